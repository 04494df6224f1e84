"""From a filled form to its readings: exactly one for every measure, in the form's order, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from baocao_cli.documents.model import Cell, Place
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding, Severity
from baocao_cli.forms.declaration import AnyMeasure, CellMeasure, ListMeasure, TextMeasure, TotalMeasure
from baocao_cli.reading.lex.celltext import flattened, whole_text
from baocao_cli.reading.lex.marked import mark_findings
from baocao_cli.reading.lists.entries import read_entries
from baocao_cli.reading.lists.extra_rows import read_extra_row, with_extra
from baocao_cli.reading.lists.total import read_total
from baocao_cli.reading.measures.cell import read_cell
from baocao_cli.reading.measures.text import read_text
from baocao_cli.reading.measures.times.period import read_period
from baocao_cli.reading.model import Context, Period, Reading, Status, Understood
from baocao_cli.recognition.model import ExtraRow, FilledCell, FilledForm, FilledList, FilledSection
from baocao_cli.values import Count, Entries, Parts, Value

_WITHOUT_PROPOSAL = frozenset({"value-columns-several", "head-of-another-time", "period-not-done"})


def read_return(filled: FilledForm, context: Context) -> tuple[Reading, ...]:
    """One reading for every measure, in the form's order; missing if its row, table or section is not there."""
    found = {reading.measure: reading for reading in _readings(filled, context)}
    return tuple(
        found[measure.id] if measure.id in found else _missing_reading(measure, context)
        for measure in filled.form.measures
    )


def _held_by_place(reading: Reading, findings: tuple[Finding, ...]) -> Reading:
    """The reading with the findings about its place; an error there (two cells, a merged one) holds it.

    Of cells in several columns that nobody named none is likelier than the others, and a figure of another
    time is no likelier than any.
    """
    reading = _with_findings(reading, findings)
    if any(finding.code in _WITHOUT_PROPOSAL for finding in findings):
        return replace(_held(reading), proposal=None)
    return _held(reading) if any(finding.severity is Severity.ERROR for finding in findings) else reading


def _with_findings(reading: Reading, findings: tuple[Finding, ...]) -> Reading:
    """The reading with findings about its place in front of its own."""
    found = (finding.at(reading=reading.measure) for finding in findings)
    return replace(reading, findings=(*found, *reading.findings))


def _held(reading: Reading) -> Reading:
    """The reading as held, with what was read as its proposal."""
    proposal = reading.value if reading.value is not None else reading.proposal
    return replace(reading, status=Status.HELD, value=None, proposal=proposal)


def _readings(filled: FilledForm, context: Context) -> Iterator[Reading]:
    for cell in filled.cells:
        yield read_filled_cell(cell, context)
    for filled_list in filled.lists:
        yield from read_filled_list(filled_list, context)
    for section in filled.sections:
        yield read_filled_section(section)


def read_filled_cell(filled: FilledCell, context: Context) -> Reading:
    """Read a grid's measure: its cell or the cells of its parts, added rows, and its period."""
    reading = _own_cell(filled, context)
    for extra in filled.extra:
        reading = _with_extra_row(reading, extra, filled.measure, context)
    within = replace(context, column_unit=filled.column_unit)
    reading = _against_details(_held_by_place(reading, filled.findings), filled, within)
    periods = (filled.period, *(extra.period for extra in filled.extra))
    for period in dict.fromkeys(periods):
        reading = _with_period(reading, period, context) if period is not None else reading
    return reading


def _own_cell(filled: FilledCell, context: Context) -> Reading:
    """The reading of the measure's own cell, or of the cells of its parts."""
    measure = filled.measure
    cells = [cell for cell in (filled.cell, *filled.part_cells.values()) if cell is not None]
    place = cells[0].place if cells else filled.place
    raw = "; ".join(cell.text for cell in cells)
    within = replace(context, column_unit=filled.column_unit)
    parts = {part: flattened(cell) for part, cell in filled.part_cells.items()}
    understood = read_cell(None if filled.cell is None else flattened(filled.cell), measure, within, parts)
    marks = [finding for each in cells for finding in _marks(each, measure.id)]
    return _reading_of(measure.id, understood, place, raw, marks)


