"""Places in words, as a person counts them: `bảng 2, hàng 2, cột 3`, `Sheet1!C5` (contract §4)."""

from __future__ import annotations

from baocao_cli.documents.model import Origin, Place
from baocao_cli.texts import say


def describe(place: Place) -> str:
    """The place as a clerk reads it."""
    if place.outer is not None:
        return say("place.nested", outer=describe(place.outer), table=place.table, row=place.row, column=place.column)
    if place.sheet is not None:
        return _in_sheet(place)
    if place.table is not None:
        if place.row is None:
            return say("place.table", table=place.table)
        if place.column is None:
            return say("place.row", table=place.table, row=place.row)
        return say("place.cell", table=place.table, row=place.row, column=place.column)
    if place.origin in (Origin.HEADER, Origin.FOOTER):
        return say(f"place.{place.origin}")
    if place.paragraph is None:
        return say("place.document")
    key = {Origin.TEXT_BOX: "place.textbox", Origin.NOTE: "place.note"}.get(place.origin, "place.paragraph")
    return say(key, paragraph=place.paragraph)


def _in_sheet(place: Place) -> str:
    if place.row is not None and place.column is not None:
        return say("place.sheet_cell", sheet=place.sheet, address=f"{column_letters(place.column)}{place.row}")
    if place.row is not None:
        return say("place.sheet_row", sheet=place.sheet, row=place.row)
    if place.origin is Origin.TEXT_BOX:
        return say("place.sheet_textbox", sheet=place.sheet, paragraph=place.paragraph)
    return say("place.sheet", sheet=place.sheet)


def column_letters(column: int) -> str:
    """The name of a column counted from 1: 1 → `A`, 27 → `AA`."""
    letters = ""
    while column > 0:
        column, remainder = divmod(column - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return letters
