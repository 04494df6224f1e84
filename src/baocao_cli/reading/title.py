"""Titles of a list's entries, and the kind that stands before or behind them (contract §4, `tin-bai`).

`Tin: …`, `[Video] …`, `Bài "…"`, `… (ảnh)` name a kind; a title that merely begins with such a word (`Tin tưởng …`,
`Bài học …`) does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Kind
from baocao_cli.reading.duration import read_durations
from baocao_cli.reading.model import Status
from baocao_cli.vietnamese.fold import fold, plain, tidy
from baocao_cli.vietnamese.numerals import read_prefix

_NUMBERING = re.compile(
    r"\s*(?:[-–—+*•●▪·■◦✓\uf0b7]+\s*|\(?[0-9]{1,3}\s*[.)/]\s+|[0-9]{1,3}[.)](?=[^\W\d])|\(?[a-hA-H][.)]\s+)"
)
_OPENING, _CLOSING = "“\"'‘«„", "”\"'’»"
_WORD = re.compile(r"[^\W\d_]+")
_JOINTS = re.compile(r"\s*(?:,|&|\+|/|-|–|và)\s*|\s+")
_ORDINAL = re.compile(r"\s*(?:số\s*)?[0-9]{1,3}(?=\s*[:.\-–—])")
_SEPARATOR = re.compile(r"\s*(?:[:|]|[-–—](?=\s|[“\"])|\.\s|[._](?=[^\W\d_a-z]))\s*")
_LABEL = re.compile(r"(?:tít|tựa đề|tiêu đề|tên tin|tên bài)\s*:\s*", re.IGNORECASE)
_VERB = re.compile(r"(?:đưa|viết|đăng|phát|làm)\s+(?=[^\W\d_])", re.IGNORECASE)
"""`Đưa tin: …`, `Viết bài: …`: a verb before the kind."""
_IN_PARENTHESES = re.compile(r"\s*\(\s*(?P<inside>[^()]{1,30})\)")
_TAIL_OF_COUNTS = re.compile(r":\s*(?=[0-9])")
_BRACKETED = re.compile(r"\s*[\[({](?P<inside>[^\])}]{1,40})[\])}]\s*[:\-–—]?\s*")
_TRAILING = re.compile(r"\s*(?:[\[(](?P<inside>[^\])(\[]{1,40})[\])]|\s[-–—|]\s*(?P<dashed>[^-–—|]{1,30}))\s*[.;]?\s*$")


Spelled = tuple[tuple[tuple[str, ...], str], ...]
"""Spellings as words, each with the kind it names, longest first."""


@dataclass(frozen=True, slots=True)
class TitleReading:
    """`kind` is the form's own spelling, or None where none is told. HELD: counts and no title, or no title at all."""

    status: Status
    title: str | None = None
    kind: str | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """A kind at a text's beginning: how far it reaches, and every kind that its words name."""

    kinds: tuple[str, ...]
    end: int


_NO_TITLES = frozenset(("nt", "nhu tren", "nhu dong tren", "xem phu luc", "co", "da dang", "da thuc hien"))


def read_title(text: str, kinds: Sequence[Kind]) -> TitleReading:
    """One title. `text` has no line breaks that part titles."""
    typed = " ".join(tidy(text).split())
    bare = _LABEL.sub("", without_numbering(typed), count=1)
    if not _WORD.search(bare):
        return TitleReading(Status.HELD, findings=(Finding.of("title-unclear"),))
    spelled = _spellings(tuple(kinds))
    bare = _without_one(bare, spelled)
    if tells_counts(bare, spelled) or _ends_in_counts(bare, spelled):
        return TitleReading(Status.HELD, findings=(Finding.of("title-counts-only"),))
    if plain(bare) in _NO_TITLES or len(_WORD.findall(bare)) == 1 == len(bare.strip(" .")):
        return TitleReading(Status.HELD, findings=(Finding.of("title-unclear"),))
    for read in (_bracketed, _prefixed, _suffixed):
        reading = read(bare, spelled)
        if reading is not None:
            return reading
    return TitleReading(Status.REPORTED, unquoted(bare), None, _told_of_opening(bare, spelled))


def begins_with_kind(text: str, kinds: Sequence[Kind]) -> bool:
    """Whether a kind and a mark behind it begin the text: `Tin: …`, `[Video] …`, `Bài "…"`."""
    bare = without_numbering(text)
    spelled = _spellings(tuple(kinds))
    reading = _bracketed(bare, spelled) or _prefixed(bare, spelled)
    return reading is not None and not any(told.code == "kind-without-mark" for told in reading.findings)


def tells_length(title: str | None) -> bool:
    """Whether a length stands in parentheses at the title's end, `… (3 phút)`: no part of the title, most likely."""
    match = _TRAILING.search(title) if title is not None else None
    return match is not None and bool(read_durations(match["inside"] or match["dashed"] or "").lengths)


