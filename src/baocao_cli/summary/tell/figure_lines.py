"""Totals as lines of a table: a line for each figure, with the labels and order of the form's declaration.

Document and workbook show the same lines; a new form needs no change here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from baocao_cli.forms.declaration import (
    CountMeasure,
    EntryList,
    Form,
    Grid,
    ListMeasure,
    PartsMeasure,
    TextMeasure,
)
from baocao_cli.forms.list_fields import field_label, field_unit, numeric_fields
from baocao_cli.summary.model.summary import FormTotals
from baocao_cli.summary.model.totals import Total, TotalledMeasure, totalled_measures
from baocao_cli.texts import say
from baocao_cli.values import OTHER_KIND, Count, Item, Items
from baocao_cli.vietnamese.fold import fold


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure of a form: of the month, of the month before, cumulative. None: not reported.

    `number` numbers the form's rows (`01`); it is empty for the details of a row (`is_detail`).
    `is_heading`: the line has no figures and only names the lines below it.
    """

    number: str
    label: str
    unit: str
    month: Decimal | None = None
    previous: Decimal | None = None
    cumulative: Decimal | None = None
    is_detail: bool = False
    is_heading: bool = False
    measure: str = ""
    names: tuple[str, ...] = ()
    """Which of the measure's figures it is: `total`; `kinds` and a kind; `rest` (without a kind); a part; `items`;
    `items` with label and unit; `by_kind` and a kind; a numeric field. Empty for a heading."""
    comparable: bool = True
    """Whether both spans report it alike: the same units, and all of it."""

    @property
    def difference(self) -> Decimal | None:
        """The month's figure less that of the month before; None if the two cannot be compared."""
        if self.month is None or self.previous is None or not self.comparable:
            return None
        return self.month - self.previous


@dataclass(frozen=True, slots=True)
class _ThreeTotals:
    """One measure's totals side by side."""

    month: Total | None
    previous: Total | None
    cumulative: Total | None

    def pick(self, figures: FigureAt) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
        return figures(self.month), figures(self.previous), figures(self.cumulative)


class FigureAt:
    """Picks one figure of a total by its path; names are folded, for each total has its own spelling."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._key = fold(path)

    def __call__(self, total: Total | None) -> Decimal | None:
        if total is None:
            return None
        figures = total.figures()
        if self._path in figures:
            return figures[self._path]
        return next((figure for path, figure in figures.items() if fold(path) == self._key), None)


def figure_lines(totals: FormTotals) -> tuple[FigureLine, ...]:
    """Every line of the form's table, in the order of its declaration."""
    lines: list[FigureLine] = []
    for number, row in enumerate(_rows(totals.form), start=1):
        lines.extend(_row_lines(f"{number:02d}", row, totals))
    return tuple(replace(line, comparable=_is_comparable(line, totals)) for line in lines)


def _is_comparable(line: FigureLine, totals: FormTotals) -> bool:
    """Whether both spans report the line alike; kinds are comparable only if every unit reported all of them."""
    comparison = totals.comparisons.get(line.measure)
    if comparison is None or not comparison.whole or line.names[:1] == ("rest",):
        return False
    both = (comparison.month, comparison.previous)
    if line.names[:1] == ("kinds",):
        return not any(_without_kind(total) for total in both)
    if line.names[:1] == ("by_kind",):
        return not any((getattr(total, "by_kind", None) or {}).get(OTHER_KIND) for total in both)
    return True


def measure_labels(form: Form) -> dict[str, str]:
    """Measure id → its label, else that of its row or section."""
    labels = {placed.measure.id: row.label for grid in form.grids for row in grid.rows for placed in row.measures}
    labels.update({entry_list.measure.id: form.name for entry_list in form.lists})
    labels.update({section.measure.id: section.heading for section in form.sections})
    labels.update({measure.id: measure.label for measure in form.measures if measure.label})
    return {measure.id: labels.get(measure.id, measure.id) for measure in form.measures}


def text_measures(form: Form) -> tuple[TextMeasure, ...]:
    """The measures that are texts: sections, and cells of tables."""
    return tuple(measure for measure in form.measures if isinstance(measure, TextMeasure))


def without_remark(label: str) -> str:
    """A label without its remark in brackets: `Tuyên truyền miệng (buổi, …)` → `Tuyên truyền miệng`."""
    return label.split(" (", 1)[0].strip() or label


@dataclass(frozen=True, slots=True)
class _LabelledRow:
    label: str
    measures: tuple[TotalledMeasure, ...]


def _rows(form: Form) -> Iterator[_LabelledRow]:
    wanted = {measure.id: measure for measure in totalled_measures(form)}
    for table in form.tables:
        if isinstance(table, Grid):
            yield from _grid_rows(table, wanted)
        elif isinstance(table, EntryList):
            yield _LabelledRow(table.measure.label or form.name, (table.measure,))


def _grid_rows(grid: Grid, wanted: Mapping[str, TotalledMeasure]) -> Iterator[_LabelledRow]:
    for row in grid.rows:
        found = tuple(wanted[each.measure.id] for each in row.measures if each.measure.id in wanted)
        if found:
            yield _LabelledRow(row.label, found)


