"""Texts for files that spreadsheets open: no text may be taken for a formula."""

from __future__ import annotations

from decimal import Decimal

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""Characters with which a formula may begin (OWASP, CSV Injection)."""


def defused(text: str) -> str:
    """The text, with an apostrophe before it if a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def plain_figure(figure: Decimal) -> str:
    """The figure as `35` or `31.5`: a point as decimal mark, thousands not grouped."""
    whole = figure.to_integral_value()
    return str(int(whole)) if figure == whole else format(figure.normalize(), "f")
