"""Digits above or below the line on a page: smaller than the letters beside them, or moved."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from baocao_cli.documents.looks.levels import BASE, LOWERED, RAISED, shifted
from baocao_cli.documents.pdf.page import Object

_PARENTHESES = {RAISED: {"(": "⁽", ")": "⁾"}, LOWERED: {"(": "₍", ")": "₎"}}
_SMALLER = 0.82
"""A mark's size, as a share of that of the letters beside it."""
_RAISED, _LOWERED = (0.18, 0.75), (0.06, 0.45)
"""How far a small digit is moved up or down from their baseline, as shares of their size."""
_MOVED = (0.16, 0.6)
"""The same for a digit of their own size."""
_SAME_LINE, _SAME_SIZE = 0.05, 0.1
_BESIDE = 0.6
"""Of their size: how much white there is at most between them and a mark."""
_BAND = 12.0
"""Points: letters are looked for in bands of that height."""


def raise_marks(letters: Sequence[Object]) -> None:
    """Gives raised and lowered digits their own signs, and the place on the line of the letters that they belong to."""
    levels = _levels(letters)
    for letter in letters:
        if id(letter) in levels:
            level, base = levels[id(letter)]
            letter["text"] = _shifted(letter["text"], level)
            for edge in ("top", "bottom", "doctop"):
                letter[edge] = base[edge]


def _levels(letters: Sequence[Object]) -> dict[int, tuple[int, Object]]:
    """By the letters' identities: those above or below the line, and the one that each belongs to."""
    upright = sorted(filter(_is_upright, letters), key=lambda letter: letter["x0"])
    by_band: dict[int, list[Object]] = {}
    for letter in upright:
        by_band.setdefault(_band(letter), []).append(letter)
    small = _SMALLER * max((letter["size"] for letter in upright), default=0.0)
    levels: dict[int, tuple[int, Object]] = {}
    for letter in upright:
        if letter["text"].isdigit() or letter["size"] <= small:
            bands = chain.from_iterable(by_band.get(_band(letter) + step, ()) for step in (-1, 0, 1))
            near = [other for other in bands if other is not letter]
            found = _level(letter, near, levels)
            if found is not None:
                levels[id(letter)] = found
    return levels


def _is_upright(letter: Object) -> bool:
    return bool(letter["upright"] and letter["text"].strip())


def _band(letter: Object) -> int:
    return int(letter["baseline"] / _BAND)


def _shifted(text: str, level: int) -> str:
    return _PARENTHESES[level].get(text) or "".join(part for part, _ in shifted(text, level))


def _level(letter: Object, near: Sequence[Object], levels: dict[int, tuple[int, Object]]) -> tuple[int, Object] | None:
    """The level of a letter, and the letter beside it that it belongs to; None for one on the line."""
    small_only = not letter["text"].isdigit()
    left = [other for other in near if _gap(other, letter) is not None]
    for other in sorted(left, key=lambda other: (other["showing"] != letter["showing"], -other["x1"])):
        if id(other) in levels and _alike(other, letter):
            return levels[id(other)]
        level = _level_beside(letter, other, small_only=small_only)
        if level or _alike(other, letter):
            return (level, other) if level else None
    return _level_before(letter, near)


def _level_before(letter: Object, near: Sequence[Object]) -> tuple[int, Object] | None:
    """The same for a mark in front of the letters that it belongs to."""
    for other in near:
        if _gap(letter, other) is not None and (level := _level_beside(letter, other, small_only=True)):
            return level, other
    return None


def _gap(first: Object, second: Object) -> float | None:
    """The white between two letters one after the other; None where there is too much, or they are not in order."""
    size = max(first["size"], second["size"])
    gap = second["x0"] - first["x1"]
    overlap = min(first["bottom"], second["bottom"]) - max(first["top"], second["top"])
    return float(gap) if -0.3 * size <= gap <= _BESIDE * size and overlap > 0 else None


def _alike(first: Object, second: Object) -> bool:
    """Whether two letters are of one size and on one line."""
    size = max(first["size"], second["size"])
    moved, sized = abs(first["baseline"] - second["baseline"]), abs(first["size"] - second["size"])
    return bool(moved < _SAME_LINE * size and sized < _SAME_SIZE * size)


def _level_beside(digit: Object, letter: Object, *, small_only: bool) -> int:
    size = letter["size"]
    up = (letter["baseline"] - digit["baseline"]) / size
    if digit["size"] <= _SMALLER * size:
        if _RAISED[0] <= up <= _RAISED[1]:
            return RAISED
        return LOWERED if _LOWERED[0] <= -up <= _LOWERED[1] else BASE
    if small_only or digit["size"] > size / _SMALLER or not _MOVED[0] <= abs(up) <= _MOVED[1]:
        return BASE
    return RAISED if up > 0 else LOWERED
