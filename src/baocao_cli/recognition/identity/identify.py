"""Whose and which month's a segment is: its evidence gathered, then weighed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from baocao_cli.documents.model import Cell
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.forms.mark import Mark
from baocao_cli.inbox.model import Arrival
from baocao_cli.month import Month
from baocao_cli.papers.parts import PaperParts, split_paper
from baocao_cli.recognition.answers.columns import ValueHead, value_heads
from baocao_cli.recognition.identity.blank_month import BlankOf, tell_printed
from baocao_cli.recognition.identity.month_decision import MonthEvidence, MonthVerdict, weigh_month
from baocao_cli.recognition.identity.month_evidence import (
    MonthNamed,
    SpanNamed,
    Weight,
    in_lines,
    in_name,
    in_times,
    leading,
    plan_named,
    printed_year,
    signed_on,
    spans_in,
)
from baocao_cli.recognition.identity.unit_decision import UnitVerdict, weigh_unit
from baocao_cli.recognition.identity.unit_index import UnitIndex
from baocao_cli.recognition.model import FilledForm, FilledList, Knowledge
from baocao_cli.recognition.returns.split_returns import Segment
from baocao_cli.recognition.wording.form_keys import CompiledForms, FormKeys
from baocao_cli.recognition.wording.reported_times import Length


@dataclass(frozen=True, slots=True)
class Clues:
    """What is known beside the paper itself. `asked` is --month; `mark` None where the file holds several returns."""

    index: UnitIndex
    forms: CompiledForms
    arrival: Arrival
    mark: Mark | None
    asked: Month | None
    from_15th: bool = False
    """The setting that counts a month from the 15th to the 14th."""


def unit_of(clues: Clues, keys: FormKeys, segment: Segment, parts: PaperParts) -> UnitVerdict:
    """The unit by the segment's own heading; without one, by the heading of the return before it."""
    verdict = _weigh(clues, keys, segment, parts)
    if verdict.unit is not None or not segment.shared:
        return verdict
    shared = split_paper(segment.shared, (), keys.long_titles)
    shared.signature = parts.signature
    return _weigh(clues, keys, segment, shared)


def _weigh(clues: Clues, keys: FormKeys, segment: Segment, parts: PaperParts) -> UnitVerdict:
    return weigh_unit(
        clues.index,
        clues.forms,
        parts,
        clues.arrival,
        sheet=segment.regions[0].table.sheet,
        form_names=keys.file_names,
        mark=clues.mark,
    )


def month_of(clues: Clues, keys: FormKeys, segment: Segment, parts: PaperParts, filled: FilledForm) -> MonthVerdict:
    """The month by everything that names one."""
    above = parts
    named = _in_text(parts, clues)
    if not named and segment.shared:
        above = split_paper(segment.shared, (), keys.long_titles)
        named = _in_text(above, clues)
    periods = in_times(Weight.PERIODS, _period_cells(filled))
    heads = [head for region in segment.regions for head in value_heads(region)]
    named.extend(periods or in_times(Weight.PERIODS, [*(head.cell for head in heads), *_period_heads(segment)]))
    named.extend(in_times(Weight.ITEMS, [cell for found in filled.lists for cell in _airtimes(found)]))
    sheet = segment.regions[0].table.sheet
    if sheet is not None:
        named.extend(in_name(Weight.SHEET, sheet))
    named.extend(_in_arrival(clues.arrival))
    plan = plan_named(above)
    lines = (*segment.shared, *segment.before)
    evidence = MonthEvidence(
        named=tell_printed(named, BlankOf(keys, clues.index, clues.mark, lines)),
        signed=signed_on((*parts.dates, *above.dates)),
        printed_year=printed_year((*parts.dates, *above.dates)),
        spans=_spans(above, heads, with_heads=not periods),
        plan=(plan.text, describe(plan.place)) if plan is not None else None,
        subject=in_name(Weight.SURROUNDINGS, clues.arrival.subject or ""),
    )
    return weigh_month(evidence, clues.asked)


