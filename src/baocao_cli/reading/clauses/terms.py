"""The terms that a cell's text consists of: figures, known nouns and cues, other words, marks."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.numeral import Numeral
from baocao_cli.reading.lex.quoting import quote
from baocao_cli.reading.lex.vocabulary import Noun, Role
from baocao_cli.reading.spans.named_times import NamedTime


class TermKind(StrEnum):
    NUMERAL = "numeral"
    NOUN = "noun"
    CUE = "cue"
    WORD = "word"
    MARK = "mark"
    BREAK = "break"
    DOTS = "dots"
    ASIDE = "aside"
    """A date, a year, an ordinal: figures that count nothing."""


class Term(NamedTuple):
    """One term of a cell. `text` has one mark for each meaning; the field of its kind is set."""

    kind: TermKind
    text: str
    start: int
    end: int
    numeral: Numeral | None = None
    noun: Noun | None = None
    cue: Cue | None = None
    series: tuple[Numeral, ...] = ()
    """All figures of `03/120`; `numeral` is then the first."""
    time: NamedTime | None = None
    """Of an aside that names a time."""
    names: Noun | None = None
    """Of an ordinal (`HN 1`): what it is the number of."""
    rule: str = ""
    """Of an aside or a length: the rule that made it."""
    source: str = ""
    """The cell's tidied text, which the offsets are of."""

    @property
    def role(self) -> Role | None:
        """What its noun means to the measure; None where it has no noun."""
        return self.noun.role if self.noun is not None else None

    def is_mark(self, marks: str) -> bool:
        return self.kind is TermKind.MARK and self.text in marks


def quoted(*terms: Term) -> str:
    """What is located in the cell from the first to the last of the terms; nothing for no terms."""
    return quote(terms[0].source, terms) if terms else ""


def term_at(terms: Sequence[Term], at: int) -> Term | None:
    """The term at that index; None outside of the text."""
    return terms[at] if 0 <= at < len(terms) else None
