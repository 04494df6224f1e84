"""What the screen says of returns that wait: measures by their names, what they most likely say, what to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from baocao_cli.cli.show.messages import Messages, file_remarks
from baocao_cli.documents.model import Place
from baocao_cli.findings import Finding
from baocao_cli.forms.loader import load_forms
from baocao_cli.ledger.kept_return import KeptReturn, ReturnOutcome
from baocao_cli.month import Month
from baocao_cli.reading.model import Period, Reading, Status
from baocao_cli.recognition.model import Proposal
from baocao_cli.resources import templates_folder
from baocao_cli.values import Count, Entries, Entry, Item, Items, Parts, Value, Wait

FORMS = [loaded.form for loaded in load_forms([templates_folder()])]
TELLING = Messages(FORMS)
HELD = Finding.of("internal-fault", where="bảng 2, hàng 4, cột 3", reason="?")


def kept(*readings: Reading, form: str = "ket-qua", proposal: Proposal | None = None) -> KeptReturn:
    return KeptReturn(
        1, "a.docx", "", datetime(2020, 10, 1, tzinfo=UTC), "", None, form, None, ReturnOutcome.HELD, proposal,
        readings=readings,
    )  # fmt: skip


def held(measure: str, proposal: Value | None) -> Reading:
    return Reading(measure, Status.HELD, proposal=proposal, raw="?", findings=(HELD,))


@pytest.mark.parametrize(
    ("measure", "proposal", "said"),
    [
        ("pa-no", Count(Decimal(35)), "Có thể là: 35."),
        ("pa-no", Count(Decimal(10), {"pa nô": Decimal(10)}), "Có thể là: 10 pa nô."),
        (
            "pa-no",
            Count(Decimal(15), {"pa nô": Decimal(10), "áp phích": Decimal(5)}),
            "Có thể là: 15 (10 pa nô, 5 áp phích).",
        ),
        (
            "tuyen-truyen-mieng",
            Parts({"sessions": Decimal(3), "attendees": None}),
            "Có thể là: 3 buổi, chưa rõ số người dự.",
        ),
        ("phat-thanh", Parts({"minutes": Decimal("12.5")}), "Có thể là: 12,5 phút."),
        ("khac", Items((Item("xe loa", "lượt", Decimal(3)),)), "Có thể là: 3 lượt xe loa."),
    ],
)
def test_what_is_likeliest_is_said_in_words(measure: str, proposal: Value, said: str) -> None:
    (told,) = TELLING.to_do(kept(held(measure, proposal)))
    assert told.endswith(said)


@pytest.mark.parametrize("proposal", [None, Parts({"sessions": None, "attendees": None}), Items()])
def test_without_a_likelier_reading_there_is_no_proposal(proposal: Value | None) -> None:
    (told,) = TELLING.to_do(kept(held("tuyen-truyen-mieng", proposal)))
    assert told.startswith("Chờ hỏi lại – Tuyên truyền miệng (bảng 2, hàng 4, cột 3): ")
    assert "Có thể là" not in told


def test_an_entry_has_the_proposal_of_its_own_row() -> None:
    waits = {"minutes": Wait("time-clock")}
    likely = {"minutes": Decimal(3)}
    cells = {"minutes": ("bảng 2, hàng 4, cột 3", "3?")}
    first = Entry({"title": "A", "minutes": None}, "", "bảng 2, hàng 4", waits, proposal=likely, cells=cells)
    second = Entry({"title": "B", "minutes": None}, "", "bảng 2, hàng 5", waits, proposal={"minutes": Decimal(9)})
    (told,) = TELLING.to_do(kept(held("tin-bai", Entries((first, second))), form="tin-bai"))
    assert told.endswith("Có thể là: 3 phút.")


def test_what_is_proposed_for_a_return_is_named_as_people_name_it() -> None:
    whose = kept(proposal=Proposal("VP", "tin-bai", Month(2020, 9)))
    assert TELLING.likeliest_identity(whose) == "VP · 9/2020"
    assert TELLING.identity("VP", "tin-bai", Month(2020, 9)) == "VP · Số liệu tin, bài, ảnh, video clip · 9/2020"


def test_a_place_is_said_once() -> None:
    (told,) = file_remarks([Finding.of("roster-empty", where="don-vi.xlsx, trang “Đơn vị”")])
    assert told.paragraph.count("don-vi.xlsx") == 1


def test_a_period_has_a_period_for_a_proposal() -> None:
    about = Finding.of("period-other-month", where="bảng 2, hàng 2, cột 4", raw="tháng 8", month="9/2020")
    likely = Period(date(2020, 9, 1), date(2020, 9, 30))
    reading = Reading(
        "pa-no", Status.HELD, proposal=Count(Decimal(3)), period_proposal=likely, findings=(about,)
    )  # fmt: skip
    (told,) = TELLING.to_do(kept(reading))
    assert told.endswith("Có thể là: từ 01/9/2020 đến 30/9/2020.")


def test_what_a_newer_version_changed_is_named() -> None:
    changed = Finding.of("version-differs", reading="pa-no", where="Biểu 1!C11", older="a", before="3", after="5")
    whose = replace(kept(), findings=(changed,))
    (told,) = TELLING.to_do(whose)
    assert told.startswith("Xem lại – Pa nô, áp phích, khẩu hiệu (Biểu 1!C11): Số liệu khác bản trước")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("10-15\npa nô", "(bảng 2, hàng 4, cột 3) ghi “10-15 pa nô”: "),
        ("", "(bảng 2, hàng 4, cột 3): "),
        ("số " * 99, "số số…”: "),
    ],
)
def test_what_was_typed_is_quoted_as_it_was_typed(raw: str, said: str) -> None:
    cell = Place(table=2, row=4, column=3)
    reading = Reading("pa-no", Status.HELD, raw=raw, place=cell, findings=(HELD,))
    (told,) = TELLING.to_do(kept(reading))
    assert said in told
