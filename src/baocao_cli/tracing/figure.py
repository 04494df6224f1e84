"""Tracing a figure of the summary back to the cells that it was added from, and to those that were left out.

Pure over the ledger's returns: what contributes adds up to the figure that the document states.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from baocao_cli.errors import UsageFault
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Form
from baocao_cli.ledger.model import KeptReturn
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading
from baocao_cli.summary.model.totals import Rank, TotalledMeasure, sum_over_months, totalled_measures
from baocao_cli.summary.tell.figure_names import NO_ITEMS, WITHOUT_KIND, figures_of, label_of, unit_of
from baocao_cli.tracing.contributions import contributions_of, counts, left_out_of, source_of
from baocao_cli.tracing.model import Contribution, LeftOut, Reason, Source, TracedFigure
from baocao_cli.vietnamese.fold import fold
from baocao_cli.workspace.unit import Unit


@dataclass(frozen=True, slots=True)
class Asked:
    """Which measure was asked for, and the path within it; empty where only the measure was named."""

    form: Form
    measure: TotalledMeasure
    path: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the ledger has: the returns in force that count, those that wait, those that were replaced."""

    in_force: Iterable[KeptReturn]
    waiting: Iterable[KeptReturn] = ()
    superseded: Iterable[KeptReturn] = ()


def understand_name(asked: str, forms: Sequence[Form]) -> Asked | None:
    """`[FORM/]MEASURE[.PATH]` by the forms' declarations; None for what no form asks for.

    Raises UsageFault where a measure of that name stands in several forms and none was named.
    """
    form_id, slash, rest = asked.strip().partition("/") if "/" in asked.partition(".")[0] else ("", "", asked.strip())
    measure_id, _, path = rest.partition(".")
    found = [
        Asked(form, measure, path)
        for form in forms
        if not slash or form.id == form_id
        for measure in totalled_measures(form)
        if measure.id == measure_id
    ]
    if len(found) > 1:
        names = ", ".join(f"{each.form.id}/{rest}" for each in found)
        raise UsageFault(Finding.of("figure-ambiguous", raw=asked, figures=names))
    return found[0] if found else None


def trace(asked: Asked, units: Sequence[Unit], evidence: Evidence, first: Month, last: Month) -> list[TracedFigure]:
    """The figures that the name means, over the months from `first` to `last`; none where no return tells them.

    A bare measure is its total, or each of its parts or items. The order is the document's.
    """
    gathered = _Gathered(asked, {unit.code: index for index, unit in enumerate(units)}, last)
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
    """Everything that the returns say of one measure; picked apart by path at the end."""

    asked: Asked
    order: Mapping[str, int]
    last: Month
    counted: set[int] = field(default_factory=set)
    _pieces: list[tuple[str, Contribution]] = field(default_factory=list)
    _left: list[tuple[str | None, LeftOut]] = field(default_factory=list)
    _come: set[tuple[str | None, Month | None]] = field(default_factory=set)
    _months: set[Month] = field(default_factory=set)
    _values: list[tuple[Rank, Reading]] = field(default_factory=list)

    def add(self, kept: KeptReturn) -> None:
        """A return in force: what it adds, and what of it was left out."""
        month, unit = kept.month or self.last, kept.unit or ""
        self.counted.add(kept.id)
        self._months.add(month)
        if kept.form != self.asked.form.id:
            return
        self._come.add((unit, month))
        rank = Rank(month.months_after(self.last), self.order.get(unit, len(self.order)), unit)
        for reading in self._readings(kept):
            self._left.extend(left_out_of(self.asked.measure, kept, reading))
            if counts(reading):
                self._pieces.extend(contributions_of(self.asked.measure, kept, reading))
                self._values.append((rank, reading))

    def add_waiting(self, kept: KeptReturn) -> None:
        """A return that counts nowhere: it may hold something of the measure."""
        if kept.form not in (None, self.asked.form.id):
            return
        self._come.add((kept.unit, kept.month))
        raw = next((reading.raw for reading in self._readings(kept)), "")
        self._left.append((None, LeftOut(source_of(kept, raw=raw), Reason.WAITING)))

    def add_superseded(self, kept: KeptReturn) -> None:
        """A version that a later one replaced: what it would have added."""
        if kept.form != self.asked.form.id:
            return
        for reading in self._readings(kept):
            if not counts(reading):
                source = source_of(kept, reading)
                self._left.append((None, LeftOut(source, Reason.SUPERSEDED, reading.status)))
                continue
            for path, piece in contributions_of(self.asked.measure, kept, reading):
                self._left.append((path, LeftOut(piece.source, Reason.SUPERSEDED, piece.status, piece.value)))

    def add_missing(self, units: Sequence[Unit]) -> None:
        """Reports that are owed and have not come."""
        for month in sorted(self._months | {self.last}):
            for unit in units:
                if unit.owes(self.asked.form.id, month) and (unit.code, month) not in self._come:
                    self._left.append((None, LeftOut(Source(unit.code, month), Reason.MISSING)))

    def figures(self) -> Iterator[TracedFigure]:
        """The figures asked for, each with what adds up to it."""
        form, measure = self.asked.form, self.asked.measure
        total = sum_over_months(measure)
        for rank, reading in self._values:
            if reading.value is not None:
                total.add(reading.value, rank)
        self._set_older_aside()
        for name, value in figures_of(form, {measure.id: total.total()}):
            if name.measure == measure.id and self._is_asked(name.path):
                told = [] if value is None else self._pieces
                pieces = [piece for path, piece in told if fold(path) == name.key[2]]
                left = [left for path, left in self._left if path is None or fold(path) == name.key[2]]
                yield TracedFigure(
                    name,
                    label_of(form, name),
                    unit_of(form, name),
                    value,
                    tuple(sorted(pieces, key=lambda piece: self._place(piece.source))),
                    tuple(sorted(left, key=lambda each: (list(Reason).index(each.reason), self._place(each.source)))),
                )

    def _is_asked(self, path: str) -> bool:
        """A path means itself, or all that stand below it; none means the measure's own total, or all its parts."""
        if self.asked.path:
            return fold(path) == fold(self.asked.path) or fold(path).startswith(fold(self.asked.path) + ".")
        return ("." not in path and path != WITHOUT_KIND) or path.startswith(f"{NO_ITEMS}.")

    def _set_older_aside(self) -> None:
        """Of a stock only each unit's latest month counts."""
        if self.asked.measure.over_months != "latest":
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
        return (reading for reading in kept.readings if reading.measure == self.asked.measure.id)

    def _place(self, source: Source) -> tuple[Month, int, str]:
        unit = source.unit or ""
        return source.month or self.last, self.order.get(unit, len(self.order)), unit
