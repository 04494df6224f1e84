"""What is likely of a file that could not be read: unit, form and month by how it came, where that is certain."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from baocao_cli.inbox.model import Arrival
from baocao_cli.month import Month
from baocao_cli.recognition.identity.likely import Likely, likely
from baocao_cli.recognition.model import Knowledge
from baocao_cli.workspace.settings_model import Settings
from baocao_cli.workspace.unit import Unit
from tests.recognition.papers import FORMS, KNOWLEDGE, SEPTEMBER

OCTOBER_6 = datetime(2020, 10, 6, 2, 0, tzinfo=UTC)


def of(
    path: str,
    sender: str | None = None,
    subject: str | None = None,
    at: datetime = OCTOBER_6,
    knowledge: Knowledge = KNOWLEDGE,
) -> Likely:
    return likely(Arrival(path, "0" * 64, at, sender, subject), knowledge)


@pytest.mark.parametrize(
    ("path", "sender", "subject"),
    [
        ("thu.eml!/scan0001.pdf", "Nguyễn Văn A <VP@example.vn>", None),
        ("thu.eml!/scan0001.pdf", "Văn phòng Sở <nguyenvana@example.com>", None),
        ("VP.pdf", None, None),
        ("IMG 01 van phong so.jpg", None, None),
        ("Văn phòng Sở/scan.pdf", None, None),
        ("thu.eml!/scan.pdf", "a@example.com", "Báo cáo của Văn phòng Sở"),
        ("thu.eml!/VP.pdf", "vp@example.vn", "V/v VP Sở KH&CN báo cáo"),
    ],
)
def test_the_unit_by_sender_subject_name_or_folder(path: str, sender: str | None, subject: str | None) -> None:
    assert of(path, sender, subject).unit == "VP"


@pytest.mark.parametrize(
    ("path", "sender", "subject"),
    [
        ("scan.pdf", None, None),
        ("scan.pdf", "a@example.com", "Báo cáo tháng 9"),
        ("thu.eml!/TTRA.pdf", "vp@example.vn", None),
        ("Thanh tra Sở/VP.pdf", None, None),
        ("thu.eml!/scan.pdf", "vp@example.vn", "Báo cáo của Thanh tra Sở"),
        ("Văn phồng Sởi.pdf", None, None),
        ("phòng quản lý.pdf", None, None),
    ],
)
def test_no_unit_where_none_or_several_can_be_meant(path: str, sender: str | None, subject: str | None) -> None:
    assert of(path, sender, subject).unit is None


def test_a_subject_that_names_two_leaves_the_one_that_something_else_names() -> None:
    assert of("scan.pdf", "vp@example.vn", "Văn phòng Sở gửi Thanh tra Sở").unit == "VP"
    assert of("scan.pdf", None, "Văn phòng Sở gửi Thanh tra Sở").unit is None


def test_an_address_of_two_units_names_neither() -> None:
    shared = (Unit("A1", "Đội Một", email="doi@example.vn"), Unit("A2", "Đội Hai", email="doi@example.vn"))
    roster = Knowledge(FORMS, shared, Settings())
    assert of("scan.pdf", "doi@example.vn", knowledge=roster).unit is None
    assert of("Đội Hai.pdf", "doi@example.vn", knowledge=roster).unit == "A2"


@pytest.mark.parametrize(
    ("path", "subject", "form"),
    [
        ("VP-ket-qua-2020-09 (da ky).pdf", None, "ket-qua"),
        ("VP_tinbai_T9.jpg", None, "tin-bai"),
        ("BC Biểu 2.pdf", None, "tin-bai"),
        ("Tin bài/scan.pdf", None, "tin-bai"),
        ("thu.eml!/scan.pdf", "Báo cáo số liệu tin, bài, ảnh, video clip tháng 9", "tin-bai"),
        ("thu.eml!/mau 1.pdf", "Mẫu 1, mẫu 2 tháng 9", "ket-qua"),
        ("scan.pdf", "Mẫu 1, mẫu 2 tháng 9", None),
        ("BC biểu 12.pdf", None, None),
        ("BC.pdf", None, None),
    ],
)
def test_the_form_where_a_name_tells_it(path: str, subject: str | None, form: str | None) -> None:
    assert of(path, subject=subject).form == form


@pytest.mark.parametrize(
    ("path", "subject", "month"),
    [
        ("VP thang 8-2020.pdf", None, Month(2020, 8)),
        ("VP T9.pdf", None, SEPTEMBER),
        ("VP T10.pdf", None, Month(2020, 10)),
        ("VP T12.pdf", None, Month(2019, 12)),
        ("Tháng 8/scan.pdf", "Báo cáo tháng 9", SEPTEMBER),
        ("Nhận tháng 10-2020/scan.pdf", None, Month(2020, 10)),
        ("scan.pdf", None, SEPTEMBER),
        ("thu.eml!/IMG_20201005_101112.jpg", None, SEPTEMBER),
        ("VP T8.pdf", "Báo cáo tháng 9", None),
        ("VP tháng 8, tháng 9.pdf", None, None),
    ],
)
def test_the_month_that_is_named_else_the_one_before_it_came(
    path: str, subject: str | None, month: Month | None
) -> None:
    assert of(path, subject=subject).month == month


def test_the_day_of_arrival_is_of_viet_nam() -> None:
    assert of("scan.pdf", at=datetime(2020, 9, 30, 18, 0, tzinfo=UTC)).month == SEPTEMBER
    assert of("scan.pdf", at=datetime(2020, 9, 30, 16, 0, tzinfo=UTC)).month == Month(2020, 8)


COMMUNES = replace(
    KNOWLEDGE,
    units=(
        Unit("XTM", "UBND xã Tân Mỹ", email="tanmy@example.vn"),
        Unit("HPN", "Hội Liên hiệp Phụ nữ huyện"),
        Unit("PYT", "Phòng Y tế huyện"),
        Unit("BVYT", "Trung tâm Y tế huyện"),
    ),
)


@pytest.mark.parametrize(
    ("path", "sender", "subject", "unit"),
    [
        ("Hội phụ nữ/anh 1.jpg", None, None, "HPN"),
        ("BC Tan My T9.pdf", None, None, "XTM"),
        ("thu.eml!/scan.pdf", "a@example.com", "Tân Mỹ báo cáo tháng 9", "XTM"),
        ("Hội phụ nữ/anh 1.jpg", "tanmy@example.vn", None, "XTM"),
        ("Y tế/anh 1.jpg", None, None, None),
        ("Tân Mỹ/Hội phụ nữ.jpg", None, None, None),
        ("Mỹ/anh 1.jpg", None, None, None),
    ],
)
def test_words_left_out_of_one_units_name_tell_it_where_no_full_name_does(
    path: str, sender: str | None, subject: str | None, unit: str | None
) -> None:
    assert of(path, sender, subject, knowledge=COMMUNES).unit == unit
