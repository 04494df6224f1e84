"""Returns in force → the month's summary: who reported, what it adds up to, what waits. A pure function."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

from baocao_cli.documents.places import describe
from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import Finding, Severity
from baocao_cli.forms.declaration import Form, PartsMeasure
from baocao_cli.ledger.model import KeptReturn, ReturnOutcome
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.entries import entries_of
from baocao_cli.summary.model import Due, FormTotals, Held, Summary, Unsaid
from baocao_cli.summary.totals import Misfit, Rank, Sum, Total, sum_over_months, sum_within_month, totalled_measures
from baocao_cli.texts import remedy, sentence
from baocao_cli.values import Parts
from baocao_cli.vietnamese.collation import collation_key
from baocao_cli.workspace.settings_model import Settings
from baocao_cli.workspace.unit import Unit

VIETNAM_TIME = timezone(timedelta(hours=7))
_COUNTS = (Status.REPORTED, Status.ZERO)


def compose(
    month: Month,
    units: Sequence[Unit],
    forms: Sequence[Form],
    settings: Settings,
    returns: Iterable[KeptReturn],
    waiting: Iterable[KeptReturn] = (),
) -> Summary:
    """The summary of `month`.

    `returns`: those in force of every month from the campaign's first to `month`, in any order, one for each unit,
    form and month. `waiting`: those that wait for a person; what of them is not in force waits as a whole.
    Raises WorkspaceFault where what was kept does not fit a form's declaration.
    """
    since = first_counted_month(settings, month)
    roster = sorted(units, key=lambda unit: (unit.order, collation_key(unit.name), unit.code))
    ranks = {unit.code: index for index, unit in enumerate(roster)}
    sums = [_FormSums.of(form) for form in forms]
    sums_by_form = {form_sums.form.id: form_sums for form_sums in sums}
    kept_this_month: list[KeptReturn] = []
    counted_months: set[Month] = set()
    for kept in returns:
        if kept.unit is None or kept.month is None or not since <= kept.month <= month:
            continue
        counted_months.add(kept.month)
        if kept.month == month:
            kept_this_month.append(kept)
        if kept.form in sums_by_form:
            rank = Rank(_months_from(month, kept.month), ranks.get(kept.unit, len(ranks)), kept.unit)
            sums_by_form[kept.form].add(kept, rank)

    everybody = (*roster, *_strangers(kept_this_month, roster))
    order = {unit.code: index for index, unit in enumerate(everybody)}
    form_order = {form.id: index for index, form in enumerate(forms)}
    kept_this_month.sort(key=lambda k: (order[k.unit or ""], form_order.get(k.form or "", len(forms)), k.form or ""))
    dues = _dues(month, roster, forms, settings, kept_this_month)
    owed = {(due.unit.code, due.form.id) for due in dues}
    return Summary(
        month=month,
        since=since,
        settings=settings,
        units=everybody,
        forms=tuple(forms),
        dues=dues,
        returns=tuple(kept_this_month),
        unowed=tuple(kept for kept in kept_this_month if (kept.unit, kept.form) not in owed),
        held=(*_held(kept_this_month), *_held_whole(kept_this_month, waiting, order)),
        unsaid=tuple(_unsaid(kept_this_month, forms)),
        totals=tuple(form_sums.totals(month) for form_sums in sums),
        counted_months=tuple(sorted(counted_months)),
    )


def _months_from(month: Month, other: Month) -> int:
    """How many months `other` is after `month`: negative where it is earlier."""
    return (other.year - month.year) * 12 + other.number - month.number


def first_counted_month(settings: Settings, month: Month) -> Month:
    """The first month of the cumulative figures: the campaign's, or the month itself where that is earlier."""
    return min(settings.campaign.first_month, month)


def is_late(kept: KeptReturn, settings: Settings, month: Month) -> bool:
    """Whether it came after the due day, by Vietnam's clock."""
    return kept.received_at.astimezone(VIETNAM_TIME).date() > settings.due_date(month)


def received_in_vietnam(kept: KeptReturn) -> datetime:
    return kept.received_at.astimezone(VIETNAM_TIME)


def _strangers(kept: Iterable[KeptReturn], roster: Sequence[Unit]) -> list[Unit]:
    """Units that returned something and are not in the roster: known by their code alone."""
    known = {unit.code for unit in roster}
    codes = sorted({each.unit for each in kept if each.unit is not None and each.unit not in known})
    return [Unit(code, code, order=len(roster)) for code in codes]


def _dues(
    month: Month, roster: Sequence[Unit], forms: Sequence[Form], settings: Settings, kept: Iterable[KeptReturn]
) -> tuple[Due, ...]:
    by_pair = {(each.unit, each.form): each for each in kept}
    dues = []
    for unit in roster:
        for form in forms:
            if unit.owes(form.id, month):
                found = by_pair.get((unit.code, form.id))
                dues.append(Due(unit, form, found, late=found is not None and is_late(found, settings, month)))
    return tuple(dues)


