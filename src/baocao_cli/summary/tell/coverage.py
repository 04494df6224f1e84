"""Who sent what: the sentences that open the report. Long lists of names are left to the annex."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from baocao_cli.ledger.came import Sent
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.month import Month
from baocao_cli.summary.model.compose import in_vietnam
from baocao_cli.summary.model.summary import Due, Summary
from baocao_cli.summary.phrasing import listed, month_short
from baocao_cli.summary.tell.prose import during
from baocao_cli.texts import say
from baocao_cli.vietnamese.notation import write_count, write_day, write_percent, write_short_day

MOST_NAMES = 12
"""The most units that are named in a sentence."""


def coverage_sentences(summary: Summary) -> list[str]:
    """How many units and reports came, on time or late; that only their figures are included; what nobody owed."""
    sentences = [*summary.span.part_sentences()]
    if not summary.dues:
        sentences.append(say("summary.nobody-owes", during=during(summary)))
    else:
        sentences.append(f"{_units_sentence(summary)} {_reports_sentence(summary)}")
        if summary.missing:
            sentences[-1] += f" {say('summary.only-received')}"
    if summary.unowed:
        sentences.append(say("summary.unowed", number=write_count(len(summary.unowed)), names=_unowed_names(summary)))
    return sentences


def _units_sentence(summary: Summary) -> str:
    """How many units sent something; as a percentage only for a month: over many, nearly every unit sent something."""
    owing = {due.unit.code for due in summary.dues}
    short = {due.unit.code for due in summary.missing}
    sent = {due.unit.code for due in summary.received}
    part = len(sent & short)
    share = say("summary.share", share=_share(len(sent), len(owing)))
    detail = share if summary.span.is_month or not short else ""
    if part == len(sent) and part:
        detail = say("summary.units-none-full")
    elif part:
        detail += say("summary.units-in-part", full=write_count(len(sent) - part), part=write_count(part))
    return say(
        "summary.units-sent" if short else "summary.units-all-sent",
        during=during(summary),
        sent=write_count(len(sent)),
        owing=write_count(len(owing)),
        detail=detail,
    )


def _share(number: int, of: int) -> str:
    return write_percent(Decimal(number) / Decimal(of))


def _reports_sentence(summary: Summary) -> str:
    received, late = len(summary.received), len(summary.late)
    day = write_day(summary.settings.due_date(summary.month))
    return say(
        "summary.reports-late" if late or not received else "summary.reports-on-time",
        received=write_count(received),
        expected=write_count(len(summary.dues)),
        forms=write_count(len({due.form.id for due in summary.dues})),
        share=_share(received, len(summary.dues)),
        on_time=write_count(received - late),
        late=write_count(late),
        due=say("summary.due", day=day) if summary.span.is_month else "",
    )


def _unowed_names(summary: Summary) -> str:
    return "; ".join(_report_name(summary, kept) for kept in summary.unowed)


def _report_name(summary: Summary, kept: KeptReturn) -> str:
    form = summary.form(kept.form or "")
    name = form.name if form else kept.form
    unit = summary.unit(kept.unit or "").name
    if summary.span.is_month or kept.month is None:
        return say("summary.unit-and-form", unit=unit, form=name)
    return say("summary.unit-form-month", unit=unit, form=name, month=month_short(kept.month))


def late_sentences(summary: Summary) -> list[str]:
    """The late reports, each with its day; empty if there are too many, for the annex has them."""
    if not summary.late or len(summary.late) > MOST_NAMES or not summary.span.is_month:
        return []
    forms: dict[tuple[str, str], list[str]] = {}
    for due in summary.late:
        if due.kept is not None:
            day = write_short_day(in_vietnam(due.came_at or due.kept.received_at).date())
            forms.setdefault((due.unit.name, day), []).append(say("summary.quoted", name=due.form.name))
    names = [say("summary.late-unit", unit=unit, forms=listed(late), day=day) for (unit, day), late in forms.items()]
    return [say("summary.late-reports", units="; ".join(names))]


def missing_sentences(summary: Summary) -> list[str]:
    """The units that sent nothing; form by form those that sent only another; those whose report is not counted yet."""
    heard_of = {due.unit.code for due in summary.dues if not due.is_unsent}
    silent = dict.fromkeys(due.unit.name for due in summary.unsent if due.unit.code not in heard_of)
    sentences = [_named("summary.missing-all", list(silent))] if silent else []
    if summary.span.is_month:
        some: dict[str, list[str]] = {}
        for due in summary.unsent:
            if due.unit.code in heard_of:
                some.setdefault(due.form.name, []).append(due.unit.name)
        sentences += [_named("summary.missing-some", units, form=form) for form, units in some.items()]
    for sent in Sent:
        units = list(dict.fromkeys(due.unit.name for due in summary.sent_as(sent)))
        sentences += [_named(f"summary.sent-{sent}", units)] if units else []
    return sentences


def _named(key: str, units: Sequence[str], **values: str) -> str:
    if len(units) > MOST_NAMES:
        return say(f"{key}-many", number=write_count(len(units)), **values)
    return say(key, units="; ".join(units), **values)


@dataclass(frozen=True, slots=True)
class MonthCoverage:
    """How many of one month's reports are owed, came, came late, are missing."""

    month: Month
    expected: int
    received: int
    late: int
    missing: int


def coverage_by_month(summary: Summary) -> list[MonthCoverage]:
    """One for each month of a longer span; empty for the summary of a single month."""
    if summary.span.is_month:
        return []
    return [_of_month(month, [due for due in summary.dues if due.month == month]) for month in summary.span.months]


def _of_month(month: Month, dues: Iterable[Due]) -> MonthCoverage:
    found = list(dues)
    received = [due for due in found if due.kept is not None]
    late = sum(due.late for due in received)
    return MonthCoverage(month, len(found), len(received), late, len(found) - len(received))
