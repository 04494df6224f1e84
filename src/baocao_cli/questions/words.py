"""A proposal as a person would type it, so that the measure's own grammar reads it back as the same value."""

from __future__ import annotations

from decimal import Decimal

from baocao_cli.documents.model import Cell, Place
from baocao_cli.forms.declaration import AnyMeasure, CountMeasure, ItemsMeasure, PartsMeasure
from baocao_cli.reading.measures.cell import read_cell
from baocao_cli.reading.model import Context
from baocao_cli.texts import say
from baocao_cli.values import Count, Items, Parts, Value
from baocao_cli.vietnamese.notation import write_figure


def typed(value: Value | None, measure: AnyMeasure | None) -> str | None:
    """What to type for the value; None where the grammar would not read it back as the same value."""
    if value is None or not isinstance(measure, CountMeasure | PartsMeasure | ItemsMeasure):
        return None
    text = _written(value, measure)
    if not text:
        return None
    understood = read_cell(Cell(0, 0, Place(), text=text), measure, Context())
    return text if understood.value == value else None


def _written(value: Value, measure: CountMeasure | PartsMeasure | ItemsMeasure) -> str:
    if isinstance(value, Count):
        kinds = ", ".join(f"{write_figure(figure)} {kind}" for kind, figure in value.kinds.items())
        return kinds or write_figure(value.total)
    if isinstance(value, Parts) and isinstance(measure, PartsMeasure):
        units = {part.id: part.units[0] if part.units else part.label for part in measure.parts}
        figures = ((units.get(part, part), figure) for part, figure in value.parts.items())
        return ", ".join(f"{write_figure(figure)} {unit}" for unit, figure in figures if isinstance(figure, Decimal))
    if isinstance(value, Items):
        items = ((item.quantity, item.unit, item.label) for item in value.items)
        return ", ".join(" ".join(filter(None, (write_figure(number), *words))) for number, *words in items) or say(
            "value.none"
        )
    return ""
