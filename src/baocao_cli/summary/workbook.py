"""The summary's workbook: totals, a row for each reading, entries, texts, who sent what, what waits.

Every figure of the summary can be followed to the file and the place where it stood.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime

from baocao_cli.documents.places import describe
from baocao_cli.forms.declaration import EntryList, Form, PartsMeasure, TotalMeasure
from baocao_cli.forms.list_fields import EntryColumn, entry_columns, numeric_fields
from baocao_cli.ledger.model import KeptReturn
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.compose import received_in_vietnam
from baocao_cli.summary.entries import all_entries, decimal_or_none
from baocao_cli.summary.lines import FigureLine, figure_lines, measure_labels, text_measures
from baocao_cli.summary.model import Summary
from baocao_cli.summary.package import fixed, in_schema_order
from baocao_cli.summary.sheets import Book, SheetColumn, SheetValue
from baocao_cli.summary.uncounted import uncounted
from baocao_cli.summary.value_text import value_in_words
from baocao_cli.summary.wording import month_short, published_shown, upper_first
from baocao_cli.texts import message, say
from baocao_cli.values import Count, Entries, Parts, Text

Row = list[SheetValue]


def render_workbook(summary: Summary) -> bytes:
    """The workbook's bytes: the same for the same summary."""
    book = Book()
    _totals(book, summary)
    _readings(book, summary)
    for form in summary.forms:
        for entry_list in form.lists:
            _entries(book, summary, form, entry_list)
    _texts(book, summary)
    _coverage(book, summary)
    _waiting(book, summary)
    target = io.BytesIO()
    book.workbook.save(target)
    title = say("summary.workbook-title", month=month_short(summary.month))
    return fixed(in_schema_order(target.getvalue()), title, summary.settings.office.name, summary.month)


def _columns(*heads_and_widths: tuple[str, float]) -> list[SheetColumn]:
    return [SheetColumn(say(f"column.{key}"), width) for key, width in heads_and_widths]


# --- totals -----------------------------------------------------------------------------------------------------------


def _totals(book: Book, summary: Summary) -> None:
    columns = [
        *_columns(("form", 22), ("number", 6), ("what", 42), ("unit-of-measure", 12)),
        SheetColumn(upper_first(month_short(summary.month)), 14),
        SheetColumn(upper_first(month_short(summary.month.plus(-1))), 14),
        *_columns(("difference", 14)),
        SheetColumn(say("summary.head-cumulative", month=month_short(summary.since)), 18),
    ]
    lines = [(totals.form.name, line) for totals in summary.totals for line in figure_lines(totals)]
    bold = frozenset(index for index, (_, line) in enumerate(lines) if not line.is_detail)
    book.sheet(say("sheet.totals"), columns, (_total_row(form, line) for form, line in lines), bold)


def _total_row(form: str, line: FigureLine) -> Row:
    label = upper_first(line.label) if line.is_detail else line.label
    return [form, line.number, label, line.unit, line.month, line.previous, line.difference, line.cumulative]


# --- readings ---------------------------------------------------------------------------------------------------------


def _readings(book: Book, summary: Summary) -> None:
    parts = _part_columns(summary)
    columns = [
        *_columns(("unit-code", 9), ("unit", 24), ("form", 18), ("month", 9), ("measure", 26)),
        *(SheetColumn(label, 10) for label in parts.values()),
        *_columns(("status", 12), ("value", 22), ("raw", 28), ("file", 22), ("place", 16), ("notes", 40)),
    ]
    book.sheet(say("sheet.readings"), columns, _reading_rows(summary, list(parts)))


def _part_columns(summary: Summary) -> dict[str, str]:
    """A column for each figure that a measure of some form has: its id and its head."""
    columns = {"total": say("column.total"), "items": say("column.items")}
    for form in summary.forms:
        for measure in form.measures:
            if isinstance(measure, PartsMeasure | TotalMeasure):
                for part in measure.parts:
                    columns.setdefault(part.id, part.label)
        for entry_list in form.lists:
            heads = {column.name: column.head for column in entry_columns(entry_list)}
            for name in numeric_fields(entry_list.measure):
                columns.setdefault(name, heads[name])
    return columns


