"""A stored number and its format → what the cell holds: a figure, a date, a time.

A date is a number of days: since 31/12/1899 with a 29/02/1900 that never was, or since 01/01/1904 (ECMA-376 Part 1,
§18.17.4.1).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from decimal import Context, Decimal, InvalidOperation

from baocao_cli.documents.model import CellKind
from baocao_cli.documents.workbook.number_format import GENERAL, DateParts, Shows, date_parts, simplified
from baocao_cli.documents.workbook.shown_number import plain, see, text_frame

_DIGITS = Context(prec=15)
"""Spreadsheets keep 15 significant digits of what is typed; the rest is the binary float's."""
_FLOAT_EXPONENT = 400
"""Beyond every number that a spreadsheet can store."""
_LARGEST = Decimal(10) ** 20
_SMALLEST = Decimal(10) ** -20
"""Beyond these a figure is written with an exponent, and no report's."""
_DAY_SECONDS = 86_400
_LEAP_BUG = 60
_LAST_DAY = 2_958_465
_LAST_DAY_1904 = 2_957_003
"""31/12/9999, counted in either way."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a cell holds, before its place on the grid is known; fields as in `documents.model.Cell`, texts stripped."""

    text: str = ""
    kind: CellKind = CellKind.TEXT
    value: Decimal | date | time | None = None
    struck: str = ""
    hidden: str = ""
    legacy: bool = False
    number_format: str = ""


def as_typed(stored: str | float) -> Decimal | None:
    """The figure that was typed: 0.30000000000000004 → 0.3. None for what is no finite number."""
    if isinstance(stored, str) and len(stored) < _DIGITS.prec and stored.isascii() and stored.isdigit():
        return Decimal(stored)
    try:
        figure = Decimal(repr(stored) if isinstance(stored, float) else str(stored).strip())
    except InvalidOperation:
        return None
    if not figure.is_finite() or (figure and abs(figure.adjusted()) > _FLOAT_EXPONENT):
        return None
    figure = _DIGITS.plus(figure)
    if figure and not _SMALLEST < abs(figure) < _LARGEST:
        return figure
    return figure.quantize(Decimal(1)) if figure == figure.to_integral_value() else figure.normalize()


def number(stored: str | float, code: str = GENERAL, *, date1904: bool = False) -> Content:
    """The content of a cell that stores a number. Text is what a person sees, in Vietnamese notation."""
    figure = as_typed(stored)
    if figure is None:
        return Content(str(stored), CellKind.ERROR)
    if figure and not _SMALLEST < abs(figure) < _LARGEST:
        return Content(str(figure), CellKind.NUMBER, figure, number_format=simplified(code))
    if code in (GENERAL, ""):
        return Content(plain(figure), CellKind.NUMBER, figure, number_format=simplified(code))
    parts = date_parts(code)
    if parts.shows is not Shows.NUMBER and 0 <= figure <= (_LAST_DAY_1904 if date1904 else _LAST_DAY):
        if parts.shows is Shows.TIME:
            return clock(figure, parts, code)
        return _calendar(figure, parts, code, date1904=date1904)
    if parts.shows is not Shows.NUMBER:
        return Content(plain(figure), CellKind.NUMBER, figure, number_format=simplified(code))
    return _seen(figure, code)


def _seen(figure: Decimal, code: str) -> Content:
    """A figure as its format shows it; a format that shows another one, or no figure, makes the cell a text."""
    seen = see(figure, code)
    if seen.figure:
        return Content(seen.text, CellKind.NUMBER, figure, number_format=simplified(code))
    if figure or not seen.text:
        return Content(seen.text, hidden="" if seen.digits else plain(figure), number_format=simplified(code))
    if any(letter.isalpha() for letter in seen.text):
        return Content(seen.text, number_format=simplified(code))
    return Content(plain(figure), CellKind.NUMBER, figure, number_format=simplified(code))  # a dash for zero


def framed(content: Content, code: str) -> Content:
    """A text as its cell's format shows it: with words around it, or not at all."""
    if code in (GENERAL, "@"):
        return content
    frame = text_frame(code)
    if not content.text or (frame.shows and not frame.before and not frame.after):
        return content
    if frame.shows:
        return replace(content, text=f"{frame.before}{content.text}{frame.after}")
    hidden = "\n".join(part for part in (content.text, content.hidden) if part)
    return replace(content, text=frame.before, hidden=hidden)


def clock(days: Decimal, parts: DateParts, code: str) -> Content:
    """A time of day, or a duration: one of 24 hours or more has no `value`, its text says it (`30:00`)."""
    seconds = int((days * _DAY_SECONDS).to_integral_value())
    hours, rest = divmod(seconds, 3600)
    if not parts.elapsed:
        hours %= 24
    value = time(hours, rest // 60, rest % 60) if hours < 24 else None
    return Content(_clock_text(hours, rest, parts), CellKind.TIME, value, number_format=simplified(code))


def time_of_day(value: time, parts: DateParts, code: str) -> Content:
    """A time that a file keeps as such."""
    rest = value.minute * 60 + value.second
    shown = _clock_text(value.hour, rest, parts)
    return Content(shown, CellKind.TIME, value.replace(microsecond=0), number_format=simplified(code))


def _clock_text(hours: int, rest: int, parts: DateParts) -> str:
    minutes, seconds = divmod(rest, 60)
    if parts.second and not parts.hour and not hours:
        return f"{minutes:02}:{seconds:02}"
    shown = f"{hours:02}:{minutes:02}"
    return f"{shown}:{seconds:02}" if parts.second or seconds else shown


def _calendar(figure: Decimal, parts: DateParts, code: str, *, date1904: bool) -> Content:
    seconds = int((figure * _DAY_SECONDS).to_integral_value())
    days, rest = divmod(seconds, _DAY_SECONDS)
    if not date1904 and days in (0, _LEAP_BUG):
        # Days that no calendar has; a spreadsheet shows them all the same.
        return Content("00/01/1900" if days == 0 else "29/02/1900", number_format=simplified(code))
    return day(_date(days, date1904=date1904), rest, parts, code)


def _date(days: int, *, date1904: bool) -> date:
    if date1904:
        return date(1904, 1, 1) + timedelta(days)
    start = date(1899, 12, 31) if days < _LEAP_BUG else date(1899, 12, 30)
    return start + timedelta(days)


def day(value: date, seconds: int, parts: DateParts, code: str) -> Content:
    """A date, and the time of day where the format shows it. The text is in Vietnamese order, day first."""
    if parts.year and parts.month and not parts.day:
        shown = f"{value.month:02}/{value.year}"
    elif parts.day and parts.month and not parts.year:
        shown = f"{value.day:02}/{value.month:02}"
    else:
        shown = f"{value.day:02}/{value.month:02}/{value.year}"
    if parts.shows is Shows.DATE_TIME:
        hours, rest = divmod(seconds, 3600)
        shown = f"{shown} {hours:02}:{rest // 60:02}" + (f":{rest % 60:02}" if rest % 60 else "")
    return Content(shown, CellKind.DATE, value, number_format=simplified(code))


def boolean(*, value: bool) -> Content:
    """What a spreadsheet shows for a truth value."""
    return Content("TRUE" if value else "FALSE")
