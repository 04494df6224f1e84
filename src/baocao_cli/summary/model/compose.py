"""Returns in force → the summary of a month or span: who reported, what it adds up to, what waits. A pure function."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import product

from baocao_cli.forms.declaration import Form
from baocao_cli.ledger.model import KeptReturn
from baocao_cli.ledger.times import is_late
from baocao_cli.ledger.waivers import Waiver
from baocao_cli.month import VIETNAM, Month
from baocao_cli.summary.model.form_sums import FormSums, Owed
from baocao_cli.summary.model.held import held_in, held_whole, unsaid_in
from baocao_cli.summary.model.span import Span
from baocao_cli.summary.model.summary import Due, Summary
from baocao_cli.summary.model.totals import Rank
from baocao_cli.vietnamese.collation import collation_key
from baocao_cli.workspace.settings_model import Settings
from baocao_cli.workspace.unit import Unit


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
    sums = {
        form.id: FormSums.of(
            form, span, owed_in(span, roster, form), owed_in(previous, roster, form) if previous else frozenset()
        )
        for form in forms
    }
    in_span, counted_months = _add_up(_of_campaign(returns, since, span), span, roster, sums)
    everybody = (*roster, *_strangers(in_span, roster))
    order = {unit.code: index for index, unit in enumerate(everybody)}
    in_span.sort(key=_listing_order(order, forms, span))
    dues = tuple(_dues(span, roster, forms, settings, in_span))
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
        totals=tuple(form_sums.totals() for form_sums in sums.values()),
        counted_months=tuple(sorted(counted_months)),
        waivers=tuple(waivers),
        stated_unlike=tuple(stated for form_sums in sums.values() for stated in form_sums.stated_unlike()),
    )


def _of_campaign(returns: Iterable[KeptReturn], since: Month, span: Span) -> Iterator[tuple[str, Month, KeptReturn]]:
    """The returns that the cumulative figures count, each with its unit and month."""
    for kept in returns:
        if kept.unit is not None and kept.month is not None and since <= kept.month <= span.last:
            yield kept.unit, kept.month, kept


def _add_up(
    returns: Iterable[tuple[str, Month, KeptReturn]], span: Span, roster: Sequence[Unit], sums: Mapping[str, FormSums]
) -> tuple[list[KeptReturn], set[Month]]:
    """Adds each return to the sums of its form; gives the span's own returns, and every month that has one.

    In one pass, for the returns of all months together are more than need be in memory.
    """
    ranks = {unit.code: index for index, unit in enumerate(roster)}
    in_span: list[KeptReturn] = []
    months: set[Month] = set()
    for unit, month, kept in returns:
        months.add(month)
        if month in span:
            in_span.append(kept)
        form_sums = sums.get(kept.form or "")
        if form_sums is not None:
            form_sums.add(kept, Rank(month.months_after(span.last), ranks.get(unit, len(ranks)), unit))
    return in_span, months


def _listing_order(
    units: Mapping[str, int], forms: Sequence[Form], span: Span
) -> Callable[[KeptReturn], tuple[int, int, str, Month]]:
    """By unit, form and month; forms that the workspace no longer has stand last."""
    places = {form.id: index for index, form in enumerate(forms)}

    def place(kept: KeptReturn) -> tuple[int, int, str, Month]:
        form = kept.form or ""
        return units[kept.unit or ""], places.get(form, len(places)), form, kept.month or span.first

    return place


def owed_in(span: Span, roster: Iterable[Unit], form: Form) -> Owed:
    """Which units owe the form in which of the span's months."""
    months = list(enumerate(span.months))
    return frozenset((unit.code, index) for unit in roster for index, month in months if unit.owes(form.id, month))


def first_counted_month(settings: Settings, month: Month) -> Month:
    """The first month of the cumulative figures: the campaign's, or the month itself where that is earlier."""
    return min(settings.campaign.first_month, month)


def received_in_vietnam(kept: KeptReturn) -> datetime:
    return kept.received_at.astimezone(VIETNAM)


def _strangers(kept: Iterable[KeptReturn], roster: Sequence[Unit]) -> list[Unit]:
    """Units that returned something and are not in the roster: known by their code alone."""
    known = {unit.code for unit in roster}
    codes = sorted({each.unit for each in kept if each.unit is not None and each.unit not in known})
    return [Unit(code, code, order=len(roster)) for code in codes]


def _dues(
    span: Span, roster: Sequence[Unit], forms: Sequence[Form], settings: Settings, kept: Iterable[KeptReturn]
) -> Iterator[Due]:
    """By unit, form and month."""
    found = {(each.unit, each.form, each.month): each for each in kept}
    for unit, form, month in product(roster, forms, span.months):
        if unit.owes(form.id, month):
            come = found.get((unit.code, form.id, month))
            late = come is not None and is_late(come.received_at, settings.due_date(month))
            yield Due(unit, form, come, late, month)
