"""Whatever happens to a workbook's bytes, a reader gives a document or `Unreadable`."""

from __future__ import annotations

import contextlib
import io
import random
import re
import zipfile
from collections.abc import Callable
from datetime import date

import pytest
import xlwt
from openpyxl import Workbook
from openpyxl.comments import Comment

from baocao_cli.documents.model import Document, Unreadable
from baocao_cli.documents.workbook.ods import read_ods
from baocao_cli.documents.workbook.xls import read_xls
from baocao_cli.documents.workbook.xlsx import read_xlsx

_ODD = (
    b"", b"-1", b"0", b"99999999999", b"NaN", b"inf", b"x", b"1e400", b"1e-400", b"1E999999999", b"A1:XFD1048576",
    b"XFD1048576", b"true", "²".encode(), "１".encode(), b"../../x", b"PT1H", b"2020-13-45", b"P99999999999D",
)  # fmt: skip
_SAID = re.compile(rb'="([^"]*)"|>([^<]+)<')


def an_xlsx() -> bytes:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["STT", "Hình thức", 12, 1.25, date(2020, 9, 1), True, "=A1"])
    sheet["A3"].comment = Comment("Ghi chú", "A")
    sheet.merge_cells("A2:C2")
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def an_xls() -> bytes:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("1")
    sheet.write_merge(0, 0, 0, 3, "BÁO CÁO")
    sheet.write(1, 0, 12.5)
    sheet.write(1, 1, date(2020, 9, 1), xlwt.easyxf(num_format_str="dd/mm/yyyy"))
    sheet.write(1, 2, xlwt.Formula("A1"))
    sheet.write_rich_text(2, 0, [("10", xlwt.easyfont("struck_out on")), " 12"])
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def an_ods() -> bytes:
    from odf import dc
    from odf.office import Annotation
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    document = OpenDocumentSpreadsheet()
    table = Table(name="1")
    row = TableRow()
    for attributes, shown in (
        ({"valuetype": "float", "value": "12.5"}, "12,5"),
        ({"valuetype": "date", "datevalue": "2020-09-01"}, "01/09/2020"),
        ({"valuetype": "time", "timevalue": "PT2H30M0S"}, "2:30"),
        ({"valuetype": "string", "numbercolumnsrepeated": "3"}, "pa nô"),
    ):
        cell = TableCell(**attributes)
        cell.addElement(P(text=shown))
        row.addElement(cell)
    note = Annotation()
    note.addElement(dc.Date(text="2020-09-01"))
    note.addElement(P(text="Ghi chú"))
    cell.addElement(note)
    table.addElement(row)
    document.spreadsheet.addElement(table)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def damaged_bytes(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice([1, 1, 3, 20])):
        place = chance.randrange(len(changed))
        match chance.randrange(4):
            case 0:
                del changed[place : place + chance.randrange(1, 40)]
            case 1:
                changed[place:place] = chance.randbytes(chance.randrange(1, 20))
            case _:
                changed[place] = chance.randrange(256)
    return bytes(changed[: chance.randrange(1, len(changed))] if chance.random() < 0.1 else changed)


def damaged_part(data: bytes, chance: random.Random) -> bytes:
    """One part of the package with odd values in place of a few of its own; the zip itself is whole."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        target = chance.choice([name for name in old.namelist() if name.endswith((".xml", ".rels"))])
        for name in old.namelist():
            part = old.read(name)
            if name == target:
                for _ in range(chance.choice([1, 2, 5])):
                    said = chance.choice(list(_SAID.finditer(part)))
                    group = 1 if said[1] is not None else 2
                    part = part[: said.start(group)] + chance.choice(_ODD) + part[said.end(group) :]
            new.writestr(name, part)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("reader", "make", "damage"),
    [
        (read_xlsx, an_xlsx, damaged_bytes),
        (read_xlsx, an_xlsx, damaged_part),
        (read_xls, an_xls, damaged_bytes),
        (read_ods, an_ods, damaged_bytes),
        (read_ods, an_ods, damaged_part),
    ],
)
def test_only_unreadable_leaves(
    reader: Callable[[bytes], Document],
    make: Callable[[], bytes],
    damage: Callable[[bytes, random.Random], bytes],
) -> None:
    whole = make()
    assert list(reader(whole).tables())
    chance = random.Random(2020)
    for _ in range(150):
        with contextlib.suppress(Unreadable):
            reader(damage(whole, chance))
