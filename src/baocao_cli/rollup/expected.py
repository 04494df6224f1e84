"""A value as the figures that a table of totals must show for it, under the names that its rows have."""

from __future__ import annotations

from decimal import Decimal

from baocao_cli.forms.declaration import AnyMeasure, CountMeasure, ListMeasure
from baocao_cli.forms.list_fields import asks_for_kind, numeric_fields
from baocao_cli.rollup.visible import Name
from baocao_cli.values import KIND_FIELD, OTHER_KIND, Count, Entries, Items, Parts, Value, add_known
from baocao_cli.vietnamese.fold import fold


def shown_figures(measure: AnyMeasure, value: Value | None) -> dict[Name, Decimal]:
    """Every known figure; a kind that no unit reported is not in it."""
    if isinstance(value, Count):
        return {("total",): value.total, **{("kinds", fold(kind)): figure for kind, figure in value.kinds.items()}}
    if isinstance(value, Parts):
        return {(part,): figure for part, figure in value.parts.items() if figure is not None}
    if isinstance(value, Items):
        return {("items", fold(item.label or ""), fold(item.unit or "")): item.quantity for item in value.items}
    if isinstance(value, Entries) and isinstance(measure, ListMeasure):
        return _tally(measure, value)
    return {}


def _tally(measure: ListMeasure, entries: Entries) -> dict[Name, Decimal]:
    certain = entries.certain()
    figures: dict[Name, Decimal] = {("items",): Decimal(len(certain))}
    for entry in certain if asks_for_kind(measure) else ():
        kind = entry.fields.get(KIND_FIELD)
        name = ("by_kind", fold(str(kind) if kind else OTHER_KIND))
        figures[name] = figures.get(name, Decimal(0)) + 1
    for field in numeric_fields(measure):
        total = None if certain else Decimal(0)
        for entry in certain:
            value = entry.fields.get(field)
            total = add_known(total, value if isinstance(value, Decimal) else None)
        if total is not None:
            figures[(field,)] = total
    return figures


def rest_of(measure: AnyMeasure, figures: dict[Name, Decimal]) -> Decimal | None:
    """What a count's kinds leave over; None for other measures, or without a total."""
    total = figures.get(("total",))
    if not isinstance(measure, CountMeasure) or total is None:
        return None
    return total - sum((figure for name, figure in figures.items() if name[0] == "kinds"), Decimal(0))
