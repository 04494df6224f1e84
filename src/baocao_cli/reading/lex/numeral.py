"""Figures as typed, with every way they can be read; the measure decides which ways are open.

Vietnamese notation: `.` groups thousands, `,` is the decimal mark (contract §6). Other habits are known too, so that
they are kept apart and never taken in silence.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from baocao_cli.findings import Finding
from baocao_cli.vietnamese.notation import write_figure

_PLAIN = re.compile(r"[0-9]+")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_DECIMAL = re.compile(r"[0-9]+,[0-9]{1,3}")
_FOREIGN_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_FOREIGN_DECIMAL = re.compile(r"[0-9]+\.[0-9]{1,3}")
_TELEPHONE = re.compile(r"0[0-9]{8,}")
_THOUSAND, _MILLION = Decimal(10**3), Decimal(10**6)


class Style(Enum):
    """How a figure has to be read for that value."""

    PLAIN = "plain"
    DECIMAL = "decimal"
    FOREIGN_GROUPED = "foreign-grouped"
    FOREIGN_DECIMAL = "foreign-decimal"
    SPACED = "spaced"
    WORDS = "words"
    SHEET = "sheet"
    """A number cell's own value."""
    SHEET_GROUPED = "sheet-grouped"
    """`1.250` typed into a sheet whose decimal mark is a point: the cell then holds 1.25."""

    __hash__ = object.__hash__


class Fault(Enum):
    """Why a figure cannot be counted, whatever the measure."""

    MISREAD = "figure-misread"
    NEGATIVE = "figure-negative"
    UNREADABLE = "figure-unreadable"
    RANGE = "figure-range"
    CLOCK = "figure-clock"
    CONTRADICTED = "figure-contradicts-words"


class Numeral(NamedTuple):
    """What was typed, and its possible values by style. With a `fault` the values are proposals only."""

    text: str
    values: dict[Style, Decimal]
    fault: Fault | None = None
    scale: Decimal = Decimal(1)
    """Of a word that multiplies it: `1,2 nghìn`."""
    rounded: bool = False
    """The word is a hundred or more: a round number, most likely."""

    def typed_as(self, text: str) -> Numeral:
        """The same figure, typed so."""
        return Numeral(text, self.values, self.fault, self.scale, self.rounded)

    def scaled(self, by: Decimal) -> Numeral:
        """So many times the figure."""
        return Numeral(self.text, self.values, self.fault, self.scale * by, self.rounded)

    @property
    def likeliest(self) -> Decimal | None:
        """The first value, scaled: for faults and for figures that do not count."""
        return next((value * self.scale for value in self.values.values()), None)


class Decision(NamedTuple):
    """One figure for a numeral: certain where `held` is False. `figure` is then the value, else the proposal."""

    figure: Decimal | None
    held: bool = False
    finding: Finding | None = None


@lru_cache(maxsize=4096)
def numeral_of_digits(text: str) -> Numeral:
    """Every reading of a run of digits, points and commas."""
    values: dict[Style, Decimal] = {}
    if _TELEPHONE.fullmatch(text):
        return Numeral(text, {}, Fault.UNREADABLE)
    if _PLAIN.fullmatch(text):
        values[Style.PLAIN] = Decimal(text)
    elif _GROUPED.fullmatch(text):
        values[Style.PLAIN] = Decimal(text.replace(".", "").replace(",", "."))
    elif _DECIMAL.fullmatch(text):
        if _FOREIGN_GROUPED.fullmatch(text):
            values[Style.FOREIGN_GROUPED] = Decimal(text.replace(",", ""))
        values[Style.DECIMAL] = Decimal(text.replace(",", "."))
    elif _FOREIGN_GROUPED.fullmatch(text):
        values[Style.FOREIGN_GROUPED] = Decimal(text.replace(",", ""))
    elif _FOREIGN_DECIMAL.fullmatch(text):
        values[Style.FOREIGN_DECIMAL] = Decimal(text)
    return Numeral(text, values, None if values else Fault.UNREADABLE)


