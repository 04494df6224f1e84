"""Weighing the evidence of the month: the heaviest wins, a lighter one that contradicts is told (contract §7)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from baocao_cli.findings import Finding
from baocao_cli.forms.mark import Mark
from baocao_cli.month import Month
from baocao_cli.recognition.identity.month_evidence import MonthNamed, Signed, Weight, prevailing
from baocao_cli.texts import say


@dataclass(frozen=True, slots=True)
class MonthVerdict:
    """The month, or None and the likeliest."""

    month: Month | None
    proposal: Month | None = None
    findings: tuple[Finding, ...] = ()
    unnamed: bool = False
    """Nothing names a month, the day of signing and --month aside."""


@dataclass(frozen=True, slots=True)
class MonthEvidence:
    """Everything that names a month. `longer`: text and place of a title that names a quarter or the like;
    `printed_year`: of the line for the date of signing, be it filled in or not."""

    named: Sequence[MonthNamed]
    signed: Signed | None = None
    printed_year: int | None = None
    longer: tuple[str, str] | None = None
    mark: Mark | None = None


def weigh_month(evidence: MonthEvidence, asked: Month | None) -> MonthVerdict:
    """The month of a return; `asked` is --month."""
    if evidence.longer is not None and not _at(evidence, Weight.TITLE):
        text, where = evidence.longer
        return MonthVerdict(None, asked, (Finding.of("month-longer-time", where=where, raw=text),))
    for weight in (Weight.TITLE, Weight.SENTENCE, Weight.PERIODS, Weight.SHEET, Weight.FILE_NAME, Weight.SURROUNDINGS):
        named = _at(evidence, weight)
        if named:
            return _decide(evidence, weight, named, asked)
    return _without_evidence(evidence, asked)


def _at(evidence: MonthEvidence, weight: Weight) -> list[MonthNamed]:
    named = [found for found in evidence.named if found.weight is weight]
    return prevailing(named) if weight is Weight.PERIODS else named


def _decide(evidence: MonthEvidence, weight: Weight, named: Sequence[MonthNamed], asked: Month | None) -> MonthVerdict:
    years = {found: _year_of(found, evidence, asked) for found in named}
    months = {Month(year, found.number) for found, year in years.items() if year is not None}
    first = named[0]
    if len({found.number for found in named}) > 1 or len(months) > 1:
        other = next((found for found in named if found.number != first.number or found.year != first.year), first)
        finding = Finding.of("month-evidence-equal", where=first.where, raw=first.text, other=other.text)
        return MonthVerdict(None, _likelier(months, evidence, asked), (finding,))
    if not months:
        finding = Finding.of("month-without-year", where=first.where, raw=first.text, number=first.number)
        return MonthVerdict(None, None, (finding,))
    month = months.pop()
    return MonthVerdict(month, None, tuple(_told(evidence, weight, first, month, asked)))


def _year_of(found: MonthNamed, evidence: MonthEvidence, asked: Month | None) -> int | None:
    """The year where it is written; else from other evidence of the same month, --month, the signing."""
    if found.year is not None:
        return found.year
    for weight in sorted(Weight, reverse=True):
        years = [other.year for other in evidence.named if other.weight is weight and other.number == found.number]
        written = Counter(year for year in years if year is not None).most_common(1)
        if written:
            return written[0][0]
    if asked is not None and asked.number == found.number:
        return asked.year
    signed = evidence.signed
    if signed is not None and signed.year is not None:
        for year in (signed.year, signed.year - 1):
            if signed.allows(Month(year, found.number)):
                return year
    return evidence.printed_year


def _likelier(months: set[Month], evidence: MonthEvidence, asked: Month | None) -> Month | None:
    """Of months that contradict each other with equal weight, the one that something lighter speaks for."""
    lighter = [found.in_year(min(months).year) for found in evidence.named] if months else []
    votes = {month: lighter.count(month) for month in months}
    best = [month for month in months if votes[month] == max(votes.values())]
    if len(best) == 1:
        return best[0]
    return asked if asked in months else None


def _told(
    evidence: MonthEvidence, weight: Weight, first: MonthNamed, month: Month, asked: Month | None
) -> list[Finding]:
    findings: list[Finding] = []
    if weight <= Weight.SHEET:
        source = say(f"evidence.month.{weight.name.lower()}")
        findings.append(
            Finding.of("month-from-light-evidence", where=first.where, raw=first.text, source=source, month=month)
        )
    for lighter in (Weight.SENTENCE, Weight.PERIODS, Weight.SHEET, Weight.FILE_NAME):
        named = _at(evidence, lighter) if lighter < weight else []
        against = [found for found in named if found.in_year(month.year) != month]
        if against and len(against) == len(named):
            source = say(f"evidence.month.{lighter.name.lower()}")
            findings.append(
                Finding.of(
                    "month-contradicted", where=against[0].where, raw=against[0].text, source=source, month=month
                )
            )
    signed = evidence.signed
    if signed is not None and not signed.allows(month):
        findings.append(Finding.of("signed-out-of-time", where=signed.where, raw=signed.text, month=month))
    marked = evidence.mark.month if evidence.mark is not None else None
    if marked is not None and marked != month:
        findings.append(Finding.of("mark-contradicts-month", month=month, other=marked))
    if asked is not None and asked != month:
        findings.append(Finding.of("month-not-asked", month=month, asked=asked))
    return findings


def _without_evidence(evidence: MonthEvidence, asked: Month | None) -> MonthVerdict:
    signed = evidence.signed
    marked = evidence.mark.month if evidence.mark is not None else None
    if asked is None:
        proposal = marked
        if proposal is None and signed is not None and signed.year is not None:
            proposal = Month(signed.year, signed.number).plus(-1)
        return MonthVerdict(None, proposal, (Finding.of("month-unknown"),), unnamed=True)
    findings: list[Finding] = []
    if signed is None:
        findings.append(Finding.of("month-from-option", month=asked))
    elif signed.allows(asked):
        findings.append(Finding.of("month-from-signing", where=signed.where, raw=signed.text, month=asked))
    else:
        findings.append(Finding.of("month-from-option", month=asked))
        findings.append(Finding.of("signed-out-of-time", where=signed.where, raw=signed.text, month=asked))
    if marked is not None and marked != asked:
        findings.append(Finding.of("mark-contradicts-month", month=asked, other=marked))
    return MonthVerdict(asked, None, tuple(findings), unnamed=True)
