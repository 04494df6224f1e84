"""Qualified names of OpenDocument (ODF 1.3)."""

from __future__ import annotations

from lxml import etree

_NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "form": "urn:oasis:names:tc:opendocument:xmlns:form:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def name(prefixed: str) -> str:
    """`text:p` as lxml writes it."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def names(*prefixed: str) -> frozenset[str]:
    """Several names as lxml writes them."""
    return frozenset(map(name, prefixed))


def count(element: etree._Element, attribute: str) -> int:
    """A repeat or span: at least 1, and 1 where it is no number of a sane length."""
    value = element.get(name(attribute), "1")
    return max(1, int(value)) if value.isascii() and value.isdigit() and len(value) < 10 else 1
