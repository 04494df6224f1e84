"""Mending what openpyxl saves, so that Excel opens it without rewriting it and every save gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

SHARED_STRINGS = "xl/sharedStrings.xml"
_SHEET = "xl/worksheets/sheet1.xml"
_STYLES = "xl/styles.xml"
_CORE = "docProps/core.xml"
_TYPES = "[Content_Types].xml"
_WORKBOOK_RELATIONSHIPS = "xl/_rels/workbook.xml.rels"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRINGS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
_STRINGS_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_FONT_ORDER = (
    *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u"),
    *("vertAlign", "sz", "color", "name", "family", "charset", "scheme"),
)
"""The order of a font's elements in ECMA-376 (CT_Font)."""
_SAVED_AT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_FIXED_TIME = rb"\g<1>2020-01-01T00:00:00Z"


def mended(parts: Mapping[str, bytes], *, font: str, size: float) -> dict[str, bytes]:
    """The parts of a workbook of one sheet; `font` and `size` become the workbook's own.

    Column widths count digits of that font, and openpyxl gives no way to set it.
    """
    better = dict(parts)
    better[_CORE] = _SAVED_AT.sub(_FIXED_TIME, better[_CORE])
    better[_STYLES] = _mended_fonts(better[_STYLES], font, size)
    if SHARED_STRINGS not in better:
        better[_SHEET], better[SHARED_STRINGS] = _strings_shared(better[_SHEET])
        entry = f'<Override PartName="/{SHARED_STRINGS}" ContentType="{_STRINGS_TYPE}"/></Types>'
        better[_TYPES] = better[_TYPES].replace(b"</Types>", entry.encode())
        entry = f'<Relationship Id="rIdStrings" Type="{_STRINGS_RELATIONSHIP}" Target="sharedStrings.xml"/>'
        better[_WORKBOOK_RELATIONSHIPS] = better[_WORKBOOK_RELATIONSHIPS].replace(
            b"</Relationships>", f"{entry}</Relationships>".encode()
        )
    return better


def _mended_fonts(styles: bytes, font: str, size: float) -> bytes:
    root = etree.fromstring(styles)
    fonts = root.findall(f"{{{_MAIN}}}fonts/{{{_MAIN}}}font")
    for child in list(fonts[0]):
        fonts[0].remove(child)
    etree.SubElement(fonts[0], f"{{{_MAIN}}}sz").set("val", f"{size:g}")
    etree.SubElement(fonts[0], f"{{{_MAIN}}}name").set("val", font)
    etree.SubElement(fonts[0], f"{{{_MAIN}}}family").set("val", "1")
    for each in fonts[1:]:
        each[:] = sorted(each, key=lambda child: _FONT_ORDER.index(etree.QName(child).localname))
    return _serialised(root)


def _strings_shared(sheet: bytes) -> tuple[bytes, bytes]:
    """The sheet with its texts in a table of shared strings, and that table."""
    root = etree.fromstring(sheet)
    numbers: dict[str, int] = {}
    uses = 0
    for cell in root.iter(f"{{{_MAIN}}}c"):
        if cell.get("t") != "inlineStr":
            continue
        text = "".join(str(piece) for piece in cell.itertext())
        cell[:] = []
        cell.set("t", "s")
        etree.SubElement(cell, f"{{{_MAIN}}}v").text = str(numbers.setdefault(text, len(numbers)))
        uses += 1
    table = etree.fromstring(f'<sst xmlns="{_MAIN}" count="{uses}" uniqueCount="{len(numbers)}"/>'.encode())
    for text in numbers:
        element = etree.SubElement(etree.SubElement(table, f"{{{_MAIN}}}si"), f"{{{_MAIN}}}t")
        element.text = text
        if text != text.strip():
            element.set(_XML_SPACE, "preserve")
    return _serialised(root), _serialised(table)


def _serialised(root: etree._Element) -> bytes:
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return data
