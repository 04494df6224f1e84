"""The cells of a file that answer a measure: found by the measure's id, or by their place as people write it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from baocao_cli.documents.model import Cell, Place
from baocao_cli.documents.places import describe
from baocao_cli.errors import UsageFault
from baocao_cli.explaining.explain_text import explain_cell
from baocao_cli.explaining.explanation import CellExplanation, ExplainedReading, TextExplanation
from baocao_cli.explaining.opened import OpenedFile, OpenedReturn
from baocao_cli.explaining.questions import Question, label_of, parts_of
from baocao_cli.findings import Finding
from baocao_cli.reading.model import Context, Reading
from baocao_cli.recognition.model import FilledCell, FilledForm, FilledList, FilledSection
from baocao_cli.vietnamese.fold import words

_LISTED = 12
"""How many places are named where the question matches none of them."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """A cell that a measure was read from. `of_part`: its text alone is not what the measure was read from."""

    question: Question
    cell: Cell
    column_unit: str | None = None
    of_part: bool = False

    @property
    def measure(self) -> str:
        return self.question.measure.id if self.question.measure is not None else ""


@dataclass(frozen=True, slots=True)
class _Answered:
    """All cells of one measure of a return."""

    measure: str
    answers: tuple[_Answer, ...]


def explain_answer(opened: OpenedFile, asked: str) -> CellExplanation:
    """The measure of that id, or the one that is answered at that place.

    Raises UsageFault with places that there are where nothing is meant.
    """
    places: list[str] = []
    for file in opened.with_members():
        for each in file.returns:
            for answered in _answered(each):
                places.extend(describe(answer.cell.place) for answer in answered.answers)
                meant = _meant(answered, asked)
                if meant:
                    return _explanation(file, each, answered.measure, meant)
    shown = "; ".join(dict.fromkeys(places[:_LISTED])) or "–"
    raise UsageFault(Finding.of("explain-cell-unknown", raw=asked, places=shown))


def _meant(answered: _Answered, asked: str) -> tuple[_Answer, ...]:
    """Every cell of the measure where its id is named, else the cells at that place."""
    if asked == answered.measure:
        return answered.answers
    return tuple(answer for answer in answered.answers if _is_place(asked, answer.cell.place))


def _is_place(asked: str, place: Place) -> bool:
    """As people write it: without regard to case, diacritics, marks and leading zeros; a sheet may go unnamed."""
    typed = _numbered(asked)
    told = _numbered(describe(place))
    return bool(typed) and (typed == told or (place.sheet is not None and typed == told[-1:]))


def _numbered(text: str) -> tuple[str, ...]:
    return tuple(word.lstrip("0") or word for word in words(text))


def _explanation(file: OpenedFile, each: OpenedReturn, measure: str, meant: tuple[_Answer, ...]) -> CellExplanation:
    reading = next(found for found in each.judged.readings if found.measure == measure)
    form = each.recognised.filled.form if each.recognised.filled is not None else None
    return CellExplanation(
        path=file.arrival.path,
        where="; ".join(dict.fromkeys(describe(answer.cell.place) for answer in meant)),
        measure=form.measure(measure) if form is not None else None,
        label=label_of(form, measure) if form is not None else measure,
        reading=reading,
        texts=tuple(_text(answer, each, reading) for answer in meant),
    )


def _text(answer: _Answer, each: OpenedReturn, reading: Reading) -> TextExplanation:
    context = Context(month=each.recognised.month, column_unit=answer.column_unit)
    explained = explain_cell(answer.question, answer.cell, context)
    if not answer.of_part:
        return explained
    whole = ExplainedReading(reading.status, reading.value, reading.proposal, reading.cumulative)
    return replace(explained, reading=whole)


def _answered(each: OpenedReturn) -> Iterator[_Answered]:
    filled = each.recognised.filled
    if filled is None:
        return
    for cell in filled.cells:
        yield _Answered(cell.measure.id, tuple(_of_cell(filled, cell)))
    for entry_list in filled.lists:
        yield _Answered(entry_list.measure.id, tuple(_of_list(filled, entry_list)))
        if entry_list.total is not None:
            question = Question(filled.form, entry_list.total)
            yield _Answered(entry_list.total.id, tuple(_total(question, entry_list.total_cells)))
    for section in filled.sections:
        yield _Answered(section.measure.id, tuple(_of_section(filled, section)))


def _of_cell(filled: FilledForm, cell: FilledCell) -> Iterator[_Answer]:
    question = Question(filled.form, cell.measure)
    if cell.cell is not None:
        yield _Answer(question, cell.cell, cell.column_unit)
    for part in cell.part_cells.values():
        yield _Answer(question, part, cell.column_unit, of_part=True)
    for detail in cell.details:
        yield _Answer(question, detail)
    for extra in cell.extra:
        text = f"{extra.label}: {extra.cell.text}"
        yield _Answer(question, replace(extra.cell, text=text), cell.column_unit, of_part=True)
    for period in (cell.period, *(extra.period for extra in cell.extra)):
        if period is not None:
            yield _Answer(Question(), period)


def _of_list(filled: FilledForm, entry_list: FilledList) -> Iterator[_Answer]:
    parts: Mapping[str, str] = {each.column: name for name, each in parts_of(entry_list.measure).items()}
    for row in entry_list.rows:
        for column, cell in row.cells.items():
            if column in parts:
                question = Question(filled.form, entry_list.measure, parts[column])
                yield _Answer(question, cell, entry_list.column_units.get(column))


def _total(question: Question, cells: Sequence[Cell]) -> Iterator[_Answer]:
    """A total is read from all of its cells, and held against the list."""
    return (_Answer(question, cell, of_part=True) for cell in cells)


def _of_section(filled: FilledForm, section: FilledSection) -> Iterator[_Answer]:
    """A section is read as a whole: its paragraphs as one text, at the place of each."""
    text = "\n".join(paragraph.text for paragraph in section.paragraphs)
    for paragraph in section.paragraphs[:1]:
        yield _Answer(Question(filled.form, section.measure), Cell(0, 0, paragraph.place, text))
