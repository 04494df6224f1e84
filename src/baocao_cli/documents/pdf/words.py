"""A page's words as a person sees them, and the tables that its lines rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pdfplumber.page import Page
from pdfplumber.table import Table
from pdfplumber.utils.text import extract_words

from baocao_cli.documents.looks.lines import VISIBLE
from baocao_cli.documents.pdf.annotations import comments_of
from baocao_cli.documents.pdf.marks import raise_marks
from baocao_cli.documents.pdf.page import DrawnPage, Object
from baocao_cli.documents.pdf.seen import THIN, judge
from baocao_cli.documents.pdf.text_lines import Word


class ReadPage(NamedTuple):
    """What is on a page, the tables from top to bottom; `comments` open on a click."""

    words: list[Word]
    tables: list[Table]
    comments: list[str]


def read_page(page: DrawnPage) -> ReadPage:
    """What a person sees of the page."""
    letters, striking = judge(page)
    raise_marks(letters)
    words: list[Word] = list(extract_words(letters, extra_attrs=["showing"]))
    words.extend({**word, "showing": VISIBLE} for word in page.typed)
    tables = sorted(_ruled(page, striking).find_tables(), key=lambda table: float(table.bbox[1]))
    return ReadPage(words, tables, list(comments_of(page.page_obj)))


def _ruled(page: DrawnPage, striking: Sequence[Object]) -> Page:
    """The page with what rules tables: no strokes through letters, nothing that annotations draw.

    Filled boxes rule one only where no lines do: else they are grounds of cells, or of marked words in them.
    """
    no_rules = set(map(id, striking))
    boxes = page.objects.get("rect", [])
    grounds = [box for box in boxes if _is_ground(box)]
    if page.objects.get("line") or len(grounds) < len(boxes):
        no_rules.update(map(id, grounds))
    return page.filter(lambda item: item["object_type"] == "char" or not (item["drawn"].over or id(item) in no_rules))


def _is_ground(item: Object) -> bool:
    thick = min(item["x1"] - item["x0"], item["bottom"] - item["top"]) > THIN
    return bool(thick and item["fill"] and not item["stroke"])
