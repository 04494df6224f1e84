"""The summary's workbook: readings with the originals they come from, and totals as formulas over them.

Every figure can be followed to its file and place. Each formula is stored with its result, so that viewers that do not
calculate show the same.
"""

from __future__ import annotations

from datetime import UTC, datetime

from baocao_cli.summary.charts.choice import charts_of
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.workbook.charts_sheet import ChartsSheet
from baocao_cli.summary.workbook.guide_sheet import GuideSheet
from baocao_cli.summary.workbook.line_codes import CodedLines
from baocao_cli.summary.workbook.plain_sheets import coverage_sheet, texts_sheet, waiting_sheet
from baocao_cli.summary.workbook.sheet_writer import Book, Page
from baocao_cli.summary.workbook.source_sheets import Sources
from baocao_cli.summary.workbook.totals_sheets import TotalsSheets
from baocao_cli.summary.workbook.units_sheet import UnitsSheet
from baocao_cli.texts import say


def render_workbook(summary: Summary) -> bytes:
    """The workbook's bytes: the same for the same summary."""
    title = say("summary.workbook-title", month=summary.span.in_words)
    day = summary.span.last.last_day
    book = Book(title, summary.settings.office.name, datetime(day.year, day.month, day.day, tzinfo=UTC))
    try:
        _fill(book, summary, title)
    finally:
        content = book.finished()
    return content


def _fill(book: Book, summary: Summary, title: str) -> None:
    """Sheets are in the order in which they are made; formulas are written after the rows that they refer to."""
    lines, charts = CodedLines(summary), charts_of(summary)
    guide = GuideSheet(book)
    totals = TotalsSheets(book, summary, lines)
    units = UnitsSheet(book, summary)
    charts_sheet = ChartsSheet(book, charts) if charts else None
    sources = Sources(book, summary, lines)
    totals.fill(sources)
    units.fill(sources)
    sheets: list[tuple[Page, str]] = [(totals.totals, "totals"), (totals.months, "months"), (units.sheet, "units")]
    if charts_sheet is not None:
        charts_sheet.fill(units, totals, lines)
        sheets.append((charts_sheet, "charts"))
    sheets += sources.described
    sheets.append((texts_sheet(book, summary), "texts"))
    sheets.append((coverage_sheet(book, summary), "coverage"))
    sheets.append((waiting_sheet(book, summary), "waiting"))
    guide.fill(summary, title, sheets)
