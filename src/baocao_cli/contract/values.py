"""Values of readings and totals as JSON (contract §4, §5)."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict, SerializerFunctionWrapHandler, model_serializer

from baocao_cli.contract.base import Member, Number


class CountValue(Member):
    """One count, and those of its kinds that were reported."""

    total: Number
    kinds: dict[str, Number]


class TextValue(Member):
    """A text, kept whole."""

    text: str


class QuantityItem(Member):
    """One quantity of something that the form does not foresee."""

    label: str | None
    unit: str | None
    quantity: Number


class EntryItem(Member):
    """One row of a list. The form declares its fields; these are those of `tin-bai`.

    `held` is present only on a row of which something waits until somebody answers: `waits` names these fields,
    `proposal` has the likeliest. A row that waits for its title or kind is not counted; any other is, without them.
    """

    model_config = ConfigDict(extra="allow")

    title: str | None = None
    kind: str | None = None
    published: str | None = None
    minutes: Number | None = None
    held: bool | None = None
    waits: list[str] | None = None
    raw: str
    where: str
    proposal: dict[str, Any] | None = None

    @model_serializer(mode="wrap")
    def _without_absent_members(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        members: dict[str, Any] = handler(self)
        return {name: value for name, value in members.items() if name in self.model_fields_set}


class ListValue(Member):
    """Items: quantities, or the rows of a list."""

    items: list[QuantityItem | EntryItem]


FiguresValue = dict[str, Number | None]
"""Named figures of one measure; null for a part that was not reported."""

Value = CountValue | TextValue | ListValue | FiguresValue

EntriesTotal = dict[str, Number | dict[str, Number] | None]
"""The sum of lists: the number of items, `by_kind`, and the sum of each figure."""

Total = CountValue | ListValue | FiguresValue | EntriesTotal
"""The total of a measure over the returns of a month, or of all months."""
