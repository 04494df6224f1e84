"""What holds of every date, number and file."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from baocao_cli.checking.check import RULES, check_paper
from baocao_cli.checking.model import Layout, Outcome
from baocao_cli.checking.paper import open_paper
from baocao_cli.vietnamese.notation import write_day
from tests.checking.papers import docx, government, party

DATE = "ngày 05 tháng 10 năm 2020"


def broken(body: str, layout: Layout = Layout.GOVERNMENT) -> set[str]:
    report = check_paper(open_paper(docx(body)), layout)
    return {result.rule.id for result in report.with_outcome(Outcome.BROKEN)}


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
@settings(max_examples=25, deadline=None)
def test_every_day_as_it_is_to_be_written_is_right_and_in_other_zeros_wrong(day: date) -> None:
    body = government()
    assert "place-and-date-notation" not in broken(body.replace(DATE, write_day(day)))
    otherwise = f"ngày {day.day} tháng {day.month:02d} năm {day.year}"
    if otherwise != write_day(day):
        assert "place-and-date-notation" in broken(body.replace(DATE, otherwise, 1))


@given(st.integers(1, 9999))
@settings(max_examples=25, deadline=None)
def test_every_number_is_right_with_its_zero(number: int) -> None:
    for layout, body, old in ((Layout.GOVERNMENT, government(), "Số: 05/"), (Layout.PARTY, party(), "Số 12-")):
        padded = old.replace("05", f"{number:02d}").replace("12", f"{number:02d}")
        assert not broken(body.replace(old, padded), layout) & {"number-zero", "number-notation"}
        bare = old.replace("05", str(number)).replace("12", str(number))
        assert ("number-zero" in broken(body.replace(old, bare), layout)) is (number < 10)


_VALUES = re.compile(r"(?<=w:)(\w+)='([^']*)'")
GARBAGE = st.sampled_from(["", "-1", "999999999999", "NaN", "inf", "½", "12pt", "0", "auto", "true"])


@given(st.integers(0, 400), GARBAGE, st.sampled_from(list(Layout)))
@settings(max_examples=80, deadline=None)
def test_no_value_of_an_attribute_stops_the_check(index: int, garbage: str, layout: Layout) -> None:
    body = government()
    found = list(_VALUES.finditer(body))
    match = found[index % len(found)]
    changed = body[: match.start(2)] + garbage + body[match.end(2) :]
    report = check_paper(open_paper(docx(changed)), layout)
    assert len(report.results) == len(RULES[layout])
