"""Three months of an office of fifteen units, played through the commands; the totals are added up by hand.

July is plain but for a few; August and September have nearly every kind of `kinds`. Units with form 2 send a list of
as many items as the table says. Each round of a month's files is collected by itself, as a clerk does twice a month.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest

from tests.months.kinds import additions, alike, blanks, corrections, months, punctuality, scans, times, waiting
from tests.months.office import Member, Office, Sent, figures_of, listed
from tests.months.paper import Figures
from tests.months.scene import Expect, Kind, Played, Scene, shifted
from tests.months.seen import unmet, waiting_in
from tests.support.cli import baocao

BOTH = "ket-qua; tin-bai"
UNITS = (
    Member("VP", "Văn phòng Sở", "vanphong@example.vn"),
    Member("TTRA", "Thanh tra Sở", "thanhtra@example.vn"),
    Member("KHTC", "Phòng Kế hoạch - Tài chính", "khtc@example.vn"),
    Member("QLKH", "Phòng Quản lý Khoa học", "qlkh@example.vn", BOTH),
    Member("QLCN", "Phòng Quản lý Công nghệ", "qlcn@example.vn"),
    Member("TCCB", "Phòng Tổ chức cán bộ", "tccb@example.vn"),
    Member("CCTDC", "Chi cục Tiêu chuẩn Đo lường Chất lượng", "cctdc@example.vn", BOTH),
    Member("TTKT", "Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng", "ttkt@example.vn"),
    Member("TTTK", "Trung tâm Thông tin và Thống kê KH&CN", "tttk@example.vn", BOTH),
    Member("TTUD", "Trung tâm Ứng dụng Khoa học và Công nghệ", "ttud@example.vn", BOTH),
    Member("QUY", "Quỹ Phát triển Khoa học và Công nghệ", "quy@example.vn"),
    Member("BMT", "UBND thành phố Buôn Ma Thuột", "bmt@example.vn"),
    Member("LAK", "UBND huyện Lắk", "huyenlak@example.vn"),
    Member("KP", "UBND huyện Krông Pắc", "krongpac@example.vn"),
    Member("EHL", "UBND huyện Ea H'leo", "eahleo@example.vn", BOTH),
)
TITLES = (
    "Ra quân dọn vệ sinh môi trường",
    "Hội nghị học tập nghị quyết",
    "Bàn giao công trình thanh niên",
    "Khai mạc hội thao",
    "Tặng quà gia đình chính sách",
    "Mở lớp bồi dưỡng nghiệp vụ",
)
RENAMED = {"VP": "VPS"}
"""From September on: the old code stands in the roster's column `Mã cũ`."""


def plain(scene: Scene) -> Played:
    """Our blank filled in, in time."""
    return Played([[Sent(f"{scene.code}/BC.docx", scene.day(2), scene.filled())]], Expect(scene.figures))


def plain_in_excel(scene: Scene) -> Played:
    """Our Excel blank filled in, in a mail, in time."""
    files = [
        Sent(f"{scene.code}.eml", scene.day(3), scene.mail("Báo cáo", 3, {"BC.xlsx": scene.filled(ending="xlsx")}))
    ]
    return Played([files], Expect(scene.figures))


def by_hand(scene: Scene) -> Played:
    """A report of another layout than ours, in time."""
    return Played([[Sent(f"{scene.code}/báo cáo.docx", scene.day(2), scene.typed())]], Expect(scene.figures))


def on_monday(scene: Scene) -> Played:
    """The due day is a Saturday; this one came on Monday: in time."""
    return Played([[Sent(f"{scene.code}/BC.docx", scene.day(7, 16), scene.filled())]], Expect(scene.figures))


def on_tuesday(scene: Scene) -> Played:
    """The due day is a Saturday; this one came on Tuesday: late."""
    return Played(
        [[Sent(f"{scene.code}/BC.docx", scene.day(8, 8), scene.filled())]], Expect(scene.figures, "late", late=True)
    )


def last_months_blank(scene: Scene) -> Played:
    """Last month's blank used again under a name of this month; last month's return came last month."""
    path = f"{scene.code}/{scene.code} báo cáo {scene.named}.docx"
    data = scene.filled(month=shifted(scene.month, -1))
    expect = Expect(scene.figures, month_of={path: scene.month})
    return Played([[Sent(path, scene.day(2), data)]], expect)


def nothing(scene: Scene) -> Played:
    """Nothing came."""
    return Played([], Expect(None, "missing"))


Line = tuple[str, Kind, Figures, int]
"""A unit's month: its code, the kind, its figures, and how many items its list of form 2 has (−1: sends none)."""

