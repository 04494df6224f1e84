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
_UNKNOWN_YEAR = 2000
_ANY_MONTH = Month(_UNKNOWN_YEAR, 1)
_OF_ANY_MONTH = {
    name: re.compile(re.sub("[0-9]+", "[0-9]+", squeeze(text))) for name, text in month_words(_ANY_MONTH).items()
}
"""The variables of the month, and what they look like, squeezed."""
_SHORTEST_TELLING = 12
"""Letters that a line has at least if it tells one paper from another."""


@dataclass(frozen=True, slots=True)
class _Words:
    """A piece of a template's line: squeezed text, or the name of a variable (empty where it is not a month's)."""

    text: str = ""
    variable: str | None = None


_Pieces = tuple[_Words, ...]


@dataclass(frozen=True, slots=True)
class TemplateLines:
    """The lines of a form's templates. `above`: of each, those that it always prints above its table of figures."""

    lines: tuple[_Pieces, ...] = ()
    above: tuple[tuple[_Pieces, ...], ...] = ()
    _by_month: dict[Month, tuple[re.Pattern[str], ...]] = field(default_factory=dict, compare=False, repr=False)

    def prints(self, text: str, number: int, year: int | None) -> bool:
        """Whether the blank of that month prints that very text; without a year, whether it does in any year."""
        month = Month(year if year is not None else _UNKNOWN_YEAR, number)
        if month not in self._by_month:
            self._by_month[month] = tuple(_pattern(pieces, month) for pieces in self.lines)
        squeezed = squeeze(text)
        return any(pattern.fullmatch(squeezed) for pattern in self._by_month[month])

    def prints_always(self, text: str) -> bool:
        """Whether every blank prints that very text, whatever its month is."""
        squeezed = squeeze(text)
        fixed = [pieces for pieces in self.lines if not any(piece.variable for piece in pieces)]
        return any(_pattern(pieces, _ANY_MONTH).fullmatch(squeezed) for pieces in fixed)

    def all_above(self, texts: Iterable[str]) -> bool:
        """Whether the texts have every line that one of the templates prints above its table, broken as it may be."""
        squeezed = "".join(squeeze(text) for text in texts)
        return any(all(_has_in_order(squeezed, line) for line in above) for above in self.above)


def _pattern(pieces: _Pieces, month: Month) -> re.Pattern[str]:
    """The line, squeezed, as the blank of that month prints it."""
    words = {name: re.escape(squeeze(text)) for name, text in month_words(month).items()}
    return re.compile(
        "".join(
            words.get(piece.variable, _NO_MONTH) if piece.variable is not None else re.escape(piece.text)
            for piece in pieces
        )
    )


def _has_in_order(squeezed: str, pieces: _Pieces) -> bool:
    """Whether the line's text and the words of any month are there one after the other, whatever is between them."""
    start = 0
    for piece in pieces:
        wanted = _OF_ANY_MONTH.get(piece.variable) if piece.variable is not None else re.compile(piece.text)
        found = wanted.search(squeezed, start) if wanted is not None else None
        if wanted is not None and found is None:
            return False
        start = found.end() if found is not None else start
    return True


def template_lines(templates: Sequence[Path], heads: Sequence[str] = ()) -> TemplateLines:
    """The lines of all these templates of a form.

    `heads`: squeezed heads of the form's columns; the first of them is where a template's table of figures begins.
    """
    read = [found for path in templates if (found := _lines_of(path, tuple(heads))) is not None]
    lines = dict.fromkeys(line for found in read for line in found.lines)
    return TemplateLines(tuple(lines), tuple(above for found in read for above in found.above))


def _lines_of(path: Path, heads: tuple[str, ...]) -> TemplateLines | None:
    """One template's lines; None where it cannot be read, which `init-month` reports."""
    try:
        return _read_lines(path, path.stat().st_mtime_ns, heads)
    except (OSError, Unreadable):
        return None


@lru_cache(maxsize=64)
def _read_lines(path: Path, _changed_at: int, heads: tuple[str, ...]) -> TemplateLines:
    """Read once for each state of the file. Raises Unreadable or OSError."""
    document = read_document(path.read_bytes(), use_libreoffice=False)
    texts = [piece for line in lines_outside(document, {}) for piece in line.pieces]
    lines = tuple(pieces for text in texts if _says_anything(pieces := _pieces_of(text)))
    above = tuple(pieces for text in _always_above(texts, heads) if _is_telling(pieces := _pieces_of(text)))
    return TemplateLines(lines, (above,) if above else ())


def _pieces_of(text: str) -> _Pieces:
    found: list[_Words] = []
    start = 0
    for tag in _TAG.finditer(text):
        found.append(_Words(squeeze(text[start : tag.start()])))
        variable = _VARIABLE.fullmatch(tag[0])
        known = variable is not None and variable[1] in _OF_ANY_MONTH
        found.append(_Words(variable=variable[1] if variable is not None and known else ""))
        start = tag.end()
    found.append(_Words(squeeze(text[start:])))
    return tuple(piece for piece in found if piece.text or piece.variable is not None)


def _says_anything(pieces: _Pieces) -> bool:
    """Whether there is more than variables that could stand for any line."""
    return any(piece.text or piece.variable for piece in pieces)


def _is_telling(pieces: _Pieces) -> bool:
    return any(piece.variable for piece in pieces) or sum(len(piece.text) for piece in pieces) >= _SHORTEST_TELLING


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
