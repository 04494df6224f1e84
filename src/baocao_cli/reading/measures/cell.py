"""One cell and its measure: what the cell's own type decides, then the grammar of the measure's kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from baocao_cli.documents.model import Cell, CellKind
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import CellMeasure, CountMeasure, PartsMeasure, TextMeasure
from baocao_cli.reading.clauses.parsing import read_statement
from baocao_cli.reading.lex.figures import digits_end
from baocao_cli.reading.lex.lexed import Lexed, lex
from baocao_cli.reading.lex.numeral import Numeral, numeral_of_sheet
from baocao_cli.reading.lex.vocabulary import QuantityMeasure, vocabulary_of
from baocao_cli.reading.measures.column_unit import ColumnUnit
from baocao_cli.reading.measures.count import read_count
from baocao_cli.reading.measures.diagnostics import nothing_of
from baocao_cli.reading.measures.items import read_items
from baocao_cli.reading.measures.parts.composite import read_part_columns, read_parts
from baocao_cli.reading.measures.text import read_text
from baocao_cli.reading.measures.whole_cell import Whole, classify, without_end_mark
from baocao_cli.reading.model import Context, Status, Understood

_NO_PARTS: Mapping[str, Cell] = {}
_NOT_WRITTEN = {
    CellKind.DATE: "cell-date",
    CellKind.TIME: "cell-time",
    CellKind.ERROR: "cell-error-value",
    CellKind.UNCOMPUTED: "cell-uncomputed",
}
_LONGEST = 2000
"""Characters that a cell for figures can reasonably hold."""
_BOOLEANS = ("TRUE", "FALSE")


def read_cell(
    cell: Cell | None, measure: CellMeasure, context: Context, parts: Mapping[str, Cell] = _NO_PARTS
) -> Understood:
    """What a cell says of its measure. No cell: MISSING. `parts`: the cells of parts that have columns of their own."""
    if isinstance(measure, TextMeasure):
        return read_text(cell.text.split("\n") if cell is not None else (), measure)
    if parts and isinstance(measure, PartsMeasure):
        return read_part_columns(parts, measure, context, read_cell)
    if cell is None:
        return _missing(measure)
    if cell.kind in _NOT_WRITTEN:
        return _held(_NOT_WRITTEN[cell.kind], cell)
    if cell.kind is CellKind.NUMBER and isinstance(cell.value, Decimal):
        numeral = numeral_of_sheet(cell.value, cell.text)
        lexed = lex(_as_typed(cell.value, cell.text), vocabulary_of(measure))
        return _as_shown(_in_unit(lexed, measure, context, numeral), cell)
    if cell.text.strip() in _BOOLEANS:
        return _held("cell-boolean", cell)
    return _read_written(cell.text, measure, context)


_SHOWN_FIGURE = re.compile(r"[-+(]*\d(?:[\d.,/:'’\s]*\d)?(?:E[-+]?\d+)?\)?", re.IGNORECASE)


def _as_typed(value: Decimal, shown: str) -> str:
    """A number cell's value in place of the figure that its format shows, with all the format shows beside it."""
    figure = _SHOWN_FIGURE.search(shown)
    before, after = (shown[: figure.start()], shown[figure.end() :]) if figure is not None else ("", "")
    return f"{before}{abs(value):f}{after}".strip()


def _in_unit(lexed: Lexed, measure: QuantityMeasure, context: Context, number: Numeral | None) -> Understood:
    """Quantities; a figure that is all its cell holds is read with the unit of its row or column (contract §6.8)."""
    alone = _quantities(lexed, measure, context, number)
    if not context.column_unit:
        return alone
    unit = ColumnUnit(context.column_unit, measure)
    beside = unit.beside(lexed.source)
    if beside == lexed.source or digits_end(lexed.tokens, 0) < len(lexed.tokens):
        return alone
    together = _quantities(lex(beside, lexed.vocabulary), measure, replace(context, column_unit=None), number)
    scaled = unit.multiplier != 1
    if together.status is Status.HELD and (scaled or alone.status is not Status.HELD):
        return Understood(Status.HELD, findings=(Finding.of("unit-of-another-measure", unit=unit.typed),))
    return together if alone.status is Status.HELD and not scaled else alone


def _as_shown(understood: Understood, cell: Cell) -> Understood:
    """A number cell holds one figure: what messages quote of it is what the sheet shows."""
    shown = {"typed": cell.text.strip()}
    findings = (
        replace(finding, values={**finding.values, **shown}) if "typed" in finding.values else finding
        for finding in understood.findings
    )
    return replace(understood, findings=tuple(findings))


def _read_written(text: str, measure: QuantityMeasure, context: Context) -> Understood:
    text = without_end_mark(text)
    if len(text) > _LONGEST and re.search(r"[^\W_]", text):
        return Understood(Status.HELD, findings=(Finding.of("cell-too-long", length=len(text)),))
    lexed = lex(text, vocabulary_of(measure))
    whole = classify(lexed)
    if whole is Whole.QUANTITIES:
        return _in_unit(lexed, measure, context, None)
    if whole is Whole.EMPTY:
        return _missing(measure)
    if whole in (Whole.ZERO, Whole.ZERO_DOUBTFUL, Whole.DASH):
        return _zero(whole, measure, text)
    if whole is Whole.DITTO:
        return Understood(Status.HELD, findings=(Finding.of("words-ditto", typed=text.strip()),))
    return Understood(Status.HELD, findings=(Finding.of("words-no-figure", typed=text.strip()),))


def _quantities(lexed: Lexed, measure: QuantityMeasure, context: Context, number: Numeral | None) -> Understood:
    """The grammar of the measure's kind; a number cell's `number` takes the place of the first figure as typed."""
    statement = read_statement(lexed, measure, context.month)
    if number is not None and statement.quantities:
        statement.quantities[0].numeral = number
    if isinstance(measure, CountMeasure):
        return read_count(statement, measure, context)
    if isinstance(measure, PartsMeasure):
        return read_parts(statement, measure, context)
    return read_items(statement, measure)


def _missing(measure: QuantityMeasure) -> Understood:
    code = "cell-empty-optional" if measure.optional else "cell-empty"
    return Understood(Status.MISSING, findings=(Finding.of(code),))


def _held(code: str, cell: Cell) -> Understood:
    return Understood(Status.HELD, findings=(Finding.of(code, typed=cell.text.strip()),))


def _zero(whole: Whole, measure: QuantityMeasure, text: str) -> Understood:
    codes = {Whole.DASH: "zero-by-dash", Whole.ZERO_DOUBTFUL: "zero-doubtful"}
    findings = (Finding.of(codes[whole], typed=text.strip()),) if whole in codes else ()
    return Understood(Status.ZERO, value=nothing_of(measure), findings=findings)
