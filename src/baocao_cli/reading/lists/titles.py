"""Titles of a list's entries, and the kinds that they name (contract §4, `tin-bai`).

`Tin: …`, `[Video] …`, `Bài "…"`, `… (ảnh)` name a kind; a title that merely begins with such a word (`Tin tưởng …`,
`Bài học …`) does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Kind
from baocao_cli.reading.lex.tokens import TokenKind, Tokens, tokenize
from baocao_cli.reading.lex.trie import PhraseSet
from baocao_cli.reading.lists.counts import ends_in_counts, says_counts, tells_other_time
from baocao_cli.reading.lists.kinds import kind_names, several_kinds
from baocao_cli.reading.lists.title_kinds import (
    COUNTED,
    KindBeside,
    KindGrammar,
    ends_in_length,
    kind_grammar,
    label_end,
)
from baocao_cli.reading.model import Status
from baocao_cli.reading.rules.engine import Span
from baocao_cli.reading.spans.numbering import numbering_end
from baocao_cli.vietnamese.fold import tidy
from baocao_cli.vietnamese.lexicon import phrases

_NO_TITLES = PhraseSet(phrases("lists", "no-title"))
COUNTS_ONLY = "title-counts-only"
_OPENING_QUOTES, _CLOSING_QUOTES = "“\"'‘«„", "”\"'’»"
_QUOTES = frozenset('“"«„”»')


@dataclass(frozen=True, slots=True)
class TitleReading:
    """`kind` is the form's own spelling, or None for no kind. HELD: counts and no title, or no title at all."""

    status: Status
    title: str | None = None
    kind: str | None = None
    findings: tuple[Finding, ...] = ()
    lasts: bool = False
    """A length of time is beside the title: no part of it, most likely, and not counted."""

    @property
    def code(self) -> str | None:
        """Why it is held, or None."""
        return self.findings[0].code if self.status is Status.HELD else None


def read_title(text: str, kinds: Sequence[Kind]) -> TitleReading:
    """One title. `text` has no line breaks that part titles."""
    typed = _Typed(text, kinds)
    front = typed.kind_in_front()
    counted = front is not None and front.rule in COUNTED
    if typed.has_no_title() or tells_other_time(typed.text, kinds):
        return _held("title-unclear")
    if not counted and (says_counts(typed.text, kinds) or ends_in_counts(typed.text, kinds)):
        return _held(COUNTS_ONLY)
    if front is not None:
        return typed.named(front.value, front.value.title_at, len(typed.tokens))
    if typed.is_kind_alone():
        return _held("title-unclear")
    behind = typed.grammar.kind_behind(typed.tokens, typed.first)
    if behind is not None:
        return typed.named(behind.value, typed.first, behind.first)
    lasts = ends_in_length(typed.tokens)
    return TitleReading(Status.REPORTED, _unquoted(typed.text), None, typed.kind_in_sentence(), lasts)


def begins_with_kind(text: str, kinds: Sequence[Kind]) -> bool:
    """Whether a kind and a mark behind it begin the text: `Tin: …`, `[Video] …`, `Bài "…"`."""
    front = _Typed(text, kinds).kind_in_front()
    return front is not None and front.value.marked and front.rule not in COUNTED


def title_key(title: str) -> str:
    """What two spellings of one title have in common: words and figures, without marks and case."""
    return " ".join(
        token.key for token in tokenize(title) if token.kind in (TokenKind.WORD, TokenKind.DIGITS, TokenKind.RAISED)
    )


def _held(code: str) -> TitleReading:
    return TitleReading(Status.HELD, findings=(Finding.of(code),))


class _Typed:
    """A title as typed on one line, its number and the word `Tít:` passed over; `first` is its first token."""

    def __init__(self, text: str, kinds: Sequence[Kind]) -> None:
        self._line = _within_quotes(" ".join(tidy(text).split()), kinds)
        self.tokens = tokenize(self._line)
        self.first = label_end(self.tokens, numbering_end(self.tokens))
        self.grammar: KindGrammar = kind_grammar(kind_names(kinds))

    @property
    def text(self) -> str:
        return self._between(self.first, len(self.tokens))

    def _between(self, first: int, after: int) -> str:
        return self._line[self.tokens[first].start : self.tokens[after - 1].end] if first < after else ""

    def kind_in_front(self) -> Span[KindBeside] | None:
        """The kind in front of the title, if the title goes on behind it."""
        span = self.grammar.front.at(self.tokens, self.first) if self.first < len(self.tokens) else None
        return span if span is not None and span.value.title_at < len(self.tokens) else None

    def has_no_title(self) -> bool:
        """No word at all, one letter, or words in place of a title."""
        words = _words(self.tokens[self.first :])
        length = len(self.tokens[self.first :])
        stops = sum(token.is_mark(".;") for token in self.tokens[self.first :])
        instead = _NO_TITLES.length_at(self.tokens, self.first) == length - stops
        return not words or instead or (len(words) == 1 == len(words[0].text) and length - stops == 1)

    def is_kind_alone(self) -> bool:
        """`Tin`, `Bài:`, `[Video]`: a kind and no title."""
        named = self.grammar.names.at(self.tokens, self.first + (self.tokens[self.first].is_mark("[({")))
        return named is not None and not _words(self.tokens[named.after :])

    def named(self, kind: KindBeside, first: int, after: int) -> TitleReading:
        """The title between two tokens, of that kind."""
        title = _unquoted(self._between(first, after))
        if not title_key(title):
            return _held("title-unclear")
        remarks = () if kind.marked else (Finding.of("kind-without-mark", kind=kind.kinds[0]),)
        lasts = kind.lasts or ends_in_length(tokenize(title))
        return TitleReading(Status.REPORTED, title, kind.kinds[0], (*several_kinds(kind.kinds), *remarks), lasts)

    def kind_in_sentence(self) -> tuple[Finding, ...]:
        """An `info` where the title begins with a kind's own words but runs on: `Video về Đại hội`."""
        found = self.grammar.names.at(self.tokens, self.first)
        return (Finding.of("kind-in-sentence", kind=found.kinds[0]),) if found is not None else ()


def _within_quotes(line: str, kinds: Sequence[Kind]) -> str:
    """`“Tin: Đại hội”`: the quotation marks are around the kind too."""
    inner = _unquoted(line)
    quoted = inner != line and line[0] in _OPENING_QUOTES
    return inner if quoted and kind_grammar(kind_names(kinds)).front.at(tokenize(inner), 0) is not None else line


def _words(tokens: Tokens) -> Tokens:
    return tuple(token for token in tokens if token.kind is TokenKind.WORD)


def _unquoted(text: str) -> str:
    """A title without the quotation marks around the whole of it, and without the stop or semicolon at its end."""
    text = text.strip().rstrip(";").strip()
    if len(text) > 2 and text[0] in _OPENING_QUOTES and text.rstrip(".").endswith(tuple(_CLOSING_QUOTES)):
        inner = text.rstrip(".")[1:-1]
        if not any(mark in inner for mark in _QUOTES):
            return inner.strip()
    return text
