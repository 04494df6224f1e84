"""Cross-checks of a declaration: what a field names must exist. Each fault says where and what would be right."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from baocao_cli.forms.declaration import EntryList, Form, Grid


def check(form: Form) -> None:
    """Raises ValueError naming the place in the declaration."""
    repeated = [name for name, times in Counter(measure.id for measure in form.measures).items() if times > 1]
    if repeated:
        raise ValueError(f"measure ids occur twice: {', '.join(repeated)}")
    for grid in form.grids:
        _check_grid(grid)
    for entry_list in form.lists:
        _check_list(entry_list)


def _check_grid(grid: Grid) -> None:
    columns = {column.id: column.role for column in grid.columns}
    values = [column for column, role in columns.items() if role == "value"]
    if "label" not in columns.values():
        raise ValueError(f"tables.{grid.id}: a grid needs a column with role = 'label'")
    for row in grid.rows:
        for placed in row.measures:
            here = f"tables.{grid.id}: row '{row.label}', measure '{placed.measure.id}'"
            named = [*placed.part_columns.values(), *([placed.column] if placed.column else [])]
            for column in named:
                if columns.get(column) != "value":
                    raise ValueError(f"{here}: no value column '{column}' (there are: {', '.join(values)})")
            if not named and len(values) != 1:
                raise ValueError(f"{here}: say which column (there are: {', '.join(values)})")
    if grid.catch_all is not None:
        kinds = {measure.id: measure.reads for measure in grid.measures}
        if kinds.get(grid.catch_all) != "items":
            raise ValueError(f"tables.{grid.id}: catch_all '{grid.catch_all}' is no 'items' measure of this table")


def _check_list(entry_list: EntryList) -> None:
    columns = {column.id for column in entry_list.columns}
    for entry_field in entry_list.measure.fields:
        if entry_field.column not in columns:
            raise ValueError(f"tables.{entry_list.id}: field reads column '{entry_field.column}', which is not there")
        if entry_field.reads not in ("title", "airtime", "kind") and entry_field.id is None:
            raise ValueError(f"tables.{entry_list.id}: column '{entry_field.column}' needs an id for its field")
