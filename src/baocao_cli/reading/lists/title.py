"""Titles of a list's entries, and the kind that stands before or behind them (contract §4, `tin-bai`).

`Tin: …`, `[Video] …`, `Bài "…"`, `… (ảnh)` name a kind; a title that merely begins with such a word (`Tin tưởng …`,
`Bài học …`) does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Kind
from baocao_cli.reading.lists.kinds import (
    OPENING_QUOTES,
    WORD,
    FoundKinds,
    Spelled,
    kind_at,
    kinds_at,
    spellings_of,
    told_of_kinds,
    without_numbering,
)
from baocao_cli.reading.lists.title_counts import ends_in_counts, tells_counts
from baocao_cli.reading.model import Status
from baocao_cli.reading.spans.length_text import read_lengths
from baocao_cli.vietnamese.fold import plain, tidy

_CLOSING_QUOTES = "”\"'’»"
_QUOTES = set(OPENING_QUOTES + _CLOSING_QUOTES) - set("'‘’")
_ORDINAL = re.compile(r"\s*(?:số\s*)?[0-9]{1,3}(?=\s*[:.\-–—])")
_SEPARATOR = re.compile(r"\s*(?:[:|]|[-–—](?=\s|[“\"])|\.\s|[._](?=[^\W\d_a-z]))\s*")
_LABEL = re.compile(r"(?:tít|tựa đề|tiêu đề|tên tin|tên bài)\s*:\s*", re.IGNORECASE)
_VERB = re.compile(r"(?:đưa|viết|đăng|phát|làm)\s+(?=[^\W\d_])", re.IGNORECASE)
"""`Đưa tin: …`, `Viết bài: …`: a verb before the kind."""
_IN_PARENTHESES = re.compile(r"\s*\(\s*(?P<inside>[^()]{1,30})\)")
_BRACKETED = re.compile(r"\s*[\[({](?P<inside>[^\])}]{1,40})[\])}]\s*[:\-–—]?\s*")
_TRAILING = re.compile(r"\s*(?:[\[(](?P<inside>[^\])(\[]{1,40})[\])]|\s[-–—|]\s*(?P<dashed>[^-–—|]{1,30}))\s*[.;]?\s*$")


@dataclass(frozen=True, slots=True)
class TitleReading:
    """`kind` is the form's own spelling, or None where none is told. HELD: counts and no title, or no title at all."""

    status: Status
    title: str | None = None
    kind: str | None = None
    findings: tuple[Finding, ...] = ()


_NO_TITLES = frozenset(("nt", "nhu tren", "nhu dong tren", "xem phu luc", "co", "da dang", "da thuc hien"))


def read_title(text: str, kinds: Sequence[Kind]) -> TitleReading:
    """One title. `text` has no line breaks that part titles."""
    typed = " ".join(tidy(text).split())
    bare = _LABEL.sub("", without_numbering(typed), count=1)
    if not WORD.search(bare):
        return TitleReading(Status.HELD, findings=(Finding.of("title-unclear"),))
    spelled = spellings_of(tuple(kinds))
    bare = _without_one(bare, spelled)
    if tells_counts(bare, spelled) or ends_in_counts(bare, spelled):
        return TitleReading(Status.HELD, findings=(Finding.of("title-counts-only"),))
    if plain(bare) in _NO_TITLES or len(WORD.findall(bare)) == 1 == len(bare.strip(" .")):
        return TitleReading(Status.HELD, findings=(Finding.of("title-unclear"),))
    for read in (_bracketed, _prefixed, _suffixed):
        reading = read(bare, spelled)
        if reading is not None:
            return reading
    return TitleReading(Status.REPORTED, unquoted(bare), None, _told_of_opening(bare, spelled))


def begins_with_kind(text: str, kinds: Sequence[Kind]) -> bool:
    """Whether a kind and a mark behind it begin the text: `Tin: …`, `[Video] …`, `Bài "…"`."""
    bare = without_numbering(text)
    spelled = spellings_of(tuple(kinds))
    reading = _bracketed(bare, spelled) or _prefixed(bare, spelled)
    return reading is not None and not any(told.code == "kind-without-mark" for told in reading.findings)


def tells_length(title: str | None) -> bool:
    """Whether a length stands in parentheses at the title's end, `… (3 phút)`: no part of the title, most likely."""
    match = _TRAILING.search(title) if title is not None else None
    return match is not None and bool(read_lengths(match["inside"] or match["dashed"] or "").lengths)


