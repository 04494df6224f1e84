"""Reading the roster: what Excel and clerks do to it is understood, all that is wrong is reported at once."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from baocao_cli.errors import ExitCode, WorkspaceFault
from baocao_cli.findings import Severity, message
from baocao_cli.month import Month
from baocao_cli.workspace.roster import read_roster
from baocao_cli.workspace.roster_sample import write_sample_roster
from tests.support.office_programs import audit
from tests.support.rosters import HEADER, write_roster

FORMS = ("ket-qua", "tin-bai")


def faults(path: Path) -> list[tuple[str, str | None]]:
    with pytest.raises(WorkspaceFault) as caught:
        read_roster(path, FORMS)
    assert caught.value.exit_code is ExitCode.WORKSPACE
    return [(finding.code, finding.where) for finding in caught.value.findings]


def test_every_column_is_read(tmp_path: Path) -> None:
    row = ("VP", "Văn phòng Sở", "VP Sở; Văn phòng", "vp@example.vn", "ket-qua", "2020-09", "2021-06", "SỞ KH&CN")
    (unit,) = read_roster(write_roster(tmp_path, HEADER, row), FORMS).units
    assert (unit.code, unit.name, unit.aliases) == ("VP", "Văn phòng Sở", ("VP Sở", "Văn phòng"))
    assert (unit.email, unit.forms, unit.superior) == ("vp@example.vn", ("ket-qua",), "SỞ KH&CN")
    assert (unit.first_month, unit.last_month) == (Month(2020, 9), Month(2021, 6))


def test_the_columns_for_print_are_optional(tmp_path: Path) -> None:
    header = ("Mã", "Tên đơn vị", "Chức danh ký", "LOẠI", "Địa danh")
    rows = (
        ("CB", "Chi bộ", "K/T Bí thư\nPhó Bí thư", "đảng", " Ea  Tu "),
        ("VP", "Văn phòng", None, "Chính quyền", None),
    )
    roster = read_roster(write_roster(tmp_path, header, *rows), FORMS)
    assert [(unit.signer_title, unit.party, unit.place) for unit in roster.units] == [
        ("K/T Bí thư; Phó Bí thư", True, "Ea Tu"),
        ("", False, ""),
    ]
    assert roster.findings == ()


def test_a_column_of_kinds_that_is_the_office_s_own_is_told_once_a_kind(tmp_path: Path) -> None:
    header = ("Mã", "Tên đơn vị", "Loại")
    rows = (
        ("A", "Phòng A", "Sự nghiệp"),
        ("B", "Phòng B", "sự nghiệp"),
        ("C", "Phòng C", "Đảng"),
        ("D", "Phòng D", "QLNN"),
    )
    roster = read_roster(write_roster(tmp_path, header, *rows), FORMS)
    assert [unit.party for unit in roster.units] == [False, False, True, False]
    assert [(finding.code, finding.raw, finding.severity) for finding in roster.findings] == [
        ("roster-body-unknown", "Sự nghiệp", Severity.WARNING),
        ("roster-body-unknown", "QLNN", Severity.WARNING),
    ]


def test_the_header_may_be_lower_in_any_order_among_other_columns(tmp_path: Path) -> None:
    path = write_roster(
        tmp_path,
        ("DANH SÁCH ĐƠN VỊ",),
        (),
        ("STT", "Ghi chú", "TÊN ĐƠN VỊ (đầy đủ)", "Mã"),
        (1, "x", "Phòng Kế hoạch", "KH"),
        (2, "y", "Phòng Quản lý", "QL"),
        (None, "Người lập biểu", None, None),
    )
    assert [(unit.code, unit.name, unit.order) for unit in read_roster(path, FORMS).units] == [
        ("KH", "Phòng Kế hoạch", 0),
        ("QL", "Phòng Quản lý", 1),
    ]


@pytest.mark.parametrize(
    ("value", "number_format", "code"),
    [(1, "00", "01"), (1.0, "General", "1"), (7, "000", "007"), ("01", "@", "01"), (" VP\u00a0", "General", "VP")],
)
def test_excel_makes_numbers_of_codes(tmp_path: Path, value: object, number_format: str, code: str) -> None:
    path = write_roster(tmp_path, HEADER, (value, "Phòng A"), formats={"A2": number_format})
    assert [unit.code for unit in read_roster(path, FORMS).units] == [code]


def test_a_code_that_may_have_lost_its_zero_is_reported(tmp_path: Path) -> None:
    roster = read_roster(write_roster(tmp_path, HEADER, (1, "Phòng A")), FORMS)
    assert [(finding.code, finding.severity) for finding in roster.findings] == [("roster-code-number", Severity.INFO)]


@pytest.mark.parametrize(
    "written",
    [
        date(2020, 9, 1),
        "2020-09",
        "09/2020",
        "9-2020",
        "tháng 9/2020",
        "Tháng 9 năm 2020",
        "T9/2020",
        "Sep-20",
        "01/09/2020",
        "2020-09-01 00:00:00",
        "Thg9-20",
    ],
)
def test_months_as_excel_and_clerks_write_them(tmp_path: Path, written: object) -> None:
    path = write_roster(tmp_path, HEADER, ("A", "Phòng A", "", "", "", written))
    assert read_roster(path, FORMS).units[0].first_month == Month(2020, 9)


@pytest.mark.parametrize("written", ["quý III", "2020-13", "9/1/2020", "2020", "sắp tới", 2020.5])
def test_a_month_that_is_not_certain_is_a_fault(tmp_path: Path, written: object) -> None:
    path = write_roster(tmp_path, HEADER, ("A", "Phòng A", "", "", "", written))
    assert faults(path) == [("roster-month-invalid", "don-vi.xlsx, trang “Danh sách”, hàng 2")]


def test_names_are_distinguished_in_every_encoding(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "Phòng\u00a0Kế  hoạch ")
    assert read_roster(write_roster(tmp_path, HEADER, ("KH", name)), FORMS).units[0].name == "Phòng Kế hoạch"


def test_all_faults_are_reported_at_once_with_their_rows(tmp_path: Path) -> None:
    path = write_roster(
        tmp_path,
        HEADER,
        ("VP", "Văn phòng"),
        ("vp", "Văn phòng hai"),
        ("CON", "Phòng con"),
        ("Phòng A", "Phòng A"),
        ("", "Không mã"),
        ("X1", ""),
        ("X2", "Phòng X2", "", "", "ket-qua;bieu-3"),
        ("X3", "Phòng X3", "", "", "", "2021-02", "2020-02"),
        (date(2020, 1, 2), "Mã thành ngày"),
        ("X4", "#N/A"),
    )
    told = faults(path)
    assert [code for code, _ in told] == [
        "roster-code-twice",
        "roster-code-reserved",
        "roster-code-invalid",
        "roster-code-missing",
        "roster-name-missing",
        "roster-form-unknown",
        "roster-months-reversed",
        "roster-code-invalid",
        "roster-name-missing",
    ]
    assert [where.rpartition(" ")[2] for _, where in told if where] == ["3", "4", "5", "6", "7", "8", "9", "10", "11"]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([HEADER], "roster-empty"),
        ([("VP", "Văn phòng")], "roster-no-header"),
        ([("Tên đơn vị", "Email"), ("Văn phòng", "")], "roster-column-missing"),
        ([("Mã", "Tên đơn vị", "Mã"), ("VP", "Văn phòng", "")], "roster-column-twice"),
    ],
)
def test_a_table_that_is_no_roster(tmp_path: Path, rows: Sequence[Sequence[object]], code: str) -> None:
    assert [found for found, _ in faults(write_roster(tmp_path, *rows))] == [code]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_csv(tmp_path: Path, delimiter: str, encoding: str) -> None:
    lines = [("Tên đơn vị", "Mã", "Tên gọi khác"), ("Phòng Kế hoạch", "01", '"P. KH; Kế hoạch"'), ("", "", "")]
    path = tmp_path / "don-vi.csv"
    path.write_text("\r\n".join(delimiter.join(line) for line in lines), encoding=encoding)
    (unit,) = read_roster(path, FORMS).units
    assert (unit.code, unit.name, unit.aliases) == ("01", "Phòng Kế hoạch", ("P. KH", "Kế hoạch"))


def test_csv_rows_are_counted_as_excel_counts_them(tmp_path: Path) -> None:
    path = tmp_path / "don-vi.csv"
    path.write_text("Danh sách\n\nMã;Tên đơn vị\nA;Phòng A\nB C;Phòng B\n", encoding="utf-8")
    assert faults(path) == [("roster-code-invalid", "don-vi.csv, hàng 5")]


def test_csv_in_an_old_code_page(tmp_path: Path) -> None:
    path = tmp_path / "don-vi.csv"
    path.write_bytes("Mã;Tên".encode("cp1252"))
    assert [code for code, _ in faults(path)] == ["roster-encoding"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)])
def test_a_workbook_that_cannot_be_opened(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "don-vi.xlsx"
    path.write_bytes(data)
    assert [code for code, _ in faults(path)] == ["roster-unreadable"]


def test_formatted_rows_far_below_do_not_count(tmp_path: Path) -> None:
    path = write_roster(tmp_path, HEADER, ("A", "Phòng A"), formats={"XFD1048576": "@"})
    assert [unit.code for unit in read_roster(path, FORMS).units] == ["A"]


def test_one_name_of_two_units_is_a_warning(tmp_path: Path) -> None:
    path = write_roster(tmp_path, HEADER, ("A", "Phòng A", "Trung tâm"), ("B", "Phòng B", "TRUNG TÂM"))
    (finding,) = read_roster(path, FORMS).findings
    assert (finding.code, finding.severity, finding.raw) == ("roster-name-twice", Severity.WARNING, "TRUNG TÂM")
    assert "đơn vị A" in message(finding)


def test_two_rosters_are_reported(tmp_path: Path) -> None:
    path = write_roster(tmp_path, HEADER, ("A", "Phòng A"))
    (tmp_path / "don-vi.csv").write_text("Mã;Tên đơn vị\n", encoding="utf-8")
    assert [finding.code for finding in read_roster(path, FORMS).findings] == ["roster-two-files"]


def test_the_sample_reads_and_its_examples_are_reported(tmp_path: Path) -> None:
    path = tmp_path / "don-vi.xlsx"
    write_sample_roster(path)
    assert audit(path) == []
    roster = read_roster(path, FORMS)
    assert {"VP", "TTTK", "TTKT"} <= {unit.code for unit in roster.units}
    assert all(unit.superior for unit in roster.units)
    assert [finding.code for finding in roster.findings] == ["roster-sample-left"]


OLD = (*HEADER, "Mã cũ")


def with_old_codes(code: str, old: str) -> tuple[str, ...]:
    return (code, f"Phòng {code}", "", "", "", "", "", "", old)


def test_old_codes(tmp_path: Path) -> None:
    path = write_roster(tmp_path, OLD, with_old_codes("VPS", "VP; VPS; VP-SO"), with_old_codes("B", ""))
    assert [unit.former_codes for unit in read_roster(path, FORMS).units] == [("VP", "VP-SO"), ()]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([with_old_codes("A", "Văn phòng")], "roster-former-code-invalid"),
        ([with_old_codes("A", "B"), with_old_codes("B", "")], "roster-former-code-taken"),
        ([with_old_codes("A", "C"), with_old_codes("B", "C")], "roster-former-code-taken"),
    ],
)
def test_an_old_code_is_of_one_unit(tmp_path: Path, rows: Sequence[Sequence[str]], code: str) -> None:
    assert [found for found, _ in faults(write_roster(tmp_path, OLD, *rows))] == [code]


@pytest.mark.parametrize("lock", ["~$don-vi.xlsx", ".~lock.don-vi.xlsx#"])
def test_a_roster_that_is_open_elsewhere_is_reported(tmp_path: Path, lock: str) -> None:
    path = write_roster(tmp_path, HEADER, ("VP", "Văn phòng"))
    assert read_roster(path, FORMS).findings == ()
    (tmp_path / lock).write_bytes(b"")
    assert [finding.code for finding in read_roster(path, FORMS).findings] == ["roster-open-elsewhere"]
