"""The cell of a row that answers a measure, its period, its unit, and what there is to tell of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from baocao_cli.documents.model import Cell, CellKind
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import CellMeasure, PartsMeasure, RowMeasure
from baocao_cli.recognition.answers.grid_rows import GridRow, row_finding
from baocao_cli.recognition.answers.units import unit_of
from baocao_cli.recognition.model import FilledCell
from baocao_cli.recognition.tables.cells import flat, is_blank
from baocao_cli.recognition.wording.part_names import in_order_of, part_named
from baocao_cli.recognition.wording.row_labels import LabelMatch, Rank, numerals_beyond


@dataclass(slots=True)
class MeasureCells:
    """The cells of one measure in one row. `columns`: the declared columns that the cell is of."""

    cell: Cell | None = None
    parts: Mapping[str, Cell] = field(default_factory=dict)
    columns: Sequence[str] = ()
    findings: list[Finding] = field(default_factory=list)

    @property
    def answered(self) -> bool:
        """Whether something was typed in one of them."""
        typed = [cell for cell in (self.cell, *self.parts.values()) if cell is not None and not is_blank(cell)]
        return bool(typed)


def answer(row: GridRow, placed: RowMeasure, below: Sequence[GridRow]) -> FilledCell:
    """The cells that answer one measure of a row, and what is to be told of them; `below` are rows without a label."""
    measure = placed.measure
    found = cells_of(row, placed)
    weeks = _summed(row, found, measure)
    unit = unit_of(row, measure, found.columns)
    head = "".join(row.columns.of_another_time.get(name, "") for name in found.columns[:1])
    code = "row-without-label" if found.answered else "row-without-label-alone"
    findings = [
        *found.findings,
        *_told_of_label(row, measure, answered=found.answered),
        *_told_of_value(row, found.cell, measure),
        *_told_of_time(found, head, measure),
        *(row_finding(code, other, placed, measure) for other in below),
        *_told_beside(row, found, measure),
    ]
    return FilledCell(
        measure=in_order_of(measure, row.label_text, unit or ""),
        cell=None if found.cell is None else flat(found.cell),
        part_cells={part: flat(cell) for part, cell in found.parts.items()},
        period=period_of(row, found.cell),
        column_unit=unit,
        qualifier=head or None,
        details=tuple(flat(cell) for cell in weeks),
        place=row.place,
        findings=tuple(findings),
    )


def _summed(row: GridRow, found: MeasureCells, measure: CellMeasure) -> list[Cell]:
    """The filled cells that the value column adds up; where it is left empty itself, they hold the measure."""
    weeks = [cell for cell in row.at(list(row.columns.parts)) if not is_blank(cell)] if found.columns else []
    if not weeks or found.answered:
        return weeks
    found.cell = _several(weeks, measure, found.findings)
    return []


def cells_of(row: GridRow, placed: RowMeasure) -> MeasureCells:
    """Where the measure is answered: in columns of its parts, in its column, or where no head says so."""
    measure = placed.measure
    found = MeasureCells()
    declared = {part: _one(row, column, measure, found.findings) for part, column in placed.part_columns.items()}
    found.parts = {part: cell for part, cell in declared.items() if cell is not None}
    columns = _own_columns(row, placed)
    parts = _parts_by_heads(row, columns, measure)
    if parts:
        found.parts = parts
    elif any(row.columns.of(column) for column in columns):
        found.columns = columns
        found.cell = _one(row, columns[0], measure, found.findings)
    elif columns:
        found.cell = _without_column(row, measure, found.findings)
    return found


def _own_columns(row: GridRow, placed: RowMeasure) -> Sequence[str]:
    """The declared columns that the measure as a whole is read from."""
    if placed.column:
        return [placed.column]
    return [] if placed.part_columns else row.columns.values


def _parts_by_heads(row: GridRow, columns: Sequence[str], measure: CellMeasure) -> Mapping[str, Cell]:
    """Where a unit gave each part a column (`Số buổi`, `Số người`): the cell of each part that a head names.

    Columns beside the value column are that only where the value column itself is left empty.
    """
    if row.region.head is None or not isinstance(measure, PartsMeasure):
        return {}
    own = [at for column in columns for at in row.columns.of(column)]
    inside = _by_part(row, own, measure)
    around = _by_part(row, [*own, *row.columns.unknown], measure)
    if len(measure.parts) < 2:
        return _of_one_part(around, inside)
    return inside if len(inside) > 1 else _around(row.at(own), around)


def _around(own: Sequence[Cell], around: Mapping[str, Cell]) -> Mapping[str, Cell]:
    """The parts' cells beside the value column: where some are filled, and no cell of the column that is no part's."""
    named = {id(cell) for cell in around.values()}
    plain = [cell for cell in own if id(cell) not in named and not is_blank(cell)]
    filled = any(not is_blank(cell) for cell in around.values())
    return around if len(around) > 1 and filled and not plain else {}


def _of_one_part(around: Mapping[str, Cell], inside: Mapping[str, Cell]) -> Mapping[str, Cell]:
    """Of a measure of one figure: the cell of a column beside the value column, headed by its unit (`Số phút`)."""
    typed = {part: cell for part, cell in around.items() if not is_blank(cell)}
    return {} if inside else typed


def _by_part(row: GridRow, columns: Sequence[int], measure: CellMeasure) -> dict[str, Cell]:
    """The cells of those grid columns by the part that their head names; none where one cell is of two parts."""
    found: dict[str, Cell] = {}
    for at in columns:
        cell = row.region.table.at(row.row, at)
        part = part_named(measure, row.region.head.words(at)) if row.region.head is not None else None
        if part is not None and cell is not None:
            found.setdefault(part, cell)
    distinct = {id(cell) for cell in found.values()}
    return found if len(distinct) == len(found) else {}


def _without_column(row: GridRow, measure: CellMeasure, findings: list[Finding]) -> Cell | None:
    """What answers where no head names the value column: whatever was typed, held."""
    typed = [cell for cell in row.at(list(row.columns.unknown)) if cell.row == row.row and not is_blank(cell)]
    if len(typed) > 1:
        return _several(typed, measure, findings)
    if not typed:
        return None
    where, raw = describe(typed[0].place), typed[0].text.strip()
    findings.append(Finding.of("value-column-unknown", reading=measure.id, where=where, raw=raw))
    return typed[0]


def _several(typed: Sequence[Cell], measure: CellMeasure, findings: list[Finding]) -> Cell:
    """Cells of which nobody says which one counts, as one text that holds the measure."""
    raw = " · ".join(cell.text.strip() for cell in typed)
    where = describe(typed[0].place)
    findings.append(Finding.of("value-columns-several", reading=measure.id, where=where, raw=raw))
    return replace(typed[0], text=raw, kind=CellKind.TEXT, value=None)


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
    table, label = row.region.table, row.label
    if table.sheet is None or label is None or at is None or table.at(row.row, at) is not None:
        return None
    place = label.place
    if place.row is None or place.column is None:
        return None
    moved = replace(place, row=place.row + row.row - label.row, column=place.column + at - label.column)
    return Cell(row=row.row, column=at, place=moved)


def _told_of_label(row: GridRow, measure: CellMeasure, *, answered: bool) -> list[Finding]:
    """A label of an earlier version or hardly the form's, figures typed into the label cell or the number's."""
    if row.label is None or row.match is None:
        return []
    where, text = describe(row.label.place), " ".join(row.label.text.split())
    numerals = numerals_beyond(row.match.keys, row.label.text)
    code = _code_of_label(row.match, numerals=bool(numerals))
    codes = [code] if code else []
    if numerals:
        codes.append("figure-in-label" if answered else "figure-in-label-alone")
    printed = row.match.keys.row.label
    return [Finding.of(code, reading=measure.id, where=where, raw=text, printed=printed) for code in codes]


def _code_of_label(match: LabelMatch, *, numerals: bool) -> str:
    """What is told of a label that is not quite the form's; numerals in it are told instead of further words."""
    if match.former:
        return "row-former-label"
    if match.rank is Rank.ALIKE:
        return "row-label-alike"
    return "row-label-extended" if match.rank is Rank.EXTENDED and not numerals else ""


