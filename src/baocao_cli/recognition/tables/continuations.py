"""Tables that go on with the columns of the table before them, without a head of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from baocao_cli.documents.model import Document
from baocao_cli.forms.declaration import EntryList, Grid
from baocao_cli.papers.line_kinds import opens_signature
from baocao_cli.papers.lines import Position, Spot
from baocao_cli.recognition.tables.cells import is_blank
from baocao_cli.recognition.tables.regions import Region
from baocao_cli.recognition.wording.row_labels import match_label


def rows_named(region: Region) -> set[int]:
    """The form's rows that are named in a grid's region."""
    if region.caption is not None:
        return {region.caption}
    if region.label_column is None:
        return set()
    found = set()
    for cell in region.table.cells:
        if region.data <= cell.row < region.end and cell.column == region.label_column and cell.text:
            match = match_label(region.keys, cell.text)
            if match is not None:
                found.add(match.keys.index)
    return found


def join_headless(document: Document, spots: Sequence[Spot], found: dict[Position, list[Region]]) -> None:
    """Take a table that directly goes on with the columns of the one before it, without a head of its own.

    Adds to `found`: regions by the position of their table.
    """
    previous: Region | None = None
    for spot in spots:
        own = found.get(spot.position, [])
        if own:
            if previous is not None and own[0].head is None and _directly_after(document, previous, spot):
                own[0] = replace(own[0], head=previous.head)
            previous = own[-1]
        elif previous is not None and _continues(document, previous, spot):
            region = replace(previous, spot=spot, first=0, data=0, end=spot.table.row_count)
            found[spot.position] = [region]
            previous = region


def _continues(document: Document, previous: Region, spot: Spot) -> bool:
    if not _directly_after(document, previous, spot):
        return False
    if isinstance(previous.keys.declared, Grid):
        return bool(rows_named(replace(previous, spot=spot, first=0, data=0, end=spot.table.row_count)))
    return isinstance(previous.keys.declared, EntryList) and _looks_like_entries(previous, spot)


def _directly_after(document: Document, previous: Region, spot: Spot) -> bool:
    """The next table, as wide, with nothing but empty lines and page numbers between."""
    here, there = previous.spot.position, spot.position
    if len(here) != 1 or len(there) != 1 or spot.table.sheet is not None or there[0] <= here[0]:
        return False
    if previous.end != previous.table.row_count or spot.table.column_count != previous.table.column_count:
        return False
    between = document.blocks[here[0] + 1 : there[0]]
    return all(not hasattr(block, "cells") and not block.text.strip(" .-–0123456789\n\t") for block in between)


def _looks_like_entries(previous: Region, spot: Spot) -> bool:
    """Rows that begin with a number, none that signs."""
    number = next((at for column in previous.keys.ids("number") for at in _columns_of(previous, column)), None)
    typed = [cell for cell in spot.table.cells if not is_blank(cell)]
    if any(opens_signature(cell.text.strip().split("\n", 1)[0]) for cell in typed):
        return False
    first = {cell.row: cell for cell in sorted(typed, key=lambda cell: (-cell.row, -cell.column))}
    return any(cell.column == number and cell.text.strip(" .)").isdigit() for cell in first.values())


def _columns_of(region: Region, column: str) -> list[int]:
    return region.head.of(column) if region.head is not None else []
