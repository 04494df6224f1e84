"""What keeps a month from being final: owed reports that have not come, and what is held. Each has a key.

`VP` names all gaps of a unit, `VP/ket-qua` all of a report, `VP/ket-qua/phat-thanh` a reading. A return that waits as
a whole has the first digits of its file's hash: `VP/ket-qua@1a2b3c4d`; `chua-ro/1a2b3c4d`, where its unit is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from baocao_cli.ledger.waivers import GapIdentity, Waiver
from baocao_cli.summary.model.summary import Held, Summary

UNKNOWN_UNIT = "chua-ro"
_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing or held; `waiver` is set if the office has stopped waiting for it."""

    identity: GapIdentity
    file: str = ""
    waiver: Waiver | None = None

    @property
    def key(self) -> str:
        return key_of(self.identity)


def gaps(summary: Summary) -> tuple[Gap, ...]:
    """Every gap, waived or not: missing reports in the roster's order, what is held, files that could not be read."""
    waived = {(waiver.month, waiver.gap): waiver for waiver in summary.waivers}
    of_any_month = {waiver.gap: waiver for waiver in summary.waivers}
    missing = [(GapIdentity(due.unit.code, due.form.id, None, None, "", ""), "", due.month) for due in summary.missing]
    held = [(_of_held(each), each.file, each.month) for each in summary.held]
    unread = [
        (GapIdentity(None, None, None, each.sha256, "", ""), each.path, each.month)
        for each in summary.unread
        if each.unit is None
    ]
    return tuple(
        Gap(identity, file, of_any_month.get(identity) if month is None else waived.get((month, identity)))
        for identity, file, month in [*missing, *held, *unread]
    )


def open_gaps(summary: Summary) -> tuple[Gap, ...]:
    """The gaps that are not waived: while there is one, the summary is a draft."""
    return tuple(gap for gap in gaps(summary) if gap.waiver is None)


def waived_gaps(summary: Summary) -> tuple[Gap, ...]:
    """The gaps that are waived."""
    return tuple(gap for gap in gaps(summary) if gap.waiver is not None)


def key_of(identity: GapIdentity) -> str:
    """The key that a person types to name the gap."""
    digits = (identity.sha256 or "")[:_DIGITS]
    if identity.unit is None:
        return f"{UNKNOWN_UNIT}/{digits}"
    if identity.form is None:
        return f"{identity.unit}/{digits}"
    if digits and identity.reading is None:
        return f"{identity.unit}/{identity.form}@{digits}"
    return "/".join(part for part in (identity.unit, identity.form, identity.reading) if part)


def is_named_by(asked: str, identity: GapIdentity) -> bool:
    """Whether the key `asked` is the gap's own, or that of the unit or report which it belongs to."""
    wanted = asked.strip().strip("/").casefold()
    own = key_of(identity).casefold()
    return wanted == own or (bool(wanted) and own.startswith((f"{wanted}/", f"{wanted}@")))


def keys(identities: Iterable[GapIdentity]) -> tuple[str, ...]:
    """Each key once, in order."""
    return tuple(dict.fromkeys(key_of(identity) for identity in identities))


def _of_held(held: Held) -> GapIdentity:
    return GapIdentity(held.unit, held.form, held.reading, held.sha256, held.where, held.raw)
