"""Returns in force → the summary of a month or span: who reported, the totals, what waits. A pure function."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import product

from baocao_cli.forms.declaration import Form
from baocao_cli.ledger.came import NOTHING_CAME, Came, ReportKey
from baocao_cli.ledger.decided.waivers import Waiver
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.times import is_late
from baocao_cli.month import VIETNAM, Month
from baocao_cli.questions.gather import Gather
from baocao_cli.summary.model.form_sums import FormSums, Owed
from baocao_cli.summary.model.held import held_of, unreported_in
from baocao_cli.summary.model.span import Span
from baocao_cli.summary.model.summary import CumulativeMismatch, Due, Held, Summary
from baocao_cli.summary.model.totals import SourceRank
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
    found: Came = NOTHING_CAME,
) -> Summary:
    """The summary of that month, or of the months of a longer span.

    `returns`: those in force in every month from the campaign's first to the span's last, in any order, one for each
    unit, form and month. `waiting`: those that wait for a person; any of them that is not in force waits as a whole.
    `waivers`: what the office has stopped waiting for. `found`: what came for the span's reports, read or not.
    Raises WorkspaceFault if a value in the ledger does not fit its form's declaration.
    """
    span = Span.of_month(month) if isinstance(month, Month) else month
    since = first_counted_month(settings, span.first)
    previous = span.before() if span.before().first >= since else None
    roster = sorted(units, key=lambda unit: (unit.order, collation_key(unit.name), unit.code))
    sums = _empty_sums(forms, span, previous, roster)
    in_span, counted_months = _add_up(_of_campaign(returns, since, span), span, roster, sums)
    everybody = (*roster, *_strangers(in_span, roster))
    order = {unit.code: index for index, unit in enumerate(everybody)}
    in_span.sort(key=_listing_order(order, forms, span))
    dues = tuple(_dues(span, roster, forms, settings, in_span, found))
    waiting_here = [kept for kept in waiting if kept.month is None or kept.month in span]
    shown = tuple(form for form in forms if _concerns(form, span, (*in_span, *waiting_here)))
    return Summary(
        span=span,
        previous=previous,
        since=since,
        settings=settings,
        units=everybody,
        forms=shown,
        dues=dues,
        returns=tuple(in_span),
        unowed=_unowed(in_span, dues),
        held=_held(in_span, waiting_here, order, everybody, forms),
        unreported=tuple(unreported_in(in_span, shown)),
        totals=tuple(sums[form.id].totals() for form in shown),
        counted_months=tuple(sorted(counted_months)),
        waivers=tuple(waivers),
        cumulative_mismatches=_mismatches(sums.values()),
        unread=found.waiting(list(_keys(dues)), waivers),
    )


def _concerns(form: Form, span: Span, kept: Iterable[KeptReturn]) -> bool:
    """Whether the summary is about the form: not if it is asked for only in later months, and nothing came on it."""
    asked_already = form.first_month is None or form.first_month <= span.last
    return asked_already or any(each.form == form.id for each in kept)


def _keys(dues: Iterable[Due]) -> Iterator[ReportKey]:
    return ((due.unit.code, due.form.id, due.month) for due in dues if due.month is not None)


def _mismatches(sums: Iterable[FormSums]) -> tuple[CumulativeMismatch, ...]:
    return tuple(mismatch for form_sums in sums for mismatch in form_sums.cumulative_mismatches())


def _held(
    in_span: Sequence[KeptReturn],
    waiting: Iterable[KeptReturn],
    order: Mapping[str, int],
    units: Sequence[Unit],
    forms: Sequence[Form],
) -> tuple[Held, ...]:
    """What is held in the returns in force, then those of which nothing is counted, in the roster's order."""
    counted = {kept.id for kept in in_span}
    whole = [kept for kept in waiting if kept.id not in counted]
    whole.sort(key=lambda kept: (order.get(kept.unit or "", len(order)), kept.file_path, kept.id))
    questions = Gather(forms, units).of_returns([*in_span, *whole])
    return tuple(held for question in questions for held in held_of(question))


