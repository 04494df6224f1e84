"""The recipe of recognition: document → tables of a form → segments → cells, unit, month, findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baocao_cli.documents.model import Cell, Document, Paragraph, Table
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.findings.model import Severity
from baocao_cli.forms.mark import Mark, read_mark
from baocao_cli.inbox.model import Arrival
from baocao_cli.month import Month
from baocao_cli.recognition.compiled import CompiledForms, FormKeys, compiled_forms
from baocao_cli.recognition.grid_cells import is_placeholder
from baocao_cli.recognition.lines import Line, Position, lines_outside, spots, squeeze
from baocao_cli.recognition.lists import fill_list
from baocao_cli.recognition.model import (
    FilledCell,
    FilledForm,
    FilledList,
    Knowledge,
    Proposal,
    RecognisedReturn,
    Recognition,
)
from baocao_cli.recognition.month_of import MonthEvidence, MonthVerdict, weigh_month
from baocao_cli.recognition.months import MonthNamed, Weight, in_lines, in_name, in_periods, longer_time, signed_on
from baocao_cli.recognition.outside import hidden_sheets, says_anything, told_outside
from baocao_cli.recognition.parts import Parts, part
from baocao_cli.recognition.regions import Region, find_regions
from baocao_cli.recognition.rows import fill_grid
from baocao_cli.recognition.sections import fill_sections
from baocao_cli.recognition.segments import Segment, cut, join_headless
from baocao_cli.recognition.unit_names import UnitIndex, unit_index
from baocao_cli.recognition.unit_of import UnitVerdict, weigh_unit


def recognise(document: Document, arrival: Arrival, knowledge: Knowledge, month: Month | None) -> Recognition:
    """Every return in the document. `month` is --month. None: the findings say why the file is rejected."""
    forms = compiled_forms(knowledge)
    regions = _regions(forms, document, arrival)
    if not regions:
        return Recognition((), (_why_none(forms, document),))
    taken: dict[Position, list[range]] = {}
    for region in regions:
        taken.setdefault(region.spot.position, []).append(range(region.first, region.end))
    segments = cut(regions, lines_outside(document, taken))
    index = unit_index(knowledge)
    mark = read_mark(document.properties)
    told = tuple(hidden_sheets(document, [region.table.sheet for region in regions]))
    returns = tuple(_return(forms, index, segment, arrival, mark, month, len(segments)) for segment in segments)
    return Recognition(returns, told)


def _regions(forms: CompiledForms, document: Document, arrival: Arrival) -> list[Region]:
    """The form's tables in reading order; hidden sheets only where nothing visible is a form."""
    found: dict[Position, list[Region]] = {}
    all_spots = list(spots(document))
    for spot in all_spots:
        regions = [
            region
            for region in find_regions(forms, spot)
            if region.strong or _is_titled(forms, region, document, arrival)
        ]
        if regions:
            found[spot.position] = regions
    join_headless(document, all_spots, found)
    regions = sorted((region for own in found.values() for region in own), key=lambda region: region.start)
    return [region for region in regions if not region.table.hidden]


def _is_titled(forms: CompiledForms, region: Region, document: Document, arrival: Arrival) -> bool:
    """Whether the form's title, its file's name or its mark speaks for a table whose heads other papers have too."""
    keys = forms.of(region.form)
    mark = read_mark(document.properties)
    if mark is not None and mark.form == region.form.id:
        return True
    name = squeeze(arrival.path)
    if any(file_name in name for file_name in keys.file_names):
        return True
    titles = [title for title in keys.titles if len(title) > 8]
    return any(title in text for text in _texts_above(document, region) for title in titles)


def _texts_above(document: Document, region: Region) -> Iterator[str]:
    """Squeezed texts before the region: single ones and neighbours together, as titles run over lines."""
    previous = ""
    for block in document.blocks[: region.spot.position[0] + 1]:
        texts = [block.text] if isinstance(block, Paragraph) else [cell.text for cell in block.cells]
        for text in texts:
            squeezed = squeeze(text)
            if squeezed:
                yield previous + squeezed
                previous = squeezed


