"""The tidy table: a row for each figure, each entry's figure and each text that a return says.

The values of all rows of one form, measure and `part` whose `counts` is true add up to that figure of the summary.
What was left empty or is held has one row without a value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from decimal import Decimal

from baocao_cli.documents.places import describe
from baocao_cli.forms.declaration import AnyMeasure, Form, ListMeasure
from baocao_cli.forms.list_fields import numeric_fields
from baocao_cli.ledger.model import KeptReturn
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.model.list_entries import entries_of
from baocao_cli.summary.model.totals import totalled_measures
from baocao_cli.summary.tell.figure_names import unit_of_part
from baocao_cli.values import KIND_FIELD, Count, Entries, Entry, Items, Parts, Text

ITEMS = "items"
_TITLE_FIELD, _PUBLISHED_FIELD = "title", "published"

Scalar = str | int | bool | Decimal | date | datetime | None


@dataclass(frozen=True, slots=True)
class TidyRow:
    """One row; the columns are its fields, in this order.

    `part`: which figure of the measure (`total`, `kinds.áp phích`, `attendees`, `items`, `minutes`), `text` for words,
    empty where there is no value. `entry` counts the items or entries of one reading from 1; `label` is their name.
    `counts`: the summary adds this row. `place`, `raw`: where it stands in the file, and what was typed there.
    """

    month: str
    unit: str | None
    unit_name: str | None
    form: str | None
    measure: str
    part: str
    entry: int | None
    label: str | None
    kind: str | None
    published: str | None
    status: str
    counts: bool
    value: Decimal | None
    unit_of_measure: str | None
    text: str | None
    raw: str
    place: str
    file: str
    original: str
    sha256: str
    received_at: datetime
    period_start: date | None
    period_end: date | None
    superseded: bool

    def cells(self) -> tuple[Scalar, ...]:
        """The values in the order of COLUMNS."""
        return tuple(getattr(self, name) for name in COLUMNS)


COLUMNS: tuple[str, ...] = tuple(field.name for field in fields(TidyRow))


def tidy_rows(kept: KeptReturn, forms: Mapping[str, Form], names: Mapping[str, str]) -> Iterator[TidyRow]:
    """The rows of one return; `names` has the units' by code. Readings of a form that is no longer there are kept."""
    form = forms.get(kept.form or "")
    measures: dict[str, AnyMeasure] = {} if form is None else {measure.id: measure for measure in form.measures}
    adding = set() if form is None else {measure.id for measure in totalled_measures(form)}
    for reading in kept.readings:
        counts = kept.is_in_force and reading.measure in adding and reading.status in (Status.REPORTED, Status.ZERO)
        plain = _plain(kept, reading, names)
        for row in _of_reading(plain, reading, measures.get(reading.measure)):
            yield replace(row, counts=counts and row.value is not None and row.status != Status.HELD)


def _plain(kept: KeptReturn, reading: Reading, names: Mapping[str, str]) -> TidyRow:
    """What all rows of a reading share."""
    period = reading.period
    return TidyRow(
        month="" if kept.month is None else str(kept.month),
        unit=kept.unit,
        unit_name=None if kept.unit is None else names.get(kept.unit, kept.unit),
        form=kept.form,
        measure=reading.measure,
        part="",
        entry=None,
        label=None,
        kind=None,
        published=None,
        status=reading.status.value,
        counts=False,
        value=None,
        unit_of_measure=None,
        text=None,
        raw=reading.raw,
        place="" if reading.place is None else describe(reading.place),
        file=kept.file_path,
        original=kept.original,
        sha256=kept.sha256,
        received_at=kept.received_at,
        period_start=None if period is None else period.start,
        period_end=None if period is None else period.end,
        superseded=kept.superseded_by is not None,
    )


def _of_reading(plain: TidyRow, reading: Reading, measure: AnyMeasure | None) -> Iterator[TidyRow]:
    value = reading.value
    if isinstance(value, Count | Parts):
        for part, figure in value.figures().items():
            status = plain.status if figure is not None else Status.MISSING.value
            yield replace(plain, part=part, status=status, value=figure, unit_of_measure=_unit(measure, part))
    elif isinstance(value, Items):
        yield from _of_items(plain, value)
    elif isinstance(value, Text):
        yield replace(plain, part="text", text=value.text)
    else:
        entries = value.entries if isinstance(value, Entries) else entries_of(reading)
        if not entries:
            yield replace(plain, part=ITEMS, value=Decimal(0)) if isinstance(value, Entries) else plain
        for number, entry in enumerate(entries, start=1):
            yield from _of_entry(plain, number, entry, measure)


def _of_items(plain: TidyRow, value: Items) -> Iterator[TidyRow]:
    if not value.items:
        yield replace(plain, part=ITEMS, value=Decimal(0))
    for number, item in enumerate(value.items, start=1):
        yield replace(plain, part=ITEMS, entry=number, label=item.label, value=item.quantity, unit_of_measure=item.unit)


def _of_entry(plain: TidyRow, number: int, entry: Entry, measure: AnyMeasure | None) -> Iterator[TidyRow]:
    """A row with the value 1 for the entry itself, and one for each of its figures; what is held has no value."""
    row = replace(
        plain,
        part=ITEMS,
        entry=number,
        label=_words(entry, _TITLE_FIELD),
        kind=_words(entry, KIND_FIELD),
        published=_words(entry, _PUBLISHED_FIELD),
        text=_further(entry),
        raw=entry.raw,
        place=entry.where,
    )
    if not entry.counts:
        yield replace(row, status=Status.HELD.value)
        return
    yield replace(row, value=Decimal(1))
    for name in numeric_fields(measure) if isinstance(measure, ListMeasure) else ():
        where, raw = entry.cells.get(name, (entry.where, entry.raw))
        figure = entry.fields.get(name)
        known = figure if isinstance(figure, Decimal) else None
        unknown = Status.HELD if name in entry.waits else Status.MISSING
        status = plain.status if known is not None else unknown.value
        unit = _unit(measure, name)
        yield replace(row, part=name, value=known, status=status, unit_of_measure=unit, raw=raw, place=where)


def _words(entry: Entry, name: str) -> str | None:
    value = entry.fields.get(name)
    return value if isinstance(value, str) else None


def _further(entry: Entry) -> str | None:
    """Texts that only an office's own form asks for."""
    own = (KIND_FIELD, _TITLE_FIELD, _PUBLISHED_FIELD)
    found = [f"{name}: {text}" for name, text in entry.fields.items() if isinstance(text, str) and name not in own]
    return "; ".join(found) or None


def _unit(measure: AnyMeasure | None, part: str) -> str | None:
    return None if measure is None else unit_of_part(measure, part) or None
