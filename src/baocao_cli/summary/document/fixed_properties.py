"""The document as a package with fixed properties: the same bytes from run to run."""

from __future__ import annotations

from collections.abc import Callable
from xml.sax.saxutils import escape

from baocao_cli.month import Month
from baocao_cli.ooxml.package import read_parts, write_parts

_CORE_PART = "docProps/core.xml"
_TYPES_PART = "[Content_Types].xml"
_WORDS = "word/"


def with_fixed_properties(
    package: bytes, title: str, creator: str, month: Month, finish: Callable[[bytes], bytes] = lambda part: part
) -> bytes:
    """The package with properties that depend on the month only, and its parts in a fixed order.

    `finish` is applied to every XML part of the document's text.
    """
    parts = read_parts(package)
    parts[_CORE_PART] = _core_properties(title, creator, month)
    for name in parts:
        if name.startswith(_WORDS) and name.endswith(".xml"):
            parts[name] = finish(parts[name])
    return write_parts({name: parts[name] for name in sorted(parts, key=lambda name: (name != _TYPES_PART, name))})


def _core_properties(title: str, creator: str, month: Month) -> bytes:
    time = f"{month.last_day.isoformat()}T00:00:00Z"
    stamps = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{time}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(creator)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(creator)}</cp:lastModifiedBy><dc:language>vi-VN</dc:language>{stamps}"
        "</cp:coreProperties>"
    ).encode()