def _why_none(forms: CompiledForms, document: Document) -> Finding:
    """Why nothing was recognised, and so what the sender has to do."""
    tables = list(document.tables())
    if any(find_regions(forms, spot) for spot in spots(document) if spot.table.hidden):
        return Finding.of("form-on-hidden-sheet")
    filled = [table for table in tables if says_anything(table) and not _is_layout(table)]
    if filled:
        return Finding.of("another-form", where=describe(filled[0].place), raw=_first_row(filled[0]))
    if _has_picture(document):
        return Finding.of("figures-in-picture")
    if any(isinstance(block, Paragraph) and block.text.strip() for block in document.blocks) or tables:
        return Finding.of("no-table")
    return Finding.of("nothing-written")


def _is_layout(table: Table) -> bool:
    """A heading or signature block set in a table: few rows, no head."""
    return table.sheet is None and (table.row_count <= 2 or table.column_count == 1)


def _first_row(table: Table) -> str:
    for row in table.rows():
        texts = [" ".join(cell.text.split()) for cell in row if cell.text.strip()]
        if len(texts) > 1 or (texts and table.column_count == 1):
            return " | ".join(texts)[:200]
    return ""


def _has_picture(document: Document) -> bool:
    for block in document.blocks:
        if block.picture if isinstance(block, Paragraph) else any(cell.picture for cell in block.cells):
            return True
    return False


def _return(
    forms: CompiledForms,
    index: UnitIndex,
    segment: Segment,
    arrival: Arrival,
    mark: Mark | None,
    asked: Month | None,
    count: int,
) -> RecognisedReturn:
    keys = forms.of(segment.regions[0].form)
    filled, left = _fill(keys, segment)
    parts = part(keys, segment.before, left)
    unit = _unit(index, keys, segment, parts, arrival, mark if count == 1 else None)
    month = _month(segment, parts, filled, arrival, mark if count == 1 else None, asked, keys)
    findings = [*unit.findings, *month.findings, *_told_of_version(keys, mark)]
    outside = told_outside(forms, parts, [*parts.other])
    held = any(finding.severity is Severity.ERROR for finding in findings)
    if outside and _is_empty(filled):
        outside = [Finding.of("figures-only-outside", where=outside[0].where, raw=outside[0].raw)]
        held = True
    findings.extend(outside)
    known_unit, known_month = unit.unit, month.month
    if segment.unheaded:
        findings.append(Finding.of("several-under-one-heading", where=describe(segment.regions[0].table.place)))
        held = True
    proposal = _proposal(unit, month, keys)
    if segment.unheaded:
        known_unit = known_month = None
    if known_unit is not None and known_month is not None and not known_unit.owes(keys.form.id, known_month):
        findings.append(Finding.of("not-owed", unit=known_unit.name, form=keys.form.name, month=known_month))
    held = held or known_unit is None or known_month is None
    return RecognisedReturn(
        unit=known_unit.code if known_unit is not None else None,
        form=keys.form.id,
        month=known_month,
        filled=filled,
        proposal=proposal if known_unit is None or known_month is None else None,
        held=held,
        findings=tuple(findings),
    )


def _proposal(unit: UnitVerdict, month: MonthVerdict, keys: FormKeys) -> Proposal:
    likeliest = unit.unit or unit.proposal
    return Proposal(likeliest.code if likeliest is not None else None, keys.form.id, month.month or month.proposal)


def _fill(keys: FormKeys, segment: Segment) -> tuple[FilledForm, list[Line]]:
    """The form's measures, and the lines below its tables that belong to no section."""
    cells: list[FilledCell] = []
    lists: list[FilledList] = []
    findings: list[Finding] = []
    for table in keys.tables:
        regions = [region for region in segment.regions if region.keys is table]
        if regions and table.rows:
            filled, told = fill_grid(regions)
            cells.extend(filled)
            findings.extend(told)
        elif regions:
            lists.append(fill_list(regions))
        else:
            findings.append(Finding.of("table-not-there", table=table.declared.id))
    sections, left = fill_sections(keys, segment.after)
    return FilledForm(keys.form, tuple(cells), tuple(lists), sections, tuple(findings)), left


