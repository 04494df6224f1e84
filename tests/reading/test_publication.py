"""Cells that hold an airtime: when something was broadcast, and how long it was."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.documents.model import Cell, CellKind, Place
from baocao_cli.month import Month
from baocao_cli.reading.measures.times.publication import read_publication
from baocao_cli.reading.measures.times.publication_reading import PublicationReading
from baocao_cli.reading.model import Context, Status
from baocao_cli.values import JsonObject, json_number
from tests.reading.examples import Row, cell_of, expected, expected_severity, rows, text_cell, told

CONTEXT = Context(Month(2020, 9), "phút")
_DAYS = st.dates(date(2020, 9, 1), date(2020, 9, 30))


def _value(minutes: Decimal | None, published: str | None) -> JsonObject:
    return {"minutes": json_number(minutes), "published": published}


def _proposal(reading: PublicationReading) -> JsonObject | None:
    proposed = reading.proposed
    return None if reading.status is not Status.HELD or proposed == (None, None) else _value(*proposed)


def _read(row: Row) -> PublicationReading:
    reading = read_publication(cell_of(row), CONTEXT)
    assert (str(reading.status), told(reading.findings)) == (row["status"], expected_severity(row)), reading
    value = _value(reading.minutes, reading.published) if reading.status is Status.REPORTED else None
    assert value == expected(row["value"])
    return reading


@pytest.mark.parametrize("row", rows("tin-bai: time", "cells.csv"), ids=lambda row: row["cell"])
def test_time_is_read_as_the_contract_says(row: Row) -> None:
    """Where the contract gives no proposal there may be one (`9` under `phút`)."""
    assert not row["proposal"] or _proposal(_read(row)) == expected(row["proposal"])


@pytest.mark.parametrize("row", rows("tin-bai: time", "titles_more.csv", "variants.csv"), ids=lambda row: row["cell"])
def test_time_is_read_as_the_examples_say(row: Row) -> None:
    assert _proposal(_read(row)) == expected(row["proposal"])


@given(st.integers(0, 4), st.integers(0, 59), st.integers(0, 59))
def test_a_length_is_read_back_from_its_units(hours: int, minutes: int, seconds: int) -> None:
    total = hours * 60 + minutes + Decimal(seconds) / 60
    for form in ("{h} giờ {m} phút {s} giây", "{h}h {m}p {s}s", "{h}h{m:02d}'{s:02d}\"", "{h} giờ, {m} phút, {s} giây"):
        reading = read_publication(text_cell(form.format(h=hours, m=minutes, s=seconds)), CONTEXT)
        assert reading.minutes is not None, (form, reading)
        assert abs(reading.minutes - total) < Decimal("0.0001"), (form, reading)


@given(st.integers(1, 59), st.integers(0, 59), _DAYS)
def test_a_length_and_a_day_are_told_apart_in_either_order(minutes: int, seconds: int, day: date) -> None:
    length = f"{minutes:02d}'{seconds:02d}\""
    for text in (f"{length} ({day:%d/%m/%Y})", f"ngày {day:%d/%m}/2020: {length}", f"{length}; {day:%d.%m.%Y}"):
        reading = read_publication(text_cell(text), CONTEXT)
        assert (reading.minutes, reading.published) == (minutes + Decimal(seconds) / 60, day.isoformat()), text


@given(st.text(alphabet="0123456789/.,-:;'\" phútgiờ()x?", max_size=16))
def test_noise_never_becomes_a_silent_time(text: str) -> None:
    reading = read_publication(text_cell(text), CONTEXT)
    if reading.status is Status.REPORTED:
        assert reading.minutes is not None or reading.published is not None
        assert reading.published is None or reading.published.startswith("2020-09")
        bare = not any(mark in text for mark in "phútgiờ'\"/.-:") and any(digit.isdigit() for digit in text)
        assert not bare or told(reading.findings) == "warning"
    else:
        told_fields = {"minutes": reading.minutes, "published": reading.published}
        assert all(told_fields[name] is None for name in reading.waits if name in told_fields)
        assert (told(reading.findings) == "error") == (reading.status is Status.HELD)


@pytest.mark.parametrize(
    ("kind", "value", "number_format", "status", "minutes", "published"),
    [
        (CellKind.DATE, date(2020, 9, 1), "mmm-yy", Status.REPORTED, None, "2020-09"),
        (CellKind.DATE, date(2020, 9, 1), "dd/mm/yyyy", Status.REPORTED, None, "2020-09-01"),
        (CellKind.DATE, date(2020, 5, 9), "", Status.HELD, None, None),
        (CellKind.DATE, date(2020, 10, 5), "", Status.HELD, None, None),
        (CellKind.TIME, time(3, 15), "h:mm", Status.HELD, None, None),
        (CellKind.TIME, time(0, 3, 15), "h:mm:ss", Status.REPORTED, Decimal("3.25"), None),
        (CellKind.NUMBER, Decimal(15), "", Status.REPORTED, Decimal(15), None),
        (CellKind.NUMBER, Decimal(9), "", Status.HELD, None, None),
        (CellKind.NUMBER, Decimal("3.5"), "", Status.REPORTED, Decimal("3.5"), None),
        (CellKind.NUMBER, Decimal(44079), "General", Status.REPORTED, None, "2020-09-05"),
        (CellKind.ERROR, None, "", Status.HELD, None, None),
    ],
)
def test_the_cells_own_type_counts(
    kind: CellKind,
    value: Decimal | date | time | None,
    number_format: str,
    status: Status,
    minutes: Decimal | None,
    published: str | None,
) -> None:
    cell = Cell(0, 0, Place(), str(value), kind, value, number_format=number_format)
    reading = read_publication(cell, CONTEXT)
    assert (reading.status, reading.minutes, reading.published) == (status, minutes, published), reading


def test_swapped_day_and_month_are_proposed() -> None:
    reading = read_publication(Cell(0, 0, Place(), "2020-05-09", CellKind.DATE, date(2020, 5, 9)), CONTEXT)
    assert reading.likely_published == "2020-09-05"


def test_minutes_beside_another_months_date_wait_with_it() -> None:
    reading = read_publication(text_cell("3 phút (05/10/2020)"), CONTEXT)
    assert list(reading.waits) == ["minutes", "published"]
    assert (reading.minutes, reading.proposed) == (None, (Decimal(3), None))


def test_what_does_not_wait_is_certain() -> None:
    reading = read_publication(text_cell("19:45 ngày 05/9/2020"), CONTEXT)
    assert (list(reading.waits), reading.published) == (["minutes"], "2020-09-05")
    reading = read_publication(text_cell("3 phút (31/9/2020)"), CONTEXT)
    assert (list(reading.waits), reading.minutes) == (["published"], Decimal(3))


@pytest.mark.parametrize("text", ["chưa đăng", "dự kiến 5 phút", "sẽ phát 05/9", "hoãn", "không phát"])
def test_what_may_not_be_published_waits_as_a_whole(text: str) -> None:
    reading = read_publication(text_cell(text), CONTEXT)
    assert reading.waits["title"].whole, reading


def test_hours_of_the_head_are_heeded() -> None:
    reading = read_publication(text_cell("1,5"), Context(Month(2020, 9), "giờ"))
    assert (reading.minutes, told(reading.findings)) == (Decimal(90), "warning")
