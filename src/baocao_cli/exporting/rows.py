"""The tidy table: a row for each figure, each figure of a list's entry and each text of a return.

The values of all rows of one form, measure and `part` whose `counts` is true add up to that figure of the summary.
A reading that was left empty or is held has one row without a value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from decimal import Decimal

from baocao_cli.documents.places import describe
from baocao_cli.forms.declaration import AnyMeasure, Form, ListMeasure
from baocao_cli.forms.list_fields import numeric_fields
from baocao_cli.ledger.kept_return import KeptReturn
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
    empty without a value. `entry` numbers the items or entries of one reading from 1; `label` is their name.
    `counts`: the summary adds this row. `place`, `raw`: the location in the file, and what was typed there.
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
    answer: str | None
    answer_reason: str | None
    answered_by: str | None
    answered_at: str | None

    def cells(self) -> tuple[Scalar, ...]:
        """The values in the order of COLUMNS."""
        return tuple(getattr(self, name) for name in COLUMNS)


COLUMNS: tuple[str, ...] = tuple(field.name for field in fields(TidyRow))


def tidy_rows(kept: KeptReturn, forms: Mapping[str, Form], names: Mapping[str, str]) -> Iterator[TidyRow]:
    """The rows of one return. `forms` by id, `names` of units by code; a form that no longer exists has rows too."""
    form = forms.get(kept.form or "")
    measures: dict[str, AnyMeasure] = {} if form is None else {measure.id: measure for measure in form.measures}
    counted = _counted_measures(kept, form)
    for reading in kept.readings:
        counts = reading.measure in counted and reading.status in (Status.REPORTED, Status.ZERO)
        base = _base_row(kept, reading, names)
        for row in _of_reading(base, reading, measures.get(reading.measure)):
            yield replace(row, counts=counts and row.value is not None and row.status != Status.HELD)


def _counted_measures(kept: KeptReturn, form: Form | None) -> frozenset[str]:
    """The measures of the return that the summary adds up."""
    if form is None or not kept.is_in_force:
        return frozenset()
    return frozenset(measure.id for measure in totalled_measures(form))


def _base_row(kept: KeptReturn, reading: Reading, names: Mapping[str, str]) -> TidyRow:
    """The columns that all rows of a reading share."""
    period = reading.period
    kept = kept.as_read(reading.measure)
    answered = reading.answered
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
        answer=None if answered is None else answered.text,
        answer_reason=None if answered is None else answered.reason,
        answered_by=None if answered is None else answered.by,
        answered_at=None if answered is None else answered.at,
    )


def _of_reading(base: TidyRow, reading: Reading, measure: AnyMeasure | None) -> Iterator[TidyRow]:
    value = reading.value
    if isinstance(value, Count | Parts):
        for part, figure in value.figures().items():
            status = base.status if figure is not None else Status.MISSING.value
            yield replace(base, part=part, status=status, value=figure, unit_of_measure=_unit(measure, part))
    elif isinstance(value, Items):
        yield from _of_items(base, value)
    elif isinstance(value, Text):
        yield replace(base, part="text", text=value.text)
    else:
        entries = value.entries if isinstance(value, Entries) else entries_of(reading)
        if not entries:
            yield replace(base, part=ITEMS, value=Decimal(0)) if isinstance(value, Entries) else base
        for number, entry in enumerate(entries, start=1):
            yield from _of_entry(base, number, entry, measure)


def _of_items(base: TidyRow, value: Items) -> Iterator[TidyRow]:
    if not value.items:
        yield replace(base, part=ITEMS, value=Decimal(0))
    for number, item in enumerate(value.items, start=1):
        yield replace(base, part=ITEMS, entry=number, label=item.label, value=item.quantity, unit_of_measure=item.unit)


def _of_entry(base: TidyRow, number: int, entry: Entry, measure: AnyMeasure | None) -> Iterator[TidyRow]:
    """A row with the value 1 for the entry itself, and one for each of its figures; what is held has no value."""
    row = replace(
        base,
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
        status = base.status if known is not None else unknown.value
        unit = _unit(measure, name)
        yield replace(row, part=name, value=known, status=status, unit_of_measure=unit, raw=raw, place=where)


def _words(entry: Entry, name: str) -> str | None:
    value = entry.fields.get(name)
    return value if isinstance(value, str) else None


def _further(entry: Entry) -> str | None:
    """Text fields other than title, kind and day, which an office's own form may have."""
    own = (KIND_FIELD, _TITLE_FIELD, _PUBLISHED_FIELD)
    found = [f"{name}: {text}" for name, text in entry.fields.items() if isinstance(text, str) and name not in own]
    return "; ".join(found) or None


def _unit(measure: AnyMeasure | None, part: str) -> str | None:
    return None if measure is None else unit_of_part(measure, part) or None
