"""Rows that part a row's figure: each a part of its own, or all of them together the measure's cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from baocao_cli.documents.model import Cell, CellKind
from baocao_cli.forms.declaration import CellMeasure, PartsMeasure, RowMeasure
from baocao_cli.papers.office_words import contains
from baocao_cli.recognition.answers.grid_rows import GridRow, row_finding
from baocao_cli.recognition.answers.measure_cells import cells_of, period_of
from baocao_cli.recognition.answers.units import unit_of
from baocao_cli.recognition.model import FilledCell
from baocao_cli.recognition.tables.cells import flat, is_blank, is_placeholder
from baocao_cli.recognition.wording.figures import is_bare_figure
from baocao_cli.recognition.wording.part_names import part_labelled, part_named
from baocao_cli.recognition.wording.row_labels import without_numbering
from baocao_cli.vietnamese.fold import words


@dataclass(frozen=True, slots=True)
class _Detail:
    """One such row: what it parts, its figure's cell, and the unit that is given beside a bare figure."""

    row: GridRow
    label: str
    cell: Cell
    unit: str | None = None


def with_details(filled: FilledCell, own: GridRow | None, rows: Sequence[GridRow], placed: RowMeasure) -> FilledCell:
    """The measure's cells with those of the rows that part it; `own` is the measure's own row.

    Where the row itself is empty: a part's cell each where the labels name the parts, else all of them as one text.
    Where it is filled, its unit or label may name one part and the rows the others (`Số buổi …`, `Số người dự`); else
    they are told, and must add up to it.
    """
    details = [detail for row in rows if (detail := _detail(row, placed)) is not None]
    if not details:
        return filled
    if is_answered(filled):
        shared = None if own is None else _shared_parts(filled, own, details)
        if shared is not None:
            return replace(filled, cell=None, part_cells=shared, column_unit=None)
        told = [row_finding("row-detail-set-aside", detail.row, placed, filled.measure) for detail in details]
        cells = () if _is_partial(filled.measure, details) else tuple(flat(detail.cell) for detail in details)
        return replace(filled, details=(*filled.details, *cells), findings=(*filled.findings, *told))
    filled = replace(filled, period=_period(filled, details[0]))
    parts = _named_parts(filled.measure, details)
    if parts is not None:
        return replace(filled, cell=None, part_cells=parts)
    return replace(filled, cell=_as_one(filled, details))


def _shared_parts(filled: FilledCell, own: GridRow, details: Sequence[_Detail]) -> dict[str, Cell] | None:
    """The parts of a composite, where the row's own bare figure is of one of them and each row below of another."""
    named = _named_parts(filled.measure, details)
    if named is None or filled.cell is None or filled.part_cells or not is_bare_figure(filled.cell.text):
        return None
    part = part_named(filled.measure, filled.column_unit or own.label_text)
    return None if part is None or part in named else {part: filled.cell, **named}


def _period(filled: FilledCell, first: _Detail) -> Cell | None:
    """The row's own period, or, where it is left as printed, the first part's."""
    if filled.period is not None and not is_placeholder(filled.period):
        return filled.period
    return period_of(first.row, first.cell) or filled.period


def from_rows_of_parts(rows: Sequence[GridRow], placed: RowMeasure) -> FilledCell | None:
    """The measure whose row came as several, one for each part (`Số buổi tuyên truyền miệng`, `Số người …`).

    None where the rows are no such.
    """
    measure = placed.measure
    named = {part: row for row in rows if (part := part_named(measure, row.label_text)) is not None}
    found = {part: cells_of(row, placed).cell for part, row in named.items()}
    cells = {part: flat(cell) for part, cell in found.items() if cell is not None}
    if len(rows) < 2 or len(cells) != len(rows) or all(map(is_placeholder, cells.values())):
        return None
    periods = [period_of(row, None) for row in rows]
    beside = chain.from_iterable(row.columns.beside(row.region.table, row.row, measure.id) for row in rows)
    first = next(filter(None, periods), None)
    return FilledCell(measure, None, part_cells=cells, period=first, place=rows[0].place, findings=tuple(beside))


def is_answered(filled: FilledCell) -> bool:
    """Whether something was typed in the measure's own cells."""
    return bool(filled.part_cells) or (filled.cell is not None and not is_placeholder(filled.cell))


def _is_partial(measure: CellMeasure, details: Sequence[_Detail]) -> bool:
    """Whether the rows need not add up: each is another part of a composite, or they are only some of what there is."""
    some = any(contains(words(detail.label), words("trong đó")) for detail in details)
    return some or any(part_labelled(measure, detail.label) is not None for detail in details)


def _detail(row: GridRow, placed: RowMeasure) -> _Detail | None:
    found = cells_of(row, placed)
    if not found.answered:
        return None
    label = " ".join(without_numbering(row.label_text).split()).rstrip(" :")
    cell = found.cell if found.cell is not None else _of_parts(placed.measure, found.parts)
    return None if cell is None else _Detail(row, label, cell, unit_of(row, placed.measure, found.columns))


def _of_parts(measure: CellMeasure, cells: Mapping[str, Cell]) -> Cell | None:
    """The cells of several parts as one: `2 buổi, 85 người`."""
    parts = measure.parts if isinstance(measure, PartsMeasure) else ()
    typed = [(part, cells[part.id]) for part in parts if part.id in cells and not is_blank(cells[part.id])]
    texts = [_with_unit(flat(cell).text.strip(), next(iter(part.units), "")) for part, cell in typed]
    return replace(typed[0][1], text=", ".join(texts), kind=CellKind.TEXT, value=None) if typed else None


def _with_unit(text: str, unit: str) -> str:
    return f"{text} {unit}".strip() if is_bare_figure(text) else text


def _named_parts(measure: CellMeasure, details: Sequence[_Detail]) -> dict[str, Cell] | None:
    """The parts of a composite, where every row names another one."""
    labelled = [(part_labelled(measure, detail.label), detail.cell) for detail in details]
    named = {part: flat(cell) for part, cell in labelled if part is not None}
    return named if len(named) == len(details) else None


def _as_one(filled: FilledCell, details: Sequence[_Detail]) -> Cell:
    """All rows as one cell's text, a line each: `Pa nô: 02`; its place is the first figure's."""
    lines = [f"{detail.label}: {_figure(filled, detail)}" for detail in details]
    first = details[0].cell
    return Cell(
        row=first.row,
        column=first.column,
        place=first.place,
        text="\n".join(lines),
        kind=CellKind.TEXT,
        struck="\n".join(detail.cell.struck for detail in details if detail.cell.struck.strip()),
        hidden="\n".join(detail.cell.hidden for detail in details if detail.cell.hidden.strip()),
        legacy=any(detail.cell.legacy for detail in details),
    )


def _figure(filled: FilledCell, detail: _Detail) -> str:
    """The figure as typed; a bare one with its unit: the row's own, or that of a measure that has but one."""
    text = " ".join(flat(detail.cell).text.split())
    parts = filled.measure.parts if isinstance(filled.measure, PartsMeasure) else ()
    only = filled.column_unit or next(iter(parts[0].units), "") if len(parts) == 1 else ""
    return _with_unit(text, detail.unit or only)
