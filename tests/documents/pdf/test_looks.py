"""A page of a PDF as the eye sees it: raised marks, struck, covered and invisible text, what is laid over it."""

from __future__ import annotations

import pytest

from baocao_cli.documents.model import Cell, Document, Origin, Paragraph, Table, Unreadable
from baocao_cli.documents.pdf import read_pdf
from tests.documents.pdf.raw_pdf import (
    Objects,
    RawPage,
    RawPdf,
    at,
    box,
    corner,
    drawing,
    grid,
    line,
    page_of,
    stream,
    text,
)

X, Y = at(1, 1)
"""Where the text of the table's last cell begins."""
LEFT, BOTTOM = corner(1, 1)
HEAD = text("Hinh thuc", *at(0, 0)) + text("So luong", *at(0, 1)) + text("Pa no", *at(1, 0))
TWELVE = text("12", X, Y)
"""13.3 points wide."""
END = X + 13.4


def table_of(document: Document) -> Table:
    return next(document.tables())


def read(
    content: str, *annotations: str, resources: str = "", catalog: str = "", objects: Objects | None = None
) -> Cell:
    """The table's last cell."""
    data = page_of(HEAD + content, *annotations, resources=resources, catalog=catalog, objects=objects)
    cell = table_of(read_pdf(data)).at(1, 1)
    assert cell is not None
    return cell


def seen(
    content: str, *annotations: str, resources: str = "", catalog: str = "", objects: Objects | None = None
) -> tuple[str, str, str]:
    """What of it shows, what is struck, what is hidden."""
    cell = read(content, *annotations, resources=resources, catalog=catalog, objects=objects)
    return cell.text, cell.struck, cell.hidden


@pytest.mark.parametrize(
    ("content", "read_as"),
    [
        (TWELVE + text("1", END, Y + 4.5, 7), "12¹"),
        (TWELVE + text("1", END, Y, 7, "4 Ts"), "12¹"),
        (TWELVE + text("10", END, Y + 4.5, 7), "12¹⁰"),
        (TWELVE + text("1", END + 3.4, Y + 4.5, 7), "12 ¹"),
        (TWELVE + text("1", END, Y - 2, 7), "12₁"),
        (TWELVE + text("1", END, Y + 3, 12), "12¹"),
        (TWELVE + text("1", END, Y, 10), "121"),
        (TWELVE + text("1", END, Y, 12), "121"),
        (TWELVE + text("1", END, Y + 4.5, 7) + text(" nguoi", END + 4, Y), "12¹ nguoi"),
        (text("24 m", X, Y) + text("2", X + 26.8, Y + 4.5, 7), "24 m²"),
        (text("1", X, Y + 4.5, 7) + text("12", X + 4, Y), "¹12"),
        (text("1", X, Y + 4.5, 7) + text("/", X + 4, Y) + text("2", X + 7.4, Y - 2, 7), "½"),
        (TWELVE + text("(3)", END, Y + 4.5, 7), "12⁽³⁾"),
        (text("1", X, Y) + text("er", X + 6.8, Y + 4.5, 7), "1er"),
        (text("12", X, Y + 4, 7), "12"),
        (text("12", X, Y + 8) + text("13", X, Y - 5), "12 13"),
    ],
)
def test_raised_and_lowered_digits(content: str, read_as: str) -> None:
    assert read(content).text == read_as


NINE = text("9", X, Y)
STROKE = line(X - 0.5, Y + 3.5, X + 7, Y + 3.5)
BEHIND = text("12", X + 8, Y)