def _row_lines(number: str, row: _LabelledRow, totals: FormTotals) -> Iterator[FigureLine]:
    """A row of one measure has that measure's lines; a row of several is a heading with their lines below it."""
    if len(row.measures) == 1:
        yield from _measure_lines(number, row.label, row.measures[0], _three_totals(totals, row.measures[0]))
        return
    yield FigureLine(number, row.label, "", is_heading=True)
    for measure in row.measures:
        label = measure.label or row.label
        for line in _measure_lines("", label, measure, _three_totals(totals, measure)):
            if not (line.is_heading and line.label == row.label):
                yield replace(line, is_detail=True)


def _three_totals(totals: FormTotals, measure: TotalledMeasure) -> _ThreeTotals:
    pick: list[Mapping[str, Total | None]] = [totals.month, totals.previous, totals.cumulative]
    return _ThreeTotals(*(each.get(measure.id) for each in pick))


def _measure_lines(number: str, label: str, measure: TotalledMeasure, three: _ThreeTotals) -> Iterator[FigureLine]:
    if isinstance(measure, CountMeasure):
        return _count_lines(number, label, measure, three)
    if isinstance(measure, PartsMeasure):
        return _parts_lines(number, label, measure, three)
    if isinstance(measure, ListMeasure):
        return _list_lines(number, label, measure, three)
    return _items_lines(number, label, measure.id, three)


def _count_lines(number: str, label: str, measure: CountMeasure, three: _ThreeTotals) -> Iterator[FigureLine]:
    unit = measure.units[0] if measure.units else ""
    yield FigureLine(number, label, unit, *three.pick(FigureAt("total")), measure=measure.id, names=("total",))
    kinds = three.cumulative.kinds if isinstance(three.cumulative, Count) else {}
    for kind in kinds:
        figures = three.pick(FigureAt(f"kinds.{kind}"))
        yield FigureLine("", kind, "", *figures, is_detail=True, measure=measure.id, names=("kinds", kind))
    rest = (_without_kind(three.month), _without_kind(three.previous), _without_kind(three.cumulative))
    if kinds and rest[2]:
        label = say("summary.without-kind")
        yield FigureLine("", label, "", *rest, is_detail=True, measure=measure.id, names=("rest",))


def _without_kind(total: Total | None) -> Decimal | None:
    """What a count has beside its reported kinds; 0 if the kinds make up all of it."""
    if not isinstance(total, Count):
        return None
    return max(total.total - sum(total.kinds.values(), Decimal(0)), Decimal(0))


def _parts_lines(number: str, label: str, measure: PartsMeasure, three: _ThreeTotals) -> Iterator[FigureLine]:
    if len(measure.parts) == 1:
        part = measure.parts[0]
        unit = part.units[0] if part.units else ""
        yield FigureLine(number, label, unit, *three.pick(FigureAt(part.id)), measure=measure.id, names=(part.id,))
        return
    yield FigureLine(number, label, "", is_heading=True, measure=measure.id)
    for part in measure.parts:
        unit = part.units[0] if part.units else ""
        figures = three.pick(FigureAt(part.id))
        yield FigureLine("", part.label, unit, *figures, is_detail=True, measure=measure.id, names=(part.id,))


def _items_lines(number: str, label: str, measure_id: str, three: _ThreeTotals) -> Iterator[FigureLine]:
    """One line of 0 if every unit reported none; else a heading with a line for each item."""
    everything = three.cumulative.items if isinstance(three.cumulative, Items) else ()
    if not everything:
        month, previous, cumulative = (
            None if total is None else Decimal(0) for total in (three.month, three.previous, three.cumulative)
        )
        yield FigureLine(number, label, "", month, previous, cumulative, measure=measure_id, names=("items",))
        return
    yield FigureLine(number, label, "", is_heading=True, measure=measure_id)
    for item in everything:
        name = item.label or say("summary.unnamed-item")
        unit = item.unit or ""
        figures = _quantity(three.month, item), _quantity(three.previous, item), _quantity(three.cumulative, item)
        names = ("items", item.label or "", unit)
        yield FigureLine("", name, unit, *figures, is_detail=True, measure=measure_id, names=names)


def _quantity(total: Total | None, wanted: Item) -> Decimal | None:
    if not isinstance(total, Items):
        return None
    key = (fold(wanted.label or ""), fold(wanted.unit or ""))
    return next((item.quantity for item in total.items if (fold(item.label or ""), fold(item.unit or "")) == key), None)


def _list_lines(number: str, label: str, measure: ListMeasure, three: _ThreeTotals) -> Iterator[FigureLine]:
    unit, figures = say("summary.entries-unit"), three.pick(FigureAt("items"))
    yield FigureLine(number, label, unit, *figures, measure=measure.id, names=("items",))
    by_kind = getattr(three.cumulative, "by_kind", None) or {}
    for kind in by_kind:
        name = say("summary.without-kind") if kind == OTHER_KIND else kind
        figures = three.pick(FigureAt(f"by_kind.{kind}"))
        yield FigureLine("", name, "", *figures, is_detail=True, measure=measure.id, names=("by_kind", kind))
    for name in numeric_fields(measure):
        label, unit, figures = field_label(measure, name), field_unit(measure, name), three.pick(FigureAt(name))
        yield FigureLine("", label, unit, *figures, is_detail=True, measure=measure.id, names=(name,))