def _without_one(text: str, spelled: Spelled) -> str:
    """`01 tin: Đại hội …` names its one entry: the count says no more than the row itself."""
    match = re.match(r"0*1\s+(?=[^\W\d_])", text)
    if match is None:
        return text
    found = kinds_at(text, match.end(), spelled)
    if found is None:
        return text
    rest = text[found.end :].lstrip()
    return text[match.end() :] if rest[:1] == ":" or (rest and rest[0] in OPENING_QUOTES) else text


def unquoted(text: str) -> str:
    """A title without the quotation marks around the whole of it, and without the stop or semicolon at its end."""
    text = text.strip().rstrip(";").strip()
    if len(text) > 2 and text[0] in OPENING_QUOTES and text.rstrip(".").endswith(tuple(_CLOSING_QUOTES)):
        inner = text.rstrip(".")[1:-1]
        if not any(mark in inner for mark in _QUOTES):
            return inner.strip()
    return text


def _named(title: str, kinds: tuple[str, ...], *told: Finding) -> TitleReading:
    shown = unquoted(title)
    if not WORD.search(shown) and not re.search(r"[0-9]", shown):
        return TitleReading(Status.HELD, findings=(Finding.of("title-unclear"),))
    return TitleReading(Status.REPORTED, shown, kinds[0], (*told_of_kinds(kinds), *told))


def _bracketed(text: str, spelled: Spelled) -> TitleReading | None:
    """`[Tin] Đại hội …`, `(Bài) …`."""
    match = _BRACKETED.match(text)
    if match is None or match.end() >= len(text):
        return None
    found = kinds_at(match["inside"].strip(), 0, spelled)
    if found is None or match["inside"].strip()[found.end :].strip(" :."):
        return None
    return _named(text[match.end() :], found.kinds)


def _prefixed(text: str, spelled: Spelled) -> TitleReading | None:
    """`Tin: …`, `Bài "…"`, `Video clip - …`, `Bài 1: …`; with a warning `Video Chào mừng …`."""
    found = kinds_at(text, 0, spelled) or _after_verb(text, spelled)
    if found is None:
        return None
    end = found.end
    beside = _IN_PARENTHESES.match(text, end)
    more = kinds_at(beside["inside"].strip(), 0, spelled) if beside is not None else None
    if beside is not None and more is not None:
        found, end = FoundKinds((*found.kinds, *more.kinds), beside.end()), beside.end()
    ordinal = _ORDINAL.match(text, end)
    if ordinal is not None:
        end = ordinal.end()
    rest = text[end:]
    separator = _SEPARATOR.match(rest)
    if separator is not None and separator.end() < len(rest):
        return _named(rest[separator.end() :], found.kinds)
    stripped = rest.strip()
    if stripped and stripped[0] in OPENING_QUOTES:
        return _named(stripped, found.kinds)
    if stripped[:1] in ("", ":", "-") and not WORD.search(stripped):
        return TitleReading(Status.HELD, findings=(Finding.of("title-unclear"),))
    if rest[:1].isspace() and _begins_anew(text, stripped):
        return _named(stripped, found.kinds, Finding.of("kind-without-mark", kind=found.kinds[0]))
    return None


def _after_verb(text: str, spelled: Spelled) -> FoundKinds | None:
    verb = _VERB.match(text)
    found = kinds_at(text, verb.end(), spelled) if verb is not None else None
    return found if found is not None and text[found.end :].lstrip()[:1] == ":" else None


def _begins_anew(text: str, rest: str) -> bool:
    """Whether a capital after the kind begins the title; not where capitals say nothing (`TIN TƯỞNG`, `Bài Ca Đi`)."""
    first = WORD.match(rest)
    if first is None or not first[0][0].isupper() or len(first[0]) < 2:
        return False
    others = [match[0] for match in WORD.finditer(rest)][1:]
    return any(word[0].islower() for word in others) and not text.isupper()


def _suffixed(text: str, spelled: Spelled) -> TitleReading | None:
    """`Đại hội Chi bộ (video)`, `… - Ảnh`."""
    match = _TRAILING.search(text)
    if match is None or match.start() == 0:
        return None
    inside = (match["inside"] or match["dashed"] or "").strip()
    found = kinds_at(inside, 0, spelled)
    if found is None or inside[found.end :].strip(" :."):
        return None
    return _named(text[: match.start()], found.kinds)


def _told_of_opening(text: str, spelled: Spelled) -> tuple[Finding, ...]:
    """An `info` where the title begins with a kind's own words but runs on: `Video về Đại hội`."""
    found = kind_at(text, 0, spelled)
    return (Finding.of("kind-in-sentence", kind=found[0]),) if found is not None else ()
