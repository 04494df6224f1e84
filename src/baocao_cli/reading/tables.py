"""The tables of rules together, for the page on the grammar and for tests."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from baocao_cli.reading.lists import title_kinds
from baocao_cli.reading.rules.engine import Rule
from baocao_cli.reading.spans import clocks, denials, lengths, numbering, references, times
from baocao_cli.reading.spans.time_values import TIME_VALUES


@dataclass(frozen=True, slots=True)
class RuleTable:
    """One kind of span: its rules in the order in which they are tried.

    `values`: the matchers that the patterns name in lower case.
    """

    name: str
    rules: Sequence[Rule[Any]]
    values: Collection[str]


TABLES: tuple[RuleTable, ...] = (
    RuleTable("times", times.RULES, TIME_VALUES),
    RuleTable("lengths", lengths.RULES, lengths.VALUES),
    RuleTable("clocks", clocks.RULES, clocks.VALUES),
    RuleTable("denials", denials.RULES, denials.VALUES),
    RuleTable("references", references.RULES, references.VALUES),
    RuleTable("numbering", numbering.RULES, numbering.VALUES),
    RuleTable("kind-in-front", title_kinds.FRONT, title_kinds.FRONT_VALUES),
    RuleTable("kind-behind", title_kinds.BEHIND, title_kinds.BEHIND_VALUES),
)
