"""Which row and cell of a grid answers which measure (contract/defects: rows are known by their label)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from baocao_cli.documents.model import Cell
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import CellMeasure, Grid, RowMeasure
from baocao_cli.recognition.model import ExtraRow, FilledCell
from baocao_cli.recognition.tables.answers import answer, period_of
from baocao_cli.recognition.tables.cells import cells_at, flat, is_blank, is_placeholder
from baocao_cli.recognition.tables.columns import columns_of
from baocao_cli.recognition.tables.grid_rows import (
    Gathered,
    GridRow,
    gather,
    label_text,
    part_named,
    row_finding,
    set_apart,
    typed_cells,
)
from baocao_cli.recognition.tables.regions import Region
from baocao_cli.recognition.wording.figures import figures_in, has_figure
from baocao_cli.recognition.wording.row_labels import Rank


def fill_grid(regions: Sequence[Region]) -> tuple[tuple[FilledCell, ...], tuple[Finding, ...]]:
    """The cell of each of the grid's measures, and what there is to tell of the table as a whole."""
    grid = regions[0].keys.declared
    if not isinstance(grid, Grid):
        raise TypeError(f"no grid: {grid.id}")
    gathered = Gathered()
    findings: list[Finding] = []
    for region in regions:
        columns = columns_of(region)
        findings.extend(columns.findings)
        gather(region, columns, gathered)
    if grid.catch_all is not None:
        set_apart(gathered)
    filled: list[FilledCell] = []
    for index, row in enumerate(grid.rows):
        for placed in row.measures:
            filled.append(_fill(grid, placed, gathered, index, regions[0]))
    findings.extend(_total_rows(gathered.totals))
    findings.extend(_stray_rows(gathered.stray))
    if grid.catch_all is None:
        findings.extend(_rows_of_no_measure(gathered.extra))
    return tuple(filled), tuple(findings)


def _fill(grid: Grid, placed: RowMeasure, gathered: Gathered, index: int, region: Region) -> FilledCell:
    measure = placed.measure
    rows = sorted(gathered.by_row.get(index, []), key=lambda row: row.match.rank if row.match else Rank.ALIKE)
    extra: tuple[ExtraRow, ...] = ()
    findings: list[Finding] = []
    if grid.catch_all == measure.id:
        extra, findings = _extra_rows(gathered.extra, measure.id)
    if not rows:
        findings.append(
            Finding.of("row-not-there", reading=measure.id, where=_where_of(region), row=grid.rows[index].label)
        )
        return FilledCell(measure, None, extra=extra, place=region.table.place, findings=tuple(findings))
    chosen, more = _choose(rows, placed, measure)
    findings.extend(more)
    filled = answer(chosen, placed, [row for above, row in gathered.unlabelled if above == index])
    filled = _with_details(filled, gathered.details.get(index, []), placed)
    return replace(filled, extra=extra, findings=(*findings, *filled.findings))


def _with_details(filled: FilledCell, details: Sequence[GridRow], placed: RowMeasure) -> FilledCell:
    """Rows that part a row's figure: each part's cell where the row itself is empty, else set aside or held."""
    typed = [(row, cells[0]) for row in details if (cells := typed_cells(row, placed))]
    if not typed:
        return filled
    answered = bool(filled.part_cells) or (filled.cell is not None and not is_placeholder(filled.cell))
    named = {part_named(filled.measure, label_text(row.label)) if row.label else None: cell for row, cell in typed}
    parts = {part: flat(cell) for part, cell in named.items() if part is not None}
    if not answered and len(parts) == len(typed):
        period = filled.period if filled.period is not None else period_of(typed[0][0], typed[0][1])
        return replace(filled, cell=None, part_cells=parts, period=period)
    code = "row-detail-set-aside" if answered else "row-detail-alone"
    told = [row_finding(code, row, placed, filled.measure) for row, _cell in typed]
    return replace(filled, findings=(*filled.findings, *told))


def _choose(rows: Sequence[GridRow], placed: RowMeasure, measure: CellMeasure) -> tuple[GridRow, list[Finding]]:
    """The row that answers, where several have the measure's label; figures in two of them hold it."""
    filled = [row for row in rows if any(not is_placeholder(cell) for cell in typed_cells(row, placed))]
    if len(rows) == 1 or not filled:
        return rows[0], []
    best = filled[0]
    findings: list[Finding] = []
    surest = rows[0].match.rank if rows[0].match else Rank.ALIKE
    for row in filled[1:]:
        surer = best.match is not None and row.match is not None and not row.match.rank.whole
        code = "row-detail-set-aside" if surer and surest.whole else "row-twice"
        findings.append(row_finding(code, row, placed, measure))
    if best is not rows[0]:
        findings.append(row_finding("row-twice" if len(filled) > 1 else "row-twice-one-empty", best, placed, measure))
        if surest.whole and best.match is not None and not best.match.rank.whole:
            findings.append(row_finding("row-detail-alone", best, placed, measure))
    return best, findings


def _extra_rows(rows: Sequence[GridRow], measure: str) -> tuple[tuple[ExtraRow, ...], list[Finding]]:
    """Rows that no label names: for the catch-all measure, each with a warning (contract/defects, a row added)."""
    extra: list[ExtraRow] = []
    findings: list[Finding] = []
    for row in rows:
        if row.label is None:
            continue
        label = " ".join(label_text(row.label).split())
        values = [cell for column in row.columns.values for cell in row.cells(column)]
        typed = [cell for cell in values if not is_blank(cell)]
        value = next(iter(typed or values), None)
        if value is None:
            value = Cell(row=row.row, column=row.label.column, place=row.label.place)
        raw = " · ".join(cell.text.strip() for cell in typed)
        if not typed and not has_figure(label) and row.label.column_span > 1:
            findings.append(Finding.of("text-outside", reading=measure, where=describe(row.label.place), raw=label))
            continue
        if not typed and not has_figure(label):
            findings.append(Finding.of("row-added-empty", reading=measure, where=describe(row.label.place), raw=label))
            continue
        code = "row-added-twice-filled" if len(typed) > 1 else "row-added"
        findings.append(Finding.of(code, reading=measure, where=describe(value.place), raw=raw, label=label))
        extra.append(ExtraRow(label, flat(value), period_of(row, value)))
        findings.extend(row.columns.beside(row.region.table, row.row, measure))
    return tuple(extra), findings


def _total_rows(rows: Sequence[GridRow]) -> list[Finding]:
    findings = []
    for row in rows:
        for cell in (cell for column in row.columns.values for cell in row.typed(column)):
            findings.append(Finding.of("total-row-set-aside", where=describe(cell.place), raw=cell.text.strip()))
    return findings


def _rows_of_no_measure(rows: Sequence[GridRow]) -> list[Finding]:
    """Rows that no label names, in a table that has no measure to take them."""
    findings = []
    for row in rows:
        label = " ".join(label_text(row.label).split()) if row.label is not None else ""
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


def _where_of(region: Region) -> str:
    return describe(region.table.place)
