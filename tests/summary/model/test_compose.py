"""Who reported, who is late, what waits: contract §5."""

from __future__ import annotations

from datetime import UTC, datetime
from xml.etree import ElementTree

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Form
from baocao_cli.ledger.kept_return import KeptReturn, ReturnOutcome
from baocao_cli.month import Month
from baocao_cli.summary.document.form_annexes import form_annexes
from baocao_cli.summary.issue.as_json import summary_to_json
from baocao_cli.summary.model.span import Span
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.tell.coverage import coverage_sentences
from baocao_cli.values import Count
from baocao_cli.workspace.unit import Unit
from tests.support.built_returns import (
    FORMS,
    KET_QUA,
    ON_TIME,
    SEPTEMBER,
    TOO_LATE,
    count,
    entries,
    entry,
    held,
    kept,
    missing,
    parts,
    reported,
    text,
    zero,
)
from tests.support.small_office import OFFICE, summary_of

TWO = OFFICE[:2]


def composed(*returns: KeptReturn, waiting: tuple[KeptReturn, ...] = (), roster: tuple[Unit, ...] = TWO) -> Summary:
    return summary_of(*returns, roster=roster, waiting=waiting)


def test_expected_counts_what_is_owed_this_month() -> None:
    roster = (
        Unit("A", "Phòng A", forms=("tin-bai",), order=0),
        Unit("B", "Phòng B", order=1),
        Unit("C", "Phòng C", first_month=Month(2020, 10), order=2),
        Unit("D", "Phòng D", last_month=Month(2020, 8), order=3),
    )
    document = summary_to_json(composed(kept("B", "ket-qua"), roster=roster))
    assert (document["expected"], document["received"]) == (3, 1)
    assert document["missing"] == [
        {"unit": "A", "form": "tin-bai", "sent": None},
        {"unit": "B", "form": "tin-bai", "sent": None},
    ]


def later(form: Form, first: Month) -> Form:
    return form.model_copy(update={"first_month": first})


def test_a_form_of_later_months_is_no_part_of_the_summary() -> None:
    forms = tuple(later(form, Month(2020, 10)) if form.id == "tin-bai" else form for form in FORMS)
    document = summary_to_json(summary_of(kept("VP", "ket-qua"), roster=TWO, forms=forms))
    assert (document["expected"], list(document["totals"])) == (2, ["ket-qua"])
    document = summary_to_json(summary_of(kept("VP", "ket-qua"), roster=TWO, forms=forms, span=Month(2020, 10)))
    assert (document["expected"], list(document["totals"])) == (4, ["ket-qua", "tin-bai"])


def test_a_form_of_later_months_on_which_something_came_is_shown() -> None:
    forms = tuple(later(form, Month(2020, 10)) if form.id == "tin-bai" else form for form in FORMS)
    document = summary_to_json(summary_of(kept("VP", "tin-bai"), roster=TWO, forms=forms))
    assert (document["expected"], list(document["totals"])) == (2, ["ket-qua", "tin-bai"])


def test_returns_that_are_not_owed_are_counted_and_reported() -> None:
    roster = (Unit("A", "Phòng A", forms=("tin-bai",), order=0),)
    document = summary_to_json(
        composed(
            kept("A", "ket-qua", reported("pa-no", count(3))),
            kept("GONE", "ket-qua", reported("pa-no", count(4))),
            roster=roster,
        )
    )
    assert document["unowed"] == [{"unit": "A", "form": "ket-qua"}, {"unit": "GONE", "form": "ket-qua"}]
    assert document["totals"]["ket-qua"]["pa-no"]["total"] == 7
    assert (document["expected"], document["received"]) == (1, 0)


def test_late_is_after_the_due_day_by_vietnams_clock() -> None:
    last_minute = datetime(2020, 10, 5, 16, 59, tzinfo=UTC)  # 23:59 in Vietnam
    next_day = datetime(2020, 10, 5, 17, 0, tzinfo=UTC)  # 00:00 on the 6th
    document = summary_to_json(
        composed(kept("VP", "ket-qua", received_at=last_minute), kept("KHTC", "ket-qua", received_at=next_day))
    )
    assert (document["received"], document["late"]) == (2, 1)


