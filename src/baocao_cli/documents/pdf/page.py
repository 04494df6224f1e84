"""A page of a PDF as pdfplumber has it, with what is laid over it, and turned so that its text can be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from pdfminer.layout import LTPage
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import resolve1
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

from baocao_cli.documents.pdf.annotations import lay_over
from baocao_cli.documents.pdf.drawing import Box, Device, Interpreter, switched_off

Object = dict[str, Any]
"""A letter, word or shape as pdfplumber has it: `x0`, `x1`, `top`, `bottom` in points from the upper left corner."""

_TURNS = {(1, 0): 0, (0, -1): 270, (-1, 0): 180, (0, 1): 90}
"""By how much a page has to be turned further, by the direction of its text."""
_HEIGHT = 1.2
"""Of a line, as a multiple of its letters' size."""
_WIDTH = 0.5
"""Of a letter, as a multiple of its size, where the font is not known."""


class DrawnPage(Page):
    """A page whose objects have `drawn`; letters have `baseline` too."""

    def __init__(self, pdf: PDF, page_obj: PDFPage, number: int) -> None:
        super().__init__(pdf, page_obj, number)
        self._device = Device(pdf.rsrcmgr, number)

    @property
    def layout(self) -> LTPage:
        if not hasattr(self, "_layout"):
            catalog = self.pdf.doc.catalog
            interpreter = Interpreter(self.pdf.rsrcmgr, self._device, switched_off(catalog))
            newer = _values_are_newer(catalog)
            self._device.before_end = lambda: lay_over(self.page_obj, self._device, interpreter, values_are_newer=newer)
            interpreter.process_page(self.page_obj)
            self._layout: LTPage = self._device.get_result()
        return self._layout

    def process_object(self, obj: Any) -> Object:
        """As pdfplumber has it, and how it is drawn, in the page's coordinates."""
        described: Object = super().process_object(obj)
        drawn = obj.drawn
        described["drawn"] = drawn
        described["baseline"] = self._down(drawn.baseline)
        if drawn.clip is not None:
            left, bottom, right, top = drawn.clip
            described["clip"] = (left + self.mediabox[0], self._down(top), right + self.mediabox[0], self._down(bottom))
        return described

    def _down(self, height: float) -> float:
        return float(self.height - height + self.mediabox[1])

    @property
    def typed(self) -> list[Object]:
        """The words of annotations that say only where they are to be shown, laid out from their boxes' tops."""
        return [word for typed in self._drawn().typed for word in self._words(typed.text, typed.box, typed.points)]

    @property
    def strokes(self) -> list[Object]:
        """Lines through words that annotations name."""
        return [self._placed(box) for box in self._drawn().strokes]

    def _drawn(self) -> Device:
        assert self.layout is not None
        return self._device

    def _placed(self, box: Box) -> Object:
        left, bottom, right, top = box
        return {
            "x0": left + self.mediabox[0],
            "x1": right + self.mediabox[0],
            "top": self._down(top),
            "bottom": self._down(bottom),
        }

    def _words(self, text: str, box: Box, points: float) -> list[Object]:
        """Each line of the text within the box, however long it is."""
        whole = self._placed(box)
        lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
        wide, high = whole["x1"] - whole["x0"], whole["bottom"] - whole["top"]
        height = min(points * _HEIGHT, high / len(lines))
        words: list[Object] = []
        for number, line in enumerate(lines):
            width = min(points * _WIDTH, wide / max(len(line), 1))
            top, start = whole["top"] + number * height, 0
            for word in line.split():
                start = line.index(word, start)
                left = whole["x0"] + start * width
                start += len(word)
                words.append(
                    {"text": word, "x0": left, "x1": left + len(word) * width, "top": top, "bottom": top + height}
                )
        return words


def _values_are_newer(catalog: Any) -> bool:
    """Whether the file says that what its fields show is out of date (`NeedAppearances`)."""
    form = resolve1(resolve1(catalog).get("AcroForm")) if catalog else None
    return isinstance(form, dict) and resolve1(form.get("NeedAppearances")) is True


def readable_pages(pdf: PDF, most: int) -> list[DrawnPage]:
    """The file's first pages, each turned so that most of its text runs from left to right."""
    pages: list[DrawnPage] = []
    for number, page_obj in enumerate(PDFPage.create_pages(pdf.doc), start=1):
        if number > most:
            break
        page = DrawnPage(pdf, page_obj, number)
        turn = _turn(page.chars)
        if turn:
            rotation = (page.rotation + turn) % 360
            page_obj.rotate = rotation
            page_obj.attrs = {**page_obj.attrs, "Rotate": rotation}
            page = DrawnPage(pdf, page_obj, number)
        pages.append(page)
    return pages


def _turn(letters: Sequence[Object]) -> int:
    """By how many degrees most of the text is turned from where it can be read."""
    directions = Counter(_direction(letter["matrix"]) for letter in letters if letter["text"].strip())
    for direction, count in directions.most_common(1):
        if count * 2 > directions.total():
            return _TURNS.get(direction, 0)
    return 0


def _direction(matrix: Sequence[float]) -> tuple[int, int]:
    """Where the text runs: to the right (1, 0), up (0, 1) and so on."""
    along, across = matrix[0], matrix[1]
    if abs(along) >= abs(across):
        return (1 if along >= 0 else -1), 0
    return 0, (1 if across > 0 else -1)
