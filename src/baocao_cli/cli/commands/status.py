"""`baocao status`: who has sent what, who is late, what waits."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from baocao_cli.cli.options import JsonOption, MonthOption, WorkspaceOption
from baocao_cli.texts import say

if TYPE_CHECKING:
    from baocao_cli.cli.show.console import Console
    from baocao_cli.cli.show.messages import Messages
    from baocao_cli.ledger.months.finals import Final
    from baocao_cli.month import Month
    from baocao_cli.status import MonthStatus, ReportStatus


def status(
    month: MonthOption = None,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Show the status of a month."""
    from baocao_cli.cli.show.console import Console
    from baocao_cli.cli.show.messages import Messages
    from baocao_cli.cli.show.workspace_warnings import show_workspace_warnings
    from baocao_cli.ledger.months.working_month import opened_months
    from baocao_cli.status import month_status
    from baocao_cli.workspace.locate import open_workspace

    console = Console(json)
    opened = open_workspace(Path.cwd(), workspace)
    show_workspace_warnings(console, opened)
    result = month_status(opened, month)
    if result.month not in opened_months(opened):
        console.say(say("status.not-opened", month=f"{result.month.number}/{result.month.year}"))
    _show(console, result, Messages(loaded.form for loaded in opened.forms))
    if json:
        from baocao_cli.contract.status import status_document

        console.document(status_document(result))
    return result.exit_code


def _show(console: Console, status: MonthStatus, messages: Messages) -> None:
    from baocao_cli.cli.show.standing import missing_in_words

    forms = list(dict.fromkeys(owed.form for owed in (*status.owed, *status.unowed)))
    rows = _rows(status, status.owed, forms) + _rows(status, status.unowed, forms, note=say("status.unowed"))
    if status.frozen is not None:
        console.say(_frozen(status.month, status.frozen))
    title = say("status.title", month=f"{status.month.number}/{status.month.year}", due=f"{status.due:%d/%m/%Y}")
    console.table([say("status.unit"), *map(messages.form_name, forms)], rows, title)
    console.say()
    console.say(
        say(
            "status.counts",
            expected=len(status.owed),
            received=status.received,
            late=status.late,
            missing=missing_in_words(status),
        )
    )
    _show_waived(console, status, messages)
    _show_unread(console, status, messages)
    _show_waiting(console, status, messages)


def _frozen(month: Month, final: Final) -> str:
    """When and by whom the month was issued, and which supplement is the latest."""
    by = final.frozen_by or say("summary.waived-by-nobody")
    key = "status.frozen-supplement" if final.number else "status.frozen"
    shown = f"{month.number}/{month.year}"
    return say(key, month=shown, day=f"{final.frozen_at:%d/%m/%Y}", by=by, number=final.number)


def _show_waived(console: Console, status: MonthStatus, messages: Messages) -> None:
    """What the office has stopped waiting for, each with its reason."""
    lines = [
        say(
            "status.waived-line",
            what=messages.gap(waiver.gap.unit, waiver.gap.form, waiver.gap.reading),
            quoted=f" “{' '.join(waiver.gap.raw.split())}”" if waiver.gap.raw else "",
            reason=waiver.reason.rstrip("."),
            by=waiver.waived_by or say("summary.waived-by-nobody"),
            day=f"{waiver.waived_at:%d/%m/%Y}",
        )
        for waiver in status.waivers
    ]
    _show_list(console, "status.waived-title", lines)


def _rows(status: MonthStatus, reports: tuple[ReportStatus, ...], forms: list[str], note: str = "") -> list[list[str]]:
    by_unit: dict[tuple[str, str], dict[str, str]] = {}
    for report in reports:
        by_unit.setdefault((report.unit, report.name), {})[report.form] = _state(status, report)
    rows = []
    for (unit, name), states in by_unit.items():
        named = f"{unit} – {name}" if name != unit else unit
        label = f"{named} ({note})" if note else named
        rows.append([label, *(states.get(form, say("status.not-owed")) for form in forms)])
    return rows


def _state(status: MonthStatus, report: ReportStatus) -> str:
    state = say(f"status.{report.state}")
    if report.kept is None:
        return f"{state} ({say('status.not-waited-for')})" if status.is_waived(report) else state
    came, latest = report.came_at or report.kept.received_at, report.kept.received_at
    if came.date() == latest.date():
        return f"{state} ({came:%d/%m})"
    return say("status.newer-version", state=state, came=f"{came:%d/%m}", latest=f"{latest:%d/%m}")


def _show_unread(console: Console, status: MonthStatus, messages: Messages) -> None:
    """The files that could not be read: whose they are, where their originals lie, what to do."""
    lines = [
        say(
            "status.unread-line",
            whose=file.unit or say("collect.unknown-unit"),
            form=f" · {messages.form_name(file.form)}" if file.form else "",
            path=file.path,
            day=f"{file.received_at:%d/%m}",
            original=say("status.unread-original", path=file.original) if file.original else "",
        )
        for file in status.unread
    ]
    _show_list(console, "status.unread-title", lines)
    if lines:
        console.say()
        console.say(say("status.unread-next"))


def _show_list(console: Console, title: str, lines: list[str]) -> None:
    """The lines under the text `title`, which counts them; nothing if there are none."""
    if not lines:
        return
    console.say()
    console.say(say(title, count=len(lines)))
    console.bullets(lines)


def _show_waiting(console: Console, status: MonthStatus, messages: Messages) -> None:
    from baocao_cli.cli.show.remarks import shared_remarks, show_remarks
    from baocao_cli.findings import Severity

    if not status.waiting:
        return
    console.say()
    console.say(say("status.waiting", count=len(status.waiting)))
    named = [(messages.named(kept.file_path, [kept]), kept) for kept in status.waiting]
    heads = {name: f"{messages.identity(kept.unit, kept.form, kept.month)}: {kept.file_path}" for name, kept in named}
    show_remarks(console, shared_remarks((name, messages.remarks(kept, Severity.ERROR)) for name, kept in named), heads)
    console.say()
    console.say(say("status.next"))
