"""Figures that count nothing: dates, years, clock times, sizes, numbers of documents, ordinals, list numbering."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from baocao_cli.month import Month
from baocao_cli.reading.lex.lexicon import NUMBERED_PLACES, Cue, split_phrases
from baocao_cli.reading.lex.terms import Term, TermKind
from baocao_cli.reading.lex.tokens import normalise
from baocao_cli.reading.lex.vocabulary import Role
from baocao_cli.vietnamese.fold import fold

SEVERAL_MONTHS = 13
"""In place of a month's number: a quarter, `9 tháng`."""
_YEAR = r"(?:19|20)[0-9]{2}"
_DAY = r"(?<![0-9.,/])(?:0?[1-9]|[12][0-9]|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])(?![0-9])"
_SEPARATOR = r"\s?[/.-]\s?"
_LENGTH = r"(?:m|cm|mm|dm|km|mét)"
_SIDE = rf"[0-9]+(?:[.,][0-9]+)?\s*{_LENGTH}?"

_SPANS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 01/9-30/9/2020, 05/9/2020
        rf"(?:{_DAY}(?:{_SEPARATOR}{_MONTH})?\s*-\s*)?{_DAY}{_SEPARATOR}{_MONTH}{_SEPARATOR}{_YEAR}\b",
        # ngày 05 tháng 9 năm 2020
        rf"ng[àa]y\s+{_DAY}\s+th[áa]ng\s+{_MONTH}(?:\s+n[ăa]m\s+{_YEAR})?",
        # các ngày 5, 6, 12/9
        rf"ng[àa]y\s+{_DAY}(?:\s*(?:,|;|và|-|đến)\s*(?:ngày\s+)?[0-9]{{1,2}})*\s?/\s?{_MONTH}(?:\s?/\s?{_YEAR})?",
        rf"(?:từ|đến)\s+(?:ngày\s+)?{_DAY}\s?/\s?{_MONTH}(?:\s?/\s?{_YEAR})?",
        rf"ng[àa]y\s+(?P<day>{_DAY})(?![0-9])(?!\s?[/.-]\s?[0-9])(?!\s*ng[àa]y\b)",
        # tháng 9/2020, tháng 9 năm 2020, T9
        rf"(?:\bth[áa]ng\s+|\bT\.?)(?P<month>{_MONTH})(?:{_SEPARATOR}{_YEAR}|\s+n[ăa]m\s+{_YEAR})?\b(?!\s*[/.,][0-9])",
        rf"(?<![0-9/])(?P<month>{_MONTH})\s?/\s?{_YEAR}\b",
        rf"\bn[ăa]m\s+{_YEAR}(?:\s?-\s?{_YEAR})?\b",
        rf"(?<![0-9.,/]){_YEAR}\s?-\s?{_YEAR}\b",
        rf"(?P<several>\bqu[ýy]\s+(?:I{{1,3}}|IV|[1-4])\b(?:\s?/\s?{_YEAR})?)",
        r"(?<![0-9/.,x×*])(?<![/x×*]\s)(?P<several>0?[2-9]|1[0-2])\s+th[áa]ng\b(?!\s*[0-9])",
        # lúc 17h30, 5h00-5h30
        r"(?:lúc|hồi)\s+[0-9]{1,2}\s?(?:h|g|giờ|:)\s?(?:[0-9]{2})?(?:\s?phút)?",
        r"[0-9]{1,2}\s?[hg:]\s?[0-9]{2}\s?(?:-|đến)\s?[0-9]{1,2}\s?[hg:]\s?[0-9]{2}",
        r"[0-9]{1,2}\s?(?:h|g|giờ)\s?(?:[0-9]{2})?\s+(?:(?:buổi\s+)?(?:sáng|chiều|tối|trưa)|ngày\s+[0-9]{1,2}(?:\s?/\s?[0-9]{1,2})?)",
        r"(?:sáng|chiều|tối|trưa)\s+(?:từ\s+)?[0-9]{1,2}\s?(?:h|g|giờ)(?:[0-9]{2})?(?!\s*phút)\b",
        # 3m x 4m, 60x80 cm, khổ 2,5 x 4
        rf"{_SIDE}\s*[x×*]\s*[0-9]+(?:[.,][0-9]+)?\s*{_LENGTH}[2²]?(?!\w)",
        rf"(?:khổ|kích thước|cỡ|kt|size)\s*:?\s*{_SIDE}(?:\s*[x×*]\s*{_SIDE})+(?!\w)",
        r"\b[AB][0-6]\b",
        r"\b24\s?/\s?(?:24|7)\b",
        r"\bcovid\s?-?\s?19\b",
        # 12/KH-SKHCN, 127-KH/TU, 30/2020/NĐ-CP
        rf"(?:\bsố\s*:?\s*)?[0-9]+(?:/{_YEAR})?\s?[-/]\s?[A-ZĐ]{{2,}}\s?[-/]\s?[A-ZĐ&]{{2,}}",
    )
)
_NUMBERING = re.compile(r"(?m)(?:^|;)[ \t]*([0-9]{1,2})[ \t]*[.)/](?=[ \t]*[^\W_])")
_BEFORE_THINGS = re.compile(r"\s*[^\W\d_]|\s+(?![0-9]{3}(?![0-9]))[0-9]+[.,0-9]*\s*(?:[^\W\d_]|\()")
"""What one number alone must stand before to number it: `1. Pa nô`, `1. 05 pa nô`; `1. 250` may be a thousand."""
_NUMBERED = {fold(place) for place in split_phrases(NUMBERED_PLACES)}
_NOT_DATED = (Role.KIND, Role.UNIT, Role.PART, Role.MINUTES, Role.ASIDE, Role.EVENT)


