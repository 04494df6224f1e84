"""Short hints how a cell is filled in: never printed, shown by Word and Excel beside the cell that somebody chooses.

Every example is one that `collect` reads without a question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from baocao_cli.forms.declaration import (
    CellMeasure,
    CountMeasure,
    EntryField,
    Form,
    ItemsMeasure,
    Kind,
    Part,
    PartsMeasure,
)
from baocao_cli.month import Month
from baocao_cli.ooxml.characters import printable
from baocao_cli.texts import say

LONGEST_HINT = 64
"""What Word allows as a content control's title."""
_DAY = 5
_COUNTS = ("05", "10")
_FIGURES = ("02", "85")
_MINUTES = "45"


def cell_hints(form: Form, month: Month) -> Mapping[str, str]:
    """The hint of every cell by its measure's id, of a list's column by the column's; for blanks of that month.

    Of any other name it is empty: an office may begin a form of its own with a copy of a shipped template.
    """
    hints = {measure.id: measure_hint(measure) for grid in form.grids for measure in grid.measures}
    for entry_list in form.lists:
        kinds = entry_list.measure.kinds
        hints |= {each.column: _field_hint(each, kinds, month) for each in entry_list.measure.fields}
    return defaultdict(str, {name: printable(hint)[:LONGEST_HINT] for name, hint in hints.items()})


def measure_hint(measure: CellMeasure) -> str:
    """`Ghi số lượng, ví dụ: 05 pa nô, 10 áp phích`; empty for a measure of words."""
    if isinstance(measure, CountMeasure):
        if not measure.kinds:
            return number_hint()
        named = zip(_COUNTS, measure.kinds, strict=False)
        return say("blank.hint.count", example=", ".join(f"{figure} {kind.name}" for figure, kind in named))
    if isinstance(measure, PartsMeasure):
        return _parts_hint(measure.parts)
    return say("blank.hint.items") if isinstance(measure, ItemsMeasure) else ""


def number_hint() -> str:
    """For a cell that holds a number and nothing else."""
    return say("blank.hint.number", example=_COUNTS[0])


def _parts_hint(parts: Sequence[Part]) -> str:
    if len(parts) == 1:
        figure = _MINUTES if parts[0].duration else _COUNTS[0]
        return say("blank.hint.part", label=parts[0].label.lower(), example=figure)
    named = zip(_FIGURES, parts, strict=False)
    units = (f"{figure} {part.units[0] if part.units else part.label.lower()}" for figure, part in named)
    return say("blank.hint.parts", example=", ".join(units))


def _field_hint(entry_field: EntryField, kinds: Sequence[Kind], month: Month) -> str:
    day = f"{_DAY:02d}/{month.number}/{month.year}"
    if entry_field.reads == "title":
        return say("blank.hint.title", kind=kinds[0].name.capitalize()) if kinds else ""
    if entry_field.reads in ("count", "minutes"):
        return number_hint()
    if entry_field.reads in ("airtime", "date"):
        return say(f"blank.hint.{entry_field.reads}", day=day)
    if entry_field.reads == "kind" and kinds:
        return say("blank.hint.kind", kinds=", ".join(kind.name for kind in kinds))
    return ""
