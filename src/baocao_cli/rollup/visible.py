"""The rows of the tables of totals as figures by name: what people see and sign, measure by measure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from baocao_cli.documents.model import Cell, CellKind, Place
from baocao_cli.forms.declaration import (
    AnyMeasure,
    CountMeasure,
    EntryList,
    Form,
    Grid,
    ItemsMeasure,
    ListMeasure,
    PartsMeasure,
)
from baocao_cli.forms.list_fields import field_label, numeric_fields
from baocao_cli.rollup.tables import NOTHING_TOLD, TotalsTable, text_at
from baocao_cli.texts import say
from baocao_cli.values import OTHER_KIND
from baocao_cli.vietnamese.fold import fold

_FIGURE = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")
_BULLET = re.compile(r"^[-–+•]\s+")

Name = tuple[str, ...]
"""Which figure of a measure: `total`; `kinds` and a kind; `rest`, of no kind; a part; `items`; `items` with label and
unit; `by_kind` and a kind; a numeric field. Words are folded."""


@dataclass(frozen=True, slots=True)
class VisibleFigure:
    """One figure as the table shows it. `value` None: a dash or nothing; `unreadable`: something that is no figure.

    `uncomputed`: a formula whose kept value is 0 or none, as programs write it that do not compute.
    """

    label: str
    unit: str
    cell: Cell | None
    value: Decimal | None = None
    cumulative: Decimal | None = None
    unreadable: bool = False

    @property
    def uncomputed(self) -> bool:
        return self.cell is not None and self.cell.kind is CellKind.UNCOMPUTED

    @property
    def raw(self) -> str:
        return "" if self.cell is None or self.uncomputed else " ".join(self.cell.text.split())


@dataclass(slots=True)
class VisibleMeasure:
    """All figures of a measure; `place` of its row."""

    place: Place | None = None
    figures: dict[Name, VisibleFigure] = field(default_factory=dict)
    twice: list[VisibleFigure] = field(default_factory=list)
    """Figures of a name that has one already."""

    def add(self, name: Name, figure: VisibleFigure) -> None:
        if name in self.figures:
            self.twice.append(figure)
        else:
            self.figures[name] = figure

    def known(self) -> dict[Name, Decimal]:
        """The figures that are there; dashes left out."""
        return {name: figure.value for name, figure in self.figures.items() if figure.value is not None}


@dataclass(slots=True)
class VisibleForm:
    """A form's rows; `strange` are figures in rows that the form does not have."""

    form: Form
    measures: dict[str, VisibleMeasure] = field(default_factory=dict)
    strange: list[VisibleFigure] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Row:
    """A form's row in the table: its label, its measures that add up, and what each is called under it."""

    label: str
    measures: tuple[tuple[str, AnyMeasure], ...]


_TOTALLED = (CountMeasure, PartsMeasure, ItemsMeasure, ListMeasure)


def visible_forms(tables: Sequence[TotalsTable], forms: Sequence[Form]) -> tuple[VisibleForm, ...]:
    """Every form that the tables show, in the forms' order."""
    found: dict[str, VisibleForm] = {}
    for table in tables:
        for form, rows in _rows_by_form(table, forms):
            _Walk(table, found.setdefault(form.id, VisibleForm(form))).walk(rows)
    return tuple(found[form.id] for form in forms if form.id in found)


def _rows_by_form(table: TotalsTable, forms: Sequence[Form]) -> Iterator[tuple[Form, list[int]]]:
    """By the column that names the form; where there is none, the form that most of the labels belong to."""
    rows = list(table.rows())
    if table.form is None:
        best = _form_of_labels([fold(text_at(table.table, row, table.label)) for row in rows], forms)
        if best is not None:
            yield best, rows
        return
    by_name: dict[str, list[int]] = {}
    for row in rows:
        by_name.setdefault(fold(text_at(table.table, row, table.form)), []).append(row)
    known = {fold(form.name): form for form in forms}
    yield from ((known[name], found) for name, found in by_name.items() if name in known)


def _form_of_labels(labels: Sequence[str], forms: Sequence[Form]) -> Form | None:
    hits = {form.id: sum(label in labels for label in map(fold, _labels(form))) for form in forms}
    best = max(forms, key=lambda form: hits[form.id], default=None)
    return best if best is not None and hits[best.id] else None


def _labels(form: Form) -> list[str]:
    return [row.label for row in _declared_rows(form)]


def _declared_rows(form: Form) -> Iterator[_Row]:
    for table in form.tables:
        if isinstance(table, Grid):
            yield from _grid_rows(table)
        elif isinstance(table, EntryList):
            label = table.measure.label or form.name
            yield _Row(label, ((label, table.measure),))


def _grid_rows(grid: Grid) -> Iterator[_Row]:
    for row in grid.rows:
        measures = tuple(
            (placed.measure.label or row.label, placed.measure)
            for placed in row.measures
            if isinstance(placed.measure, _TOTALLED)
        )
        if measures:
            yield _Row(row.label, measures)


