"""What a person says in answer, and what was kept of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from baocao_cli.errors import UsageFault
from baocao_cli.findings import Finding
from baocao_cli.ledger.decided.decisions import Decision
from baocao_cli.ledger.versions.effect import Choice
from baocao_cli.month import Month
from baocao_cli.values import JsonObject


@dataclass(frozen=True, slots=True)
class Request:
    """What is said of a key: exactly one of `text`, `accept`, `choice`, `withdraw`, `came` and an identity.

    An identity is `unit`, `form`, `as_month`, or several of them; `remember`: its name as another name of that unit.
    `by`: who says so.
    """

    key: str
    text: str | None = None
    accept: bool = False
    choice: Choice | None = None
    withdraw: bool = False
    came: date | None = None
    unit: str | None = None
    form: str | None = None
    as_month: Month | None = None
    remember: bool = False
    reason: str = ""
    by: str | None = None

    @property
    def identifies(self) -> bool:
        """Whether it says whose, on which form or which month's the return is."""
        return self.unit is not None or self.form is not None or self.as_month is not None

    @property
    def said(self) -> int:
        """How many things are said at once."""
        said = (self.text is not None, self.accept, self.choice is not None, self.withdraw, self.came is not None)
        return sum((*said, self.identifies))


@dataclass(frozen=True, slots=True)
class Answered:
    """A decision that was kept, with the state of what it is about before and after it."""

    decision: Decision
    before: JsonObject
    after: JsonObject


def needs_reason(request: Request) -> None:
    """Raises UsageFault if no reason is given: something that was accepted is changed."""
    if not request.reason.strip():
        raise UsageFault(Finding.of("answer-without-reason", raw=request.key))
