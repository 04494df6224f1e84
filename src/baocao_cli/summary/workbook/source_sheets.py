"""The sheets of what was read: a row for each reading, for each kind and item in one, for each entry of a list.

Every other figure of the workbook is a formula over these rows; each row links to the original that it was read from.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from baocao_cli.documents.places import describe
from baocao_cli.findings import message
from baocao_cli.forms.declaration import CountMeasure, EntryList, Form, ItemsMeasure, PartsMeasure, TotalMeasure
from baocao_cli.forms.list_fields import EntryColumn, entry_columns, numeric_fields
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.model.list_entries import all_entries
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.model.totals import totalled_measures
from baocao_cli.summary.phrasing import published_shown
from baocao_cli.summary.tell.figure_lines import measure_labels
from baocao_cli.summary.tell.value_text import value_in_words
from baocao_cli.summary.workbook.line_codes import CodedLines, measure_code, reading_key
from baocao_cli.summary.workbook.sheet_writer import Book, Link, Page, SheetColumn, SheetValue
from baocao_cli.texts import say
from baocao_cli.values import KIND_FIELD, OTHER_KIND, Count, Entries, Items, Parts

Row = list[SheetValue]
TO_WORKSPACE = "../../"
"""The relative path from a summary's folder to the workspace (contract §2, workspace)."""
_BEFORE_FIGURES = 5


def columns_of(*heads_and_widths: tuple[str, float]) -> list[SheetColumn]:
    return [SheetColumn(say(f"column.{key}"), width) for key, width in heads_and_widths]


def link_to(kept: KeptReturn) -> Link:
    """The file's name as it came, with a link to the archived original."""
    return Link(kept.file_path, f"{TO_WORKSPACE}{kept.original}")


def counts(reading: Reading) -> bool:
    return reading.status in (Status.REPORTED, Status.ZERO) and reading.value is not None


# --- readings ---------------------------------------------------------------------------------------------------------


class ReadingsSheet:
    """A row for each reading: its figures, each part in a column of its own, its raw text, file and place."""

    def __init__(self, book: Book, summary: Summary) -> None:
        parts = _part_columns(summary)
        self._indexes = {part: _BEFORE_FIGURES + index for index, part in enumerate(parts)}
        self._status = _BEFORE_FIGURES + len(parts)
        self._summary = summary
        columns = [
            *columns_of(("unit-code", 9), ("unit", 24), ("form", 18), ("month", 9), ("measure", 26)),
            *(SheetColumn(label, 10) for label in parts.values()),
            *columns_of(("status", 12), ("value", 22), ("raw", 28), ("file", 22), ("place", 16), ("notes", 40)),
            *columns_of(("measure-code", 20), ("reading-key", 24)),
        ]
        self._code = len(columns) - 2
        self.sheet = book.sheet(say("sheet.readings"), columns, frozen_columns=2, lined=False)

    def figures(self, part: str) -> str:
        """The reference of the column with a part's figures."""
        return self.sheet.column(self._indexes[part])

    @property
    def statuses(self) -> str:
        return self.sheet.column(self._status)

    @property
    def codes(self) -> str:
        return self.sheet.column(self._code)

    @property
    def keys(self) -> str:
        return self.sheet.column(self._code + 1)

    def fill(self) -> None:
        self.sheet.fill(self._rows())

    def _rows(self) -> Iterator[Row]:
        summary = self._summary
        labels = {form.id: measure_labels(form) for form in summary.forms}
        names = {form.id: form.name for form in summary.forms}
        for kept in summary.returns:
            unit, form = kept.unit or "", kept.form or ""
            head: Row = [unit, summary.unit_name(unit), names.get(form, form), str(kept.month)]
            for reading in kept.readings:
                label = labels.get(form, {}).get(reading.measure, reading.measure)
                yield [*head, label, *self._cells(kept, reading)]

    def _cells(self, kept: KeptReturn, reading: Reading) -> Row:
        """The cells that follow the measure's name."""
        figures = _figures(reading)
        code = measure_code(kept.form or "", reading.measure)
        return [
            *(figures.get(part) for part in self._indexes),
            say(f"reading-status.{reading.status}"),
            value_in_words(reading.value),
            reading.raw,
            link_to(kept.as_read(reading.measure)),
            "" if reading.place is None else describe(reading.place),
            "\n".join(message(finding) for finding in reading.findings),
            code,
            reading_key(kept.unit or "", code),
        ]


def _part_columns(summary: Summary) -> dict[str, str]:
    """Id → head of a column for each part that a measure of some form has."""
    columns = {"total": say("column.total"), "items": say("column.items")}
    for form in summary.forms:
        for figure, head in _parts_of(form):
            columns.setdefault(figure, head)
    return columns


def _parts_of(form: Form) -> Iterator[tuple[str, str]]:
    """Id and head of the parts of the form's measures and of the numeric fields of its lists."""
    for measure in form.measures:
        if isinstance(measure, PartsMeasure | TotalMeasure):
            yield from ((part.id, part.label) for part in measure.parts)
    for entry_list in form.lists:
        heads = {column.name: column.head for column in entry_columns(entry_list)}
        yield from ((name, heads[name]) for name in numeric_fields(entry_list.measure))


def _figures(reading: Reading) -> dict[str, Decimal | None]:
    if counts(reading) and isinstance(reading.value, Count | Parts | Entries):
        return reading.value.figures()
    return {}


