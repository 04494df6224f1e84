"""Finding the parts at the end of a document: recipients, signature, and the annexes behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from baocao_cli.checking.lines import Line
from baocao_cli.checking.part import Part
from baocao_cli.papers.line_kinds import is_annex_number, is_annex_reference, is_authority, opens_recipients

_DASH = ("-", "–", "•", "+")
_NAME = re.compile(r"(?:[^\W\d_][^\W\d_]*\.?\s+){1,5}[^\W\d_]+")
_NOTE = ("(", "[")
_LONGEST_TITLE = 12
"""Words."""


@dataclass(frozen=True, slots=True)
class Ending:
    """What was found; `start`: the index of its first line, the number of lines where there is no ending."""

    parts: dict[Part, tuple[Line, ...]]
    start: int
    columns: tuple[tuple[Line, ...], ...] = ()
    """The signatures, each with its empty lines."""


def ending_of(lines: Sequence[Line]) -> Ending:
    """The parts at the end, of the lines before the annexes."""
    head = next((index for index in reversed(range(len(lines))) if opens_recipients(lines[index].text)), None)
    if head is None:
        return _signed_only(lines)
    recipients = _recipients(lines, head)
    columns, start = _beside(lines, head) if lines[head].spot.table else _around(lines, head, len(recipients))
    parts = {Part.RECIPIENTS_HEAD: (lines[head],), Part.RECIPIENTS: recipients, **_signature(columns)}
    return Ending({part: found for part, found in parts.items() if found}, start, columns)


def annex_start(lines: Sequence[Line], after: int) -> int:
    """Index of the first annex's number; the number of lines where there are no annexes."""
    for index in range(after, len(lines)):
        line = lines[index]
        if is_annex_number(line.text) and not line.spot.table:
            return index
    return len(lines)


def annex_parts(lines: Sequence[Line]) -> dict[Part, tuple[Line, ...]]:
    """Number, title and reference of each annex."""
    numbers: list[Line] = []
    titles: list[Line] = []
    references: list[Line] = []
    for index, line in enumerate(lines):
        if not is_annex_number(line.text) or line.spot.table:
            continue
        title, reference = _below_number(lines[index + 1 :])
        numbers.append(line)
        titles.extend(title)
        references.extend(reference)
    found = {Part.ANNEX_NUMBER: numbers, Part.ANNEX_TITLE: titles, Part.ANNEX_REFERENCE: references}
    return {part: tuple(each) for part, each in found.items() if each}


def _below_number(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of an annex's title, and the reference that ends them."""
    title: list[Line] = []
    for line in lines:
        if is_annex_reference(line.text):
            return title, [line]
        if line.spot.table or is_annex_number(line.text) or not _is_title(line):
            break
        if not line.blank:
            title.append(line)
    return title, []


def _is_title(line: Line) -> bool:
    return line.blank or line.capitals or line.bold or line.paragraph.align == "center"


def _recipients(lines: Sequence[Line], head: int) -> tuple[Line, ...]:
    first = lines[head]
    found = []
    for line in lines[head + 1 :]:
        same_cell = line.spot.cell == first.spot.cell
        if not same_cell or (not first.spot.table and not line.text.startswith(_DASH)):
            break
        if not line.blank:
            found.append(next(line.pieces()))
    return tuple(found)


def _beside(lines: Sequence[Line], head: int) -> tuple[tuple[tuple[Line, ...], ...], int]:
    """The other cells of the recipients' table, column by column; and where the table starts."""
    spot = lines[head].spot
    inside = [line for line in lines if line.spot.table == spot.table]
    start = next(index for index, line in enumerate(lines) if line.spot.table == spot.table)
    others = [line for line in inside if line.spot.column != spot.column]
    others.sort(key=lambda line: line.spot.column)
    return tuple(tuple(group) for _, group in groupby(others, key=lambda line: line.spot.column)), start


def _around(lines: Sequence[Line], head: int, listed: int) -> tuple[tuple[tuple[Line, ...], ...], int]:
    """The signature of an ending without a table: pieces beside the recipients, else bold lines before or after."""
    beside = [piece for line in lines[head : head + listed + 8] for piece in line.pieces() if piece.piece]
    if beside:
        return (tuple(beside),), head
    before = [line for line in lines[max(0, head - 12) : head] if _may_sign(line)]
    after = [line for line in lines[head + listed + 1 :] if _may_sign(line)]
    start = lines.index(before[0]) if before else head
    return ((tuple(before) or tuple(after)),), start


def _may_sign(line: Line) -> bool:
    return line.blank or (line.bold and line.paragraph.align in ("center", "right"))


def _signed_only(lines: Sequence[Line]) -> Ending:
    """A document that names no recipients: an authority or a bold title near its end."""
    for index in range(max(0, len(lines) - 15), len(lines)):
        line = lines[index]
        if is_authority(line.text) and line.capitals:
            column = tuple(each for each in lines[index:] if each.spot.cell == line.spot.cell)
            return Ending(_signature([column]), index, (column,))
    return Ending({}, len(lines))


def _signature(columns: Iterable[Sequence[Line]]) -> dict[Part, tuple[Line, ...]]:
    authorities: list[Line] = []
    titles: list[Line] = []
    names: list[Line] = []
    for column in columns:
        written = _without_notes(column)
        if len(written) > 1 and _is_person(written[-1]):
            names.append(written.pop())
        for line in written:
            if is_authority(line.text):
                authorities.append(line)
            elif len(line.key.split()) <= _LONGEST_TITLE:
                titles.append(line)
    found = {Part.AUTHORITY: authorities, Part.SIGNER_TITLE: titles, Part.SIGNER_NAME: names}
    return {part: tuple(each) for part, each in found.items() if each}


def _without_notes(column: Sequence[Line]) -> list[Line]:
    return [line for line in column if not line.blank and not line.text.startswith(_NOTE)]


def _is_person(line: Line) -> bool:
    """A name: two to six words that each begin with a capital, not all in capitals."""
    text = line.text
    return (
        _NAME.fullmatch(text) is not None and text != text.upper() and all(word[0].isupper() for word in text.split())
    )