def _spans(above: PaperParts, heads: Sequence[ValueHead], *, with_heads: bool) -> list[SpanNamed]:
    """What names another span than a month as the time reported: title, subject, the sentences that lead to the table.

    Heads do where no other column gives the month. A table that has the month apart from longer times, or adds weeks
    up to it, reports the month whatever is above it.
    """
    found = spans_in((*above.heading, *above.title, *leading(above.sentences)))
    if with_heads:
        found.extend(span for head in heads if (span := _span_of(head)) is not None)
    told = {Length.LONGER, Length.PHASE} if any(map(_has_month_apart, heads)) else set()
    told |= {Length.PART for head in heads if head.sums_weeks}
    return [span for span in found if span.length not in told]


def _has_month_apart(head: ValueHead) -> bool:
    return head.apart and head.qualifier is not None and head.qualifier.is_of(None)


def _span_of(head: ValueHead) -> SpanNamed | None:
    if head.qualifier is None or head.qualifier.span is None:
        return None
    return SpanNamed(head.qualifier.span, head.cell.text, describe(head.cell.place))


def _in_text(parts: PaperParts, clues: Clues) -> list[MonthNamed]:
    return [
        *in_lines(Weight.TITLE, (*parts.heading, *parts.title), from_15th=clues.from_15th),
        *in_lines(Weight.SENTENCE, parts.sentences, from_15th=clues.from_15th),
    ]


def _in_arrival(arrival: Arrival) -> Iterator[MonthNamed]:
    """The file's own name, then the folders and archives around it and the mail's subject."""
    names = arrival.path.replace("!", "").split("/")
    yield from in_name(Weight.FILE_NAME, names[-1].rsplit(".", 1)[0])
    for name in (*names[:-1], *([arrival.subject] if arrival.subject else [])):
        yield from in_name(Weight.SURROUNDINGS, name)


def _period_heads(segment: Segment) -> list[Cell]:
    """Heads of columns that hold times: `Thời gian thực hiện (tháng 9/2020)`."""
    heads: list[Cell] = []
    for region in segment.regions:
        roles = {column.id: column.role for column in region.keys.declared.columns}
        headed = region.head.headed.values() if region.head is not None else ()
        heads.extend(found.head for found in headed if roles[found.column] == "period")
    return heads


def _period_cells(filled: FilledForm) -> list[Cell]:
    cells = [cell.period for cell in filled.cells if cell.period is not None]
    return cells + [row.period for cell in filled.cells for row in cell.extra if row.period is not None]


def _airtimes(found: FilledList) -> Iterator[Cell]:
    """Cells of a list that tell a time; its titles name all kinds of months."""
    columns = {field.column for field in found.measure.fields if field.reads in ("airtime", "date")}
    for row in found.rows:
        for column, cell in row.cells.items():
            if column in columns:
                yield cell


@dataclass(frozen=True, slots=True)
class Identity:
    """The verdicts on one segment."""

    keys: FormKeys
    unit: UnitVerdict
    month: MonthVerdict
    decided: bool = False
    """A person decided it."""


def as_decided(identity: Identity, knowledge: Knowledge, arrival: Arrival, number: int) -> Identity:
    """The verdicts with what a person said of that return of the file, which goes before all evidence."""
    decided = knowledge.decided.get((arrival.sha256, number))
    if decided is None:
        return identity
    unit, month = identity.unit, identity.month
    if decided.unit is not None:
        known = next((each for each in knowledge.units if each.code == decided.unit), None)
        told = (Finding.of("unit-decided", name=known.name),) if known is not None else ()
        unit = replace(unit, unit=known, proposal=None, findings=told)
    if decided.month is not None:
        told = (Finding.of("month-decided", month=decided.month),)
        month = replace(month, month=decided.month, proposal=None, findings=told, decided=True)
    return replace(identity, unit=unit, month=month, decided=True)


def lend_months(identities: list[Identity]) -> list[Identity]:
    """A report on another form by the same unit in the same file names the month, where nothing else does."""
    lent: list[Identity] = []
    for identity in identities:
        months = {
            other.month.month
            for other in identities
            if other.keys is not identity.keys and _unit(other) == _unit(identity) and other.month.month is not None
        }
        if identity.month.unnamed and identity.unit.unit is not None and len(months) == 1:
            month = months.pop()
            told = Finding.of("month-from-other-report", month=month)
            identity = replace(
                identity, month=replace(identity.month, month=month, proposal=None, findings=(told,), unnamed=False)
            )
        lent.append(identity)
    return lent


def _unit(identity: Identity) -> str | None:
    return identity.unit.unit.code if identity.unit.unit is not None else None
