"""Weighing the evidence of the unit: the heading wins, lighter evidence that contradicts is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from baocao_cli.findings import Finding
from baocao_cli.forms.mark import Mark
from baocao_cli.inbox.model import Arrival
from baocao_cli.papers.parts import PaperParts
from baocao_cli.recognition.identity.unit_evidence import (
    Named,
    Weight,
    file_names,
    heading_name,
    sender_name,
    sentence_names,
    sheet_name,
    signature_names,
    title_names,
)
from baocao_cli.recognition.identity.unit_index import Fit, UnitIndex
from baocao_cli.recognition.wording.form_keys import CompiledForms
from baocao_cli.texts import say
from baocao_cli.workspace.unit import Unit


@dataclass(frozen=True, slots=True)
class UnitVerdict:
    """The unit, or None and the likeliest. `names`: all evidence, heaviest first; `by`: what decided."""

    unit: Unit | None
    proposal: Unit | None = None
    findings: tuple[Finding, ...] = ()
    names: tuple[Named, ...] = ()
    by: Named | None = None
    marked: Unit | None = None
    """The unit of the blank's hidden mark."""


def weigh_unit(
    index: UnitIndex,
    forms: CompiledForms,
    parts: PaperParts,
    arrival: Arrival,
    *,
    sheet: str | None = None,
    form_names: Sequence[str] = (),
    mark: Mark | None = None,
) -> UnitVerdict:
    """Whose return it is. Never a guess: one unit that is meant for certain by the heaviest evidence there is."""
    heading = heading_name(index, parts)
    surely = heading is not None and heading.match is not None and heading.match.only is not None
    names = [
        *([heading] if heading is not None else []),
        *title_names(index, forms, parts),
        *sentence_names(index, parts, surely=surely),
        *signature_names(index, parts),
        *_optional(sheet_name(index, sheet, surely=surely)),
        *file_names(index, arrival, form_names, surely=surely),
        *_optional(sender_name(index, arrival)),
    ]
    names.sort(key=lambda named: -named.weight)
    marked = index.coded(mark.unit) if mark is not None and mark.unit is not None else None
    return replace(_weigh(names, marked), names=tuple(names), marked=marked)


def _weigh(names: Sequence[Named], marked: Unit | None) -> UnitVerdict:
    if not names:
        return UnitVerdict(None, marked, (Finding.of("unit-unknown"),))
    heaviest = _first_that_counts(names)
    unit = heaviest.match.only if heaviest.match is not None else None
    if unit is None:
        return replace(_uncertain(heaviest, names, marked), by=heaviest)
    rival = _rival(heaviest, unit, names)
    if rival is not None:
        told = Finding.of("unit-evidence-equal", where=heaviest.where, raw=heaviest.text, other=rival.text)
        return UnitVerdict(None, unit, (told,), by=heaviest)
    findings = (*_doubts(heaviest, unit), *_contradictions(heaviest, unit, names), *_of_mark(unit, marked))
    return UnitVerdict(unit, None, findings, by=heaviest)


def _optional(named: Named | None) -> list[Named]:
    return [] if named is None else [named]


def _first_that_counts(names: Sequence[Named]) -> Named:
    """The heaviest evidence. What the paper itself says goes first even where it fits nobody for certain; names
    around it (sheet, file, sender) count only where they are certain.
    """
    first = names[0]
    if first.weight is Weight.HEADING:
        return first
    if first.weight is Weight.SENTENCE:
        names = [named for named in names if named.weight is Weight.SENTENCE]
    return next((named for named in names if named.match is not None and named.match.only is not None), first)


def _rival(heaviest: Named, unit: Unit, names: Sequence[Named]) -> Named | None:
    """Evidence of the same weight for another unit; folders around a file weigh less than its own name."""
    if heaviest.weight in (Weight.FILE_NAME, Weight.FOLDER, Weight.HEADING):
        return None
    for named in names:
        if named.weight is heaviest.weight and named.match is not None and named.match.fit is Fit.EXACT:
            other = named.match.only
            if other is not None and other.code != unit.code:
                return named
    return None


def _uncertain(heaviest: Named, names: Sequence[Named], marked: Unit | None) -> UnitVerdict:
    match = heaviest.match
    lighter = next((named.match.only for named in names if named.match is not None and named.match.only), None)
    if match is None:
        proposal = lighter or marked
        finding = Finding.of("unit-not-in-roster", where=heaviest.where, raw=heaviest.text)
    elif len(match.units) > 1:
        proposal = next((unit for unit in (lighter, marked) if unit is not None and unit in match.units), None)
        candidates = "; ".join(unit.name for unit in match.units[:5])
        finding = Finding.of("unit-ambiguous", where=heaviest.where, raw=heaviest.text, candidates=candidates)
    else:
        proposal = match.units[0]
        finding = Finding.of("unit-alike", where=heaviest.where, raw=heaviest.text, name=proposal.name)
    return UnitVerdict(None, proposal, (finding,))


def _doubts(heaviest: Named, unit: Unit) -> Iterator[Finding]:
    """What is to be told of the evidence that decided."""
    where, raw = heaviest.where, heaviest.text
    if heaviest.match is not None and heaviest.match.fit is Fit.LEFT_OUT:
        yield Finding.of("unit-words-left-out", where=where, raw=raw, name=unit.name)
    if heaviest.weight <= Weight.SHEET:
        source = say(f"evidence.unit.{heaviest.weight.name.lower()}")
        yield Finding.of("unit-from-light-evidence", where=where, raw=raw, source=source, name=unit.name)


def _contradictions(heaviest: Named, unit: Unit, names: Sequence[Named]) -> Iterator[Finding]:
    """Other units that are named for certain, each once; of the folders around a file the nearest that names one."""
    told = {unit.code}
    folder = next((named for named in names if named.weight is Weight.FOLDER and _exact(named) is not None), None)
    if folder is not None and folder is not heaviest:
        other = _exact(folder)
        if other is not None and other.code != unit.code:
            yield Finding.of("unit-folder-differs", raw=folder.text, name=unit.name, other=other.name)
    for named in names:
        other = _exact(named)
        if other is None or other.code in told or named is heaviest or named.weight is Weight.FOLDER:
            continue
        told.add(other.code)
        code = "unit-sender-differs" if named.weight is Weight.SENDER else "unit-contradicted"
        source = say(f"evidence.unit.{named.weight.name.lower()}")
        yield Finding.of(code, where=named.where, raw=named.text, source=source, name=unit.name, other=other.name)


def _exact(named: Named) -> Unit | None:
    """The unit that it names for certain."""
    return named.match.only if named.match is not None and named.match.fit is Fit.EXACT else None


def _of_mark(unit: Unit, marked: Unit | None) -> Iterator[Finding]:
    if marked is not None and marked.code != unit.code:
        yield Finding.of("mark-contradicts-unit", name=unit.name, other=marked.name)
