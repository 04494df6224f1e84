"""Adding up the values of each measure, in whatever order the returns come (contract §5, totals).

A total has the shape of the values that it is the sum of; a list's total is its tally. A measure that was not reported
has no total, which is not a total of 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, Protocol

from baocao_cli.forms.declaration import (
    CountMeasure,
    Form,
    ItemsMeasure,
    ListMeasure,
    PartsMeasure,
)
from baocao_cli.forms.list_fields import asks_for_kind, numeric_fields
from baocao_cli.values import (
    KIND_FIELD,
    OTHER_KIND,
    Count,
    Entries,
    Item,
    Items,
    JsonObject,
    Parts,
    Value,
    add_known,
    json_number,
)
from baocao_cli.vietnamese.fold import fold

TotalledMeasure = CountMeasure | PartsMeasure | ItemsMeasure | ListMeasure


class SourceRank(NamedTuple):
    """Where a value comes from, in sorting order: of two spellings of one name that of the lower rank is kept.

    `month` is relative to the last month of the summary (0; -1 is the one before), `unit_order` the unit's position in
    the roster, `position` that within the value.
    """

    month: int
    unit_order: int
    unit: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class ListTally:
    """`{"items": 12, "by_kind": {"tin": 5, "khác": 4}, "minutes": 31.5}`: the sum over a list's certain entries.

    `by_kind` is None for a list without kinds. `sums` has each numeric field; None if no entry states it.
    """

    items: Decimal
    by_kind: Mapping[str, Decimal] | None
    sums: Mapping[str, Decimal | None]

    def to_json(self) -> JsonObject:
        kinds = {} if self.by_kind is None else {"by_kind": {k: json_number(n) for k, n in self.by_kind.items()}}
        return {"items": json_number(self.items), **kinds, **{k: json_number(n) for k, n in self.sums.items()}}

    def figures(self) -> dict[str, Decimal | None]:
        """Every figure by its path: `items`, `by_kind.tin`, `minutes`."""
        kinds = {f"by_kind.{kind}": figure for kind, figure in (self.by_kind or {}).items()}
        return {"items": self.items, **kinds, **self.sums}


Total = Count | Parts | Items | ListTally


def totalled_measures(form: Form) -> tuple[TotalledMeasure, ...]:
    """The measures that are added up: not texts, nor printed totals, which are only compared with the computed one."""
    return tuple(
        measure
        for measure in form.measures
        if isinstance(measure, CountMeasure | PartsMeasure | ItemsMeasure | ListMeasure)
    )


def totals_to_json(form: Form, totals: Mapping[str, Total | None]) -> JsonObject | None:
    """A form's member of `totals`.

    Each total has its measure's id as key, and is null if the measure was not reported. If a list is the only measure
    that the form adds up, its tally is the member itself, and is null likewise (contract §5, totals).
    """
    measures = totalled_measures(form)
    if len(measures) == 1 and isinstance(measures[0], ListMeasure):
        tally = totals[measures[0].id]
        return None if tally is None else tally.to_json()
    found = {measure.id: totals[measure.id] for measure in measures}
    return {measure: None if total is None else total.to_json() for measure, total in found.items()}


class Misfit(Exception):
    """A value in the ledger is not of the measure's kind: the form's declaration was changed since."""


class Sum(Protocol):
    """A sum to which values are added one by one."""

    def add(self, value: Value, rank: SourceRank) -> None:
        """Add a value. Raises Misfit for a value of another kind."""

    def total(self) -> Total | None:
        """The sum so far; None if nothing was added."""


class _NamedFigures:
    """Figures by name; names that are equal when folded are one, spelled as in the source of the lowest rank."""

    def __init__(self, own_names: Iterable[str] = ()) -> None:
        self._own = {fold(name): index for index, name in enumerate(own_names)}
        self._spelled: dict[tuple[str | None, ...], tuple[SourceRank, tuple[str | None, ...]]] = {}
        self._figures: dict[tuple[str | None, ...], Decimal] = {}

    def add(self, names: tuple[str | None, ...], figure: Decimal, rank: SourceRank) -> None:
        key = tuple(None if name is None else fold(name) for name in names)
        self._figures[key] = self._figures.get(key, Decimal(0)) + figure
        here = (rank, names)
        if key not in self._spelled or here[0] < self._spelled[key][0]:
            self._spelled[key] = here

    def in_order(self) -> list[tuple[tuple[str | None, ...], Decimal]]:
        """The form's own names first, in its order, then the others by rank."""

        def place(key: tuple[str | None, ...]) -> tuple[int, SourceRank]:
            return self._own.get(key[0] or "", len(self._own)), self._spelled[key][0]

        return [(self._spelled[key][1], self._figures[key]) for key in sorted(self._figures, key=place)]

    def by_name(self) -> dict[str, Decimal]:
        return {names[0] or "": figure for names, figure in self.in_order()}