def _reading_of(
    measure: str, understood: Understood, place: Place | None, raw: str, further: Sequence[Finding] = ()
) -> Reading:
    """What was understood as the measure's reading: its findings with the place and the raw text, then the further."""
    return Reading(
        measure,
        understood.status,
        understood.value,
        understood.proposal,
        raw,
        place,
        findings=(*_placed(understood.findings, measure, place, raw), *further),
        cumulative=understood.cumulative,
    )


def _with_extra_row(reading: Reading, extra: ExtraRow, measure: CellMeasure, context: Context) -> Reading:
    """The reading with a row that the unit added for the same measure."""
    added = read_extra_row(extra.label, extra.cell, measure, context)
    both = with_extra(Understood(reading.status, reading.value, reading.proposal), added)
    found = _placed(added.findings, measure.id, extra.cell.place, f"{extra.label}: {extra.cell.text}")
    typed = f"{extra.label}: {whole_text(extra.cell)}"
    return replace(
        reading,
        status=both.status,
        value=both.value,
        proposal=both.proposal,
        raw="\n".join(part for part in (reading.raw, typed) if part),
        place=reading.place or extra.cell.place,
        findings=(*reading.findings, *found, *_marks(extra.cell, measure.id)),
    )


def _against_details(reading: Reading, filled: FilledCell, context: Context) -> Reading:
    """The reading held against the sub-rows or weeks that part it: held where they are read and add up to another."""
    understood = [read_cell(flattened(cell), filled.measure, context, {}) for cell in filled.details]
    values = [detail.value for detail in understood if detail.status is not Status.MISSING]
    if reading.value is None or None in values or not _differ(values, reading.value):
        return reading
    where = describe(reading.place) if reading.place is not None else None
    differs = Finding.of("details-differ", reading=reading.measure, where=where, raw=reading.raw)
    return replace(_held(reading), findings=(*reading.findings, differs))


def _differ(details: Sequence[Value | None], whole: Value) -> bool:
    """Whether counts or composites add up to another figure than the whole that is given beside them."""
    counts = [value for value in details if isinstance(value, Count)]
    if isinstance(whole, Count):
        return bool(counts) and sum(value.total for value in counts) != whole.total
    parts = [value for value in details if isinstance(value, Parts)]
    if not isinstance(whole, Parts) or not parts:
        return False
    summed = reduce(Parts.plus, parts).parts
    known = {part: figure for part, figure in summed.items() if figure is not None}
    return any(whole.parts.get(part) not in (None, figure) for part, figure in known.items())


def _placed(findings: tuple[Finding, ...], measure: str, place: Place | None, raw: str) -> list[Finding]:
    where = describe(place) if place is not None else None
    return [finding.at(reading=measure, where=where, raw=raw) for finding in findings]


def _marks(cell: Cell, measure: str) -> list[Finding]:
    return _placed(mark_findings(cell), measure, cell.place, cell.text)


def _with_period(reading: Reading, cell: Cell, context: Context) -> Reading:
    """The reading with its period. A held period holds its measure, whose value becomes the proposal."""
    period = read_period(cell, context.month)
    found = _placed(period.findings, reading.measure, cell.place, cell.text) + _marks(cell, reading.measure)
    findings = (*reading.findings, *found)
    if period.status is not Status.HELD:
        return replace(reading, period=_merged_period(reading.period, period.period), findings=findings)
    held = _held(reading)
    likely = None if any(finding.code in _WITHOUT_PROPOSAL for finding in found) else held.proposal
    return replace(held, proposal=likely, period=None, period_proposal=period.proposal, findings=findings)


