"""Samples of whose and which month's a return is (defects 17 to 22)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tests.sample_maker.content import Grid, Heading, Listing
from tests.sample_maker.expectation import BASE_CELLS, HELD, REPORTED, Case, Return, changed
from tests.sample_maker.mail import eml_bytes, zip_bytes
from tests.sample_maker.word import docx_bytes

HAND, MAIL = "python-docx", "thư điện tử"
BASE = Grid(Heading("Văn phòng Sở"), BASE_CELLS)
WARNED = "accepted_with_warnings"
DOTTED = Heading(".....", superior="UBND .....")


def identity_cases() -> Iterator[Case]:
    yield from _units()
    yield from _months()
    yield from _versions()


def _unit(name: str) -> bytes:
    return docx_bytes(replace(BASE, heading=Heading(name)))


def _units() -> Iterator[Case]:
    superior = Heading("Trung tâm Ứng dụng Tiến bộ KH&CN", superior="VĂN PHÒNG SỞ")
    yield Case(
        17,
        "cap-tren-cung-co-ten.docx",
        "Dòng trên là cấp trên (cũng có trong danh sách), dòng dưới mới là đơn vị",
        HAND,
        docx_bytes(replace(BASE, heading=superior)),
        returns=(Return(unit="TTUD"),),
    )
    yield Case(
        17,
        "VP tháng 9.docx",
        "Đầu báo cáo để trống, chỉ tên tệp nói đơn vị",
        HAND,
        docx_bytes(replace(BASE, heading=DOTTED)),
        returns=(Return(outcome=None),),
    )
    mail = eml_bytes(
        "Thanh tra <thanhtra@example.vn>",
        "Báo cáo tháng 9",
        "2020-10-02T08:00:00+07:00",
        {"bao cao.docx": docx_bytes(replace(BASE, heading=DOTTED))},
    )
    yield Case(
        17,
        "nguoi-gui.eml",
        "Đầu báo cáo để trống, chỉ địa chỉ người gửi nói đơn vị",
        MAIL,
        mail,
        returns=(Return(unit="TTRA", outcome=None),),
        members={"bao cao.docx": "read"},
    )
    for name, unit in (
        ("P. KH-TC", "KHTC"),
        ("VP Sở", "VP"),
        ("TT TTTK KHCN", "TTTK"),
        ("Phong Ke hoach Tai chinh", "KHTC"),
        ("Chi cục TĐC", "CCTDC"),
    ):
        yield Case(
            18,
            f"{unit}-{'-'.join(name.split())}.docx",
            f"Tên viết tắt “{name}”",
            HAND,
            _unit(name),
            returns=(Return(unit=unit, outcome=None),),
        )
    yield Case(
        18,
        "bot-chu.docx",
        "Bớt chữ trong tên mà vẫn chỉ một đơn vị khớp",
        HAND,
        _unit("Trung tâm Thông tin KH&CN"),
        returns=(Return(unit="TTTK", outcome=WARNED),),
    )
    yield Case(
        18,
        "gan-giong.docx",
        "Tên gần giống: giữ lại, kèm đề xuất, không tự nhận",
        HAND,
        _unit("Phòng Quản lí Khoa hoc Công nghệ"),
        returns=(Return(unit=None, outcome=HELD, readings={}),),
    )
    yield Case(
        18,
        "khong-co-trong-danh-sach.docx",
        "Đơn vị không có trong danh sách",
        HAND,
        _unit("Hội Cựu chiến binh phường mẫu"),
        returns=(Return(unit=None, outcome=HELD, readings={}),),
    )
    yield Case(
        20,
        "khong-phai-nop.docx",
        "Đơn vị không phải nộp biểu này: vẫn nhận, có cảnh báo",
        HAND,
        docx_bytes(Listing(Heading("Thanh tra Sở"), (("Tin: Khai mạc Đại hội", "05/9/2020"),))),
        returns=(Return(unit="TTRA", form="tin-bai", outcome=WARNED, readings={}),),
    )


def _months() -> Iterator[Case]:
    empty_periods = ("tháng... năm....",) * 4
    yield Case(
        19,
        "thang-trong-cau.docx",
        "Tháng chỉ có trong câu mở đầu",
        HAND,
        docx_bytes(replace(BASE, periods=empty_periods)),
        returns=(Return(),),
    )
    silent = Heading("Văn phòng Sở", month="", signed="Đắk Lắk, ngày ... tháng ... năm 2020")
    yield Case(
        19,
        "thang-o-cot.docx",
        "Tháng chỉ có ở cột Thời gian",
        HAND,
        docx_bytes(replace(BASE, heading=silent)),
        returns=(Return(),),
    )
    yield Case(
        19,
        "bao cao T9-2020.docx",
        "Tháng chỉ có ở tên tệp",
        HAND,
        docx_bytes(replace(BASE, heading=silent, periods=empty_periods)),
        returns=(Return(),),
    )
    yield Case(
        19,
        "khong-ro-ky.docx",
        "Không ở đâu nói tháng: chờ hỏi lại",
        HAND,
        docx_bytes(replace(BASE, heading=silent, periods=empty_periods)),
        returns=(Return(month=None, outcome=HELD, readings={}),),
    )
    yield Case(
        19,
        "ky-theo-lenh.docx",
        "Không ở đâu nói tháng, lấy theo --month, có cảnh báo",
        HAND,
        docx_bytes(replace(BASE, heading=silent, periods=empty_periods)),
        returns=(Return(outcome=WARNED),),
        month_option="2020-09",
    )
    october = replace(BASE, heading=Heading("Văn phòng Sở", signed="Đắk Lắk, ngày 05 tháng 10 năm 2020"))
    yield Case(
        19,
        "ngay ky.docx",
        "Ký đầu tháng sau: không mâu thuẫn gì",
        HAND,
        docx_bytes(october),
        returns=(Return(),),
    )
    yield Case(
        19,
        "mot-o-thang-khac.docx",
        "Một ô ghi tháng khác: chỉ giữ lại chỉ tiêu đó",
        HAND,
        docx_bytes(replace(BASE, periods=("tháng 8 năm 2020", *("tháng 9 năm 2020",) * 3))),
        returns=(Return(outcome=HELD, readings=changed(pa_no=(HELD, None))),),
    )
    yield Case(
        19,
        "BC thang 8.docx",
        "Tên tệp nói tháng 8, câu mở đầu nói tháng 9: câu nặng hơn, có cảnh báo",
        HAND,
        docx_bytes(BASE),
        returns=(Return(outcome=WARNED),),
    )


def _versions() -> Iterator[Case]:
    newer = replace(BASE, cells=("07 pa nô", *BASE_CELLS[1:]))
    seven = (REPORTED, {"total": 7, "kinds": {"pa nô": 7}})
    first, second = docx_bytes(BASE), docx_bytes(newer)
    yield Case(
        21,
        "ban-sau-thay-ban-truoc.zip",
        "Hai bản khác nhau: bản sau (theo giờ trong tệp nén) thay bản trước, nói rõ chỗ khác",
        MAIL,
        zip_bytes({"z cu.docx": ("2020-10-01T08:00:00", first), "a moi.docx": ("2020-10-03T08:00:00", second)}),
        returns=(Return(outcome=WARNED, readings=changed(pa_no=seven)), Return()),
        members={"a moi.docx": "read", "z cu.docx": "read"},
    )
    yield Case(
        21,
        "gui-hai-lan.zip",
        "Cùng một tệp gửi hai lần: bản thứ hai là trùng",
        MAIL,
        zip_bytes({"a.docx": ("2020-10-01T08:00:00", first), "b.docx": ("2020-10-03T08:00:00", first)}),
        members={"a.docx": "read", "b.docx": "duplicate"},
    )
    yield Case(
        22,
        "khong-ro-thu-tu.zip",
        "Hai bản khác nhau cùng giờ: không biết bản nào sau, giữ lại",
        MAIL,
        zip_bytes({"a.docx": ("2020-10-03T08:00:00", first), "b.docx": ("2020-10-03T08:00:00", second)}),
        returns=(Return(outcome=HELD, readings={}), Return(outcome=HELD, readings={})),
        members={"a.docx": "read", "b.docx": "read"},
    )
