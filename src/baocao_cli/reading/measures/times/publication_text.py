"""A text of a list's time column: dates are taken out first, then times of day and names, then lengths."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from baocao_cli.findings import Finding
from baocao_cli.reading.lex.celltext import without_links
from baocao_cli.reading.lex.length import SIXTY
from baocao_cli.reading.lex.misread import as_meant
from baocao_cli.reading.lex.quoting import quote, quote_runs
from baocao_cli.reading.lex.tokens import TokenKind, Tokens, WordSet, digits_at, time_tokens, token_at
from baocao_cli.reading.lex.trie import PhraseSet
from baocao_cli.reading.measures.note_marks import without_note_marks
from baocao_cli.reading.measures.times.beside_period import says_done
from baocao_cli.reading.measures.times.period import is_printed, says_anything
from baocao_cli.reading.measures.times.publication_dates import OTHER_TIMES, published_at
from baocao_cli.reading.measures.times.publication_figures import of_bare, of_clock
from baocao_cli.reading.measures.times.publication_lengths import Lengths, length_in_unit, read_lengths
from baocao_cli.reading.measures.times.publication_reading import (
    Answer,
    PublicationReading,
    missing,
    reading_of,
    unclear,
)
from baocao_cli.reading.model import Context
from baocao_cli.reading.spans.clocks import CLASSES as CLOCK_WORDS
from baocao_cli.reading.spans.clocks import Clock, clock_at, clocks_end, is_named
from baocao_cli.reading.spans.denials import Denied, phrases_topic, read_denial
from baocao_cli.reading.spans.linked import Linked, find_linked
from baocao_cli.reading.spans.references import reference_at
from baocao_cli.reading.spans.times import Grain
from baocao_cli.vietnamese.fold import tidy
from baocao_cli.vietnamese.lexicon import lists_of, phrases

_EARLIEST_CLOCK = 5
_LONGEST = _EARLIEST_CLOCK * SIXTY
"""From here on `5h30` beside a date is a time of day; before, it may be a length."""
_LONGEST_BARE = 999
_LISTS = lists_of("publication")
_CONTEXT = WordSet(_LISTS["context"])
_UNPUBLISHED = PhraseSet(_LISTS["not-yet"] + phrases("plans", "strong"))
_PUBLISHING, _NO_PLAN = PhraseSet(_LISTS["publishing"]), PhraseSet(_LISTS["no-plan"])
_MOMENT = PhraseSet(_LISTS["moment"])
_CORRECTED = PhraseSet(phrases("cues", "correction"))
_RATES = PhraseSet(phrases("cues", "each", "daily", "average"))
_NOT_OWN = PhraseSet(phrases("cues", "cumulative", "previous"))
_TIMES_AS_TOPIC = phrases_topic((*_LISTS["time"], *_LISTS["publishing"]))
_ARROWS = "→⇒"
_LONGEST_MOMENT = 2
_NEAR = 4
"""Tokens between `lũy kế` and the figure that it speaks of."""
_NAMES = ("sheet", "note-mark")
"""References that are no name in a time cell, or are taken out before."""


def read_publication_text(text: str, context: Context) -> PublicationReading:
    """What the text says of publication and length. With letters for digits in it, that is the proposal."""
    text = tidy(without_links(text)).replace("\n", " ")
    meant = as_meant(text)
    if meant is not None:
        return read_publication_text(meant, context).held(Finding.of("time-misread"))
    text, marks = without_note_marks(text)
    tokens = time_tokens(text)
    groups = find_linked(tokens)
    said = _says_nothing(tokens, groups)
    return said if said is not None else _Text(text, tokens, groups, marks, context).reading()


def _says_nothing(tokens: Tokens, groups: tuple[Linked, ...]) -> PublicationReading | None:
    """What a cell without figures says: nothing, that there is no time, or that nothing was published."""
    if not says_anything(tokens):
        return _without_words(tokens)
    if is_printed(tokens, groups) or _names_units_only(tokens):
        return missing("time-empty")
    if says_done(tokens):
        return missing("time-none")
    denied = read_denial(tokens, _TIMES_AS_TOPIC)
    if any(token.kind is TokenKind.DIGITS for token in tokens) or denied not in (Denied.NONE, Denied.UNKNOWN):
        return None
    publishing = any(_PUBLISHING.length_at(tokens, at) for at in range(len(tokens)))
    if denied is Denied.NONE and publishing:
        return PublicationReading().unpublished(Finding.of("time-not-yet"))
    return missing("time-none")


def _without_words(tokens: Tokens) -> PublicationReading:
    if any(token.is_mark("?") for token in tokens):
        return unclear(Finding.of("time-unclear"))
    return missing("time-none" if any(token.kind is TokenKind.MARK for token in tokens) else "time-empty")


def _names_units_only(tokens: Tokens) -> bool:
    """`... phút`: the unit as printed, and no figure."""
    return all(token in CLOCK_WORDS["minute"] or token.kind in (TokenKind.DOTS, TokenKind.MARK) for token in tokens)


Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Text:
    """A text cut into dates, times of day, names and lengths; `reading` puts them together."""

    text: str
    tokens: Tokens
    groups: tuple[Linked, ...]
    marks: tuple[str, ...]
    """Note marks that were taken out of the text."""
    context: Context

    def reading(self) -> PublicationReading:
        clocks, names = self._times_of_day(), self._names()
        found = read_lengths(self._without(*((group.first, group.after) for group in self.groups), *clocks, *names))
        published = published_at(self.tokens, self.groups, self.context.month)
        minutes = self._minutes(found, clocks, dated=published.value is not None or published.fault is not None)
        if published.fault is not None and published.fault.code in OTHER_TIMES and minutes.value is not None:
            minutes = minutes.held(published.fault)
        aside = [*self.marks, *(quote(self.text, self.tokens[first:after]) for first, after in (*clocks, *names))]
        reading = reading_of(minutes, published, *self._further(found, aside))
        if self._is_corrected():
            return reading.held(Finding.of("time-corrected"), proposes=False)
        if self._may_be_unpublished():
            return reading.unpublished(Finding.of("time-not-yet"))
        return reading if self._is_understood(reading, clocks) else unclear(Finding.of("time-unclear"))

    def _is_understood(self, reading: PublicationReading, clocks: Spans) -> bool:
        """Whether there is a length or a time, certain or not, or nothing to ask."""
        if reading.waits or reading.proposed != (None, None):
            return True
        month_unknown = any(finding.code == "time-month-unknown" for finding in reading.findings)
        return month_unknown or self._are_certain(clocks)

    def _are_certain(self, clocks: Spans) -> bool:
        """`09:47 GMT+7`: a time of day without its day says nothing more, and leaves nothing to ask."""
        spans = [clock_at(self.tokens, first) for first, _ in clocks]
        return bool(spans) and all(span is not None and span.value.certain for span in spans)

    # cutting

    def _without(self, *spans: tuple[int, int]) -> Tokens:
        """The tokens with a mere mark in place of each that a span takes."""
        taken = {at for first, after in spans for at in range(first, after)}
        return tuple(
            token._replace(kind=TokenKind.MARK, text="|", key="|", plain="|") if at in taken else token
            for at, token in enumerate(self.tokens)
        )

    def _in_dates(self, at: int) -> bool:
        return any(group.first <= at < group.after for group in self.groups)

    def _is_dated(self) -> bool:
        return any(group.times[0].grain is Grain.DAY for group in self.groups)

    def _times_of_day(self) -> Spans:
        """Times of day: behind `lúc`, or late enough in the day beside a date; never within a date."""
        spans: Spans = []
        at = 0
        while at < len(self.tokens):
            if self._in_dates(at) or not self._is_time_of_day(at):
                at += 1
                continue
            end = self._clock_end(at)
            after = next((index for index in range(at, end) if self._in_dates(index)), end)
            spans.append((at, after))
            at = after
        return spans

    def _clock_end(self, at: int) -> int:
        """The index after a time of day or a range of two, its minutes too where they are in one digit: `8 giờ 5`."""
        end = clocks_end(self.tokens, at) or at + 1
        minutes = digits_at(self.tokens, end) is not None and self.tokens[end - 1] in CLOCK_WORDS["hour"]
        return end + 1 if minutes and not self._in_dates(end) else end

    def _is_time_of_day(self, at: int) -> bool:
        span = clock_at(self.tokens, at)
        if span is None:
            return False
        clock = span.value
        ranged = (clocks_end(self.tokens, at) or 0) > span.after
        if clock.certain or ranged or is_named(token_at(self.tokens, at - 1)) or self._is_moment(at):
            return True
        return self._is_dated() and self._is_late(clock, at)

    def _is_late(self, clock: Clock, at: int) -> bool:
        """Too late in the day for the length of an entry, or written with seconds."""
        late = clock.hour >= _EARLIEST_CLOCK and not clock.colon and not self._says_minutes(at)
        return late or (clock.seconds and clock.hour > 0)

    def _is_moment(self, at: int) -> bool:
        """`Đăng lúc: 14/9/2020 08:05`: nothing but the date is between the word and the time of day."""
        first = at
        while first > 0 and (self._in_dates(first - 1) or self.tokens[first - 1].kind is TokenKind.MARK):
            first -= 1
        lengths = range(1, min(first, _LONGEST_MOMENT) + 1)
        return first < at and any(_MOMENT.length_at(self.tokens, first - length) == length for length in lengths)

    def _says_minutes(self, at: int) -> bool:
        return token_at(self.tokens, at + 3) in CLOCK_WORDS["minute"]

    def _names(self) -> Spans:
        """Numbers of papers, sizes, names with figures in them: `theo CV 125/SKHCN-VP`."""
        found = (
            (at, span.after)
            for at in range(len(self.tokens))
            if not self._in_dates(at)
            and (span := reference_at(self.tokens, at)) is not None
            and span.rule not in _NAMES
        )
        spans: Spans = []
        for first, after in found:
            if not spans or first >= spans[-1][1]:
                spans.append((first, after))
        return spans

    # what the words say

    def _is_corrected(self) -> bool:
        arrow = any(
            not self._in_dates(at) and (token.is_mark(_ARROWS) or (token.is_mark(">") and token.glued))
            for at, token in enumerate(self.tokens)
        )
        return arrow or self._says(_CORRECTED)

    def _may_be_unpublished(self) -> bool:
        """`dự kiến 25/9`, `chưa đăng`, `sẽ phát`: planned, or not yet; not `theo kế hoạch`."""
        at = 0
        while at < len(self.tokens):
            neutral = _NO_PLAN.length_at(self.tokens, at)
            if _UNPUBLISHED.length_at(self.tokens, at) > neutral:
                return True
            at += max(neutral, 1)
        return False

    def _says(self, phrases_: PhraseSet) -> bool:
        return any(phrases_.length_at(self.tokens, at) for at in range(len(self.tokens)))

    # lengths

    def _minutes(self, found: Lengths, clocks: Spans, *, dated: bool) -> Answer[Decimal]:
        problem = found.problem or self._problem(found, clocks)
        if problem is not None:
            return Answer(likely=found.likely, findings=(problem,))
        if found.lengths:
            left = [*found.bare, *found.clock_texts, *found.others]
            more = (Finding.of("time-number-left", numbers=", ".join(left)),) if left else ()
            return Answer(found.lengths[0], findings=(*found.findings, *more))
        if found.clocks:
            return self._of_clocks(found)
        return self._bare_minutes(found, dated=dated)

    def _of_clocks(self, found: Lengths) -> Answer[Decimal]:
        """One clock figure; beside a date nothing says that it is no time of day."""
        answer = of_clock(found.clocks[0])
        if len(found.clocks) == 1 and (answer.fault is None or not self.groups):
            return answer
        return Answer(findings=(answer.fault or Finding.of("time-clock"),))

    def _problem(self, found: Lengths, clocks: Spans) -> Finding | None:
        """Why the lengths that were found are not the entry's, for certain."""
        if not found.lengths:
            return None
        if len(found.lengths) > 1:
            return Finding.of("time-several")
        if self._may_be_clock(clocks) or (found.lengths[0] >= _LONGEST and self._says_hours()):
            return Finding.of("time-clock")
        if self._says(_RATES):
            return Finding.of("time-rate")
        return Finding.of("time-not-own") if self._is_of_more_than_month() else None

    def _says_hours(self) -> bool:
        """`20h30`: hardly the length of an entry."""
        return any(token in CLOCK_WORDS["hour"] for token in self.tokens)

    def _may_be_clock(self, clocks: Spans) -> bool:
        """`1h30 ngày 05/9`: an hour and a half, or half past one."""
        known = {first for first, _ in clocks}
        return self._is_dated() and any(
            digits_at(self.tokens, at) is not None
            and at not in known
            and token_at(self.tokens, at + 1) in CLOCK_WORDS["short-hour"]
            and not self._says_minutes(at)
            for at in range(len(self.tokens))
        )

    def _is_of_more_than_month(self) -> bool:
        """`lũy kế 60 phút`: the cue is right in front of a figure."""
        return any(
            length and any(token.kind is TokenKind.DIGITS for token in self.tokens[at + length :][:_NEAR])
            for at in range(len(self.tokens))
            if (length := _NOT_OWN.length_at(self.tokens, at))
        )

    def _bare_minutes(self, found: Lengths, *, dated: bool) -> Answer[Decimal]:
        """Figures without any unit; a single one beside a date is of minutes."""
        if found.others and not dated:
            return Answer(findings=(Finding.of("time-other-unit", typed="”, “".join(found.others)),))
        if not found.bare:
            return Answer(findings=_left(found.others))
        if len(found.bare) > 1 or self._is_unfinished():
            return Answer(findings=(Finding.of("time-unclear"),))
        minutes = _minutes_of(found.bare[0])
        if minutes.value is None:
            return minutes
        if dated and 0 < minutes.value <= _LONGEST_BARE:
            return replace(minutes, findings=(Finding.of("time-bare-number"), *_left(found.others)))
        return of_bare(minutes.value, self.context)

    def _is_unfinished(self) -> bool:
        """`3 ... phút`, `-5`: no figure to take for minutes."""
        negative = len(self.tokens) > 1 and self.tokens[0].is_mark("-") and self.tokens[1].glued
        return negative or any(token.kind is TokenKind.DOTS for token in self.tokens)

    # the rest

    def _further(self, found: Lengths, aside: list[str]) -> list[Finding]:
        aside = [*aside, *found.aside]
        findings = [Finding.of("time-set-aside", numbers="”, “".join(aside))] if aside else []
        if found.repeats:
            findings.append(Finding.of("time-repeated", numbers=", ".join(found.repeats)))
        if any(token.is_mark("?") for token in self.tokens):
            findings.append(Finding.of("time-tentative"))
        words = [word for word in found.words if word not in _CONTEXT]
        if words:
            findings.append(Finding.of("time-words-left", words=quote_runs(self.text, words)))
        return findings


def _minutes_of(figure: str) -> Answer[Decimal]:
    """The figure in minutes, if it can be read in one way only."""
    read = length_in_unit(figure, "phút")
    if read.problem is not None:
        return Answer(findings=(read.problem,))
    if not read.lengths:
        return Answer(findings=(Finding.of("time-unclear"),))
    return Answer(findings=(Finding.of("time-bare-ambiguous"),)) if read.findings else Answer(read.lengths[0])


def _left(others: list[str]) -> tuple[Finding, ...]:
    return (Finding.of("time-number-left", numbers=", ".join(others)),) if others else ()
