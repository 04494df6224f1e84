"""The hidden mark: written and read again, and borne where it makes no sense."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.forms.mark import Mark, mark_of_name, read_mark
from baocao_cli.month import Month

MONTHS = st.builds(Month, st.integers(1, 9999), st.integers(1, 12))
NAMES = st.from_regex(r"[A-Za-z0-9-]{1,20}", fullmatch=True)


@given(form=NAMES, version=st.integers(1, 10**6), unit=NAMES, month=MONTHS)
def test_what_is_written_is_read(form: str, version: int, unit: str, month: Month) -> None:
    mark = Mark(form, version, unit, month)
    assert read_mark({"Người lập": "x", **mark.to_properties()}) == mark


def test_a_file_without_one() -> None:
    assert read_mark({}) is None
    assert read_mark({"Tác giả": "Nguyễn Văn A"}) is None


def test_senseless_values_are_none() -> None:
    properties = {"baocao-form": "ket-qua", "baocao-version": "hai", "baocao-unit": "", "baocao-month": "9/2020"}
    assert read_mark(properties) == Mark(form="ket-qua")


@given(form=NAMES, unit=NAMES, month=MONTHS)
def test_a_blanks_file_name_says_what_its_mark_says(form: str, unit: str, month: Month) -> None:
    mark = Mark(form=form, unit=unit, month=month)
    assert mark_of_name(mark.file_name, form) == mark


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("VP-ket-qua-2020-09", Month(2020, 9)),
        ("VP-ket-qua-2020-09 (1)", Month(2020, 9)),
        ("VP-ket-qua-2020-09(2)", Month(2020, 9)),
        ("VP-tin-bai-2020-09", None),
        ("VP-ket-qua-2020-13", None),
        ("VP-ket-qua-2020-09 sua", None),
        ("VP ket-qua-2020-09", None),
        ("ket-qua-2020-09", None),
        ("BC thang 9", None),
    ],
)
def test_no_other_name_is_a_blanks(name: str, month: Month | None) -> None:
    mark = mark_of_name(name, "ket-qua")
    assert (mark.month if mark is not None else None) == month
