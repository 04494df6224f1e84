"""The annexes of coverage and of what is not counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from baocao_cli.ledger.came import Sent
from baocao_cli.ledger.kept_return import KeptReturn, ReturnOutcome
from baocao_cli.month import Month
from baocao_cli.summary.document.wordml import Cell, Column, table
from baocao_cli.summary.model.compose import in_vietnam
from baocao_cli.summary.model.span import Span
from baocao_cli.summary.model.summary import Due, Summary
from baocao_cli.summary.phrasing import DASH, month_short, months_listed
from baocao_cli.summary.tell.uncounted import Uncounted
from baocao_cli.texts import say
from baocao_cli.vietnamese.notation import write_count, write_short_day

PORTRAIT_WIDTH = 9354
LANDSCAPE_WIDTH = 14286
"""Twips between the margins of the template's pages: 165 mm and 252 mm."""


@dataclass(frozen=True, slots=True)
class Annex:
    """One annex; its number and reference are added when all annexes are known."""

    title: str
    table: Markup
    notes: tuple[str, ...] = ()


def coverage_annex(summary: Summary, notes: tuple[str, ...] = ()) -> Annex:
    """Every unit that owed or sent something, and for each form whether its report came on time."""
    columns = [
        Column(say("summary.head-number"), 1, "figure"),
        Column(say("summary.head-unit"), 5),
        *(Column(form.name, 8 / len(summary.forms), "figure") for form in summary.forms),
    ]
    statuses = _statuses(summary)
    rows: list[list[Cell]] = []
    for unit in summary.units:
        of_unit = [statuses.get((unit.code, form.id)) for form in summary.forms]
        if any(of_unit):
            cells = [status or say("summary.not-owed") for status in of_unit]
            rows.append([f"{len(rows) + 1:02d}", unit.name, *cells])
    title = say("summary.annex-coverage", month=summary.span.in_words.upper())
    return Annex(title, table(columns, rows, PORTRAIT_WIDTH), notes)


def _statuses(summary: Summary) -> dict[tuple[str, str], Cell]:
    dues: dict[tuple[str, str], list[Due]] = {}
    for due in summary.dues:
        dues.setdefault((due.unit.code, due.form.id), []).append(due)
    unowed: dict[tuple[str, str], list[KeptReturn]] = {}
    for kept in summary.unowed:
        unowed.setdefault((kept.unit or "", kept.form or ""), []).append(kept)
    statuses: dict[tuple[str, str], Cell] = {}
    for key in {**dues, **unowed}:
        statuses[key] = [*_of_dues(summary.span, dues.get(key, [])), *_of_unowed(summary.span, unowed.get(key, []))]
    return statuses


def _of_dues(span: Span, dues: Sequence[Due]) -> list[str]:
    """For a month whether the report came, and the day if it was late; for a longer span see `_over_months`."""
    if span.is_month:
        return [_month_status(due) for due in dues]
    return _over_months(dues) if dues else []


def _month_status(due: Due) -> str:
    if due.kept is None:
        return say("summary.missing" if due.is_unsent else f"summary.status-{due.sent}")
    return _received_status(due)


def _over_months(dues: Sequence[Due]) -> list[str]:
    """How many of the reports came, and in which months they are missing, late or held."""
    received = [due for due in dues if due.kept is not None]
    missing = [due for due in dues if due.is_unsent]
    held = [due for due in received if due.kept and due.kept.outcome is ReturnOutcome.HELD]
    return [
        say("summary.sent-of", received=write_count(len(received)), expected=write_count(len(dues))),
        *_months_line("summary.missing-months", missing if received else []),
        *_months_line("summary.sent-empty-months", [due for due in dues if due.sent is Sent.EMPTY]),
        *_months_line("summary.unreadable-months", [due for due in dues if due.sent is Sent.UNREADABLE]),
        *_months_line("summary.late-months", [due for due in received if due.late]),
        *_months_line("summary.held-months", held),
    ]


def _months_line(key: str, dues: Sequence[Due]) -> list[str]:
    months = months_listed([due.month for due in dues if due.month is not None])
    return [say(key, months=months)] if months else []


def _of_unowed(span: Span, returns: Sequence[KeptReturn]) -> list[str]:
    if not returns:
        return []
    if span.is_month:
        return [say("summary.sent-unowed")]
    return [say("summary.sent-unowed-months", months=months_listed([each.month for each in returns if each.month]))]


def _received_status(due: Due) -> str:
    day = "" if due.came_at is None else write_short_day(in_vietnam(due.came_at).date())
    status = say("summary.late", day=day) if due.late else say("summary.on-time")
    held = due.kept is not None and due.kept.outcome is ReturnOutcome.HELD
    return say("summary.some-held", status=status) if held else status


def waiting_annex(rows: Sequence[Uncounted], span: Span) -> Annex:
    """What is not counted, if it is too long for the report's own pages."""
    columns = [
        Column(say("summary.head-number"), 1, "figure"),
        Column(say("column.unit"), 4),
        *([] if span.is_month else [Column(say("column.month"), 2, "figure")]),
        Column(say("column.form-and-measure"), 5),
        Column(say("summary.head-raw"), 5),
        Column(say("column.why"), 6),
    ]
    cells = [
        [
            f"{index:02d}",
            row.unit,
            *([] if span.is_month else [month_or_dash(row.month)]),
            row.what,
            row.quoted,
            row.why,
        ]
        for index, row in enumerate(rows, start=1)
    ]
    return Annex(say("summary.annex-waiting", month=span.in_words.upper()), table(columns, cells, LANDSCAPE_WIDTH))


def month_or_dash(month: Month | None) -> str:
    """`tháng 9/2020`; a dash if the month is not known."""
    return DASH if month is None else month_short(month)
