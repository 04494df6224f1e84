"""Weighing the evidence of the month: the heaviest wins, a lighter one that contradicts is told (contract §7).

A paper that reports another span than a month, or plans, names no month however much else does (contract §6.15).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from baocao_cli.findings import Finding
from baocao_cli.month import Month
from baocao_cli.recognition.identity.month_evidence import MonthNamed, Signed, SpanNamed, Weight, prevailing
from baocao_cli.recognition.wording.reported_times import Length
from baocao_cli.texts import say

_DECIDING = tuple(weight for weight in sorted(Weight, reverse=True) if weight is not Weight.SIGNED)
_TYPED = (Weight.SENTENCE, Weight.PERIODS, Weight.SHEET, Weight.FILE_NAME)
"""Kinds of typed evidence that a heavier one may contradict."""
_ENOUGH_VOTES = 2
"""So many kinds of lighter evidence that agree on another month hold the return."""
_ON_PAPER = (Weight.TITLE, Weight.SENTENCE, Weight.PERIODS, Weight.PRINTED)
_CONTRADICTING = (*_TYPED, Weight.BLANK_NAME)
_OF_BLANK = (Weight.PRINTED, Weight.MARK)
_LIGHT = (Weight.SHEET, Weight.FILE_NAME, Weight.BLANK_NAME, Weight.SURROUNDINGS)
_OF_SPANS = {
    Length.LONGER: "month-longer-time",
    Length.PART: "month-part-only",
    Length.PHASE: "month-longer-time",
}


@dataclass(frozen=True, slots=True)
class MonthEvidence:
    """Everything that names a month.

    `subject`: of it what the mail's subject names; `spans`: what names another span as the time reported; `plan`: text
    and place of a title that says it is a plan; `printed_year`: of the line for the date of signing, be it filled in or
    not.
    """

    named: Sequence[MonthNamed] = ()
    signed: Signed | None = None
    printed_year: int | None = None
    spans: Sequence[SpanNamed] = ()
    plan: tuple[str, str] | None = None
    subject: Sequence[MonthNamed] = ()

    def at(self, weight: Weight) -> list[MonthNamed]:
        """What names a month with that weight; of the periods, what they say together, printed ones among them.

        Items name a month only where most of them are of one.
        """
        if weight is Weight.PERIODS:
            periods = prevailing([found for found in self.named if found.kind is weight])
            return [found for found in periods if not found.printed]
        named = self.weighing(weight)
        if weight is Weight.ITEMS:
            named = prevailing(named)
            return named if len({found.number for found in named}) == 1 else []
        return named

    def weighing(self, weight: Weight) -> list[MonthNamed]:
        """All that names a month with that weight."""
        return [found for found in self.named if found.weight is weight]

    @property
    def of_blank(self) -> Month | None:
        """The month of the office's blank, by its mark or by what it prints."""
        named = (found for weight in _OF_BLANK for found in self.at(weight))
        return next((Month(found.year, found.number) for found in named if found.year is not None), None)


@dataclass(frozen=True, slots=True)
class MonthVerdict:
    """The month, or None and the likeliest. `by`: the evidence that decided."""

    month: Month | None
    proposal: Month | None = None
    findings: tuple[Finding, ...] = ()
    unnamed: bool = False
    """Nothing names a month, the day of signing and --month aside."""
    by: MonthNamed | None = None
    evidence: MonthEvidence = field(default_factory=MonthEvidence)
    decided: bool = False
    """A person decided it."""

    @property
    def other_printed(self) -> frozenset[str]:
        """Where the blank prints the period of another month than this one; nowhere while the month is not known.

        Where a person decided the month, what the unit typed as the period of another one says no more than print.
        """
        if self.month is None:
            return frozenset()
        periods = (found for found in self.evidence.named if found.kind is Weight.PERIODS)
        return frozenset(
            found.where
            for found in periods
            if found.where and (found.printed or self.decided) and found.in_year(self.month.year) != self.month
        )


