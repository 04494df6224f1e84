"""`.xls`, Excel 5 to 2003, through xlrd: pure Python, tells fonts, merges and what is hidden, and keeps kept values."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

import xlrd
from xlrd.biffh import error_text_from_code
from xlrd.book import Book
from xlrd.formatting import XF, Font
from xlrd.sheet import Cell as StoredCell
from xlrd.sheet import Sheet

from baocao_cli.documents.composing import findings_of
from baocao_cli.documents.looks.colours import WHITE, Colour, unseen
from baocao_cli.documents.looks.levels import BASE, LOWERED, RAISED
from baocao_cli.documents.model import Block, CellKind, Document, Origin, Paragraph, Place, Unreadable
from baocao_cli.documents.workbook import values
from baocao_cli.documents.workbook.faults import damaged, too_large
from baocao_cli.documents.workbook.limits import SHEETS, Budget
from baocao_cli.documents.workbook.number_format import GENERAL, built_in
from baocao_cli.documents.workbook.sheet import Area, SheetBuilder
from baocao_cli.documents.workbook.styled import Run, join, paragraphs, set_apart, text_content
from baocao_cli.documents.workbook.values import Content
from baocao_cli.documents.workbook.xls.records import FontRuns, Substream, read_extras
from baocao_cli.findings import Finding
from baocao_cli.vietnamese.fold import tidy

_FIRST_CUSTOM_FORMAT = 164
_NO_FILL, _SOLID = 0, 1
_LEVELS = {1: RAISED, 2: LOWERED}
_TINY = 20
"""Twentieths of a point: text of one point is no text that anybody reads."""


def read_xls(data: bytes) -> Document:
    """The workbook's sheets in order, each with its notes, text boxes and pictures. Raises Unreadable."""
    try:
        return _read(data)
    except Unreadable:
        raise
    except MemoryError as error:
        raise too_large() from error
    except Exception as error:  # xlrd meets damaged bytes with whatever Python raises, AssertionError too
        if "encrypted" in str(error):
            raise Unreadable(Finding.of("password-protected")) from error
        raise damaged(repr(error)) from error


def _read(data: bytes) -> Document:
    extras = read_extras(data)
    book = xlrd.open_workbook(
        file_contents=data, logfile=StringIO(), formatting_info=True, ragged_rows=True, on_demand=True
    )
    if book.nsheets > SHEETS:
        raise too_large()
    budget = Budget()
    blocks: list[Block] = []
    findings: list[Finding] = []
    for number in range(book.nsheets):
        stored = book.sheet_by_index(number)
        sheet = SheetBuilder(tidy(stored.name), budget, hidden=stored.visibility != 0)
        substream = extras.sheets[number] if number < len(extras.sheets) else Substream()
        _fill(sheet, stored, book, substream)
        blocks.append(sheet.table())
        blocks.extend(_beside(stored, substream, sheet.name, book))
        findings.extend(sheet.findings)
        book.unload_sheet(number)
    if not blocks:
        raise Unreadable(Finding.of("workbook-without-sheets"))
    findings.extend(findings_of(blocks, tracked=False))
    return Document("xls", tuple(blocks), extras.properties, tuple(findings))


def _fill(sheet: SheetBuilder, stored: Sheet, book: Book, substream: Substream) -> None:
    _lay_out(sheet, stored)
    for row in range(stored.nrows):
        for column, cell in enumerate(stored.row(row)):
            if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
                continue
            if (row, column) in substream.uncomputed:
                sheet.put(row, column, Content("=", CellKind.UNCOMPUTED))
                continue
            runs = stored.rich_text_runlist_map.get((row, column), [])
            sheet.put(row, column, _content(cell, runs, book))