class _Walk:
    """Goes down the rows and knows under which measure it is."""

    def __init__(self, table: TotalsTable, form: VisibleForm) -> None:
        self._table = table
        self._form = form
        self._rows = {fold(row.label): row for row in _declared_rows(form.form)}
        self._row: _Row | None = None
        self._measure: AnyMeasure | None = None

    def walk(self, rows: Iterable[int]) -> None:
        for row in rows:
            label = text_at(self._table.table, row, self._table.label)
            if label:
                self._take(row, label)

    def _take(self, row: int, label: str) -> None:
        figure = _figure(self._table, row, _BULLET.sub("", label))
        opened = self._rows.get(fold(label))
        numbered = bool(text_at(self._table.table, row, self._table.number))
        if opened is not None and (numbered or self._table.number is None):
            self._row, self._measure = opened, None
            own = _measure_of_heading(opened)
            if own is not None:
                self._open(own, figure)
            return
        if numbered:
            self._row = self._measure = None
        below = self._measure_called(figure.label)
        if below is not None:
            self._open(below, figure)
        elif self._measure is not None:
            self._detail(self._measure, figure)
        elif figure.raw:
            self._form.strange.append(figure)

    def _measure_called(self, label: str) -> AnyMeasure | None:
        if self._row is None or len(self._row.measures) < 2:
            return None
        return next((measure for name, measure in self._row.measures if fold(name) == fold(label)), None)

    def _open(self, measure: AnyMeasure, figure: VisibleFigure) -> None:
        """The measure's own row: it has the figure itself, or only names the rows below it."""
        self._measure = measure
        visible = self._form.measures.setdefault(measure.id, VisibleMeasure())
        if visible.place is None and figure.cell is not None:
            visible.place = figure.cell.place
        name = _own_name(measure)
        if name is not None:
            visible.add(name, figure)
        elif figure.raw:
            visible.add(("items",) if isinstance(measure, ItemsMeasure) else ("?",), figure)

    def _detail(self, measure: AnyMeasure, figure: VisibleFigure) -> None:
        name = _detail_name(measure, figure)
        visible = self._form.measures[measure.id]
        if name is not None:
            visible.add(name, figure)
        elif figure.raw:
            self._form.strange.append(figure)


def _measure_of_heading(row: _Row) -> AnyMeasure | None:
    """The measure that the row's own line is of: its only one, or one that is called like the row and only listed."""
    if len(row.measures) == 1:
        return row.measures[0][1]
    named = (measure for name, measure in row.measures if fold(name) == fold(row.label))
    return next((measure for measure in named if _own_name(measure) is None), None)


def _own_name(measure: AnyMeasure) -> Name | None:
    if isinstance(measure, CountMeasure):
        return ("total",)
    if isinstance(measure, ListMeasure):
        return ("items",)
    if isinstance(measure, PartsMeasure) and len(measure.parts) == 1:
        return (measure.parts[0].id,)
    return None


def _detail_name(measure: AnyMeasure, figure: VisibleFigure) -> Name | None:
    label = fold(figure.label)
    if isinstance(measure, CountMeasure):
        return ("rest",) if label == fold(say("summary.without-kind")) else ("kinds", label)
    if isinstance(measure, PartsMeasure):
        return next(((part.id,) for part in measure.parts if fold(part.label) == label), None)
    if isinstance(measure, ItemsMeasure):
        return "items", "" if label == fold(say("summary.unnamed-item")) else label, fold(figure.unit)
    if isinstance(measure, ListMeasure):
        return _list_detail(measure, label)
    return None


def _list_detail(measure: ListMeasure, label: str) -> Name:
    named = next((name for name in numeric_fields(measure) if fold(field_label(measure, name)) == label), None)
    if named is not None:
        return (named,)
    return "by_kind", fold(OTHER_KIND) if label == fold(say("summary.without-kind")) else label


def _figure(table: TotalsTable, row: int, label: str) -> VisibleFigure:
    cell = table.table.at(row, table.figure)
    value, readable = figure_in(cell)
    cumulative = None if table.cumulative is None else figure_in(table.table.at(row, table.cumulative))[0]
    return VisibleFigure(label, text_at(table.table, row, table.unit), cell, value, cumulative, not readable)


def figure_in(cell: Cell | None) -> tuple[Decimal | None, bool]:
    """The figure of a cell, as summaries write them (`1.250,5`), and whether the cell says nothing else."""
    if cell is None:
        return None, True
    if cell.kind is CellKind.NUMBER and isinstance(cell.value, Decimal):
        return cell.value, True
    text = "".join(cell.text.split())
    if cell.kind is not CellKind.TEXT or cell.struck.strip():
        return None, False
    if text in NOTHING_TOLD:
        return None, True
    if _FIGURE.fullmatch(text) is None:
        return None, False
    return Decimal(text.replace(".", "").replace(",", ".")), True
