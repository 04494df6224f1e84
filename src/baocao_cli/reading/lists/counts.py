"""Counts and sums where a title should be: `05 tin, 03 bài`, `Lũy kế 45 tin`, `Cộng tin: 02` (contract §6, §7).

This module decides whether a text is a title; what it counts is read as any other cell is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from baocao_cli.documents.model import Cell, Place
from baocao_cli.findings import Finding, Severity
from baocao_cli.forms.declaration import CountMeasure, Kind
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.figures import digits_end, spoken_figure
from baocao_cli.reading.lex.lexed import Lexed, lex
from baocao_cli.reading.lex.misread import as_meant
from baocao_cli.reading.lex.tokens import TokenKind, WordSet, mark_at, token_at, tokenize
from baocao_cli.reading.lex.vocabulary import Role, vocabulary_of
from baocao_cli.reading.lists.title_kinds import opens_quote
from baocao_cli.reading.measures.cell import read_cell
from baocao_cli.reading.model import Context
from baocao_cli.reading.spans.lengths import duration_at
from baocao_cli.reading.spans.numbering import without_numbering
from baocao_cli.reading.spans.times import time_at
from baocao_cli.values import Count
from baocao_cli.vietnamese.lexicon import lists_of

_LISTS = lists_of("lists")
_AROUND, _COMPOUND, _AROUND_SUMS, _JOINT = (
    WordSet(_LISTS[name]) for name in ("around-counts", "compound", "around-sums", "joint")
)
_CUES_OF_SUMS = frozenset({Cue.TOTAL, Cue.CONSISTS, Cue.OF_WHICH, Cue.AND, Cue.OWN, Cue.APPROXIMATE})
_CUES = _CUES_OF_SUMS | {Cue.PLANNED, Cue.PENDING, Cue.CUMULATIVE, Cue.PREVIOUS, Cue.DONE, Cue.USED, Cue.CORRECTION}
_OTHER_TIMES = frozenset({Cue.CUMULATIVE, Cue.PREVIOUS, Cue.PLANNED})
_NO_WORDS = WordSet(())
_ENTRIES = (Role.KIND, Role.UNIT)
_LOOKED_THROUGH = "figure-misread"
"""The one doubt about a count that leaves its likeliest figure worth proposing."""


@lru_cache(maxsize=64)
def _counting(kinds: tuple[Kind, ...], units: tuple[str, ...]) -> CountMeasure:
    known = {spelling for kind in kinds for spelling in (kind.name, *kind.spellings)}
    further = tuple(unit for unit in dict.fromkeys((*_LISTS["entry"], *units)) if unit not in known)
    return CountMeasure(id="entries", reads="count", kinds=kinds, units=further)


def counting(kinds: Sequence[Kind], units: Sequence[str] = ()) -> CountMeasure:
    """A list's entries as a measure that is counted: for cells that say how many there are."""
    return _counting(tuple(kinds), tuple(units))


@dataclass(frozen=True, slots=True)
class CountedEntries:
    """How many entries a text counts in the month, by kind; None where that is not even likely. `findings`: why.

    `lasts`: the text has a length of time too.
    """

    count: Count | None
    lasts: bool = False
    findings: tuple[Finding, ...] = ()


def count_entries(text: str, kinds: Sequence[Kind], context: Context) -> CountedEntries:
    """What a text counts, read as the cell of a count is; one entry or several (`Đại hội: 03 tin`) is no count."""
    if ends_in_counts(text, kinds) and not says_counts(text, kinds):
        return CountedEntries(None)
    understood = read_cell(Cell(0, 0, Place(), text), counting(kinds), replace(context, column_unit=None))
    errors = tuple(finding for finding in understood.findings if finding.severity is Severity.ERROR)
    looked_through = {finding.code for finding in errors} == {_LOOKED_THROUGH}
    likely = understood.value if not errors else understood.proposal if looked_through else None
    count = likely if isinstance(likely, Count) and likely.total > 0 else None
    tokens = tokenize(text)
    lasts = any(duration_at(tokens, at) is not None for at in range(len(tokens)))
    return CountedEntries(count, lasts, errors)


def says_counts(text: str, kinds: Sequence[Kind]) -> bool:
    """Whether a text counts entries and names none: `05 tin, 03 bài`, `đăng 12 bài về Đại hội`, `Tin: 05`.

    A count in digits is enough, whatever is behind it; one in words, or behind its kind, only if nothing else is said.
    """
    lexed = _lexed(as_meant(text) or text, kinds)
    return not opens_quote(token_at(lexed.tokens, 0)) and _Counts(lexed).found()


def ends_in_counts(text: str, kinds: Sequence[Kind]) -> bool:
    """`Tuyên truyền Đại hội: 05 tin, 03 bài`: one entry or eight; not where a kind names the one entry."""
    lexed = _lexed(text, kinds)
    colons = [at for at, token in enumerate(lexed.tokens) if token.is_mark(":")]
    named = lexed.noun_at(0)
    if not colons or (named is not None and named.role in _ENTRIES):
        return False
    behind = token_at(lexed.tokens, colons[0] + 1)
    counted = behind is not None and behind.kind is TokenKind.DIGITS
    return counted and says_counts(lexed.source[lexed.tokens[colons[0]].end :], kinds)


