"""What lies on a worksheet beside its cells: text boxes, pictures, notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from baocao_cli.documents.looks.levels import BASE, LOWERED, RAISED
from baocao_cli.documents.model import Origin, Paragraph, Place
from baocao_cli.documents.workbook.package import Package, local, truth
from baocao_cli.documents.workbook.styled import Run, paragraphs
from baocao_cli.documents.workbook.xlsx.sheet import parse_address
from baocao_cli.documents.workbook.xlsx.styles import PLAIN_FONT
from baocao_cli.documents.workbook.xlsx.text import read_string, runs

_THREADED = "[Threaded comment]"
"""How the note begins that Excel keeps beside a discussion, for programs that know notes only."""


def read_drawings(package: Package, sheet_part: str, sheet: str) -> Iterator[Paragraph]:
    """Text boxes paragraph by paragraph, numbered box by box; each picture at its corner's cell."""
    boxes = 0
    for part in package.related(sheet_part, "drawing"):
        for anchor in package.root(part):
            for item in _shown(anchor):
                if local(item) == "pic":
                    yield Paragraph("", _corner(anchor, sheet), Origin.TEXT_BOX, picture=True)
                    continue
                place = Place(sheet=sheet, paragraph=boxes + 1, origin=Origin.TEXT_BOX)
                box = list(paragraphs(_box(item), place))
                boxes += bool(box)
                yield from box


def _shown(element: etree._Element) -> Iterator[etree._Element]:
    """Shapes and pictures below an anchor, groups opened; of alternatives the first, the fallback repeats it."""
    for child in element:
        kind = local(child)
        if kind in ("sp", "cxnSp", "pic"):
            yield child
        elif kind in ("grpSp", "AlternateContent", "Choice"):
            yield from _shown(child)


def _corner(anchor: etree._Element, sheet: str) -> Place:
    numbers = {local(item): (item.text or "").strip() for start in anchor if local(start) == "from" for item in start}
    row, column = numbers.get("row", ""), numbers.get("col", "")
    if row.isdecimal() and column.isdecimal():
        return Place(sheet=sheet, row=int(row) + 1, column=int(column) + 1, origin=Origin.TEXT_BOX)
    return Place(sheet=sheet, origin=Origin.TEXT_BOX)


def _box(shape: etree._Element) -> Iterator[Run]:
    """The shape's text, its paragraphs ending in line breaks."""
    hidden = any(local(item) == "cNvPr" and truth(item.get("hidden")) for item in shape.iter())
    for body in shape:
        if local(body) == "txBody":
            for part in body:
                for item in part:
                    yield from _run(item, hidden=hidden)
                yield Run("\n")


def _run(item: etree._Element, *, hidden: bool) -> Iterator[Run]:
    if local(item) == "br":
        yield Run("\n", hidden=hidden)
    if local(item) not in ("r", "fld"):
        return
    font, struck, level, text = None, False, BASE, ""
    for part in item:
        if local(part) == "t":
            text += part.text or ""
        elif local(part) == "rPr":
            struck = part.get("strike", "noStrike") != "noStrike"
            level = _level(part.get("baseline") or "0")
            font = next((face.get("typeface") for face in part if local(face) == "latin"), None)
    yield Run(text, font, struck=struck, hidden=hidden, level=level)


def _level(baseline: str) -> int:
    """By how many per mille of the size a run is moved, or per cent (ISO-Strict)."""
    shift = baseline.removesuffix("%")
    if shift.lstrip("-0.") == "":
        return BASE
    return LOWERED if shift.startswith("-") else RAISED


def read_notes(package: Package, sheet_part: str, sheet: str) -> Iterator[Paragraph]:
    """Notes and discussions, each at its cell."""
    for part in package.related(sheet_part, "threadedComment"):
        for comment in package.root(part):
            text = "".join(item.text or "" for item in comment if local(item) == "text")
            yield from _note(comment, [Run(text)], sheet)
    for part in package.related(sheet_part, "comments"):
        for comment in package.root(part).iter("{*}comment"):
            for body in comment:
                if local(body) == "text":
                    yield from _note(comment, runs(read_string(body), PLAIN_FONT, None), sheet)


def _note(comment: etree._Element, text: Sequence[Run], sheet: str) -> Iterator[Paragraph]:
    address = parse_address(comment.get("ref") or "")
    if address is not None and not "".join(run.text for run in text).startswith(_THREADED):
        place = Place(sheet=sheet, row=address[0] + 1, column=address[1] + 1, origin=Origin.NOTE)
        yield from paragraphs(text, place)
