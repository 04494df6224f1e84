"""Rosters as clerks make them, written for one test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

HEADER = ("Mã", "Tên đơn vị", "Tên gọi khác", "Email", "Biểu mẫu", "Từ tháng", "Đến tháng", "Cấp trên")


def write_roster(folder: Path, *rows: Sequence[object], formats: Mapping[str, str] | None = None) -> Path:
    """`don-vi.xlsx` with those rows on a sheet named `Danh sách`; `formats` gives number formats by address."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Danh sách"
    for row in rows:
        sheet.append(list(row))
    for address, number_format in (formats or {}).items():
        sheet[address].number_format = number_format
    path = folder / "don-vi.xlsx"
    workbook.save(path)
    return path