def _merged_period(first: Period | None, second: Period | None) -> Period | None:
    """The span from the first day of either period to the last: a row that a unit added may have its own period."""
    if first is None or second is None:
        return first or second
    return Period(min(first.start, second.start), max(first.end, second.end))


_LENGTHS = ("airtime", "minutes")
"""What a list's field reads if it holds a length of time."""


@dataclass(frozen=True, slots=True)
class _ListColumns:
    """In which columns of the grid the parts of a list's printed total are: column index → id of the part."""

    by_index: Mapping[int, str]
    unit: str | None
    """The unit of measure of the column with lengths of time."""


def read_filled_list(filled: FilledList, context: Context) -> Iterator[Reading]:
    """Read a list as a whole (with empty raw text, located at the table), then its printed total."""
    understood = read_entries(filled.measure, filled.rows, filled.column_units, context)
    yield _held_by_place(_reading_of(filled.measure.id, understood, filled.place, ""), filled.findings)
    if filled.total is not None:
        entries = understood.value if isinstance(understood.value, Entries) else Entries()
        yield _read_total(filled, filled.total, entries, context)


def _read_total(filled: FilledList, measure: TotalMeasure, entries: Entries, context: Context) -> Reading:
    columns = _columns_of(filled, measure)
    within = replace(context, column_unit=columns.unit)
    cells = [flattened(cell) for cell in filled.total_cells]
    understood = read_total(measure, cells, filled.measure.kinds, columns.by_index, entries, within)
    place = cells[0].place if cells else filled.place
    raw = "; ".join(text for cell in cells if (text := cell.text.strip()))
    marks = [finding for cell in cells for finding in _marks(cell, measure.id)]
    return replace(_reading_of(measure.id, understood, place, raw, marks), is_total=True)


def _columns_of(filled: FilledList, measure: TotalMeasure) -> _ListColumns:
    by_index: dict[int, str] = {}
    unit: str | None = None
    for entry_field in filled.measure.fields:
        lengths = entry_field.reads in _LENGTHS
        if lengths:
            unit = filled.column_units.get(entry_field.column)
        part = _total_part(measure, duration=lengths) if lengths or entry_field.reads == "title" else None
        if part is not None:
            by_index.update(dict.fromkeys(_indices(filled, entry_field.column), part))
    return _ListColumns(by_index, unit)


def _total_part(measure: TotalMeasure, *, duration: bool) -> str | None:
    """The part of a printed total that sums lengths of time (`duration`), or the one that counts entries."""
    return next((part.id for part in measure.parts if bool(part.duration) is duration), None)


def _indices(filled: FilledList, column: str) -> set[int]:
    return {row.cells[column].column for row in filled.rows if column in row.cells}


def read_filled_section(section: FilledSection) -> Reading:
    """Read a section of free text, all of its paragraphs."""
    texts = [paragraph.text for paragraph in section.paragraphs]
    understood = read_text(texts, section.measure)
    place = section.paragraphs[0].place if section.paragraphs else section.place
    raw = "\n".join(texts)
    marks: list[Finding] = []
    for paragraph in section.paragraphs:
        cell = Cell(0, 0, paragraph.place, struck=paragraph.struck, hidden=paragraph.hidden, legacy=paragraph.legacy)
        marks += _placed(mark_findings(cell), section.measure.id, paragraph.place, paragraph.text)
    return _with_findings(_reading_of(section.measure.id, understood, place, raw, marks), section.findings)


def _missing_reading(measure: AnyMeasure, context: Context) -> Reading:
    """The reading of a measure whose row, table or section is not in the return."""
    if isinstance(measure, ListMeasure):
        understood = read_entries(measure, (), {}, context)
    elif isinstance(measure, TotalMeasure):
        understood = read_total(measure, (), (), {}, Entries(), context)
    elif isinstance(measure, TextMeasure):
        understood = read_text((), measure)
    else:
        understood = read_cell(None, measure, context)
    return _with_findings(Reading(measure.id, understood.status, understood.value), understood.findings)
