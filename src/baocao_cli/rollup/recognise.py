"""The recipe: a document that is a summary → one return for each of its forms, with readings, and whom it counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from baocao_cli.documents.model import Document
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding, Severity, highest
from baocao_cli.forms.declaration import EntryList, Form, TextMeasure, TotalMeasure
from baocao_cli.inbox.model import Arrival
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading
from baocao_cli.recognition.identity.contradictions import contradicted
from baocao_cli.recognition.identity.unit_decision import UnitVerdict
from baocao_cli.recognition.identity.unit_index import unit_index
from baocao_cli.recognition.model import FilledForm, Knowledge, Proposal, RecognisedReturn
from baocao_cli.recognition.wording.form_keys import compiled_forms
from baocao_cli.rollup.annex import ListedEntry, listed_entries
from baocao_cli.rollup.carried import MARK, Carried, CarriedForm, Covered
from baocao_cli.rollup.codec import NotCarried, decode
from baocao_cli.rollup.coverage import shown_coverage
from baocao_cli.rollup.identity import MonthFound, Paper, is_longer, month_found, office_of, paper_of
from baocao_cli.rollup.readings import Answer, read_measure, read_printed_total
from baocao_cli.rollup.tables import totals_tables
from baocao_cli.rollup.visible import VisibleForm, VisibleMeasure, visible_forms
from baocao_cli.rollup.words import read_words
from baocao_cli.workspace.unit import Unit


@dataclass(frozen=True, slots=True)
class RolledReturn:
    """One form of a summary as a return of the office that summarised. `covers`: whose figures are in it."""

    recognised: RecognisedReturn
    readings: tuple[Reading, ...]
    covers: tuple[Covered, ...] = ()


@dataclass(frozen=True, slots=True)
class RolledUp:
    """The returns of a summary; without any the file is rejected, and the findings say why."""

    returns: tuple[RolledReturn, ...]
    findings: tuple[Finding, ...] = ()


def is_summary(document: Document) -> bool:
    """Whether the document is a summary: by its data, its mark, or its tables of totals."""
    return bool(document.carried) or MARK in document.properties or bool(totals_tables(document))


def read_summary(document: Document, arrival: Arrival, knowledge: Knowledge, month: Month | None) -> RolledUp:
    """Every form's return in a summary. `month` is --month."""
    tables = totals_tables(document)
    if not tables:
        return RolledUp((), (Finding.of("summary-without-totals"),))
    carried, findings = _carried(document)
    forms = compiled_forms(knowledge)
    paper = paper_of(document, tables, forms)
    longer = is_longer(paper, carried, document.properties, tables)
    if longer is not None:
        return RolledUp((), (Finding.of("summary-of-longer-time", raw=longer),))
    office = office_of(paper, carried, document.properties, arrival, unit_index(knowledge))
    found = month_found(paper, carried, tables, month)
    findings.extend(_draft(paper, carried))
    visible = visible_forms(tables, knowledge.forms)
    findings.extend(_strange(visible, carried, knowledge.forms))
    if not visible:
        return RolledUp((), (*findings, Finding.of("summary-of-other-forms")))
    source = _Source(document, paper, carried, knowledge, office, found)
    covered = shown_coverage(document, knowledge.forms) if carried is None else carried.covered
    if not covered:
        findings.append(Finding.of("summary-coverage-unknown"))
    return RolledUp(tuple(_return(source, form, covered) for form in visible), tuple(findings))


def _draft(paper: Paper, carried: Carried | None) -> Iterator[Finding]:
    """A draft says so on its first page; a workbook only in its data."""
    if paper.draft is not None:
        yield Finding.of("summary-draft", where=describe(paper.draft.place), raw=paper.draft.text)
    elif carried is not None and carried.draft:
        yield Finding.of("summary-draft")


def _carried(document: Document) -> tuple[Carried | None, list[Finding]]:
    """The data; without readable data a finding says so, and the visible tables count alone."""
    for data in document.carried:
        try:
            return decode(data), []
        except NotCarried:
            continue
    return None, [Finding.of("summary-data-unreadable" if document.carried else "summary-data-gone")]


