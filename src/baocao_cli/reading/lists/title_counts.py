"""Counts where titles should stand: `05 tin, 03 bài, 02 video` (contract §6)."""

from __future__ import annotations

import re

from baocao_cli.reading.lists.kinds import OPENING_QUOTES, WORD, Spelled, kinds_at
from baocao_cli.vietnamese.fold import plain
from baocao_cli.vietnamese.numerals import read_prefix

_TAIL_OF_COUNTS = re.compile(r":\s*(?=[0-9])")
_FIGURE = re.compile(
    r"(?<![\w/.,-])(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9oOlI]{1,4}(?:\s?[-–/]\s?[0-9]{1,4})?)(?=\s*[^\W\d_])"
)
_FILLERS = frozenset(
    plain(
        "tổng số cộng đã đăng có gồm và viết phát sóng trên trang website web fanpage facebook zalo cổng thông điện tử "
        "được thực hiện trong tháng của sở đơn vị lượt mục các về tuyên truyền đài hình thanh loa cơ quan bản tải "
        "khoảng gần hơn ước"
    ).split()
)
"""Words around counts that make no title of them."""
_LABELLED = re.compile(r"\s*:?\s*[0-9]{1,4}\s*(?:[,;.]|và\b|\n|$)\s*", re.IGNORECASE)
"""The figure behind a kind's name: `Tin: 05; bài: 03`."""
_COMPOUNDS = frozenset(plain("học hát thơ ca toán thuốc tập tưởng hưởng vui mừng yêu").split())
"""`3 bài học`, `một tin vui`: such words count no entries."""


def tells_counts(text: str, spelled: Spelled) -> bool:
    """`05 tin, 03 bài, 02 video`, `đăng 12 bài về Đại hội`, `hai tin, ba bài`: counts, and no title."""
    if text[:1] in OPENING_QUOTES:
        return False
    if _tells_labelled_counts(text, spelled):
        return True
    first = next((match for match in _FIGURE.finditer(text) if _counted(text, match.end(), spelled)), None)
    if first is not None:
        return all(plain(word[0]) in _FILLERS for word in WORD.finditer(text[: first.start()]))
    return _tells_spoken_counts(text, spelled)


def ends_in_counts(text: str, spelled: Spelled) -> bool:
    """`Tuyên truyền Đại hội: 05 tin, 03 bài`: one entry or eight; not where a kind names the one entry."""
    tail = _TAIL_OF_COUNTS.search(text)
    return tail is not None and kinds_at(text, 0, spelled) is None and tells_counts(text[tail.end() :], spelled)


def _counted(text: str, end: int, spelled: Spelled) -> int | None:
    """Where the kind ends that the figure before counts; None where it counts none."""
    gap = len(text) - len(text[end:].lstrip())
    found = kinds_at(text, gap, spelled)
    if found is None:
        return None
    following = WORD.search(text, found.end)
    beside = following is not None and not text[found.end : following.start()].strip()
    return None if beside and following is not None and plain(following[0]) in _COMPOUNDS else found.end


def _tells_labelled_counts(text: str, spelled: Spelled) -> bool:
    """`Tin: 05; bài: 03`: kinds and their figures, and nothing else."""
    at = 0
    while at < len(text):
        found = kinds_at(text, at, spelled)
        labelled = _LABELLED.match(text, found.end) if found is not None else None
        if labelled is None:
            return False
        at = labelled.end()
    return bool(text)


def _tells_spoken_counts(text: str, spelled: Spelled) -> bool:
    """Numbers in words count only where the whole text does nothing else."""
    words = list(WORD.finditer(text))
    index, counts = 0, 0
    while index < len(words):
        number = read_prefix([word[0] for word in words[index : index + 3]])
        if number is None:
            if plain(words[index][0]) not in _FILLERS:
                return False
            index += 1
            continue
        end = _counted(text, words[index + number[0] - 1].end(), spelled)
        if end is None:
            return False
        counts += 1
        index = next((at for at, word in enumerate(words) if word.start() >= end), len(words))
    return counts > 0
