"""Values of measures: what a cell was understood to mean, how values add up, how they are written as JSON.

Figures are Decimal throughout; JSON has numbers, integers where they are whole (contract §4, numbers).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

JsonObject = dict[str, Any]

KIND_FIELD = "kind"
"""The field of a list's entries that holds their kind."""

OTHER_KIND = "khác"
"""The kind under which entries without a stated kind are counted (contract §5, `by_kind`)."""


def json_number(figure: Decimal | None) -> int | float | None:
    """A figure as a JSON number: an integer if it is whole. None stays None."""
    if figure is None:
        return None
    return int(figure) if figure == figure.to_integral_value() else float(figure)


def add_known(first: Decimal | None, second: Decimal | None) -> Decimal | None:
    """The sum of two figures, of which None means not reported; None if both are."""
    if first is None:
        return second
    return first if second is None else first + second


@dataclass(frozen=True, slots=True)
class Count:
    """`{"total": 35, "kinds": {"pa nô": 10, …}}`: one count, and those of its kinds that were reported."""

    total: Decimal
    kinds: Mapping[str, Decimal] = field(default_factory=dict)

    def to_json(self) -> JsonObject:
        return {
            "total": json_number(self.total),
            "kinds": {kind: json_number(figure) for kind, figure in self.kinds.items()},
        }

    def figures(self) -> dict[str, Decimal | None]:
        """Every figure by its path within the measure: `total`, `kinds.pa nô`."""
        return {"total": self.total, **{f"kinds.{kind}": figure for kind, figure in self.kinds.items()}}

    def plus(self, other: Count) -> Count:
        kinds = dict(self.kinds)
        for kind, figure in other.kinds.items():
            kinds[kind] = kinds.get(kind, Decimal(0)) + figure
        return Count(self.total + other.total, kinds)


@dataclass(frozen=True, slots=True)
class Parts:
    """`{"sessions": 2, "attendees": 150}`: named figures of one measure; None for a part that was not reported."""

    parts: Mapping[str, Decimal | None]

    def to_json(self) -> JsonObject:
        return {part: json_number(figure) for part, figure in self.parts.items()}

    def figures(self) -> dict[str, Decimal | None]:
        return dict(self.parts)

    def plus(self, other: Parts) -> Parts:
        names = [*self.parts, *(name for name in other.parts if name not in self.parts)]
        return Parts({name: add_known(self.parts.get(name), other.parts.get(name)) for name in names})


@dataclass(frozen=True, slots=True)
class Item:
    """One quantity of something that the form does not foresee: label and unit as typed, white space folded."""

    label: str | None
    unit: str | None
    quantity: Decimal

    def to_json(self) -> JsonObject:
        return {"label": self.label, "unit": self.unit, "quantity": json_number(self.quantity)}


@dataclass(frozen=True, slots=True)
class Items:
    """`{"items": [{"label": "xe loa", "unit": "lượt", "quantity": 3}]}`."""

    items: tuple[Item, ...] = ()

    def to_json(self) -> JsonObject:
        return {"items": [item.to_json() for item in self.items]}

    def figures(self) -> dict[str, Decimal | None]:
        return {
            f"items.{' '.join(part for part in (item.unit, item.label) if part) or '?'}": item.quantity
            for item in self.items
        }

    def plus(self, other: Items) -> Items:
        """The items of both, summed where label and unit agree after folding (case, tone marks, white space)."""
        from baocao_cli.vietnamese.fold import fold

        def key(item: Item) -> tuple[str | None, str | None]:
            return (
                fold(item.label) if item.label is not None else None,
                fold(item.unit) if item.unit is not None else None,
            )

        merged: dict[tuple[str | None, str | None], Item] = {}
        for item in (*self.items, *other.items):
            known = merged.get(key(item))
            merged[key(item)] = item if known is None else Item(known.label, known.unit, known.quantity + item.quantity)
        return Items(tuple(merged.values()))


@dataclass(frozen=True, slots=True)
class Text:
    """`{"text": "…"}`: the whole text, paragraphs joined with a line break."""

    text: str

    def to_json(self) -> JsonObject:
        return {"text": self.text}

    def figures(self) -> dict[str, Decimal | None]:
        return {}


FieldValue = str | Decimal | None


@dataclass(frozen=True, slots=True)
class Wait:
    """Why a field of an entry waits for a person: the code of the finding that says so.

    `whole`: without it nobody knows that there is such an entry, so that it counts nowhere; an entry that waits for
    other fields alone counts without them (contract §7).
    """

    code: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a list measure: its fields by name, and where each came from.

    `waits` has the fields that wait until somebody answers, in the order of the fields; `proposal` then has the
    likeliest fields, if any. Entries of a list that wait for the same are one question: their `waits` are equal.
    `where` and `raw` are the row's; `cells` has, by field, the place in words and the raw text.
    """

    fields: Mapping[str, FieldValue]
    raw: str
    where: str
    waits: Mapping[str, Wait] = field(default_factory=dict)
    proposal: Mapping[str, FieldValue] | None = None
    cells: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def held(self) -> bool:
        """Whether anything of it waits."""
        return bool(self.waits)

    @property
    def counts(self) -> bool:
        """Whether it counts as an entry: what it is does not wait."""
        return not any(wait.whole for wait in self.waits.values())

    def to_json(self) -> JsonObject:
        document: JsonObject = {**_fields_to_json(self.fields), "raw": self.raw, "where": self.where}
        if self.held:
            document["held"] = True
            document["waits"] = list(self.waits)
            document["proposal"] = None if self.proposal is None else _fields_to_json(self.proposal)
        return document


def _fields_to_json(fields: Mapping[str, FieldValue]) -> JsonObject:
    return {name: json_number(value) if isinstance(value, Decimal) else value for name, value in fields.items()}


@dataclass(frozen=True, slots=True)
class Entries:
    """`{"items": [{"title": …, "kind": …, "published": …, "minutes": …}]}`: the rows of a list measure."""

    entries: tuple[Entry, ...] = ()

    def to_json(self) -> JsonObject:
        return {"items": [entry.to_json() for entry in self.entries]}

    def certain(self) -> tuple[Entry, ...]:
        """The entries that are counted, those too that wait for their minutes or date alone."""
        return tuple(entry for entry in self.entries if entry.counts)

    def figures(self) -> dict[str, Decimal | None]:
        """`items`: how many entries are counted; and each numeric field's sum over them."""
        sums: dict[str, Decimal | None] = {"items": Decimal(len(self.certain()))}
        for entry in self.certain():
            for name, value in entry.fields.items():
                if isinstance(value, Decimal):
                    sums[name] = add_known(sums.get(name), value)
        return sums


Value = Count | Parts | Items | Text | Entries