def is_sum(text: str, kinds: Sequence[Kind]) -> bool:
    """Whether a text heads a row of sums: `Cộng`, `Cộng tin: 02`, `Tổng số: 05 tin, 15 phút`."""
    lexed = _lexed(text, kinds)
    at = 0
    while at < len(lexed.tokens):
        length = _known(lexed, at, _CUES_OF_SUMS, _AROUND_SUMS) or _figure(lexed, at)
        if not length or (at == 0 and lexed.cue_at(0) is not Cue.TOTAL):
            return False
        at += length
    return at > 0


def tells_other_time(text: str, kinds: Sequence[Kind]) -> bool:
    """Whether a text only heads figures of another time than the month: `Lũy kế`, `Kế hoạch tháng 10`."""
    lexed = _lexed(text, kinds)
    if lexed.cue_at(0) not in _OTHER_TIMES:
        return False
    at = 0
    while at < len(lexed.tokens):
        length = _known(lexed, at, _OTHER_TIMES | {Cue.TO, Cue.FROM}, _NO_WORDS)
        if not length:
            return False
        at += length
    return True


def _lexed(text: str, kinds: Sequence[Kind]) -> Lexed:
    return _lexed_once(text, tuple(kinds))


@lru_cache(maxsize=256)
def _lexed_once(text: str, kinds: tuple[Kind, ...]) -> Lexed:
    return lex(without_numbering(text), vocabulary_of(counting(kinds)))


def _known(lexed: Lexed, at: int, cues: frozenset[Cue], words: WordSet) -> int:
    """How many tokens something takes that makes no title: a cue, a kind, a time, a length, a mark; 0 for none."""
    token, noun = lexed.tokens[at], lexed.noun_at(at)
    if lexed.cue_at(at) in cues or (noun is not None and noun.role in _ENTRIES):
        return lexed.length_at(at)
    if token.kind in (TokenKind.MARK, TokenKind.BREAK, TokenKind.DOTS) or token in words or _is_roman(token.text):
        return 1
    span = time_at(lexed.tokens, at) or duration_at(lexed.tokens, at)
    return span.after - at if span is not None else 0


def _is_roman(text: str) -> bool:
    return set(text) <= set("IVX")


def _figure(lexed: Lexed, at: int) -> int:
    """The tokens of a figure in digits; 0 for none."""
    return digits_end(lexed.tokens, at) - at if lexed.tokens[at].kind is TokenKind.DIGITS else 0


class _Counts:
    """A walk over a text: counts, what may be around them, and whether anything else is said."""

    def __init__(self, lexed: Lexed) -> None:
        self._lexed = lexed
        self._tokens = lexed.tokens
        self._summed = False
        self._named = False
        """A kind is in front: `Ảnh: 05 ảnh hoạt động` may be a title of that kind."""

    def found(self) -> bool:
        at, counts = 0, 0
        while at < len(self._tokens):
            digits = self._in_digits(at)
            if digits is not None and not self._named:
                return True
            after = digits or self._spoken(at) or self._labelled(at)
            counts += after is not None
            at = after if after is not None else self._past(at)
            if at < 0:
                return False
        return counts > 0

    def _past(self, at: int) -> int:
        """The index after what is around counts; negative where something else is said."""
        self._summed |= self._lexed.cue_at(at) is Cue.TOTAL
        self._named |= self._lexed.noun_at(at) is not None
        length = _known(self._lexed, at, _CUES, _AROUND) or (_figure(self._lexed, at) if self._summed else 0)
        return at + length if length else -1

    def _in_digits(self, at: int) -> int | None:
        """The index after `05 tin`, `1.250 tin`, `5-7 bài`: so many entries."""
        token, before = self._tokens[at], token_at(self._tokens, at - 1)
        glued = before is not None and not token.spaced and (before.kind is TokenKind.WORD or before.is_mark("/.,-"))
        if token.kind is not TokenKind.DIGITS or glued:
            return None
        after = digits_end(self._tokens, at)
        if mark_at(self._tokens, after, "-/") and self._tokens[-1] is not self._tokens[after]:
            after = digits_end(self._tokens, after + 1)
        return self._entries_end(after)

    def _spoken(self, at: int) -> int | None:
        spoken = spoken_figure(self._tokens, at)
        return self._entries_end(spoken[1]) if spoken is not None else None

    def _labelled(self, at: int) -> int | None:
        """The index after `Tin: 05`, with the mark that ends it."""
        kinds = self._entries_end(at)
        if kinds is None:
            return None
        figure = kinds + mark_at(self._tokens, kinds, ":")
        token = token_at(self._tokens, figure)
        if token is None or token.kind is not TokenKind.DIGITS:
            return None
        after = digits_end(self._tokens, figure)
        end = token_at(self._tokens, after)
        ended = end is None or end.is_mark(",;.") or end.kind is TokenKind.BREAK or end in _JOINT
        return after if ended else None

    def _entries_end(self, at: int) -> int | None:
        """The index after the entries that are named there; None where no entries are, or another thing (`bài học`)."""
        noun = self._lexed.noun_at(at)
        if noun is None or noun.role not in _ENTRIES:
            return None
        after = at + self._lexed.length_at(at)
        return None if token_at(self._tokens, after) in _COMPOUND else after


def kinds_of(count: Count) -> list[str | None]:
    """The kind of each entry of a count, kind by kind; None for those of no known kind."""
    kinds: list[str | None] = [kind for kind, figure in count.kinds.items() for _ in range(int(figure))]
    return kinds + [None] * int(max(count.total - len(kinds), Decimal(0)))
