"""A text that tells of times alone, sorted: its lengths, clock figures, figures without a unit, other words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from baocao_cli.findings import Finding
from baocao_cli.reading.lex.figures import digits_end, typed
from baocao_cli.reading.lex.numeral import Numeral, Style
from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, mark_at, token_at, tokenize
from baocao_cli.reading.spans.lengths import CLASSES, Doubt, Duration, duration_at

_FOREIGN = (Style.FOREIGN_DECIMAL, Style.FOREIGN_GROUPED)
_APPROXIMATE = "~≈><"
_TIMES = "x*"


@dataclass(slots=True)
class Lengths:
    """What a text says of lengths of time.

    `lengths` in minutes; `clocks` the parts of `3:15`; `bare` figures without any unit; `aside` figures that count
    something else. `problem`: why none of it is certain.
    """

    lengths: list[Decimal] = field(default_factory=list)
    clocks: list[tuple[int, ...]] = field(default_factory=list)
    clock_texts: list[str] = field(default_factory=list)
    """Each of the clocks as typed."""
    bare: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    words: list[Token] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    problem: Finding | None = None

    def fail(self, code: str, **values: str) -> None:
        """Note a problem; the first one is kept."""
        self.problem = self.problem or Finding.of(code, **values)


def read_lengths(text: str) -> Lengths:
    """Every length of time, clock figure and other figure of a text whose dates were taken out."""
    tokens = tokenize(text)
    found = Lengths()
    at = 0
    while at < len(tokens):
        at = take_length(tokens, at, found) or _other(tokens, at, found)
    return found


def take_length(tokens: Tokens, at: int, found: Lengths) -> int | None:
    """Add the length or clock figure at that token to `found`; the index after it, None if there is none."""
    span = duration_at(tokens, at, among_times=True)
    if span is None:
        return None
    duration = span.value
    if duration.doubt is Doubt.CLOCK:
        found.clocks.append(tuple(int(numeral.likeliest or 0) for numeral, _ in duration.parts))
        found.clock_texts.append(typed(tokens, at, span.after))
        return span.after
    _check_figures(duration, tokens, span.first, span.after, found)
    found.lengths.append(duration.minutes if duration.minutes is not None else Decimal(0))
    if span.rule == "clock-of-minutes":
        found.findings.append(Finding.of("time-clock-read", minutes=shown_minutes(found.lengths[-1])))
    for code in _beside(tokens, at, span.after, found):
        found.fail(code)
    _check_before(tokens, at, found)
    return span.after


def _check_figures(duration: Duration, tokens: Tokens, first: int, after: int, found: Lengths) -> None:
    if duration.doubt is Doubt.OVERFLOW:
        found.fail("time-clock")
    elif duration.doubt is Doubt.REST:
        found.fail("time-two-readings", figure=typed(tokens, first, after))
    for numeral, _ in duration.parts:
        _check_figure(numeral, found)


def _check_figure(numeral: Numeral, found: Lengths) -> None:
    if numeral.fault is not None or len(numeral.values) != 1:
        code = "time-unclear" if not numeral.values else "time-two-readings"
        found.fail(code, figure=numeral.text)
        return
    style, value = next(iter(numeral.values.items()))
    if style in _FOREIGN:
        told = Finding.of("time-foreign-decimal", figure=numeral.text, minutes=shown_minutes(value))
        found.findings.append(told)


def _beside(tokens: Tokens, first: int, after: int, found: Lengths) -> Iterator[str]:
    """What is right beside a length and changes it: a rate, a product, a range, a sum."""
    before, second = token_at(tokens, first - 1), token_at(tokens, first - 2)
    rate = mark_at(tokens, after, "/") and _is_word(token_at(tokens, after + 1))
    if rate or _multiplies(token_at(tokens, after)) or _multiplies(before):
        yield "time-rate"
    ranged = before is not None and (before.is_mark("-") or before in CLASSES["to"])
    figure_before = second is not None and second.kind is TokenKind.DIGITS
    if ranged and (figure_before or (second is not None and found.lengths[:-1])):
        yield "time-range"
    if before is not None and before.is_mark("+"):
        yield "time-several"


def _check_before(tokens: Tokens, first: int, found: Lengths) -> None:
    """A figure right in front of a length, or a word that makes it approximate."""
    before = token_at(tokens, first - 1)
    if before is None:
        return
    if before.kind is TokenKind.DIGITS and found.bare and found.bare[-1].endswith(before.text):
        found.fail("time-two-readings", figure=typed(tokens, first - 1, first + 1))
    if before in CLASSES["approximate"] or before.is_mark(_APPROXIMATE):
        found.findings.append(Finding.of("time-approximate"))


def _multiplies(token: Token | None) -> bool:
    return token is not None and (token.is_mark(_TIMES) or token in CLASSES["times"])


def _is_word(token: Token | None) -> bool:
    return token is not None and token.kind is TokenKind.WORD


def _other(tokens: Tokens, at: int, found: Lengths) -> int:
    """A figure that is no length, a word, a mark; the index after it."""
    token = tokens[at]
    if token.kind is TokenKind.DIGITS:
        return _other_figure(tokens, at, found)
    if (_is_word(token) and token not in CLASSES["approximate"]) or token.is_mark("%+="):
        found.words.append(token)
    return at + 1


def _other_figure(tokens: Tokens, at: int, found: Lengths) -> int:
    end = digits_end(tokens, at)
    if token_at(tokens, end) in CLASSES["counter"]:
        found.aside.append(typed(tokens, at, end + 1))
        return end + 1
    numbered = any(token_at(tokens, near) in CLASSES["numbered"] for near in (at - 1, at - 2))
    (found.aside if numbered else found.bare).append(typed(tokens, at, end))
    return end


def shown_minutes(minutes: Decimal) -> str:
    """Minutes as they are written in Vietnamese, at most two decimals."""
    rounded = minutes.quantize(Decimal("0.01")).normalize()
    return f"{rounded:f}".replace(".", ",")
