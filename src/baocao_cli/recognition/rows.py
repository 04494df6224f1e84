"""Which row and cell of a grid answers which measure (contract/defects: rows are known by their label)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from baocao_cli.documents.model import Cell, Place
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import CellMeasure, Grid, PartsMeasure, RowMeasure
from baocao_cli.recognition import vocabulary
from baocao_cli.recognition.columns import Columns, columns_of
from baocao_cli.recognition.grid_cells import cells_at, flat, has_figure, is_blank, is_placeholder
from baocao_cli.recognition.labels import LabelMatch, Rank, match_label, numerals_beyond
from baocao_cli.recognition.lines import squeeze
from baocao_cli.recognition.model import ExtraRow, FilledCell
from baocao_cli.recognition.regions import Region


@dataclass(slots=True)
class _GridRow:
    """One row as it came: where, its label cell, the row of the form that it is."""

    region: Region
    columns: Columns
    row: int
    label: Cell | None
    match: LabelMatch | None

    def cells(self, column: str) -> list[Cell]:
        return [
            cell for cell in cells_at(self.region.table, self.row, self.columns.of(column)) if cell is not self.label
        ]

    def typed(self, column: str) -> list[Cell]:
        return [cell for cell in self.cells(column) if not is_blank(cell)]

    @property
    def hidden(self) -> bool:
        return self.row in self.region.table.hidden_rows

    @property
    def place(self) -> Place | None:
        if self.label is not None:
            return self.label.place
        first = next(iter(cells_at(self.region.table, self.row, range(self.region.table.column_count))), None)
        return None if first is None else first.place


@dataclass(slots=True)
class _Gathered:
    """The rows of all of a grid's regions, by the form's row that they are."""

    by_row: dict[int, list[_GridRow]] = field(default_factory=dict)
    extra: list[_GridRow] = field(default_factory=list)
    unlabelled: list[tuple[int | None, _GridRow]] = field(default_factory=list)
    totals: list[_GridRow] = field(default_factory=list)


def fill_grid(regions: Sequence[Region]) -> tuple[tuple[FilledCell, ...], tuple[Finding, ...]]:
    """The cell of each of the grid's measures, and what there is to tell of the table as a whole."""
    grid = regions[0].keys.declared
    if not isinstance(grid, Grid):
        raise TypeError(f"no grid: {grid.id}")
    gathered = _Gathered()
    findings: list[Finding] = []
    for region in regions:
        columns = columns_of(region)
        findings.extend(columns.findings)
        _gather(region, columns, gathered)
    filled: list[FilledCell] = []
    for index, row in enumerate(grid.rows):
        for placed in row.measures:
            filled.append(_fill(grid, placed, gathered, index, regions[0]))
    findings.extend(_total_rows(gathered.totals))
    return tuple(filled), tuple(findings)


def _gather(region: Region, columns: Columns, gathered: _Gathered) -> None:
    above: int | None = None
    for number in range(region.data, region.end):
        row = _read_row(region, columns, number)
        if row is None:
            continue
        if row.match is not None:
            above = row.match.keys.index
            gathered.by_row.setdefault(above, []).append(row)
        elif row.label is None:
            if any(cell.row == number for column in columns.values for cell in row.typed(column)):
                gathered.unlabelled.append((above, row))
        elif squeeze(_label_text(row.label)) in vocabulary.TOTAL_WORDS:
            gathered.totals.append(row)
        else:
            gathered.extra.append(row)


def _read_row(region: Region, columns: Columns, number: int) -> _GridRow | None:
    cells = cells_at(region.table, number, range(region.table.column_count))
    if all(is_blank(cell) for cell in cells):
        return None
    at = region.label_column
    label = None if at is None else region.table.at(number, at)
    if label is None or not _label_text(label):
        label = _label_elsewhere(region, columns, cells)
    match = match_label(region.keys, _label_text(label)) if label is not None else None
    return _GridRow(region, columns, number, label, match)


def _label_text(cell: Cell) -> str:
    """A row that was struck out as a whole, or hidden, still has its label: its figures are told with it."""
    return next((text for text in (cell.text, cell.struck, cell.hidden) if text.strip()), "")


def _label_elsewhere(region: Region, columns: Columns, cells: Sequence[Cell]) -> Cell | None:
    """A row whose label slipped into another column, if it is surely one of the form's."""
    for cell in cells:
        if cell.column in columns.placed:
            continue
        match = match_label(region.keys, cell.text) if cell.text else None
        if match is not None and match.rank is Rank.EXACT:
            return cell
    return None


def _fill(grid: Grid, placed: RowMeasure, gathered: _Gathered, index: int, region: Region) -> FilledCell:
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
    filled = _fill_from(chosen, placed, [row for above, row in gathered.unlabelled if above == index])
    return FilledCell(
        measure=measure,
        cell=filled.cell,
        part_cells=filled.part_cells,
        period=filled.period,
        column_unit=filled.column_unit,
        extra=extra,
        place=filled.place,
        findings=(*findings, *filled.findings),
    )


