"""What a number format makes of a number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.documents.workbook.number_format import Shows, built_in, date_parts, plain, render, sections


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
        ("0", '0;-0;"không"', "0"),
        ("0", "0;-0;", "0"),  # a format that hides: the figure is told
        ("7", ";;;", "7"),
        ("7", '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', "7"),
        ("0", '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', "0"),
        ("1500000", "#,##0,,", "1500000"),
        ("5000", "#,##0 [$₫-42A]", "5.000 ₫"),
        ("0.5", "# ?/?", "0,5"),
        ("1200", "0.00E+00", "1200"),
        ("912345678", "000-000-000", "912345678"),
        ("3", '[=1]"một";0', "3"),
        ("15", 'General" phút"', "15 phút"),
        ("12", "@", "12"),
    ],
)
def test_what_a_person_sees(figure: str, code: str, shown: str) -> None:
    assert render(Decimal(figure), code) == shown


def test_sections_part_at_bare_semicolons_only() -> None:
    assert sections('0" a;b";[>;]-0;;@') == ['0" a;b"', "[>;]-0", "", "@"]


def test_built_in_formats() -> None:
    assert date_parts(built_in(14)).shows is Shows.DATE
    assert date_parts(built_in(46)).elapsed
    assert date_parts(built_in(57)).shows is Shows.DATE
    assert built_in(9) == "0%"
    assert built_in(163) == "General"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12))
def test_no_format_loses_a_digit(figure: Decimal) -> None:
    for code in ("0", "#,##0", "#,##0.00", "00000", '0.0" giờ"'):
        digits = render(figure, code).removesuffix(" giờ").replace(".", "").replace(",", ".")
        assert Decimal(digits) == figure
    assert Decimal(plain(figure).replace(",", ".")) == figure


@given(st.text(max_size=30), st.decimals(allow_nan=False, allow_infinity=False, min_value=-1000, max_value=1000))
def test_any_code_shows_something(code: str, figure: Decimal) -> None:
    date_parts(code)
    assert render(figure, code)
