"""Texts of the table as spreadsheets get them: none may be taken for a formula."""

from __future__ import annotations

from decimal import Decimal

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a formula may begin with (OWASP, CSV Injection)."""


def defused(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would compute it."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def plain_figure(figure: Decimal) -> str:
    """`35`, `31.5`: a point is the decimal mark, nothing groups thousands."""
    whole = figure.to_integral_value()
    return str(int(whole)) if figure == whole else format(figure.normalize(), "f")
