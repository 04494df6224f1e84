"""`.ods` and `.fods`, OpenDocument spreadsheets: `content.xml` with its styles, read directly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from baocao_cli.documents.composing import findings_of
from baocao_cli.documents.container import Container
from baocao_cli.documents.model import Block, Document, Origin, Paragraph, Place, Unreadable
from baocao_cli.documents.odt.names import name
from baocao_cli.documents.odt.styles import UNKNOWN, Look
from baocao_cli.documents.workbook import limits
from baocao_cli.documents.workbook.faults import too_large
from baocao_cli.documents.workbook.ods.sheet import SheetReader
from baocao_cli.documents.workbook.ods.styles import SheetStyles
from baocao_cli.documents.workbook.ods.text import read_runs
from baocao_cli.documents.workbook.package import Package, local, only_unreadable
from baocao_cli.documents.workbook.sheet import SheetBuilder
from baocao_cli.documents.workbook.styled import paragraphs
from baocao_cli.findings import Finding
from baocao_cli.vietnamese.fold import tidy

_SHAPES = frozenset(("frame", "custom-shape", "rect", "ellipse", "circle", "line", "polygon", "path", "caption"))

_BOX = Look(ground=UNKNOWN)
"""Shapes and notes are filled in ways that are not followed."""


@only_unreadable
def read_ods(data: bytes) -> Document:
    """The workbook's sheets in order, each with its notes, text boxes and pictures. Raises Unreadable."""
    package = Package(Container.of_open_document(data))
    content = package.root("content.xml")
    styles = SheetStyles(content, *([package.root("styles.xml")] if "styles.xml" in package else []))
    budget = limits.Budget()
    blocks: list[Block] = []
    findings: list[Finding] = []
    for table in _tables(content):
        sheet_name = tidy(table.get(name("table:name")) or "")
        sheet = SheetBuilder(sheet_name, budget, hidden=styles.hides_sheet(table.get(name("table:style-name"))))
        reader = SheetReader(styles, sheet)
        reader.read(table)
        blocks.append(sheet.table())
        blocks.extend(_beside(table, reader))
        findings.extend(sheet.findings)
    if not blocks:
        raise Unreadable(Finding.of("workbook-without-sheets"))
    findings.extend(findings_of(blocks, tracked=False))
    return Document("ods", tuple(blocks), _properties(package), tuple(findings))


def _tables(content: etree._Element) -> list[etree._Element]:
    """The sheets; tables of tracked changes and of embedded objects are none."""
    tables = [
        table
        for body in content
        if local(body) == "body"
        for spreadsheet in body
        if local(spreadsheet) == "spreadsheet"
        for table in spreadsheet
        if local(table) == "table"
    ]
    if len(tables) > limits.SHEETS:
        raise too_large()
    return tables


def _beside(table: etree._Element, reader: SheetReader) -> Iterator[Paragraph]:
    """Shapes of the sheet, then what hangs on cells."""
    loose = [(None, None, shape) for group in table if local(group) == "shapes" for shape in group]
    boxes = 0
    for row, column, element in [*loose, *reader.anchored]:
        place = reader.sheet.place(row, column) if row is not None and column is not None else None
        if local(element) == "annotation":
            yield from _note(element, place, reader)
            continue
        for shape in _shapes([element]):
            kinds = {local(item) for item in shape}
            if "object" in kinds:
                continue  # a chart, drawn from cells that are read
            if kinds & {"image", "object-ole"}:
                yield _picture(place, reader.sheet.name)
                continue
            box = list(_box(shape, reader, boxes + 1))
            boxes += bool(box)
            yield from box


def _shapes(elements: Iterable[etree._Element]) -> Iterator[etree._Element]:
    for element in elements:
        if local(element) == "g":
            yield from _shapes(element)
        elif local(element) in _SHAPES:
            yield element


def _picture(place: Place | None, sheet: str) -> Paragraph:
    where = Place(sheet, row=place.row, column=place.column, origin=Origin.TEXT_BOX) if place else None
    return Paragraph("", where or Place(sheet, origin=Origin.TEXT_BOX), Origin.TEXT_BOX, picture=True)


def _box(shape: etree._Element, reader: SheetReader, number: int) -> Iterator[Paragraph]:
    place = Place(reader.sheet.name, paragraph=number, origin=Origin.TEXT_BOX)
    for holder in [shape, *(item for item in shape if local(item) == "text-box")]:
        yield from paragraphs(read_runs(holder, _BOX, reader.styles.texts), place)


def _note(element: etree._Element, place: Place | None, reader: SheetReader) -> Iterator[Paragraph]:
    if place is not None:
        where = Place(place.sheet, row=place.row, column=place.column, origin=Origin.NOTE)
        yield from paragraphs(read_runs(element, _BOX, reader.styles.texts), where)


def _properties(package: Package) -> dict[str, str]:
    """Custom properties, where blanks keep their hidden mark."""
    if "meta.xml" not in package:
        return {}
    return {
        item.get(name("meta:name")) or "": tidy("".join(str(text) for text in item.itertext())).strip()
        for item in package.root("meta.xml").iter(name("meta:user-defined"))
    }
