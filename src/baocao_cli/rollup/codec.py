"""Carried data as XML and back. Values are the contract's JSON (§4), with exact figures."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from lxml import etree

from baocao_cli.documents.carried_part import NAMESPACE
from baocao_cli.documents.model import Unreadable
from baocao_cli.documents.xml import parse_xml
from baocao_cli.month import Month
from baocao_cli.rollup.carried import VERSION, Carried, CarriedForm, CarriedMeasure, Covered
from baocao_cli.values import Count, Entries, Entry, FieldValue, Item, Items, Parts, Text, Value, json_number

_NAMESPACES: Any = {None: NAMESPACE}
"""The namespace without a prefix; the stubs know prefixes only."""
_KINDS: Mapping[type, str] = {Count: "count", Parts: "parts", Items: "items", Text: "text", Entries: "entries"}


class NotCarried(ValueError):
    """Bytes that are no summary's data, or of a newer program."""


def encode(carried: Carried) -> bytes:
    """The part's bytes: the same for the same data."""
    root = etree.Element(_name("summary"), nsmap=_NAMESPACES)
    root.set("version", VERSION)
    for name, value in (("first", carried.first), ("last", carried.last), ("since", carried.since)):
        root.set(name, str(value))
    if carried.draft:
        root.set("draft", "1")
    etree.SubElement(root, _name("office"), {"name": carried.office, "superior": carried.superior})
    for form in carried.forms:
        element = etree.SubElement(root, _name("form"), {"id": form.form, "version": str(form.version)})
        for measure in form.measures:
            _add_measure(element, measure)
    for covered in carried.covered:
        attributes = {"form": covered.form, "name": covered.name, "code": covered.code, "superior": covered.superior}
        element = etree.SubElement(root, _name("covered"), attributes)
        if covered.through:
            element.set("through", covered.through)
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return data


def decode(data: bytes) -> Carried:
    """Raises NotCarried for anything that `encode` did not write."""
    try:
        root = parse_xml(data, "customXml")
        if root.tag != _name("summary") or root.get("version") != VERSION:
            raise NotCarried(root.get("version"))
        office = _required(root.find(_name("office")))
        return Carried(
            office=_attribute(office, "name"),
            superior=office.get("superior", ""),
            first=Month.parse(_attribute(root, "first")),
            last=Month.parse(_attribute(root, "last")),
            since=Month.parse(_attribute(root, "since")),
            forms=tuple(_form(element) for element in root.iterchildren(_name("form"))),
            draft=root.get("draft") == "1",
            covered=tuple(_covered(element) for element in root.iterchildren(_name("covered"))),
        )
    except (Unreadable, LookupError, TypeError, AttributeError, ArithmeticError, ValueError, RecursionError) as error:
        raise NotCarried(str(error)) from error


def _name(local: str) -> str:
    return f"{{{NAMESPACE}}}{local}"


def _attribute(element: etree._Element, name: str) -> str:
    """An attribute that must be there."""
    return str(element.attrib[name])


def _required(element: etree._Element | None) -> etree._Element:
    if element is None:
        raise NotCarried("office")
    return element


# --- writing ----------------------------------------------------------------------------------------------------------


def _add_measure(parent: etree._Element, measure: CarriedMeasure) -> None:
    element = etree.SubElement(parent, _name("measure"), {"id": measure.measure})
    for name, value in (("value", measure.value), ("cumulative", measure.cumulative)):
        if value is not None:
            etree.SubElement(element, _name(name), {"reads": _KINDS[type(value)]}).text = _json(value)


def _json(value: Value) -> str:
    """JSON that an XML text holds: characters that XML has not are escaped by `ensure_ascii`."""
    document: object = value.to_json()
    if isinstance(value, Entries):
        document = {"items": [_fields_as_json(entry.fields) | {"raw": entry.raw} for entry in value.entries]}
    return json.dumps(document, ensure_ascii=True, separators=(",", ":"))


def _fields_as_json(fields: Mapping[str, FieldValue]) -> dict[str, Any]:
    return {name: json_number(value) if isinstance(value, Decimal) else value for name, value in fields.items()}


# --- reading ----------------------------------------------------------------------------------------------------------


def _form(element: etree._Element) -> CarriedForm:
    measures = tuple(_measure(child) for child in element.iterchildren(_name("measure")))
    return CarriedForm(_attribute(element, "id"), int(_attribute(element, "version")), measures)


def _measure(element: etree._Element) -> CarriedMeasure:
    return CarriedMeasure(
        _attribute(element, "id"), _value(element.find(_name("value"))), _value(element.find(_name("cumulative")))
    )


def _covered(element: etree._Element) -> Covered:
    return Covered(
        _attribute(element, "form"),
        _attribute(element, "name"),
        element.get("code", ""),
        element.get("superior", ""),
        element.get("through", ""),
    )


def _value(element: etree._Element | None) -> Value | None:
    if element is None:
        return None
    kept = json.loads(element.text or "", parse_float=Decimal, parse_int=Decimal)
    reads = _attribute(element, "reads")
    if reads not in _DECODERS:
        raise NotCarried(reads)
    return _DECODERS[reads](kept)


def _count(kept: Any) -> Count:
    return Count(_figure(kept["total"]), {str(kind): _figure(figure) for kind, figure in kept["kinds"].items()})


def _parts(kept: Any) -> Parts:
    return Parts({part: None if figure is None else _figure(figure) for part, figure in kept.items()})


def _items(kept: Any) -> Items:
    return Items(tuple(Item(item["label"], item["unit"], _figure(item["quantity"])) for item in kept["items"]))


def _text(kept: Any) -> Text:
    return Text(str(kept["text"]))


def _entries(kept: Any) -> Entries:
    return Entries(tuple(_entry(each) for each in kept["items"]))


def _entry(kept: Mapping[str, Any]) -> Entry:
    fields = {name: _field(value) for name, value in kept.items() if name != "raw"}
    return Entry(fields, raw=str(kept["raw"]), where="")


def _field(value: object) -> FieldValue:
    return value if value is None or isinstance(value, Decimal) else str(value)


def _figure(value: object) -> Decimal:
    if not isinstance(value, Decimal) or not value.is_finite():
        raise NotCarried(str(value))
    return value


_DECODERS: Mapping[str, Callable[[Any], Value]] = {
    "count": _count,
    "parts": _parts,
    "items": _items,
    "text": _text,
    "entries": _entries,
}
