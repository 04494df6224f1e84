"""Whom a summary counts, as its own tables say: for a file that has lost its data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baocao_cli.documents.model import Document, Table
from baocao_cli.forms.declaration import Form
from baocao_cli.papers.lines import spots
from baocao_cli.rollup.carried import Covered
from baocao_cli.rollup.tables import heads_of, text_at
from baocao_cli.texts import say
from baocao_cli.vietnamese.fold import fold

_NOT_COUNTED = ("summary.missing", "summary.not-owed", "summary.status-unreadable", "summary.status-held")


def shown_coverage(document: Document, forms: Sequence[Form]) -> tuple[Covered, ...]:
    """The units whose report is said to have come, by form; empty where the document does not say."""
    found: list[Covered] = []
    for spot in spots(document):
        if not spot.table.hidden and spot.table.row_count > 1:
            found.extend(_covered(spot.table, forms))
    return tuple(dict.fromkeys(found))


def _covered(table: Table, forms: Sequence[Form]) -> Iterator[Covered]:
    heads = heads_of(table, 0)
    unit = heads.get(fold(say("summary.head-unit")))
    if unit is None:
        return
    by_form = {form.id: heads[fold(form.name)] for form in forms if fold(form.name) in heads}
    for row in range(1, table.row_count):
        name = text_at(table, row, unit)
        if by_form:
            yield from (Covered(form, name) for form, column in by_form.items() if _came(text_at(table, row, column)))
        elif {fold(say("column.received")), fold(say("column.status"))} <= heads.keys():
            yield from _sheet_row(table, row, heads, name, forms)


def _sheet_row(table: Table, row: int, heads: dict[str, int], name: str, forms: Sequence[Form]) -> Iterator[Covered]:
    """The workbook has a row for each unit and form, and the unit's code."""
    said = fold(text_at(table, row, heads.get(fold(say("column.form")))))
    form = next((form for form in forms if fold(form.name) == said), None)
    if form is not None and _came(text_at(table, row, heads[fold(say("column.status"))])):
        yield Covered(form.id, name, text_at(table, row, heads.get(fold(say("column.unit-code")))))


def _came(status: str) -> bool:
    """`Đúng hạn`, `Sau hạn (09/10/2020)`, `Có gửi (…)`: everything but not sent and not owed."""
    return fold(status) not in ("", *(fold(say(key)) for key in _NOT_COUNTED))
