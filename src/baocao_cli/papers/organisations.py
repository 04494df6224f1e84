"""What the name of an office body looks like, whoever it is: its type words, its short forms, places left empty."""

from __future__ import annotations

import re

from baocao_cli.papers import office_words
from baocao_cli.papers.line_kinds import is_annex_mark, is_nation_or_motto, is_number, is_rule, is_signing_date
from baocao_cli.vietnamese.fold import fold, tidy, words

_LABEL = re.compile(
    office_words.loosely(
        r"^\s*(?:tên\s+)?(?:phòng\s*/\s*(?:đv|đơn\s+vị)|(?:đơn\s+vị|cơ\s+quan|chi\s+bộ)"
        r"(?:\s+(?:báo\s+cáo|gửi|thực\s+hiện|lập))?\s*(?=[:.…]))\s*[:.…]*\s*"
    ),
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_COMMITTEE = (tuple(_WORD.findall(fold("ủy ban nhân dân"))), ("ubnd",))
_LONGEST_NAME = 25
_NO_NAMES = (is_nation_or_motto, is_rule, is_number, is_signing_date, is_annex_mark)
_DOTS = re.compile(r"[.…_]{2,}|…")
_LEFT_OPEN = frozenset(
    words(text) for text in ("phòng/đv", "phòng/đơn vị", "phòng", "đơn vị", "đv", "UBND", "UBND xã", "UBND huyện", "sở")
)
"""What forms print before the dots of a name."""


def is_placeholder(text: str) -> bool:
    """A place for a name left as printed: `Phòng/đv.....`, `UBND .....`."""
    spoken = words(text)
    if not spoken:
        return True
    if _DOTS.search(tidy(text)) is None:
        return False
    return spoken in _LEFT_OPEN


def without_label(text: str) -> str:
    """The name behind `Phòng/đv:` or `Đơn vị báo cáo:`, dots around it removed."""
    return _DOTS.sub(" ", _LABEL.sub("", tidy(text))).strip(" .,;:*-–—")


def has_label(text: str) -> bool:
    """`Đơn vị báo cáo: …`: the line says of itself that it names the unit."""
    return _LABEL.match(tidy(text)) is not None


def type_of(spoken: tuple[str, ...]) -> tuple[str, ...] | None:
    """The kind of body that a name begins with, in full: `phong`, `trung tam`; None where it begins otherwise."""
    if not spoken:
        return None
    for in_full in office_words.ABBREVIATIONS.get(spoken[0], ()):
        if in_full in office_words.ORGANISATION_TYPES:
            return in_full
    return next((body for body in office_words.ORGANISATION_TYPES if spoken[: len(body)] == body), None)


def name_key(name: str) -> tuple[str, ...]:
    """Equal for names that mean the same body, diacritics heeded: `UBND xã Ea Tu`, `Ủy ban nhân dân xã Ea Tu`."""
    found = tuple(_WORD.findall(fold(name)))
    for committee in _COMMITTEE:
        if found[: len(committee)] == committee and len(found) > len(committee):
            return found[len(committee) :]
    return found


def may_be_of_one_type(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two names may be of one kind of body: neither says another (`UB` may be `UBND`)."""
    kind, other = type_of(first), type_of(second)
    return kind is None or other is None or all(word == known for word, known in zip(kind, other, strict=False))


def looks_like_body(line: str) -> bool:
    """A line of a heading that may be a body's name, or a part of one that runs over two lines."""
    text = without_label(line)
    spoken = words(text)
    if len(spoken) > _LONGEST_NAME or not any(word.isalpha() for word in spoken):
        return False
    if any(is_kind(text) for is_kind in _NO_NAMES):
        return False
    return type_of(spoken) is not None or text.isupper() or has_label(line)
