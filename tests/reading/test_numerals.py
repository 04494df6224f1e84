"""Every reading of a figure, and what a measure makes of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baocao_cli.reading.lex.numeral import Style, decide, numeral_of_digits, numeral_of_sheet


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("015", {Style.PLAIN: "15"}),
        ("1.250", {Style.PLAIN: "1250"}),
        ("1.250,5", {Style.PLAIN: "1250.5"}),
        ("1,5", {Style.DECIMAL: "1.5"}),
        ("1,250", {Style.FOREIGN_GROUPED: "1250", Style.DECIMAL: "1.250"}),
        ("1,250,000", {Style.FOREIGN_GROUPED: "1250000"}),
        ("1.5", {Style.FOREIGN_DECIMAL: "1.5"}),
        ("0.250", {Style.FOREIGN_DECIMAL: "0.250"}),
        ("1.25.3", {}),
    ],
)
def test_readings_of_digits(text: str, values: dict[Style, str]) -> None:
    assert numeral_of_digits(text).values == {style: Decimal(value) for style, value in values.items()}


@pytest.mark.parametrize(
    ("text", "whole", "figure", "held", "code"),
    [
        ("1.250", True, "1250", False, None),
        ("1,250", True, "1250", False, "figure-foreign-grouping"),
        ("1,250", False, "1250", True, "figure-two-readings"),
        ("1.5", False, "1.5", False, "figure-foreign-decimal"),
        ("12,5", True, None, True, "figure-not-whole"),
        ("1.25.3", True, None, True, "figure-unreadable"),
    ],
)
def test_the_measure_decides(text: str, whole: bool, figure: str | None, held: bool, code: str | None) -> None:
    decision = decide(numeral_of_digits(text), whole=whole)

    assert decision.figure == (Decimal(figure) if figure is not None else None)
    assert decision.held is held
    assert (decision.finding.code if decision.finding is not None else None) == code


def test_a_sheets_fraction_may_be_a_group_of_thousands() -> None:
    held = decide(numeral_of_sheet(Decimal("1.25"), "1,25"), whole=False)
    assert (held.figure, held.held) == (Decimal(1250), True)

    impossible = decide(numeral_of_sheet(Decimal("45.5"), "45,5"), whole=False, at_most=Decimal(44640))
    assert (impossible.figure, impossible.held) == (Decimal("45.5"), False)


def test_messages_quote_figures_in_vietnamese_notation() -> None:
    finding = decide(numeral_of_digits("1,250"), whole=False).finding
    assert finding is not None
    assert finding.values == {"typed": "1,250", "first": "1.250", "second": "1,25"}
