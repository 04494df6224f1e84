"""How long an entry is, for certain or likely, by what was found in its time cell beside dates and times of day."""

from __future__ import annotations

from decimal import Decimal

from baocao_cli.findings import Finding
from baocao_cli.reading.lex.length import SIXTY
from baocao_cli.reading.lex.tokens import TokenKind, digits_at, token_at
from baocao_cli.reading.lex.trie import PhraseSet
from baocao_cli.reading.measures.times.publication_cut import EARLIEST_CLOCK, Cut
from baocao_cli.reading.measures.times.publication_figures import LONGEST_BARE, of_bare, of_clock
from baocao_cli.reading.measures.times.publication_lengths import Lengths, length_in_unit
from baocao_cli.reading.measures.times.publication_reading import Answer
from baocao_cli.reading.model import Context
from baocao_cli.reading.spans.clocks import CLASSES as CLOCK_WORDS
from baocao_cli.vietnamese.lexicon import phrases

_LONGEST = EARLIEST_CLOCK * SIXTY
_RATES = PhraseSet(phrases("cues", "each", "daily", "average"))
_NOT_OWN = PhraseSet(phrases("cues", "cumulative", "previous"))
_NEAR = 4
"""Tokens between `lũy kế` and the figure that it speaks of."""


def minutes_of_entry(text: Cut, found: Lengths, context: Context, *, dated: bool) -> Answer[Decimal]:
    """The entry's minutes; `dated`: the cell tells a day or month, so that a bare figure is none."""
    problem = found.problem or _problem(text, found)
    if problem is not None:
        return Answer(likely=found.likely, findings=(problem,))
    if found.lengths:
        left = _left([*found.bare, *found.clock_texts, *found.others])
        return Answer(found.lengths[0], findings=(*found.findings, *left))
    if found.clocks:
        return _of_clocks(text, found)
    return _of_bare_figures(text, found, context, dated=dated)


def _left(figures: list[str]) -> tuple[Finding, ...]:
    return (Finding.of("time-number-left", numbers=", ".join(figures)),) if figures else ()


def _problem(text: Cut, found: Lengths) -> Finding | None:
    """Why the lengths that were found are not the entry's, for certain."""
    if not found.lengths:
        return None
    if len(found.lengths) > 1:
        return Finding.of("time-several")
    if found.shared:
        return Finding.of("entry-length-shared")
    if _may_be_clock(text) or (found.lengths[0] >= _LONGEST and _says_hours(text)):
        return Finding.of("time-clock")
    if text.says(_RATES):
        return Finding.of("time-rate")
    return Finding.of("time-not-own") if _is_of_more_than_month(text) else None


def _says_hours(text: Cut) -> bool:
    """`20h30`: hardly the length of an entry."""
    return any(token in CLOCK_WORDS["hour"] for token in text.tokens)


def _may_be_clock(text: Cut) -> bool:
    """`1h30 ngày 05/9`: an hour and a half, or half past one."""
    known = {first for first, _ in text.clocks}
    return text.is_dated and any(
        digits_at(text.tokens, at) is not None
        and at not in known
        and token_at(text.tokens, at + 1) in CLOCK_WORDS["short-hour"]
        and not text.says_minutes(at)
        for at in range(len(text.tokens))
    )


def _is_of_more_than_month(text: Cut) -> bool:
    """`lũy kế 60 phút`: the cue is right in front of a figure."""
    return any(
        length and any(token.kind is TokenKind.DIGITS for token in text.tokens[at + length :][:_NEAR])
        for at in range(len(text.tokens))
        if (length := _NOT_OWN.length_at(text.tokens, at))
    )


def _of_clocks(text: Cut, found: Lengths) -> Answer[Decimal]:
    """One clock figure; beside a date nothing says that it is no time of day."""
    read = of_clock(found.clocks[0])
    if len(found.clocks) == 1 and (read.fault is None or not text.groups):
        return read
    return Answer(findings=(read.fault or Finding.of("time-clock"),))


def _of_bare_figures(text: Cut, found: Lengths, context: Context, *, dated: bool) -> Answer[Decimal]:
    """Figures without a unit of time: of another unit, too many, or one that may be minutes."""
    if found.others and not dated:
        return Answer(findings=(Finding.of("time-other-unit", typed="”, “".join(found.others)),))
    if not found.bare:
        return Answer(findings=_left(found.others))
    if len(found.bare) > 1 or _is_unfinished(text):
        return Answer(findings=(Finding.of("time-unclear"),))
    figure = length_in_unit(found.bare[0], "phút")
    if figure.problem is not None:
        return Answer(likely=figure.likely, findings=(figure.problem,))
    if figure.findings or not figure.lengths:
        return Answer(findings=(Finding.of("time-bare-ambiguous"),))
    if dated and 0 < figure.lengths[0] <= LONGEST_BARE:
        return Answer(figure.lengths[0], findings=(Finding.of("time-bare-number"), *_left(found.others)))
    return of_bare(figure.lengths[0], context)


def _is_unfinished(text: Cut) -> bool:
    """`3 ... phút`, `-5`: no figure to take for minutes."""
    negative = len(text.tokens) > 1 and text.tokens[0].is_mark("-") and text.tokens[1].glued
    return negative or any(token.kind is TokenKind.DOTS for token in text.tokens)
