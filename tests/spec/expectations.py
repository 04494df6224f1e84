"""What an example allows, and how far what was read is from it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Any

from tests.spec.adapter import Got

SILENT, WARNED, HELD, OTHER = "silently wrong", "wrong with a warning", "held though clear", "otherwise"
"""The faults, gravest first; `otherwise`: only the severity or the proposal differs, or nothing was found."""

_CERTAIN = ("reported", "zero")


@dataclass(frozen=True)
class Outcome:
    """One allowed outcome. `severity` None: any."""

    status: str
    severity: str | None


@dataclass(frozen=True)
class Expected:
    """The allowed outcomes; `value` is that of those that have one.

    `least`: the severity is the least that a certain reading's findings reach. `exact`: the value has no other key.
    """

    outcomes: tuple[Outcome, ...]
    value: Any = None
    any_value: bool = False
    proposal: Any = None
    least: bool = False
    exact: bool = False

    def __str__(self) -> str:
        outcomes = " | ".join(f"{each.status} [{each.severity or ''}]" for each in self.outcomes)
        value = "*" if self.any_value else self.value
        return f"{outcomes} {value} → {self.proposal}"


@dataclass(frozen=True)
class Result:
    """One example: its name, what was there, and the fault; None where it is as expected.

    `note` says what kind of example it is, `rule` which point of the contract's §6 it is written for.
    """

    name: str
    shown: str
    fault: str | None
    expected: str = ""
    got: str = ""
    note: str = ""
    rule: str = ""


def outcomes(status: str, severity: str) -> tuple[Outcome, ...]:
    """The `|`-parted entries of both columns, pair by pair."""
    return tuple(
        Outcome(each, grave.replace("info", ""))
        for each, grave in zip(status.split("|"), severity.split("|"), strict=True)
    )


def fault_of(expected: Expected, got: Got) -> str | None:
    """None where one of the outcomes is met."""
    if any(_met(expected, outcome, got) for outcome in expected.outcomes):
        return None
    allowed = {outcome.status for outcome in expected.outcomes}
    if "held" in got.statuses:
        return OTHER if "held" in allowed else HELD
    agreed = allowed.intersection(got.statuses)
    if agreed and (not agreed.intersection(_CERTAIN) or _value_fits(expected, got)):
        return OTHER
    return WARNED if got.severity else SILENT


def fits(expected: Any, got: Any, *, exact: bool = False) -> bool:
    """Whether what was read has all that is expected; kinds are complete, other keys may be more."""
    if expected == "*":
        return True
    if isinstance(expected, dict):
        if not isinstance(got, dict):
            return False
        wanted, found = _folded_keys(expected), _folded_keys(got)
        same = wanted.keys() == found.keys() if exact else wanted.keys() <= found.keys()
        return same and all(fits(wanted[key], found[key], exact=exact or key == "kinds") for key in wanted)
    if isinstance(expected, list):
        return (
            isinstance(got, list)
            and len(expected) == len(got)
            and all(fits(one, other, exact=exact) for one, other in zip(expected, got, strict=True))
        )
    if isinstance(expected, str) and isinstance(got, str):
        return folded(expected) == folded(got)
    return bool(expected == got)


def folded(text: str) -> str:
    """For comparing: composed, without case, white space as one blank."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _folded_keys(value: dict[str, Any]) -> dict[str, Any]:
    return {folded(key): member for key, member in value.items()}


def _met(expected: Expected, outcome: Outcome, got: Got) -> bool:
    if outcome.status not in got.statuses:
        return False
    if outcome.status == "held":
        if expected.exact and expected.proposal is None and got.proposal is not None:
            return False
        return expected.proposal is None or fits(expected.proposal, got.proposal, exact=expected.exact)
    return _severity_fits(expected, outcome, got) and (outcome.status not in _CERTAIN or _value_fits(expected, got))


def _severity_fits(expected: Expected, outcome: Outcome, got: Got) -> bool:
    if outcome.severity is None:
        return True
    if expected.least:
        return ("", "warning", "error").index(got.severity) >= ("", "warning", "error").index(outcome.severity)
    return got.severity == outcome.severity


def _value_fits(expected: Expected, got: Got) -> bool:
    return expected.any_value or fits(expected.value, got.value, exact=expected.exact)
