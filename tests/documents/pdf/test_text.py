"""What the end of a page and fonts without a code table do to a PDF's text."""

from __future__ import annotations

from baocao_cli.documents.model import Block, Cell, Paragraph, Place, Table
from baocao_cli.documents.pdf.text import is_garbled, rejoined


def table(number: int, *rows: tuple[str, ...]) -> Table:
    cells = tuple(
        Cell(row, column, Place(table=number, row=row + 1, column=column + 1), text)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    return Table(Place(table=number), len(rows), len(rows[0]), cells)


def texts(block: Block) -> list[list[str]]:
    assert isinstance(block, Table)
    return [[cell.text for cell in row] for row in block.rows()]


def test_a_row_cut_by_the_end_of_a_page_is_whole_again() -> None:
    upper = table(1, ("STT", "Hình thức", "Số lượng"), ("04", "Khác (xe", "xe loa: 03"))
    lower = table(2, ("", "loa, văn nghệ)", "lượt"), ("05", "Zalo", "2 tin"))
    joined = rejoined([upper, Paragraph("- 2 -", Place(paragraph=1)), lower])
    assert texts(joined[0])[1] == ["04", "Khác (xe loa, văn nghệ)", "xe loa: 03 lượt"]
    assert texts(joined[2]) == [["", "", ""], ["05", "Zalo", "2 tin"]]


def test_behind_a_repeated_head_too() -> None:
    head = ("STT", "Hình thức", "Số lượng")
    joined = rejoined([table(1, head, ("04", "Khác", "xe loa: 03")), table(2, head, ("", "", "lượt"))])
    assert texts(joined[0])[1] == ["04", "Khác", "xe loa: 03 lượt"]


def test_rows_of_their_own_stay_where_they_are() -> None:
    blocks = [table(1, ("04", "Khác", "Không")), table(2, ("05", "Zalo", "2 tin"))]
    assert rejoined(list(blocks)) == blocks
    between = Paragraph("Nơi nhận:", Place(paragraph=1))
    apart: list[Paragraph | Table] = [table(1, ("04", "Khác", "Không")), between, table(2, ("", "x", "y"))]
    assert rejoined(list(apart)) == apart


def test_letters_that_no_font_table_gives_back_are_no_text() -> None:
    place = Place(paragraph=1)
    assert is_garbled([Paragraph("B\x00o c\x00o k\x00t qu\x00 tuyên truy\x00n", place)])
    assert is_garbled([Paragraph("(cid:12)(cid:13)(cid:14)(cid:15)", place)])
    assert not is_garbled([Paragraph("Báo cáo kết quả tuyên truyền", place)])
