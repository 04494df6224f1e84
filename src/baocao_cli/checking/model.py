"""What is checked, and what comes of it: a rule, what was observed of it, its outcome."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from baocao_cli.texts import say

if TYPE_CHECKING:
    from baocao_cli.checking.paper import Paper


class Layout(StrEnum):
    """Whose rules hold: the Government's (Nghị định 30/2020/NĐ-CP) or the Party's (Hướng dẫn 36-HD/VPTW)."""

    GOVERNMENT = "nd30"
    PARTY = "dang"


class Outcome(StrEnum):
    """What came of a rule."""

    KEPT = "kept"
    BROKEN = "broken"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Observation:
    """One thing that a rule looked at: what was found there, and whether that keeps the rule."""

    kept: bool
    found: str
    where: str = ""


Check = Callable[["Paper"], Iterable[Observation]]
"""Looks at a document; yields nothing where there is nothing to look at."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of one layout: which part of the document, which aspect of it, the clause that asks for it.

    `clause`: empty where the whole source asks for it, None where no source does but every office's habit.
    `values` fill the words of what is asked; `asks` names those words where the aspect alone does not.
    """

    part: str
    aspect: str
    clause: str | None
    check: Check
    values: Mapping[str, object] = field(default_factory=dict)
    asks: str = ""

    @property
    def id(self) -> str:
        """What the rule is called in JSON: `motto-size`."""
        return f"{self.part}-{self.aspect}"

    @property
    def title(self) -> str:
        """What the rule is called for people."""
        return say("check.title", part=say(f"check.part.{self.part}"), aspect=say(f"check.aspect.{self.aspect}"))

    @property
    def asked(self) -> str:
        """What the rule asks, in words."""
        return say(f"check.asks.{self.asks or self.aspect}", **self.values)

    @property
    def remedy(self) -> str:
        """How a breach is mended, in words."""
        return say(f"check.remedy.{self.aspect}")

    def source(self, layout: Layout) -> str:
        """Where the rule is written."""
        if self.clause is None:
            return say("check.source.habit")
        whole = say(f"check.source.{layout}")
        if not self.clause:
            return whole
        section, _, paragraph = self.clause.partition(".")
        return say(f"check.source.{layout}.clause", source=whole, section=section, paragraph=paragraph)


@dataclass(frozen=True, slots=True)
class Result:
    """A rule and what was observed of it."""

    rule: Rule
    observations: tuple[Observation, ...]

    @property
    def outcome(self) -> Outcome:
        """Kept where every place keeps it; not applicable where there is no place to look at."""
        if not self.observations:
            return Outcome.NOT_APPLICABLE
        return Outcome.KEPT if all(each.kept for each in self.observations) else Outcome.BROKEN

    @property
    def breaches(self) -> tuple[Observation, ...]:
        """The places that do not keep it."""
        return tuple(each for each in self.observations if not each.kept)


@dataclass(frozen=True, slots=True)
class Report:
    """What came of every rule of a layout."""

    layout: Layout
    results: tuple[Result, ...]

    def with_outcome(self, outcome: Outcome) -> tuple[Result, ...]:
        """The results that ended so, in the rules' order."""
        return tuple(result for result in self.results if result.outcome is outcome)
