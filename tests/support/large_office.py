"""A month of a whole office, of as many units as are wanted: what came, what is late, missing, held or left empty.

Nothing in it is random: the same number of units gives the same returns.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from baocao_cli.findings import Finding
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.month import Month, months_between
from baocao_cli.reading.model import Reading
from baocao_cli.values import Entry
from baocao_cli.workspace.unit import Unit
from tests.support.built_returns import (
    ON_TIME,
    SEPTEMBER,
    count,
    entries,
    entry,
    held,
    items,
    kept,
    parts,
    reported,
    text,
    units,
    zero,
)

_NAMES = (
    "Văn phòng Sở",
    "Thanh tra Sở",
    "Phòng Kế hoạch - Tài chính",
    "Phòng Quản lý Khoa học",
    "Phòng Quản lý Công nghệ",
    "Phòng Quản lý Chuyên ngành",
    "Chi cục Tiêu chuẩn Đo lường Chất lượng",
    "Trung tâm Thông tin - Ứng dụng khoa học và công nghệ",
    "Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng",
    "Quỹ Phát triển khoa học và công nghệ",
    "Công đoàn cơ sở Sở Khoa học và Công nghệ",
    "Đoàn Thanh niên Sở Khoa học và Công nghệ",
)
_TITLES = (
    "Sở Khoa học và Công nghệ tổ chức học tập, quán triệt Nghị quyết Đại hội Đảng bộ",
    "Đổi mới sáng tạo – động lực phát triển của địa phương",
    "Chào mừng Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII",
    "80 năm Đảng bộ tỉnh Đắk Lắk: những chặng đường",
)
_KINDS = ("tin", "bài", None, "ảnh", "video clip")
_DIFFICULTIES = (
    "Kinh phí dành cho công tác tuyên truyền còn hạn chế.",
    "Hệ thống loa truyền thanh đã xuống cấp.\nĐề nghị hỗ trợ kinh phí sửa chữa trong quý IV năm 2020.",
)


def office_of(number: int) -> tuple[Unit, ...]:
    """So many units, in the roster's order."""
    named = (_NAMES[index] if index < len(_NAMES) else f"Ủy ban nhân dân xã mẫu {index}" for index in range(number))
    return units(*((f"D{index:03d}", name) for index, name in enumerate(named)))


def returns_of(roster: tuple[Unit, ...], last: Month = SEPTEMBER, entries_each: int = 3) -> Iterator[KeptReturn]:
    """What the units sent from the campaign's first month on; about one in ten sent nothing in a month."""
    for month in months_between(Month(2020, 2), last):
        for index, unit in enumerate(roster):
            turn = index + month.number
            if len(roster) > 1 and turn % 11 == 4:
                continue
            late = timedelta(days=6 if turn % 9 == 2 and len(roster) > 1 else 0)
            came = ON_TIME.replace(month=month.number + 1) + late
            yield kept(unit.code, "ket-qua", *_figures(index, turn), month=month, received_at=came)
            if len(roster) == 1 or turn % 12 != 7:
                listed = [_entry(turn + step, month) for step in range(turn % (entries_each + 1))]
                value = reported("tin-bai", entries(*listed)) if listed else zero("tin-bai", entries())
                yield kept(unit.code, "tin-bai", value, month=month, received_at=came)


def _figures(index: int, turn: int) -> list[Reading]:
    rate = Finding.of("rate-without-count", raw="15 phút/ngày", typed="15 phút/ngày", unit="ngày")
    found = [
        reported("pa-no", count(10 + turn % 7, pa_nô=2, áp_phích=3, khẩu_hiệu=5 + turn % 7)),
        reported("tuyen-truyen-mieng", parts(sessions=1 + turn % 3, attendees=30 + 5 * turn)),
        held("phat-thanh", "15 phút/ngày", rate) if turn % 16 == 1 else reported("phat-thanh", parts(minutes="12.5")),
        reported("khac", items(("xe loa", "lượt", 3))) if index % 3 else zero("khac", items()),
    ]
    if index % 4 == 1:
        found.append(reported("kho-khan", text(_DIFFICULTIES[index % 8 == 5])))
    elif index % 4 == 2:
        found.append(zero("kho-khan", text("")))
    return found


def _entry(turn: int, month: Month) -> Entry:
    day = f"{month}-{turn % 28 + 1:02d}"
    return entry(_TITLES[turn % len(_TITLES)], _KINDS[turn % len(_KINDS)], day, (None, "3.25", 2)[turn % 3])
