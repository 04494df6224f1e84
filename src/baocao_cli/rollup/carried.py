"""What a summary carries beside its visible tables: whose it is, of which months, whom it counts, every total."""

from __future__ import annotations

from dataclasses import dataclass

from baocao_cli.month import Month
from baocao_cli.values import Value

MARK = "baocao-summary"
"""The custom property that marks a summary; its value is the version of what it carries."""
OFFICE_MARK, SPAN_MARK = "baocao-office", "baocao-span"
"""Custom properties beside it: the office's name, and `first/last` month."""
VERSION = "1"


@dataclass(frozen=True, slots=True)
class Covered:
    """A unit whose return on that form is counted in a summary. `superior`: the body above it, empty where not known.

    `through`: the unit of the summary's own roster whose summary covers it; empty for a unit of that roster.
    """

    form: str
    name: str
    code: str = ""
    superior: str = ""
    through: str = ""


@dataclass(frozen=True, slots=True)
class CarriedMeasure:
    """A measure's total of the span; of a list all its certain entries. `value` None: nobody said anything.

    `cumulative` is the total from the campaign's first month on, of counts and parts.
    """

    measure: str
    value: Value | None
    cumulative: Value | None = None


@dataclass(frozen=True, slots=True)
class CarriedForm:
    """A form's totals."""

    form: str
    version: int
    measures: tuple[CarriedMeasure, ...]

    def measure(self, measure: str) -> CarriedMeasure | None:
        return next((found for found in self.measures if found.measure == measure), None)


@dataclass(frozen=True, slots=True)
class Carried:
    """All that one summary carries. `since`: the first month of its cumulative totals."""

    office: str
    superior: str
    first: Month
    last: Month
    since: Month
    forms: tuple[CarriedForm, ...]
    covered: tuple[Covered, ...] = ()
    draft: bool = False
    """Something was still waited for when it was written."""

    def form(self, form: str) -> CarriedForm | None:
        return next((found for found in self.forms if found.form == form), None)
