"""The one place that knows how a cell's text is given to the program and what comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any

from baocao_cli.documents.model import Cell, CellKind, Paragraph, Place
from baocao_cli.findings import Finding, Severity, highest
from baocao_cli.month import Month
from baocao_cli.reading.model import Context, Reading
from baocao_cli.recognition.model import FilledCell, FilledForm, FilledList, FilledRow, FilledSection
from baocao_cli.returns import read_return
from tests.support.built_returns import KET_QUA, TIN_BAI

PERIOD = "thoi-gian (report of 2020-09)"
"""The measure's name in the examples for a period cell."""
TITLE, TIME, TOTAL = "tin-bai: title", "tin-bai: time", "tin-bai: total"
"""Names in the examples for cells of the list."""
SECTION = "kho-khan"

_CONTEXT = Context(month=Month(2020, 9))
_FIELDS = {TITLE: ("kind", "title"), TIME: ("minutes", "published")}
_VALUES: dict[str, Callable[[str], Decimal | date | time]] = {
    "number": Decimal,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
}


@dataclass(frozen=True)
class Got:
    """What the program made of a text, in the contract's JSON.

    `statuses` has two members where the JSON does not tell them apart; `severity` is "", "warning" or "error".
    """

    statuses: tuple[str, ...]
    value: Any
    proposal: Any
    severity: str
    codes: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{'/'.join(self.statuses)} {self.value} [{self.severity}] → {self.proposal} {' '.join(self.codes)}"


def read_text(measure: str, kind: str, text: str) -> Got:
    """What the program makes of a cell of that kind (`text`, `number`, …) in an otherwise plain return."""
    cell = _cell(kind, text)
    if measure == PERIOD:
        return _of_period(_read(_grid_form("pa-no", _cell("text", "12"), cell), "pa-no"))
    if measure in (TITLE, TIME):
        return _of_item(_read(_list_form(measure, cell), "tin-bai"), _FIELDS[measure])
    if measure == SECTION:
        return _of_reading(_read(_section_form(text), SECTION))
    if measure == TOTAL:
        return _of_reading(_read(_list_form(measure, cell), "tong-cong"))
    return _of_reading(_read(_grid_form(measure, cell), measure))


def _cell(kind: str, text: str, row: int = 1, column: int = 2) -> Cell:
    value = _VALUES[kind](text) if kind in _VALUES else None
    return Cell(row, column, Place(table=2, row=row + 1, column=column + 1), text, CellKind(kind), value)


def _grid_form(measure: str, cell: Cell, period: Cell | None = None) -> FilledForm:
    form = KET_QUA
    declared = next(each for each in form.grids[0].measures if each.id == measure)
    return FilledForm(form, (FilledCell(declared, cell, period=period, place=Place(table=2)),))


def _list_form(measure: str, cell: Cell) -> FilledForm:
    form = TIN_BAI
    declared = form.lists[0]
    title = cell if measure == TITLE else _cell("text", "Ra quân vệ sinh môi trường", 1, 1)
    length = cell if measure == TIME else _cell("text", "3 phút", 1, 2)
    rows = ((title, length), (_cell("text", "Hội nghị nông dân", 2, 1), _cell("text", "2 phút", 2, 2)))
    return FilledForm(
        form,
        lists=(
            FilledList(
                declared.measure,
                declared.total,
                tuple(FilledRow({"tit": first, "thoi-gian": second}, Place(table=2)) for first, second in rows),
                (cell,) if measure == TOTAL else (),
                {"thoi-gian": "phút"},
                Place(table=2),
            ),
        ),
    )


def _section_form(text: str) -> FilledForm:
    form = KET_QUA
    paragraphs = tuple(Paragraph(line, Place(paragraph=20)) for line in text.splitlines())
    return FilledForm(form, sections=(FilledSection(form.sections[0].measure, paragraphs, place=Place(paragraph=19)),))


def _read(filled: FilledForm, measure: str) -> Reading:
    return next(reading for reading in read_return(filled, _CONTEXT) if reading.measure == measure)


def _of_reading(reading: Reading) -> Got:
    return Got(
        (str(reading.status),),
        None if reading.value is None else reading.value.to_json(),
        None if reading.proposal is None else reading.proposal.to_json(),
        *_reported(reading.findings),
    )


def _of_period(reading: Reading) -> Got:
    status = "held" if reading.status == "held" else "missing" if reading.period is None else "reported"
    value = None if reading.period is None else {**reading.period.to_json()}
    proposal = None if reading.period_proposal is None else {**reading.period_proposal.to_json()}
    return Got((status,), value, proposal, *_reported(reading.findings))


def _of_item(reading: Reading, fields: tuple[str, ...]) -> Got:
    """The first item of the list; where it is not in the list, it is held."""
    items: list[Any] = [] if reading.value is None else reading.value.to_json()["items"]
    severity, codes = _reported(reading.findings)
    if len(items) < 2:
        return Got(("held",) if codes else ("left out",), None, None, severity, codes)
    first = items[0]
    value = {name: first[name] for name in fields}
    if not first.get("held"):
        nothing = all(each is None for each in value.values())
        return Got(("reported", "missing") if nothing else ("reported",), value, None, severity, codes)
    proposal = {name: (first.get("proposal") or {}).get(name) for name in fields}
    known = any(each is not None for each in proposal.values())
    return Got(("held",), None, proposal if known else None, severity, codes)


def _reported(findings: Iterable[Finding]) -> tuple[str, tuple[str, ...]]:
    """The gravest severity ("" for none and info) and the codes."""
    found = tuple(findings)
    severity = highest(found)
    gravest = "" if severity in (None, Severity.INFO) else str(severity)
    return gravest, tuple(finding.code for finding in found)
