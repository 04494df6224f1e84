"""The example of the tests: two districts of three wards each, with every kind of measure and some gaps."""

from __future__ import annotations

from pathlib import Path

from tests.rollup.offices import MONTH, Office, Ward

EA_KAR = (
    Ward(
        "EATU",
        "UBND xã Ea Tu",
        ("05 pa nô, 20 áp phích, 12 khẩu hiệu", "02 buổi, 85 người", "120 phút", "Xe loa: 03 lượt; văn nghệ: 01 buổi"),
        (("Tin: Khai mạc Đại hội", "05/9/2020"), ('Bài "80 năm vẻ vang"', "03'15\"")),
        "Kinh phí còn hạn chế.",
    ),
    Ward(
        "EAKAO",
        "UBND xã Ea Kao",
        ("02 pa nô", "03 buổi", "30 phút", "03 lượt Xe loa"),
        (("Phóng sự Đại hội", "4 phút"),),
    ),
    Ward("HP", "UBND xã Hòa Phú", ("50 băng rôn", "01 buổi, 30 người", "45,5 phút", "Không")),
)
KRONG_PAC = (
    Ward(
        "KRB",
        "UBND xã Krông Búk",
        ("12", "4 buổi, 200 người", "Không", "5 chuyến xe loa"),
        (("Ảnh hội nghị", "12/9/2020, 2 phút"),),
        "Loa hỏng.",
    ),
    Ward(
        "EAY",
        "UBND xã Ea Yông",
        ("10 pa nô + 5 áp phích", "02 buổi, 60 người", "15 phút/ngày", "Không"),
        (("Video clip: Chào mừng", "3 phút"),),
    ),
    Ward("EAK", "UBND xã Ea Kly", ("Không", "Không", "Không", "Không")),
)
DISTRICTS = (("EK", "UBND huyện Ea Kar", ""), ("KP", "UBND huyện Krông Pắc", ""))
DEPARTMENT = "SỞ KHOA HỌC VÀ CÔNG NGHỆ"


def units(*wards: Ward) -> list[tuple[str, str, str]]:
    return [(ward.code, ward.name, ward.superior) for ward in wards]


def district(root: Path, name: str, wards: tuple[Ward, ...], month: str = MONTH) -> Office:
    """A district that has collected its wards' returns and written its summary."""
    office = Office(root, name, units(*wards))
    office.receive_from_wards(wards, month)
    office.collect()
    office.summarize(month)
    return office


def province(root: Path, *more: tuple[str, str, str]) -> Office:
    """The province with both districts in its roster, and whoever else."""
    return Office(root, DEPARTMENT, (*DISTRICTS, *more))
