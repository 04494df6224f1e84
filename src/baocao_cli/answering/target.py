"""What a key names (contract §8): a return, or a reading in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from baocao_cli.errors import UsageFault
from baocao_cli.findings import Finding
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.store import Ledger
from baocao_cli.month import Month
from baocao_cli.questions.keys import UNKNOWN
from baocao_cli.reading.model import Reading

_KEY = re.compile(
    r"(?P<unit>[^/@#]+)/(?P<form>[^/@#]+)(?:@(?P<digits>[0-9a-f]{8})(?:\.(?P<ordinal>\d+))?)?"
    r"(?:/(?P<measure>[^/@#]+)(?:#(?P<entry>\d+))?)?",
    re.IGNORECASE,
)
_UNKNOWN_KEY = re.compile(rf"{UNKNOWN}/(?P<digits>[0-9a-f]{{8}})(?:\.(?P<ordinal>\d+))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """A return and, where the key names one, the reading in it; `entry`: which item of its list, from 1."""

    kept: KeptReturn
    reading: Reading | None = None
    entry: int | None = None


def find(ledger: Ledger, month: Month, key: str) -> Target:
    """What the key names in that month. Raises UsageFault if there is no such thing."""
    parts = _parts(key)
    returns = [*ledger.versions(month, month), *(kept for kept in ledger.waiting(month) if kept.month is None)]
    kept = _return(returns, parts)
    measure = parts.get("measure")
    if kept is not None and measure is None:
        return Target(kept)
    reading = None if kept is None else _reading(kept, measure or "")
    if kept is None or reading is None:
        raise UsageFault(Finding.of("key-unknown", raw=key, month=month))
    entry = parts.get("entry")
    return Target(kept, reading, int(entry) if entry else None)


def _parts(key: str) -> dict[str, str | None]:
    """The key taken apart. Raises UsageFault if it is none."""
    typed = key.strip().strip("/")
    match = _UNKNOWN_KEY.fullmatch(typed) or _KEY.fullmatch(typed)
    if match is None:
        raise UsageFault(Finding.of("key-notation", raw=key))
    return match.groupdict()


def _reading(kept: KeptReturn, measure: str) -> Reading | None:
    return next((each for each in kept.readings if each.measure.casefold() == measure.casefold()), None)


def _return(returns: Sequence[KeptReturn], parts: dict[str, str | None]) -> KeptReturn | None:
    """That file's return, or, without digits, the one in force."""
    unit, form, digits = (parts.get(name) for name in ("unit", "form", "digits"))
    found = [kept for kept in returns if unit is None or _is_of(kept, unit, form or "")]
    if digits is None:
        return next((kept for kept in found if kept.is_in_force), None)
    ordinal = int(parts.get("ordinal") or 1)
    return next((kept for kept in found if kept.sha256.startswith(digits.casefold()) and kept.ordinal == ordinal), None)


def _is_of(kept: KeptReturn, unit: str, form: str) -> bool:
    return (kept.unit or "").casefold() == unit.casefold() and (kept.form or "").casefold() == form.casefold()