def test_a_due_day_on_a_weekend_is_the_next_working_day_in_status_and_summary() -> None:
    august = Month(2020, 8)  # due on Saturday 5 September, so on Monday the 7th
    monday, tuesday = (datetime(2020, 9, day, 4, 0, tzinfo=UTC) for day in (7, 8))
    summary = summary_of(
        kept("VP", "ket-qua", month=august, received_at=monday),
        kept("KHTC", "ket-qua", month=august, received_at=tuesday),
        roster=TWO,
        span=august,
    )
    assert [due.unit.code for due in summary.late] == ["KHTC"]
    assert "hết ngày 07 tháng 9 năm 2020" in " ".join(coverage_sentences(summary))


def test_late_counts_only_what_is_owed() -> None:
    roster = (Unit("A", "Phòng A", forms=("tin-bai",), order=0),)
    summary = composed(
        kept("A", "ket-qua", received_at=TOO_LATE), kept("A", "tin-bai", received_at=ON_TIME), roster=roster
    )
    assert summary_to_json(summary)["late"] == 0


def test_held_readings_and_held_entries_are_listed_with_their_words() -> None:
    listed = entries(
        entry("A", "tin"), entry(None, held=True, raw="05 tin", row=3), entry(None, held=True, raw="02 bài")
    )
    document = summary_to_json(
        composed(
            kept("KHTC", "tin-bai", reported("tin-bai", listed), outcome=ReturnOutcome.HELD),
            kept("VP", "ket-qua", held("phat-thanh", "15 phút/ngày"), reported("pa-no", count(2))),
        )
    )
    assert document["held"] == [
        {"unit": "VP", "form": "ket-qua", "reading": "phat-thanh", "raw": "15 phút/ngày"},
        {"unit": "KHTC", "form": "tin-bai", "reading": "tin-bai", "raw": "05 tin"},
    ]
    assert document["totals"]["ket-qua"]["pa-no"]["total"] == 2


def test_a_list_that_is_held_as_a_whole_is_listed_once() -> None:
    document = summary_to_json(composed(kept("VP", "tin-bai", held("tin-bai", ""))))
    assert document["held"] == [{"unit": "VP", "form": "tin-bai", "reading": "tin-bai", "raw": ""}]
    every_entry = entries(entry(None, held=True, raw="05 tin"))
    document = summary_to_json(composed(kept("VP", "tin-bai", held("tin-bai", "", proposal=every_entry))))
    assert document["held"] == [{"unit": "VP", "form": "tin-bai", "reading": "tin-bai", "raw": "05 tin"}]


def test_a_return_of_unknown_unit_waits_with_unit_null() -> None:
    unknown = kept(None, "ket-qua", reported("pa-no", count(9)), outcome=ReturnOutcome.HELD, file_path="la.docx")
    in_force = kept("VP", "ket-qua", held("phat-thanh", "?"))
    summary = composed(in_force, waiting=(unknown, in_force))
    document = summary_to_json(summary)
    assert document["held"] == [
        {"unit": "VP", "form": "ket-qua", "reading": "phat-thanh", "raw": "?"},
        {"unit": None, "form": "ket-qua", "reading": None, "raw": ""},
    ]
    assert summary.held[1].file == "la.docx"
    assert document["totals"]["ket-qua"]["pa-no"] is None


def test_what_holds_a_whole_return_gives_its_words() -> None:
    finding = Finding.of("declaration-unlike-ledger", raw="Phòng KHTC?", where="đoạn 2")
    unknown = kept(None, None, month=None, outcome=ReturnOutcome.HELD, findings=(finding,))
    held_return = composed(waiting=(unknown,)).held[0]
    assert (held_return.raw, held_return.where) == ("Phòng KHTC?", "đoạn 2")