@pytest.mark.parametrize(
    ("stroke", "struck"),
    [
        (STROKE, True),
        (box(X, Y + 3.2, 6.6, 0.8, "0 g"), True),
        (line(X - 1, Y - 1, X + 8, Y + 7), True),
        (f"q 1 w {X} {Y + 3.5} m {X + 3} {Y + 4} l {X + 7} {Y + 3} l S Q\n", True),
        (line(X, Y - 1.5, X + 7, Y - 1.5), False),
        (line(X, Y + 11, X + 7, Y + 11), False),
        (line(X + 3, Y - 4, X + 3, Y + 12), False),
    ],
)
def test_a_line_through_letters_strikes_them(stroke: str, struck: bool) -> None:
    text_seen, struck_seen, _ = seen(NINE + BEHIND + stroke)
    assert (text_seen, struck_seen) == (("12", "9") if struck else ("912", ""))


def test_a_stroke_across_a_cell_rules_no_row() -> None:
    across = line(LEFT - 2, Y + 3.5, LEFT + 130, Y + 3.5)
    table = table_of(read_pdf(page_of(HEAD + NINE + across)))
    assert (table.row_count, table.column_count) == (2, 2)
    assert [cell.struck for cell in table.cells] == ["", "", "", "9"]


def test_a_ground_behind_words_rules_no_cell() -> None:
    marked = box(X - 1, Y - 3, 15, 14, "1 1 0 rg") + TWELVE
    table = table_of(read_pdf(page_of(HEAD + marked)))
    assert [cell.text for cell in table.cells] == ["Hinh thuc", "So luong", "Pa no", "12"]


def test_grounds_rule_a_table_that_has_no_lines() -> None:
    grounds = "".join(box(*corner(row, column), 118, 38, "0.9 g") for row in range(2) for column in range(2))
    table = table_of(read_pdf(RawPdf([RawPage(grounds + HEAD + TWELVE)]).build()))
    assert [cell.text for cell in table.cells if cell.text] == ["Hinh thuc", "So luong", "Pa no", "12"]


def test_a_strike_out_that_names_its_words() -> None:
    quad = f"/QuadPoints [{X} {Y + 9} {X + 7} {Y + 9} {X} {Y - 2} {X + 7} {Y - 2}]"
    rectangle = f"/Rect [{X} {Y - 2} {X + 7} {Y + 9}]"
    assert seen(NINE + BEHIND, f"/Subtype /StrikeOut {rectangle} {quad}") == ("12", "9", "")


COVER = box(X - 1, Y - 3, 8.5, 14)
_PICTURE = "/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"
_PLACED = f"q 8.5 0 0 14 {X - 1} {Y - 3} cm /P Do Q\n"
_ALPHA = "/ExtGState << /A << /ca 0.3 >> /M << /BM /Multiply >> /N << /ca 1 /BM /Normal >> >>"


@pytest.mark.parametrize(
    ("content", "hidden"),
    [
        (NINE + COVER, True),
        (COVER + NINE, False),
        (NINE + box(X - 1, Y - 3, 8.5, 14, "1 0 0 rg"), True),
        (NINE + f"q /N gs\n{COVER}Q\n", True),
        (NINE + f"q /A gs\n{COVER}Q\n", False),
        (NINE + f"q /M gs\n{box(X - 1, Y - 3, 8.5, 14, '1 1 0 rg')}Q\n", False),
        (NINE + f"q /A gs Q\n{COVER}", True),
        (NINE + f"q {X + 100} {Y} 5 5 re W n\n{COVER}Q\n", False),
        (NINE + f"q 0 g {X - 1} {Y - 3} 8.5 14 re {X - 0.5} {Y - 2.5} 7.5 13 re f* Q\n", False),
        (NINE + f"q {X - 1} {Y - 3} 8.5 14 re S Q\n", False),
    ],
)
def test_what_a_filled_box_covers_is_not_seen(content: str, hidden: bool) -> None:
    text_seen, _, hidden_seen = seen(content + BEHIND, resources=_ALPHA)
    assert (text_seen, hidden_seen) == (("12", "9") if hidden else ("912", ""))


