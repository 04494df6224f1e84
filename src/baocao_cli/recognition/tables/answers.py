"""The cell of a row that answers a measure, its period, its unit, and what there is to tell of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from baocao_cli.documents.model import Cell, CellKind
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import CellMeasure, PartsMeasure, RowMeasure
from baocao_cli.recognition.model import FilledCell
from baocao_cli.recognition.tables.cells import cells_at, flat, is_blank
from baocao_cli.recognition.tables.grid_rows import GridRow, part_named, row_finding
from baocao_cli.recognition.wording import table_words
from baocao_cli.recognition.wording.row_labels import Rank, numerals_beyond
from baocao_cli.vietnamese.fold import plain


def answer(row: GridRow, placed: RowMeasure, below: Sequence[GridRow]) -> FilledCell:
    """The cells that answer one measure of a row, and what is to be told of them; `below` are rows without a label."""
    measure = placed.measure
    findings: list[Finding] = []
    parts = {part: _one(row, column, measure, findings) for part, column in placed.part_columns.items()}
    part_cells = {part: cell for part, cell in parts.items() if cell is not None}
    columns = [placed.column] if placed.column else ([] if placed.part_columns else row.columns.values)
    by_heads = _parts_by_heads(row, columns, measure)
    if by_heads:
        part_cells, columns = dict(by_heads), []
    cell = _one(row, columns[0], measure, findings) if columns else None
    if columns and not any(row.columns.of(column) for column in columns):
        part_cells, cell = _without_column(row, measure, findings)
        by_heads = part_cells
    answered = (cell is not None and not is_blank(cell)) or bool(by_heads)
    findings.extend(_told_of_label(row, measure, answered=answered))
    findings.extend(_told_of_value(row, cell, measure))
    for other in below:
        code = "row-without-label" if answered else "row-without-label-alone"
        findings.append(row_finding(code, other, placed, measure))
    findings.extend(row.columns.beside(row.region.table, row.row, measure.id))
    return FilledCell(
        measure=measure,
        cell=None if cell is None else flat(cell),
        part_cells={part: flat(found) for part, found in part_cells.items()},
        period=period_of(row, cell),
        column_unit=_unit(row, measure, columns),
        place=row.place,
        findings=tuple(findings),
    )


def _parts_by_heads(row: GridRow, columns: Sequence[str], measure: CellMeasure) -> Mapping[str, Cell]:
    """Where a unit parted the value column (`Số buổi`, `Số người`): the cell of each part that a head names."""
    head = row.region.head
    if head is None:
        return {}
    found: dict[str, Cell] = {}
    for at in (at for column in columns for at in row.columns.of(column)):
        headed, cell = head.headed.get(at), row.region.table.at(row.row, at)
        part = part_named(measure, headed.head.text) if headed is not None else None
        if part is not None and cell is not None:
            found.setdefault(part, cell)
    distinct = {id(cell) for cell in found.values()}
    return found if len(found) > 1 and len(distinct) == len(found) else {}


def _without_column(row: GridRow, measure: CellMeasure, findings: list[Finding]) -> tuple[dict[str, Cell], Cell | None]:
    """What answers where no head names the value column: the parts that heads name, else what was typed, held."""
    typed = {
        at: cell
        for at in row.columns.unknown
        if (cell := row.region.table.at(row.row, at)) is not None and cell.column == at and not is_blank(cell)
    }
    parts: dict[str, Cell] = {}
    for at, cell in typed.items():
        part = part_named(measure, row.columns.unknown[at])
        if part is not None:
            parts.setdefault(part, cell)
    if len(parts) > 1 and len(parts) == len(typed):
        return parts, None
    if not typed:
        return {}, None
    first, *more = typed.values()
    raw = " · ".join(cell.text.strip() for cell in typed.values())
    code = "value-columns-several" if more else "value-column-unknown"
    findings.append(Finding.of(code, reading=measure.id, where=describe(first.place), raw=raw))
    return {}, first if not more else replace(first, text=raw, kind=CellKind.TEXT, value=None)


def _one(row: GridRow, column: str, measure: CellMeasure, findings: list[Finding]) -> Cell | None:
    """The one cell of the column in that row; two with something in them hold the measure."""
    cells = row.cells(column)
    typed = [cell for cell in cells if not is_blank(cell)]
    if len(typed) > 1:
        raw = " · ".join(cell.text.strip() for cell in typed)
        findings.append(Finding.of("two-value-cells", reading=measure.id, where=describe(typed[0].place), raw=raw))
    return typed[0] if typed else next(iter(cells), None) or _empty_cell(row, column)


def _empty_cell(row: GridRow, column: str) -> Cell | None:
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


def _told_of_label(row: GridRow, measure: CellMeasure, *, answered: bool) -> list[Finding]:
    """A label of an earlier version or hardly the form's, figures typed into the label cell or the number's."""
    if row.label is None or row.match is None:
        return []
    findings: list[Finding] = []
    where, text = describe(row.label.place), " ".join(row.label.text.split())
    numerals = numerals_beyond(row.match.keys, row.label.text)
    if row.match.former:
        findings.append(Finding.of("row-former-label", reading=measure.id, where=where, raw=text))
    elif row.match.rank is Rank.ALIKE or (row.match.rank is Rank.EXTENDED and not numerals):
        code = "row-label-alike" if row.match.rank is Rank.ALIKE else "row-label-extended"
        printed = row.match.keys.row.label
        findings.append(Finding.of(code, reading=measure.id, where=where, raw=text, printed=printed))
    if numerals:
        code = "figure-in-label" if answered else "figure-in-label-alone"
        findings.append(Finding.of(code, reading=measure.id, where=where, raw=text))
    return findings


def _told_of_value(row: GridRow, cell: Cell | None, measure: CellMeasure) -> list[Finding]:
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


def _covers_other_rows(row: GridRow, cell: Cell) -> bool:
    """Whether a vertically merged value stands beside the labels of other rows too."""
    for number in range(cell.row, cell.row + cell.row_span):
        if number == row.row or row.region.label_column is None:
            continue
        label = row.region.table.at(number, row.region.label_column)
        if label is not None and label is not row.label and label.text.strip():
            return True
    return False


def period_of(row: GridRow, value: Cell | None) -> Cell | None:
    """The period's cell; a vertically merged one counts for all its rows."""
    for column in row.columns.periods:
        cells = [cell for cell in row.cells(column) if cell is not value]
        typed = [cell for cell in cells if not is_blank(cell)]
        if typed or cells:
            return flat((typed or cells)[0])
    return None


def _unit(row: GridRow, measure: CellMeasure, columns: Sequence[str]) -> str | None:
    """The unit of the figures: of the row's own label, of its unit column, of the value column's head."""
    lasts = isinstance(measure, PartsMeasure) and any(part.duration for part in measure.parts)
    if lasts and row.label is not None and row.match is not None:
        printed = set(map(plain, table_words.DURATION_WORDS.findall(row.match.keys.row.label)))
        named = [word for word in table_words.DURATION_WORDS.findall(row.label.text) if plain(word) not in printed]
        if named:
            return str(named[0]).lower()
    for cell in cells_at(row.region.table, row.row, row.columns.unit_columns):
        if cell.text.strip() and cell is not row.label:
            return " ".join(cell.text.split())
    of_head = next((unit for column in columns if (unit := row.columns.unit_of(column))), None)
    return of_head or (row.region.unit_above if lasts else None)
