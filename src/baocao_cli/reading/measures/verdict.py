"""Collecting findings on the way to what a cell was understood to say."""

from __future__ import annotations

from decimal import Decimal

from baocao_cli.findings import Finding, Severity
from baocao_cli.reading.clauses.quantities import Quantity
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import quoted
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.numeral import Decision, decide
from baocao_cli.reading.model import Status, Understood
from baocao_cli.values import Value


class Verdict:
    """Findings of one cell; one error among them holds the reading."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    @property
    def held(self) -> bool:
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    def tell(self, code: str, **values: str) -> None:
        """Add a finding; the same one is told once. `values` are the message's own fields."""
        finding = Finding.of(code, **values)
        if finding not in self.findings:
            self.findings.append(finding)

    def take(self, decision: Decision) -> Decimal | None:
        """The certain figure of a decision; its finding is told. None where it is held."""
        if decision.finding is not None and decision.finding not in self.findings:
            self.findings.append(decision.finding)
        return None if decision.held else decision.figure

    def figure(self, quantity: Quantity, *, whole: bool, at_most: Decimal | None = None) -> Decimal | None:
        """The certain figure of a quantity, with the findings of its figure and of what qualifies it."""
        if quantity.negated or quantity.state:
            self.tell("words-change-meaning", typed=quantity.typed)
        if quantity.approximate:
            self.tell("figure-approximate", typed=quantity.typed)
        figure = self.take(decide(quantity.numeral, whole=whole, at_most=at_most))
        return None if quantity.negated or quantity.state else figure

    def tell_none(self, statement: Statement) -> None:
        """What a denial of the month's own figures leaves to be told: other periods' figures, a `chưa`."""
        if statement.says_none() is Cue.NOT_YET:
            self.tell("zero-doubtful", typed=quoted(*statement.denials[0].terms))
        for quantity in statement.quantities:
            self.tell("figure-set-aside", typed=quantity.typed)

    def understood(self, value: Value, proposal: Value | None, cumulative: Value | None, zero: bool) -> Understood:
        """REPORTED or ZERO with the value; HELD with the proposal where an error was told."""
        findings = tuple(self.findings)
        if self.held:
            return Understood(Status.HELD, proposal=proposal, findings=findings, cumulative=cumulative)
        status = Status.ZERO if zero else Status.REPORTED
        return Understood(status, value=value, findings=findings, cumulative=cumulative)

    def hold(self, proposal: Value | None = None, cumulative: Value | None = None) -> Understood:
        return Understood(Status.HELD, proposal=proposal, findings=tuple(self.findings), cumulative=cumulative)
