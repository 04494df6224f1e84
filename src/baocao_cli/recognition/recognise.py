"""The recipe of recognition: document → tables of a form → segments → cells, unit, month, findings."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from baocao_cli.documents.model import Cell, Document, Place
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding, Severity
from baocao_cli.forms.declaration import Form
from baocao_cli.forms.mark import Mark, read_mark
from baocao_cli.inbox.model import Arrival
from baocao_cli.month import Month
from baocao_cli.papers.lines import Position, lines_outside
from baocao_cli.papers.parts import PaperParts, split_paper
from baocao_cli.recognition.answers.grids import fill_grid
from baocao_cli.recognition.answers.lists import fill_list
from baocao_cli.recognition.identity.contradictions import contradicted
from baocao_cli.recognition.identity.decisions import form_decision, month_decision, unit_decision
from baocao_cli.recognition.identity.identify import Clues, Identity, as_decided, lend_months, month_of, unit_of
from baocao_cli.recognition.identity.unit_index import unit_index
from baocao_cli.recognition.model import (
    FilledCell,
    FilledForm,
    FilledList,
    Knowledge,
    Proposal,
    RecognisedReturn,
    Recognition,
)
from baocao_cli.recognition.returns.additions import is_addition
from baocao_cli.recognition.returns.refusals import picture_in, why_none
from baocao_cli.recognition.returns.sections import fill_sections
from baocao_cli.recognition.returns.split_returns import Segment, out_of_frame, split_returns
from baocao_cli.recognition.returns.stray_text import hidden_sheets, stray_text
from baocao_cli.recognition.returns.untyped import is_untyped, tables_are_empty
from baocao_cli.recognition.tables.locate import locate
from baocao_cli.recognition.tables.regions import Region
from baocao_cli.recognition.tables.side_by_side import set_apart
from baocao_cli.recognition.wording.form_keys import CompiledForms, FormKeys, compiled_forms
from baocao_cli.workspace.unit import Unit


def recognise(document: Document, arrival: Arrival, knowledge: Knowledge, month: Month | None) -> Recognition:
    """Every return in the document. `month` is --month. None: the findings say why the file is rejected."""
    forms = compiled_forms(knowledge)
    document = set_apart(forms, document)
    regions = locate(forms, document, arrival)
    if not regions:
        return Recognition((), (why_none(forms, document),))
    segments = split_returns(regions, lines_outside(document, _rows_taken(regions)))
    mark = read_mark(document.properties)
    from_15th = knowledge.settings.campaign.month_counts == "15-14"
    clues = Clues(unit_index(knowledge), forms, arrival, mark if len(segments) == 1 else None, month, from_15th)
    tables = [region.start for region in regions]
    filled = [_fill(forms.of(segment.regions[0].form), segment, tables) for segment in segments]
    pairs = list(zip(segments, filled, strict=True))
    identities = [
        as_decided(identity, knowledge, arrival, number)
        for number, identity in enumerate(lend_months([_identify(clues, segment, made) for segment, made in pairs]), 1)
    ]
    picture = picture_in(document) if len(segments) == 1 else None
    context = _Context(forms, mark, month, picture, arrival)
    returns = [
        _return(context, segment, _in_month(segment, made, identity), identity)
        for (segment, made), identity in zip(pairs, identities, strict=True)
    ]
    return Recognition(tuple(returns), tuple(hidden_sheets(document)))


def _rows_taken(regions: Sequence[Region]) -> dict[Position, list[range]]:
    taken: dict[Position, list[range]] = {}
    for region in regions:
        taken.setdefault(region.spot.position, []).append(range(region.first, region.end))
    return taken


@dataclass(frozen=True, slots=True)
class _Context:
    """What all returns of a document share: its mark, `asked` (--month), its picture where it holds one return,
    and how it arrived.
    """

    forms: CompiledForms
    mark: Mark | None
    asked: Month | None
    picture: Place | None
    arrival: Arrival


@dataclass(frozen=True, slots=True)
class _Filled:
    """A segment's filled form and the parts of the paper around it."""

    keys: FormKeys
    form: FilledForm
    parts: PaperParts


def _fill(keys: FormKeys, segment: Segment, tables: Sequence[Position]) -> _Filled:
    out_of_frame(keys, segment)
    sections, left = fill_sections(keys, segment.after, tables)
    form = replace(_fill_tables(keys, segment, None), sections=sections)
    return _Filled(keys, form, split_paper(segment.before, left, keys.long_titles))


