"""One row of a list: the entries in it, or what else it says (nothing to report, a sum of the rows above)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Protocol

from baocao_cli.documents.model import Cell, CellKind, Place
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding, Severity
from baocao_cli.forms.declaration import EntryField, ListMeasure
from baocao_cli.reading.lex.celltext import flattened, whole_text
from baocao_cli.reading.lex.marked import mark_findings
from baocao_cli.reading.lists.absence import DASH, says_none, says_unknown
from baocao_cli.reading.lists.columns import read_column
from baocao_cli.reading.lists.counts import count_entries, is_sum, kinds_of
from baocao_cli.reading.lists.entry_draft import Draft
from baocao_cli.reading.lists.kinds import read_kind
from baocao_cli.reading.lists.title_lines import UncertainTitles, split_titles
from baocao_cli.reading.lists.titles import COUNTS_ONLY, TitleReading, read_title
from baocao_cli.reading.measures.times.publication import read_publication
from baocao_cli.reading.measures.times.publication_reading import MINUTES, PUBLISHED, TITLE, Answer, PublicationReading
from baocao_cli.reading.model import Context, Status
from baocao_cli.reading.spans.numbering import without_numbering
from baocao_cli.values import KIND_FIELD, Entry, FieldValue, Wait

_MOST_PROPOSED = 300
"""Entries that a count may propose; more are hardly the month's of one unit."""
_SHARED = "entry-length-shared"


class EntryRow(Protocol):
    """A row of a list as it was filled in: its cells by column id, and where it is located."""

    @property
    def cells(self) -> Mapping[str, Cell]: ...

    @property
    def place(self) -> Place: ...


@dataclass(frozen=True, slots=True)
class ListColumns:
    """How the rows of one list are read: its declaration, the units of its heads, the return around it."""

    measure: ListMeasure
    units: Mapping[str, str]
    context: Context

    @property
    def field_ids(self) -> tuple[str, ...]:
        """The fields of an entry, in the contract's order."""
        order = {"title": 0, "kind": 1, "airtime": 2}
        in_order = sorted(self.measure.fields, key=lambda each: order.get(each.reads, len(order)))
        return tuple(dict.fromkeys(name for each in in_order for name in ids_of(each)))

    def context_of(self, entry_field: EntryField | None) -> Context:
        """The context of a column's cells: its head's unit."""
        column = entry_field.column if entry_field is not None else ""
        return replace(self.context, column_unit=self.units.get(column))

    def field_that(self, reads: str) -> EntryField | None:
        """The first field that is read so."""
        return next((each for each in self.measure.fields if each.reads == reads), None)


def ids_of(entry_field: EntryField) -> tuple[str, ...]:
    """The fields of an entry that a column fills."""
    if entry_field.reads == "title":
        return (TITLE, KIND_FIELD)
    if entry_field.reads == "airtime":
        return (PUBLISHED, MINUTES)
    return (entry_field.id or entry_field.reads,)


