"""The tables of rules together, for the page on the grammar, `explain` and tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from baocao_cli.reading.rules.engine import Rule
from baocao_cli.reading.rules.patterns import Value
from baocao_cli.reading.spans import clocks, denials, lengths, numbering, references, times
from baocao_cli.reading.spans.time_values import TIME_VALUES


@dataclass(frozen=True, slots=True)
class RuleTable:
    """One kind of span: its rules in the order in which they are tried.

    `words` is the field of `vietnamese/data` whose lists the patterns name in capitals, `values` the matchers that
    they name in lower case.
    """

    name: str
    rules: Sequence[Rule[Any]]
    words: str
    values: Mapping[str, Value]


TABLES: tuple[RuleTable, ...] = (
    RuleTable("times", times.RULES, "times", TIME_VALUES),
    RuleTable("lengths", lengths.RULES, "lengths", lengths.VALUES),
    RuleTable("clocks", clocks.RULES, "clocks", clocks.VALUES),
    RuleTable("denials", denials.RULES, "denials", denials.VALUES),
    RuleTable("references", references.RULES, "references", references.VALUES),
    RuleTable("numbering", numbering.RULES, "lists", numbering.VALUES),
)
