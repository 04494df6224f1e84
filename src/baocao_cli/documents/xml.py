"""Parsing XML that strangers wrote: no entities, no network, no trees of a size that nobody types."""

from __future__ import annotations

import re

from lxml import etree

from baocao_cli.documents.model import Unreadable
from baocao_cli.findings import Finding

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]+)/([A-Za-z]+)")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")

_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
)


def parse_xml(data: bytes, part: str) -> etree._Element:
    """The root of a part, without comments and processing instructions; ISO-Strict names as the transitional ones.

    Raises Unreadable for XML that is not well-formed or that declares a document type (no office program does).
    """
    data = _transitional(as_utf8(data))
    if b"<!DOCTYPE" in data:
        raise Unreadable(Finding.of("document-damaged", part=part))
    try:
        root = etree.fromstring(data, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(Finding.of("document-damaged", part=part)) from error
    return root


def as_utf8(data: bytes) -> bytes:
    """UTF-16 parts as UTF-8, so that they can be searched as bytes; others as they are."""
    if not data.startswith(_UTF16_MARKS):
        return data
    return _DECLARATION.sub("", data.decode("utf-16", errors="replace"), count=1).encode("utf-8")


def _transitional(data: bytes) -> bytes:
    if b"http://purl.oclc.org/ooxml/" not in data:
        return data
    return _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/\2", data)