def _is_empty(filled: FilledForm) -> bool:
    """Nothing was typed in the form's tables."""
    typed = [cell.cell for cell in filled.cells if cell.cell is not None]
    typed += [part for cell in filled.cells for part in cell.part_cells.values()]
    typed += [row.cell for cell in filled.cells for row in cell.extra]
    return all(is_placeholder(cell) for cell in typed) and not any(found.rows for found in filled.lists)


def _unit(
    index: UnitIndex, keys: FormKeys, segment: Segment, parts: Parts, arrival: Arrival, mark: Mark | None
) -> UnitVerdict:
    sheet = segment.regions[0].table.sheet
    names = keys.file_names
    verdict = weigh_unit(index, parts, arrival, sheet=sheet, form_names=names, mark=mark)
    if verdict.unit is None and segment.shared:
        shared = part(keys, segment.shared, ())
        shared.signature = parts.signature
        return weigh_unit(index, shared, arrival, sheet=sheet, form_names=names, mark=mark)
    return verdict


def _month(
    segment: Segment,
    parts: Parts,
    filled: FilledForm,
    arrival: Arrival,
    mark: Mark | None,
    asked: Month | None,
    keys: FormKeys,
) -> MonthVerdict:
    above = parts if not segment.shared or segment.before else part(keys, segment.shared, ())
    titles = (*above.heading, *above.title)
    named = [*in_lines(Weight.TITLE, titles), *in_lines(Weight.SENTENCE, above.sentences)]
    if not named and segment.shared:
        shared = part(keys, segment.shared, ())
        named = [
            *in_lines(Weight.TITLE, (*shared.heading, *shared.title)),
            *in_lines(Weight.SENTENCE, shared.sentences),
        ]
        above.dates.extend(shared.dates)
    named.extend(in_periods(_period_cells(filled)))
    sheet = segment.regions[0].table.sheet
    if sheet is not None:
        named.extend(in_name(Weight.SHEET, sheet))
    named.extend(_around(arrival))
    longer = longer_time(titles)
    evidence = MonthEvidence(
        named=named,
        signed=signed_on(above.dates or parts.dates),
        longer=(longer.text, describe(longer.place)) if longer is not None else None,
        mark=mark,
    )
    return weigh_month(evidence, asked)


def _around(arrival: Arrival) -> Iterator[MonthNamed]:
    names = arrival.path.replace("!", "").split("/")
    stem = names[-1].rsplit(".", 1)[0]
    yield from in_name(Weight.FILE_NAME, stem)
    for name in (*names[:-1], *([arrival.subject] if arrival.subject else [])):
        yield from in_name(Weight.SURROUNDINGS, name)


def _period_cells(filled: FilledForm) -> list[Cell]:
    cells = [cell.period for cell in filled.cells if cell.period is not None]
    cells += [row.period for cell in filled.cells for row in cell.extra if row.period is not None]
    return cells + [cell for found in filled.lists for cell in _airtimes(found)]


def _airtimes(found: FilledList) -> Iterator[Cell]:
    """Cells of a list that tell a time; its titles name all kinds of months."""
    columns = {field.column for field in found.measure.fields if field.reads in ("airtime", "date")}
    for row in found.rows:
        for column, cell in row.cells.items():
            if column in columns:
                yield cell


def _told_of_version(keys: FormKeys, mark: Mark | None) -> Sequence[Finding]:
    if mark is None or mark.form != keys.form.id or mark.version is None or mark.version >= keys.form.version:
        return ()
    return (Finding.of("older-version", form=keys.form.name, version=mark.version, current=keys.form.version),)
