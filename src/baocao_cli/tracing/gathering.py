"""Tracing a figure of the summary back to the cells that it is the sum of, and to those that were left out.

A pure function of the ledger's returns: the contributions add up to the figure in the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from baocao_cli.errors import UsageFault
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Form
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading
from baocao_cli.summary.model.totals import SourceRank, TotalledMeasure, sum_over_months, totalled_measures
from baocao_cli.summary.tell.figure_names import NO_ITEMS, WITHOUT_KIND, FigureName, figures_of, label_of, unit_of
from baocao_cli.tracing.contributions import contributions_of, counts, left_out_of, source_of
from baocao_cli.tracing.traced_figure import Contribution, LeftOut, Reason, Source, TracedFigure
from baocao_cli.vietnamese.fold import fold
from baocao_cli.workspace.unit import Unit


@dataclass(frozen=True, slots=True)
class FigureRequest:
    """The measure that was asked for, and the path within it; empty if only the measure was named."""

    form: Form
    measure: TotalledMeasure
    path: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """The ledger's returns: those in force, those that wait, those that were replaced."""

    in_force: Iterable[KeptReturn]
    waiting: Iterable[KeptReturn] = ()
    superseded: Iterable[KeptReturn] = ()


def understand_name(request: str, forms: Sequence[Form]) -> FigureRequest | None:
    """`[FORM/]MEASURE[.PATH]` looked up in the forms; None if no form has the measure.

    Raises UsageFault if several forms have a measure of that name and no form was given.
    """
    form_id, slash, rest = (
        request.strip().partition("/") if "/" in request.partition(".")[0] else ("", "", request.strip())
    )
    measure_id, _, path = rest.partition(".")
    found = [
        FigureRequest(form, measure, path)
        for form in forms
        if not slash or form.id == form_id
        for measure in totalled_measures(form)
        if measure.id == measure_id
    ]
    if len(found) > 1:
        names = ", ".join(f"{each.form.id}/{rest}" for each in found)
        raise UsageFault(Finding.of("figure-ambiguous", raw=request, figures=names))
    return found[0] if found else None


def trace(
    request: FigureRequest, units: Sequence[Unit], evidence: Evidence, first: Month, last: Month
) -> list[TracedFigure]:
    """The requested figures over the months from `first` to `last`, in the document's order; empty if never reported.

    A request without a path means the measure's total, or each of its parts or items.
    """
    gathered = _Gathered(request, {unit.code: index for index, unit in enumerate(units)}, last)
    for kept in evidence.in_force:
        if kept.month is not None and first <= kept.month <= last and kept.unit is not None:
            gathered.add(kept)
    for kept in evidence.waiting:
        if kept.id not in gathered.counted and (kept.month is None or first <= kept.month <= last):
            gathered.add_waiting(kept)
    for kept in evidence.superseded:
        gathered.add_superseded(kept)
    gathered.add_missing(units)
    return list(gathered.figures())