def numeral_of_sheet(value: Decimal, text: str) -> Numeral:
    """A number cell's value. Up to three decimals may be a group of thousands that the sheet took for decimals."""
    if value < 0:
        return Numeral(text, {Style.SHEET: value}, Fault.NEGATIVE)
    values = {Style.SHEET: value}
    grouped = value * _THOUSAND
    if not _is_whole(value) and 1 <= value < _THOUSAND and _is_whole(grouped):
        values[Style.SHEET_GROUPED] = grouped
    return Numeral(text, values)


_LIMIT = Decimal(10**12)
"""No month of any office counts so many of anything."""
_WARNINGS = {
    Style.FOREIGN_GROUPED: "figure-foreign-grouping",
    Style.FOREIGN_DECIMAL: "figure-foreign-decimal",
    Style.SPACED: "figure-spaced",
}


def decide(numeral: Numeral, *, whole: bool, at_most: Decimal | None = None) -> Decision:
    """The figure of a numeral in a measure that wants whole figures or not; `at_most` rules impossible values out."""
    if numeral.fault is not None:
        return _held(numeral, numeral.fault.value, numeral.likeliest if numeral.fault is Fault.MISREAD else None)
    scale = numeral.scale
    values = numeral.values if scale == 1 else {style: value * scale for style, value in numeral.values.items()}
    possible = _possible(values, whole, at_most)
    if Style.SHEET_GROUPED in values:
        return _decide_sheet(numeral, values, possible)
    if not possible:
        return _impossible(numeral, values, whole)
    (style, value), *others = possible.items()
    if others:
        return _held(numeral, "figure-two-readings", value, first=value, second=others[0][1])
    rounded = numeral.rounded and whole
    if rounded and numeral.scale >= _MILLION:
        return _held(numeral, "figure-impossible")
    return _certain(numeral, value, "figure-rounded" if rounded else _WARNINGS.get(style))


def _certain(numeral: Numeral, value: Decimal, warning: str | None) -> Decision:
    if warning is None:
        return Decision(value)
    return Decision(value, finding=Finding.of(warning, typed=numeral.text, figure=write_figure(value)))


def _impossible(numeral: Numeral, values: dict[Style, Decimal], whole: bool) -> Decision:
    fractions = whole and not any(map(_is_whole, values.values()))
    return _held(numeral, "figure-not-whole" if fractions else "figure-impossible")


def _held(numeral: Numeral, code: str, proposal: Decimal | None = None, **readings: Decimal) -> Decision:
    """No certain figure. `readings`: the figures that the finding's sentence names."""
    fields = {name: write_figure(value) for name, value in readings.items()}
    return Decision(proposal, held=True, finding=Finding.of(code, typed=numeral.text, **fields))


def _is_whole(value: Decimal) -> bool:
    return value == value.to_integral_value()


def _possible(values: dict[Style, Decimal], whole: bool, at_most: Decimal | None) -> dict[Style, Decimal]:
    """The values that a measure can have. Where it wants whole figures, `1,250` is rather a group than a decimal."""
    possible = {
        style: value
        for style, value in values.items()
        if value < _LIMIT and (not whole or _is_whole(value)) and (at_most is None or value <= at_most)
    }
    if whole and Style.FOREIGN_GROUPED in possible:
        possible.pop(Style.DECIMAL, None)
    return possible


def _decide_sheet(numeral: Numeral, values: dict[Style, Decimal], possible: dict[Style, Decimal]) -> Decision:
    """A fraction in a number cell: certain only where no group of thousands can have been meant."""
    if list(possible) == [Style.SHEET]:
        return Decision(possible[Style.SHEET])
    if not possible:
        return _held(numeral, "figure-impossible")
    typed, grouped = values[Style.SHEET], values[Style.SHEET_GROUPED]
    likelier = typed if Style.SHEET in possible and numeral.values[Style.SHEET] >= 10 else grouped
    return _held(numeral, "figure-sheet-decimal", likelier, first=grouped, second=typed)
