"""The unit that is given with a cell, beside its own text: of its row's label, of a column of units, of the head.

Recognition hands it on as typed; the reading takes it with the figure, as one text (contract §6.8).
"""

from __future__ import annotations

from collections.abc import Sequence

from baocao_cli.forms.declaration import CellMeasure, CountMeasure, ItemsMeasure, PartsMeasure
from baocao_cli.papers.office_words import Phrase
from baocao_cli.recognition.answers.grid_rows import GridRow
from baocao_cli.recognition.wording import table_words
from baocao_cli.recognition.wording.column_heads import unit_in
from baocao_cli.vietnamese.fold import fold, plain, words
from baocao_cli.vietnamese.numerals import MULTIPLIERS


def unit_of(row: GridRow, measure: CellMeasure, columns: Sequence[str]) -> str | None:
    """The unit of the row's figures as typed: of the row's own label, of its unit column, of the value column's head,
    of a line above the table; None where none is given, or just the form's own.
    """
    unit = _given(row, measure, columns)
    return None if unit is None or _is_forms_own(row, measure, columns, unit) else unit


def _given(row: GridRow, measure: CellMeasure, columns: Sequence[str]) -> str | None:
    lasts = is_duration(measure)
    named = _of_label(row) if lasts else None
    if named is not None:
        return named
    for beside in row.at(row.columns.unit_columns):
        if beside.text.strip():
            return " ".join(beside.text.split())
    of_head = next((unit for column in columns if (unit := row.columns.unit_of(column))), None)
    return of_head or (row.region.unit_above if lasts else None)


def is_duration(measure: CellMeasure) -> bool:
    """Whether the measure asks for a length of time."""
    return isinstance(measure, PartsMeasure) and any(part.duration for part in measure.parts)


def _of_label(row: GridRow) -> str | None:
    """A unit of time that the label has and the form's own label has not."""
    if row.label is None or row.match is None:
        return None
    printed = set(map(plain, table_words.DURATION_WORDS.findall(row.match.keys.row.label)))
    named = [word for word in table_words.DURATION_WORDS.findall(row.label.text) if plain(word) not in printed]
    return str(named[0]).lower() if named else None


def _is_forms_own(row: GridRow, measure: CellMeasure, columns: Sequence[str], unit: str) -> bool:
    """Whether the form counts in that unit anyway, so that it says nothing of the figure: `Kinh phí (triệu đồng)` as
    the form prints it. A unit of time has to be turned into minutes all the same.
    """
    spoken = words(unit)
    if is_duration(measure) or spoken in table_words.UNITS_OF_TIME:
        return False
    own = _vocabulary(measure)
    printed = spoken in _printed_units(row, columns)
    scaled = fold(unit).split(" ")[0] in MULTIPLIERS
    return (printed or scaled) and spoken in own if own else printed


def _printed_units(row: GridRow, columns: Sequence[str]) -> set[Phrase]:
    """The units in the heads that the form prints over those columns."""
    declared = [column for column in row.region.keys.declared.columns if column.id in columns]
    return {words(unit) for column in declared for head in column.heads if (unit := unit_in(head)) is not None}


def _vocabulary(measure: CellMeasure) -> frozenset[Phrase]:
    """Units and kinds that the measure is told in, folded."""
    if isinstance(measure, CountMeasure):
        kinds = [name for kind in measure.kinds for name in (kind.name, *kind.spellings)]
        return frozenset(map(words, (*measure.units, *kinds)))
    if isinstance(measure, PartsMeasure):
        return frozenset(words(unit) for part in measure.parts for unit in part.units)
    return frozenset(map(words, measure.units)) if isinstance(measure, ItemsMeasure) else frozenset()
