"""Which row and cell of a grid answers which measure (contract/defects: rows are known by their label)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from baocao_cli.documents.model import Cell, CellKind
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import CellMeasure, Grid, RowMeasure
from baocao_cli.month import Month
from baocao_cli.recognition.answers.columns import columns_of
from baocao_cli.recognition.answers.details import from_rows_of_parts, with_details
from baocao_cli.recognition.answers.grid_rows import (
    Gathered,
    GridRow,
    gather,
    row_finding,
    set_apart,
    typed_cells,
)
from baocao_cli.recognition.answers.line_rows import with_lines_as_rows
from baocao_cli.recognition.answers.measure_cells import answer, period_of
from baocao_cli.recognition.model import ExtraRow, FilledCell
from baocao_cli.recognition.tables.cells import cells_at, flat, is_blank, is_placeholder
from baocao_cli.recognition.tables.regions import Region
from baocao_cli.recognition.wording.figures import figures_in, has_figure, is_bare_figure


def fill_grid(regions: Sequence[Region], month: Month | None) -> tuple[tuple[FilledCell, ...], tuple[Finding, ...]]:
    """The cell of each of the grid's measures, and what there is to tell of the table as a whole.

    `month`: the return's, which tells columns of several months apart; None where it is not known yet.
    """
    grid = regions[0].keys.declared
    if not isinstance(grid, Grid):
        raise TypeError(f"no grid: {grid.id}")
    gathered, findings = _gathered(grid, regions, month)
    filled = [
        _fill(grid, placed, gathered, index, regions[0])
        for index, row in enumerate(grid.rows)
        for placed in row.measures
    ]
    findings.extend(_total_rows(gathered.totals))
    findings.extend(_stray_rows(gathered.stray))
    if grid.catch_all is None:
        findings.extend(_rows_of_no_measure(gathered.extra))
    return tuple(filled), tuple(findings)


def _gathered(grid: Grid, regions: Sequence[Region], month: Month | None) -> tuple[Gathered, list[Finding]]:
    gathered = Gathered()
    findings: list[Finding] = []
    for region in regions:
        columns = columns_of(region, month)
        findings.extend(columns.findings)
        gather(with_lines_as_rows(region, columns), columns, gathered)
    set_apart(gathered, catch_all=grid.catch_all is not None)
    return gathered, findings


def _fill(grid: Grid, placed: RowMeasure, gathered: Gathered, index: int, region: Region) -> FilledCell:
    measure = placed.measure
    rows = sorted(gathered.by_row.get(index, []), key=lambda row: row.rank)
    details = gathered.details.get(index, [])
    extra: tuple[ExtraRow, ...] = ()
    findings: list[Finding] = []
    if grid.catch_all == measure.id:
        extra, findings = _extra_rows(gathered.extra, measure.id)
    below = [row for above, row in gathered.unlabelled if above == index]
    by_part, own = from_rows_of_parts(rows, placed), None
    if by_part is not None:
        filled = by_part
    elif rows:
        own, more = _choose(rows, placed, measure)
        findings.extend(more)
        filled = answer(own, placed, below)
    elif details:
        filled = FilledCell(measure, None, place=details[0].place)
    else:
        where, label = describe(region.table.place), grid.rows[index].label
        findings.append(Finding.of("row-not-there", reading=measure.id, where=where, row=label))
        return FilledCell(measure, None, extra=extra, place=region.table.place, findings=tuple(findings))
    filled = with_details(filled, own, details, placed)
    return replace(filled, extra=extra, findings=(*findings, *filled.findings))


def _choose(rows: Sequence[GridRow], placed: RowMeasure, measure: CellMeasure) -> tuple[GridRow, list[Finding]]:
    """The row that answers, where several have the measure's label; figures in two of them hold it."""
    filled = [row for row in rows if any(not is_placeholder(cell) for cell in typed_cells(row, placed))]
    if len(rows) == 1 or not filled:
        return rows[0], []
    best, *others = filled
    findings = [row_finding(_rank_code(rows[0], row), row, placed, measure) for row in others]
    if best is not rows[0]:
        findings.append(row_finding("row-twice" if others else "row-twice-one-empty", best, placed, measure))
        if rows[0].rank.whole and not best.rank.whole:
            findings.append(row_finding("row-detail-alone", best, placed, measure))
    return best, findings