def weigh_month(evidence: MonthEvidence, asked: Month | None) -> MonthVerdict:
    """The month of a return; `asked` is --month."""
    deciding = next((weight for weight in _DECIDING if evidence.at(weight)), None)
    verdict = _without_evidence(evidence, asked) if deciding is None else _decide(evidence, deciding, asked)
    told = _no_month(evidence)
    if told is None or any(finding.code == "month-evidence-equal" for finding in verdict.findings):
        return verdict
    return MonthVerdict(None, verdict.month or verdict.proposal or asked, (told,), evidence=evidence)


def _no_month(evidence: MonthEvidence) -> Finding | None:
    """Why the paper is no month's report; None where nothing says so."""
    if evidence.plan is not None:
        text, where = evidence.plan
        return Finding.of("paper-is-plan", where=where, raw=text)
    written = any(map(evidence.at, _ON_PAPER))
    for length, code in _OF_SPANS.items():
        span = next((span for span in evidence.spans if span.length is length), None)
        if span is not None and not (length is Length.PHASE and written):
            return Finding.of(code, where=span.where, raw=span.text)
    return None


def _decide(evidence: MonthEvidence, weight: Weight, asked: Month | None) -> MonthVerdict:
    named = evidence.at(weight)
    years = {found: _year_of(found, evidence, asked) for found in named}
    months = {Month(year, found.number) for found, year in years.items() if year is not None}
    first = named[0]
    if len({found.number for found in named}) > 1 or len(months) > 1:
        other = next((found for found in named if found.number != first.number or found.year != first.year), first)
        finding = Finding.of("month-evidence-equal", where=first.where, raw=first.text, other=other.text)
        return MonthVerdict(None, _likelier(months, evidence, asked), (finding,), evidence=evidence)
    if not months:
        finding = Finding.of("month-without-year", where=first.where, raw=first.text, number=first.number)
        return MonthVerdict(None, None, (finding,), evidence=evidence)
    month = months.pop()
    outvoted = _outvoted(evidence, first, month, asked)
    if outvoted is not None:
        return outvoted
    findings = (*_light(first, month), *_contradictions(evidence, weight, month), *_beside(evidence, month, asked))
    return MonthVerdict(month, None, findings, by=first, evidence=evidence)


def _outvoted(evidence: MonthEvidence, first: MonthNamed, month: Month, asked: Month | None) -> MonthVerdict | None:
    """Held where two or more lighter kinds of typed evidence agree on another month, which is then the proposal.

    `first` is the heaviest evidence and `month` its month.
    """
    votes: dict[Month, list[MonthNamed]] = {}
    for lighter in (weight for weight in _TYPED if weight < first.weight):
        named = evidence.at(lighter)
        months = {Month(_year_of(found, evidence, asked) or month.year, found.number) for found in named}
        if len(months) == 1:
            votes.setdefault(months.pop(), []).append(named[0])
    other = max(votes, key=lambda voted: len(votes[voted]), default=month)
    if other == month or len(votes[other]) < _ENOUGH_VOTES:
        return None
    sources = ", ".join(_source(found) for found in votes[other])
    told = Finding.of(
        "month-outvoted", where=first.where, raw=first.text, source=_source(first), others=sources, month=other
    )
    return MonthVerdict(None, other, (told,), by=first, evidence=evidence)


def _source(found: MonthNamed) -> str:
    """What kind of evidence it is, in words."""
    return say(f"evidence.month.{found.weight.name.lower()}")


def _year_of(found: MonthNamed, evidence: MonthEvidence, asked: Month | None) -> int | None:
    """The year where it is written; else from other evidence of the same month, --month, the signing, the blank."""
    if found.year is not None:
        return found.year
    elsewhere = _year_elsewhere(found, evidence)
    if elsewhere is not None:
        return elsewhere
    if asked is not None and asked.number == found.number:
        return asked.year
    signing = _year_of_signing(found, evidence.signed)
    return signing or _year_near(found, evidence.of_blank) or evidence.printed_year


