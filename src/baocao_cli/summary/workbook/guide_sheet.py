"""The first sheet: what the workbook is, what is on each sheet, what to know before changing anything."""

from __future__ import annotations

from collections.abc import Sequence

from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.workbook.sheet_writer import LINE_HEIGHT, Book, Link, Page, lines_of
from baocao_cli.texts import say

_TITLE_WIDTH, _TEXT_WIDTH = 26, 92
_NOTES = ("formulas", "readings", "status", "originals", "text", "charts")


class GuideSheet(Page):
    """The guide: the first sheet, written last, when all other sheets are known."""

    def __init__(self, book: Book) -> None:
        super().__init__(book, say("sheet.guide"))
        self.page.set_column(0, 0, _TITLE_WIDTH)
        self.page.set_column(1, 1, _TEXT_WIDTH)

    def fill(self, summary: Summary, title: str, sheets: Sequence[tuple[Page, str]]) -> None:
        """Write the guide. `sheets`: each with the key of the text that explains it."""
        self.write(1, 0, title, kind="title")
        self.write(2, 0, summary.settings.office.name, kind="plain")
        self.write(4, 0, say("guide.sheet"), kind="head")
        self.write(4, 1, say("guide.content"), kind="head")
        row = 5
        for sheet, key in sheets:
            self.write(row, 0, Link(sheet.title, sheet.link))
            self._words(row, say(f"guide.{key}"), "text")
            row += 1
        for key in _NOTES:
            row += 1
            self.write(row, 0, say(f"guide.note-{key}-title"), kind="plain")
            self._words(row, say(f"guide.note-{key}"), "words")
        self.page.activate()

    def _words(self, row: int, words: str, kind: str) -> None:
        """Write a text and make its row as high as it needs, which not every program does by itself."""
        self.page.set_row(row - 1, LINE_HEIGHT * lines_of(words, _TEXT_WIDTH))
        self.write(row, 1, words, kind=kind)
