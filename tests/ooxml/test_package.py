"""Packages: the same bytes each time, and a place for the hidden mark."""

from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

from baocao_cli.ooxml.package import properties_part, read_parts, with_room_for_properties, write_parts
from baocao_cli.ooxml.workbook import SHARED_STRINGS, mended


def workbook() -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["A2"], sheet["A3"], sheet["B1"] = "Phòng <A&B>", " có khoảng trắng ", "Phòng <A&B>", 12
    sheet["A1"].font = Font("Times New Roman", 13, bold=True)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_parts_written_and_read_again_are_the_same() -> None:
    parts = read_parts(workbook())
    written = write_parts(parts)
    assert read_parts(written) == parts
    assert list(read_parts(written)) == list(parts)
    assert write_parts(parts) == written
    with zipfile.ZipFile(io.BytesIO(written)) as package:
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_no_package() -> None:
    with pytest.raises(zipfile.BadZipFile):
        read_parts(b"no zip")


def test_room_for_properties_is_made_once() -> None:
    once = with_room_for_properties(read_parts(workbook()))
    assert with_room_for_properties(once) == once
    name, data = properties_part({"baocao-unit": "A&B <1>", "baocao-form": "ket-qua"})
    book = load_workbook(io.BytesIO(write_parts({**once, name: data})))
    assert [(each.name, each.value) for each in getattr(book, "custom_doc_props")] == [  # noqa: B009 - stubs lack it
        ("baocao-unit", "A&B <1>"),
        ("baocao-form", "ket-qua"),
    ]


def test_a_mended_workbook_says_the_same() -> None:
    parts = mended(read_parts(workbook()), font="Times New Roman", size=12)
    assert parts[SHARED_STRINGS].count(b"<si>") == 2
    sheet = load_workbook(io.BytesIO(write_parts(parts))).worksheets[0]
    assert [cell.value for cell in sheet["A"]] == ["Phòng <A&B>", " có khoảng trắng ", "Phòng <A&B>"]
    assert sheet["B1"].value == 12
    assert (sheet["A1"].font.name, sheet["A1"].font.sz, sheet["A1"].font.b) == ("Times New Roman", 13, True)
    assert (sheet["B1"].font.name, sheet["B1"].font.sz) == ("Times New Roman", 12)


def test_when_it_was_saved_leaves_no_trace() -> None:
    core = mended(read_parts(workbook()), font="Times New Roman", size=12)["docProps/core.xml"]
    assert core.count(b"2020-01-01T00:00:00Z") == 2