def _year_near(found: MonthNamed, blank: Month | None) -> int | None:
    """The year in which the month is nearest to the blank's: the blank of December, used again for January."""
    if blank is None:
        return None
    years = (blank.year, blank.year + 1, blank.year - 1)
    return min(years, key=lambda year: abs(Month(year, found.number).months_after(blank)))


def _year_elsewhere(found: MonthNamed, evidence: MonthEvidence) -> int | None:
    """The year that most of the heaviest evidence of the same month gives."""
    for weight in sorted(Weight, reverse=True):
        same = [other for other in evidence.named if other.weight is weight and other.number == found.number]
        written = Counter(other.year for other in same if other.year is not None).most_common(1)
        if written:
            return written[0][0]
    return None


def _year_of_signing(found: MonthNamed, signed: Signed | None) -> int | None:
    if signed is None or signed.year is None:
        return None
    return next((year for year in (signed.year, signed.year - 1) if signed.allows(Month(year, found.number))), None)


def _likelier(months: set[Month], evidence: MonthEvidence, asked: Month | None) -> Month | None:
    """Of months that contradict each other with equal weight, the one that something lighter speaks for."""
    lighter = [found.in_year(min(months).year) for found in evidence.named] if months else []
    votes = {month: lighter.count(month) for month in months}
    best = [month for month in months if votes[month] == max(votes.values())]
    if len(best) == 1:
        return best[0]
    return asked if asked in months else None


def _light(first: MonthNamed, month: Month) -> Iterator[Finding]:
    if first.weight is Weight.MARK:
        yield Finding.of("month-from-mark", month=month)
    elif first.weight in _LIGHT:
        source = _source(first)
        yield Finding.of("month-from-light-evidence", where=first.where, raw=first.text, source=source, month=month)


def _contradictions(evidence: MonthEvidence, weight: Weight, month: Month) -> Iterator[Finding]:
    """Other evidence that names other months and only other months.

    Few typed periods among printed ones do not decide, and contradict all the same.
    """
    blank = evidence.of_blank
    if blank is not None and blank != month:
        yield Finding.of("mark-contradicts-month", month=month, other=blank)
    for lighter in _CONTRADICTING:
        if lighter is not weight and not (lighter is Weight.BLANK_NAME and blank is not None):
            yield from _contradiction(evidence.at(lighter) or evidence.weighing(lighter), month)
    yield from _contradiction(evidence.weighing(Weight.ITEMS), month)
    yield from _contradiction(evidence.subject, month, say("evidence.month.subject"))


def _contradiction(named: Sequence[MonthNamed], month: Month, source: str = "") -> Iterator[Finding]:
    """What is named, if all of it is against the month; `source` where it is not the evidence's own kind."""
    against = [found for found in named if found.in_year(month.year) != month]
    if against and len(against) == len(named):
        first = against[0]
        source = source or _source(first)
        yield Finding.of("month-contradicted", where=first.where, raw=first.text, source=source, month=month)


def _beside(evidence: MonthEvidence, month: Month, asked: Month | None) -> Iterator[Finding]:
    """What the day of signing and --month say against the month."""
    signed = evidence.signed
    if signed is not None and not signed.allows(month):
        yield Finding.of("signed-out-of-time", where=signed.where, raw=signed.text, month=month)
    if asked is not None and asked != month:
        yield Finding.of("month-not-asked", month=month, asked=asked)


def _without_evidence(evidence: MonthEvidence, asked: Month | None) -> MonthVerdict:
    signed = evidence.signed
    if asked is None:
        proposal = None
        if signed is not None and signed.year is not None:
            proposal = Month(signed.year, signed.number).plus(-1)
        return MonthVerdict(None, proposal, (Finding.of("month-unknown"),), unnamed=True, evidence=evidence)
    if signed is not None and signed.allows(asked):
        told = Finding.of("month-from-signing", where=signed.where, raw=signed.text, month=asked)
    else:
        told = Finding.of("month-from-option", month=asked)
    findings = (told, *_beside(evidence, asked, asked))
    return MonthVerdict(asked, None, findings, unnamed=True, evidence=evidence)
