"""Tables on their true grid."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from baocao_cli.documents.model import Cell, Document, Table
from baocao_cli.documents.places import describe
from baocao_cli.documents.word import read_docx
from tests.documents.word.raw_docx import docx, p, run, sdt, tbl, tc, tr

SPAN_2 = '<w:gridSpan w:val="2"/>'
BEGIN, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def only(document: Document) -> Table:
    (table,) = document.tables()
    return table


def read(*rows: str) -> Table:
    return only(read_docx(docx(tbl(*rows))))


def shape(table: Table) -> list[tuple[str, int, int, int, int]]:
    return [(cell.text, cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells]


def test_spans_and_vertical_merges() -> None:
    table = read(
        tr(tc("a", SPAN_2), tc("b", BEGIN)),
        tr(tc("c"), tc("d"), tc("", GOES_ON)),
        tr(tc("e"), tc("f"), tc("", '<w:vMerge w:val="continue"/>')),
    )
    assert shape(table) == [
        ("a", 0, 0, 1, 2),
        ("b", 0, 2, 3, 1),
        ("c", 1, 0, 1, 1),
        ("d", 1, 1, 1, 1),
        ("e", 2, 0, 1, 1),
        ("f", 2, 1, 1, 1),
    ]
    assert (table.row_count, table.column_count) == (3, 3)
    assert table.at(2, 2) is table.at(0, 2)


def test_ragged_rows_and_grid_before() -> None:
    table = read(
        tr(tc("a"), tc("b"), tc("c")),
        tr(tc("d"), properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
        tr(tc("e")),
    )
    assert shape(table)[3:] == [("d", 1, 1, 1, 1), ("e", 2, 0, 1, 1)]
    assert table.at(1, 0) is None
    assert table.column_count == 3


def test_old_horizontal_merge() -> None:
    table = read(tr(tc("a", '<w:hMerge w:val="restart"/>'), tc("", '<w:hMerge w:val="continue"/>'), tc("b")))
    assert shape(table) == [("a", 0, 0, 1, 2), ("b", 0, 2, 1, 1)]


def test_continuation_without_beginning_stands_for_itself() -> None:
    table = read(tr(tc("a")), tr(tc("b", GOES_ON)), tr(tc("", GOES_ON)))
    assert shape(table) == [("a", 0, 0, 1, 1), ("b", 1, 0, 2, 1)]


def test_merge_ends_with_a_cell_of_its_own() -> None:
    table = read(tr(tc("a", BEGIN)), tr(tc("b")), tr(tc("c", GOES_ON)))
    assert shape(table) == [("a", 0, 0, 1, 1), ("b", 1, 0, 1, 1), ("c", 2, 0, 1, 1)]


def test_text_that_merging_covers_is_hidden_not_lost() -> None:
    (cell,) = read(tr(tc("5", BEGIN)), tr(tc("9", GOES_ON))).cells
    assert (cell.text, cell.hidden) == ("5", "9")


def test_controls_round_rows_cells_and_tables() -> None:
    inner = tr(sdt(tc("a")), tc("b"))
    assert shape(read(sdt(inner), f"<w:customXml>{tr(tc('c'), tc('d'))}</w:customXml>")) == [
        ("a", 0, 0, 1, 1),
        ("b", 0, 1, 1, 1),
        ("c", 1, 0, 1, 1),
        ("d", 1, 1, 1, 1),
    ]
    assert shape(only(read_docx(docx(sdt(tbl(inner)))))) == [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1)]


def test_deleted_rows_and_cells_do_not_exist() -> None:
    document = read_docx(
        docx(
            tbl(
                tr(tc("9"), properties="<w:del/>"),
                tr(tc("5"), properties="<w:ins/>"),
                tr(tc("8", "<w:cellDel/>"), tc("7", "<w:cellIns/>")),
            )
        )
    )
    assert shape(only(document)) == [("5", 0, 0, 1, 1), ("7", 1, 0, 1, 1)]
    assert [finding.code for finding in document.findings] == ["tracked-changes"]


def test_table_of_deleted_rows_is_no_table() -> None:
    gone, there = tbl(tr(tc("9"), properties="<w:del/>")), tbl(tr(tc("5")))
    assert only(read_docx(docx(gone, there))).place.table == 1


def test_hidden_row_shows_nothing() -> None:
    table = read(tr(tc("5")), tr(tc("9"), properties="<w:hidden/>"))
    assert [(cell.text, cell.hidden) for cell in table.cells] == [("5", ""), ("", "9")]
    assert table.hidden_rows == {1}


def test_cell_of_several_paragraphs() -> None:
    (cell,) = read(tr(tc(p("10 pa nô") + p(run("5 áp phích") + "<w:r><w:br/></w:r>" + run("x")) + p()))).cells
    assert cell.text == "10 pa nô\n5 áp phích\nx"


def test_nested_tables_keep_their_place() -> None:
    inner = tbl(tr(tc("x"), tc("y")))
    table = read(tr(tc("a"), tc(p("b") + inner + p())))
    (nested,) = table.cells[1].tables
    assert table.cells[1].text == "b"
    assert describe(nested.cells[1].place) == "bảng 1, hàng 1, cột 2, bảng con 1, hàng 1, cột 2"


def test_places_are_counted_as_a_person_does() -> None:
    document = read_docx(docx(tbl(tr(tc("x"))), p("y"), tbl(tr(tc("a", SPAN_2), tc("b")))))
    second = list(document.tables())[1]
    assert [describe(cell.place) for cell in second.cells] == ["bảng 2, hàng 1, cột 1", "bảng 2, hàng 1, cột 3"]


def test_monstrous_spans_count_as_one() -> None:
    first = tr(tc("a", '<w:gridSpan w:val="2000000000"/>'), tc("b"))
    table = read(first, tr(tc("c"), properties='<w:gridBefore w:val="999999999"/>'))
    assert shape(table) == [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1), ("c", 1, 0, 1, 1)]


def test_slivers_of_dragged_edges_do_not_count() -> None:
    widths = "".join(f'<w:gridCol w:w="{width}"/>' for width in (700, 250, 3000, 2000, 30))
    rows = (
        tr(tc("STT", SPAN_2), tc("Hình thức"), tc("Số lượng", SPAN_2)),
        tr(tc("01"), tc("Pa nô", SPAN_2 + BEGIN), tc("10")),
        tr(tc("02", SPAN_2), tc("", GOES_ON), tc("5", SPAN_2)),
        tr(tc("x"), properties='<w:gridBefore w:val="2"/>'),
    )
    table = only(read_docx(docx(tbl(*rows).replace("<w:tblGrid/>", f"<w:tblGrid>{widths}</w:tblGrid>"))))
    assert shape(table) == [
        ("STT", 0, 0, 1, 1),
        ("Hình thức", 0, 1, 1, 1),
        ("Số lượng", 0, 2, 1, 1),
        ("01", 1, 0, 1, 1),
        ("Pa nô", 1, 1, 2, 1),
        ("10", 1, 2, 1, 1),
        ("02", 2, 0, 1, 1),
        ("5", 2, 2, 1, 1),
        ("x", 3, 1, 1, 1),
    ]


def test_cell_as_narrow_as_a_sliver_keeps_its_place() -> None:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in (700, 12, 700, 12))
    rows = tr(tc("a"), tc("b"), tc("c")), tr(tc("d"), tc("e", SPAN_2), tc("f"))
    table = only(read_docx(docx(tbl(*rows).replace("<w:tblGrid/>", f"<w:tblGrid>{columns}</w:tblGrid>"))))
    assert [cell.column for cell in table.cells] == [0, 1, 2, 0, 1, 3]


@st.composite
def grids(draw: st.DrawFn) -> list[Cell]:
    """Random merges that tile a grid: rectangles are placed at the first free place."""
    rows, columns = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    taken: set[tuple[int, int]] = set()
    cells = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            free = next((c for c in range(column, columns) if (row, c) in taken), columns) - column
            width, height = draw(st.integers(1, free)), draw(st.integers(1, rows - row))
            taken |= {(r, c) for r in range(row, row + height) for c in range(column, column + width)}
            template = read(tr(tc(f"{row}.{column}"))).cells[0]
            cells.append(Cell(row, column, template.place, template.text, row_span=height, column_span=width))
    return cells


def written(cells: list[Cell]) -> str:
    rows = max(cell.row + cell.row_span for cell in cells)
    lines = []
    for row in range(rows):
        line = []
        for cell in sorted(cells, key=lambda cell: cell.column):
            span = f'<w:gridSpan w:val="{cell.column_span}"/>'
            if cell.row == row:
                line.append(tc(cell.text, span + (BEGIN if cell.row_span > 1 else "")))
            elif cell.row < row < cell.row + cell.row_span:
                line.append(tc("", span + GOES_ON))
        lines.append(tr(*line))
    return tbl(*lines)


@settings(deadline=None)
@given(grids())
def test_random_grids_read_back_exactly(cells: list[Cell]) -> None:
    table = only(read_docx(docx(written(cells))))
    assert shape(table) == [(c.text, c.row, c.column, c.row_span, c.column_span) for c in cells]
    assert [(c.place.row, c.place.column) for c in table.cells] == [(c.row + 1, c.column + 1) for c in cells]
    assert {table.at(r, c) is not None for r in range(table.row_count) for c in range(table.column_count)} == {True}
