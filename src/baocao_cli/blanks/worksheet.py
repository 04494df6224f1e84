"""The workbook blank: what the Word blank prints, on one sheet of A4, the answers' cells open and all others locked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from baocao_cli.blanks.printed import PrintedBlock, PrintedLine, PrintedTable
from baocao_cli.blanks.sheet_columns import SheetColumns
from baocao_cli.vietnamese.text_width import line_count

FONT, FONT_SIZE = "Times New Roman", 12.0
_POINTS_PER_CHARACTER = 6.0
"""Column widths count digits of the workbook's own font: Times New Roman 12 pt."""
_LEADING = 1.28
_PADDING = 4.0
_CELL_PADDING = 6.0
_DOTS = "..."
_PAGE_HEIGHT = 715.0
"""Points that A4 has between the margins (257 mm), less what programs round up."""
_LEAST_ROOM = 19.0
_EDGE = Side(style="thin")
FRAME = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)


class SheetWriter:
    """Writes blocks one below the other. `row` is the next free row.

    `measured` gives the text that a cell's height is reckoned from: a placeholder stands for a longer name.
    """

    def __init__(self, sheet: Worksheet, columns: SheetColumns, measured: Callable[[str], str]) -> None:
        self.sheet = sheet
        self.columns = columns
        self.row = 1
        self.roomy: list[int] = []
        """Rows with more room than a line needs."""
        self._last_printed = 0
        self._measured = measured
        for number, width in enumerate(columns.widths, start=1):
            sheet.column_dimensions[get_column_letter(number)].width = round(width, 2)

    def line(self, line: PrintedLine) -> None:
        """A paragraph over the whole width."""
        span = (1, len(self.columns.widths))
        self.put(line, span)
        self.sheet.row_dimensions[self.row].height = self.height(line, span)
        self.row += 1

    def layout(self, table: PrintedTable) -> None:
        """Things side by side: each line of a cell on a row of its own."""
        spans = self.columns.spans(table.shares)
        for cells in table.rows:
            for lines in zip_longest(*cells):
                height = 0.0
                for line, span in zip(lines, spans, strict=False):
                    self.put(line or PrintedLine(""), span)
                    height = max(height, self.height(line, span) if line is not None else 0.0)
                self.sheet.row_dimensions[self.row].height = height
                self.row += 1

    def shrink_to_page(self) -> None:
        """Takes room from the roomy rows, alike from all and not below a line's, until all words are on one page."""
        heights = self.sheet.row_dimensions
        excess = sum(heights[row].height or 0 for row in range(1, self._last_printed + 1)) - _PAGE_HEIGHT
        if excess > 0 and self.roomy:
            for row in self.roomy:
                heights[row].height = round(max(_LEAST_ROOM, heights[row].height - excess / len(self.roomy)), 1)

    def gap(self, height: float) -> None:
        """An empty row of that height, in points."""
        self.sheet.row_dimensions[self.row].height = height
        self.row += 1

    def answer_area(self, height: float) -> None:
        """Room for words over the whole width."""
        cell = self.put(PrintedLine("", size=12), (1, len(self.columns.widths)))
        cell.alignment = Alignment("left", "top", wrap_text=True)
        self.gap(height)

    def put(self, line: PrintedLine, span: tuple[int, int]) -> Cell:
        """A line in its (merged) cell; where dots or nothing stands, the unit writes."""
        first, last = span
        if last > first:
            self.sheet.merge_cells(start_row=self.row, end_row=self.row, start_column=first, end_column=last)
        cell = self.sheet.cell(self.row, first)
        assert isinstance(cell, Cell)
        cell.value = line.text or None
        self._last_printed = self.row if line.text else self._last_printed
        cell.font = Font(
            FONT, line.size, bold=line.bold, italic=line.italic, underline="single" if line.underlined else None
        )
        cell.alignment = Alignment("left" if line.align == "justify" else line.align, "center", wrap_text=True)
        if not line.text or _DOTS in line.text:
            self.unlock(span)
        return cell

    def unlock(self, span: tuple[int, int]) -> None:
        """These cells of the row at hand may be typed in."""
        for column in range(span[0], span[1] + 1):
            self.sheet.cell(self.row, column).protection = Protection(locked=False)

    def frame(self, span: tuple[int, int]) -> None:
        """Lines around these cells of the row at hand."""
        for column in range(span[0], span[1] + 1):
            cell = self.sheet.cell(self.row, column)
            cell.border = FRAME
            if cell.alignment.horizontal == "left":
                cell.alignment = Alignment("left", "center", wrap_text=True, indent=1)

    def height(self, line: PrintedLine, span: tuple[int, int]) -> float:
        """The height in points that the line's text needs in that span."""
        available = sum(self.columns.widths[span[0] - 1 : span[1]]) * _POINTS_PER_CHARACTER - _CELL_PADDING
        lines = line_count(self._measured(line.text), line.size, available, bold=line.bold)
        return round(lines * line.size * _LEADING + _PADDING, 1)


def new_sheet(title: str) -> tuple[Workbook, Worksheet]:
    """A workbook with one sheet."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = title
    return workbook, sheet


def set_page(sheet: Worksheet, head_row: int | None) -> None:
    """A4 portrait, as wide as the page, margins of Nghị định 30/2020/NĐ-CP, page numbers from the second page on."""
    sheet.page_setup.paperSize = 9
    sheet.page_setup.orientation = "portrait"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left, margins.right, margins.top, margins.bottom = 30 / 25.4, 15 / 25.4, 20 / 25.4, 20 / 25.4
    margins.header = margins.footer = 10 / 25.4
    sheet.HeaderFooter.differentFirst = True
    if sheet.oddHeader is not None:
        sheet.oddHeader.center.text = "&P"
    sheet.sheet_view.showGridLines = False
    if head_row is not None:
        sheet.print_title_rows = f"{head_row}:{head_row}"


def protect(sheet: Worksheet) -> None:
    """Locks what is printed, without a password; rows may be added, and all sizes changed."""
    protection = sheet.protection
    protection.sheet = True
    protection.insertRows = False
    protection.deleteRows = False
    protection.formatRows = False
    protection.formatColumns = False
    protection.formatCells = False


def heading_shares(blocks: Sequence[PrintedBlock]) -> tuple[float, ...]:
    """How the first table, the heading, divides the width."""
    return next((block.shares for block in blocks if isinstance(block, PrintedTable)), (1.0,))
