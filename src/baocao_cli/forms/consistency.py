"""Cross-checks of a declaration: what a field names must exist. Each fault says where and what would be right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from baocao_cli.texts import say

if TYPE_CHECKING:
    from baocao_cli.forms.declaration import EntryList, Form, Grid, Row, RowMeasure


RESERVED_FIELDS = frozenset({"items", "by_kind", "raw", "where", "held", "proposal"})
"""What JSON documents say of an entry or a list beside its fields (contract §4, §5)."""
RESERVED_FORM = "from"
"""Stands beside the forms in `cumulative` (contract §5)."""


def check(form: Form) -> None:
    """Raises ValueError with a Vietnamese sentence that names the place in the declaration."""
    if form.id == RESERVED_FORM:
        raise ValueError(say("form.reserved_id", id=form.id))
    _all_different("form.ids_twice", (measure.id for measure in form.measures))
    _all_different("form.tables_twice", (table.id for table in form.tables))
    for table in form.tables:
        _all_different("form.columns_twice", (column.id for column in table.columns), table=table.id)
    for grid in form.grids:
        _check_grid(grid)
    for entry_list in form.lists:
        _check_list(entry_list)
    columns = {column.id for table in form.tables for column in table.columns}
    for column in form.workbook.widths:
        if column not in columns:
            raise ValueError(say("form.width_column", column=column))


def _all_different(key: str, names: Iterable[str], **values: object) -> None:
    repeated = [name for name, times in Counter(names).items() if times > 1]
    if repeated:
        raise ValueError(say(key, ids=", ".join(repeated), **values))


def _check_grid(grid: Grid) -> None:
    if not any(column.role == "label" for column in grid.columns):
        raise ValueError(say("form.no_label_column", table=grid.id))
    for row in grid.rows:
        for placed in row.measures:
            _check_placed(grid, row, placed)
    if grid.catch_all is not None:
        kinds = {measure.id: measure.reads for measure in grid.measures}
        if kinds.get(grid.catch_all) != "items":
            raise ValueError(say("form.catch_all", table=grid.id, measure=grid.catch_all))


def _check_placed(grid: Grid, row: Row, placed: RowMeasure) -> None:
    values = [column.id for column in grid.columns if column.role == "value"]
    place = {"table": grid.id, "row": row.label, "measure": placed.measure.id}
    named = [*placed.part_columns.values(), *([placed.column] if placed.column else [])]
    for column in named:
        if column not in values:
            raise ValueError(say("form.no_value_column", **place, column=column, columns=", ".join(values)))
    if not named and len(values) != 1:
        raise ValueError(say("form.which_column", **place, columns=", ".join(values)))
    parts = {part.id for part in getattr(placed.measure, "parts", ())}
    for part in placed.part_columns:
        if part not in parts:
            raise ValueError(say("form.no_such_part", **place, part=part))


def _check_list(entry_list: EntryList) -> None:
    columns = [column.id for column in entry_list.columns]
    for entry_field in entry_list.measure.fields:
        if entry_field.column not in columns:
            place = {"table": entry_list.id, "column": entry_field.column}
            raise ValueError(say("form.list_column", **place, columns=", ".join(columns)))
        if entry_field.reads not in ("title", "airtime", "kind") and entry_field.id is None:
            raise ValueError(say("form.field_needs_id", table=entry_list.id, column=entry_field.column))
        if entry_field.id in RESERVED_FIELDS:
            place = {"table": entry_list.id, "column": entry_field.column}
            raise ValueError(say("form.reserved_field", **place, id=entry_field.id))