@dataclass(slots=True)
class _FormSums:
    """The sums of one form in the making."""

    form: Form
    months: dict[int, dict[str, Sum]]
    """By how many months they are after the summary's: 0 is its own, -1 the one before."""
    cumulative: dict[str, Sum]
    contributors: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, form: Form) -> _FormSums:
        measures = totalled_measures(form)
        return cls(
            form,
            {0: _sums_of_a_month(form), -1: _sums_of_a_month(form)},
            {measure.id: sum_over_months(measure) for measure in measures},
            {measure.id: 0 for measure in measures},
        )

    def add(self, kept: KeptReturn, rank: Rank) -> None:
        for reading in kept.readings:
            if reading.measure not in self.cumulative or reading.status not in _COUNTS or reading.value is None:
                continue
            if rank.month == 0:
                self.contributors[reading.measure] += 1
            if rank.month not in self.months:
                self.months[rank.month] = _sums_of_a_month(self.form)
            for each in (self.cumulative[reading.measure], self.months[rank.month][reading.measure]):
                _add(each, reading, rank, kept)

    def totals(self, month: Month) -> FormTotals:
        by_month = {month.plus(after): _totals_of(self.months[after]) for after in sorted(self.months)}
        return FormTotals(
            self.form,
            by_month[month],
            by_month[month.plus(-1)],
            _totals_of(self.cumulative),
            self.contributors,
            by_month,
        )


def _sums_of_a_month(form: Form) -> dict[str, Sum]:
    return {measure.id: sum_within_month(measure) for measure in totalled_measures(form)}


def _totals_of(sums: Mapping[str, Sum]) -> dict[str, Total | None]:
    return {measure: each.total() for measure, each in sums.items()}


def _add(sum_: Sum, reading: Reading, rank: Rank, kept: KeptReturn) -> None:
    if reading.value is None:
        return
    try:
        sum_.add(reading.value, rank)
    except Misfit as misfit:
        raise WorkspaceFault(
            Finding.of(
                "declaration-unlike-ledger",
                reading=reading.measure,
                form=kept.form,
                unit=kept.unit,
                month=kept.month,
            )
        ) from misfit


def _held_whole(kept: Iterable[KeptReturn], waiting: Iterable[KeptReturn], order: Mapping[str, int]) -> Iterable[Held]:
    """Returns that count nowhere: known units in the roster's order, then those that nobody is known of."""
    in_force = {each.id for each in kept}
    whole = [each for each in waiting if each.id not in in_force]
    whole.sort(key=lambda each: (order.get(each.unit or "", len(order)), each.file_path, each.id))
    return (_held_as_a_whole(each) for each in whole)


def _held(kept: Iterable[KeptReturn]) -> Iterable[Held]:
    for each in kept:
        found = [held for reading in each.readings for held in _held_of_reading(each, reading)]
        yield from found
        if each.outcome is ReturnOutcome.HELD and not found:
            yield _held_as_a_whole(each)


def _held_of_reading(kept: KeptReturn, reading: Reading) -> Iterable[Held]:
    """The reading itself, or each held entry of a list."""
    told = reading.findings or tuple(each for each in kept.findings if each.reading == reading.measure)
    entries = [entry for entry in entries_of(reading) if entry.held]
    for entry in entries:
        of_entry = [each for each in told if each.where in (None, entry.where)] or told
        yield _held_here(kept, reading.measure, entry.raw, entry.where, of_entry)
    if reading.status is Status.HELD and not entries:
        where = describe(reading.place) if reading.place is not None else ""
        yield _held_here(kept, reading.measure, reading.raw, where, told)


def _held_as_a_whole(kept: KeptReturn) -> Held:
    grave = [finding for finding in kept.findings if finding.severity is Severity.ERROR]
    raw = next((finding.raw for finding in grave if finding.raw), "")
    where = next((finding.where for finding in grave if finding.where), "")
    return _held_here(kept, None, raw, where, grave)


def _held_here(kept: KeptReturn, reading: str | None, raw: str, where: str, told: Sequence[Finding]) -> Held:
    return Held(kept.unit, kept.form, reading, raw, where, kept.file_path, _reason(told), _remedy(told))


def _reason(findings: Iterable[Finding]) -> str:
    return " ".join(dict.fromkeys(sentence(finding) for finding in findings if finding.severity is Severity.ERROR))


def _remedy(findings: Iterable[Finding]) -> str:
    return " ".join(dict.fromkeys(remedy(finding) for finding in findings if finding.severity is Severity.ERROR))


def _unsaid(kept: Iterable[KeptReturn], forms: Sequence[Form]) -> Iterable[Unsaid]:
    """What a return leaves out that its form does not mark as optional."""
    declared = {form.id: {measure.id: measure for measure in form.measures} for form in forms}
    for each in kept:
        for reading in each.readings:
            measure = declared.get(each.form or "", {}).get(reading.measure)
            if measure is None or each.unit is None or each.form is None:
                continue
            if reading.status is Status.MISSING and not measure.optional:
                yield Unsaid(each.unit, each.form, reading.measure, each.file_path)
            if isinstance(reading.value, Parts) and isinstance(measure, PartsMeasure):
                for part in measure.parts:
                    if reading.value.parts.get(part.id) is None:
                        yield Unsaid(each.unit, each.form, reading.measure, each.file_path, part.label)
