"""A list of entries: every filled row an entry, with whatever its columns tell (contract §4, `tin-bai`).

The list is reported if any entry is certain; a held entry counts nowhere (contract §7).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from baocao_cli.documents.model import Cell, CellKind, Place
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import EntryField, ListMeasure
from baocao_cli.reading.lex.celltext import flattened, whole_text
from baocao_cli.reading.lex.marked import told_of_marks
from baocao_cli.reading.lists.absence import says_none
from baocao_cli.reading.lists.columns import ColumnReading, read_column
from baocao_cli.reading.lists.kinds import read_kind
from baocao_cli.reading.lists.title import TitleReading, read_title, tells_length
from baocao_cli.reading.lists.title_lines import UncertainTitles, split_titles
from baocao_cli.reading.measures.publication import PublicationReading, read_publication
from baocao_cli.reading.model import Context, Status, Understood
from baocao_cli.values import Entries, Entry, FieldValue


class EntryRow(Protocol):
    """A row of a list as it was filled in: its cells by column id, and where it stands."""

    @property
    def cells(self) -> Mapping[str, Cell]: ...

    @property
    def place(self) -> Place: ...


@dataclass(slots=True)
class _Read:
    """What was read so far."""

    entries: list[Entry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    nones: int = 0


def read_entries(
    measure: ListMeasure, rows: Sequence[EntryRow], column_units: Mapping[str, str], context: Context
) -> Understood:
    """The list as a whole. Findings have the place and raw text of the cell that they are about.

    A list all of whose entries are held is HELD and yet has its entries as value: none of them counts.
    """
    read = _Read()
    for row in rows:
        _RowReader(measure, row, column_units, context, read).read()
    findings = tuple(finding.at(reading=measure.id) for finding in read.findings)
    entries = Entries(tuple(read.entries))
    if entries.certain():
        return Understood(Status.REPORTED, entries, findings=findings)
    if entries.entries:
        return Understood(Status.HELD, entries, findings=findings)
    if read.nones:
        return Understood(Status.ZERO, Entries(), findings=findings)
    empty = Finding.of("list-empty-optional" if measure.optional else "list-empty", reading=measure.id)
    return Understood(Status.MISSING, findings=(empty, *findings))


def entry_field_ids(measure: ListMeasure) -> tuple[str, ...]:
    """The fields of an entry, in the contract's order."""
    order = {"title": 0, "kind": 1, "airtime": 2}
    in_order = sorted(measure.fields, key=lambda entry_field: order.get(entry_field.reads, len(order)))
    return tuple(dict.fromkeys(name for entry_field in in_order for name in _ids(entry_field)))


def _ids(entry_field: EntryField) -> tuple[str, ...]:
    if entry_field.reads == "title":
        return ("title", "kind")
    if entry_field.reads == "airtime":
        return ("published", "minutes")
    return (entry_field.id or entry_field.reads,)


