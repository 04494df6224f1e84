"""Adding up one form: over the span, the span before, cumulatively, and what of them can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Form
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.model.span import Span
from baocao_cli.summary.model.summary import Comparison, CumulativeMismatch, FormTotals
from baocao_cli.summary.model.totals import (
    Misfit,
    SourceRank,
    Sum,
    Total,
    TotalledMeasure,
    sum_over_months,
    sum_within_month,
    totalled_measures,
)
from baocao_cli.values import Entries, Parts, Value
from baocao_cli.vietnamese.fold import fold

COUNTS = (Status.REPORTED, Status.ZERO)

Owed = frozenset[tuple[str, int]]
"""Pairs (unit code, index of the month in its span) for which the form is owed."""


@dataclass(slots=True)
class _ReportedValues:
    """What the units reported of one measure in one span: unit → index of the month → value."""

    values: dict[str, dict[int, tuple[SourceRank, Value]]] = field(default_factory=dict)
    partly: set[str] = field(default_factory=set)
    """Units that reported only a part: a composite without one of its figures, a list with held entries."""

    def add(self, rank: SourceRank, offset: int, value: Value) -> None:
        self.values.setdefault(rank.unit, {})[offset] = (rank, value)
        if not _is_whole(value):
            self.partly.add(rank.unit)

    def covers(self, owed: Owed) -> bool:
        return not self.partly and all(offset in self.values.get(unit, {}) for unit, offset in owed)

    def total(self, measure: TotalledMeasure, units: Iterable[str]) -> Total | None:
        found = sum_over_months(measure)
        for unit in units:
            for rank, value in self.values[unit].values():
                found.add(value, rank)
        return found.total()


def _is_whole(value: Value) -> bool:
    if isinstance(value, Parts):
        return None not in value.parts.values()
    return not (isinstance(value, Entries) and any(entry.held for entry in value.entries))


@dataclass(slots=True)
class _MeasureSums:
    """The sums of one measure."""

    measure: TotalledMeasure
    now: Sum
    before: Sum
    cumulative: Sum
    months: dict[int, Sum] = field(default_factory=dict)
    """The key is the distance to the span's last month: 0 is the last month, -1 the one before."""
    of_units: dict[str, Sum] = field(default_factory=dict)
    """Cumulative sums by unit."""
    reported_now: _ReportedValues = field(default_factory=_ReportedValues)
    reported_before: _ReportedValues = field(default_factory=_ReportedValues)
    contributors: int = 0

    @classmethod
    def of(cls, measure: TotalledMeasure) -> _MeasureSums:
        sums = cls(measure, sum_over_months(measure), sum_over_months(measure), sum_over_months(measure))
        sums.months = {0: sum_within_month(measure), -1: sum_within_month(measure)}
        return sums

    def add(self, value: Value, rank: SourceRank, length: int) -> None:
        """Add a value. `length` is the span's, in months. Raises Misfit for a value of another kind."""
        within, before = rank.month + length - 1, rank.month + 2 * length - 1
        self.cumulative.add(value, rank)
        self.months.setdefault(rank.month, sum_within_month(self.measure)).add(value, rank)
        self.of_units.setdefault(rank.unit, sum_over_months(self.measure)).add(value, rank)
        if within >= 0:
            self.now.add(value, rank)
            self.reported_now.add(rank, within, value)
            self.contributors += 1
        elif before >= 0:
            self.before.add(value, rank)
            self.reported_before.add(rank, before, value)

    def comparison(self, owed_now: Owed, owed_before: Owed) -> Comparison | None:
        """The two spans, limited to the units that report all of the measure in both; None if there is no such unit."""
        now, before = self.reported_now, self.reported_before
        shared = [
            unit
            for unit, values in now.values.items()
            if values.keys() == before.values.get(unit, {}).keys() and unit not in now.partly | before.partly
        ]
        all_share = len(shared) == len(now.values) == len(before.values)
        if now.values and before.values and (all_share or (now.covers(owed_now) and before.covers(owed_before))):
            month, previous, whole = self.now.total(), self.before.total(), True
        else:
            month, previous, whole = now.total(self.measure, shared), before.total(self.measure, shared), False
        if month is None or previous is None:
            return None
        return Comparison(month, previous, len(shared), whole)


@dataclass(slots=True)
class FormSums:
    """The sums of one form."""

    form: Form
    span: Span
    owed_now: Owed
    owed_before: Owed
    measures: dict[str, _MeasureSums]
    returns_now: int = 0
    returns_before: int = 0
    stated: list[tuple[KeptReturn, Reading]] = field(default_factory=list)

    @classmethod
    def of(cls, form: Form, span: Span, owed_now: Owed, owed_before: Owed) -> FormSums:
        measures = {measure.id: _MeasureSums.of(measure) for measure in totalled_measures(form)}
        return cls(form, span, owed_now, owed_before, measures)

    def add(self, kept: KeptReturn, rank: SourceRank) -> None:
        """Add a return. Raises WorkspaceFault if one of its values does not fit the declaration."""
        self._count(rank)
        for reading in kept.readings:
            if reading.measure not in self.measures or reading.status not in COUNTS or reading.value is None:
                continue
            try:
                self.measures[reading.measure].add(reading.value, rank, self.span.length)
            except Misfit as misfit:
                raise WorkspaceFault(_misfit(kept, reading)) from misfit
            if reading.cumulative is not None and rank.month == 0:
                self.stated.append((kept, reading))

    def _count(self, rank: SourceRank) -> None:
        within, before = rank.month + self.span.length - 1, rank.month + 2 * self.span.length - 1
        if within >= 0:
            self.returns_now += (rank.unit, within) in self.owed_now
        elif before >= 0:
            self.returns_before += (rank.unit, before) in self.owed_before

    def totals(self) -> FormTotals:
        by_month = self._by_month()
        return FormTotals(
            self.form,
            {measure: sums.now.total() for measure, sums in self.measures.items()},
            {measure: sums.before.total() for measure, sums in self.measures.items()},
            {measure: sums.cumulative.total() for measure, sums in self.measures.items()},
            {measure: sums.contributors for measure, sums in self.measures.items()},
            by_month,
            {measure: sums.comparison(self.owed_now, self.owed_before) for measure, sums in self.measures.items()},
            (self.returns_now, len(self.owed_now)),
            (self.returns_before, len(self.owed_before)),
        )

    def _by_month(self) -> dict[Month, Mapping[str, Total | None]]:
        after = sorted({month for sums in self.measures.values() for month in sums.months} | {0, -1})
        return {
            self.span.last.plus(each): {
                measure: sums.months[each].total() if each in sums.months else None
                for measure, sums in self.measures.items()
            }
            for each in after
        }

    def cumulative_mismatches(self) -> Iterable[CumulativeMismatch]:
        """Cumulative figures that units state in the span's last month and that differ from the ledger's sums."""
        for kept, reading in self.stated:
            total = self.measures[reading.measure].of_units[kept.unit or ""].total()
            known = {} if total is None else {fold(path): figure for path, figure in total.figures().items()}
            for path, figure in reading.cumulative.figures().items() if reading.cumulative is not None else ():
                computed = known.get(fold(path)) or Decimal(0)
                if figure is not None and figure != computed:
                    yield CumulativeMismatch(kept.unit or "", self.form.id, reading.measure, path, figure, computed)


def _misfit(kept: KeptReturn, reading: Reading) -> Finding:
    return Finding.of(
        "declaration-unlike-ledger", reading=reading.measure, form=kept.form, unit=kept.unit, month=kept.month
    )
