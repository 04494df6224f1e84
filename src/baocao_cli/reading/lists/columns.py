"""A list's plain columns: a date, a text, a whole count or minutes in each cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from baocao_cli.documents.model import Cell, CellKind
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import ItemsMeasure
from baocao_cli.reading.lex.celltext import whole_text
from baocao_cli.reading.lex.figures import digits_end
from baocao_cli.reading.lex.length import minutes_in
from baocao_cli.reading.lex.tokens import TokenKind, tokenize
from baocao_cli.reading.measures.cell import read_cell
from baocao_cli.reading.measures.times.period import says_anything
from baocao_cli.reading.measures.times.publication import read_publication
from baocao_cli.reading.measures.times.publication_lengths import length_in_unit
from baocao_cli.reading.measures.times.publication_reading import PUBLISHED, Answer
from baocao_cli.reading.model import Context, Status
from baocao_cli.values import FieldValue, Items, Value

_WHATEVER = ItemsMeasure(id="count", reads="items")
"""A column's head says what is counted; its cells may say it again in any words."""
_NAMELESS = "item-unnamed"


def read_column(reads: str, cell: Cell | None, context: Context) -> Answer[FieldValue]:
    """A cell of a column that reads `date`, `text`, `count` or `minutes`; nothing where nothing was written."""
    if cell is None or (cell.value is None and not says_anything(tokenize(whole_text(cell)))):
        return Answer()
    if cell.kind in (CellKind.ERROR, CellKind.UNCOMPUTED):
        return _unclear()
    return _READERS[reads](cell, context)


def _unclear() -> Answer[FieldValue]:
    return Answer(findings=(Finding.of("column-unclear"),))


def _text(cell: Cell, context: Context) -> Answer[FieldValue]:
    return Answer(whole_text(cell))


def _date(cell: Cell, context: Context) -> Answer[FieldValue]:
    reading = read_publication(cell, context)
    if reading.minutes is not None:
        return _unclear()
    return Answer(reading.published, reading.likely_published, reading.findings)


def _minutes(cell: Cell, context: Context) -> Answer[FieldValue]:
    """Lengths of time; a figure alone is in the head's unit, whatever else it might be elsewhere."""
    if isinstance(cell.value, Decimal):
        return Answer(cell.value * (minutes_in(context.column_unit) or 1))
    text = whole_text(cell)
    if _is_figure(text):
        found = length_in_unit(text, context.column_unit or "phút")
        problem = found.problem or (Finding.of("column-unclear") if len(found.lengths) != 1 else None)
        return Answer(findings=(problem,)) if problem else Answer(found.lengths[0], findings=tuple(found.findings))
    reading = read_publication(cell, context)
    dated = reading.published is not None or PUBLISHED in reading.waits
    return _unclear() if dated else Answer(reading.minutes, reading.likely_minutes, reading.findings)


def _is_figure(text: str) -> bool:
    tokens = tokenize(text)
    return tokens[0].kind is TokenKind.DIGITS and digits_end(tokens, 0) == len(tokens)


def _count(cell: Cell, context: Context) -> Answer[FieldValue]:
    """One whole figure, with or without the word that it counts."""
    understood = read_cell(cell, _WHATEVER, context)
    findings = tuple(finding for finding in understood.findings if finding.code != _NAMELESS)
    if understood.status is Status.ZERO:
        return Answer(Decimal(0), findings=findings)
    if understood.status is Status.REPORTED and (figure := _only_figure(understood.value)) is not None:
        return Answer(figure, findings=findings)
    held: Answer[FieldValue] = Answer(likely=_only_figure(understood.proposal), findings=findings)
    return held if held.fault is not None else _unclear()


def _only_figure(value: Value | None) -> Decimal | None:
    """The one whole figure of a cell; None where it has several or a fraction."""
    quantities = [item.quantity for item in value.items] if isinstance(value, Items) else []
    return quantities[0] if len(quantities) == 1 and quantities[0] == quantities[0].to_integral_value() else None


_READERS: Mapping[str, Callable[[Cell, Context], Answer[FieldValue]]] = {
    "text": _text,
    "date": _date,
    "minutes": _minutes,
    "count": _count,
}
