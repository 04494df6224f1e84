"""Whose and which month's a summary is: by what it prints, and by its data where it prints nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from baocao_cli.documents.model import Document, Place
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.inbox.model import Arrival
from baocao_cli.month import Month
from baocao_cli.papers.lines import Line, Position, lines_outside, spots
from baocao_cli.papers.parts import PaperParts, split_paper
from baocao_cli.recognition.identity.month_evidence import Weight, in_lines, spans_in
from baocao_cli.recognition.identity.unit_decision import UnitVerdict, weigh_unit
from baocao_cli.recognition.identity.unit_index import UnitIndex
from baocao_cli.recognition.wording.form_keys import CompiledForms
from baocao_cli.recognition.wording.reported_times import Length
from baocao_cli.rollup.carried import OFFICE_MARK, SPAN_MARK, Carried
from baocao_cli.rollup.tables import TotalsTable, text_at
from baocao_cli.vietnamese.fold import words


@dataclass(frozen=True, slots=True)
class Paper:
    """The lines of a summary beside its tables of totals: `parts` above the first of them."""

    forms: CompiledForms
    parts: PaperParts
    lines: tuple[Line, ...]

    @property
    def draft(self) -> Line | None:
        """The line that says `DỰ THẢO`."""
        return next((line for line in self.lines if _says_draft(line.text)), None)


def _says_draft(text: str) -> bool:
    return text.isupper() and words(text)[:2] == ("du", "thao")


def paper_of(document: Document, tables: Sequence[TotalsTable], forms: CompiledForms) -> Paper:
    """What is printed around the tables."""
    totals = [table.table for table in tables]
    taken = {spot.position: [range(spot.table.row_count)] for spot in spots(document) if spot.table in totals}
    first: Position = min(taken, default=(len(document.blocks),))
    lines = tuple(lines_outside(document, taken))
    before = [line for line in lines if line.position < first and line.sheet is None and not _says_draft(line.text)]
    return Paper(forms, split_paper(before, (), forms.forms[0].long_titles), lines)


def office_of(
    paper: Paper, carried: Carried | None, properties: Mapping[str, str], arrival: Arrival, index: UnitIndex
) -> UnitVerdict:
    """The office that summarised, found in the roster by the heading; a workbook prints none: its data name the office.

    Beside a heading the data are no more than a proposal, or a reason to look again.
    """
    heading = _carried_heading(carried, properties)
    if not paper.parts.heading:
        return weigh_unit(index, paper.forms, replace(paper.parts, heading=heading), arrival)
    printed = weigh_unit(index, paper.forms, paper.parts, arrival)
    other = weigh_unit(index, paper.forms, PaperParts(heading=heading), replace(arrival, path="", sender=None)).unit
    if other is None or printed.unit == other:
        return printed
    if printed.unit is None:
        return replace(printed, proposal=printed.proposal or other)
    differs = Finding.of("summary-office-differs", name=printed.unit.name, other=other.name)
    return replace(printed, findings=(*printed.findings, differs))


def _carried_heading(carried: Carried | None, properties: Mapping[str, str]) -> list[Line]:
    """The two lines that a heading would have, as the data or the mark give them."""
    names = ["", properties.get(OFFICE_MARK, "")] if carried is None else [carried.superior, carried.office]
    return [Line(name, (number,), Place()) for number, name in enumerate(names) if name.strip()]


def is_longer(
    paper: Paper, carried: Carried | None, properties: Mapping[str, str], tables: Sequence[TotalsTable]
) -> str | None:
    """The words for a span that is not one month; None for a month's summary."""
    if carried is not None and carried.first != carried.last:
        return f"{carried.first} – {carried.last}"
    first, _, last = properties.get(SPAN_MARK, "").partition("/")
    if first != last:
        return f"{first} – {last}"
    spans = spans_in((*paper.parts.heading, *paper.parts.title))
    longer = next((span for span in spans if span.length is Length.LONGER), None)
    if longer is not None:
        return longer.text
    nameless = next((table for table in tables if table.month is None), None)
    if nameless is None or carried is not None:
        return None
    return text_at(nameless.table, nameless.head, nameless.figure)


@dataclass(frozen=True, slots=True)
class MonthFound:
    """The month, None where two places contradict each other."""

    month: Month | None
    proposal: Month | None
    findings: tuple[Finding, ...] = ()


def month_found(
    paper: Paper, carried: Carried | None, tables: Sequence[TotalsTable], asked: Month | None
) -> MonthFound:
    """The month that the heads of the tables, the title and the data name alike. `asked` is --month."""
    named: dict[Month, tuple[str, str | None]] = {}
    for table in tables:
        head = table.figure_head
        if table.month is not None and head is not None:
            named.setdefault(table.month, (" ".join(head.text.split()), describe(head.place)))
    for found in in_lines(Weight.TITLE, paper.parts.title):
        if found.year is not None:
            named.setdefault(Month(found.year, found.number), (found.text, found.where))
    if carried is not None:
        named.setdefault(carried.last, (str(carried.last), None))
    months = list(named)
    if len(months) != 1:
        text, where = named[months[0]]
        other = named[months[1]][0]
        return MonthFound(None, months[0], (Finding.of("summary-months-differ", where=where, raw=text, other=other),))
    month = months[0]
    if asked is not None and asked != month:
        return MonthFound(month, None, (Finding.of("month-not-asked", month=month, asked=asked),))
    return MonthFound(month, None)
