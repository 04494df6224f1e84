"""The readers by what is asked: one cell in, what came of it out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from baocao_cli.documents.model import Cell, Place
from baocao_cli.explaining.explanation import ExplainedReading
from baocao_cli.explaining.questions import TIME, TITLE, Question, entry_list_of, parts_of
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import ListMeasure, TextMeasure, TotalMeasure
from baocao_cli.reading.lex.celltext import flattened, whole_text
from baocao_cli.reading.lists.columns import read_column
from baocao_cli.reading.lists.entries import read_entries
from baocao_cli.reading.lists.kinds import read_kind
from baocao_cli.reading.lists.total import read_total
from baocao_cli.reading.measures.cell import read_cell
from baocao_cli.reading.measures.text import read_text
from baocao_cli.reading.measures.times.period import read_period
from baocao_cli.reading.measures.times.publication import read_publication
from baocao_cli.reading.model import Context, Status, Understood
from baocao_cli.values import Entries, FieldValue

DIVIDER = " | "
"""Divides the parts of an entry that are typed as one text: `Tin: Đại hội | 05/9/2020`."""


@dataclass(frozen=True, slots=True)
class _Row:
    cells: Mapping[str, Cell]
    place: Place


_NO_TIME = "time-empty"
"""Nobody asks for the time of a title that is read alone."""
_OF_LIST = "total-differs"
"""The list that a printed total is held against is not there where the total is read alone."""


def read_as(question: Question, cell: Cell, context: Context) -> ExplainedReading:
    """What the cell says of what is asked; its findings quote the cell."""
    reading = _read(question, cell, context)
    raw, somewhere = whole_text(cell).strip(), cell.place != Place()
    return replace(
        reading,
        findings=tuple(
            _located(finding, somewhere).at(raw=raw) for finding in reading.findings if finding.code != _OF_LIST
        ),
    )


def _located(finding: Finding, somewhere: bool) -> Finding:
    """A text that is in no file has no place."""
    return finding if somewhere else replace(finding, where=None)


def _read(question: Question, cell: Cell, context: Context) -> ExplainedReading:
    measure = question.measure
    if measure is None:
        period = read_period(cell, context.month)
        return ExplainedReading(
            period.status, period=period.period, period_proposal=period.proposal, findings=period.findings
        )
    if isinstance(measure, ListMeasure):
        return _read_part(question, measure, cell, context)
    if isinstance(measure, TotalMeasure):
        kinds = tuple(kind for entry_list in _lists(question) for kind in entry_list.kinds)
        return _of(read_total(measure, [flattened(cell)], kinds, {}, Entries(), context))
    if isinstance(measure, TextMeasure):
        return _of(read_text(cell.text.split("\n"), measure))
    return _of(read_cell(flattened(cell), measure, context))


def _lists(question: Question) -> list[ListMeasure]:
    """The list that the total is of."""
    lists = question.form.lists if question.form is not None else ()
    return [each.measure for each in lists if each.total is not None and each.total is question.measure]


def _of(understood: Understood) -> ExplainedReading:
    return ExplainedReading(
        understood.status,
        understood.value,
        understood.proposal,
        understood.cumulative,
        findings=understood.findings,
    )


def _read_part(question: Question, measure: ListMeasure, cell: Cell, context: Context) -> ExplainedReading:
    readers: dict[str, Callable[[], ExplainedReading]] = {
        TITLE: lambda: _read_entry(question, measure, cell, context),
        TIME: lambda: _read_time(cell, context),
        "kind": lambda: _read_kind(measure, cell),
    }
    read = readers.get(question.part or TITLE)
    return read() if read is not None else _read_column(question, cell, context)


def _read_entry(question: Question, measure: ListMeasure, cell: Cell, context: Context) -> ExplainedReading:
    """A title, with the further parts of the entry that are typed behind it."""
    texts = whole_text(cell).split(DIVIDER)
    row = _Row(dict(_cells(cell, _columns(question, measure), texts)), cell.place)
    understood = read_entries(measure, [row], {}, context)
    entries = understood.value.entries if isinstance(understood.value, Entries) else ()
    if not entries:
        return ExplainedReading(understood.status, understood.value, findings=understood.findings)
    entry = entries[0]
    status = Status.HELD if entry.held else understood.status
    findings = tuple(each for each in understood.findings if len(texts) > 1 or each.code != _NO_TIME)
    return ExplainedReading(status, entry.fields, entry.proposal, findings=findings)


def _columns(question: Question, measure: ListMeasure) -> list[str]:
    """The columns of an entry in the order in which the form has them."""
    columns = [each.column for each in parts_of(measure).values()]
    if question.form is None:
        return columns
    order = [column.id for column in entry_list_of(question.form, measure).columns]
    return sorted(columns, key=order.index)


def _cells(cell: Cell, columns: Sequence[str], texts: Sequence[str]) -> Iterator[tuple[str, Cell]]:
    for at, (column, text) in enumerate(zip(columns, texts, strict=False), start=1):
        if text.strip():
            yield column, replace(cell, row=1, column=at, text=text, tables=())


def _read_time(cell: Cell, context: Context) -> ExplainedReading:
    time = read_publication(flattened(cell), context)
    likely = _known({"published": time.likely_published, "minutes": time.likely_minutes})
    certain = _known({"published": time.published, "minutes": time.minutes})
    return ExplainedReading(time.status, certain, likely, findings=time.findings)


def _read_kind(measure: ListMeasure, cell: Cell) -> ExplainedReading:
    kind, findings = read_kind(whole_text(cell), measure.kinds)
    return ExplainedReading(
        Status.MISSING if kind is None else Status.REPORTED, _known({"kind": kind}), None, None, None, None, findings
    )


def _read_column(question: Question, cell: Cell, context: Context) -> ExplainedReading:
    field, name = question.field, question.part or ""
    read = read_column(field.reads if field is not None else "text", flattened(cell), context)
    certain = Status.MISSING if read.value is None else Status.REPORTED
    status = Status.HELD if read.fault is not None else certain
    return ExplainedReading(status, _known({name: read.value}), _known({name: read.likely}), findings=read.findings)


def _known(fields: Mapping[str, FieldValue]) -> Mapping[str, FieldValue] | None:
    return fields if any(value is not None for value in fields.values()) else None
