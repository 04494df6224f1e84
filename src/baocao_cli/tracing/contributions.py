"""What one reading adds to each figure of its measure, and what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from baocao_cli.documents.places import describe
from baocao_cli.forms.declaration import ListMeasure
from baocao_cli.forms.list_fields import numeric_fields
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.model.held import unreported_parts
from baocao_cli.summary.model.list_entries import entries_of
from baocao_cli.summary.model.totals import TotalledMeasure
from baocao_cli.summary.tell.figure_names import NO_ITEMS, WITHOUT_KIND, of_no_kind
from baocao_cli.tracing.traced_figure import Contribution, LeftOut, Reason, Source
from baocao_cli.values import KIND_FIELD, OTHER_KIND, Count, Entries, Entry, Items, Parts, Value


def counts(reading: Reading) -> bool:
    """Whether the summary adds the reading (contract §5, totals)."""
    return reading.status in (Status.REPORTED, Status.ZERO) and reading.value is not None


def source_of(
    kept: KeptReturn, reading: Reading | None = None, where: str | None = None, raw: str | None = None
) -> Source:
    """Where a reading comes from; `where` and `raw`, if given (those of an entry), replace the reading's."""
    if reading is not None:
        where = where if where is not None else "" if reading.place is None else describe(reading.place)
        raw = reading.raw if raw is None else raw
    return Source(
        unit=kept.unit,
        month=kept.month,
        file=kept.file_path,
        original=kept.original,
        sha256=kept.sha256,
        received_at=kept.received_at,
        where=where or "",
        raw=raw or "",
        answered=reading.answered if reading is not None else None,
    )


def contributions_of(
    measure: TotalledMeasure, kept: KeptReturn, reading: Reading
) -> Iterator[tuple[str, Contribution]]:
    """What a reading that is counted adds to each figure of its measure, as pairs (path, contribution)."""
    value = reading.value
    kept = kept.as_read(reading.measure)
    if isinstance(value, Entries) and isinstance(measure, ListMeasure):
        yield from _of_entries(measure, kept, reading, value)
        return
    source = source_of(kept, reading)
    for path, figure in _figures_of(value):
        yield path, Contribution(source, reading.status, figure)


def _figures_of(value: Value | None) -> Iterator[tuple[str, Decimal]]:
    """Every figure of a value other than a list, with its path."""
    if isinstance(value, Items):
        for item in value.items:
            yield from ((path, item.quantity) for path in Items((item,)).figures())
        if not value.items:
            yield NO_ITEMS, Decimal(0)
    elif isinstance(value, Count | Parts):
        yield from ((path, figure) for path, figure in value.figures().items() if figure is not None)
        if isinstance(value, Count) and of_no_kind(value):
            yield WITHOUT_KIND, of_no_kind(value)


def _of_entries(
    measure: ListMeasure, kept: KeptReturn, reading: Reading, value: Entries
) -> Iterator[tuple[str, Contribution]]:
    for entry in value.certain():
        source = source_of(kept, where=entry.where, raw=entry.raw)
        one = Contribution(source, reading.status, Decimal(1))
        yield "items", one
        yield f"by_kind.{entry.fields.get(KIND_FIELD) or OTHER_KIND}", one
        for name in numeric_fields(measure):
            figure = entry.fields.get(name)
            if isinstance(figure, Decimal):
                yield name, Contribution(_cell_of(kept, entry, name), reading.status, figure)
    if not value.certain():
        nothing = Contribution(source_of(kept, reading), reading.status, Decimal(0))
        for path in ("items", *numeric_fields(measure)):
            yield path, nothing


def _cell_of(kept: KeptReturn, entry: Entry, name: str) -> Source:
    where, raw = entry.cells.get(name, (entry.where, entry.raw))
    return source_of(kept, where=where, raw=raw)


def left_out_of(measure: TotalledMeasure, kept: KeptReturn, reading: Reading) -> Iterator[tuple[str | None, LeftOut]]:
    """What is left out of a reading, as pairs (path, left out); a path of None concerns every figure of the measure."""
    kept = kept.as_read(reading.measure)
    held = [entry for entry in entries_of(reading) if entry.held]
    for entry in held:
        yield from _held_of_entry(kept, entry)
    source = source_of(kept, reading)
    if reading.status is Status.HELD and not held:
        yield None, LeftOut(source, Reason.HELD, Status.HELD)
    if reading.status is Status.MISSING:
        yield None, LeftOut(source, Reason.EMPTY, Status.MISSING)
    if counts(reading):
        yield from _unreported_parts(measure, kept, reading)


def _held_of_entry(kept: KeptReturn, entry: Entry) -> Iterator[tuple[str | None, LeftOut]]:
    """An entry that waits for what it is adds nothing; any other lacks only what it waits for."""
    if not entry.counts:
        yield None, LeftOut(source_of(kept, where=entry.where, raw=entry.raw), Reason.HELD, Status.HELD)
        return
    for name in entry.waits:
        yield name, LeftOut(_cell_of(kept, entry, name), Reason.HELD, Status.HELD)


def _unreported_parts(measure: TotalledMeasure, kept: KeptReturn, reading: Reading) -> Iterator[tuple[str, LeftOut]]:
    """The parts that a counted reading does not report."""
    for part in unreported_parts(measure, reading):
        yield part.id, LeftOut(source_of(kept, reading), Reason.PART, Status.MISSING)
    if isinstance(reading.value, Entries) and isinstance(measure, ListMeasure):
        for entry in reading.value.certain():
            for name in numeric_fields(measure):
                if not isinstance(entry.fields.get(name), Decimal) and name not in entry.waits:
                    yield name, LeftOut(_cell_of(kept, entry, name), Reason.PART, Status.MISSING)
