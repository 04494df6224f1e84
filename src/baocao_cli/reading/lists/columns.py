"""A list's plain columns: a date, a text, a whole count or minutes in each cell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from decimal import Decimal

from baocao_cli.documents.model import Cell, CellKind
from baocao_cli.findings import Finding
from baocao_cli.reading.lex.celltext import whole_text
from baocao_cli.reading.lex.length import minutes_in
from baocao_cli.reading.lex.numeral import decide, numeral_of_digits, numeral_of_sheet
from baocao_cli.reading.lex.tokens import TokenKind, tokenize
from baocao_cli.reading.measures.publication import read_publication
from baocao_cli.reading.model import Context, Status
from baocao_cli.reading.spans.length_text import read_lengths
from baocao_cli.values import FieldValue


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """`value` is None where nothing was written or where it is held; `likely` then goes into the proposal."""

    value: FieldValue = None
    held: bool = False
    likely: FieldValue = None
    findings: tuple[Finding, ...] = ()


def read_column(reads: str, cell: Cell | None, context: Context) -> ColumnReading:
    """A cell of a column that reads `date`, `text`, `count` or `minutes`."""
    if cell is None or (cell.value is None and not _says_anything(cell)):
        return ColumnReading()
    if cell.kind in (CellKind.ERROR, CellKind.UNCOMPUTED):
        return ColumnReading(held=True, findings=(Finding.of("column-unclear"),))
    if reads == "text":
        return ColumnReading(whole_text(cell))
    if reads == "date":
        return _date(cell, context)
    return _minutes(cell, context) if reads == "minutes" else _count(cell)


def _says_anything(cell: Cell) -> bool:
    return any(token.kind in (TokenKind.DIGITS, TokenKind.WORD) for token in tokenize(whole_text(cell)))


def _date(cell: Cell, context: Context) -> ColumnReading:
    reading = read_publication(cell, context)
    if reading.status is Status.HELD:
        return ColumnReading(None, True, reading.likely_published, reading.findings)
    if reading.minutes is not None:
        return ColumnReading(held=True, findings=(Finding.of("column-unclear"),))
    return ColumnReading(reading.published, findings=reading.findings)


def _minutes(cell: Cell, context: Context) -> ColumnReading:
    if isinstance(cell.value, Decimal):
        return ColumnReading(cell.value * (minutes_in(context.column_unit) or 1))
    if isinstance(cell.value, time) or cell.kind is CellKind.TIME:
        reading = read_publication(cell, context)
        return ColumnReading(reading.minutes, reading.status is Status.HELD, reading.likely_minutes, reading.findings)
    found = read_lengths(whole_text(cell))
    if len(found.bare) == 1 and not (found.lengths or found.clocks or found.words):
        found = read_lengths(f"{found.bare[0]} {context.column_unit or 'phút'}")
    if found.problem is None and len(found.lengths) == 1 and not found.bare and not found.clocks:
        return ColumnReading(found.lengths[0], findings=tuple(found.findings))
    return ColumnReading(held=True, findings=(found.problem or Finding.of("column-unclear"),))


def _count(cell: Cell) -> ColumnReading:
    text = whole_text(cell)
    if isinstance(cell.value, Decimal):
        numeral = numeral_of_sheet(cell.value, text)
    else:
        figure = text.split()[0] if text.split() else ""
        rest = [token for token in tokenize(text[len(figure) :]) if token.kind is TokenKind.DIGITS]
        if rest or not figure[:1].isdigit():
            return ColumnReading(held=True, findings=(Finding.of("column-unclear"),))
        numeral = numeral_of_digits(figure.rstrip(".,;:"))
    decision = decide(numeral, whole=True)
    findings = (decision.finding,) if decision.finding is not None else ()
    if decision.held or decision.figure is None:
        return ColumnReading(None, True, decision.figure, findings or (Finding.of("column-unclear"),))
    return ColumnReading(decision.figure, findings=findings)
