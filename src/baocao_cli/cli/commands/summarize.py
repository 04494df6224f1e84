"""`baocao summarize`: the merged document and workbook of a month, or of a longer span."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from baocao_cli.cli.options import JsonOption, MonthOption, WorkspaceOption, parse_day, parse_month
from baocao_cli.month import Month
from baocao_cli.texts import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from baocao_cli.cli.show.console import Console
    from baocao_cli.summary.issue.span_request import SpanRequest
    from baocao_cli.summary.issue.summarize import Summarized
    from baocao_cli.summary.model.summary import Summary
    from baocao_cli.summary.tell.uncounted import Uncounted
    from baocao_cli.workspace.folder import Workspace


_NUMBER = re.compile(r"[0-9]+[^\W\d_]?")
_LISTED = 30
"""How many lines of a list are shown; the workbook has all of them."""


def parse_number(text: str) -> str:
    """The number of a document, digits and perhaps a letter. Raises UsageFault, whose message is Vietnamese."""
    from baocao_cli.errors import UsageFault
    from baocao_cli.findings import Finding

    if _NUMBER.fullmatch(text.strip()) is None:
        raise UsageFault(Finding.of("document-number-notation", raw=text))
    return text.strip()


def summarize(
    month: MonthOption = None,
    first: Annotated[
        Month | None,
        typer.Option("--from", metavar="YYYY-MM", parser=parse_month, help=say("summarize.from"), show_default=False),
    ] = None,
    last: Annotated[
        Month | None,
        typer.Option("--to", metavar="YYYY-MM", parser=parse_month, help=say("summarize.to"), show_default=False),
    ] = None,
    phase: Annotated[
        int | None, typer.Option("--phase", metavar="N", help=say("summarize.phase"), show_default=False)
    ] = None,
    year: Annotated[
        int | None, typer.Option("--year", metavar="YYYY", help=say("summarize.year"), show_default=False)
    ] = None,
    number: Annotated[
        str | None,
        typer.Option("--number", metavar="N", parser=parse_number, help=say("summarize.number"), show_default=False),
    ] = None,
    signed_on: Annotated[
        date | None,
        typer.Option("--date", metavar="YYYY-MM-DD", parser=parse_day, help=say("summarize.date")),
    ] = None,
    final: Annotated[bool, typer.Option("--final", help=say("summarize.final"))] = False,
    trace: Annotated[bool, typer.Option("--trace", help=say("summarize.trace"))] = False,
    layout: Annotated[
        Literal["nd30", "dang"] | None, typer.Option("--layout", help=say("summarize.layout"), show_default=False)
    ] = None,
    pdf: Annotated[bool, typer.Option("--pdf", help=say("summarize.pdf"))] = False,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Write the summary of the month or span and report what it covers."""
    from baocao_cli.cli.show.console import Console
    from baocao_cli.cli.show.workspace_warnings import show_workspace_warnings
    from baocao_cli.summary.issue.pdf import with_older_pdf_warning, with_pdf
    from baocao_cli.summary.issue.span_request import SpanRequest
    from baocao_cli.workspace.locate import open_workspace

    asked = SpanRequest(month, first, last, phase, year)
    asked.check()
    console = Console(json)
    opened = open_workspace(Path.cwd(), workspace).in_layout(layout)
    result = _run(opened, asked, number, signed_on, final=final, trace=trace)
    result = with_pdf(opened, result) if pdf else with_older_pdf_warning(opened, result)
    written = [opened.shown(path) for path in result.written]
    show_workspace_warnings(console, opened)
    _show(console, result, written)
    if json:
        from baocao_cli.contract.summary import summary_document

        console.document(summary_document(result.summary, written))
    return result.exit_code


def _run(
    workspace: Workspace, asked: SpanRequest, number: str | None, signed_on: date | None, *, final: bool, trace: bool
) -> Summarized:
    from baocao_cli.ledger.of_workspace import open_ledger
    from baocao_cli.summary.issue.finalize import finalize_month
    from baocao_cli.summary.issue.summarize import no_extra_annexes, summarize_month
    from baocao_cli.tracing.annex import trace_annexes

    extra_annexes = trace_annexes if trace else no_extra_annexes
    with open_ledger(workspace) as ledger:
        span = asked.span(workspace, ledger)
        if not final:
            return summarize_month(workspace.numbered(number), ledger, span, signed_on, extra_annexes)
    if not span.is_month:
        from baocao_cli.errors import UsageFault
        from baocao_cli.findings import Finding

        raise UsageFault(Finding.of("final-of-span"))
    return finalize_month(workspace, span.last, signed_on, extra_annexes, number)


