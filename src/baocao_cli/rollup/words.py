"""Words that a summary passes on: the units' difficulties and requests, as it quotes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baocao_cli.documents.model import Cell, Document, Paragraph, Place, Table
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Form, TextMeasure
from baocao_cli.reading.model import Reading, Status
from baocao_cli.rollup.carried import CarriedMeasure
from baocao_cli.rollup.readings import says_nothing
from baocao_cli.rollup.tables import heads_of, text_at
from baocao_cli.texts import say
from baocao_cli.values import Text
from baocao_cli.vietnamese.fold import fold

_SHEET_HEADS = ("unit", "form", "section", "status", "text")


def read_words(form: Form, measure: TextMeasure, carried: CarriedMeasure | None, document: Document) -> Reading:
    """The words as the file carries them, where the document still shows every one of them.

    Without the data only a workbook says whose and which form's they are: in a document they are left where they are,
    and a finding says so.
    """
    if carried is None:
        return _read_sheet(form, measure, document)
    if not isinstance(carried.value, Text):
        return Reading(measure.id, Status.MISSING, findings=(says_nothing(measure),))
    lines = [line for line in carried.value.text.split("\n") if line.strip()]
    if not lines:
        return Reading(measure.id, Status.ZERO, Text(""))
    return _where_shown(measure, carried.value, lines, list(_shown(document)))


def _where_shown(
    measure: TextMeasure, value: Text, lines: Sequence[str], shown: Sequence[tuple[str, Place]]
) -> Reading:
    """The words with the place of their first line; held where the document shows one of the lines no more."""
    places = {line: _place(fold(line), shown) for line in lines}
    first = next((place for place in places.values() if place is not None), None)
    gone = next((line for line, place in places.items() if place is None), None)
    if gone is None:
        return Reading(measure.id, Status.REPORTED, value, raw=value.text, place=first)
    where = None if first is None else describe(first)
    edited = Finding.of("summary-words-edited", reading=measure.id, where=where, raw=gone)
    return Reading(measure.id, Status.HELD, None, value, "", first, findings=(edited,))


def _read_sheet(form: Form, measure: TextMeasure, document: Document) -> Reading:
    """The sheet that has every unit's words, each with its form, its section and its status."""
    sheet = next((table for table in document.tables() if _is_sheet_of_words(table)), None)
    if sheet is None:
        return Reading(measure.id, Status.MISSING, findings=(Finding.of("summary-words-left", reading=measure.id),))
    said = list(_sheet_rows(sheet, form, measure))
    lines = [
        say("rollup.words-of", unit=unit, words=cell.text.strip())
        for unit, status, cell in said
        if status == say(f"reading-status.{Status.REPORTED}")
    ]
    if not lines and not any(status == say(f"reading-status.{Status.ZERO}") for _, status, _ in said):
        return Reading(measure.id, Status.MISSING, findings=(says_nothing(measure),))
    text = Text("\n".join(lines))
    status = Status.REPORTED if lines else Status.ZERO
    return Reading(measure.id, status, text, raw=text.text, place=said[0][2].place)


def _is_sheet_of_words(table: Table) -> bool:
    heads = heads_of(table, 0) if table.sheet is not None and not table.hidden else {}
    return all(fold(say(f"column.{key}")) in heads for key in _SHEET_HEADS)


def _sheet_rows(sheet: Table, form: Form, measure: TextMeasure) -> Iterator[tuple[str, str, Cell]]:
    """Unit, status and words of every row of that measure."""
    heads = heads_of(sheet, 0)
    columns = {key: heads[fold(say(f"column.{key}"))] for key in _SHEET_HEADS}
    wanted = fold(form.name), fold(_label(form, measure))
    for row in range(1, sheet.row_count):
        texts = {key: text_at(sheet, row, column) for key, column in columns.items()}
        cell = sheet.at(row, columns["text"])
        if cell is not None and (fold(texts["form"]), fold(texts["section"])) == wanted:
            yield texts["unit"], texts["status"], cell


def _label(form: Form, measure: TextMeasure) -> str:
    """What the workbook calls the measure: its own label, else its section's."""
    headings = {section.measure.id: section.heading for section in form.sections}
    return measure.label or headings.get(measure.id, measure.id)


def _place(line: str, shown: Sequence[tuple[str, Place]]) -> Place | None:
    """Where the document has the line, which there lacks the name of its unit."""
    return next((place for text, place in shown if line == text or line.endswith(f": {text}")), None)


def _shown(document: Document) -> Iterator[tuple[str, Place]]:
    """Every line that people see."""
    for block in document.blocks:
        parts = block.cells if isinstance(block, Table) and not block.hidden else ()
        for part in (block,) if isinstance(block, Paragraph) else parts:
            yield from ((fold(line), part.place) for line in part.text.split("\n") if line.strip())
