"""A summary as plain values, from which document, workbook and JSON are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import cached_property

from baocao_cli.findings import Severity
from baocao_cli.forms.declaration import Form
from baocao_cli.ledger.came import Sent, UnreadFile
from baocao_cli.ledger.decided.waivers import GapIdentity, Waiver
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.month import Month
from baocao_cli.reading.model import Status
from baocao_cli.summary.model.span import Span
from baocao_cli.summary.model.totals import Total
from baocao_cli.workspace.settings_model import Settings
from baocao_cli.workspace.unit import Unit


@dataclass(frozen=True, slots=True)
class Due:
    """One owed report: unit, form and month, the return in force for it (None: missing), whether it came late.

    `came_at`: when the first thing came for it that was no empty blank. `sent`: what came, if no return is in force.
    """

    unit: Unit
    form: Form
    kept: KeptReturn | None = None
    late: bool = False
    month: Month | None = None
    came_at: datetime | None = None
    sent: Sent | None = None

    @property
    def is_unsent(self) -> bool:
        """Whether nothing came for it, not even an empty blank."""
        return self.kept is None and self.sent is None


@dataclass(frozen=True, slots=True)
class Held:
    """Something that was written but is not counted until somebody answers.

    `reading` None: the return as a whole waits. `unit` None: it is not known whose it is.
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
    """The hash of its file."""
    month: Month | None = None
    """The month in which it is asked for."""
    question: str = ""
    """The key of the question that asks for it, and perhaps for others."""

    @property
    def gap(self) -> GapIdentity:
        """What a waiver of it names."""
        return GapIdentity(self.unit, self.form, self.reading, self.sha256, self.where, self.raw)


@dataclass(frozen=True, slots=True)
class Unreported:
    """A measure, or a part of one (its label), that a return in force should report and does not."""

    unit: str
    form: str
    reading: str
    file: str
    part: str | None = None
    month: Month | None = None


@dataclass(frozen=True, slots=True)
class CumulativeMismatch:
    """A cumulative figure that a unit states (`stated`) unlike the sum of its returns (`computed`).

    `path` is within the measure: `total`, `attendees`.
    """

    unit: str
    form: str
    reading: str
    path: str
    stated: Decimal
    computed: Decimal


@dataclass(frozen=True, slots=True)
class Comparison:
    """A measure in the span and in the one before, limited to units that report all of it in both.

    `whole`: these are the totals themselves; else they are the totals of `units` units only.
    """

    month: Total
    previous: Total
    units: int
    whole: bool


@dataclass(frozen=True, slots=True)
class FormTotals:
    """A form's totals by measure id; None for a measure that was not reported."""

    form: Form
    month: Mapping[str, Total | None]
    """The totals of the month, or over all months of the span."""
    previous: Mapping[str, Total | None]
    """The totals of the month before, or of the span of the same length before."""
    cumulative: Mapping[str, Total | None]
    """The totals from the campaign's first month to the span's last."""
    contributors: Mapping[str, int]
    """How many returns of the span report the measure."""
    by_month: Mapping[Month, Mapping[str, Total | None]] = field(default_factory=dict)
    """The totals of each month that has some, in order; the last month and the one before are always there."""
    comparisons: Mapping[str, Comparison | None] = field(default_factory=dict)
    received: tuple[int, int] = (0, 0)
    """How many of the owed returns of the span are in force, and how many are owed."""
    received_before: tuple[int, int] = (0, 0)
    """The same of the span before."""


@dataclass(frozen=True)
class Summary:
    """The summary of a month or of a longer span. Units in the roster's order, forms in theirs."""

    span: Span
    previous: Span | None
    """The span before, of the same length; None if it begins before the campaign."""
    since: Month
    """The first month of the cumulative figures."""
    settings: Settings
    units: tuple[Unit, ...]
    """The roster, and units of returns that are no longer in it."""
    forms: tuple[Form, ...]
    dues: tuple[Due, ...]
    returns: tuple[KeptReturn, ...]
    """The returns in force in the span, by unit, form and month."""
    unowed: tuple[KeptReturn, ...]
    held: tuple[Held, ...]
    unreported: tuple[Unreported, ...]
    totals: tuple[FormTotals, ...]
    counted_months: tuple[Month, ...] = ()
    """The months that have a return in the cumulative figures."""
    waivers: tuple[Waiver, ...] = ()
    """What the office has stopped waiting for, and why."""
    cumulative_mismatches: tuple[CumulativeMismatch, ...] = ()
    """Cumulative figures of units that differ from the sums of their returns."""
    unread: tuple[UnreadFile, ...] = ()
    """Files that could not be read: one may be a report that has not come otherwise, and that nobody waived."""

    @property
    def month(self) -> Month:
        """The month; of a longer span the last one."""
        return self.span.last

    @property
    def received(self) -> tuple[Due, ...]:
        """The owed reports that have a return in force."""
        return tuple(due for due in self.dues if due.kept is not None)

    @property
    def late(self) -> tuple[Due, ...]:
        """The owed reports that came late."""
        return tuple(due for due in self.dues if due.late)

    @property
    def missing(self) -> tuple[Due, ...]:
        """The owed reports without a return in force."""
        return tuple(due for due in self.dues if due.kept is None)

    @property
    def unsent(self) -> tuple[Due, ...]:
        """The owed reports for which nothing came, not even an empty blank."""
        return tuple(due for due in self.dues if due.is_unsent)

    def sent_as(self, sent: Sent) -> tuple[Due, ...]:
        """The owed reports without a return in force for which that came."""
        return tuple(due for due in self.dues if due.kept is None and due.sent is sent)

    @property
    def doubtful(self) -> int:
        """How many readings are counted with a warning."""
        return sum(
            any(finding.severity is Severity.WARNING for finding in reading.findings)
            for kept in self.returns
            for reading in kept.readings
            if reading.status in (Status.REPORTED, Status.ZERO)
        )

    @property
    def asked(self) -> tuple[tuple[Held, ...], ...]:
        """What is held, by the question that asks for it."""
        found: dict[object, list[Held]] = {}
        for held in self.held:
            found.setdefault(held.question or held, []).append(held)
        return tuple(map(tuple, found.values()))

    @property
    def waits(self) -> bool:
        """Whether a report is missing or something is held."""
        return bool(self.missing or self.held or self.unread)

    @cached_property
    def _units_by_code(self) -> dict[str, Unit]:
        return {unit.code: unit for unit in self.units}

    def unit(self, code: str) -> Unit:
        """The unit of that code. Raises KeyError for a unit that is not in this summary."""
        return self._units_by_code[code]

    def unit_name(self, code: str) -> str:
        """The unit's name; its code if the unit is not known."""
        unit = self._units_by_code.get(code)
        return code if unit is None else unit.name

    def form(self, form_id: str) -> Form | None:
        """The form of that id; None if the office no longer has it."""
        return next((form for form in self.forms if form.id == form_id), None)
