"""Texts in one table: the same texts, each once, whatever they hold."""

from __future__ import annotations

import io
import zipfile

import openpyxl
from xlsxwriter import Workbook

from baocao_cli.summary.workbook.shared_strings import with_shared_strings

TEXTS = ["a", "a", " có khoảng trắng ", '<b>&amp;</b> t="inlineStr"', "hai\ndòng", "</c>", "_x0041_", "số 1", "=1+1"]


def written(texts: list[str]) -> bytes:
    target = io.BytesIO()
    with Workbook(target, {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet()
        for row, text in enumerate(texts):
            sheet.write_string(row, 0, text)
            sheet.write_number(row, 1, row)
            sheet.write_formula(row, 2, f'=A{row + 1}&"x"', value=f"{row}x")
    return target.getvalue()


def test_texts_figures_and_formulas_are_what_they_were() -> None:
    content = with_shared_strings(written(TEXTS))
    after = openpyxl.load_workbook(io.BytesIO(content))
    rows = [(text, row, f'=A{row + 1}&"x"') for row, text in enumerate(TEXTS)]
    assert list(after.worksheets[0].values) == rows
    package = zipfile.ZipFile(io.BytesIO(content))
    assert b"inlineStr" not in package.read("xl/worksheets/sheet1.xml")
    assert f'count="{len(TEXTS)}" uniqueCount="{len(set(TEXTS))}"'.encode() in package.read("xl/sharedStrings.xml")


def test_a_sheet_of_many_pieces_loses_nothing() -> None:
    texts = [f"dòng số {number} " + "x" * 500 for number in range(3000)]
    sheet = openpyxl.load_workbook(io.BytesIO(with_shared_strings(written(texts)))).worksheets[0]
    assert [cell.value for (cell,) in sheet["A1:A3000"]] == texts
