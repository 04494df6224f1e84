"""Returns written as Word and Excel files, read back as `collect` reads them: bytes in, readings out."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import docx
import openpyxl

from baocao_cli.documents.open import read_document
from baocao_cli.month import Month
from baocao_cli.reading.model import Context, Reading, Status
from baocao_cli.recognition import recognise
from baocao_cli.recognition.model import Knowledge, RecognisedReturn
from baocao_cli.returns import read_return
from tests.recognition.papers import (
    HEAD,
    KNOWLEDGE,
    LABELS,
    MOTTO,
    NATION,
    PERIOD,
    SECTION,
    SEPTEMBER,
    SUBJECT,
    VALUES,
    arrival,
)

Rows = Sequence[Sequence[object]]
PLAIN = tuple((f"{row:02d}", label, VALUES[name], PERIOD) for row, (name, label) in enumerate(LABELS.items(), start=1))
"""The rows of an ordinary return."""


@dataclass(frozen=True)
class Paper:
    """What a clerk types: lines above the table, its head and rows, lines below it."""

    title: str = "BÁO CÁO"
    subject: str = SUBJECT
    sentence: str = "Văn phòng Sở báo cáo kết quả tuyên truyền tháng 9 năm 2020, cụ thể như sau:"
    above: str = "I. KẾT QUẢ TRIỂN KHAI THỰC HIỆN:"
    head: Sequence[object] = tuple(HEAD)
    rows: Rows = PLAIN
    below: Sequence[str] = (SECTION, "Không", "THỦ TRƯỞNG ĐƠN VỊ")
    heading: Sequence[str] = ("VĂN PHÒNG SỞ", NATION, MOTTO, "Đắk Lắk, ngày 02 tháng 10 năm 2020")
    second_head: Sequence[object] = ()
    merged: Sequence[tuple[int, int, int, int]] = field(default=())
    """Cells merged: first row and column, last row and column, from 0."""

    @property
    def lines(self) -> list[str]:
        return [*self.heading, *(line for line in (self.title, self.subject, self.sentence, self.above) if line)]

    @property
    def table(self) -> list[Sequence[object]]:
        return [self.head, *([self.second_head] if self.second_head else []), *self.rows]

    def word(self) -> bytes:
        document = docx.Document()
        for line in self.lines:
            document.add_paragraph(line)
        rows = self.table
        table = document.add_table(len(rows), max(map(len, rows)))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                if text not in (None, ""):
                    table.cell(number, column).text = str(text)
        for first_row, first_column, last_row, last_column in self.merged:
            table.cell(first_row, first_column).merge(table.cell(last_row, last_column))
        for line in self.below:
            document.add_paragraph(line)
        file = io.BytesIO()
        document.save(file)
        return file.getvalue()

    def excel(self) -> bytes:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        for line in self.lines:
            sheet.append([line])
        first = len(self.lines)
        for row in self.table:
            sheet.append([value if value != "" else None for value in row])
        for first_row, first_column, last_row, last_column in self.merged:
            sheet.merge_cells(
                start_row=first + first_row + 1,
                start_column=first_column + 1,
                end_row=first + last_row + 1,
                end_column=last_column + 1,
            )
        for line in self.below:
            sheet.append([line])
        file = io.BytesIO()
        book.save(file)
        return file.getvalue()


def recognised(data: bytes, knowledge: Knowledge = KNOWLEDGE, month: Month | None = SEPTEMBER) -> RecognisedReturn:
    """The one return in a file."""
    found = recognise(read_document(data, use_libreoffice=False), arrival(), knowledge, month)
    assert len(found.returns) == 1, found
    return found.returns[0]


def readings(found: RecognisedReturn) -> dict[str, Reading]:
    """Its readings by measure."""
    assert found.filled is not None
    return {reading.measure: reading for reading in read_return(found.filled, Context(month=found.month))}


def values(found: RecognisedReturn) -> Mapping[str, Any]:
    """What counts, by measure: the value as JSON; `held` or `missing` where nothing does."""
    return {
        name: reading.status.value
        if reading.status in (Status.HELD, Status.MISSING) or reading.value is None
        else reading.value.to_json()
        for name, reading in readings(found).items()
    }


def codes(found: RecognisedReturn, measure: str) -> set[str]:
    """What a measure's reading tells."""
    return {finding.code for finding in readings(found)[measure].findings}
