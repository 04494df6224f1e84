"""The unit that is given with a cell, beside its own text: of its number's format, its row, its column (contract §6.8).

Recognition reads no figure; it tells whether the unit can be the measure's at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from baocao_cli.documents.model import Cell, CellKind
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import CellMeasure, CountMeasure, Form, ItemsMeasure, PartsMeasure
from baocao_cli.papers.office_words import Phrase
from baocao_cli.recognition.tables.cells import is_blank
from baocao_cli.recognition.tables.grid_rows import GridRow
from baocao_cli.recognition.wording import table_words
from baocao_cli.recognition.wording.column_heads import unit_in
from baocao_cli.recognition.wording.figures import is_bare_figure
from baocao_cli.vietnamese.fold import fold, plain, tidy, words
from baocao_cli.vietnamese.numerals import MULTIPLIERS

_FIGURES = re.compile(r"[0-9.,\s]+")
_PIECES = re.compile(r"\s*[/,;&+]\s*|\s+-\s+|\s+và\s+", re.IGNORECASE)
_MONTH = ("thang",)


def unit_of(row: GridRow, cell: Cell | None, measure: CellMeasure, columns: Sequence[str]) -> str | None:
    """The unit of the row's figures as typed: as the cell shows it, of the row's own label, of its unit column, of the
    value column's head, of a line above the table.
    """
    unit = _given(row, cell, measure, columns)
    return None if unit is None or _is_forms_own(row, measure, columns, unit) else unit


def _is_forms_own(row: GridRow, measure: CellMeasure, columns: Sequence[str], unit: str) -> bool:
    """Whether the form counts in that unit anyway, so that it says nothing of the figure: `Kinh phí (triệu đồng)` as
    the form prints it. A unit of time has to be turned into minutes all the same.
    """
    spoken = words(unit)
    if is_duration(measure) or spoken in table_words.UNITS_OF_TIME:
        return False
    own = _vocabulary([measure])
    printed = spoken in _printed_units(row, columns)
    scaled = fold(unit).split(" ")[0] in MULTIPLIERS
    return (printed or scaled) and spoken in own if own else printed


def _printed_units(row: GridRow, columns: Sequence[str]) -> set[Phrase]:
    """The units in the heads that the form prints over those columns."""
    declared = [column for column in row.region.keys.declared.columns if column.id in columns]
    return {words(unit) for column in declared for head in column.heads if (unit := unit_in(head)) is not None}


def _given(row: GridRow, cell: Cell | None, measure: CellMeasure, columns: Sequence[str]) -> str | None:
    shown = _shown(cell)
    if shown is not None:
        return shown
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


def _shown(cell: Cell | None) -> str | None:
    """What the number's format shows behind the figure: `m2` of a cell that holds 12 and shows `12 m2`."""
    if cell is None or cell.kind is not CellKind.NUMBER:
        return None
    text = _FIGURES.sub(" ", tidy(cell.text), count=1).strip()
    return text if any(letter.isalpha() for letter in text) or "%" in text else None


def _of_label(row: GridRow) -> str | None:
    """A unit of time that the label has and the form's own label has not."""
    if row.label is None or row.match is None:
        return None
    printed = set(map(plain, table_words.DURATION_WORDS.findall(row.match.keys.row.label)))
    named = [word for word in table_words.DURATION_WORDS.findall(row.label.text) if plain(word) not in printed]
    return str(named[0]).lower() if named else None


def told_of_unit(form: Form, measure: CellMeasure, unit: str | None, cell: Cell | None) -> list[Finding]:
    """An error where a bare figure is given in a unit that is not the measure's; a warning where it has to be turned
    into the measure's own.
    """
    if unit is None or cell is None or is_blank(cell) or not _is_bare(cell):
        return []
    where, raw = describe(cell.place), cell.text.strip()
    if is_foreign(form, measure, unit):
        return [Finding.of("unit-of-another-measure", reading=measure.id, where=where, raw=raw, unit=unit)]
    turned = is_duration(measure) and words(unit) in table_words.UNITS_OF_TIME - {table_words.MINUTES}
    return [Finding.of("unit-of-head", reading=measure.id, where=where, raw=raw, unit=unit)] if turned else []


def _is_bare(cell: Cell) -> bool:
    """Whether the cell gives figures and no words of its own; what a number's format shows is not its own."""
    return cell.kind is CellKind.NUMBER or is_bare_figure(cell.text)


def is_foreign(form: Form, measure: CellMeasure, unit: str) -> bool:
    """Whether a unit belongs to another measure, or to money, area, length or a share; a rate is no count either."""
    pieces = [words(piece) or (piece,) for piece in _PIECES.split(tidy(unit).strip()) if piece.strip()]
    own = _vocabulary([measure]) | {_MONTH}
    if _are_all(pieces, own) or _is_own(words(unit), own):
        return False
    others = frozenset[Phrase]() if isinstance(measure, ItemsMeasure) else _others(form, measure)
    return "/" in unit or any(_is_never(piece) or _is_own(piece, others) for piece in pieces)


def _are_all(pieces: Sequence[Phrase], own: frozenset[Phrase]) -> bool:
    return all(_is_own(piece, own) for piece in pieces)


def _others(form: Form, measure: CellMeasure) -> frozenset[Phrase]:
    """Units and kinds of the form's other measures."""
    return _vocabulary(other for grid in form.grids for other in grid.measures if other.id != measure.id)


def _is_own(piece: Phrase, own: frozenset[Phrase]) -> bool:
    return piece in own or (piece[:1] == ("so",) and piece[1:] in own)


def _is_never(piece: Phrase) -> bool:
    return piece in table_words.UNITS_OF_NO_COUNT or any(piece[-len(unit) :] == unit for unit in table_words.MONEY)


def _vocabulary(measures: Iterable[CellMeasure]) -> frozenset[Phrase]:
    """Units and kinds that the measures are told in, folded."""
    found: set[Phrase] = set()
    for measure in measures:
        found.update(words(name) for name in _names(measure))
        if is_duration(measure):
            found.update(table_words.UNITS_OF_TIME)
    return frozenset(found)


def _names(measure: CellMeasure) -> list[str]:
    if isinstance(measure, CountMeasure):
        return [*measure.units, *(name for kind in measure.kinds for name in (kind.name, *kind.spellings))]
    if isinstance(measure, PartsMeasure):
        return [unit for part in measure.parts for unit in part.units]
    return list(measure.units) if isinstance(measure, ItemsMeasure) else []