def test_what_is_left_out_is_known_and_what_is_optional_is_not_asked_for() -> None:
    summary = composed(
        kept(
            "VP",
            "ket-qua",
            missing("pa-no"),
            missing("khac"),
            missing("kho-khan"),
            reported("tuyen-truyen-mieng", parts(sessions=3, attendees=None)),
        )
    )
    assert [(unreported.reading, unreported.part) for unreported in summary.unreported] == [
        ("pa-no", None),
        ("tuyen-truyen-mieng", "Số người dự"),
    ]


def test_units_are_in_the_order_of_the_roster_then_alphabetical() -> None:
    roster = (Unit("B", "Đội B", order=1), Unit("A", "Ban A", order=2), Unit("C", "Dân số", order=1))
    assert [unit.code for unit in composed(roster=roster).units] == ["C", "B", "A"]


def test_nothing_waits_where_everything_came_and_is_certain() -> None:
    complete = [kept(unit.code, form.id, zero("kho-khan", text(""))) for unit in TWO for form in FORMS]
    assert not composed(*complete).waits
    assert composed(*complete[1:]).waits


def test_contributors_count_the_returns_that_say_something() -> None:
    summary = composed(
        kept("VP", "ket-qua", reported("pa-no", count(2))),
        kept("KHTC", "ket-qua", zero("pa-no", count(0))),
    )
    assert summary.totals[0].contributors["pa-no"] == 2
    assert summary.totals[0].contributors["phat-thanh"] == 0
    total = summary.totals[0].month["pa-no"]
    assert isinstance(total, Count)
    assert total.total == 2


def test_annex_totals_are_the_sum_of_the_units_and_the_months_totals() -> None:
    figures = {"VP": (10, 2, 50), "KHTC": (7, 1, 20)}
    returns = [
        kept(
            code,
            "ket-qua",
            reported("pa-no", count(posters)),
            reported("tuyen-truyen-mieng", parts(sessions=sessions, attendees=attendees)),
            month=month,
        )
        for month in (Month(2020, 8), SEPTEMBER)
        for code, (posters, sessions, attendees) in figures.items()
    ]
    for span in (SEPTEMBER, Span.of_months(Month(2020, 8), SEPTEMBER)):
        summary = summary_of(*returns, roster=TWO, span=span)
        xml = f"<body>{next(form_annexes(summary)).table}</body>".replace("w:", "")
        rows = [["".join(cell.itertext()) for cell in row.iter("tc")] for row in ElementTree.fromstring(xml).iter("tr")]
        first = 2 if span == SEPTEMBER else 3
        for column in range(first, first + 3):
            of_units = [int(row[column]) for row in rows[1:-1] if row[column].isdigit()]
            assert int(rows[-1][column]) == sum(of_units) > 0
        assert rows[-1][1] == "Tổng cộng"


def test_a_span_owes_every_month_and_says_of_which_month_a_gap_is() -> None:
    span = Span.of_months(Month(2020, 7), SEPTEMBER)
    returns = [
        kept("VP", "ket-qua", held("pa-no", "?"), month=Month(2020, 7)),
        kept("VP", "ket-qua", reported("pa-no", count(4)), month=SEPTEMBER, received_at=TOO_LATE),
        kept("VP", "ket-qua", reported("pa-no", count(1)), month=Month(2020, 6)),
    ]
    waiting = (
        kept(None, "ket-qua", month=None, outcome=ReturnOutcome.HELD),
        kept(None, "ket-qua", month=Month(2020, 5), outcome=ReturnOutcome.HELD),
    )
    summary = summary_of(*returns, roster=TWO[:1], forms=(KET_QUA,), span=span, waiting=waiting)
    assert [(due.month, due.kept is not None, due.late) for due in summary.dues] == [
        (Month(2020, 7), True, True),
        (Month(2020, 8), False, False),
        (SEPTEMBER, True, True),
    ]
    assert [each.month for each in summary.held] == [Month(2020, 7), None]
    totals = summary.totals[0]
    assert (totals.month["pa-no"], totals.cumulative["pa-no"]) == (count(4), count(5))
