"""What keeps a month from being final: owed reports that have not come, and what is held. Each has a key.

`VP` names all gaps of a unit, `VP/ket-qua` all of a report, `VP/ket-qua/phat-thanh` a reading. A return that waits as
a whole has the first digits of its file's hash: `VP/ket-qua@1a2b3c4d`; `chua-ro/1a2b3c4d`, where its unit is unknown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from baocao_cli.ledger.decided.waivers import GapIdentity, Waiver
from baocao_cli.questions import keys
from baocao_cli.summary.model.summary import Held, Summary


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing or held; `waiver` is set if the office has stopped waiting for it."""

    identity: GapIdentity
    file: str = ""
    waiver: Waiver | None = None
    stands_for: tuple[GapIdentity, ...] = ()
    """Everything that the same question asks, itself included."""

    @property
    def key(self) -> str:
        return keys.of_gap(self.identity)


def gaps(summary: Summary) -> tuple[Gap, ...]:
    """Every gap, waived or not: missing reports in the roster's order, what is held, files that could not be read."""
    waived = {waiver.gap: waiver for waiver in summary.waivers}
    of_month = {(waiver.month, waiver.gap): waiver for waiver in summary.waivers}
    missing = [(GapIdentity(due.unit.code, due.form.id, None, None, "", ""), due.month) for due in summary.missing]
    unread = [
        Gap(gap, each.path, waived.get(gap), (gap,))
        for each in summary.unread
        if each.unit is None and (gap := GapIdentity(None, None, None, each.sha256, "", ""))
    ]
    return (
        *(Gap(gap, "", of_month.get((month, gap)) if month else None, (gap,)) for gap, month in missing),
        *(_of_held(held, waived) for held in summary.asked),
        *unread,
    )


def _of_held(held: Sequence[Held], waived: Mapping[GapIdentity, Waiver]) -> Gap:
    """The gap of a question; waived once everything is that it stands for."""
    identities = tuple(each.gap for each in held)
    waivers = [waived[gap] for gap in identities if gap in waived]
    whole = len(waivers) == len(identities)
    return Gap(identities[0], held[0].file, waivers[0] if whole else None, identities)


def open_gaps(summary: Summary) -> tuple[Gap, ...]:
    """The gaps that are not waived: while there is one, the summary is a draft."""
    return tuple(gap for gap in gaps(summary) if gap.waiver is None)


def waived_gaps(summary: Summary) -> tuple[Gap, ...]:
    """The gaps that are waived."""
    return tuple(gap for gap in gaps(summary) if gap.waiver is not None)
