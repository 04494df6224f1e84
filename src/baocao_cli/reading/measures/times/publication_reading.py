"""What the time cell of a list's entry is understood to say: how long the entry is, and when it was published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Generic, TypeVar

from baocao_cli.findings import Finding, Severity
from baocao_cli.reading.model import Status
from baocao_cli.values import Wait

T = TypeVar("T")
MINUTES, PUBLISHED, TITLE = "minutes", "published", "title"
"""Fields of an entry that a time cell speaks of; that it may not be published is a question about its title."""


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """What a cell says of one field: a certain value, a likely one, or nothing. An error in `findings` holds it."""

    value: T | None = None
    likely: T | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def fault(self) -> Finding | None:
        """The error that holds it, or None."""
        return next((finding for finding in self.findings if finding.severity is Severity.ERROR), None)

    def held(self, finding: Finding) -> Answer[T]:
        """The same, held by the finding: what was certain is only likely."""
        return Answer(None, self.value if self.value is not None else self.likely, (finding,))


@dataclass(frozen=True, slots=True)
class PublicationReading:
    """`published` is a day `2020-09-05`, a month `2020-09` or None. `waits` names the fields that wait, and why.

    A field that waits is None, and its `likely_` one is the proposal; the other is as certain as without it.
    """

    minutes: Decimal | None = None
    published: str | None = None
    likely_minutes: Decimal | None = None
    likely_published: str | None = None
    waits: Mapping[str, Wait] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    @property
    def status(self) -> Status:
        """HELD where anything waits; MISSING where nothing is written that can be understood."""
        if self.waits:
            return Status.HELD
        return Status.MISSING if self.minutes is None and self.published is None else Status.REPORTED

    @property
    def proposed(self) -> tuple[Decimal | None, str | None]:
        """The likeliest minutes and day, what is certain included."""
        return (
            self.likely_minutes if self.minutes is None else self.minutes,
            self.likely_published if self.published is None else self.published,
        )

    def unpublished(self, finding: Finding) -> PublicationReading:
        """The same of an entry that may not be published: it waits as a whole, with all that the cell says."""
        held = self.held(finding)
        waits = {name: wait for name, wait in held.waits.items() if name in self._fields}
        return replace(held, waits={TITLE: Wait(finding.code, whole=True), **waits})

    def held(self, finding: Finding, *, proposes: bool = True) -> PublicationReading:
        """The same, all of it held by the finding; what was certain is only likely."""
        minutes, published = self.proposed if proposes else (None, None)
        fields = self._fields or (MINUTES, PUBLISHED)
        waits = {name: Wait(finding.code) for name in fields}
        return PublicationReading(None, None, minutes, published, waits, (finding,))

    @property
    def _fields(self) -> tuple[str, ...]:
        proposed = dict(zip((MINUTES, PUBLISHED), self.proposed, strict=True))
        return tuple(name for name, value in proposed.items() if value is not None or name in self.waits)


def reading_of(minutes: Answer[Decimal], published: Answer[str], *further: Finding) -> PublicationReading:
    """Both together, with findings of the cell as a whole."""
    faults = {MINUTES: minutes.fault, PUBLISHED: published.fault}
    waits = {name: Wait(fault.code) for name, fault in faults.items() if fault is not None}
    of_minutes = (finding for finding in minutes.findings if finding not in published.findings)
    findings = (*published.findings, *of_minutes, *further)
    return PublicationReading(minutes.value, published.value, minutes.likely, published.likely, waits, findings)


def unclear(finding: Finding) -> PublicationReading:
    """A cell that is not understood: both wait, nothing is likely."""
    return PublicationReading().held(finding)


def missing(code: str) -> PublicationReading:
    """A cell that says neither."""
    return PublicationReading(findings=(Finding.of(code),))