def _reading_rows(summary: Summary, parts: list[str]) -> Iterator[Row]:
    labels = {form.id: measure_labels(form) for form in summary.forms}
    names = {form.id: form.name for form in summary.forms}
    for kept in summary.returns:
        unit, form = kept.unit or "", kept.form or ""
        head: Row = [unit, summary.unit(unit).name, names.get(form, form), str(summary.month)]
        for reading in kept.readings:
            figures = _figures(reading)
            yield [
                *head,
                labels.get(form, {}).get(reading.measure, reading.measure),
                *(figures.get(part) for part in parts),
                say(f"reading-status.{reading.status}"),
                value_in_words(reading.value),
                reading.raw,
                kept.file_path,
                "" if reading.place is None else describe(reading.place),
                "\n".join(message(finding) for finding in reading.findings),
            ]


def _figures(reading: Reading) -> dict[str, SheetValue]:
    if reading.status not in (Status.REPORTED, Status.ZERO):
        return {}
    if isinstance(reading.value, Count | Parts | Entries):
        return dict(reading.value.figures())
    return {}


# --- entries ----------------------------------------------------------------------------------------------------------


def _entries(book: Book, summary: Summary, form: Form, entry_list: EntryList) -> None:
    fields = entry_columns(entry_list)
    columns = [
        *_columns(("unit-code", 9), ("unit", 24)),
        *(SheetColumn(field.head, 48 if field.is_title else 12) for field in fields),
        *_columns(("status", 12), ("raw", 30), ("file", 22), ("place", 14)),
    ]
    title = form.workbook.sheet if len(form.lists) == 1 else entry_list.measure.label or form.workbook.sheet
    book.sheet(title, columns, _entry_rows(summary, form, entry_list, fields))


def _entry_rows(summary: Summary, form: Form, entry_list: EntryList, fields: tuple[EntryColumn, ...]) -> Iterator[Row]:
    for placed in all_entries(summary, form.id, entry_list.measure.id):
        status = Status.HELD if placed.entry.held else Status.REPORTED
        yield [
            placed.kept.unit,
            placed.unit_name,
            *(_field(field, placed.field(field.name)) for field in fields),
            say(f"reading-status.{status}"),
            placed.entry.raw,
            placed.kept.file_path,
            placed.entry.where,
        ]


def _field(field: EntryColumn, value: object) -> SheetValue:
    if isinstance(value, str):
        return published_shown(value) if field.is_date else value
    return decimal_or_none(value)


# --- texts, coverage, what waits --------------------------------------------------------------------------------------


def _texts(book: Book, summary: Summary) -> None:
    columns = _columns(("unit-code", 9), ("unit", 26), ("form", 20), ("section", 22), ("status", 12), ("text", 70))
    book.sheet(say("sheet.texts"), columns, _text_rows(summary))


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
                    summary.unit(kept.unit or "").name,
                    form.name,
                    labels[reading.measure],
                    say(f"reading-status.{reading.status}"),
                    said,
                ]


def _coverage(book: Book, summary: Summary) -> None:
    columns = _columns(("unit-code", 10), ("unit", 36), ("form", 30), ("status", 22), ("received", 18), ("file", 50))
    book.sheet(say("sheet.coverage"), columns, _coverage_rows(summary))


def _coverage_rows(summary: Summary) -> Iterator[Row]:
    for due in summary.dues:
        key = "summary.missing" if due.kept is None else "sheet.late" if due.late else "summary.on-time"
        yield [due.unit.code, due.unit.name, due.form.name, say(key), _received(due.kept), _file(due.kept)]
    for kept in summary.unowed:
        form = summary.form(kept.form or "")
        name = form.name if form is not None else kept.form
        unit = summary.unit(kept.unit or "")
        yield [unit.code, unit.name, name, say("summary.sent-unowed"), _received(kept), kept.file_path]


def _received(kept: KeptReturn | None) -> datetime | None:
    """Vietnam's clock; a sheet's times carry no zone."""
    return None if kept is None else received_in_vietnam(kept).replace(tzinfo=None, microsecond=0)


def _file(kept: KeptReturn | None) -> str:
    return "" if kept is None else kept.file_path


def _waiting(book: Book, summary: Summary) -> None:
    columns = _columns(
        *(("unit", 24), ("form-and-measure", 32), ("raw", 28), ("place", 16)),
        *(("file", 24), ("why", 36), ("remedy", 36)),
    )
    rows: Iterator[Row] = (
        [row.unit, row.what, row.raw, row.where, row.file, row.why, row.remedy] for row in uncounted(summary)
    )
    book.sheet(say("sheet.waiting"), columns, rows)
