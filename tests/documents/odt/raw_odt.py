"""OpenDocument texts built as raw XML."""

from __future__ import annotations

from tests.documents.word.raw_docx import zipped

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = {
    "office": f"{_ODF}:office:1.0",
    "text": f"{_ODF}:text:1.0",
    "table": f"{_ODF}:table:1.0",
    "style": f"{_ODF}:style:1.0",
    "draw": f"{_ODF}:drawing:1.0",
    "fo": f"{_ODF}:xsl-fo-compatible:1.0",
    "svg": f"{_ODF}:svg-compatible:1.0",
    "meta": f"{_ODF}:meta:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())


def p(content: str = "", style: str = "") -> str:
    name = f' text:style-name="{style}"' if style else ""
    return f"<text:p{name}>{content}</text:p>"


def span(content: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{content}</text:span>'


def cell(content: str = "", attributes: str = "") -> str:
    inner = content if content.startswith("<") else p(content)
    return f"<table:table-cell {attributes}>{inner}</table:table-cell>"


COVERED = "<table:covered-table-cell/>"


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def table(*rows: str) -> str:
    return f"<table:table><table:table-column/>{''.join(rows)}</table:table>"


def style(name: str, family: str, text_properties: str, parent: str = "") -> str:
    base = f' style:parent-style-name="{parent}"' if parent else ""
    inner = f"<style:text-properties {text_properties}/>"
    return f'<style:style style:name="{name}" style:family="{family}"{base}>{inner}</style:style>'


def face(name: str, family: str) -> str:
    return f'<style:font-face style:name="{name}" svg:font-family="{family}"/>'


def odt(
    *blocks: str,
    automatic: str = "",
    common: str | None = None,
    properties: str | None = None,
    manifest: str | None = None,
) -> bytes:
    """An .odt of these blocks. `automatic`: styles of content.xml; `common`: the inside of styles.xml."""
    text = f"<office:body><office:text>{''.join(blocks)}</office:text></office:body>"
    styles = f"<office:automatic-styles>{automatic}</office:automatic-styles>"
    members: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {_DECLARED}>{styles}{text}</office:document-content>",
    }
    if common is not None:
        members["styles.xml"] = f"<office:document-styles {_DECLARED}>{common}</office:document-styles>"
    if properties is not None:
        members["meta.xml"] = (
            f"<office:document-meta {_DECLARED}><office:meta>{properties}</office:meta></office:document-meta>"
        )
    if manifest is not None:
        members["META-INF/manifest.xml"] = manifest
    return zipped(members)