def _show(console: Console, result: Summarized, written: list[str]) -> None:
    summary = result.summary
    console.say(say("summarize.title", month=summary.span.in_words))
    console.say(
        say(
            "summarize.coverage",
            expected=len(summary.dues),
            received=len(summary.received),
            late=len(summary.late),
            missing=len(summary.missing),
        )
    )
    _show_missing(console, summary)
    _show_uncounted(console, summary)
    _show_cumulative_mismatches(console, summary)
    console.findings(result.findings)
    if written and summary.doubtful:
        console.say(say("summarize.doubtful", number=summary.doubtful, sheet=say("sheet.readings")))
    for path in written:
        console.say(say("summarize.written", path=path))
    if result.kept:
        console.say(
            say("summarize.frozen", month=f"{summary.month.number}/{summary.month.year}", kept=", ".join(result.kept))
        )


def _show_missing(console: Console, summary: Summary) -> None:
    from baocao_cli.summary.phrasing import months_listed

    missing: dict[tuple[str, str, str], list[Month]] = {}
    for due in summary.missing:
        status = say("summary.missing" if due.is_unsent else f"summary.status-{due.sent}")
        missing.setdefault((due.unit.name, due.form.name, status), []).append(due.month or summary.month)
    if not missing:
        return
    heads = [say("summarize.unit"), say("summarize.form"), say("column.status")]
    rows = [[*names] for names in missing]
    if not summary.span.is_month:
        heads.append(say("column.month"))
        rows = [[*names, months_listed(months)] for names, months in missing.items()]
    console.table(heads, rows[:_LISTED], say("summarize.missing-title"))
    _say_rest(console, len(rows), "sheet.coverage")


def _show_uncounted(console: Console, summary: Summary) -> None:
    """List what was not added up, in the unit's own words, and what to do about it."""
    from baocao_cli.summary.tell.uncounted import uncounted

    rows = uncounted(summary)
    if not rows:
        return
    console.say(say("summarize.uncounted-title"))
    shared: dict[tuple[str, str, str], list[Uncounted]] = {}
    for row in rows:
        shared.setdefault((row.unit, row.what, _why(row)), []).append(row)
    console.bullets(_uncounted_line(summary, alike) for alike in list(shared.values())[:_LISTED])
    _say_rest(console, len(shared), "sheet.waiting")


def _uncounted_line(summary: Summary, alike: Sequence[Uncounted]) -> str:
    """`unit, what (month, file, place; …): why, and what to do`, once for all places where it is the same."""
    places = "; ".join(_place(summary, row) for row in alike)
    return f"{alike[0].unit}, {alike[0].what} ({places}){_why(alike[0])}"


def _place(summary: Summary, row: Uncounted) -> str:
    from baocao_cli.summary.phrasing import month_short

    month = "" if summary.span.is_month or row.month is None else month_short(row.month)
    return ", ".join(part for part in (month, row.file, row.where) if part)


def _why(row: Uncounted) -> str:
    """`: why, and what to do`, after what was typed, if the reason does not quote it."""
    why = f": {' '.join(part for part in (row.why, row.remedy) if part)}"
    if row.quoted and row.quoted not in row.why and row.raw != row.file:
        return say("message.typed", place="", typed=row.quoted) + why
    return why


def _show_cumulative_mismatches(console: Console, summary: Summary) -> None:
    """List cumulative figures of units that differ from the sums of their returns."""
    from baocao_cli.summary.tell.prose import cumulative_mismatch_lines

    lines = cumulative_mismatch_lines(summary)
    if lines:
        console.say(say("summary.stated-unlike"))
        for line in lines:
            console.say(f"- {line}")


def _say_rest(console: Console, number: int, sheet: str) -> None:
    if number > _LISTED:
        console.say(say("summarize.rest", number=number - _LISTED, sheet=say(sheet)))
