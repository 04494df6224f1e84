"""Returns in force → the summary of a month or span: who reported, what it adds up to, what waits. A pure function."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, timezone

from baocao_cli.forms.declaration import Form
from baocao_cli.ledger.model import KeptReturn
from baocao_cli.ledger.waivers import Waiver
from baocao_cli.month import Month
from baocao_cli.summary.form_sums import FormSums, Owed
from baocao_cli.summary.holding import held_in, held_whole, unsaid_in
from baocao_cli.summary.model import Due, Summary
from baocao_cli.summary.span import Span
from baocao_cli.summary.totals import Rank
from baocao_cli.vietnamese.collation import collation_key
from baocao_cli.workspace.settings_model import Settings
from baocao_cli.workspace.unit import Unit

VIETNAM_TIME = timezone(timedelta(hours=7))


def compose(
    month: Month | Span,
    units: Sequence[Unit],
    forms: Sequence[Form],
    settings: Settings,
    returns: Iterable[KeptReturn],
    waiting: Iterable[KeptReturn] = (),
    waivers: Sequence[Waiver] = (),
) -> Summary:
    """The summary of that month, or of the months of a longer span.

    `returns`: those in force of every month from the campaign's first to the span's last, in any order, one for each
    unit, form and month. `waiting`: those that wait for a person; what of them is not in force waits as a whole.
    `waivers`: what the office waits for no more.
    Raises WorkspaceFault where what was kept does not fit a form's declaration.
    """
    span = Span.of_month(month) if isinstance(month, Month) else month
    since = first_counted_month(settings, span.first)
    previous = span.before() if span.before().first >= since else None
    roster = sorted(units, key=lambda unit: (unit.order, collation_key(unit.name), unit.code))
    ranks = {unit.code: index for index, unit in enumerate(roster)}
    sums = [
        FormSums.of(
            form, span, owed_in(span, roster, form), owed_in(previous, roster, form) if previous else frozenset()
        )
        for form in forms
    ]
    sums_by_form = {form_sums.form.id: form_sums for form_sums in sums}
    in_span: list[KeptReturn] = []
    counted_months: set[Month] = set()
    for kept in returns:
        if kept.unit is None or kept.month is None or not since <= kept.month <= span.last:
            continue
        counted_months.add(kept.month)
        if kept.month in span:
            in_span.append(kept)
        if kept.form in sums_by_form:
            rank = Rank(_months_from(span.last, kept.month), ranks.get(kept.unit, len(ranks)), kept.unit)
            sums_by_form[kept.form].add(kept, rank)

    everybody = (*roster, *_strangers(in_span, roster))
    order = {unit.code: index for index, unit in enumerate(everybody)}
    form_order = {form.id: index for index, form in enumerate(forms)}
    in_span.sort(
        key=lambda k: (
            order[k.unit or ""],
            form_order.get(k.form or "", len(forms)),
            k.form or "",
            k.month or span.first,
        )
    )
    dues = _dues(span, roster, forms, settings, in_span)
    owed = {(due.unit.code, due.form.id, due.month) for due in dues}
    waiting_here = [kept for kept in waiting if kept.month is None or kept.month in span]
    return Summary(
        span=span,
        previous=previous,
        since=since,
        settings=settings,
        units=everybody,
        forms=tuple(forms),
        dues=dues,
        returns=tuple(in_span),
        unowed=tuple(kept for kept in in_span if (kept.unit, kept.form, kept.month) not in owed),
        held=(*held_in(in_span), *held_whole(in_span, waiting_here, order)),
        unsaid=tuple(unsaid_in(in_span, forms)),
        totals=tuple(form_sums.totals() for form_sums in sums),
        counted_months=tuple(sorted(counted_months)),
        waivers=tuple(waivers),
        stated_unlike=tuple(stated for form_sums in sums for stated in form_sums.stated_unlike()),
    )


def owed_in(span: Span, roster: Iterable[Unit], form: Form) -> Owed:
    """Which units owe the form in which of the span's months."""
    months = list(enumerate(span.months))
    return frozenset((unit.code, index) for unit in roster for index, month in months if unit.owes(form.id, month))


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
    span: Span, roster: Sequence[Unit], forms: Sequence[Form], settings: Settings, kept: Iterable[KeptReturn]
) -> tuple[Due, ...]:
    """By unit, form and month."""
    found = {(each.unit, each.form, each.month): each for each in kept}
    dues = []
    for unit in roster:
        for form in forms:
            for month in span.months:
                if unit.owes(form.id, month):
                    come = found.get((unit.code, form.id, month))
                    late = come is not None and is_late(come, settings, month)
                    dues.append(Due(unit, form, come, late, month))
    return tuple(dues)
