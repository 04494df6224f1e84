"""The cells of a workbook blank that are to be filled in: what Excel checks and explains there."""

from __future__ import annotations

from openpyxl.worksheet.datavalidation import DataValidation

from baocao_cli.forms.declaration import AnyMeasure, CountMeasure, EntryList, Grid, ItemsMeasure, PartsMeasure
from baocao_cli.texts import say
from baocao_cli.vietnamese.fold import plain

_LONGEST_PROMPT = 255
"""What Excel allows."""


def measures_in(grid: Grid, label: str, column: str) -> list[AnyMeasure]:
    """The measures that are read from the row with that label in that column."""
    values = [declared.id for declared in grid.columns if declared.role == "value"]
    found: list[AnyMeasure] = []
    for row in grid.rows:
        if plain(label) not in {plain(known) for known in (row.label, *row.spellings)}:
            continue
        for placed in row.measures:
            columns = set(placed.part_columns.values()) or {placed.column or values[0]}
            if column in columns:
                found.append(placed.measure)
    return found


def advice(measure: AnyMeasure) -> DataValidation | None:
    """What Excel shows beside the chosen cell.

    A number is asked for only where a number alone is right, and even there another text is let through after a
    question: a rate or a remark is better than a figure that was made to fit.
    """
    if isinstance(measure, CountMeasure):
        if not measure.kinds:
            return _number(whole=True)
        return _note(say("blank.prompt.kinds", kinds=", ".join(kind.name for kind in measure.kinds)))
    if isinstance(measure, PartsMeasure):
        if len(measure.parts) == 1:
            return _number(whole=measure.parts[0].whole)
        return _note(say("blank.prompt.parts", parts=", ".join(part.label.lower() for part in measure.parts)))
    if isinstance(measure, ItemsMeasure):
        return _note(say("blank.prompt.items"))
    return None


def entry_advice(entry_list: EntryList, column: str) -> DataValidation | None:
    """The same for a list's column."""
    reads = {entry_field.column: entry_field.reads for entry_field in entry_list.measure.fields}
    if reads.get(column) in ("count", "minutes"):
        return _number(whole=reads[column] == "count")
    return None


def _number(*, whole: bool) -> DataValidation:
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
    return _explained(check, say("blank.prompt.number"))


def _note(text: str) -> DataValidation:
    return _explained(DataValidation(allow_blank=True, showErrorMessage=False), text)


def _explained(check: DataValidation, text: str) -> DataValidation:
    check.showInputMessage = True
    check.promptTitle = say("blank.prompt.title")
    check.prompt = text[:_LONGEST_PROMPT]
    return check