JULY: tuple[Line, ...] = (
    ("VP", blanks.blank_beside_filled_in_a_folder, Figures(10, 1, 40, 30), 0),
    ("TTRA", by_hand, Figures(5, 2, 60, 0), 0),
    ("KHTC", months.blank_signed_in_the_next_month, Figures(4, 1, 25, 15), 0),
    ("QLKH", corrections.full_correction, Figures(12, 3, 90, 45), 3),
    ("QLCN", plain_in_excel, Figures(6, 1, 30, 20), 0),
    ("TCCB", blanks.lone_blank, Figures(8, 2, 70, 10), 0),
    ("CCTDC", plain, Figures(20, 4, 150, 60), 2),
    ("TTKT", times.report_in_a_zip_of_1980, Figures(7, 1, 35, 25), 0),
    ("TTTK", plain_in_excel, Figures(9, 2, 55, 40), 4),
    ("TTUD", punctuality.corrected_after_the_due_day, Figures(11, 1, 45, 35), 1),
    ("QUY", scans.scan_by_its_sender, Figures(3, 1, 20, 5), 0),
    ("BMT", scans.signed_copy_in_one_mail, Figures(50, 10, 800, 300), 0),
    ("LAK", punctuality.first_version_late, Figures(30, 6, 400, 180), 0),
    ("KP", waiting.held_then_mended, Figures(25, 5, 350, 150), 0),
    ("EHL", plain, Figures(28, 7, 420, 200), 2),
)
AUGUST: tuple[Line, ...] = (
    ("VP", last_months_blank, Figures(13, 2, 50, 35), 0),
    ("TTRA", months.wrong_month_in_the_title, Figures(6, 1, 45, 5), 0),
    ("KHTC", corrections.correction_with_one_row, Figures(5, 2, 35, 20), 0),
    ("QLKH", alike.same_form_as_word_and_excel, Figures(14, 2, 80, 50), 2),
    ("QLCN", corrections.section_two_left_empty, Figures(7, 1, 33, 22), 0),
    ("TCCB", on_monday, Figures(9, 3, 75, 12), 0),
    ("CCTDC", corrections.says_only_what_was_asked, Figures(21, 3, 140, 65), 3),
    ("TTKT", scans.scan_then_the_report, Figures(8, 2, 44, 28), 0),
    ("TTTK", times.corrected_in_a_zip_without_times, Figures(10, 1, 52, 41), 5),
    ("TTUD", additions.addition_by_its_title, Figures(12, 2, 49, 36), 2),
    ("QUY", scans.signed_copy_by_its_name, Figures(4, 1, 22, 6), 0),
    ("BMT", waiting.airtime_waits, Figures(55, 11, 850, 310), 0),
    ("LAK", on_tuesday, Figures(33, 7, 430, 190), 0),
    ("KP", blanks.blank_later_than_filled, Figures(26, 6, 360, 155), 0),
    ("EHL", corrections.none_left_empty, Figures(29, 8, 440, 210), 1),
)
SEPTEMBER: tuple[Line, ...] = (
    ("VPS", months.blank_signed_in_the_next_month, Figures(15, 3, 60, 40), 0),
    ("TTRA", times.same_bytes_in_two_folders, Figures(0, 0, 0, 0), 0),
    ("QLKH", corrections.two_corrections_in_a_row, Figures(16, 3, 95, 55), 4),
    ("QLCN", months.nil_report_on_our_blank, Figures(0, 0, 0, 0), 0),
    ("TCCB", waiting.wrong_month_then_mended, Figures(10, 2, 72, 14), 0),
    ("CCTDC", blanks.blank_copied_by_hand, Figures(22, 4, 160, 70), 3),
    ("TTKT", waiting.unknown_unit_then_from_the_same_sender, Figures(9, 1, 38, 30), 0),
    ("TTTK", scans.forwarded_mail, Figures(11, 2, 58, 43), 6),
    ("TTUD", times.corrected_in_a_mail_of_1970, Figures(13, 1, 47, 38), 2),
    ("QUY", scans.figures_in_the_mails_body, Figures(5, 1, 24, 7), 0),
    ("BMT", blanks.example_sheet_beside_the_filled_one, Figures(60, 12, 900, 320), 0),
    ("LAK", scans.late_scan, Figures(34, 8, 450, 195), 0),
    ("KP", alike.saved_again, Figures(27, 5, 365, 160), 0),
    ("EHL", corrections.correction_in_the_other_format, Figures(31, 9, 460, 220), -1),
)
LINES: Mapping[str, tuple[Line, ...]] = {"2020-07": JULY, "2020-08": AUGUST, "2020-09": SEPTEMBER}