def _empty_sums(
    forms: Iterable[Form], span: Span, previous: Span | None, roster: Sequence[Unit]
) -> dict[str, FormSums]:
    """Form id → its sums, to which no return has been added yet."""
    return {
        form.id: FormSums.of(
            form, span, owed_in(span, roster, form), owed_in(previous, roster, form) if previous else frozenset()
        )
        for form in forms
    }


def _unowed(kept: Iterable[KeptReturn], dues: Iterable[Due]) -> tuple[KeptReturn, ...]:
    """The returns that nobody owed."""
    owed = {(due.unit.code, due.form.id, due.month) for due in dues}
    return tuple(each for each in kept if (each.unit, each.form, each.month) not in owed)


def _of_campaign(returns: Iterable[KeptReturn], since: Month, span: Span) -> Iterator[tuple[str, Month, KeptReturn]]:
    """The returns that are counted in the cumulative figures, each with its unit and month."""
    for kept in returns:
        if kept.unit is not None and kept.month is not None and since <= kept.month <= span.last:
            yield kept.unit, kept.month, kept


def _add_up(
    returns: Iterable[tuple[str, Month, KeptReturn]], span: Span, roster: Sequence[Unit], sums: Mapping[str, FormSums]
) -> tuple[list[KeptReturn], set[Month]]:
    """Add each return to the sums of its form; gives the span's own returns, and every month that has a return.

    One pass: the returns of all months need not be in memory together.
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
            form_sums.add(kept, SourceRank(month.months_after(span.last), ranks.get(unit, len(ranks)), unit))
    return in_span, months


def _listing_order(
    units: Mapping[str, int], forms: Sequence[Form], span: Span
) -> Callable[[KeptReturn], tuple[int, int, str, Month]]:
    """The sort key of a return: unit, form, month; forms that the workspace no longer has come last."""
    places = {form.id: index for index, form in enumerate(forms)}

    def place(kept: KeptReturn) -> tuple[int, int, str, Month]:
        form = kept.form or ""
        return units[kept.unit or ""], places.get(form, len(places)), form, kept.month or span.first

    return place


def owed_in(span: Span, roster: Iterable[Unit], form: Form) -> Owed:
    """Pairs (unit code, index of the month in the span) for which the form is owed."""
    months = list(enumerate(span.months))
    return frozenset((unit.code, index) for unit in roster for index, month in months if unit.owes(form, month))


def first_counted_month(settings: Settings, month: Month) -> Month:
    """The first month of the cumulative figures: the campaign's first, or `month` if that is earlier."""
    return min(settings.campaign.first_month, month)


def in_vietnam(moment: datetime) -> datetime:
    """The moment in Viet Nam's time zone."""
    return moment.astimezone(VIETNAM)


def _strangers(kept: Iterable[KeptReturn], roster: Sequence[Unit]) -> list[Unit]:
    """Units with a return that are not in the roster; only their code is known."""
    known = {unit.code for unit in roster}
    codes = sorted({each.unit for each in kept if each.unit is not None and each.unit not in known})
    return [Unit(code, code, order=len(roster)) for code in codes]


def _dues(
    span: Span,
    roster: Sequence[Unit],
    forms: Sequence[Form],
    settings: Settings,
    kept: Iterable[KeptReturn],
    found: Came,
) -> Iterator[Due]:
    """Every owed report with its return, by unit, form and month."""
    in_force = {(each.unit, each.form, each.month): each for each in kept}
    for unit, form, month in product(roster, forms, span.months):
        if unit.owes(form, month):
            counted = in_force.get((unit.code, form.id, month))
            came_at = found.first_for(unit.code, form.id, month) or (counted.received_at if counted else None)
            late = counted is not None and came_at is not None and is_late(came_at, settings.due_date(month))
            sent = None if counted is not None else found.sent(unit.code, form.id, month)
            yield Due(unit, form, counted, late, month, came_at, sent)
