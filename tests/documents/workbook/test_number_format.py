"""What a number format makes of a number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.documents.model import CellKind
from baocao_cli.documents.workbook.number_format import Shows, built_in, date_parts, sections
from baocao_cli.documents.workbook.shown_number import plain, see
from baocao_cli.documents.workbook.values import Content, framed, number


@pytest.mark.parametrize(
    ("code", "shows"),
    [
        ("General", Shows.NUMBER),
        ("", Shows.NUMBER),
        ("0.00E+00", Shows.NUMBER),
        ("# ?/?", Shows.NUMBER),
        ('0" buổi"', Shows.NUMBER),
        ('#,##0" đồng/tháng dự toán"', Shows.NUMBER),
        (r"0\ \d\ó\n\g", Shows.NUMBER),
        ("[Red]0;[Blue]-0", Shows.NUMBER),
        ("[$-42A]dd/mm/yyyy", Shows.DATE),
        ("[$-F800]dddd, mmmm dd, yyyy", Shows.DATE),
        ("d-mmm", Shows.DATE),
        ("mmm-yy", Shows.DATE),
        ("mm", Shows.DATE),
        ('"tháng" m "năm" yyyy', Shows.DATE),
        ("yyyy-mm-dd h:mm", Shows.DATE_TIME),
        ("m/d/yy h:mm AM/PM", Shows.DATE_TIME),
        ("h:mm", Shows.TIME),
        ("h:mm:ss AM/PM", Shows.TIME),
        ("mm:ss.0", Shows.TIME),
        ("[h]:mm:ss", Shows.TIME),
        ("[mm]:ss", Shows.TIME),
        ('h"g"mm', Shows.TIME),
    ],
)
def test_what_a_code_shows(code: str, shows: Shows) -> None:
    assert date_parts(code).shows is shows


@pytest.mark.parametrize(
    ("figure", "code", "shown"),
    [
        ("12", "General", "12"),
        ("1.25", "General", "1,25"),
        ("1250", "#,##0", "1.250"),
        ("1234567.5", "#,##0.00", "1.234.567,50"),
        ("1", "00", "01"),
        ("2", "0000", "0002"),
        ("12.5", "0", "12,5"),  # a sheet would show 13; what is told is the figure
        ("12", '0" buổi"', "12 buổi"),
        ("1.5", '0.0" giờ"', "1,5 giờ"),
        ("1250", '#,##0" lượt"', "1.250 lượt"),
        ("0.5", "0%", "50%"),
        ("0.125", "0.00%", "12,50%"),
        ("-5", "0", "-5"),
        ("-5", "0;(0)", "(5)"),
        ("-5", '0" cái"', "-5 cái"),
        ("0", '0;-0;"không"', "không"),
        ("0", "0;-0;", ""),
        ("7", ";;;", ""),
        ("-7", "0;", ""),
        ("0", "#,###", ""),
        ("7", '"xong"', "xong"),
        ("7", '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', "7"),
        ("0", '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', "-"),
        ("1500000", "#,##0,,", "2"),
        ("1250", "0.0,", "1,3"),
        ("12", '0.0,,"tr"', "0,0tr"),
        ("12", '0"000"', "12000"),
        ("12", '"đợt 9: "0', "đợt 9: 12"),
        ("12", r'0\ "m2"', "12 m2"),
        ("5000", "#,##0 [$₫-42A]", "5.000 ₫"),
        ("0.5", "# ?/?", "0,5"),
        ("1200", "0.00E+00", "1200"),
        ("912345678", "000-000-000", "912345678"),
        ("230", '0" giờ "00" phút"', "2 giờ 30 phút"),
        ("3", '[=1]"một";0', "3"),
        ("1", '[=1]"một";0', "một"),
        ("1250", '[>=1000]0.0,"k";0', "1,3k"),
        ("12", '[>=1000]0.0,"k";0" cái"', "12 cái"),
        ("-5", "[>=0]0;(0)", "(5)"),
        ("-5", "[>100]0;0", "-5"),
        ("5", "[>100]0;[<0]0", "5"),  # no part shows it: a sheet fills the cell with #
        ("15", 'General" phút"', "15 phút"),
        ("12", "@", "12"),
        ("12", '@" cái"', "12 cái"),
    ],
)
def test_what_a_person_sees(figure: str, code: str, shown: str) -> None:
    assert see(Decimal(figure), code).text == shown


def test_sections_part_at_bare_semicolons_only() -> None:
    assert sections('0" a;b";[>;]-0;;@') == ['0" a;b"', "[>;]-0", "", "@"]
    assert sections(";;;") == ["", "", "", ""]


def test_built_in_formats() -> None:
    assert date_parts(built_in(14)).shows is Shows.DATE
    assert date_parts(built_in(46)).elapsed
    assert date_parts(built_in(57)).shows is Shows.DATE
    assert built_in(9) == "0%"
    assert built_in(163) == "General"


@pytest.mark.parametrize(
    ("figure", "code", "itself", "digits"),
    [
        ("12", '0" cái"', True, True),
        ("12", "@", True, True),
        ("0", "#,###", False, False),
        ("7", ";;;", False, False),
        ("7", '"xong"', False, False),
        ("1250", "0.0,", False, False),
        ("12", '0"000"', False, False),
        ("12", '"1"0', False, False),
        ("230", '0" giờ "00" phút"', False, True),
    ],
)
def test_whether_a_person_sees_the_figure_itself(figure: str, code: str, itself: bool, digits: bool) -> None:
    seen = see(Decimal(figure), code)
    assert (seen.figure, seen.digits) == (itself, digits)


@pytest.mark.parametrize(
    ("code", "shown", "hidden"),
    [
        ("General", "85", ""),
        ("@", "85", ""),
        ("0", "85", ""),
        ("dd/mm/yyyy;@", "85", ""),
        ('@" người"', "85 người", ""),
        ('0;-0;0;"khoảng "@', "khoảng 85", ""),
        ('_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', "85", ""),
        (";;;", "", "85"),
        (';;;"đã gửi"', "đã gửi", "85"),
        (";;", "85", ""),
    ],
)
def test_what_a_format_makes_of_a_text(code: str, shown: str, hidden: str) -> None:
    content = framed(Content("85"), code)
    assert (content.text, content.hidden) == (shown, hidden)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12))
def test_no_format_loses_a_digit(figure: Decimal) -> None:
    for code in ("0", "#,##0", "#,##0.00", "00000", '0.0" giờ"'):
        digits = see(figure, code).text.removesuffix(" giờ").replace(".", "").replace(",", ".")
        assert Decimal(digits) == figure
    assert Decimal(plain(figure).replace(",", ".")) == figure


@given(st.text(max_size=30), st.decimals(allow_nan=False, allow_infinity=False, min_value=-1000, max_value=1000))
def test_no_code_loses_a_figure(code: str, figure: Decimal) -> None:
    content = number(str(figure), code)
    assert content.text or content.hidden
    assert framed(Content("85"), code).text or framed(Content("85"), code).hidden


@given(st.text(alphabet='0#?.,;"@%<>=[]1 x-', max_size=16), st.integers(min_value=-5000, max_value=5000))
def test_a_number_cell_holds_what_it_shows(code: str, figure: int) -> None:
    content = number(str(figure), code)
    assert content.kind is not CellKind.NUMBER or content.value == figure