# --- kinds and items --------------------------------------------------------------------------------------------------


class DetailsSheet:
    """A row for each kind of a count, and for each item that a unit names."""

    def __init__(self, book: Book, summary: Summary, lines: CodedLines) -> None:
        self._summary, self._lines = summary, lines
        columns = columns_of(
            *(("unit-code", 9), ("unit", 26), ("form", 20), ("month", 9), ("measure", 26), ("detail", 26)),
            *(("unit-of-measure", 12), ("quantity", 12), ("file", 26), ("place", 18), ("line-code", 20)),
        )
        self.sheet = book.sheet(say("sheet.details"), columns, frozen_columns=2, lined=False)

    @property
    def figures(self) -> str:
        return self.sheet.column(7)

    @property
    def codes(self) -> str:
        return self.sheet.column(10)

    def fill(self) -> None:
        self.sheet.fill(self._rows())

    def _rows(self) -> Iterator[Row]:
        labels = {form.id: measure_labels(form) for form in self._summary.forms}
        for kept in self._summary.returns:
            form = self._summary.form(kept.form or "")
            if form is None:
                continue
            head: Row = [kept.unit, self._summary.unit_name(kept.unit or ""), form.name, str(kept.month)]
            totalled = {measure.id for measure in totalled_measures(form)}
            for reading in kept.readings:
                if reading.measure in totalled:
                    place = "" if reading.place is None else describe(reading.place)
                    file, label = link_to(kept.as_read(reading.measure)), labels[form.id][reading.measure]
                    for name, unit, figure, code in self._details(form, reading):
                        yield [*head, label, name, unit, figure, file, place, code]

    def _details(self, form: Form, reading: Reading) -> Iterator[tuple[str, str, Decimal, str]]:
        """Name, unit of measure, figure, and the code of the line that it is added to."""
        if not counts(reading):
            return
        if isinstance(reading.value, Count):
            for kind, figure in reading.value.kinds.items():
                yield kind, "", figure, self._lines.code(form.id, reading.measure, "kinds", kind)
        elif isinstance(reading.value, Items):
            for item in reading.value.items:
                label, unit = item.label or "", item.unit or ""
                code = self._lines.code(form.id, reading.measure, "items", label, unit)
                yield label, unit, item.quantity, code


def has_details(summary: Summary) -> bool:
    """Whether some form has kinds or items."""
    return any(isinstance(each, CountMeasure | ItemsMeasure) for form in summary.forms for each in form.measures)


# --- entries ----------------------------------------------------------------------------------------------------------


class EntriesSheet:
    """A row for each entry of one list. Held entries have no code, and so no formula counts them."""

    def __init__(self, book: Book, summary: Summary, form: Form, entry_list: EntryList, lines: CodedLines) -> None:
        self._summary, self._form, self._list, self._lines = summary, form, entry_list, lines
        self._fields = entry_columns(entry_list)
        columns = [
            *columns_of(("unit-code", 9), ("unit", 24)),
            *(SheetColumn(field.head, 48 if field.is_title else 12) for field in self._fields),
            *columns_of(("status", 12), ("raw", 30), ("file", 22), ("place", 14), ("line-code", 20)),
        ]
        self._code = len(columns) - 1
        title = form.workbook.sheet if len(form.lists) == 1 else entry_list.measure.label or form.workbook.sheet
        self.sheet = book.sheet(title, columns, frozen_columns=2, lined=False)

    @property
    def codes(self) -> str:
        return self.sheet.column(self._code)

    def fill(self) -> None:
        self.sheet.fill(self._rows())

    def _rows(self) -> Iterator[Row]:
        measure = self._list.measure.id
        for placed in all_entries(self._summary, self._form.id, measure):
            status = Status.HELD if placed.entry.held else Status.REPORTED
            kind = str(placed.field(KIND_FIELD) or OTHER_KIND)
            code = "" if not placed.entry.counts else self._lines.code(self._form.id, measure, "by_kind", kind)
            yield [
                placed.kept.unit,
                placed.unit_name,
                *(_field(field, placed.field(field.name)) for field in self._fields),
                say(f"reading-status.{status}"),
                placed.entry.raw,
                link_to(placed.kept.as_read(measure)),
                placed.entry.where,
                code,
            ]


def _field(field: EntryColumn, value: object) -> SheetValue:
    if isinstance(value, str):
        return published_shown(value) if field.is_date else value
    return value if isinstance(value, Decimal) else None


class Sources:
    """The sheets of what was read, to which formulas refer; filled in on creation."""

    def __init__(self, book: Book, summary: Summary, lines: CodedLines) -> None:
        self.readings = ReadingsSheet(book, summary)
        self.details = DetailsSheet(book, summary, lines) if has_details(summary) else None
        self.entries = {
            (form.id, each.measure.id): EntriesSheet(book, summary, form, each, lines)
            for form in summary.forms
            for each in form.lists
        }
        self.readings.fill()
        if self.details is not None:
            self.details.fill()
        for entries in self.entries.values():
            entries.fill()

    @property
    def described(self) -> list[tuple[Page, str]]:
        """The sheets, each with the key of the text that explains it."""
        details: list[tuple[Page, str]] = [] if self.details is None else [(self.details.sheet, "details")]
        return [
            (self.readings.sheet, "readings"),
            *details,
            *((each.sheet, "entries") for each in self.entries.values()),
        ]