def _fill_tables(keys: FormKeys, segment: Segment, month: Month | None) -> FilledForm:
    cells: list[FilledCell] = []
    lists: list[FilledList] = []
    findings: list[Finding] = []
    for table in keys.tables:
        regions = [region for region in segment.regions if region.keys is table]
        if not regions:
            findings.append(Finding.of("table-not-there", table=table.declared.id))
        elif table.rows:
            answers, told = fill_grid(regions, month)
            cells.extend(answers)
            findings.extend(told)
        else:
            lists.append(fill_list(regions))
    return FilledForm(keys.form, tuple(cells), tuple(lists), findings=tuple(findings))


def _in_month(segment: Segment, filled: _Filled, identity: Identity) -> _Filled:
    """The form now that its month is known: heads that name times tell its columns apart, and what its blank prints as
    the period of another month says no more than dots.
    """
    form, month = filled.form, identity.month.month
    if month is not None and any(region.head is not None and region.head.qualifiers for region in segment.regions):
        form = replace(_fill_tables(filled.keys, segment, month), sections=form.sections)
    places = identity.month.other_printed
    return replace(filled, form=replace(form, cells=tuple(_without_periods(cell, places) for cell in form.cells)))


def _without_periods(cell: FilledCell, places: Collection[str]) -> FilledCell:
    """The cell, and the rows added to it, without a period that is located at one of the places."""
    if not places:
        return cell
    extra = tuple(replace(row, period=_kept(row.period, places)) for row in cell.extra)
    return replace(cell, period=_kept(cell.period, places), extra=extra)


def _kept(period: Cell | None, places: Collection[str]) -> Cell | None:
    return None if period is not None and describe(period.place) in places else period


def _identify(clues: Clues, segment: Segment, filled: _Filled) -> Identity:
    unit = unit_of(clues, filled.keys, segment, filled.parts)
    return Identity(filled.keys, unit, month_of(clues, filled.keys, segment, filled.parts, filled.form))


def _return(
    context: _Context,
    segment: Segment,
    filled: _Filled,
    identity: Identity,
) -> RecognisedReturn:
    form = filled.keys.form
    findings = [*identity.unit.findings, *identity.month.findings, *_told_of_version(filled.keys, context.mark)]
    outside = _told_outside(context, filled)
    findings.extend(outside)
    unit, month = identity.unit.unit, identity.month.month
    likeliest = unit or identity.unit.proposal
    proposal = Proposal(likeliest.code if likeliest else None, form.id, month or identity.month.proposal)
    if segment.unheaded and not identity.decided:
        unit = month = None
        findings.append(Finding.of("several-under-one-heading", where=describe(segment.regions[0].table.place)))
    known = unit is not None and month is not None
    findings.extend(_not_owed(form, unit, month))
    return RecognisedReturn(
        unit=unit.code if unit is not None else None,
        form=form.id,
        month=month,
        filled=filled.form,
        proposal=None if known else proposal,
        held=not known or any(finding.severity is Severity.ERROR for finding in findings),
        findings=tuple(findings),
        decisions=(
            form_decision(filled.keys, segment.regions, filled.parts, context.mark),
            unit_decision(identity.unit),
            month_decision(identity.month, context.asked),
        ),
        untyped=is_untyped(filled.form, outside),
        addition=is_addition(filled.parts, context.arrival),
        contradicted=contradicted(findings),
    )


def _not_owed(form: Form, unit: Unit | None, month: Month | None) -> list[Finding]:
    if unit is None or month is None or unit.owes(form, month):
        return []
    return [Finding.of("not-owed", unit=unit.name, form=form.name, month=month)]


def _told_outside(context: _Context, filled: _Filled) -> list[Finding]:
    """Figures outside of the table: a warning each; with none inside, they hold the return, and so does a picture."""
    told = stray_text(context.forms, filled.parts)
    if context.picture is not None and tables_are_empty(filled.form):
        told.append(Finding.of("empty-beside-picture", where=describe(context.picture)))
    counted = [finding for finding in (*told, *filled.form.findings) if finding.code == "figure-outside"]
    if counted and tables_are_empty(filled.form):
        quoted = " · ".join(finding.raw or "" for finding in counted)
        told = [finding for finding in told if finding.code != "figure-outside"]
        told.append(Finding.of("figures-only-outside", where=counted[0].where, raw=quoted))
    return told


def _told_of_version(keys: FormKeys, mark: Mark | None) -> Sequence[Finding]:
    if mark is None or mark.form != keys.form.id or mark.version is None or mark.version >= keys.form.version:
        return ()
    return (Finding.of("older-version", form=keys.form.name, version=mark.version, current=keys.form.version),)