def _rank_code(surest: GridRow, row: GridRow) -> str:
    """A row that is less or more than the form's is a detail beside it; else the row is there twice."""
    return "row-detail-set-aside" if surest.rank.whole and not row.rank.whole else "row-twice"


def _extra_rows(rows: Sequence[GridRow], measure: str) -> tuple[tuple[ExtraRow, ...], list[Finding]]:
    """Rows that no label names: for the catch-all measure, each with a warning (contract/defects, a row added)."""
    extra: list[ExtraRow] = []
    findings: list[Finding] = []
    for row in rows:
        if row.label is not None:
            found, told = _extra_row(row, row.label, measure)
            extra.extend(found)
            findings.extend(told)
    return tuple(extra), findings


def _extra_row(row: GridRow, cell: Cell, measure: str) -> tuple[list[ExtraRow], list[Finding]]:
    label = " ".join(row.label_text.split())
    values = [value for column in row.columns.values for value in row.cells(column)]
    typed = [value for value in values if not is_blank(value)]
    raw = " · ".join(value.text.strip() for value in typed)
    if not typed and not has_figure(label):
        code = "text-outside" if cell.column_span > 1 else "row-added-empty"
        return [], [Finding.of(code, reading=measure, where=describe(cell.place), raw=label)]
    value = next(iter([*typed, *values, Cell(row=row.row, column=cell.column, place=cell.place)]))
    code = "row-added-twice-filled" if len(typed) > 1 else "row-added"
    told = Finding.of(code, reading=measure, where=describe(value.place), raw=raw, label=label)
    beside = row.columns.beside(row.region.table, row.row, measure)
    return [ExtraRow(label, _with_unit(row, flat(value)), period_of(row, value))], [told, *beside]


def _with_unit(row: GridRow, value: Cell) -> Cell:
    """An added row's bare figure with the unit that the row's unit column gives, as one text."""
    units = [" ".join(cell.text.split()) for cell in row.at(row.columns.unit_columns) if not is_blank(cell)]
    if not units or not is_bare_figure(value.text):
        return value
    return replace(value, text=f"{value.text.strip()} {units[0]}", kind=CellKind.TEXT, value=None)


def _total_rows(rows: Sequence[GridRow]) -> list[Finding]:
    cells = [cell for row in rows for column in row.columns.values for cell in row.typed(column)]
    return [Finding.of("total-row-set-aside", where=describe(cell.place), raw=cell.text.strip()) for cell in cells]


def _rows_of_no_measure(rows: Sequence[GridRow]) -> list[Finding]:
    """Rows that no label names, in a table that has no measure to take them."""
    findings = []
    for row in rows:
        label = " ".join(row.label_text.split())
        typed = [cell.text.strip() for column in row.columns.values for cell in row.typed(column)]
        where = describe(row.place) if row.place is not None else None
        findings.append(Finding.of("row-not-of-the-form", where=where, raw=" · ".join(typed), label=label))
    return findings


def _stray_rows(rows: Sequence[GridRow]) -> list[Finding]:
    """Words typed in rows of the table that answer nothing."""
    findings = []
    for row in rows:
        table = row.region.table
        for cell in cells_at(table, row.row, range(table.column_count)):
            if cell.row == row.row and any(letter.isalpha() for letter in cell.text) and not is_placeholder(cell):
                code = "figure-outside" if figures_in(cell.text) else "text-outside"
                findings.append(Finding.of(code, where=describe(cell.place), raw=cell.text.strip()))
    return findings
