"""A reading's value in words, for the cell beside its figures."""

from __future__ import annotations

from baocao_cli.texts import say
from baocao_cli.values import Count, Entries, Item, Items, Text, Value
from baocao_cli.vietnamese.notation import write_count, write_figure


def value_in_words(value: Value | None) -> str:
    """`35 (pa nô: 10; áp phích: 05)`, `03 lượt xe loa; 02 buổi văn nghệ`; empty if the figures say it all."""
    if isinstance(value, Count):
        kinds = "; ".join(f"{kind}: {write_count(figure)}" for kind, figure in value.kinds.items())
        return f"{write_figure(value.total)} ({kinds})" if kinds else write_figure(value.total)
    if isinstance(value, Items):
        return items_in_words(value)
    if isinstance(value, Entries):
        return say("summary.entries", number=write_count(len(value.certain())))
    return value.text if isinstance(value, Text) else ""


def item_in_words(item: Item) -> str:
    """`03 lượt xe loa`; a figure without a name is marked as such."""
    named = " ".join(piece for piece in (item.unit, item.label) if piece) or f"({say('summary.unnamed-item')})"
    return f"{write_count(item.quantity)} {named}"


def items_in_words(items: Items, most: int | None = None) -> str:
    """`03 lượt xe loa; 02 buổi văn nghệ`; of more than `most` items only their number."""
    if most is not None and len(items.items) > most:
        return say("summary.many-items", number=write_count(len(items.items)))
    return "; ".join(item_in_words(item) for item in items.items) or say("summary.none")