@pytest.mark.parametrize(("mask", "hidden"), [("", True), ("/SMask 101 0 R", False), ("/ImageMask true", False)])
def test_what_a_picture_covers_is_not_seen(mask: str, hidden: bool) -> None:
    objects: Objects = {100: stream(b"\xff", f"{_PICTURE} {mask}"), 101: stream(b"\x00", _PICTURE)}
    found = seen(NINE + _PLACED + BEHIND, resources="/XObject << /P 100 0 R >>", objects=objects)
    assert found == (("12", "", "9") if hidden else ("912", "", ""))


def coloured(colour: str) -> str:
    return text("9", X, Y, before=colour)


_INK = "/ColorSpace << /Ink [/Separation /Black /DeviceGray << /FunctionType 2 /Domain [0 1] /N 1 >>] >>"


@pytest.mark.parametrize(
    ("nine", "hidden"),
    [
        (coloured("1 g"), True),
        (coloured("1 1 1 rg"), True),
        (coloured("0 0 0 0 k"), True),
        (coloured("0.97 0.97 1 rg"), True),
        (coloured("0.8 g"), False),
        (coloured("0 0 0 1 k"), False),
        (coloured("/Ink cs 1 scn"), False),  # all of an ink, not the white that 1 is of gray
        (box(X - 1, Y - 3, 8.5, 14, "0 0 1 rg") + coloured("1 g"), False),
        (box(X - 1, Y - 3, 8.5, 14, "0 0 1 rg") + coloured("0 0 1 rg"), True),
        (text("9", X, Y, before="3 Tr"), True),
        (text("9", X, Y, before="7 Tr"), True),
        (text("9", X, Y, before="1 Tr 0 G 1 g"), False),
        (text("9", X, Y, 1), True),
        (f"q {X + 50} {Y} 20 20 re W n\n{NINE}Q\n", True),
        (f"q {X - 1} {Y - 3} 20 20 re W n\n{NINE}Q\n", False),
    ],
)
def test_what_cannot_be_seen(nine: str, hidden: bool) -> None:
    text_seen, _, hidden_seen = seen(nine + BEHIND, resources=_INK)
    assert (text_seen, hidden_seen) == (("12", "9") if hidden else ("912", ""))


def test_text_beside_the_page_is_not_seen() -> None:
    document = read_pdf(page_of(HEAD + TWELVE + text("99", 30, 20), more="/CropBox [45 45 555 755]"))
    assert [(block.text, block.hidden) for block in document.blocks if isinstance(block, Paragraph)] == [("", "99")]


_LAYERS: Objects = {100: "<< /Type /OCG /Name (x) >>", 101: "<< /Type /OCMD /OCGs [100 0 R] >>"}
_OFF = "/OCProperties << /OCGs [100 0 R] /D << /OFF [100 0 R] >> >>"
_ALL_OFF = "/OCProperties << /OCGs [100 0 R] /D << /BaseState /OFF /ON [] >> >>"
_ON = "/OCProperties << /OCGs [100 0 R] /D << /ON [100 0 R] >> >>"


@pytest.mark.parametrize(
    ("layer", "catalog", "hidden"),
    [
        (100, _OFF, True),
        (101, _OFF, True),
        (100, _ALL_OFF, True),
        (100, _ON, False),
        (101, _ON, False),
        (100, "", False),
    ],
)
def test_a_layer_that_is_switched_off_is_not_seen(layer: int, catalog: str, hidden: bool) -> None:
    content = f"/OC /L BDC\n{NINE}/P BMC EMC EMC\n{BEHIND}"
    resources = f"/Properties << /L {layer} 0 R >>"
    found = seen(content, resources=resources, catalog=catalog, objects=_LAYERS)
    assert found == (("12", "", "9") if hidden else ("912", "", ""))


def test_a_form_on_a_layer_that_is_switched_off() -> None:
    form = drawing(text("9", 0, 3), 8, 12).replace(b"/Type /XObject", b"/Type /XObject /OC 100 0 R")
    content = f"q 1 0 0 1 {X} {Y - 3} cm /X Do Q\n{BEHIND}"
    objects: Objects = {**_LAYERS, 102: form}
    assert seen(content, resources="/XObject << /X 102 0 R >>", catalog=_OFF, objects=objects) == ("12", "", "9")
    assert seen(content, resources="/XObject << /X 102 0 R >>", objects=objects) == ("912", "", "")


