"""The recipe: an OpenDocument text's bytes in, a neutral Document out."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from lxml import etree

from baocao_cli.documents.composing import findings_of
from baocao_cli.documents.container import Container
from baocao_cli.documents.model import Document, Origin, Unreadable
from baocao_cli.documents.odt.blocks import Walk
from baocao_cli.documents.odt.inline import Inline
from baocao_cli.documents.odt.names import name, names
from baocao_cli.documents.odt.styles import Styles
from baocao_cli.documents.xml import parse_xml
from baocao_cli.findings import Finding
from baocao_cli.vietnamese.legacy import Encoding

_HEADERS = names("style:header", "style:header-left", "style:header-first", "loext:header-first")
_FOOTERS = names("style:footer", "style:footer-left", "style:footer-first", "loext:footer-first")
_MAX_PROPERTIES = 200
_MAX_PROPERTY_LENGTH = 2_000


def read_odt(data: bytes) -> Document:
    """An .odt, .ott or .fodt as a Document. Raises Unreadable."""
    container = Container.of_open_document(data)
    if b"encryption-data" in (container.read("META-INF/manifest.xml") or b""):
        raise Unreadable(Finding.of("password-protected"))
    content = container.read("content.xml")
    root = parse_xml(content, "content.xml") if content is not None else None
    text = root.find(f"{name('office:body')}/{name('office:text')}") if root is not None else None
    if root is None or text is None:
        raise Unreadable(Finding.of("document-foreign"))
    sheet = container.read("styles.xml")
    parts = _Parts(root, text, parse_xml(sheet, "styles.xml") if sheet else None)
    walk, inline = _walk(parts, frozenset())
    if inline.evidence.names_only:
        walk, inline = _walk(parts, inline.evidence.names_only)
    findings = findings_of(walk.blocks, tracked=inline.tracked)
    return Document("odt", tuple(walk.blocks), _properties(container), findings)


class _Parts(NamedTuple):
    content: etree._Element
    text: etree._Element
    common: etree._Element | None


def _walk(parts: _Parts, unicode_typed: frozenset[Encoding]) -> tuple[Walk, Inline]:
    """The walk over all blocks, and the reader of the body's paragraphs."""
    roots = (parts.content,) if parts.common is None else (parts.content, parts.common)
    inline = Inline(Styles(*roots), unicode_typed)
    walk = Walk(inline)
    walk.body(parts.text)
    if parts.common is not None:
        _margins(walk, Inline(Styles(parts.common), unicode_typed), parts.common)
    walk.notes()
    return walk, inline


def _margins(walk: Walk, inline: Inline, common: etree._Element) -> None:
    """Headers, then footers. Their automatic styles are those of styles.xml, whose names say other things there."""
    for tags, origin in ((_HEADERS, Origin.HEADER), (_FOOTERS, Origin.FOOTER)):
        for element in common.iter(*tags):
            walk.margin(element, origin, inline)


def _properties(container: Container) -> dict[str, str]:
    """`meta:user-defined`: names and values as text."""
    data = container.read("meta.xml")
    if not data:
        return {}
    found = parse_xml(data, "meta.xml").iter(name("meta:user-defined"))
    return {
        element.get(name("meta:name"), ""): (element.text or "")[:_MAX_PROPERTY_LENGTH]
        for element in islice(found, _MAX_PROPERTIES)
    }