def _lay_out(sheet: SheetBuilder, stored: Sheet) -> None:
    """Merged cells, hidden rows and columns."""
    for top, bottom, left, right in stored.merged_cells:
        sheet.merges.append(Area(top, left, bottom - 1, right - 1))
    for row, info in stored.rowinfo_map.items():
        if info.hidden or info.height == 0:
            sheet.hidden_rows.append((row, row))
    for column, width in stored.colinfo_map.items():
        if width.hidden or width.width == 0:
            sheet.hidden_columns.append((column, column))


def _content(cell: StoredCell, runs: FontRuns, book: Book) -> Content:
    form = book.xf_list[cell.xf_index or 0]
    font, ground = book.font_list[form.font_index], _ground(form, book)
    code = _code(book, form.format_key)
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return values.framed(text_content(join(_runs(str(cell.value), runs, font, book, ground))), code)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        content = values.boolean(value=bool(cell.value))
    elif cell.ctype == xlrd.XL_CELL_ERROR:
        content = Content(error_text_from_code.get(int(cell.value), "#N/A"), CellKind.ERROR)
    else:
        content = values.number(float(cell.value), code, date1904=bool(book.datemode))
    return set_apart(content, struck=bool(font.struck_out), hidden=_hides(font, ground, book))


def _ground(form: XF, book: Book) -> Colour | None:
    """The colour of a cell's fill, or of the sheet; None for a fill of several colours."""
    fill = form.background
    if fill is None or fill.fill_pattern == _NO_FILL:
        return WHITE
    return _colour(fill.pattern_colour_index, book) if fill.fill_pattern == _SOLID else None


def _colour(number: int, book: Book) -> Colour | None:
    colour = book.colour_map.get(number)
    return (colour[0], colour[1], colour[2]) if colour is not None else None


def _hides(font: Font, ground: Colour | None, book: Book) -> bool:
    """Whether text in that font cannot be seen on that ground."""
    return font.height <= _TINY or unseen(_colour(font.colour_index, book), ground)


def _code(book: Book, key: int) -> str:
    """The number format's code; of those that a file need not spell out, in the notation used here."""
    known = built_in(key)
    if key < _FIRST_CUSTOM_FORMAT and known != GENERAL:
        return known
    form = book.format_map.get(key)
    return form.format_str if form is not None else GENERAL


def _runs(text: str, starts: FontRuns, font: Font | None, book: Book, ground: Colour | None = None) -> list[Run]:
    """The text cut where a font begins; before the first of `starts` it is `font`."""
    faces = [(0, font), *((start, _font(book, number)) for start, number in starts)]
    ends = [start for start, _ in faces[1:]] + [len(text)]
    return [
        _run(text[start:end], face, book, ground) for (start, face), end in zip(faces, ends, strict=True) if start < end
    ]


def _run(text: str, font: Font | None, book: Book, ground: Colour | None) -> Run:
    if font is None:
        return Run(text)
    hidden = _hides(font, ground, book)
    return Run(text, font.name, bool(font.struck_out), hidden, _LEVELS.get(font.escapement, BASE))


def _font(book: Book, number: int) -> Font | None:
    return book.font_list[number] if number < len(book.font_list) else None


def _beside(stored: Sheet, substream: Substream, sheet: str, book: Book) -> Iterator[Paragraph]:
    beside: list[tuple[Place, str, FontRuns]] = []
    boxes = [box for box in substream.boxes if box[0].strip()]
    for number, (text, runs) in enumerate(boxes, start=1):
        beside.append((Place(sheet, paragraph=number, origin=Origin.TEXT_BOX), text, runs))
    for (row, column), note in sorted(stored.cell_note_map.items()):
        place = Place(sheet, row=row + 1, column=column + 1, origin=Origin.NOTE)
        beside.append((place, note.text, [(int(start), font) for start, font in note.rich_text_runlist or ()]))
    for place, text, runs in beside:
        yield from paragraphs(_runs(text, runs, None, book), place)
    for _ in range(substream.pictures):
        yield Paragraph("", Place(sheet, origin=Origin.TEXT_BOX), Origin.TEXT_BOX, picture=True)