class _CountSum:
    def __init__(self, measure: CountMeasure) -> None:
        self._total: Decimal | None = None
        self._kinds = _NamedFigures(kind.name for kind in measure.kinds)

    def add(self, value: Value, rank: SourceRank) -> None:
        if not isinstance(value, Count):
            raise Misfit
        self._total = add_known(self._total, value.total)
        for position, (kind, figure) in enumerate(value.kinds.items()):
            self._kinds.add((kind,), figure, rank._replace(position=position))

    def total(self) -> Count | None:
        return None if self._total is None else Count(self._total, self._kinds.by_name())


class _PartsSum:
    def __init__(self, measure: PartsMeasure) -> None:
        self._parts: dict[str, Decimal | None] = {part.id: None for part in measure.parts}
        self._said = False

    def add(self, value: Value, rank: SourceRank) -> None:
        if not isinstance(value, Parts):
            raise Misfit
        self._said = True
        for part, figure in value.parts.items():
            if part not in self._parts:
                raise Misfit
            self._parts[part] = add_known(self._parts[part], figure)

    def total(self) -> Parts | None:
        return Parts(dict(self._parts)) if self._said else None


class _ItemsSum:
    """Items are summed only if label and unit agree (contract §5, `khac`)."""

    def __init__(self) -> None:
        self._items = _NamedFigures()
        self._said = False

    def add(self, value: Value, rank: SourceRank) -> None:
        if not isinstance(value, Items):
            raise Misfit
        self._said = True
        for position, item in enumerate(value.items):
            self._items.add((item.label, item.unit), item.quantity, rank._replace(position=position))

    def total(self) -> Items | None:
        if not self._said:
            return None
        return Items(tuple(Item(label, unit, figure) for (label, unit), figure in self._items.in_order()))


class _ListSum:
    """Only certain entries are counted. If every unit reports an empty list, the sums are 0."""

    def __init__(self, measure: ListMeasure) -> None:
        self._said = False
        self._items = 0
        self._has_kinds = asks_for_kind(measure)
        self._kinds = _NamedFigures(kind.name for kind in measure.kinds)
        self._sums: dict[str, Decimal | None] = dict.fromkeys(numeric_fields(measure))

    def add(self, value: Value, rank: SourceRank) -> None:
        if not isinstance(value, Entries):
            raise Misfit
        self._said = True
        for position, entry in enumerate(value.certain()):
            self._items += 1
            kind = entry.fields.get(KIND_FIELD)
            self._kinds.add((str(kind) if kind else OTHER_KIND,), Decimal(1), rank._replace(position=position))
            for name in self._sums:
                figure = entry.fields.get(name)
                if isinstance(figure, Decimal):
                    self._sums[name] = add_known(self._sums[name], figure)

    def total(self) -> ListTally | None:
        if not self._said:
            return None
        kinds = self._kinds.by_name()
        if OTHER_KIND in kinds:
            kinds[OTHER_KIND] = kinds.pop(OTHER_KIND)
        sums = self._sums if self._items else dict.fromkeys(self._sums, Decimal(0))
        return ListTally(Decimal(self._items), kinds if self._has_kinds else None, dict(sums))


class _LatestSum:
    """A stock: the sum over the units of each unit's latest figure."""

    def __init__(self, measure: TotalledMeasure) -> None:
        self._measure = measure
        self._latest: dict[str, tuple[SourceRank, Value]] = {}

    def add(self, value: Value, rank: SourceRank) -> None:
        sum_within_month(self._measure).add(value, rank)
        if rank.unit not in self._latest or self._latest[rank.unit][0].month < rank.month:
            self._latest[rank.unit] = (rank, value)

    def total(self) -> Total | None:
        total = sum_within_month(self._measure)
        for rank, value in self._latest.values():
            total.add(value, rank)
        return total.total()


def sum_within_month(measure: TotalledMeasure) -> Sum:
    """An empty sum over the units of one month."""
    if isinstance(measure, CountMeasure):
        return _CountSum(measure)
    if isinstance(measure, PartsMeasure):
        return _PartsSum(measure)
    return _ItemsSum() if isinstance(measure, ItemsMeasure) else _ListSum(measure)


def sum_over_months(measure: TotalledMeasure) -> Sum:
    """An empty sum over units and months, by the declaration's `over_months`."""
    return _LatestSum(measure) if measure.over_months == "latest" else sum_within_month(measure)
