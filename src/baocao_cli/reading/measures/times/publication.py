"""The column of a list that says when something was published, how long it runs, or both (contract §4, `tin-bai`)."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

from baocao_cli.documents.model import Cell, CellKind
from baocao_cli.findings import Finding
from baocao_cli.reading.lex.celltext import whole_text
from baocao_cli.reading.measures.times.period import SERIALS
from baocao_cli.reading.measures.times.publication_figures import of_bare, of_clock, of_day
from baocao_cli.reading.measures.times.publication_reading import (
    Answer,
    PublicationReading,
    missing,
    reading_of,
    unclear,
)
from baocao_cli.reading.measures.times.publication_text import read_publication_text
from baocao_cli.reading.model import Context


def read_publication(cell: Cell | None, context: Context) -> PublicationReading:
    """What the cell says of publication and length."""
    if cell is None:
        return missing("time-empty")
    if cell.kind in (CellKind.ERROR, CellKind.UNCOMPUTED):
        return unclear(Finding.of("time-unclear"))
    if isinstance(cell.value, date):
        day = date(cell.value.year, cell.value.month, cell.value.day)
        return reading_of(Answer(), of_day(day, _shows_day(cell), context.month))
    if isinstance(cell.value, time):
        return reading_of(of_clock(_clock_parts(cell.value)), Answer())
    if isinstance(cell.value, Decimal):
        return _of_number(cell.value, context)
    return read_publication_text(whole_text(cell), context)


def _shows_day(cell: Cell) -> bool:
    """Whether the sheet shows the day of a date; ISO dates are a default and show no choice."""
    number_format = cell.number_format.casefold().split(";")[0]
    return "d" in number_format and not number_format.startswith("yyyy-mm-dd")


def _clock_parts(clock: time) -> tuple[int, ...]:
    """A sheet's own time: `3:15` was typed for three minutes, `0:03:15` says hours, minutes and seconds."""
    whole = clock.hour == 0 or clock.second > 0
    return (clock.hour, clock.minute, clock.second) if whole else (clock.hour, clock.minute)


def _of_number(figure: Decimal, context: Context) -> PublicationReading:
    if figure != figure.to_integral_value() or int(figure) not in SERIALS:
        return reading_of(of_bare(figure, context), Answer())
    day = date.fromordinal(date(1899, 12, 30).toordinal() + int(figure))
    published = of_day(day, True, context.month)
    if published.fault is not None:
        return reading_of(Answer(), published)
    return reading_of(Answer(), published, Finding.of("time-serial", date=f"{day.day:02d}/{day.month:02d}/{day.year}"))