def _strange(visible: Sequence[VisibleForm], carried: Carried | None, forms: Sequence[Form]) -> Iterator[Finding]:
    """Rows and forms that nobody here knows, and forms that the tables lack: their figures count nowhere."""
    for form in visible:
        for figure in form.strange:
            where = None if figure.cell is None else describe(figure.cell.place)
            yield Finding.of("summary-row-strange", where=where, raw=f"{figure.label}: {figure.raw}")
    names = {form.id: form.name for form in forms}
    shown = {each.form.id for each in visible}
    for form_id in (each.form for each in carried.forms if each.form not in shown) if carried is not None else ():
        if form_id in names:
            yield Finding.of("summary-form-not-shown", form=names[form_id])
        else:
            yield Finding.of("summary-form-unknown", form=form_id)


@dataclass(frozen=True, slots=True)
class _Source:
    """What all returns of one summary are read from."""

    document: Document
    paper: Paper
    carried: Carried | None
    knowledge: Knowledge
    office: UnitVerdict
    month: MonthFound
    same_since: bool = field(init=False)

    def __post_init__(self) -> None:
        since = None if self.carried is None else self.carried.since
        object.__setattr__(self, "same_since", since == self.knowledge.settings.campaign.first_month)


def _return(source: _Source, visible: VisibleForm, covered: Sequence[Covered]) -> RolledReturn:
    form = visible.form
    carried = None if source.carried is None else source.carried.form(form.id)
    covers = tuple(each for each in covered if each.form == form.id)
    return RolledReturn(_recognised(source, form, carried), _readings(source, visible, carried), covers)


def _recognised(source: _Source, form: Form, carried: CarriedForm | None) -> RecognisedReturn:
    """Whose and which month's the return is; held where that is not certain."""
    unit, month = source.office.unit, source.month.month
    known = unit is not None and month is not None
    findings = (*source.office.findings, *source.month.findings, *_unexpected(unit, month, form, carried))
    likeliest = unit or source.office.proposal
    proposal = Proposal(likeliest.code if likeliest else None, form.id, month or source.month.proposal)
    return RecognisedReturn(
        unit=None if unit is None else unit.code,
        form=form.id,
        month=month,
        filled=FilledForm(form),
        proposal=None if known else proposal,
        held=not known or highest(findings) is Severity.ERROR,
        findings=findings,
        contradicted=contradicted(findings),
    )


def _unexpected(unit: Unit | None, month: Month | None, form: Form, carried: CarriedForm | None) -> Iterator[Finding]:
    """A form that the office does not owe, or of another version than its own."""
    if unit is not None and month is not None and not unit.owes(form, month):
        yield Finding.of("not-owed", unit=unit.name, form=form.name, month=month)
    if carried is not None and carried.version != form.version:
        yield Finding.of("summary-form-version", form=form.name, version=carried.version, current=form.version)


def _readings(source: _Source, visible: VisibleForm, carried: CarriedForm | None) -> tuple[Reading, ...]:
    """A reading for every measure, in the form's order."""
    form = visible.form
    lists = {entry_list.measure.id: entry_list for entry_list in form.lists}
    owners = {entry_list.total.id: entry_list for entry_list in form.lists if entry_list.total is not None}
    answers: dict[str, Answer] = {}
    found: dict[str, Reading] = {}
    for measure in form.measures:
        if isinstance(measure, TextMeasure):
            own = None if carried is None else carried.measure(measure.id)
            found[measure.id] = read_words(form, measure, own, source.document)
        elif isinstance(measure, TotalMeasure):
            owner = owners[measure.id].measure.id
            found[measure.id] = read_printed_total(measure, answers[owner], found[owner])
        else:
            answers[measure.id] = Answer(
                measure,
                visible.measures.get(measure.id, VisibleMeasure()),
                None if carried is None else carried.measure(measure.id),
                _listed(source.document, lists, measure.id),
                source.same_since,
            )
            found[measure.id] = read_measure(answers[measure.id])
    return tuple(found.values())


def _listed(document: Document, lists: Mapping[str, EntryList], measure: str) -> tuple[ListedEntry, ...] | None:
    entry_list = lists.get(measure)
    return None if entry_list is None else listed_entries(document, entry_list)
