"""Collecting findings on the way to what a cell was understood to say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from baocao_cli.findings import Finding, Severity
from baocao_cli.forms.declaration import CountMeasure, PartsMeasure
from baocao_cli.reading.clauses.quantities import Mode, Quantity
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import quoted
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.numeral import Decision, decide
from baocao_cli.reading.lex.vocabulary import QuantityMeasure
from baocao_cli.reading.model import Status, Understood
from baocao_cli.values import Count, Items, Parts, Value

_REPORTS: dict[str, Callable[[Quantity], bool]] = {
    "words-change-meaning": lambda quantity: quantity.negated or quantity.state,
    "figure-is-stock": lambda quantity: quantity.stock,
    "average-no-total": lambda quantity: quantity.average,
    "words-ordered": lambda quantity: quantity.received,
    "own-beside-larger": lambda quantity: quantity.singled_out,
    "figure-approximate": lambda quantity: quantity.approximate,
}
"""What the words around a figure make of it."""
_NOTHING_LIKELY = ("figure-corrected", "figure-of-money")


def nothing_of(measure: QuantityMeasure) -> Value:
    """The value of a measure of which there was none."""
    if isinstance(measure, CountMeasure):
        return Count(Decimal(0))
    if isinstance(measure, PartsMeasure):
        return Parts({part.id: Decimal(0) for part in measure.parts})
    return Items()


class Diagnostics:
    """Findings of one cell; one error among them holds the reading."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    @property
    def held(self) -> bool:
        return Severity.ERROR in [finding.severity for finding in self.findings]

    def report(self, code: str, **values: str) -> None:
        """Add a finding, unless it is there already. `values` are the message's own fields."""
        finding = Finding.of(code, **values)
        if finding not in self.findings:
            self.findings.append(finding)

    def take(self, decision: Decision) -> Decimal | None:
        """The certain figure of a decision, whose finding is reported; None where it is held."""
        if decision.finding is not None and decision.finding not in self.findings:
            self.findings.append(decision.finding)
        return None if decision.held else decision.figure

    def figure(self, quantity: Quantity, *, whole: bool, at_most: Decimal | None = None) -> Decimal | None:
        """The certain figure of a quantity, with the findings of its figure and of what qualifies it."""
        certain = quantity.certain
        if not certain or quantity.received or quantity.singled_out or quantity.approximate:
            for code, holds in _REPORTS.items():
                if holds(quantity):
                    self.report(code, typed=quantity.named if code == "words-ordered" else quantity.typed)
        figure = self.take(decide(quantity.numeral, whole=whole, at_most=at_most))
        return figure if certain else None

    def without_own(
        self,
        statement: Statement,
        own: Sequence[object],
        measure: QuantityMeasure,
        cumulative: Value | None = None,
        likely: Value | None = None,
    ) -> Understood | None:
        """A cell without a figure of the month: ZERO where one is denied, else HELD with the likely.

        None where it has `own` figures.
        """
        if own and not statement.denials:
            return None
        denied = statement.says_none()
        if denied is Cue.NOT_YET:
            self.report("zero-doubtful", typed=quoted(*statement.denials[0].terms))
        if denied is not None:
            for quantity in statement.quantities:
                self.report("figure-set-aside", typed=quantity.typed)
            return self.understood(nothing_of(measure), None, cumulative, zero=True)
        if own:
            return None
        other = "only-other-period" if statement.quantities else "words-no-figure"
        self.report("only-cumulative" if statement.of(Mode.CUMULATIVE) else other, typed=statement.typed)
        return self.hold(likely, cumulative)

    def report_nothing_known(self, statement: Statement, quantities: Sequence[Quantity]) -> None:
        """Figures of things that the measure does not count, or no figures at all."""
        typed = quoted(*(quantity.term for quantity in quantities))
        self.report("figure-of-what" if typed else "words-no-figure", typed=typed or statement.typed)

    def set_aside(self, *texts: str) -> None:
        """Report figures that do not count in the month, each text once."""
        self.findings.extend(Finding.of("figure-set-aside", typed=typed) for typed in dict.fromkeys(texts))

    def set_unused_aside(self, statement: Statement, used: Sequence[Quantity]) -> None:
        """Report all figures of the statement that were not used."""
        unused = [each for each in statement.quantities if each not in used]
        if unused or statement.asides:
            self.set_aside(*statement.asides, *(each.typed for each in unused))

    def understood(self, value: Value, proposal: Value | None, cumulative: Value | None, zero: bool) -> Understood:
        """REPORTED or ZERO with the value; HELD with the proposal where an error was reported."""
        findings = tuple(self.findings)
        if self.held:
            return self.hold(proposal, cumulative)
        status = Status.ZERO if zero else Status.REPORTED
        return Understood(status, value=value, findings=findings, cumulative=cumulative)

    def hold(self, proposal: Value | None = None, cumulative: Value | None = None) -> Understood:
        """HELD with the proposal; without it where the findings put every figure of the cell in doubt."""
        likely = None if any(finding.code in _NOTHING_LIKELY for finding in self.findings) else proposal
        return Understood(Status.HELD, proposal=likely, findings=tuple(self.findings), cumulative=cumulative)
