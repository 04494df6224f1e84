"""What a month's summary says, before it is written: plain values that document, workbook and JSON are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from baocao_cli.findings import Severity
from baocao_cli.forms.declaration import Form
from baocao_cli.ledger.model import KeptReturn
from baocao_cli.ledger.waivers import Waiver
from baocao_cli.month import Month
from baocao_cli.reading.model import Status
from baocao_cli.summary.model.span import Span
from baocao_cli.summary.model.totals import Total
from baocao_cli.workspace.settings_model import Settings
from baocao_cli.workspace.unit import Unit


@dataclass(frozen=True, slots=True)
class Due:
    """One owed report: a unit and a form, the return in force for it (None: missing), whether it came too late."""

    unit: Unit
    form: Form
    kept: KeptReturn | None = None
    late: bool = False
    month: Month | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """Something that was written but counts nowhere until somebody answers.

    `reading` None: the return as a whole waits. `unit` None: nobody knows yet whose it is.
    """

    unit: str | None
    form: str | None
    reading: str | None
    raw: str
    where: str
    file: str
    reason: str = ""
    remedy: str = ""
    sha256: str = ""
    """Of the file that it stands in."""
    month: Month | None = None
    """None where it is not known."""


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A measure, or a part of one, that a return in force should tell and does not."""

    unit: str
    form: str
    reading: str
    file: str
    part: str | None = None
    month: Month | None = None


@dataclass(frozen=True, slots=True)
class StatedCumulative:
    """A cumulative figure as a unit states it, and as its returns add up. `path` is within the measure."""

    unit: str
    form: str
    reading: str
    path: str
    stated: Decimal
    computed: Decimal


@dataclass(frozen=True, slots=True)
class Comparison:
    """A measure in the span and in the one before, as far as the same units tell all of it in both.

    `whole`: these are the totals themselves; else they are those of `units` units alone.
    """

    month: Total
    previous: Total
    units: int
    whole: bool


@dataclass(frozen=True, slots=True)
class FormTotals:
    """A form's totals by measure id; None where nobody said anything."""

    form: Form
    month: Mapping[str, Total | None]
    """Of the month, or of all months of the span."""
    previous: Mapping[str, Total | None]
    """Of the month before, or of the span of the same length before."""
    cumulative: Mapping[str, Total | None]
    """From the campaign's first month to the span's last."""
    contributors: Mapping[str, int]
    """How many returns of the span say something of the measure."""
    by_month: Mapping[Month, Mapping[str, Total | None]] = field(default_factory=dict)
    """Of each month that the cumulative figures count, in their order; of the last month and the one before always."""
    comparisons: Mapping[str, Comparison | None] = field(default_factory=dict)
    received: tuple[int, int] = (0, 0)
    """Of the returns that are owed in the span: how many are in force, how many there should be."""
    received_before: tuple[int, int] = (0, 0)
    """The same of the span before."""


@dataclass(frozen=True)
class Summary:
    """The summary of a month or of a longer span. Units in the roster's order, forms in theirs."""

    span: Span
    previous: Span | None
    """The span before, of the same length; None where the campaign had not begun."""
    since: Month
    """The first month of the cumulative figures."""
    settings: Settings
    units: tuple[Unit, ...]
    """The roster, and units of returns that are no longer in it."""
    forms: tuple[Form, ...]
    dues: tuple[Due, ...]
    returns: tuple[KeptReturn, ...]
    """In force in the span, by unit, form and month."""
    unowed: tuple[KeptReturn, ...]
    held: tuple[Held, ...]
    unsaid: tuple[Unsaid, ...]
    totals: tuple[FormTotals, ...]
    counted_months: tuple[Month, ...] = ()
    """The months of which the cumulative figures have a return."""
    waivers: tuple[Waiver, ...] = ()
    """What the office waits for no more, and why."""
    stated_unlike: tuple[StatedCumulative, ...] = ()
    """Cumulative figures that units state otherwise than their returns add up to."""

    @property
    def month(self) -> Month:
        """The month; of a longer span the last."""
        return self.span.last

    @property
    def received(self) -> tuple[Due, ...]:
        return tuple(due for due in self.dues if due.kept is not None)

    @property
    def late(self) -> tuple[Due, ...]:
        return tuple(due for due in self.dues if due.late)

    @property
    def missing(self) -> tuple[Due, ...]:
        return tuple(due for due in self.dues if due.kept is None)

    @property
    def doubtful(self) -> int:
        """How many readings count, but are worth a look."""
        return sum(
            any(finding.severity is Severity.WARNING for finding in reading.findings)
            for kept in self.returns
            for reading in kept.readings
            if reading.status in (Status.REPORTED, Status.ZERO)
        )

    @property
    def waits(self) -> bool:
        """Whether something of this month waits for a person: exit status 1."""
        return bool(self.missing or self.held)

    @cached_property
    def _units_by_code(self) -> dict[str, Unit]:
        return {unit.code: unit for unit in self.units}

    def unit(self, code: str) -> Unit:
        """Raises KeyError for a unit that has no part in this month."""
        return self._units_by_code[code]

    def unit_name(self, code: str) -> str:
        """The unit's name; its code where nobody knows more."""
        unit = self._units_by_code.get(code)
        return code if unit is None else unit.name

    def form(self, form_id: str) -> Form | None:
        """None for a form that the office no longer has."""
        return next((form for form in self.forms if form.id == form_id), None)