@dataclass(slots=True)
class RowReading:
    """What a row says: entries, that there are none, or a sum (its label, and its time cell as it is read)."""

    entries: list[Entry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    says_none: bool = False
    sum_label: str | None = None
    sum_of_times: PublicationReading = field(default_factory=PublicationReading)
    place: Place | None = None


def read_row(columns: ListColumns, row: EntryRow, *, sums_count: bool = False) -> RowReading:
    """What a row says. `sums_count`: the list has nothing but sums, so that these are all that it tells."""
    return _Row(columns, row, RowReading(place=row.place)).read(sums_count)


class _Row:
    """Reads one row into `into`."""

    def __init__(self, columns: ListColumns, row: EntryRow, into: RowReading) -> None:
        self.columns = columns
        self.row = row
        self.into = into

    def read(self, sums_count: bool) -> RowReading:
        for each in self.row.cells.values():
            self._report(each, mark_findings(each))
        titled = self.columns.field_that("title")
        cell = self._cell_of(titled or self.columns.measure.fields[0])
        text = whole_text(cell) if cell is not None else ""
        if cell is not None and is_sum(text, self.columns.measure.kinds):
            self._read_sum(cell, text, sums_count)
        elif titled is None:
            self._read_without_titles()
        elif cell is not None and cell.kind in (CellKind.ERROR, CellKind.UNCOMPUTED):
            self._hold_untitled(cell, "title-unclear")
        elif cell is None or not (_has_letters(text) or says_none(text, self.columns.measure.kinds)):
            self._read_untitled()
        else:
            self._read_titled(cell, text)
        return self.into

    # cells

    def _cell(self, reads: str) -> Cell | None:
        return self._cell_of(self.columns.field_that(reads))

    def _cell_of(self, entry_field: EntryField | None) -> Cell | None:
        found = self.row.cells.get(entry_field.column) if entry_field is not None else None
        return flattened(found) if found is not None else None

    def _report(self, cell: Cell | None, findings: Sequence[Finding], raw: str | None = None) -> None:
        where = describe(cell.place if cell is not None else self.row.place)
        typed = raw if raw is not None else cell.text if cell is not None else None
        self.into.findings.extend(finding.at(where=where, raw=typed) for finding in findings)

    @cached_property
    def _times(self) -> PublicationReading:
        return read_publication(self._cell("airtime"), self.columns.context_of(self.columns.field_that("airtime")))

    def _further(self) -> dict[str, Answer[FieldValue]]:
        """The columns that are read one by one, by field id."""
        found = {}
        for entry_field in self.columns.measure.fields:
            if entry_field.reads in ("title", "airtime", "kind") or entry_field.id is None:
                continue
            cell = self.row.cells.get(entry_field.column)
            whole = flattened(cell) if cell is not None else None
            found[entry_field.id] = read_column(entry_field.reads, whole, self.columns.context_of(entry_field))
            self._report(cell, found[entry_field.id].findings)
        return found

    def _kind(self, of_title: str | None) -> Answer[str]:
        """The kind that a column of its own names goes before the title's."""
        cell = self._cell("kind")
        if cell is None or not _has_letters(whole_text(cell)):
            return Answer(of_title)
        if cell.kind in (CellKind.ERROR, CellKind.UNCOMPUTED):
            held: Answer[str] = Answer(likely=of_title, findings=(Finding.of("column-unclear"),))
            self._report(cell, held.findings)
            return held
        kind, findings = read_kind(whole_text(cell), self.columns.measure.kinds)
        self._report(cell, findings)
        if kind is not None and of_title is not None and of_title != kind:
            self._report(cell, (Finding.of("kind-contradicts-title", kind=kind, other=of_title),))
        return Answer(kind if kind is not None else of_title)

    # rows without a title

    def _read_untitled(self) -> None:
        """Nothing, where the row only repeats the month; else something that has no title."""
        times, further = self._times, self._further()
        dated = times.published is not None and times.published.count("-") > 1
        other = any(answer.value is not None or answer.fault is not None for answer in further.values())
        if times.status is Status.MISSING and not other:
            return
        cell = self._cell("airtime")
        if times.status is Status.REPORTED and times.minutes is None and not dated and not other:
            self._report(cell, (Finding.of("entry-time-only"),))
            return
        self._hold_untitled(cell, "entry-without-title")

    def _hold_untitled(self, cell: Cell | None, code: str) -> None:
        """An entry whose title waits, with whatever else its cells tell."""
        times = self._times
        self._report(cell, (Finding.of(code),))
        self._report(self._cell("airtime"), [each for each in times.findings if each.severity is Severity.ERROR])
        self._add_of(Draft({TITLE: Wait(code, whole=True)}), times)

    def _read_without_titles(self) -> None:
        """A row of a list that has no titles: an entry, if any of its columns says anything."""
        times, further = self._times, self._further()
        said = [answer for answer in further.values() if answer.value is not None or answer.fault is not None]
        words = next((answer.value for answer in said if isinstance(answer.value, str)), None)
        absent = says_none(words, self.columns.measure.kinds) if words is not None else None
        if absent is not None and len(said) == 1:
            self.into.says_none = True
            self._report(next(iter(self.row.cells.values()), None), (absent,))
        elif said or times.status is not Status.MISSING:
            self._report(self._cell("airtime"), times.findings)
            self._add(Draft().with_times(times).with_columns(further))

    # rows with something in the title's cell

    def _read_sum(self, cell: Cell, text: str, sums_count: bool) -> None:
        """No entry; where sums are all that the list has, a figure in one is held, as counts without titles are."""
        has_figure = any(character.isdigit() for character in text) or self._times.status is not Status.MISSING
        if not (sums_count and has_figure):
            self.into.sum_label = text
            self.into.sum_of_times = self._times
            self._report(cell, (Finding.of("list-sum-row", row=self._raw()),))
        elif read_title(text, self.columns.measure.kinds).status is Status.HELD:
            self._read_titled(cell, text)
        else:
            self._hold_untitled(cell, "title-unclear")

    def _read_titled(self, cell: Cell, text: str) -> None:
        absent = says_none(text, self.columns.measure.kinds)
        if absent is not None:
            self._read_none(cell, absent)
            return
        if says_unknown(text, self.columns.measure.kinds):
            self._hold_untitled(cell, "title-unclear")
            return
        times_cell = self._cell("airtime")
        times = [line for line in whole_text(times_cell).split("\n") if line] if times_cell is not None else []
        try:
            titles = split_titles(text, self.columns.measure.kinds, len(times))
        except UncertainTitles:
            self._hold_untitled(cell, "titles-unclear")
            return
        if len(titles) == 1:
            self._report(times_cell, (read := self._times).findings)
            self._read_title(cell, text, titles[0], read)
        elif len(times) == len(titles) and times_cell is not None:
            self._read_side_by_side(cell, titles, times_cell, times)
        else:
            self._read_sharing(cell, titles, times_cell)

    def _read_none(self, cell: Cell, absent: Finding) -> None:
        """`Không có`: no entry, unless the row's time says otherwise."""
        times = self._times
        if absent.code == DASH and times.status is not Status.MISSING:
            self._read_untitled()
            return
        if times.minutes or (times.published or "").count("-") > 1:
            self._hold_untitled(cell, "entry-contradicts-none")
            return
        self.into.says_none = True
        self._report(cell, (absent,))

    def _read_side_by_side(self, cell: Cell, titles: Sequence[str], times_cell: Cell, times: Sequence[str]) -> None:
        """As many lines of times as there are titles; a line's number is the title's."""
        context = self.columns.context_of(self.columns.field_that("airtime"))
        for title, line in zip(titles, times, strict=True):
            numbered = without_numbering(title) != title
            text = without_numbering(line) if numbered else line
            read = read_publication(replace(times_cell, text=text), context)
            self._report(times_cell, read.findings, raw=line)
            self._read_title(cell, title, title, read, raw=f"{title} | {line}")

    def _read_sharing(self, cell: Cell, titles: Sequence[str], times_cell: Cell | None) -> None:
        """Several titles beside one time: a date is each one's, a length may be all's together."""
        times = self._times
        self._report(times_cell, times.findings)
        shared = times.minutes is not None
        if shared:
            self._report(times_cell, (Finding.of(_SHARED),))
        for title in titles:
            self._read_title(cell, title, title, _without_length(times) if shared else times, raw=title)

    def _read_title(self, cell: Cell, typed: str, text: str, times: PublicationReading, raw: str | None = None) -> None:
        title = read_title(text, self.columns.measure.kinds)
        if title.code == COUNTS_ONLY:
            self._read_counts(cell, text, title, times, raw)
            return
        self._report(cell, title.findings, raw=typed)
        if times.minutes is None and title.lasts:
            self._report(cell, (Finding.of("title-tells-length"),), raw=typed)
        draft = Draft().with_title(title, self._kind(title.kind))
        self._add(draft.with_times(times).with_columns(self._further()), raw)

    def _read_counts(
        self, cell: Cell, text: str, title: TitleReading, times: PublicationReading, raw: str | None
    ) -> None:
        """Counts and no titles: each of what is counted in the month is proposed as an entry without a title."""
        counted = count_entries(text, self.columns.measure.kinds, self.columns.context)
        self._report(cell, (*title.findings, *counted.findings), raw=text)
        wait = Wait(counted.findings[0].code if counted.findings else COUNTS_ONLY, whole=True)
        kinds = kinds_of(counted.count) if counted.count is not None else []
        if not kinds or len(kinds) > _MOST_PROPOSED:
            self._add_of(Draft({TITLE: wait}), times, raw)
            return
        if len(kinds) > 1 and (times.minutes is not None or counted.lasts):
            times = _without_length(times)
            self._report(self._cell("airtime"), (Finding.of(_SHARED),))
        for kind in kinds:
            draft = Draft({TITLE: wait}, {KIND_FIELD: kind}, proposes=True)
            self._add_of(draft, times, raw)

    # entries

    def _add_of(self, draft: Draft, times: PublicationReading, raw: str | None = None) -> None:
        self._add(draft.with_times(times).with_columns(self._further()), raw)

    def _add(self, draft: Draft, raw: str | None = None) -> None:
        ids = self.columns.field_ids
        cells = {
            name: (describe(cell.place), cell.text)
            for entry_field in self.columns.measure.fields
            if (cell := self.row.cells.get(entry_field.column)) is not None
            for name in ids_of(entry_field)
        }
        typed = raw if raw is not None else self._raw()
        self.into.entries.append(draft.entry(ids, typed, describe(self.row.place), cells))

    def _raw(self) -> str:
        """The row as typed, cell by cell; printed dots are nobody's typing."""
        texts = []
        for entry_field in self.columns.measure.fields:
            cell = self.row.cells.get(entry_field.column)
            text = whole_text(cell) if cell is not None else ""
            printed = entry_field.reads == "airtime" and self._times.status is Status.MISSING
            if text and not printed:
                texts.append(text)
        return " | ".join(texts)


def _has_letters(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _without_length(times: PublicationReading) -> PublicationReading:
    """The same where a length is for several entries together: each one's waits."""
    return replace(times, minutes=None, likely_minutes=None, waits={**times.waits, MINUTES: Wait(_SHARED)})