def _told_of_value(row: GridRow, cell: Cell | None, measure: CellMeasure) -> list[Finding]:
    """Why the cell's figure cannot be counted, where that shows from the table alone."""
    if cell is None or is_blank(cell):
        return []
    where, raw = describe(cell.place), cell.text.strip()
    held = {
        "value-merged-over-rows": cell.row_span > 1 and _covers_other_rows(row, cell),
        "figure-in-picture": cell.picture and not raw,
        "value-in-hidden-row": row.hidden or cell.column in row.region.table.hidden_columns,
        "value-column-unknown": row.columns.uncertain,
    }
    return [Finding.of(code, reading=measure.id, where=where, raw=raw) for code, holds in held.items() if holds]


def _told_of_time(found: MeasureCells, head: str, measure: CellMeasure) -> list[Finding]:
    """The column's head says that its figures are not the month's."""
    if not head or found.cell is None or is_blank(found.cell):
        return []
    where, raw = describe(found.cell.place), found.cell.text.strip()
    return [Finding.of("head-of-another-time", reading=measure.id, where=where, raw=raw, head=head)]


def _told_beside(row: GridRow, found: MeasureCells, measure: CellMeasure) -> list[Finding]:
    """What was typed beside the cells that answer."""
    used = {describe(cell.place) for cell in found.parts.values()}
    beside = row.columns.beside(row.region.table, row.row, measure.id)
    return [finding for finding in beside if finding.where not in used]


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
