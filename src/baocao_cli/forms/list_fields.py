"""What a declared list is made of: the columns of its entries as summaries head them, and which fields are figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from baocao_cli.forms.declaration import EntryField, EntryList, ListMeasure
from baocao_cli.texts import say

_FIGURES = ("minutes", "count")


@dataclass(frozen=True, slots=True)
class EntryColumn:
    """One field of a list's entries: its name, its head, whether it holds figures."""

    name: str
    head: str
    is_figure: bool
    is_date: bool = False
    is_title: bool = False


def entry_columns(entry_list: EntryList) -> tuple[EntryColumn, ...]:
    """The columns in the order of the declaration, each field once."""
    heads = {column.id: column.heads[0] for column in entry_list.columns}
    found: dict[str, EntryColumn] = {}
    for field in entry_list.measure.fields:
        for column in _columns_of(field, heads[field.column]):
            found.setdefault(column.name, column)
    return tuple(found.values())


def _columns_of(field: EntryField, head: str) -> Iterator[EntryColumn]:
    if field.reads == "title":
        yield EntryColumn("title", field.label or head, is_figure=False, is_title=True)
        yield EntryColumn("kind", say("summary.head-kind"), is_figure=False)
    elif field.reads == "airtime":
        yield EntryColumn("published", say("summary.head-published"), is_figure=False, is_date=True)
        yield EntryColumn("minutes", say("summary.head-minutes"), is_figure=True)
    elif field.reads == "kind":
        yield EntryColumn("kind", field.label or say("summary.head-kind"), is_figure=False)
    elif field.id is not None:
        yield EntryColumn(
            field.id, field.label or head, field.reads in _FIGURES, field.reads == "date", field.reads == "text"
        )


def numeric_fields(measure: ListMeasure) -> tuple[str, ...]:
    """The fields of a list's entries that are figures, in the order of its columns."""
    names = [
        "minutes" if field.reads == "airtime" else field.id
        for field in measure.fields
        if field.reads in ("airtime", "count", "minutes")
    ]
    return tuple(dict.fromkeys(name for name in names if name is not None))


def asks_for_kind(measure: ListMeasure) -> bool:
    """Whether entries have a kind, so that they are counted by it."""
    return any(field.reads in ("title", "kind") for field in measure.fields)


def field_label(measure: ListMeasure, name: str) -> str:
    """What a numeric field of a list is called: as declared, else what it measures."""
    for field in measure.fields:
        if field.label and (field.id or "minutes") == name and field.reads in ("airtime", "count", "minutes"):
            return field.label
    return say("summary.total-minutes") if field_unit(measure, name) else name


def field_unit(measure: ListMeasure, name: str) -> str:
    """The unit in which a numeric field counts; empty where nobody says it."""
    for field in measure.fields:
        if (field.reads == "airtime" and name == "minutes") or (field.reads == "minutes" and field.id == name):
            return say("summary.minutes-unit")
    return ""
