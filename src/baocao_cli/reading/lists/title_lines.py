"""Several titles in one cell: where one ends and the next begins."""

from __future__ import annotations

from collections.abc import Sequence

from baocao_cli.forms.declaration import Kind
from baocao_cli.reading.lex.celltext import without_links
from baocao_cli.reading.lex.tokens import tokenize
from baocao_cli.reading.lists.titles import begins_with_kind
from baocao_cli.reading.spans.numbering import numbering_end

_OPENING_QUOTES, _CLOSING_QUOTES = "“«„", "”»"
_NEVER_FIRST = "(,.;:–"
_NEVER_LAST = (",", ":", "-", "–")
_AROUND_LINKS = " []()<>"


class UncertainTitles(Exception):
    """Lines that may be one title or several."""


def split_titles(text: str, kinds: Sequence[Kind], lines_beside: int) -> list[str]:
    """The titles that a cell holds, one or more, each on one line.

    `lines_beside`: how many lines the time cell has; as many as there are lines of titles means a title a line.
    Raises UncertainTitles where the lines may be one title as well as several.
    """
    lines = [part for line in filter(None, map(str.strip, text.split("\n"))) for part in _parts_by_kind(line, kinds)]
    titles = lines[:1]
    marked = len(lines) > 1 and _is_marked(lines[0], kinds)
    for line in lines[1:]:
        if _is_marked(line, kinds):
            titles.append(line)
        elif marked or _continues(titles[-1], line):
            titles[-1] = f"{titles[-1]} {line}"
        elif lines_beside == len(lines):
            titles.append(line)
        else:
            raise UncertainTitles
    return titles


def _parts_by_kind(line: str, kinds: Sequence[Kind]) -> list[str]:
    """`Tin: …; Bài: …`: a semicolon parts titles where a kind follows it."""
    parts = [part.strip() for part in line.split(";")]
    joined = [parts[0]]
    for part in parts[1:]:
        if begins_with_kind(part, kinds):
            joined.append(part)
        elif part:
            joined[-1] = f"{joined[-1]}; {part}" if joined[-1] else part
    return [part for part in joined if part]


def _is_marked(line: str, kinds: Sequence[Kind]) -> bool:
    """A number, a dash or a kind that begins a title."""
    return numbering_end(tokenize(line)) > 0 or begins_with_kind(line, kinds)


def _continues(title: str, line: str) -> bool:
    """A line that cannot begin a title: in lower case, a link, in parentheses, or within open quotation marks."""
    linked = not without_links(line).strip(_AROUND_LINKS)
    if line[0].islower() or line[0] in _NEVER_FIRST or linked:
        return True
    quotes = _number_of(title, _OPENING_QUOTES) - _number_of(title, _CLOSING_QUOTES)
    return quotes > 0 or title.count('"') % 2 == 1 or title.endswith(_NEVER_LAST)


def _number_of(title: str, marks: str) -> int:
    return sum(title.count(mark) for mark in marks)
