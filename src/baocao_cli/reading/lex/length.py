"""Units of length of time: hours, minutes, seconds."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from functools import cache

from baocao_cli.vietnamese.fold import fold, plain
from baocao_cli.vietnamese.lexicon import phrases

SIXTY = Decimal(60)


class Length(StrEnum):
    """A unit of length of time; its value names its list of spellings in `vietnamese/data/nouns.toml`."""

    HOURS = "hours"
    MINUTES = "minutes"
    SECONDS = "seconds"

    def in_minutes(self, figure: Decimal) -> Decimal:
        """So many of this unit in minutes."""
        if self is Length.HOURS:
            return figure * SIXTY
        return figure if self is Length.MINUTES else figure / SIXTY

    @property
    def smaller(self) -> Length | None:
        """The unit that the bare rest of `2h30`, `45'30` is in; None below seconds."""
        return {Length.HOURS: Length.MINUTES, Length.MINUTES: Length.SECONDS}.get(self)


@cache
def _by_spelling() -> dict[str, Length]:
    folded = {fold(spelling): unit for unit in Length for spelling in phrases("nouns", unit.value)}
    return {**{plain(spelling): unit for spelling, unit in folded.items()}, **folded}


def length_named(unit: str | None) -> Length | None:
    """The unit of time that a word is (`giờ`, `Phút`, `phut`); None for any other word."""
    if unit is None:
        return None
    return _by_spelling().get(fold(unit)) or (_by_spelling().get(plain(unit)) if unit.isascii() else None)


def minutes_in(unit: str | None) -> Decimal | None:
    """How many minutes one of that unit is (`giờ` 60, `phút` 1); None for no unit of time."""
    named = length_named(unit)
    return named.in_minutes(Decimal(1)) if named is not None else None
