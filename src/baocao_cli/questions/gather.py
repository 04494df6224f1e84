"""The questions of the returns and files that wait: each thing once, however many returns ask it (contract §8)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding, Severity
from baocao_cli.forms.declaration import AnyMeasure, Form
from baocao_cli.ledger.came import ReportKey, UnreadFile
from baocao_cli.ledger.decided.waivers import GapIdentity, Waiver
from baocao_cli.ledger.kept_return import KeptReturn, ReturnOutcome
from baocao_cli.questions import keys, words
from baocao_cli.questions.question import Kind, Member, Question
from baocao_cli.reading.model import Reading, Status
from baocao_cli.values import Entries, Entry
from baocao_cli.vietnamese.fold import fold
from baocao_cli.workspace.unit import Unit

_COMPLETES = frozenset(("version-is-addition", "version-leaves-empty"))
"""Why a version waits where it is likelier to complete the one in force than to replace it."""
_VERSION_CHOICES = ("replace", "complete", "in-force")


def likely_completes(findings: Iterable[Finding]) -> bool:
    """Whether a version with these findings is likelier to complete the one in force than to replace it."""
    return any(finding.code in _COMPLETES for finding in findings)


class Gather:
    """Makes questions of returns on these forms; the units are those that may be chosen."""

    def __init__(self, forms: Iterable[Form], units: Iterable[Unit]) -> None:
        self._measures = {(form.id, measure.id): measure for form in forms for measure in form.measures}
        self._codes = {unit.name: unit.code for unit in units}

    def of_returns(self, waiting: Iterable[KeptReturn]) -> list[Question]:
        """The questions of returns that wait, wholly or in part, in their order."""
        asked = [question for kept in waiting for question in self._of_return(kept)]
        return _once_for_each_name(asked)

    def _of_return(self, kept: KeptReturn) -> Iterator[Question]:
        readings = [] if kept.held_whole else list(self._of_readings(kept))
        if kept.outcome is ReturnOutcome.HELD and not readings:
            yield self._of_whole(kept)
        yield from readings

    def _of_whole(self, kept: KeptReturn) -> Question:
        grave = _grave(kept.findings)
        raw = next((finding.raw for finding in grave if finding.raw), "")
        where = next((finding.where for finding in grave if finding.where), "")
        kind = _kind_of(kept)
        proposal = _likely(kept, kind, grave)
        return replace(
            _located(kept, kind, None, where, raw, keys.of_return(kept), kept.findings),
            proposal=proposal,
            proposal_text=next(iter(proposal.values()), None) if proposal is not None else None,
            choices=self._choices(kind, grave, proposal),
        )

    def _choices(self, kind: Kind, findings: Sequence[Finding], proposal: Mapping[str, str] | None) -> tuple[str, ...]:
        if kind is Kind.VERSION:
            return _VERSION_CHOICES
        named = [name for finding in findings for name in finding.values.get("candidates", "").split("; ")]
        codes = [self._codes[name] for name in named if name in self._codes]
        return tuple(dict.fromkeys([*(proposal or {}).values(), *codes])) if kind is Kind.UNIT else ()

    def _of_readings(self, kept: KeptReturn) -> Iterator[Question]:
        for reading in kept.readings:
            located = kept.as_read(reading.measure)
            findings = reading.findings or tuple(each for each in kept.findings if each.reading == reading.measure)
            held = [(at, entry) for at, entry in _numbered(reading) if entry.held]
            if held:
                yield from self._of_entries(located, reading, held, findings)
            elif reading.status is Status.HELD:
                yield self._of_reading(located, reading, findings)

    def _of_reading(self, kept: KeptReturn, reading: Reading, findings: tuple[Finding, ...]) -> Question:
        where = describe(reading.place) if reading.place is not None else ""
        measure = self._measures.get((kept.form or "", reading.measure))
        return _located(
            kept,
            Kind.READING,
            reading.measure,
            where,
            reading.raw,
            keys.of_reading(kept.unit or "", kept.form or "", reading.measure),
            findings,
            reading,
            measure,
        )

    def _of_entries(
        self, kept: KeptReturn, reading: Reading, held: Sequence[tuple[int, Entry]], findings: tuple[Finding, ...]
    ) -> Iterator[Question]:
        """One question for all items of a list that wait for the same reason."""
        alike: dict[object, list[tuple[int, Entry]]] = {}
        for number, entry in held:
            alike.setdefault(tuple(entry.waits.items()), []).append((number, entry))
        for group in alike.values():
            number, first = group[0]
            key = keys.of_reading(kept.unit or "", kept.form or "", reading.measure, number)
            members = tuple(
                Member(
                    GapIdentity(kept.unit, kept.form, reading.measure, kept.sha256, entry.where, entry.raw),
                    kept.file_path,
                    _grave(_about(entry, findings)),
                )
                for _, entry in group
            )
            located = _located(kept, Kind.ITEM, reading.measure, first.where, first.raw, key, findings)
            yield replace(located, members=members)


def _located(
    kept: KeptReturn,
    kind: Kind,
    measure_id: str | None,
    where: str,
    raw: str,
    key: str,
    findings: tuple[Finding, ...],
    reading: Reading | None = None,
    measure: AnyMeasure | None = None,
) -> Question:
    """A question about a return, or about the measure with that id in it."""
    proposal = reading.proposal if reading is not None else None
    return Question(
        key=key,
        kind=kind,
        unit=kept.unit,
        form=kept.form,
        month=kept.month or kept.asked_in,
        reading=measure_id,
        path=kept.file_path,
        original=kept.original,
        where=where,
        raw=raw,
        members=(
            Member(
                GapIdentity(kept.unit, kept.form, measure_id, kept.sha256, where, raw),
                kept.file_path,
                _grave(findings),
            ),
        ),
        proposal=proposal,
        proposal_text=words.typed(proposal, measure),
    )


def _numbered(reading: Reading) -> Iterator[tuple[int, Entry]]:
    """The entries of a list with their numbers; those that are likely where the list is held as a whole."""
    if isinstance(reading.value, Entries):
        yield from zip(reading.entry_numbers, reading.value.entries, strict=True)
    elif isinstance(reading.proposal, Entries):
        yield from enumerate(reading.proposal.entries, start=1)


def _grave(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.severity is Severity.ERROR)


def _kind_of(kept: KeptReturn) -> Kind:
    """What is asked of a return that waits as a whole; of a known one that nothing could be read of, its figures."""
    if kept.contested:
        return Kind.VERSION
    for known, kind in ((kept.unit, Kind.UNIT), (kept.form, Kind.FORM), (kept.month, Kind.MONTH)):
        if known is None:
            return kind
    return Kind.UNREADABLE


def _likely(kept: KeptReturn, kind: Kind, findings: Sequence[Finding]) -> dict[str, str] | None:
    if kind is Kind.VERSION:
        return {"version": "complete"} if likely_completes(findings) else None
    proposal = kept.proposal
    likely = {
        Kind.UNIT: proposal.unit if proposal is not None else None,
        Kind.FORM: proposal.form if proposal is not None else None,
        Kind.MONTH: str(proposal.month) if proposal is not None and proposal.month is not None else None,
    }.get(kind)
    return None if likely is None else {kind.value: likely}


def _about(entry: Entry, findings: tuple[Finding, ...]) -> Sequence[Finding]:
    """The findings located in the entry or nowhere; all of them if there are none such."""
    places = {None, entry.where, *(place for place, _ in entry.cells.values())}
    return [each for each in findings if each.where in places] or findings


def _once_for_each_name(questions: Sequence[Question]) -> list[Question]:
    """The same unknown name in several returns is one question, under the key of the first."""
    found: dict[object, Question] = {}
    for question in questions:
        name = fold(question.raw) if question.kind is Kind.UNIT else ""
        identity: object = (question.month, name) if name else question.key
        first = found.get(identity)
        found[identity] = question if first is None else replace(first, members=(*first.members, *question.members))
    return list(found.values())


def of_unread(unread: Iterable[UnreadFile], owed: Sequence[ReportKey], came: Collection[ReportKey]) -> list[Question]:
    """The questions of files that could not be read: one for each owed report that it may be, or one for the file.

    `came`: the reports for which something else came.
    """
    without = [key for key in owed if key not in came]
    found: dict[str, Question] = {}
    for file in unread:
        for key, unit, form in _asked_of(file, without):
            sha256 = file.sha256 if unit is None else None
            question = Question(
                key=key,
                kind=Kind.UNREADABLE,
                unit=unit,
                form=form,
                month=file.month,
                reading=None,
                path=file.path,
                original=file.original,
                where="",
                raw="",
                members=(Member(GapIdentity(unit, form, None, sha256, "", ""), file.path),),
            )
            found.setdefault(key, question)
    return list(found.values())


def _asked_of(file: UnreadFile, without: Sequence[ReportKey]) -> Iterator[tuple[str, str | None, str | None]]:
    if file.unit is None:
        yield keys.of_file(file.sha256), None, file.form
        return
    for unit, form, month in without:
        if file.is_for(unit, form, month):
            yield f"{unit}/{form}", unit, form


def open_questions(questions: Iterable[Question], waivers: Sequence[Waiver]) -> list[Question]:
    """Those of which not everything that they stand for was waived."""
    waived = {waiver.gap for waiver in waivers}
    return [question for question in questions if not waived.issuperset(question.gaps)]
