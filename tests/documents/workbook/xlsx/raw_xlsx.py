"""Workbooks put together part by part, for what no writing library would write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field

_TRANSITIONAL = {
    "main": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "rel": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "drawing": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "custom": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
}
_STRICT = {
    "main": "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "rel": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "drawing": "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
    "a": "http://purl.oclc.org/ooxml/drawingml/main",
    "custom": "http://purl.oclc.org/ooxml/officeDocument/customProperties",
    "vt": "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
}
_PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass(frozen=True)
class RawSheet:
    """`rows`: what stands in `sheetData`; `before` and `after`: what stands around it."""

    rows: str
    name: str = "Sheet1"
    before: str = ""
    after: str = ""
    state: str = ""
    drawing: str = ""


@dataclass(frozen=True)
class RawBook:
    """A workbook of those sheets; `strings` are whole `si` elements, `styles` what stands in `styleSheet`."""

    sheets: tuple[RawSheet, ...]
    strings: tuple[str, ...] = ()
    styles: str = ""
    workbook: str = ""
    custom: str = ""
    strict: bool = False
    extra: Mapping[str, bytes] = field(default_factory=dict)

    def build(self) -> bytes:
        names = _STRICT if self.strict else _TRANSITIONAL
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in self._parts(names).items():
                archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>\n' + part)
            for name, data in self.extra.items():
                archive.writestr(name, data)
        return buffer.getvalue()

    def _parts(self, names: dict[str, str]) -> dict[str, str]:
        main, rel = names["main"], names["rel"]
        entries, relations = "", ""
        parts: dict[str, str] = {}
        for number, sheet in enumerate(self.sheets, start=1):
            state = f' state="{sheet.state}"' if sheet.state else ""
            entries += f'<sheet name="{sheet.name}" sheetId="{number}" r:id="rId{number}"{state}/>'
            relations += _relation(number, f"{rel}/worksheet", f"worksheets/sheet{number}.xml")
            parts[f"xl/worksheets/sheet{number}.xml"] = (
                f'<worksheet xmlns="{main}" xmlns:r="{rel}">{sheet.before}<sheetData>{sheet.rows}</sheetData>'
                f"{sheet.after}</worksheet>"
            )
            if sheet.drawing:
                parts[f"xl/worksheets/_rels/sheet{number}.xml.rels"] = _relations(
                    _relation(1, f"{rel}/drawing", f"../drawings/drawing{number}.xml")
                )
                parts[f"xl/drawings/drawing{number}.xml"] = (
                    f'<xdr:wsDr xmlns:xdr="{names["drawing"]}" xmlns:a="{names["a"]}">{sheet.drawing}</xdr:wsDr>'
                )
        relations += _relation(1001, f"{rel}/sharedStrings", "sharedStrings.xml")
        relations += _relation(1002, f"{rel}/styles", "styles.xml")
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{main}">{"".join(self.strings)}</sst>'
        parts["xl/styles.xml"] = f'<styleSheet xmlns="{main}">{self.styles}</styleSheet>'
        parts["xl/_rels/workbook.xml.rels"] = _relations(relations)
        parts["xl/workbook.xml"] = (
            f'<workbook xmlns="{main}" xmlns:r="{rel}">{self.workbook}<sheets>{entries}</sheets></workbook>'
        )
        root = _relation(1, f"{rel}/officeDocument", "xl/workbook.xml")
        if self.custom:
            root += _relation(2, names["custom"] if self.strict else f"{rel}/custom-properties", "docProps/custom.xml")
            parts["docProps/custom.xml"] = (
                f'<Properties xmlns="{names["custom"]}" xmlns:vt="{names["vt"]}">{self.custom}</Properties>'
            )
        parts["_rels/.rels"] = _relations(root)
        return {"[Content_Types].xml": _content_types(list(parts)), **parts}


def sheet_of(rows: str, **rest: str) -> bytes:
    """A workbook of one sheet."""
    return RawBook((RawSheet(rows, **rest),)).build()


def _relation(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'


def _relations(inner: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE_RELATIONS}">{inner}</Relationships>'


def _content_types(parts: list[str]) -> str:
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    kinds = {
        "xl/workbook.xml": f"{sheet}sheet.main+xml",
        "xl/styles.xml": f"{sheet}styles+xml",
        "xl/sharedStrings.xml": f"{sheet}sharedStrings+xml",
        "xl/worksheets/": f"{sheet}worksheet+xml",
        "xl/drawings/": "application/vnd.openxmlformats-officedocument.drawing+xml",
        "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    }
    overrides = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>'
        for part in parts
        for start, kind in kinds.items()
        if part.startswith(start) and not part.endswith(".rels")
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
