"""Words that a summary passes on: the units' difficulties and requests, as they stand in it."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_cli.documents.model import Document, Paragraph, Place, Table
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import TextMeasure
from baocao_cli.reading.model import Reading, Status
from baocao_cli.rollup.carried import CarriedMeasure
from baocao_cli.values import Text
from baocao_cli.vietnamese.fold import fold


def read_words(measure: TextMeasure, carried: CarriedMeasure | None, document: Document) -> Reading:
    """The words as the file carries them, where the document still shows every one of them.

    Without the data nobody can tell whose and which form's they are: they stay in the document, and that is told.
    """
    if carried is None:
        return Reading(measure.id, Status.MISSING, findings=(Finding.of("summary-words-left", reading=measure.id),))
    if not isinstance(carried.value, Text):
        code = "summary-says-nothing-optional" if measure.optional else "summary-says-nothing"
        return Reading(measure.id, Status.MISSING, findings=(Finding.of(code, reading=measure.id),))
    lines = [line for line in carried.value.text.split("\n") if line.strip()]
    if not lines:
        return Reading(measure.id, Status.ZERO, Text(""))
    shown = list(_shown(document))
    places = [_place(fold(line), shown) for line in lines]
    gone = next((line for line, place in zip(lines, places, strict=True) if place is None), None)
    if gone is None:
        return Reading(measure.id, Status.REPORTED, carried.value, raw=carried.value.text, place=places[0])
    told = Finding.of("summary-words-edited", reading=measure.id, raw=gone)
    first = next((place for place in places if place is not None), None)
    where = None if first is None else describe(first)
    return Reading(measure.id, Status.HELD, None, carried.value, "", first, findings=(told.at(where=where),))


def _place(line: str, shown: list[tuple[str, Place]]) -> Place | None:
    """Where the document has the line; it stands there without the name of its unit."""
    return next((place for text, place in shown if line == text or line.endswith(f": {text}")), None)


def _shown(document: Document) -> Iterator[tuple[str, Place]]:
    """Every line that people see."""
    for block in document.blocks:
        parts = block.cells if isinstance(block, Table) and not block.hidden else ()
        for part in (block,) if isinstance(block, Paragraph) else parts:
            yield from ((fold(line), part.place) for line in part.text.split("\n") if line.strip())
