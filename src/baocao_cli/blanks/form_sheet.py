"""A form's own tables on the worksheet, and the sheet as a whole."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.datavalidation import DataValidation

from baocao_cli.blanks.answer_cells import cell_advice, entry_advice
from baocao_cli.blanks.printed import PrintedBlock, PrintedLine, PrintedTable
from baocao_cli.blanks.sheet_columns import divide
from baocao_cli.blanks.worksheet import SheetWriter, heading_shares, new_sheet, protect, set_page
from baocao_cli.forms.declaration import Column, EntryList, Form, Grid, Row
from baocao_cli.vietnamese.fold import plain

_DEFAULT_WIDTH = 20.0
_SPARE_ROWS = 4
_LIST_ROW_HEIGHT = 30.0
"""Room for two lines: Excel does not grow rows of merged cells."""
_SECTION_HEIGHT = 56.0
_GAP = 10.0
_TEXT_FORMAT = "@"
"""What is typed stays what was typed: `1.250` no 1.25, `10-15` no date."""

DeclaredTable = Grid | EntryList


class NotAsDeclared(Exception):
    """The printed form has no table with the heads of a declared one, or that table lacks a declared row."""

    def __init__(self, table: DeclaredTable, row: Row | None = None) -> None:
        self.table = table
        self.row = row
        super().__init__(table.id)


def build_sheet(
    form: Form, blocks: Sequence[PrintedBlock], measured: Callable[[str], str], hints: Mapping[str, str]
) -> bytes:
    """The workbook's bytes; `hints` by measure or list column (`hints.cell_hints`). Raises NotAsDeclared."""
    declared = _matched(form, blocks)
    workbook, sheet = new_sheet(form.workbook.sheet)
    shares = {table.id: _shares(form, table) for table in form.tables}
    width = sum(form.workbook.widths.get(column.id, _DEFAULT_WIDTH) for column in _printed(form.tables[0]))
    writer = SheetWriter(sheet, divide(width, list(shares.values()), heading_shares(blocks)), measured)
    head_row = None
    for index, block in enumerate(blocks):
        if isinstance(block, PrintedLine):
            if block.bold and block.align == "left":
                writer.gap(_GAP)
            writer.line(block)
            if any(plain(section.heading) in plain(block.text) for section in form.sections):
                writer.answer_area(_SECTION_HEIGHT)
        elif index in declared:
            head_row = head_row or writer.row
            _TableWriter(writer, declared[index], block, shares[declared[index].id], hints).write()
        else:
            writer.layout(block)
            writer.gap(_GAP)
    writer.shrink_to_page()
    set_page(sheet, head_row)
    protect(sheet)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _printed(table: DeclaredTable) -> list[Column]:
    """The columns that a blank prints."""
    return [column for column in table.columns if not column.optional]


def _shares(form: Form, table: DeclaredTable) -> tuple[float, ...]:
    widths = [form.workbook.widths.get(column.id, _DEFAULT_WIDTH) for column in _printed(table)]
    return tuple(width / sum(widths) for width in widths)


def _matched(form: Form, blocks: Sequence[PrintedBlock]) -> dict[int, DeclaredTable]:
    """Which block is which declared table, known by the heads in its first row."""
    found: dict[int, DeclaredTable] = {}
    for table in form.tables:
        heads = [{plain(head) for head in column.heads} for column in _printed(table)]
        for index, block in enumerate(blocks):
            if index in found or not isinstance(block, PrintedTable):
                continue
            printed = [plain(text) for text in block.texts(0)]
            if len(printed) == len(heads) and all(text in head for text, head in zip(printed, heads, strict=True)):
                found[index] = table
                _check_rows(table, block)
                break
        else:
            raise NotAsDeclared(table)
    return found


def _check_rows(table: DeclaredTable, printed: PrintedTable) -> None:
    """A row under another label would come back as one that nobody asked for."""
    if isinstance(table, EntryList):
        return
    labels = {plain(text) for number in range(1, len(printed.rows)) for text in printed.texts(number)}
    for row in table.rows:
        if labels.isdisjoint(plain(label) for label in (row.label, *row.spellings)):
            raise NotAsDeclared(table, row)


class _TableWriter:
    """Writes one of the form's tables."""

    def __init__(
        self,
        writer: SheetWriter,
        declared: DeclaredTable,
        printed: PrintedTable,
        shares: Sequence[float],
        hints: Mapping[str, str],
    ) -> None:
        self._writer = writer
        self._declared = declared
        self._printed = printed
        self._columns = _printed(declared)
        self._hints = hints
        self._spans = writer.columns.spans(shares)

    def write(self) -> None:
        """The table's rows, the sheet's spare rows before a line of totals."""
        for number, cells in enumerate(self._printed.rows):
            lines = [cell[0] if cell else PrintedLine("") for cell in cells]
            total = isinstance(self._declared, EntryList) and self._is_total(lines[0].text)
            if total:
                self._spare_rows(self._printed.rows[number - 1])
            self._row(lines, head=number == 0, total=total)

    def _is_total(self, label: str) -> bool:
        total = self._declared.total if isinstance(self._declared, EntryList) else None
        return total is not None and plain(label) in {plain(known) for known in total.labels}

    def _spare_rows(self, above: Sequence[Sequence[PrintedLine]]) -> None:
        """Rows like the one above, with the numbers that follow."""
        lines = [cell[0] if cell else PrintedLine("") for cell in above]
        for further in range(1, _SPARE_ROWS + 1):
            self._row([_numbered(line, further) for line in lines])

    def _row(self, lines: Sequence[PrintedLine], *, head: bool = False, total: bool = False) -> None:
        writer = self._writer
        is_list = isinstance(self._declared, EntryList)
        entry = is_list and not head and not total
        height = _LIST_ROW_HEIGHT if entry else 0.0
        for column, line, span in zip(self._columns, lines, self._spans, strict=False):
            cell = writer.put(line, span)
            writer.frame(span)
            height = max(height, writer.height(line, span))
            printed_label = column.role in ("number", "label") and (not is_list or (total and bool(line.text)))
            if head or printed_label:
                _lock(writer, span)
            else:
                writer.unlock(span)
                self._open(cell, self._advice(column, lines))
        writer.sheet.row_dimensions[writer.row].height = height
        if entry:
            writer.roomy.append(writer.row)
        writer.row += 1

    def _open(self, cell: Cell, check: DataValidation | None) -> None:
        """The cell is to be filled in; with what Excel checks and explains there."""
        if check is None or check.type is None:
            cell.number_format = _TEXT_FORMAT
        if check is not None:
            check.add(cell.coordinate)
            self._writer.sheet.add_data_validation(check)

    def _advice(self, column: Column, lines: Sequence[PrintedLine]) -> DataValidation | None:
        if isinstance(self._declared, EntryList):
            return entry_advice(self._declared, column.id, self._hints)
        if column.role != "value":
            return None
        label = next((line.text for each, line in zip(self._columns, lines, strict=False) if each.role == "label"), "")
        return cell_advice(self._declared, label, column.id)


def _numbered(line: PrintedLine, further: int) -> PrintedLine:
    """The line, its number so many rows further on; one that is no number stays as it is."""
    if not line.text.isdecimal():
        return line
    return replace(line, text=str(int(line.text) + further).zfill(len(line.text)))


def _lock(writer: SheetWriter, span: tuple[int, int]) -> None:
    from openpyxl.styles import Protection

    for column in range(span[0], span[1] + 1):
        writer.sheet.cell(writer.row, column).protection = Protection(locked=True)