class Months:
    """The three months as they were played."""

    def __init__(self, root: Path, *, at_once: bool = False) -> None:
        self.at_once = at_once
        self.office = Office(root, UNITS, [*LINES])
        self.differences: dict[str, list[str]] = {}
        self.files: dict[str, int] = {}
        self.summaries: Mapping[str, Any] = {}
        for month in LINES:
            self._play(month)
        self.summaries = {month: self.office.summary(month) for month in LINES}

    def _play(self, month: str) -> None:
        if month == "2020-09":
            self.office.write_roster(self._units(month))
            assert baocao("init-month", "--month", month, cwd=self.office.root).exit == 0
        self.office.turn_to(f"hop-thu-{month}")
        played = [*self._played(month)]
        rounds = zip_longest(*(each.rounds for _, each in played), fillvalue=())
        for files in rounds:
            arrived = [sent for of_a_unit in files for sent in of_a_unit]
            self.office.receive(arrived)
            self.files[month] = self.files.get(month, 0) + len(arrived)
            if not self.at_once:
                self.office.collect(month)
        if self.at_once:
            self.office.collect(month)
        for scene, each in played:
            found = unmet(scene, each.expect)
            self.differences[f"{month} {scene.code}"] = [f"{month} {scene.code}: {line}" for line in found]

    def collect_again(self) -> None:
        """The last month's inbox once more, as it lies there."""
        self.office.collect([*LINES][-1])
        self.summaries = {month: self.office.summary(month) for month in LINES}

    def _units(self, month: str) -> list[Member]:
        if month < "2020-09":
            return list(UNITS)
        return [
            replace(each, code=RENAMED[each.code], was=each.code) if each.code in RENAMED else each for each in UNITS
        ]

    def _played(self, month: str) -> Iterator[tuple[Scene, Played]]:
        units = {each.code: each for each in self._units(month)}
        for code, kind, figures, items in LINES[month]:
            scene = Scene(self.office, units[code], month, figures, units["KHTC"])
            played = kind(scene)
            if "tin-bai" in units[code].forms and items >= 0:
                titles = [f"{title} – {scene.unit.name}" for title in TITLES[:items]]
                sent = Sent(f"{code}/tin bài.docx", scene.day(2), scene.list_of(*titles))
                first, *further = played.rounds or [[]]
                played = Played([[*first, sent], *further], played.expect)
            yield scene, played


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Months:
    return Months(tmp_path_factory.mktemp("months"))


@pytest.mark.parametrize(("month", "unit"), [(month, line[0]) for month, lines in LINES.items() for line in lines])
def test_what_became_of_a_units_month(played: Months, month: str, unit: str) -> None:
    differences = played.differences[f"{month} {unit}"]
    kind = next(line[1] for line in LINES[month] if line[0] == unit)
    assert not differences, "\n  ".join([f"{kind.__doc__}", *differences])


TOTALS = {
    "2020-07": (Figures(223, 44, 2500, 1100), 12),
    "2020-08": (Figures(255, 51, 2660, 870), 13),
    "2020-09": (Figures(201, 38, 2095, 930), 15),
}


@pytest.mark.parametrize("month", LINES)
def test_totals_of_a_month(played: Months, month: str) -> None:
    totals = played.summaries[month]["totals"]
    assert (figures_of(totals), listed(totals)) == TOTALS[month]


def test_totals_over_all_months(played: Months) -> None:
    cumulative = played.summaries["2020-09"]["cumulative"]
    assert (figures_of(cumulative), listed(cumulative)) == (Figures(679, 133, 7255, 2900), 40)


COUNTS = {"2020-07": (20, 18, 1), "2020-08": (20, 19, 1), "2020-09": (20, 16, 0)}


@pytest.mark.parametrize("month", LINES)
def test_reports_expected_received_and_late(played: Months, month: str) -> None:
    summary = played.summaries[month]
    assert (summary["expected"], summary["received"], summary["late"]) == COUNTS[month]


MISSING = {
    "2020-07": {"TCCB/ket-qua": "empty", "QUY/ket-qua": "unreadable"},
    "2020-08": {"TTRA/ket-qua": "held"},
    "2020-09": {
        "CCTDC/ket-qua": "empty",
        "QUY/ket-qua": "unreadable",
        "LAK/ket-qua": "unreadable",
        "EHL/tin-bai": None,
    },
}


@pytest.mark.parametrize("month", LINES)
def test_who_is_missing_and_what_was_sent(played: Months, month: str) -> None:
    missing = played.summaries[month]["missing"]
    assert {f"{each['unit']}/{each['form']}": each.get("sent", "no `sent`") for each in missing} == MISSING[month]


WAITING = {
    "2020-07": [],
    "2020-08": ["BMT/ket-qua/phat-thanh", "KHTC/ket-qua", "TTRA/ket-qua", "TTUD/ket-qua"],
    "2020-09": [],
}


@pytest.mark.parametrize("month", LINES)
def test_what_waits(played: Months, month: str) -> None:
    assert sorted(waiting_in(played.summaries[month])) == WAITING[month]


def test_one_run_a_month_gives_the_same_as_two(played: Months, tmp_path: Path) -> None:
    """The clerk who collects once at the end sees what one who collects twice sees."""
    assert stable(Months(tmp_path, at_once=True)) == stable(played)


def test_another_run_over_the_same_inbox_changes_nothing(tmp_path: Path) -> None:
    months = Months(tmp_path)
    before = stable(months)
    months.collect_again()
    assert stable(months) == before
    assert months.office.runs[-1]["counts"]["returns"] == 0


def stable(played: Months) -> dict[str, Any]:
    """What the summaries say, by month, without what they wrote."""
    return {
        month: {key: value for key, value in summary.items() if key != "written"}
        for month, summary in played.summaries.items()
    }


def test_the_months_have_some_eighty_files(played: Months) -> None:
    assert sum(played.files.values()) in range(75, 100), played.files
