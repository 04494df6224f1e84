"""Digits above or below the line: note marks and powers, whichever way they were raised.

In the neutral document they are Unicode's own superscripts and subscripts (`12¹`, `24 m²`, `CO₂`), so that what was
typed so and what was formatted so is one text. Raised letters and other signs stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

BASE, RAISED, LOWERED = 0, 1, -1

_DIGITS = "0123456789"
_SUPERSCRIPTS, _SUBSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉"
_SHIFTED = {RAISED: str.maketrans(_DIGITS, _SUPERSCRIPTS), LOWERED: str.maketrans(_DIGITS, _SUBSCRIPTS)}
_PARENTHESES = {RAISED: "⁽⁾", LOWERED: "₍₎"}
_BRACKETED = re.compile(r"\(([0-9]+)\)")
_DIGIT_RUN = re.compile(r"([0-9]+|\([0-9]+\))")
_BACK = str.maketrans(f"{_SUPERSCRIPTS}{_SUBSCRIPTS}⁽⁾₍₎", f"{_DIGITS * 2}()()")
_FRACTION = re.compile(f"([{_SUPERSCRIPTS}]+)[/⁄]([{_SUBSCRIPTS}]+)")
_FRACTIONS = {
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "2/5": "⅖", "3/5": "⅗",
    "4/5": "⅘", "1/6": "⅙", "5/6": "⅚", "1/8": "⅛", "3/8": "⅜", "5/8": "⅝", "7/8": "⅞",
}  # fmt: skip


def shifted(text: str, level: int) -> Iterator[tuple[str, bool]]:
    """The text of a run at that level in pieces, each with whether it is made of raised or lowered digits.

    A number in parentheses takes them along: `(3)` raised is `⁽³⁾`.
    """
    for piece in _DIGIT_RUN.split(text):
        if not piece:
            continue
        digits = _DIGIT_RUN.fullmatch(piece) is not None
        if digits and (bracketed := _BRACKETED.fullmatch(piece)):
            piece = bracketed[1].join(_PARENTHESES[level])
        yield piece.translate(_SHIFTED[level]) if digits else piece, digits


def with_fractions(text: str) -> str:
    """A figure over another one is one sign: `1` raised, a stroke, `2` lowered are `½`."""
    return _FRACTION.sub(_fraction, text)


def _fraction(match: re.Match[str]) -> str:
    parts = "/".join(part.translate(_BACK) for part in match.groups())
    return _FRACTIONS.get(parts, match[0])


def levelled(text: str) -> str:
    """The text on the line again: where all of it is raised alike, nothing in it is a mark."""
    return text.translate(_BACK)
