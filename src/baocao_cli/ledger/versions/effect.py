"""What a newer version of a return does to the one that is in force (contract §7, Versions)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.versions.likeness import alike, leaves_empty, same
from baocao_cli.reading.model import Reading, Status
from baocao_cli.values import Entries, Text


class Effect(Enum):
    """What becomes of two versions."""

    SAME = auto()
    """They read alike: the newer one stands for both."""
    REPLACES = auto()
    """The newer one is in force."""
    COMPLETES = auto()
    """The newer one is in force, its empty places filled from the older one."""
    WAITS = auto()
    """A person decides whether the newer one replaces the older one or completes it; the older one is in force."""
    STAYS = auto()
    """A person decided that the older one stays in force."""


class Choice(StrEnum):
    """What a person decided about a version that waits (contract §8)."""

    REPLACE = "replace"
    """It counts in place of the one in force."""
    COMPLETE = "complete"
    """It counts, its empty places filled from the one in force."""
    IN_FORCE = "in-force"
    """The one in force stays."""


class Reason(Enum):
    """Why a version waits."""

    CONTRADICTED = "version-contradicted"
    ADDITION = "version-is-addition"
    LEAVES_EMPTY = "version-leaves-empty"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`keeps`: the measures that the newer version takes over from the older one.

    `reason`, and the measures that would be lost in `loses`, where it waits.
    """

    effect: Effect
    keeps: tuple[str, ...] = ()
    reason: Reason | None = None
    loses: tuple[str, ...] = ()


def effect_of(newer: KeptReturn, older: Sequence[Reading], choice: Choice | None = None) -> Verdict:
    """What the newer version does. `older`: the readings of the one in force, those taken over from others included.

    `choice`: what a person decided about the newer one.
    """
    verdict = _effect(newer, older)
    if verdict.effect is not Effect.WAITS or choice is None:
        return verdict
    if choice is Choice.REPLACE:
        return Verdict(Effect.REPLACES)
    if choice is Choice.IN_FORCE:
        return Verdict(Effect.STAYS)
    said = {reading.measure for reading in older if reading.status is not Status.MISSING}
    empty = [each.measure for each in newer.readings if each.status is Status.MISSING and each.measure in said]
    return Verdict(Effect.COMPLETES, keeps=tuple(empty))


def _effect(newer: KeptReturn, older: Sequence[Reading]) -> Verdict:
    if alike(newer.readings, older):
        return Verdict(Effect.SAME)
    if not any(map(_counts, older)):
        return Verdict(Effect.REPLACES, keeps=tuple(_kept_texts(newer, older)))
    return _beside(newer, _pairs(newer.readings, older))


def _pairs(newer: Sequence[Reading], older: Sequence[Reading]) -> list[tuple[Reading, Reading]]:
    """The readings of each measure that both versions have."""
    before = {reading.measure: reading for reading in older}
    return [(reading, before[reading.measure]) for reading in newer if reading.measure in before]


def _beside(newer: KeptReturn, pairs: Sequence[tuple[Reading, Reading]]) -> Verdict:
    """What the newer version does to one of which something counts: by what it leaves empty, and by its own doubts."""
    left = [former for latter, former in pairs if leaves_empty(latter, former)]
    free = [former.measure for former in left if _asks_nothing(former)]
    lost = [former.measure for former in left if not _asks_nothing(former)]
    if lost and _only_answers(pairs):
        empty = [former.measure for latter, former in pairs if latter.status is Status.MISSING]
        return Verdict(Effect.COMPLETES, keeps=tuple(empty))
    reason = _reason(newer, lost)
    if reason is not None:
        return Verdict(Effect.WAITS, reason=reason, loses=tuple(lost))
    return Verdict(Effect.REPLACES, keeps=tuple(free))


def adds_nothing(version: KeptReturn, other: KeptReturn) -> bool:
    """Whether the other version says all that this one says, and of the rest nothing that would be asked for."""
    pairs = _pairs(version.readings, other.readings)
    return len(pairs) == len(version.readings) == len(other.readings) and all(
        same(mine, theirs) or (mine.status is Status.MISSING and _asks_nothing(theirs)) for mine, theirs in pairs
    )


def _reason(newer: KeptReturn, lost: Sequence[str]) -> Reason | None:
    if newer.addition:
        return Reason.ADDITION
    if newer.contradicted:
        return Reason.CONTRADICTED
    return Reason.LEAVES_EMPTY if lost else None


def _counts(reading: Reading) -> bool:
    """Whether anything of it counts in a summary."""
    if isinstance(reading.value, Entries):
        return bool(reading.value.certain()) or reading.status is Status.ZERO
    return reading.value is not None and not isinstance(reading.value, Text)


def _asks_nothing(older: Reading) -> bool:
    """Left empty, it is kept without a question: text, that there was none, a total that repeats the list."""
    return older.status is Status.ZERO or isinstance(older.value, Text) or older.is_total


def _only_answers(pairs: Sequence[tuple[Reading, Reading]]) -> bool:
    """The newer version says nothing new but what the older one's held readings waited for."""
    said = [(latter, former) for latter, former in pairs if latter.status is not Status.MISSING]
    answers = [latter for latter, former in said if former.waits and not same(latter, former)]
    return bool(answers) and all(former.waits or same(latter, former) for latter, former in said)


def _kept_texts(newer: KeptReturn, older: Sequence[Reading]) -> Iterator[str]:
    """Texts of a version of which no figure counts are kept as those of any other."""
    empty = {reading.measure for reading in newer.readings if reading.status is Status.MISSING}
    yield from (reading.measure for reading in older if reading.measure in empty and isinstance(reading.value, Text))