@dataclass(slots=True)
class _Gathered:
    """Everything that the returns report about one measure; sorted by path at the end."""

    request: FigureRequest
    order: Mapping[str, int]
    last: Month
    counted: set[int] = field(default_factory=set)
    _pieces: list[tuple[str, Contribution]] = field(default_factory=list)
    _left: list[tuple[str | None, LeftOut]] = field(default_factory=list)
    _come: set[tuple[str | None, Month | None]] = field(default_factory=set)
    _months: set[Month] = field(default_factory=set)
    _values: list[tuple[SourceRank, Reading]] = field(default_factory=list)

    def add(self, kept: KeptReturn) -> None:
        """Add a return in force: its contributions, and what was left out of it."""
        month, unit = kept.month or self.last, kept.unit or ""
        self.counted.add(kept.id)
        self._months.add(month)
        if kept.form != self.request.form.id:
            return
        self._come.add((unit, month))
        rank = SourceRank(month.months_after(self.last), self.order.get(unit, len(self.order)), unit)
        for reading in self._readings(kept):
            self._left.extend(left_out_of(self.request.measure, kept, reading))
            if counts(reading):
                self._pieces.extend(contributions_of(self.request.measure, kept, reading))
                self._values.append((rank, reading))

    def add_waiting(self, kept: KeptReturn) -> None:
        """Add a return that waits and is not counted: it may report the measure."""
        if kept.form not in (None, self.request.form.id):
            return
        self._come.add((kept.unit, kept.month))
        raw = next((reading.raw for reading in self._readings(kept)), "")
        self._left.append((None, LeftOut(source_of(kept, raw=raw), Reason.WAITING)))

    def add_superseded(self, kept: KeptReturn) -> None:
        """Add a version that a later one replaced, with what it would have contributed."""
        if kept.form != self.request.form.id:
            return
        for reading in self._readings(kept):
            if not counts(reading):
                source = source_of(kept, reading)
                self._left.append((None, LeftOut(source, Reason.SUPERSEDED, reading.status)))
                continue
            for path, piece in contributions_of(self.request.measure, kept, reading):
                self._left.append((path, LeftOut(piece.source, Reason.SUPERSEDED, piece.status, piece.value)))

    def add_missing(self, units: Sequence[Unit]) -> None:
        """Add the owed reports that have not come."""
        for month in sorted(self._months | {self.last}):
            for unit in units:
                if unit.owes(self.request.form, month) and (unit.code, month) not in self._come:
                    self._left.append((None, LeftOut(Source(unit.code, month), Reason.MISSING)))

    def figures(self) -> Iterator[TracedFigure]:
        """The requested figures, each with its contributions and what was left out."""
        form, measure = self.request.form, self.request.measure
        total = sum_over_months(measure)
        for rank, reading in self._values:
            if reading.value is not None:
                total.add(reading.value, rank)
        self._set_older_aside()
        for name, value in figures_of(form, {measure.id: total.total()}):
            if name.measure == measure.id and self._is_requested(name.path):
                yield self._traced(name, value)

    def _traced(self, name: FigureName, value: Decimal | None) -> TracedFigure:
        """The figure with its pieces in order: contributions by place, what was left out by reason and place."""
        form, folded = self.request.form, name.key[2]
        reported = [] if value is None else self._pieces
        pieces = [piece for path, piece in reported if fold(path) == folded]
        left = [each for path, each in self._left if path is None or fold(path) == folded]
        return TracedFigure(
            name,
            label_of(form, name),
            unit_of(form, name),
            value,
            tuple(sorted(pieces, key=lambda piece: self._place(piece.source))),
            tuple(sorted(left, key=lambda each: (list(Reason).index(each.reason), self._place(each.source)))),
        )

    def _is_requested(self, path: str) -> bool:
        """Whether the path was requested: itself or one below it; without a path the total, or every part or item."""
        if self.request.path:
            return fold(path) == fold(self.request.path) or fold(path).startswith(fold(self.request.path) + ".")
        return ("." not in path and path != WITHOUT_KIND) or path.startswith(f"{NO_ITEMS}.")

    def _set_older_aside(self) -> None:
        """Leave out all but each unit's latest month, if the measure is a stock."""
        if self.request.measure.over_months != "latest":
            return
        latest: dict[str, int] = {}
        for rank, _ in self._values:
            latest[rank.unit] = max(rank.month, latest.get(rank.unit, rank.month))
        kept = []
        for path, piece in self._pieces:
            unit, month = piece.source.unit or "", piece.source.month or self.last
            if month.months_after(self.last) == latest[unit]:
                kept.append((path, piece))
            else:
                self._left.append((path, LeftOut(piece.source, Reason.OLDER, piece.status, piece.value)))
        self._pieces = kept

    def _readings(self, kept: KeptReturn) -> Iterator[Reading]:
        return (reading for reading in kept.readings if reading.measure == self.request.measure.id)

    def _place(self, source: Source) -> tuple[Month, int, str]:
        unit = source.unit or ""
        return source.month or self.last, self.order.get(unit, len(self.order)), unit
