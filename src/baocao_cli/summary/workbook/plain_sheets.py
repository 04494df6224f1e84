"""The sheets without formulas: free texts, who sent what and when, what waits for an answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.reading.model import Status
from baocao_cli.summary.model.compose import in_vietnam
from baocao_cli.summary.model.summary import Due, Summary
from baocao_cli.summary.tell.figure_lines import measure_labels, text_measures
from baocao_cli.summary.tell.uncounted import uncounted
from baocao_cli.summary.workbook.sheet_writer import Book, Link, Sheet, SheetValue
from baocao_cli.summary.workbook.source_sheets import TO_WORKSPACE, Row, columns_of, link_to
from baocao_cli.texts import say
from baocao_cli.values import Text


def texts_sheet(book: Book, summary: Summary) -> Sheet:
    """The sheet of the units' free texts."""
    columns = columns_of(
        ("unit-code", 9), ("unit", 26), ("form", 20), ("section", 22), ("status", 12), ("text", 70), ("file", 24)
    )
    return book.sheet(say("sheet.texts"), columns, frozen_columns=2).fill(_text_rows(summary))


def _text_rows(summary: Summary) -> Iterator[Row]:
    for kept in summary.returns:
        form = summary.form(kept.form or "")
        if form is None:
            continue
        labels = measure_labels(form)
        sections = {measure.id for measure in text_measures(form)}
        for reading in kept.readings:
            if reading.measure in sections and reading.status is not Status.MISSING:
                said = reading.value.text if isinstance(reading.value, Text) and reading.value.text else reading.raw
                yield [
                    kept.unit,
                    summary.unit_name(kept.unit or ""),
                    form.name,
                    labels[reading.measure],
                    say(f"reading-status.{reading.status}"),
                    said,
                    link_to(kept),
                ]


def coverage_sheet(book: Book, summary: Summary) -> Sheet:
    """The sheet of every report that is owed or came."""
    columns = columns_of(
        *(("unit-code", 10), ("unit", 36), ("form", 30), ("month", 9), ("status", 22), ("received", 18), ("file", 50))
    )
    return book.sheet(say("sheet.coverage"), columns, frozen_columns=2).fill(_coverage_rows(summary))


def _coverage_rows(summary: Summary) -> Iterator[Row]:
    for due in summary.dues:
        month, came = str(due.month or summary.month), _moment(due.came_at)
        yield [due.unit.code, due.unit.name, due.form.name, month, say(_status(due)), came, _file(due.kept)]
    for kept in summary.unowed:
        form = summary.form(kept.form or "")
        name = form.name if form is not None else kept.form
        code = kept.unit or ""
        row: Row = [code, summary.unit_name(code), name, str(kept.month), say("summary.sent-unowed")]
        yield [*row, _moment(kept.received_at), _file(kept)]


def _status(due: Due) -> str:
    if due.kept is not None:
        return "sheet.late" if due.late else "summary.on-time"
    return "summary.missing" if due.is_unsent else f"summary.status-{due.sent}"


def _moment(moment: datetime | None) -> datetime | None:
    """The time in Viet Nam; times in a sheet have no zone."""
    return None if moment is None else in_vietnam(moment).replace(tzinfo=None, microsecond=0)


def _file(kept: KeptReturn | None) -> SheetValue:
    return "" if kept is None else link_to(kept)


def waiting_sheet(book: Book, summary: Summary) -> Sheet:
    """The sheet of what is not counted, and what to do about it."""
    columns = columns_of(
        *(("unit", 24), ("form-and-measure", 32), ("raw", 28), ("place", 16)),
        *(("file", 24), ("why", 36), ("remedy", 36)),
    )
    originals = {kept.file_path: kept.original for kept in summary.returns}
    rows: Iterator[Row] = (
        [row.unit, row.what, row.raw, row.where, _named(row.file, originals), row.why, row.remedy]
        for row in uncounted(summary)
    )
    return book.sheet(say("sheet.waiting"), columns, frozen_columns=1).fill(rows)


def _named(file: str, originals: dict[str, str]) -> SheetValue:
    return Link(file, f"{TO_WORKSPACE}{originals[file]}") if file in originals else file
