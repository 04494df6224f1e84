"""`baocao/check/1`: the result of every rule about a document's layout."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from baocao_cli.checking.model import Layout, Observation, Outcome, Report, Result
from baocao_cli.contract.base import Member


class ObservationMember(Member):
    """One thing that a rule looked at; `where` is for people, empty for the whole document."""

    kept: bool
    found: str
    where: str

    @classmethod
    def of(cls, observation: Observation) -> ObservationMember:
        """The member for an observation."""
        return cls(kept=observation.kept, found=observation.found, where=observation.where)


class RuleMember(Member):
    """A rule: what it asks, its source, what was found, how to repair it. Kept rules have no remedy."""

    id: str
    outcome: Outcome
    title: str
    asked: str
    source: str
    observations: list[ObservationMember]
    remedy: str | None

    @classmethod
    def of(cls, result: Result, layout: Layout) -> RuleMember:
        """The member for a rule's result."""
        rule = result.rule
        return cls(
            id=rule.id,
            outcome=result.outcome,
            title=rule.title,
            asked=rule.asked,
            source=rule.source(layout),
            observations=[ObservationMember.of(each) for each in result.observations],
            remedy=rule.remedy if result.outcome is Outcome.BROKEN else None,
        )


class CheckCounts(Member):
    """How many rules had which outcome."""

    kept: int
    broken: int
    not_applicable: int


class CheckDocument(Member):
    """The whole document."""

    schema_: Literal["baocao/check/1"] = Field(default="baocao/check/1", alias="schema")
    path: str
    layout: Layout
    rules: list[RuleMember]
    counts: CheckCounts


def check_document(path: str, report: Report) -> CheckDocument:
    """What `check --json` prints. `path`: as it was given, with `/`."""
    return CheckDocument(
        path=path,
        layout=report.layout,
        rules=[RuleMember.of(result, report.layout) for result in report.results],
        counts=CheckCounts(
            kept=len(report.with_outcome(Outcome.KEPT)),
            broken=len(report.with_outcome(Outcome.BROKEN)),
            not_applicable=len(report.with_outcome(Outcome.NOT_APPLICABLE)),
        ),
    )
