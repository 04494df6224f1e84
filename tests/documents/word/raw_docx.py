"""Word documents built as raw XML, so that a test says exactly what stands in the file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": OFFICE,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "x": "http://example.org/unknown",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
_TIME = (2020, 9, 30, 8, 0, 0)


def run(text: str, properties: str = "") -> str:
    """A `w:r` with its text and the inner XML of its `w:rPr`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str = "", properties: str = "") -> str:
    """A `w:p`; content that is no XML becomes one run."""
    inner = content if content.startswith("<") or not content else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def tc(content: str = "", properties: str = "") -> str:
    """A `w:tc`; plain text becomes one paragraph, and so does inline XML."""
    blocks = content if content.startswith(("<w:p>", "<w:tbl>", "<w:sdt>")) else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{blocks}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str, style: str = "") -> str:
    look = f'<w:tblStyle w:val="{style}"/>' if style else ""
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid/>{''.join(rows)}</w:tbl>"


def sdt(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def fonts(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}"/>'


def part(root: str, inner: str, *, declaration: str = '<?xml version="1.0" encoding="UTF-8"?>') -> str:
    return f"{declaration}<{root} {_DECLARED}>{inner}</{root}>"


def style(style_id: str, kind: str, run_properties: str = "", *, based_on: str = "", default: bool = False) -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    mark = ' w:default="1"' if default else ""
    inner = f'<w:name w:val="{style_id}"/>{base}<w:rPr>{run_properties}</w:rPr>'
    return f'<w:style w:type="{kind}" w:styleId="{style_id}"{mark}>{inner}</w:style>'


def styles(*inner: str, defaults: str = "") -> str:
    head = f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault></w:docDefaults>"
    return part("w:styles", head + "".join(inner))


def docx(
    *blocks: str,
    parts: Mapping[str, str] | None = None,
    properties: str | None = None,
    document: str | bytes | None = None,
) -> bytes:
    """A .docx of these blocks. `parts`: further parts by kind (`styles`, `header1`, `footnotes`)."""
    members: dict[str, str | bytes] = {}
    related: list[tuple[str, str]] = []
    for name, content in (parts or {}).items():
        members[f"word/{name}.xml"] = content
        related.append((name, f"{name}.xml"))
    root = [("officeDocument", "word/document.xml")]
    if properties is not None:
        members["docProps/custom.xml"] = properties
        root.append(("custom-properties", "docProps/custom.xml"))
    members["[Content_Types].xml"] = _content_types(members)
    members["_rels/.rels"] = _relationships(root)
    members["word/_rels/document.xml.rels"] = _relationships(related)
    body = part("w:document", f"<w:body>{''.join(blocks)}</w:body>")
    members["word/document.xml"] = body if document is None else document
    return zipped(members)


def _relationships(targets: Iterable[tuple[str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{name.rstrip("0123456789")}" Target="{target}"/>'
        for name, target in targets
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{entries}</Relationships>'
    )


_TYPES = {
    "word/styles.xml": "wordprocessingml.styles",
    "word/header1.xml": "wordprocessingml.header",
    "word/footnotes.xml": "wordprocessingml.footnotes",
    "docProps/custom.xml": "custom-properties",
}


def _content_types(members: Iterable[str]) -> str:
    named = {"word/document.xml": "wordprocessingml.document.main"} | {m: _TYPES[m] for m in members if m in _TYPES}
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/>'
        for name, kind in named.items()
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    defaults = (
        f'<Default Extension="rels" ContentType="{rels}"/><Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{defaults}{overrides}</Types>'


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            data = content.encode("utf-8") if isinstance(content, str) else content
            archive.writestr(zipfile.ZipInfo(name, _TIME), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
