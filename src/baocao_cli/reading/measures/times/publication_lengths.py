"""How long an entry is, by its time cell: the lengths in it, clock figures, figures without a unit, other figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from baocao_cli.findings import Finding
from baocao_cli.reading.lex.figures import digits_end, typed
from baocao_cli.reading.lex.length import SIXTY, Length, length_named
from baocao_cli.reading.lex.numeral import Numeral, Style
from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, WordSet, mark_at, token_at, tokenize
from baocao_cli.reading.lex.trie import PhraseSet
from baocao_cli.reading.rules.engine import Span
from baocao_cli.reading.spans.lengths import CLASSES, Doubt, Duration, duration_at
from baocao_cli.vietnamese.lexicon import phrases
from baocao_cli.vietnamese.notation import write_rounded

_FOREIGN = (Style.FOREIGN_DECIMAL, Style.FOREIGN_GROUPED)
_APPROXIMATE = "~≈><≥≤±"
_TIMES = "x*"
_REPEATS = WordSet(phrases("publication", "repeats"))
_ENTRIES = WordSet(phrases("publication", "entries"))
_CONTEXT = WordSet(phrases("publication", "context"))
_NUMBERED = PhraseSet(phrases("nouns", "numbered-places") + phrases("cues", "ordinal") + phrases("lengths", "numbered"))
_OTHER_UNITS = PhraseSet(phrases("nouns", "money", "percent", "areas", "lengths", "persons", "places", "events"))
_LONGEST_NUMBERED = 3
_LONGEST_FRACTION = 3


@dataclass(slots=True)
class Lengths:
    """What a text says of lengths of time.

    `lengths` in minutes; `clocks` the parts of `3:15`; `bare` figures without any unit; `others` figures with a unit
    of something else; `aside` figures that name a thing or count repeats. `problem`: why no length is certain.
    """

    lengths: list[Decimal] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    """The index of the token behind each of the lengths."""
    clocks: list[tuple[int, ...]] = field(default_factory=list)
    clock_texts: list[str] = field(default_factory=list)
    """Each of the clocks as typed."""
    bare: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    shared: bool = False
    """Several entries are counted: the length may be of all of them."""
    repeats: list[str] = field(default_factory=list)
    words: list[Token] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    problem: Finding | None = None
    likely: Decimal | None = None
    """The likeliest minutes, in spite of the problem."""

    def fail(self, code: str, **values: str) -> None:
        """Note a problem; the first one is kept."""
        self.problem = self.problem or Finding.of(code, **values)


def read_lengths(tokens: Tokens) -> Lengths:
    """Every length of time, clock figure and other figure of tokens from which dates were masked out."""
    found = Lengths()
    at = 0
    while at < len(tokens):
        at = _take_length(tokens, at, found) or _take_other(tokens, at, found)
    return found


def length_in_unit(figure: str, unit: str) -> Lengths:
    """What a figure alone says in that unit: `3,5`, `1.250` of a column of minutes."""
    return read_lengths(tokenize(f"{figure} {unit}"))


def _take_length(tokens: Tokens, at: int, found: Lengths) -> int | None:
    """Add the length or clock figure at that token to `found`; the index after it, None if there is none."""
    span = duration_at(tokens, at, among_times=True)
    if span is None:
        return None
    duration = span.value
    if duration.doubt is Doubt.CLOCK:
        found.clocks.append(tuple(int(numeral.likeliest or 0) for numeral, _ in duration.parts))
        found.clock_texts.append(typed(tokens, at, span.after))
        return span.after
    _check_figures(tokens, span, found)
    found.lengths.append(duration.minutes if duration.minutes is not None else Decimal(0))
    found.ends.append(span.after)
    if span.rule == "clock-of-minutes":
        found.findings.append(Finding.of("time-clock-read", minutes=write_rounded(found.lengths[-1])))
    for code in _beside(tokens, span, found):
        found.fail(code)
    _check_before(tokens, at, found)
    return span.after


def _check_figures(tokens: Tokens, span: Span[Duration], found: Lengths) -> None:
    duration = span.value
    if duration.doubt is Doubt.OVERFLOW:
        found.fail("time-clock")
    elif duration.doubt is Doubt.REST:
        found.fail("time-two-readings", figure=typed(tokens, span.first, span.after))
    elif _is_broken(tokens, span):
        found.fail("time-broken", figure=typed(tokens, span.first, span.after))
    for numeral, unit in duration.parts:
        _check_figure(numeral, unit, found)


def _is_broken(tokens: Tokens, span: Span[Duration]) -> bool:
    """`5S phút`, `4S`: a digit that became a letter, taken for a unit; `1. 250 phút`: a figure that fell apart."""
    return _has_two_units(tokens, span) or _is_like_five(tokens, span) or _is_apart(tokens, span)


def _has_two_units(tokens: Tokens, span: Span[Duration]) -> bool:
    last, following = tokens[span.after - 1], token_at(tokens, span.after)
    return last.kind is TokenKind.WORD and following is not None and length_named(following.text) is not None


def _is_like_five(tokens: Tokens, span: Span[Duration]) -> bool:
    """`4S`: an entry hardly lasts four seconds."""
    unit = tokens[span.after - 1]
    seconds = span.value.parts[0][1] is Length.SECONDS and not span.value.composite
    return seconds and len(tokens[span.first].text) == 1 and unit.glued and unit.kind is TokenKind.WORD


def _is_apart(tokens: Tokens, span: Span[Duration]) -> bool:
    first, mark, digits = tokens[span.first], token_at(tokens, span.first - 1), token_at(tokens, span.first - 2)
    group = first.spaced and len(first.text) == _LONGEST_FRACTION
    behind = mark is not None and mark.glued and mark.is_mark(".,")
    return group and behind and digits is not None and digits.kind is TokenKind.DIGITS


def _check_figure(numeral: Numeral, unit: Length, found: Lengths) -> None:
    if numeral.fault is not None or len(numeral.values) != 1:
        code = "time-unclear" if not numeral.values else "time-two-readings"
        found.fail(code, figure=numeral.text)
        return
    style, value = next(iter(numeral.values.items()))
    fraction = numeral.text.replace(",", ".").partition(".")[2]
    if style in _FOREIGN and len(fraction) > _LONGEST_FRACTION:
        found.fail("time-broken", figure=numeral.text)
    elif unit is Length.MINUTES and style is not Style.PLAIN and _like_seconds(fraction):
        found.fail("time-two-readings", figure=numeral.text)
        found.likely = int(value) + Decimal(int(fraction)) / SIXTY
    elif style in _FOREIGN:
        minutes = write_rounded(value)
        found.findings.append(Finding.of("time-foreign-decimal", figure=numeral.text, minutes=minutes))


def _like_seconds(fraction: str) -> bool:
    """`2,30`, `2.50`: nobody writes a decimal with a nought at its end; minutes and seconds are written so."""
    return len(fraction) == len("30") and fraction.endswith("0") and "10" <= fraction <= "50"


def _beside(tokens: Tokens, span: Span[Duration], found: Lengths) -> Iterator[str]:
    """What is right beside a length and changes it: a rate, a product, a range, a sum."""
    before = token_at(tokens, span.first - 1)
    after = span.after + mark_at(tokens, span.after, "(")
    rate = mark_at(tokens, span.after, "/") and _is_word(token_at(tokens, span.after + 1))
    if rate or _multiplies(token_at(tokens, after)) or _multiplies(before):
        yield "time-rate"
    if before is not None and _ends_range(tokens, span.first, several=len(found.lengths) > 1):
        yield "time-range"
    if before is not None and before.is_mark("+"):
        yield "time-several"


def _ends_range(tokens: Tokens, first: int, *, several: bool) -> bool:
    """`3-5 phút`, `từ 3 đến 5 phút`, `3 phút - 5 phút`."""
    second = token_at(tokens, first - 2)
    linked = mark_at(tokens, first - 1, "-") or token_at(tokens, first - 1) in CLASSES["to"]
    return linked and second is not None and (several or second.kind is TokenKind.DIGITS)


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


def _take_other(tokens: Tokens, at: int, found: Lengths) -> int:
    """A figure that is no length, a word, a mark; the index after it."""
    token = tokens[at]
    if token.kind is TokenKind.DIGITS:
        return _take_figure(tokens, at, found)
    if (_is_word(token) and token not in CLASSES["approximate"]) or token.is_mark("%+="):
        found.words.append(token)
    return at + 1


def _take_figure(tokens: Tokens, at: int, found: Lengths) -> int:
    """A figure without a unit of time: of repeats, of something else, the name of a thing, broken, or bare."""
    end = digits_end(tokens, at)
    text, following = typed(tokens, at, end), token_at(tokens, end)
    if at in found.ends:
        found.fail("time-two-readings", figure=typed(tokens, at - 1, end))
    if _fell_apart(tokens, end):
        found.fail("time-broken", figure=typed(tokens, at, end + 2))
        found.bare.append(text)
    elif following in _REPEATS:
        found.repeats.append(typed(tokens, at, end + 1))
        return end + 1
    elif following in CLASSES["counter"]:
        found.shared |= following in _ENTRIES and tokens[at].number != 1
        found.aside.append(typed(tokens, at, end + 1))
        return end + 1
    elif _is_name(tokens, at):
        found.aside.append(text)
    elif following is not None and _is_unit(following):
        if following.glued and not _OTHER_UNITS.length_at(tokens, end):
            found.fail("time-broken", figure=typed(tokens, at, end + 1))
        found.others.append(typed(tokens, at, end + 1))
    else:
        found.bare.append(text)
    return end


def _fell_apart(tokens: Tokens, end: int) -> bool:
    """`1. 250`: a mark of thousands, a blank, and more figures."""
    mark, digits = token_at(tokens, end), token_at(tokens, end + 1)
    parted = mark is not None and mark.glued and mark.is_mark(".,") and digits is not None
    return parted and digits is not None and digits.kind is TokenKind.DIGITS and len(digits.text) == _LONGEST_FRACTION


def _is_name(tokens: Tokens, at: int) -> bool:
    """`số 5`, `số báo 1234`, `VTV1`, `tổ 2`: a figure that names a thing."""
    before = token_at(tokens, at - 1)
    if before is not None and before.kind is TokenKind.WORD and tokens[at].glued and not _multiplies(before):
        return True
    near = any(token_at(tokens, index) in CLASSES["numbered"] for index in (at - 1, at - 2))
    lengths = range(1, min(at, _LONGEST_NUMBERED) + 1)
    return near or any(_NUMBERED.length_at(tokens, at - length) == length for length in lengths)


def _is_unit(token: Token) -> bool:
    """A word behind a figure that says what it counts; words of the time cell itself say nothing of it."""
    return token.is_mark("%") or (token.kind is TokenKind.WORD and token not in _CONTEXT)