def set_asides(terms: Sequence[Term], text: str, own: Month | None = None) -> tuple[Term, ...]:
    """The terms with every figure that plainly counts nothing turned into an ASIDE. `own`: the return's month."""
    text = normalise(text)
    spanned = list(terms)
    for start, end, month in sorted(_spans(text), key=lambda span: (span[0], -span[1])):
        if not (month and own is not None and month != own.number and _counts_in_month(spanned, end)):
            spanned = _replace(spanned, text, start, end, month)
    return tuple(_ordinals(_short_dates(spanned)))


def _spans(text: str) -> Iterator[tuple[int, int, int | None]]:
    for pattern in _SPANS:
        for match in pattern.finditer(text):
            named = match.groupdict()
            if named.get("several"):
                yield match.start(), match.end(), SEVERAL_MONTHS
                continue
            month = named.get("month") or ("0" if named.get("day") else None)
            yield match.start(), match.end(), int(month) if month else None
    numbered = list(_NUMBERING.finditer(text))
    in_order = [int(match[1]) for match in numbered] == list(range(1, len(numbered) + 1))
    before_words = all(_BEFORE_THINGS.match(text, match.end()) for match in numbered)
    if in_order and (before_words or len(numbered) > 1):
        yield from ((match.start(1), match.end(), None) for match in numbered)


def _replace(terms: list[Term], text: str, start: int, end: int, month: int | None) -> list[Term]:
    """One ASIDE for the terms of a span; none where a counted noun follows (`tháng 05 pa nô`) or terms are cut."""
    start = min((term.start for term in terms if term.cue is not None and term.start < start < term.end), default=start)
    inside = [term for term in terms if term.start >= start and term.end <= end]
    cut = [term for term in terms if term.start < end and term.end > start and term not in inside]
    if not inside or cut or any(term.kind is TermKind.ASIDE for term in inside):
        return terms
    after = next((term for term in terms if term.start >= end), None)
    if month is not None and after is not None and after.noun is not None and after.noun.role in _NOT_DATED:
        return terms
    at = terms.index(inside[0])
    first, last = inside[0], inside[-1]
    typed = text[first.start : last.end]
    year = re.search(_YEAR, typed) if month else None
    named_year = int(year[0]) if year is not None else None
    source = first.source
    aside = Term(TermKind.ASIDE, typed, first.start, last.end, month=month or None, year=named_year, source=source)
    return [*terms[:at], aside, *terms[at + len(inside) :]]


