"""Office packages (.docx, .xlsx) as parts: read once, written as often as there are units, the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from baocao_cli.ooxml.zip_archive import zipped

Parts = Mapping[str, bytes]
"""A package's parts by name, in the order in which they are written."""

CUSTOM_PROPERTIES = "docProps/custom.xml"
_TYPES = "[Content_Types].xml"
_RELATIONSHIPS = "_rels/.rels"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CUSTOM_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_ANY_PROPERTY = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The format id of custom properties (ECMA-376 part 1, §22.3)."""


def read_parts(data: bytes) -> dict[str, bytes]:
    """Raises zipfile.BadZipFile for what is no package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist() if not name.endswith("/")}


def write_parts(parts: Parts) -> bytes:
    """The package's bytes, with a fixed time on every part."""
    return zipped(parts)


def with_room_for_properties(parts: Parts) -> dict[str, bytes]:
    """The parts with a place for custom properties declared; properties that were there are replaced later."""
    declared = dict(parts)
    types = declared[_TYPES].decode("utf-8")
    if f"/{CUSTOM_PROPERTIES}" not in types:
        entry = f'<Override PartName="/{CUSTOM_PROPERTIES}" ContentType="{_CUSTOM_TYPE}"/>'
        declared[_TYPES] = types.replace("</Types>", f"{entry}</Types>").encode()
    relationships = declared[_RELATIONSHIPS].decode("utf-8")
    if _CUSTOM_RELATIONSHIP not in relationships:
        entry = f'<Relationship Id="rIdBaocao" Type="{_CUSTOM_RELATIONSHIP}" Target="{CUSTOM_PROPERTIES}"/>'
        declared[_RELATIONSHIPS] = relationships.replace("</Relationships>", f"{entry}</Relationships>").encode()
    name, empty = properties_part({})
    return {**declared, name: empty}


def custom_properties(parts: Parts) -> dict[str, str]:
    """The texts of a package's custom properties by name. Raises XMLSyntaxError (lxml) for a part that is no XML."""
    from lxml import etree

    part = parts.get(CUSTOM_PROPERTIES)
    if part is None:
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(part, parser)
    found = ((entry.get("name") or "", "".join(map(str, entry.itertext()))) for entry in root)
    return {name: text for name, text in found if name}


def properties_part(properties: Mapping[str, str]) -> tuple[str, bytes]:
    """Name and bytes of the part that holds custom properties."""
    entries = "".join(
        f'<property fmtid="{_ANY_PROPERTY}" pid="{number}" name={quoteattr(name)}>'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(properties.items(), start=2)
    )
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{_PROPERTIES}" xmlns:vt="{_VALUES}">{entries}</Properties>'
    )
    return CUSTOM_PROPERTIES, xml.encode()