def test_letters_drawn_twice_for_boldness_are_one() -> None:
    assert read(TWELVE + text("12", X + 0.4, Y)).text == "12"
    assert read(text("11", X, Y)).text == "11"


def test_invisible_text_alone_is_a_scan() -> None:
    with pytest.raises(Unreadable) as caught:
        read_pdf(RawPdf([RawPage(text("12 pa no", 50, 700, before="3 Tr"))]).build())
    assert caught.value.finding.code == "pdf-scanned"


RECTANGLE = f"/Rect [{LEFT + 2} {BOTTOM + 2} {LEFT + 110} {BOTTOM + 38}]"
DRAWN = drawing(box(0, 0, 108, 36) + text("12", 5, 14), 108, 36)
FRAMED = drawing("q 1 w 1 1 106 34 re S Q\n" + text("12", 5, 14), 108, 36)


@pytest.mark.parametrize(
    ("annotation", "drawn", "read_as"),
    [
        ("/Subtype /FreeText /Contents (12)", None, "12"),
        ("/Subtype /FreeText /Contents (02 buoi,\\r85 nguoi)", None, "02 buoi, 85 nguoi"),
        ("/Subtype /FreeText /Contents <FEFF0038003500200070006800FA0074>", None, "85 phút"),
        ("/Subtype /FreeText /Contents <EFBBBF7068C3BA74>", None, "phút"),
        ("/Subtype /FreeText /Contents (12) /DA (/Helv 30 Tf 0 g)", None, "12"),
        ("/Subtype /FreeText /Contents (99) /AP << /N 100 0 R >>", DRAWN, "12"),
        ("/Subtype /FreeText /Contents (12) /F 2", None, "."),
        ("/Subtype /FreeText /Contents (12) /F 32", None, "."),
        ("/Subtype /Stamp /AP << /N 100 0 R >>", DRAWN, "12"),
        ("/Subtype /Highlight /AP << /N 100 0 R >>", DRAWN, "."),
        ("/Subtype /Popup /Contents (12)", None, "."),
        ("/Subtype /Widget /FT /Tx /V (12)", None, "12"),
        ("/Subtype /Widget /FT /Tx /V (12) /AP << /N 100 0 R >>", DRAWN, "12"),
        ("/Subtype /Widget /FT /Tx /V (12) /AP << /N 100 0 R >>", drawing("", 108, 36), "12"),
        ("/Subtype /Widget /FT /Tx /V (12) /Ff 8192", None, "."),
        ("/Subtype /Widget /FT /Ch /V (45 phut)", None, "45 phut"),
        ("/Subtype /Widget /FT /Ch /V [(a) (b)]", None, "a b"),
        ("/Subtype /Widget /FT /Btn /Ff 65536 /AP << /N 100 0 R >>", DRAWN, "."),
        ("/Subtype /Widget /FT /Btn /AS /Yes /V /Yes", None, "☑"),
        ("/Subtype /Widget /FT /Btn /AS /Off", None, "."),
        ("/Subtype /Widget /Parent 101 0 R", None, "12"),
        ("/Subtype /FreeText /Contents (12) /AP << /N 102 0 R >>", None, "12"),
    ],
)
def test_text_laid_over_the_page_counts(annotation: str, drawn: bytes | None, read_as: str) -> None:
    broken = stream("/F 12 Tf BT (1", "/Type /XObject /Subtype /Form /BBox [0 0 1] /Matrix [1 0]")
    objects: Objects = {100: drawn or stream(""), 101: "<< /FT /Tx /V (12) >>", 102: broken}
    dot = text(".", LEFT + 100, BOTTOM + 3) if read_as == "." else ""
    assert read(dot, f"{annotation} {RECTANGLE}", objects=objects).text == read_as


