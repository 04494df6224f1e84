"""What a month's summary says, before it is written: plain values that document, workbook and JSON are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from baocao_cli.findings import Severity
from baocao_cli.forms.declaration import Form
from baocao_cli.ledger.model import KeptReturn
from baocao_cli.month import Month
from baocao_cli.reading.model import Status
from baocao_cli.summary.totals import Total
from baocao_cli.workspace.settings_model import Settings
from baocao_cli.workspace.unit import Unit


@dataclass(frozen=True, slots=True)
class Due:
    """One owed report: a unit and a form, the return in force for it (None: missing), whether it came too late."""

    unit: Unit
    form: Form
    kept: KeptReturn | None = None
    late: bool = False


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


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A measure, or a part of one, that a return in force should tell and does not."""

    unit: str
    form: str
    reading: str
    file: str
    part: str | None = None


@dataclass(frozen=True, slots=True)
class FormTotals:
    """A form's totals by measure id; None where nobody said anything."""

    form: Form
    month: Mapping[str, Total | None]
    previous: Mapping[str, Total | None]
    """Of the month before."""
    cumulative: Mapping[str, Total | None]
    """From the campaign's first month to this one."""
    contributors: Mapping[str, int]
    """How many returns of the month say something of the measure."""
    by_month: Mapping[Month, Mapping[str, Total | None]] = field(default_factory=dict)
    """Of each month that the cumulative figures count, in their order; of this month and the one before always."""


@dataclass(frozen=True)
class Summary:
    """The month's summary. Units in the roster's order, forms in theirs."""

    month: Month
    since: Month
    """The first month of the cumulative figures."""
    settings: Settings
    units: tuple[Unit, ...]
    """The roster, and units of returns that are no longer in it."""
    forms: tuple[Form, ...]
    dues: tuple[Due, ...]
    returns: tuple[KeptReturn, ...]
    """In force this month, by unit and form."""
    unowed: tuple[KeptReturn, ...]
    held: tuple[Held, ...]
    unsaid: tuple[Unsaid, ...]
    totals: tuple[FormTotals, ...]
    counted_months: tuple[Month, ...] = ()
    """The months of which the cumulative figures have a return."""

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
