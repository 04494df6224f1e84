"""A text of a list's time column cut up: its dates first, then times of day, then names with figures in them."""

from __future__ import annotations

from dataclasses import dataclass, field

from baocao_cli.reading.lex.quoting import quote
from baocao_cli.reading.lex.tokens import TokenKind, Tokens, digits_at, time_tokens, token_at
from baocao_cli.reading.lex.trie import PhraseSet
from baocao_cli.reading.measures.note_marks import without_note_marks
from baocao_cli.reading.spans.clocks import CLASSES as CLOCK_WORDS
from baocao_cli.reading.spans.clocks import Clock, clock_at, clocks_end, is_named
from baocao_cli.reading.spans.linked import Linked, find_linked
from baocao_cli.reading.spans.references import reference_at
from baocao_cli.reading.spans.times import Grain
from baocao_cli.vietnamese.lexicon import phrases

EARLIEST_CLOCK = 5
"""From here on `5h30` beside a date is a time of day; before, it may be a length."""
_MOMENT = PhraseSet(phrases("publication", "moment"))
_LONGEST_MOMENT = 2
_NO_NAMES = ("sheet", "note-mark")
"""References that are no name in a time cell, or are taken out before."""

Stretch = tuple[int, int]
"""Tokens from the first to before the second."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A tidied text on one line: its tokens, and which of them dates, times of day and names take."""

    text: str
    tokens: Tokens
    groups: tuple[Linked, ...]
    marks: tuple[str, ...]
    """Note marks that were taken out of the text."""
    clocks: list[Stretch] = field(default_factory=list)
    names: list[Stretch] = field(default_factory=list)

    @property
    def rest(self) -> Tokens:
        """All tokens, with a mere mark in place of each that is taken."""
        dates = [(group.first, group.after) for group in self.groups]
        taken = {at for first, after in (*dates, *self.clocks, *self.names) for at in range(first, after)}
        return tuple(
            token._replace(kind=TokenKind.MARK, text="|", key="|", plain="|") if at in taken else token
            for at, token in enumerate(self.tokens)
        )

    @property
    def aside(self) -> list[str]:
        """What is neither a date nor a length, as typed."""
        stretches = (*self.clocks, *self.names)
        return [*self.marks, *(quote(self.text, self.tokens[first:after]) for first, after in stretches)]

    @property
    def is_dated(self) -> bool:
        """Whether it names a day."""
        return any(group.times[0].grain is Grain.DAY for group in self.groups)

    def in_dates(self, at: int) -> bool:
        """Whether a date takes that token."""
        return any(group.first <= at < group.after for group in self.groups)

    def says(self, listed: PhraseSet) -> bool:
        """Whether one of the phrases is anywhere in the text."""
        return any(listed.length_at(self.tokens, at) for at in range(len(self.tokens)))

    def says_minutes(self, at: int) -> bool:
        """Whether the time at that token goes on with a unit of minutes: `1h30 phút`."""
        return token_at(self.tokens, at + 3) in CLOCK_WORDS["minute"]

    def tells_certain_clocks(self) -> bool:
        """`09:47 GMT+7`: nothing but times of day that nothing else is written like."""
        spans = [clock_at(self.tokens, first) for first, _ in self.clocks]
        return bool(spans) and all(span is not None and span.value.certain for span in spans)


def cut(text: str) -> Cut:
    """The text cut up."""
    text, marks = without_note_marks(text)
    tokens = time_tokens(text)
    found = Cut(text, tokens, find_linked(tokens), marks)
    found.clocks.extend(_times_of_day(found))
    found.names.extend(_names(found))
    return found


def _times_of_day(text: Cut) -> list[Stretch]:
    """Times of day: behind `lúc`, or late enough in the day beside a date; never within a date."""
    stretches: list[Stretch] = []
    at = 0
    while at < len(text.tokens):
        if text.in_dates(at) or not _is_time_of_day(text, at):
            at += 1
            continue
        end = _clock_end(text, at)
        after = next((index for index in range(at, end) if text.in_dates(index)), end)
        stretches.append((at, after))
        at = after
    return stretches


def _is_time_of_day(text: Cut, at: int) -> bool:
    span = clock_at(text.tokens, at)
    if span is None:
        return False
    ranged = (clocks_end(text.tokens, at) or 0) > span.after
    announced = is_named(token_at(text.tokens, at - 1)) or _is_moment(text, at)
    return span.value.certain or ranged or announced or (text.is_dated and _beside_a_day(text, at, span.value))


def _beside_a_day(text: Cut, at: int, clock: Clock) -> bool:
    """`17h30`, `15:51:44` beside a date; `3h30` may be a length there, and `15:51` minutes and seconds."""
    if clock.colon:
        return clock.seconds and clock.hour > 0
    return clock.hour >= EARLIEST_CLOCK and not text.says_minutes(at)


def _is_moment(text: Cut, at: int) -> bool:
    """`Đăng lúc: 14/9/2020 08:05`: nothing but the date is between the word and the time of day."""
    first = at
    while first > 0 and (text.in_dates(first - 1) or text.tokens[first - 1].kind is TokenKind.MARK):
        first -= 1
    lengths = range(1, min(first, _LONGEST_MOMENT) + 1)
    return first < at and any(_MOMENT.length_at(text.tokens, first - length) == length for length in lengths)


def _clock_end(text: Cut, at: int) -> int:
    """The index after a time of day or a range of two, its minutes too where they are in one digit: `8 giờ 5`."""
    end = clocks_end(text.tokens, at) or at + 1
    minutes = digits_at(text.tokens, end) is not None and text.tokens[end - 1] in CLOCK_WORDS["hour"]
    return end + 1 if minutes and not text.in_dates(end) else end


def _names(text: Cut) -> list[Stretch]:
    """Numbers of papers, sizes, names with figures in them: `theo CV 125/SKHCN-VP`."""
    stretches: list[Stretch] = []
    for at in range(len(text.tokens)):
        span = reference_at(text.tokens, at) if not text.in_dates(at) else None
        if span is not None and span.rule not in _NO_NAMES and (not stretches or at >= stretches[-1][1]):
            stretches.append((at, span.after))
    return stretches
