"""Laying what a summary carries into its file: a custom XML part, and properties that mark it."""

from __future__ import annotations

from collections.abc import Mapping

from baocao_cli.documents.carried_part import NAMESPACE
from baocao_cli.ooxml.custom_xml import with_custom_xml
from baocao_cli.ooxml.package import properties_part, read_parts, with_room_for_properties, write_parts
from baocao_cli.rollup.carried import MARK, OFFICE_MARK, SPAN_MARK, VERSION, Carried
from baocao_cli.rollup.codec import encode

_ITEM_ID = "{5A0C9B1E-6B1D-4E52-9C53-7D2B1A0F2020}"


def with_carried(package: bytes, carried: Carried) -> bytes:
    """The same .docx or .xlsx with its data in it; the same bytes for the same data."""
    parts = with_room_for_properties(read_parts(package))
    name, properties = properties_part(_marks(carried))
    parts[name] = properties
    return write_parts(with_custom_xml(parts, encode(carried), namespace=NAMESPACE, item_id=_ITEM_ID))


def _marks(carried: Carried) -> Mapping[str, str]:
    return {MARK: VERSION, OFFICE_MARK: carried.office, SPAN_MARK: f"{carried.first}/{carried.last}"}
