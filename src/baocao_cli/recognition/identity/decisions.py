"""How form, unit and month of a return were decided, as data: every evidence with its weight, and which one decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baocao_cli.documents.places import describe
from baocao_cli.forms.mark import Mark
from baocao_cli.month import Month
from baocao_cli.papers.lines import squeeze
from baocao_cli.papers.parts import PaperParts
from baocao_cli.recognition.identity.month_decision import MonthVerdict
from baocao_cli.recognition.identity.month_evidence import MonthNamed, Weight
from baocao_cli.recognition.identity.unit_decision import UnitVerdict
from baocao_cli.recognition.identity.unit_evidence import Named
from baocao_cli.recognition.model import Decision, Evidence, Question
from baocao_cli.recognition.tables.continuations import rows_named
from baocao_cli.recognition.tables.regions import Region
from baocao_cli.recognition.wording.form_keys import FormKeys

_NO_MONTH = max(Weight) + 1
"""Weight of what says that a paper is no month's report: it goes before every month that is named."""
_BY_ROWS, _BY_HEADS, _BY_TITLE, _BY_MARK = 3, 2, 1, 0
"""Weights of what names a form: its tables first."""
_BY_HIDDEN_MARK = -1
_BY_OPTION = -1


def form_decision(keys: FormKeys, regions: Sequence[Region], parts: PaperParts, mark: Mark | None) -> Decision:
    """Which form it is: by its tables' rows and heads; titles and the blank's mark speak for it."""
    evidence = [*_of_tables(keys, regions), *_of_titles(keys, parts)]
    if mark is not None and mark.form is not None:
        evidence.append(Evidence("mark", _BY_MARK, mark.form, says=(mark.form,)))
    evidence.sort(key=lambda found: -found.weight)
    return Decision(Question.FORM, keys.form.id, None, tuple(evidence), next(iter(evidence), None))


def _of_tables(keys: FormKeys, regions: Sequence[Region]) -> Iterator[Evidence]:
    for region in regions:
        where, says = describe(region.table.place), (keys.form.id,)
        labels = [region.keys.rows[index].row.label for index in sorted(rows_named(region))]
        if labels:
            yield Evidence("rows", _BY_ROWS, "; ".join(labels), where, says)
        if region.head is not None:
            heads = [region.head.words(at) for at in sorted(region.head.headed)]
            yield Evidence("heads", _BY_HEADS, " | ".join(heads), where, says, certain=region.strong)


def _of_titles(keys: FormKeys, parts: PaperParts) -> Iterator[Evidence]:
    for line in (*parts.heading, *parts.title):
        squeezed = squeeze(line.text)
        if any(title in squeezed for title in keys.long_titles):
            yield Evidence("title", _BY_TITLE, line.text, describe(line.place), (keys.form.id,))


def unit_decision(verdict: UnitVerdict) -> Decision:
    """Whose report it is: every name that is somewhere, and the blank's mark."""
    evidence = {id(named): _of_name(named) for named in verdict.names}
    by = evidence[id(verdict.by)] if verdict.by is not None else None
    marked = verdict.marked
    of_mark = [] if marked is None else [Evidence("mark", _BY_HIDDEN_MARK, marked.code, says=(marked.code,))]
    return Decision(
        Question.UNIT,
        verdict.unit.code if verdict.unit is not None else None,
        verdict.proposal.code if verdict.proposal is not None else None,
        (*evidence.values(), *of_mark),
        by,
    )


def _of_name(named: Named) -> Evidence:
    match = named.match
    says = tuple(unit.code for unit in match.units) if match is not None else ()
    certain = match is not None and match.only is not None
    return Evidence(named.weight.name.lower(), named.weight, named.text, named.where, says, certain)


def month_decision(verdict: MonthVerdict, asked: Month | None) -> Decision:
    """Which month's it is: every month that is named, what says that it is none, the day of signing, option."""
    found = {id(named): _of_month(named) for named in verdict.evidence.named}
    against = list(_against(verdict))
    named = sorted(found.values(), key=lambda evidence: -evidence.weight)
    evidence = (*against, *named, *_weak(verdict, asked))
    month = str(verdict.month) if verdict.month is not None else None
    by = found.get(id(verdict.by)) if verdict.by is not None else None
    return Decision(
        Question.MONTH,
        month,
        str(verdict.proposal) if verdict.proposal is not None else None,
        evidence,
        by or next((each for each in (against or evidence) if month is None or month in each.says), None),
    )


def _of_month(named: MonthNamed) -> Evidence:
    year = f"{named.year:04d}" if named.year is not None else "-"
    return Evidence(named.weight.name.lower(), named.weight, named.text, named.where, (f"{year}-{named.number:02d}",))


def _against(verdict: MonthVerdict) -> Iterator[Evidence]:
    plan = verdict.evidence.plan
    if plan is not None:
        yield Evidence("plan", _NO_MONTH, plan[0], plan[1], ("plan",))
    for span in verdict.evidence.spans:
        yield Evidence("span", _NO_MONTH, span.text, span.where, (span.length.value,))


def _weak(verdict: MonthVerdict, asked: Month | None) -> Iterator[Evidence]:
    """What names no month by itself, or only where nothing else does."""
    evidence = verdict.evidence
    signed = evidence.signed
    if signed is not None:
        year = f"{signed.year:04d}" if signed.year is not None else "-"
        said = f"{year}-{signed.number:02d}"
        yield Evidence("signed", Weight.SIGNED, signed.text, signed.where, (said,), certain=False)
    if asked is not None:
        yield Evidence("option", _BY_OPTION, str(asked), says=(str(asked),), certain=False)
