"""The ledger's values as JSON text and back, without loss: figures are kept as decimal text, never as floats."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from baocao_cli.documents.model import Origin, Place
from baocao_cli.findings import Finding, Severity
from baocao_cli.month import Month
from baocao_cli.reading.model import Period
from baocao_cli.recognition.model import Proposal
from baocao_cli.values import Count, Entries, Entry, FieldValue, Item, Items, Parts, Text, Value, Wait

_WHOLE = "title"
"""The field that an entry waits for where it waits as a whole."""


def _text(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def _figure(figure: Decimal | None) -> str | None:
    return None if figure is None else str(figure)


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def encode_value(value: Value | None) -> str | None:
    """A value as the JSON text `{"is": kind, …}`; None for no value."""
    if value is None:
        return None
    if isinstance(value, Count):
        kinds = {kind: str(figure) for kind, figure in value.kinds.items()}
        return _text({"is": "count", "total": str(value.total), "kinds": kinds})
    if isinstance(value, Parts):
        return _text({"is": "parts", "parts": {part: _figure(figure) for part, figure in value.parts.items()}})
    if isinstance(value, Items):
        return _text({"is": "items", "items": [[item.label, item.unit, str(item.quantity)] for item in value.items]})
    if isinstance(value, Text):
        return _text({"is": "text", "text": value.text})
    return _text({"is": "entries", "entries": [_encode_entry(entry) for entry in value.entries]})


def decode_value(text: str | None) -> Value | None:
    """The value that `encode_value` wrote. Raises ValueError or KeyError for any other text."""
    if text is None:
        return None
    kept: dict[str, Any] = json.loads(text)
    if kept["is"] == "count":
        return Count(Decimal(kept["total"]), {kind: Decimal(figure) for kind, figure in kept["kinds"].items()})
    if kept["is"] == "parts":
        return Parts({part: _decimal(figure) for part, figure in kept["parts"].items()})
    if kept["is"] == "items":
        return Items(tuple(Item(label, unit, Decimal(quantity)) for label, unit, quantity in kept["items"]))
    if kept["is"] == "text":
        return Text(kept["text"])
    if kept["is"] == "entries":
        return Entries(tuple(_decode_entry(entry) for entry in kept["entries"]))
    raise ValueError(f"no such kind of value: {kept['is']!r}")


def _encode_entry(entry: Entry) -> dict[str, Any]:
    return {
        "fields": _encode_fields(entry.fields),
        "raw": entry.raw,
        "where": entry.where,
        "waits": {name: [wait.code, wait.whole] for name, wait in entry.waits.items()},
        "proposal": None if entry.proposal is None else _encode_fields(entry.proposal),
        "cells": {name: list(cell) for name, cell in entry.cells.items()},
    }


def _decode_entry(kept: dict[str, Any]) -> Entry:
    return Entry(
        fields=_decode_fields(kept["fields"]),
        raw=kept["raw"],
        where=kept["where"],
        waits=_decode_waits(kept),
        proposal=None if kept["proposal"] is None else _decode_fields(kept["proposal"]),
        cells={name: (where, raw) for name, (where, raw) in kept["cells"].items()},
    )


def _decode_waits(kept: dict[str, Any]) -> dict[str, Wait]:
    """Of an entry that was kept before its fields could wait one by one, the whole waits."""
    if "waits" not in kept:
        return {_WHOLE: Wait("entry-held", whole=True)} if kept["held"] else {}
    return {name: Wait(code, whole) for name, (code, whole) in kept["waits"].items()}


def _encode_fields(fields: Mapping[str, FieldValue]) -> dict[str, Any]:
    return {name: {"figure": str(value)} if isinstance(value, Decimal) else value for name, value in fields.items()}


def _decode_fields(kept: dict[str, Any]) -> dict[str, FieldValue]:
    return {name: Decimal(value["figure"]) if isinstance(value, dict) else value for name, value in kept.items()}


def encode_place(place: Place | None) -> str | None:
    """A place as JSON text; members with their default value are left out."""
    return None if place is None else _text(_place_members(place))


def _place_members(place: Place) -> dict[str, Any]:
    members: dict[str, Any] = {
        name: getattr(place, name)
        for name in ("sheet", "table", "row", "column", "paragraph")
        if getattr(place, name) is not None
    }
    if place.origin is not Origin.BODY:
        members["origin"] = place.origin.value
    if place.outer is not None:
        members["outer"] = _place_members(place.outer)
    return members


def decode_place(text: str | None) -> Place | None:
    """The place that `encode_place` wrote."""
    return None if text is None else _place_of(json.loads(text))


def _place_of(kept: dict[str, Any]) -> Place:
    outer = kept.pop("outer", None)
    origin = Origin(kept.pop("origin", Origin.BODY))
    return Place(**kept, origin=origin, outer=None if outer is None else _place_of(outer))


def encode_period(period: Period | None) -> str | None:
    """A period as `2020-09-01/2020-09-30`, both days included."""
    return None if period is None else f"{period.start.isoformat()}/{period.end.isoformat()}"


def decode_period(text: str | None) -> Period | None:
    """The period that `encode_period` wrote."""
    if text is None:
        return None
    start, _, end = text.partition("/")
    return Period(date.fromisoformat(start), date.fromisoformat(end))


def encode_proposal(proposal: Proposal | None) -> str | None:
    """A proposed identity as JSON text: unit, form and month, each null if it is not proposed."""
    if proposal is None:
        return None
    month = None if proposal.month is None else str(proposal.month)
    return _text({"unit": proposal.unit, "form": proposal.form, "month": month})


def decode_proposal(text: str | None) -> Proposal | None:
    """The proposal that `encode_proposal` wrote."""
    if text is None:
        return None
    kept = json.loads(text)
    return Proposal(kept["unit"], kept["form"], None if kept["month"] is None else Month.parse(kept["month"]))


def encode_finding_values(values: Mapping[str, str]) -> str:
    """The values that fill a finding's message, as JSON text."""
    return _text(dict(values))


def decode_finding(
    code: str, severity: str, reading: str | None, where: str | None, raw: str | None, values: str
) -> Finding:
    """A finding as it was recorded: with its severity at that time, even if the catalogue has changed since."""
    return Finding(code, Severity(severity), reading, where, raw, json.loads(values))
