"""The terms of a cell's text: what counts nothing and lengths of time as one term each, then all the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from baocao_cli.month import Month
from baocao_cli.reading.clauses.compound_figures import confirm, shape
from baocao_cli.reading.clauses.ordinals import name_ordinals
from baocao_cli.reading.clauses.term_reader import TermReader
from baocao_cli.reading.clauses.terms import Term, TermKind
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.length import SIXTY, Length
from baocao_cli.reading.lex.lexed import Lexed
from baocao_cli.reading.lex.numeral import Fault, Numeral, Style
from baocao_cli.reading.lex.tokens import Token, TokenKind
from baocao_cli.reading.lex.vocabulary import Noun, Role
from baocao_cli.reading.rules.engine import Span
from baocao_cli.reading.spans.lengths import GRAMMAR as LENGTHS
from baocao_cli.reading.spans.lengths import Doubt, Duration, duration_at
from baocao_cli.reading.spans.non_counts import NonCount, find_non_counts

_MINUTES = Noun(Role.MINUTES, Length.MINUTES.value, "phút")
_EARLIEST_CLOCK, _DAY_END = 5, 24


def read_terms(lexed: Lexed, month: Month | None = None) -> tuple[Term, ...]:
    """The terms of a cell's text. `month`: the return's own, whose number is no count."""
    non_counts = {span.first: span for span in find_non_counts(lexed, month)}
    keys = {token.key for token in lexed.tokens}
    return shape(name_ordinals(confirm(_terms(TermReader(lexed), non_counts), keys), keys), keys)


def _terms(reader: TermReader, spans: dict[int, NonCount]) -> list[Term]:
    terms: list[Term] = []
    lengths = LENGTHS.places(reader.tokens)
    at = 0
    while at < len(reader.tokens):
        span = spans.get(at)
        if span is not None:
            terms.append(reader.term(TermKind.ASIDE, at, span.after, time=span.time, rule=span.rule))
            at = span.after
            continue
        length = _length(reader, at, spans) if at in lengths else None
        term, at = length if length is not None else reader.next(at, terms)
        terms.append(term)
    return terms


def _length(reader: TermReader, at: int, spans: dict[int, NonCount]) -> tuple[Term, int] | None:
    """A length of time of several figures as one figure of minutes."""
    span = duration_at(reader.tokens, at)
    if span is None or not span.value.composite or span.value.minutes is None:
        return None
    if any(first in spans for first in range(at, span.after)) or span.value.doubt is Doubt.OVERFLOW:
        return None
    numeral = Numeral("", {Style.PLAIN: span.value.minutes}, _fault(reader, span))
    term = reader.term(TermKind.NUMERAL, at, span.after, numeral=numeral, rule=span.rule)
    return term._replace(noun=_MINUTES), span.after


def _fault(reader: TermReader, span: Span[Duration]) -> Fault | None:
    """`1h5` is not certain, `2:30` may be a clock's, `17h30` is what a clock shows as well as a length,
    `60phut30` hardly has seconds."""
    duration = span.value
    if duration.doubt is Doubt.REST:
        return Fault.UNREADABLE
    if duration.doubt is Doubt.CLOCK or span.rule == "clock-of-minutes":
        return Fault.CLOCK
    if not duration.bare_rest:
        return None
    first, unit = duration.parts[0]
    figure = first.likeliest or Decimal(0)
    if unit is Length.MINUTES:
        return Fault.CLOCK if figure >= SIXTY else None
    of_day = unit is Length.HOURS and _EARLIEST_CLOCK <= figure < _DAY_END
    return Fault.CLOCK if of_day and _may_be_clock(reader, span) else None


def _may_be_clock(reader: TermReader, span: Span[Duration]) -> bool:
    """`17h30`, its unit in short, and no total before it."""
    total = any(reader.lexed.cue_at(at) is Cue.TOTAL for at in range(span.first))
    return not total and any(len(token.text) == 1 for token in _units(reader.tokens[span.first : span.after]))


def _units(tokens: Sequence[Token]) -> Iterator[Token]:
    return (token for token in tokens if token.kind is TokenKind.WORD)