def _without_one(text: str, spelled: Spelled) -> str:
    """`01 tin: Đại hội …` names its one entry: the count says no more than the row itself."""
    match = re.match(r"0*1\s+(?=[^\W\d_])", text)
    if match is None:
        return text
    found = _kinds_at(text, match.end(), spelled)
    if found is None:
        return text
    rest = text[found.end :].lstrip()
    return text[match.end() :] if rest[:1] == ":" or (rest and rest[0] in _OPENING) else text


def without_numbering(text: str) -> str:
    """The text without a list's marks and numbers before it: `1. `, `- `, `a) `."""
    while (match := _NUMBERING.match(text)) and match.end() < len(text):
        text = text[match.end() :]
    return text.strip()


def unquoted(text: str) -> str:
    """A title without the quotation marks around the whole of it, and without the stop or semicolon at its end."""
    text = text.strip().rstrip(";").strip()
    if len(text) > 2 and text[0] in _OPENING and text.rstrip(".").endswith(tuple(_CLOSING)):
        inner = text.rstrip(".")[1:-1]
        if not any(mark in inner for mark in (_OPENING + _CLOSING).replace("'", "").replace("’", "")):
            return inner.strip()
    return text


@lru_cache(maxsize=64)
def _spellings(kinds: tuple[Kind, ...]) -> Spelled:
    pairs = []
    for kind in kinds:
        for spelling in (kind.name, *kind.spellings):
            words = tuple(match[0] for match in _WORD.finditer(spelling))
            pairs.append((words, kind.name))
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def _same(typed: str, word: str, bare: bool) -> bool:
    """Whether a word is that one; typed without any diacritics it may stand for it, where that is told apart."""
    folded = fold(typed)
    return folded == fold(word) or (bare and folded.isascii() and folded == plain(word))


def _kind_at(text: str, start: int, spelled: Spelled) -> tuple[str, int] | None:
    """The longest spelling of a kind at that place, and where it ends."""
    words = list(_WORD.finditer(text, start))[:6]
    if not words or words[0].start() != start:
        return None
    for spelling, kind in spelled:
        bare = text.isascii() or len(spelling) > 1  # `Anh` is `Ảnh` only where nothing has diacritics
        if len(spelling) <= len(words) and all(
            _same(match[0], word, bare) for match, word in zip(words, spelling, strict=False)
        ):
            between = text[start : words[len(spelling) - 1].end()]
            if not re.search(r"[:.;|\"“”]", between):
                return kind, words[len(spelling) - 1].end()
    return None


def _kinds_at(text: str, start: int, spelled: Spelled) -> _Found | None:
    """One kind, or several in a row: `Tin, ảnh`, `Phóng sự ảnh`."""
    found = _kind_at(text, start, spelled)
    if found is None:
        return None
    kinds, end = [found[0]], found[1]
    while True:
        joint = _JOINTS.match(text, end)
        following = _kind_at(text, joint.end(), spelled) if joint is not None and joint.end() > end else None
        if following is None:
            return _Found(tuple(dict.fromkeys(kinds)), end)
        kinds.append(following[0])
        end = following[1]


def read_kind(text: str, kinds: Sequence[Kind]) -> tuple[str | None, tuple[Finding, ...]]:
    """The kind that a column of its own gives; None where its words name none of the form's."""
    bare = without_numbering(" ".join(tidy(text).split())).strip(" .:;")
    found = _kinds_at(bare, 0, _spellings(tuple(kinds)))
    if found is None or bare[found.end :].strip(" .:;"):
        return None, (Finding.of("kind-unknown", kind=bare),)
    return found.kinds[0], _told_of_kinds(found.kinds)


def _told_of_kinds(kinds: tuple[str, ...]) -> tuple[Finding, ...]:
    if len(kinds) < 2:
        return ()
    return (Finding.of("kind-of-two", kinds=", ".join(kinds), kind=kinds[0]),)


def _named(title: str, kinds: tuple[str, ...], *told: Finding) -> TitleReading:
    shown = unquoted(title)
    if not _WORD.search(shown) and not re.search(r"[0-9]", shown):
        return TitleReading(Status.HELD, findings=(Finding.of("title-unclear"),))
    return TitleReading(Status.REPORTED, shown, kinds[0], (*_told_of_kinds(kinds), *told))


def _bracketed(text: str, spelled: Spelled) -> TitleReading | None:
    """`[Tin] Đại hội …`, `(Bài) …`."""
    match = _BRACKETED.match(text)
    if match is None or match.end() >= len(text):
        return None
    found = _kinds_at(match["inside"].strip(), 0, spelled)
    if found is None or match["inside"].strip()[found.end :].strip(" :."):
        return None
    return _named(text[match.end() :], found.kinds)