def test_a_drawing_covers_what_is_below_it_and_rules_no_cell() -> None:
    annotation = f"/Subtype /FreeText /AP << /N 100 0 R >> {RECTANGLE}"
    assert seen(NINE, annotation, objects={100: DRAWN}) == ("12", "", "9")
    table = table_of(read_pdf(page_of(HEAD, annotation, objects={100: FRAMED})))
    assert [cell.text for cell in table.cells] == ["Hinh thuc", "So luong", "Pa no", "12"]


def test_a_tick_is_no_figure() -> None:
    """Ticks are letters and digits of a symbol font."""
    tick = drawing(text("4", 5, 14, font="Z"), 108, 36)
    annotation = f"/Subtype /Widget /FT /Btn /AS /Yes /AP << /N << /Yes 100 0 R /Off 101 0 R >> >> {RECTANGLE}"
    cell = read("", annotation, objects={100: tick, 101: drawing(text("8", 5, 14, font="Z"), 108, 36)})
    assert cell.text
    assert not any(character.isdigit() for character in cell.text)


def test_values_count_where_the_file_says_that_drawings_are_old() -> None:
    stale = f"/Subtype /Widget /FT /Tx /V (15) /AP << /N 100 0 R >> {RECTANGLE}"
    catalog = "/AcroForm << /Fields [12 0 R] /NeedAppearances true >>"
    assert read("", stale, objects={100: DRAWN}, catalog=catalog).text == "15"
    assert read("", stale, objects={100: DRAWN}).text == "12"


def test_a_comment_is_a_note() -> None:
    document = read_pdf(page_of(HEAD + TWELVE, f"/Subtype /Text /Contents (ca thang 8) {RECTANGLE}"))
    note = document.blocks[-1]
    assert isinstance(note, Paragraph)
    assert (note.text, note.origin) == ("ca thang 8", Origin.NOTE)


@pytest.mark.parametrize("rotation", [90, 180, 270, -90, 450])
def test_a_page_that_a_viewer_turned(rotation: int) -> None:
    annotation = f"/Subtype /FreeText /Contents (5 phut) /Rect [{LEFT + 60} {BOTTOM + 2} {LEFT + 118} {Y + 9}]"
    content = grid(2, 2) + HEAD + TWELVE + text("1", END, Y + 4.5, 7)
    document = read_pdf(RawPdf([RawPage(content, (annotation,), f"/Rotate {rotation}")]).build())
    assert [cell.text for cell in table_of(document).cells] == ["Hinh thuc", "So luong", "Pa no", "12¹ 5 phut"]


def test_a_page_drawn_lying_and_turned_upright() -> None:
    """As printers make landscape pages."""
    lying = f"q 0 1 -1 0 750 0 cm\n{grid(2, 2)}{HEAD}{TWELVE}Q\n"
    document = read_pdf(RawPdf([RawPage(lying, more="/Rotate 90")]).build())
    assert [cell.text for cell in table_of(document).cells] == ["Hinh thuc", "So luong", "Pa no", "12"]


def test_figures_that_are_not_seen_outside_of_tables_are_reported() -> None:
    document = read_pdf(page_of(HEAD + TWELVE + text("Pa no: 99", 50, 500, before="1 g")))
    assert [(finding.code, finding.raw) for finding in document.findings] == [
        ("read-from-pdf", None),
        ("text-hidden", "Pa no: 99"),
    ]


def test_a_page_with_thousands_of_shapes_is_read_in_time() -> None:
    drawn = "".join(box(50 + index % 500, 40 + index // 500, 3, 3, "0.9 g") for index in range(4000))
    waves = "q 0.5 w 300 300 m " + " ".join(f"{300 + step % 200} {300 + step % 7} l" for step in range(4000)) + " S Q\n"
    assert read(drawn + waves + TWELVE).text == "12"
