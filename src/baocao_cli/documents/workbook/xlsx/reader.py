"""`.xlsx`, `.xlsm` and their templates, transitional or ISO-Strict (ECMA-376 Part 1): read part by part.

Only the parts that say something are opened, each once; dimensions are not trusted, macros never run.
"""

from __future__ import annotations

from lxml import etree

from baocao_cli.documents.composing import findings_of
from baocao_cli.documents.container import Container
from baocao_cli.documents.model import Block, Document, Unreadable
from baocao_cli.documents.workbook import limits
from baocao_cli.documents.workbook.faults import too_large
from baocao_cli.documents.workbook.package import Package, attribute, local, only_unreadable, truth
from baocao_cli.documents.workbook.sheet import SheetBuilder
from baocao_cli.documents.workbook.xlsx.drawings import read_drawings, read_notes
from baocao_cli.documents.workbook.xlsx.sheet import Book, read_sheet
from baocao_cli.documents.workbook.xlsx.styles import read_formats
from baocao_cli.documents.workbook.xlsx.text import read_shared
from baocao_cli.findings import Finding
from baocao_cli.vietnamese.fold import tidy

_EMBEDDED = ("oleObject", "package")
"""Kinds of relationships: files of other programs laid on a sheet."""


@only_unreadable
def read_xlsx(data: bytes) -> Document:
    """The workbook's sheets in its own order, each with the text boxes, pictures and notes on it.

    Raises Unreadable: damaged, too large, binary (`.xlsb`), no sheet.
    """
    package = Package(Container.of_zip(data))
    part = next(iter(package.related("", "officeDocument")), "xl/workbook.xml")
    if part.endswith(".bin"):
        raise Unreadable(Finding.of("workbook-binary"))
    workbook = package.root(part)
    targets = {number: target for number, kind, target in package.relations(part) if kind == "worksheet"}
    book = _book(package, part, workbook)
    budget = limits.Budget()
    blocks: list[Block] = []
    findings: list[Finding] = []
    for entry in _sheets(workbook):
        target = targets.get(attribute(entry, "id") or "")
        if target is None:
            continue  # a sheet that is nothing but a chart
        sheet = SheetBuilder(
            tidy(entry.get("name") or ""), budget, hidden=entry.get("state") in ("hidden", "veryHidden")
        )
        read_sheet(package, target, book.with_tables() if package.related(target, "table") else book, sheet)
        blocks.append(sheet.table())
        blocks.extend(read_drawings(package, target, sheet.name))
        blocks.extend(read_notes(package, target, sheet.name))
        if any(kind in _EMBEDDED for _, kind, _ in package.relations(target)):
            findings.append(Finding.of("workbook-embedded-file", where=sheet.name))
        findings.extend(sheet.findings)
    if not blocks:
        raise Unreadable(Finding.of("workbook-without-sheets"))
    findings.extend(findings_of(blocks, tracked=False))
    return Document("xlsx", tuple(blocks), _properties(package), tuple(findings), package.carried(part))


def _book(package: Package, part: str, workbook: etree._Element) -> Book:
    """What all sheets of the workbook share; `part` is the name of its part."""
    return Book(
        strings=read_shared(package, next(iter(package.related(part, "sharedStrings")), None)),
        formats=read_formats(package, next(iter(package.related(part, "styles")), None)),
        date1904=_property(workbook, "workbookPr", "date1904"),
        kept_values_stale=_property(workbook, "calcPr", "fullCalcOnLoad"),
    )


def _sheets(workbook: etree._Element) -> list[etree._Element]:
    sheets = [entry for group in workbook if local(group) == "sheets" for entry in group if local(entry) == "sheet"]
    if len(sheets) > limits.SHEETS:
        raise too_large()
    return sheets


def _property(workbook: etree._Element, element: str, name: str) -> bool:
    return any(local(child) == element and truth(child.get(name)) for child in workbook)


def _properties(package: Package) -> dict[str, str]:
    """Custom properties, where blanks keep their hidden mark."""
    part = next(iter(package.related("", "custom-properties")), "docProps/custom.xml")
    if part not in package:
        return {}
    return {
        item.get("name") or "": tidy("".join(str(text) for text in item.itertext())).strip()
        for item in package.root(part)
        if local(item) == "property"
    }
