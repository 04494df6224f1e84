"""The cells of a workbook blank that are to be filled in: what Excel checks and explains there."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.worksheet.datavalidation import DataValidation

from baocao_cli.blanks.hints import measure_hint, number_hint
from baocao_cli.forms.declaration import (
    CellMeasure,
    CountMeasure,
    EntryList,
    Grid,
    ItemsMeasure,
    Part,
    PartsMeasure,
    RowMeasure,
)
from baocao_cli.texts import say
from baocao_cli.vietnamese.fold import plain

_LONGEST_PROMPT = 255
"""What Excel allows."""


def cell_advice(grid: Grid, label: str, column: str) -> DataValidation | None:
    """What Excel shows beside the cell of that row and column, where one measure is read from it."""
    values = [declared.id for declared in grid.columns if declared.role == "value"]
    rows = (row for row in grid.rows if plain(label) in {plain(known) for known in (row.label, *row.spellings)})
    found: list[DataValidation | None] = []
    for placed in (placed for row in rows for placed in row.measures):
        if column in placed.part_columns.values():
            found.extend(_number(number_hint(), whole=part.whole) for part in _parts_in(placed, column))
        elif not placed.part_columns and column == (placed.column or values[0]):
            found.append(_advice(placed.measure))
    return found[0] if len(found) == 1 else None


def _parts_in(placed: RowMeasure, column: str) -> list[Part]:
    parts = placed.measure.parts if isinstance(placed.measure, PartsMeasure) else ()
    return [part for part in parts if placed.part_columns.get(part.id) == column]


def _advice(measure: CellMeasure) -> DataValidation | None:
    """A number is asked for only where a number alone is right, and even there another text is let through after a
    question: a rate or a remark is better than a figure that was made to fit.
    """
    hint = measure_hint(measure)
    if isinstance(measure, CountMeasure):
        if not measure.kinds:
            return _number(hint, whole=True)
        return _note(say("blank.prompt.kinds", hint=hint, kinds=", ".join(kind.name for kind in measure.kinds)))
    if isinstance(measure, PartsMeasure):
        if len(measure.parts) == 1:
            return _number(hint, whole=measure.parts[0].whole)
        parts = ", ".join(part.label.lower() for part in measure.parts)
        return _note(say("blank.prompt.parts", hint=hint, parts=parts))
    if isinstance(measure, ItemsMeasure):
        return _note(say("blank.prompt.items", hint=hint))
    return None


def entry_advice(entry_list: EntryList, column: str, hints: Mapping[str, str]) -> DataValidation | None:
    """The same for a list's column; `hints` has the columns' own."""
    reads = {entry_field.column: entry_field.reads for entry_field in entry_list.measure.fields}
    if reads.get(column) in ("count", "minutes"):
        return _number(number_hint(), whole=reads[column] == "count")
    hint = hints.get(column)
    return _note(say("blank.prompt.entry", hint=hint)) if hint else None


def _number(hint: str, *, whole: bool) -> DataValidation:
    check = DataValidation(
        type="whole" if whole else "decimal",
        operator="greaterThanOrEqual",
        formula1="0",
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="warning",
        error=say("blank.number_expected"),
        errorTitle=say("blank.prompt.title"),
    )
    return _explained(check, say("blank.prompt.number", hint=hint))


def _note(text: str) -> DataValidation:
    return _explained(DataValidation(allow_blank=True, showErrorMessage=False), text)


def _explained(check: DataValidation, text: str) -> DataValidation:
    check.showInputMessage = True
    check.promptTitle = say("blank.prompt.title")
    check.prompt = text[:_LONGEST_PROMPT]
    return check