def _value_columns(row: _GridRow, placed: RowMeasure) -> Sequence[str]:
    if placed.part_columns:
        return [*placed.part_columns.values(), *([placed.column] if placed.column else [])]
    return [placed.column] if placed.column else row.columns.values


def _typed(row: _GridRow, placed: RowMeasure) -> list[Cell]:
    return [cell for column in _value_columns(row, placed) for cell in row.typed(column)]


def _choose(rows: Sequence[_GridRow], placed: RowMeasure, measure: CellMeasure) -> tuple[_GridRow, list[Finding]]:
    """The row that answers, where several have the measure's label; figures in two of them hold it."""
    filled = [row for row in rows if any(not is_placeholder(cell) for cell in _typed(row, placed))]
    if len(rows) == 1 or not filled:
        return rows[0], []
    best = filled[0]
    findings: list[Finding] = []
    surest = rows[0].match.rank if rows[0].match else Rank.ALIKE
    for row in filled[1:]:
        surer = best.match is not None and row.match is not None and best.match.rank < row.match.rank
        code = "row-detail-set-aside" if surer and surest is Rank.EXACT else "row-twice"
        findings.append(_row_finding(code, row, placed, measure))
    if best is not rows[0]:
        findings.append(_row_finding("row-twice" if len(filled) > 1 else "row-twice-one-empty", best, placed, measure))
        if surest is Rank.EXACT and best.match is not None and best.match.rank > Rank.REORDERED:
            findings.append(_row_finding("row-detail-alone", best, placed, measure))
    return best, findings


def _row_finding(code: str, row: _GridRow, placed: RowMeasure, measure: CellMeasure) -> Finding:
    label = row.label.text.strip() if row.label is not None else ""
    typed = " · ".join(cell.text.strip() for cell in _typed(row, placed))
    place = row.place
    where = None if place is None else describe(place)
    return Finding.of(code, reading=measure.id, where=where, raw=typed, label=" ".join(label.split()))


def _fill_from(row: _GridRow, placed: RowMeasure, below: Sequence[_GridRow]) -> FilledCell:
    measure = placed.measure
    findings: list[Finding] = []
    parts = {part: _one(row, column, measure, findings) for part, column in placed.part_columns.items()}
    part_cells = {part: cell for part, cell in parts.items() if cell is not None}
    columns = [placed.column] if placed.column else ([] if placed.part_columns else row.columns.values)
    cell = _one(row, columns[0], measure, findings) if columns else None
    findings.extend(_told_of_label(row, measure, answered=cell is not None and not is_blank(cell)))
    findings.extend(_told_of_value(row, cell, measure))
    for other in below:
        code = "row-without-label" if cell is not None and not is_blank(cell) else "row-without-label-alone"
        findings.append(_row_finding(code, other, placed, measure))
    findings.extend(row.columns.beside(row.region.table, row.row, measure.id))
    return FilledCell(
        measure=measure,
        cell=None if cell is None else flat(cell),
        part_cells={part: flat(found) for part, found in part_cells.items()},
        period=_period(row, cell),
        column_unit=_unit(row, measure, columns),
        place=row.place,
        findings=tuple(findings),
    )


def _one(row: _GridRow, column: str, measure: CellMeasure, findings: list[Finding]) -> Cell | None:
    """The one cell of the column in that row; two with something in them hold the measure."""
    cells = row.cells(column)
    typed = [cell for cell in cells if not is_blank(cell)]
    if len(typed) > 1:
        raw = " · ".join(cell.text.strip() for cell in typed)
        findings.append(Finding.of("two-value-cells", reading=measure.id, where=describe(typed[0].place), raw=raw))
    return typed[0] if typed else next(iter(cells), None) or _empty_cell(row, column)


def _empty_cell(row: _GridRow, column: str) -> Cell | None:
    """In a sheet an empty cell is there though nothing is kept of it: whoever asks for it is told where it stands."""
    at = next(iter(row.columns.of(column)), None)
    if (
        row.region.table.sheet is None
        or row.label is None
        or at is None
        or row.region.table.at(row.row, at) is not None
    ):
        return None
    place = row.label.place
    if place.row is None or place.column is None:
        return None
    moved = replace(place, row=place.row + row.row - row.label.row, column=place.column + at - row.label.column)
    return Cell(row=row.row, column=at, place=moved)