@dataclass(slots=True)
class _RowReader:
    """Reads one row into entries of `into`."""

    measure: ListMeasure
    row: EntryRow
    units: Mapping[str, str]
    context: Context
    into: _Read

    def read(self) -> None:
        for cell in self.row.cells.values():
            self._tell(cell, told_of_marks(cell))
        if not any(entry_field.reads == "title" for entry_field in self.measure.fields):
            self._without_titles()
            return
        title_cell = self._cell("title")
        text = whole_text(title_cell) if title_cell is not None else ""
        absent = says_none(text, self.measure.kinds)
        if title_cell is not None and title_cell.kind in (CellKind.ERROR, CellKind.UNCOMPUTED):
            self._tell(title_cell, (Finding.of("title-unclear"),))
            self._add(_fields_of(self._airtime(), {}), held=True)
        elif absent is not None and title_cell is not None:
            self._none(title_cell, absent)
        elif not any(character.isalnum() for character in text):
            self._untitled()
        elif title_cell is not None:
            self._titled(title_cell, text)

    def _cell(self, reads: str) -> Cell | None:
        return next(
            (
                flattened(self.row.cells[entry_field.column])
                for entry_field in self.measure.fields
                if entry_field.reads == reads and entry_field.column in self.row.cells
            ),
            None,
        )

    def _context_of(self, reads: str) -> Context:
        column = next((each.column for each in self.measure.fields if each.reads == reads), "")
        return replace(self.context, column_unit=self.units.get(column))

    def _tell(self, cell: Cell | None, findings: Sequence[Finding]) -> None:
        where = describe(cell.place if cell is not None else self.row.place)
        raw = cell.text if cell is not None else None
        self.into.findings.extend(finding.at(where=where, raw=raw) for finding in findings)

    def _airtime(self) -> PublicationReading:
        return read_publication(self._cell("airtime"), self._context_of("airtime"))

    def _columns(self) -> dict[str, ColumnReading]:
        """The columns that are read one by one, by field id."""
        found = {}
        for entry_field in self.measure.fields:
            if entry_field.reads in ("title", "airtime", "kind") or entry_field.id is None:
                continue
            cell = self.row.cells.get(entry_field.column)
            context = replace(self.context, column_unit=self.units.get(entry_field.column))
            found[entry_field.id] = read_column(
                entry_field.reads, flattened(cell) if cell is not None else None, context
            )
            self._tell(cell, found[entry_field.id].findings)
        return found

    def _none(self, cell: Cell, absent: Finding) -> None:
        """`Không có`: no entry, unless the row's time says otherwise."""
        airtime = self._airtime()
        if airtime.minutes or (airtime.published or "").count("-") > 1:
            self._tell(cell, (Finding.of("entry-contradicts-none"),))
            self._add({}, held=True)
            return
        self.into.nones += 1
        self._tell(cell, (absent,))

    def _untitled(self) -> None:
        """A row without a title: nothing, where it only repeats the month; else something whose title is not told."""
        airtime = self._airtime()
        columns = self._columns()
        month_only = airtime.minutes is None and (airtime.published or "").count("-") < 2
        other = any(column.value is not None or column.held for column in columns.values())
        if airtime.status is Status.MISSING and not other:
            return
        cell = self._cell("airtime")
        if airtime.status is Status.REPORTED and month_only and not other:
            self._tell(cell, (Finding.of("entry-time-only"),))
            return
        self._tell(cell, (Finding.of("entry-without-title"),))
        self._add(_fields_of(airtime, columns), held=True)

    def _titled(self, cell: Cell, text: str) -> None:
        airtime_cell = self._cell("airtime")
        times = [line for line in whole_text(airtime_cell).split("\n") if line] if airtime_cell is not None else []
        try:
            titles = split_titles(text, self.measure.kinds, len(times))
        except UncertainTitles:
            self._tell(cell, (Finding.of("titles-unclear"),))
            self._add(_fields_of(self._airtime(), {}), held=True)
            return
        readings = [read_title(title, self.measure.kinds) for title in titles]
        if len(titles) == 1:
            airtime = self._airtime()
            self._tell(airtime_cell, airtime.findings)
            self._entry(cell, text, readings[0], airtime)
        elif len(times) == len(titles) and airtime_cell is not None:
            for title, reading, time in zip(titles, readings, times, strict=True):
                airtime = read_publication(replace(airtime_cell, text=time), self._context_of("airtime"))
                self._tell(airtime_cell, tuple(finding.at(raw=time) for finding in airtime.findings))
                self._entry(cell, title, reading, airtime, f"{title} | {time}")
        else:
            self._sharing(cell, titles, readings, airtime_cell)

    def _sharing(self, cell: Cell, titles: list[str], readings: list[TitleReading], airtime_cell: Cell | None) -> None:
        """Several titles beside one time: a date is each one's, a length may be all's together."""
        airtime = self._airtime()
        self._tell(airtime_cell, airtime.findings)
        if airtime.minutes is not None:
            told = Finding.of("entry-length-shared")
            self._tell(airtime_cell, (told,))
            airtime = PublicationReading(Status.HELD, None, None, None, airtime.published, (told,))
        for title, reading in zip(titles, readings, strict=True):
            self._entry(cell, title, reading, airtime, title)

    def _entry(
        self, cell: Cell, typed: str, title: TitleReading, airtime: PublicationReading, raw: str | None = None
    ) -> None:
        self._tell(cell, tuple(finding.at(raw=typed) for finding in title.findings))
        if airtime.minutes is None and tells_length(title.title):
            self._tell(cell, (Finding.of("title-tells-length", raw=typed),))
        columns = self._columns()
        kind = self._kind(title)
        fields: dict[str, FieldValue] = {"title": title.title, "kind": kind, **_fields_of(airtime, columns)}
        held = Status.HELD in (title.status, airtime.status) or any(column.held for column in columns.values())
        likely = {**fields, **_likely_of(airtime, columns)} if title.status is not Status.HELD else None
        self._add(fields, held=held, proposal=likely if likely != fields else None, raw=raw)

    def _kind(self, title: TitleReading) -> str | None:
        """The kind that a column of its own names goes before the title's."""
        cell = self._cell("kind")
        text = whole_text(cell) if cell is not None else ""
        if not any(character.isalnum() for character in text):
            return title.kind
        kind, findings = read_kind(text, self.measure.kinds)
        self._tell(cell, findings)
        if kind is None:
            return title.kind
        if title.kind is not None and title.kind != kind:
            self._tell(cell, (Finding.of("kind-contradicts-title", kind=kind, other=title.kind),))
        return kind

    def _without_titles(self) -> None:
        """A row of a list that has no titles: an entry, if any of its columns says anything."""
        airtime = self._airtime()
        columns = self._columns()
        texts = [column.value for column in columns.values() if isinstance(column.value, str)]
        absent = says_none(texts[0], self.measure.kinds) if texts else None
        cell = next(iter(self.row.cells.values()), None)
        if absent is not None and not any(column.value is not None for column in list(columns.values())[1:]):
            self.into.nones += 1
            self._tell(cell, (absent,))
            return
        if airtime.status is Status.MISSING and all(
            column.value is None and not column.held for column in columns.values()
        ):
            return
        self._tell(self._cell("airtime"), airtime.findings)
        fields = _fields_of(airtime, columns)
        held = airtime.status is Status.HELD or any(column.held for column in columns.values())
        likely = {**fields, **_likely_of(airtime, columns)}
        self._add(fields, held=held, proposal=likely if likely != fields else None)

    def _add(
        self,
        fields: Mapping[str, FieldValue],
        *,
        held: bool,
        proposal: Mapping[str, FieldValue] | None = None,
        raw: str | None = None,
    ) -> None:
        ids = entry_field_ids(self.measure)
        cells = {
            name: (describe(cell.place), cell.text)
            for entry_field in self.measure.fields
            if (cell := self.row.cells.get(entry_field.column)) is not None
            for name in _ids(entry_field)
        }
        self.into.entries.append(
            Entry(
                fields={name: fields.get(name) for name in ids},
                raw=raw if raw is not None else self._raw(),
                where=describe(self.row.place),
                held=held,
                proposal={name: proposal.get(name) for name in ids} if held and proposal is not None else None,
                cells=cells,
            )
        )

    def _raw(self) -> str:
        """The row as typed, cell by cell; printed dots are nobody's typing."""
        texts = []
        for entry_field in self.measure.fields:
            cell = self.row.cells.get(entry_field.column)
            text = whole_text(cell) if cell is not None else ""
            printed = entry_field.reads == "airtime" and read_publication(cell, self.context).status is Status.MISSING
            if text and not printed:
                texts.append(text)
        return " | ".join(texts)


def _fields_of(airtime: PublicationReading, columns: Mapping[str, ColumnReading]) -> dict[str, FieldValue]:
    read = {name: column.value for name, column in columns.items()}
    return {"published": airtime.published, "minutes": airtime.minutes, **read}


def _likely_of(airtime: PublicationReading, columns: Mapping[str, ColumnReading]) -> dict[str, FieldValue]:
    likely: dict[str, FieldValue] = {}
    if airtime.likely_published is not None or airtime.likely_minutes is not None:
        likely = {"published": airtime.likely_published, "minutes": airtime.likely_minutes}
    return likely | {name: column.likely for name, column in columns.items() if column.likely is not None}
