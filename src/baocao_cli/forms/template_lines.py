"""What a form's own blank prints: its template line by line, compared with the lines of a paper that came back.

A line of the template is text and variables. A variable of the month stands for that month's words, any other one
(the unit, the plan's number) for whatever is there, as long as it names no month. Lines are compared squeezed:
without spaces, marks, case and diacritics.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from baocao_cli.documents.model import Unreadable
from baocao_cli.documents.open import read_document
from baocao_cli.forms.month_words import month_words
from baocao_cli.month import Month
from baocao_cli.papers.lines import lines_outside, squeeze

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_VARIABLE = re.compile(
    r"\{\{(?:(?:p|r|tr|tc)\s)?\s*(\w+)\s*(?:\|\s*(?:upper|lower|title|capitalize)\s*"
    r"|\.(?:upper|lower|title|capitalize)\(\)\s*)?\}\}"
)
"""A variable by itself, or with its case changed, which makes no difference here."""
_OPENS, _CLOSES = re.compile(r"\{%\w*\s*(?:if|for)\b"), re.compile(r"\{%\w*\s*end(?:if|for)\b")
_NO_MONTH = r"(?:(?!thang(?:[0-9]|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi|gieng|chap))[^0-9])*"
"""What a variable that is no month stands for, squeezed."""
_ANYTHING = ".*"
_MONTH_WORDS = frozenset(month_words(Month(2000, 1)))
_UNKNOWN_YEAR = 2000


@dataclass(frozen=True, slots=True)
class _Words:
    """A piece of a template's line: squeezed text, or the name of a variable (empty where it is not a month's)."""

    text: str = ""
    variable: str | None = None


_Pieces = tuple[_Words, ...]


@dataclass(frozen=True, slots=True)
class TemplateLines:
    """The lines of one template. `above`: those that it always prints above its first table of figures."""

    lines: tuple[_Pieces, ...] = ()
    above: tuple[_Pieces, ...] = ()
    _by_month: dict[Month, tuple[re.Pattern[str], ...]] = field(default_factory=dict, compare=False, repr=False)

    def prints(self, text: str, number: int, year: int | None) -> bool:
        """Whether the blank of that month prints that very text; without a year, whether it does in any year."""
        month = Month(year if year is not None else _UNKNOWN_YEAR, number)
        if month not in self._by_month:
            self._by_month[month] = tuple(_pattern(pieces, month, _NO_MONTH) for pieces in self.lines)
        squeezed = squeeze(text)
        return any(pattern.fullmatch(squeezed) for pattern in self._by_month[month])

    def all_above(self, texts: Iterable[str]) -> bool:
        """Whether every line that the template prints above its table is among the texts; False if it has none."""
        squeezed = [squeeze(text) for text in texts]
        patterns = [_pattern(pieces, None, _ANYTHING) for pieces in self.above]
        return bool(patterns) and all(any(map(pattern.fullmatch, squeezed)) for pattern in patterns)


def _pattern(pieces: _Pieces, month: Month | None, other: str) -> re.Pattern[str]:
    """The line as a pattern of squeezed text: `other` stands for variables, without a month for its words too."""
    words = month_words(month) if month is not None else {}
    return re.compile(
        "".join(
            re.escape(piece.text)
            if piece.variable is None
            else re.escape(squeeze(words[piece.variable]))
            if piece.variable in words
            else other
            for piece in pieces
        )
    )


def template_lines(path: Path, heads: Sequence[str] = ()) -> TemplateLines:
    """The template's lines; none where it cannot be read, which `init-month` reports.

    `heads`: squeezed heads of the form's columns; the first of them is where the table of figures begins.
    """
    try:
        return _template_lines(path, path.stat().st_mtime_ns, tuple(heads))
    except (OSError, Unreadable):
        return TemplateLines()


@lru_cache(maxsize=64)
def _template_lines(path: Path, _changed_at: int, heads: tuple[str, ...]) -> TemplateLines:
    """Read once for each state of the file. Raises Unreadable or OSError."""
    document = read_document(path.read_bytes(), use_libreoffice=False)
    texts = [piece for line in lines_outside(document, {}) for piece in line.pieces]
    lines = [pieces for text in texts if _says_anything(pieces := _pieces_of(text))]
    above = [pieces for text in _always_above(texts, heads) if _is_telling(pieces := _pieces_of(text))]
    return TemplateLines(tuple(dict.fromkeys(lines)), tuple(dict.fromkeys(above)))


def _pieces_of(text: str) -> _Pieces:
    found: list[_Words] = []
    start = 0
    for tag in _TAG.finditer(text):
        found.append(_Words(squeeze(text[start : tag.start()])))
        variable = _VARIABLE.fullmatch(tag[0])
        known = variable is not None and variable[1] in _MONTH_WORDS
        found.append(_Words(variable=variable[1] if variable is not None and known else ""))
        start = tag.end()
    found.append(_Words(squeeze(text[start:])))
    return tuple(piece for piece in found if piece.text or piece.variable is not None)


def _says_anything(pieces: _Pieces) -> bool:
    """Whether there is more than variables that could stand for any line."""
    return any(piece.text or piece.variable for piece in pieces)


_SHORTEST_TELLING = 12


def _is_telling(pieces: _Pieces) -> bool:
    return sum(len(piece.text) for piece in pieces) >= _SHORTEST_TELLING


def _always_above(texts: Sequence[str], heads: Sequence[str]) -> Iterator[str]:
    """Lines before the first head, without those that only some blanks have and those with dots to be filled in."""
    depth = 0
    for text in texts:
        if squeeze(text) in heads:
            return
        opened, closed = len(_OPENS.findall(text)), len(_CLOSES.findall(text))
        if not depth and not opened and "..." not in text:
            yield text
        depth += opened - closed