def _told_of_label(row: _GridRow, measure: CellMeasure, *, answered: bool) -> list[Finding]:
    """A label of an earlier version or hardly the form's, figures typed into the label cell or the number's."""
    if row.label is None or row.match is None:
        return []
    findings: list[Finding] = []
    where, text = describe(row.label.place), " ".join(row.label.text.split())
    if row.match.former:
        findings.append(Finding.of("row-former-label", reading=measure.id, where=where, raw=text))
    elif row.match.rank is Rank.ALIKE:
        printed = row.match.keys.row.label
        findings.append(Finding.of("row-label-alike", reading=measure.id, where=where, raw=text, printed=printed))
    if numerals_beyond(row.match.keys, row.label.text):
        code = "figure-in-label" if answered else "figure-in-label-alone"
        findings.append(Finding.of(code, reading=measure.id, where=where, raw=text))
    return findings


def _told_of_value(row: _GridRow, cell: Cell | None, measure: CellMeasure) -> list[Finding]:
    """Why the cell's figure cannot be counted, where that shows from the table alone."""
    if cell is None or is_blank(cell):
        return []
    findings: list[Finding] = []
    where, raw = describe(cell.place), cell.text.strip()
    if cell.row_span > 1 and _covers_other_rows(row, cell):
        findings.append(Finding.of("value-merged-over-rows", reading=measure.id, where=where, raw=raw))
    if cell.picture and not raw:
        findings.append(Finding.of("figure-in-picture", reading=measure.id, where=where))
    if row.hidden or cell.column in row.region.table.hidden_columns:
        findings.append(Finding.of("value-in-hidden-row", reading=measure.id, where=where, raw=raw))
    if row.columns.uncertain:
        findings.append(Finding.of("value-column-unknown", reading=measure.id, where=where, raw=raw))
    return findings


def _covers_other_rows(row: _GridRow, cell: Cell) -> bool:
    """Whether a vertically merged value stands beside the labels of other rows too."""
    for number in range(cell.row, cell.row + cell.row_span):
        if number == row.row or row.region.label_column is None:
            continue
        label = row.region.table.at(number, row.region.label_column)
        if label is not None and label is not row.label and label.text.strip():
            return True
    return False


def _period(row: _GridRow, value: Cell | None) -> Cell | None:
    """The period's cell; a vertically merged one counts for all its rows."""
    for column in row.columns.periods:
        cells = [cell for cell in row.cells(column) if cell is not value]
        typed = [cell for cell in cells if not is_blank(cell)]
        if typed or cells:
            return flat((typed or cells)[0])
    return None


def _unit(row: _GridRow, measure: CellMeasure, columns: Sequence[str]) -> str | None:
    """The unit of the figures: of the row's own label, of its unit column, of the value column's head."""
    lasts = isinstance(measure, PartsMeasure) and any(part.duration for part in measure.parts)
    if lasts and row.label is not None and row.match is not None:
        printed = vocabulary.DURATION_WORDS.findall(row.match.keys.row.label.lower())
        named = [word for word in vocabulary.DURATION_WORDS.findall(row.label.text.lower()) if word not in printed]
        if named:
            return str(named[0])
    for cell in cells_at(row.region.table, row.row, row.columns.unit_columns):
        if cell.text.strip() and cell is not row.label:
            return " ".join(cell.text.split())
    return next((unit for column in columns if (unit := row.columns.unit_of(column))), None)


def _extra_rows(rows: Sequence[_GridRow], measure: str) -> tuple[tuple[ExtraRow, ...], list[Finding]]:
    """Rows that no label names: for the catch-all measure, each with a warning (contract/defects, a row added)."""
    extra: list[ExtraRow] = []
    findings: list[Finding] = []
    for row in rows:
        if row.label is None:
            continue
        label = " ".join(_label_text(row.label).split())
        values = [cell for column in row.columns.values for cell in row.cells(column)]
        typed = [cell for cell in values if not is_blank(cell)]
        value = next(iter(typed or values), None)
        if value is None:
            value = Cell(row=row.row, column=row.label.column, place=row.label.place)
        raw = " · ".join(cell.text.strip() for cell in typed)
        if not typed and not has_figure(label):
            findings.append(Finding.of("row-added-empty", reading=measure, where=describe(row.label.place), raw=label))
            continue
        code = "row-added-twice-filled" if len(typed) > 1 else "row-added"
        findings.append(Finding.of(code, reading=measure, where=describe(value.place), raw=raw, label=label))
        extra.append(ExtraRow(label, flat(value), _period(row, value)))
        findings.extend(row.columns.beside(row.region.table, row.row, measure))
    return tuple(extra), findings


def _total_rows(rows: Sequence[_GridRow]) -> list[Finding]:
    findings = []
    for row in rows:
        for cell in (cell for column in row.columns.values for cell in row.typed(column)):
            findings.append(Finding.of("total-row-set-aside", where=describe(cell.place), raw=cell.text.strip()))
    return findings


def _where_of(region: Region) -> str:
    return describe(region.table.place)