def _prefixed(text: str, spelled: Spelled) -> TitleReading | None:
    """`Tin: …`, `Bài "…"`, `Video clip - …`, `Bài 1: …`; with a warning `Video Chào mừng …`."""
    found = _kinds_at(text, 0, spelled) or _after_verb(text, spelled)
    if found is None:
        return None
    end = found.end
    beside = _IN_PARENTHESES.match(text, end)
    more = _kinds_at(beside["inside"].strip(), 0, spelled) if beside is not None else None
    if beside is not None and more is not None:
        found, end = _Found((*found.kinds, *more.kinds), beside.end()), beside.end()
    ordinal = _ORDINAL.match(text, end)
    if ordinal is not None:
        end = ordinal.end()
    rest = text[end:]
    separator = _SEPARATOR.match(rest)
    if separator is not None and separator.end() < len(rest):
        return _named(rest[separator.end() :], found.kinds)
    stripped = rest.strip()
    if stripped and stripped[0] in _OPENING:
        return _named(stripped, found.kinds)
    if stripped[:1] in ("", ":", "-") and not _WORD.search(stripped):
        return TitleReading(Status.HELD, findings=(Finding.of("title-unclear"),))
    if rest[:1].isspace() and _begins_anew(text, stripped):
        return _named(stripped, found.kinds, Finding.of("kind-without-mark", kind=found.kinds[0]))
    return None


def _after_verb(text: str, spelled: Spelled) -> _Found | None:
    verb = _VERB.match(text)
    found = _kinds_at(text, verb.end(), spelled) if verb is not None else None
    return found if found is not None and text[found.end :].lstrip()[:1] == ":" else None


def _begins_anew(text: str, rest: str) -> bool:
    """Whether a capital after the kind begins the title; not where capitals say nothing (`TIN TƯỞNG`, `Bài Ca Đi`)."""
    first = _WORD.match(rest)
    if first is None or not first[0][0].isupper() or len(first[0]) < 2:
        return False
    others = [match[0] for match in _WORD.finditer(rest)][1:]
    return any(word[0].islower() for word in others) and not text.isupper()


def _suffixed(text: str, spelled: Spelled) -> TitleReading | None:
    """`Đại hội Chi bộ (video)`, `… - Ảnh`."""
    match = _TRAILING.search(text)
    if match is None or match.start() == 0:
        return None
    inside = (match["inside"] or match["dashed"] or "").strip()
    found = _kinds_at(inside, 0, spelled)
    if found is None or inside[found.end :].strip(" :."):
        return None
    return _named(text[: match.start()], found.kinds)


def _told_of_opening(text: str, spelled: Spelled) -> tuple[Finding, ...]:
    """An `info` where the title begins with a kind's own words but runs on: `Video về Đại hội`."""
    found = _kind_at(text, 0, spelled)
    return (Finding.of("kind-in-sentence", kind=found[0]),) if found is not None else ()


_FIGURE = re.compile(r"(?<![\w/.,-])[0-9]{1,4}(?=\s*[^\W\d_])")
_FILLERS = frozenset(
    plain(
        "tổng số cộng đã đăng có gồm và viết phát sóng trên trang website web fanpage facebook zalo cổng thông điện tử "
        "được thực hiện trong tháng của sở đơn vị lượt mục các về tuyên truyền đài hình thanh loa cơ quan bản tải"
    ).split()
)
"""Words around counts that make no title of them."""
_COMPOUNDS = frozenset(plain("học hát thơ ca toán thuốc tập tưởng hưởng vui mừng yêu").split())
"""`3 bài học`, `một tin vui`: such words count no entries."""


def tells_counts(text: str, spelled: Spelled) -> bool:
    """`05 tin, 03 bài, 02 video`, `đăng 12 bài về Đại hội`, `hai tin, ba bài`: counts, and no title."""
    if text[:1] in _OPENING:
        return False
    first = next((match for match in _FIGURE.finditer(text) if _counted(text, match.end(), spelled)), None)
    if first is not None:
        return all(plain(word[0]) in _FILLERS for word in _WORD.finditer(text[: first.start()]))
    return _tells_spoken_counts(text, spelled)


def _ends_in_counts(text: str, spelled: Spelled) -> bool:
    """`Tuyên truyền Đại hội: 05 tin, 03 bài`: one entry or eight; not where a kind names the one entry."""
    tail = _TAIL_OF_COUNTS.search(text)
    return tail is not None and _kinds_at(text, 0, spelled) is None and tells_counts(text[tail.end() :], spelled)


def _counted(text: str, end: int, spelled: Spelled) -> int | None:
    """Where the kind ends that the figure before counts; None where it counts none."""
    gap = len(text) - len(text[end:].lstrip())
    found = _kinds_at(text, gap, spelled)
    if found is None:
        return None
    following = _WORD.search(text, found.end)
    beside = following is not None and not text[found.end : following.start()].strip()
    return None if beside and following is not None and plain(following[0]) in _COMPOUNDS else found.end


def _tells_spoken_counts(text: str, spelled: Spelled) -> bool:
    """Numbers in words count only where the whole text does nothing else."""
    words = list(_WORD.finditer(text))
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