def _counts_in_month(terms: Sequence[Term], end: int) -> bool:
    """`trong tháng 03; lũy kế 12`: the month's figure beside the cumulative one, and no month's number."""
    at = next((at for at, term in enumerate(terms) if term.end == end), 0)
    if at == 0 or terms[at].numeral is None or terms[at - 1].cue is not Cue.OWN:
        return False
    rest = [term for term in terms[at + 1 :] if term.kind not in (TermKind.MARK, TermKind.BREAK)]
    following = terms[at + 1] if at + 1 < len(terms) else None
    return bool(rest) and rest[0].cue is Cue.CUMULATIVE and not (following is not None and following.is_mark(":"))


def _short_dates(terms: Sequence[Term]) -> list[Term]:
    """`Quốc khánh 2/9`, `(15/9)`: a day and month after words or alone in brackets, before nothing that is counted."""
    result: list[Term] = []
    at = 0
    while at < len(terms):
        if _is_short_date([*result, *terms[at:]], len(result)):
            first, last = terms[at], terms[at + 2]
            text = f"{first.text}/{last.text}"
            result.append(Term(TermKind.ASIDE, text, first.start, last.end, source=first.source))
            at += 3
        else:
            result.append(terms[at])
            at += 1
    return result


def _is_short_date(terms: Sequence[Term], at: int) -> bool:
    if at + 2 >= len(terms) or not terms[at + 1].is_mark("/"):
        return False
    day, month = terms[at].text, terms[at + 2].text
    if not (re.fullmatch(_DAY, day) and re.fullmatch(_MONTH, month)):
        return False
    after = terms[at + 3] if at + 3 < len(terms) else None
    begins = at == 0 or terms[at - 1].kind is TermKind.BREAK or terms[at - 1].is_mark(";")
    if begins:
        return after is not None and after.is_mark(":")
    before = terms[at - 1]
    before_is_date = at > 1 and terms[at - 2].kind is TermKind.ASIDE
    if after is not None and (after.noun is not None or after.is_mark("/")):
        return False
    listed = after is not None and (after.is_mark("),;-") or after.cue is Cue.AND)
    bracketed = before.is_mark("(") and at > 1 and listed
    joined = before.is_mark(",-") or before.cue is Cue.AND
    continues = joined and at > 1 and before_is_date
    return before.kind is TermKind.WORD or bracketed or continues


def _ordinals(terms: Sequence[Term]) -> list[Term]:
    result: list[Term] = []
    for at, term in enumerate(terms):
        if term.numeral is not None and at > 0 and _is_ordinal(terms, at):
            name = result.pop()
            text = f"{name.text} {term.text}"
            term = replace(term, kind=TermKind.ASIDE, numeral=None, text=text, start=name.start)
        result.append(term)
    return result


def _is_ordinal(terms: Sequence[Term], at: int) -> bool:
    """`khóa 13`, `lần thứ 17`, `thôn 3`, `Buổi 1: 40 người`: the figure is a name."""
    before, after = terms[at - 1], terms[at + 1] if at + 1 < len(terms) else None
    if before.cue is Cue.ORDINAL:
        again = after is not None and fold(after.text) == fold(before.text)
        return after is None or (after.noun is None and not again)
    if before.noun is None or (at > 1 and terms[at - 2].numeral is not None):
        return False
    counted_follows = after is not None and after.noun is not None
    if before.noun.role is Role.PLACE:
        numbered = fold(before.noun.text) in _NUMBERED and not (after is not None and after.is_mark("/"))
        return numbered and not counted_follows
    numbering = before.noun.role in (Role.PART, Role.ASIDE, Role.EVENT, Role.SPAN)
    if not (numbering and after is not None and after.is_mark(":")):
        return False
    return any(term.numeral is not None for term in _clause(terms[at + 1 :]))


def _clause(terms: Sequence[Term]) -> Iterator[Term]:
    for term in terms:
        if term.kind is TermKind.BREAK or term.is_mark(";"):
            return
        yield term
