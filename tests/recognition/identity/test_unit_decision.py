"""The evidence of the unit, weighed: heading, first sentence, signature, sheet, file name, sender."""

from __future__ import annotations

import pytest

from baocao_cli.documents.model import Document
from baocao_cli.recognition.model import Knowledge
from baocao_cli.workspace.settings_model import Settings
from baocao_cli.workspace.unit import Unit
from tests.recognition import papers
from tests.recognition.papers import heading, intro

DOTS = "......báo cáo kết quả tuyên truyền, cụ thể kết quả thực hiện như sau:"


def paper(
    unit: str = "Phòng/đv.....",
    superior: str = "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
    sentence: str = DOTS,
    signed: str = "THỦ TRƯỞNG ĐƠN VỊ",
    properties: dict[str, str] | None = None,
) -> Document:
    signature = [["Nơi nhận:\n- Sở TT&TT (b/c);\n- Thanh tra Sở;\n- Lưu: VT, VP.", f"{signed}\n\n\nNguyễn Văn A"]]
    parts = [heading(unit, superior), *intro(sentence=sentence), papers.grid(), papers.SECTION, "Không", signature]
    return papers.document(*parts, properties=properties)


def verdict(made: Document, path: str = "bc.docx", sender: str | None = None) -> tuple[str | None, set[str]]:
    found = papers.single(made, path, sender=sender)
    assert found.held == (found.unit is None)
    return found.unit, papers.codes(found)


def test_the_issuing_body_is_the_unit_even_where_the_superior_is_in_the_roster() -> None:
    assert verdict(paper("PHÒNG KH-TC", "VĂN PHÒNG SỞ")) == ("KHTC", set())
    found = papers.single(paper("PHÒNG XYZ", "VĂN PHÒNG SỞ"))
    assert (found.unit, found.held, papers.codes(found)) == (None, True, {"unit-not-in-roster"})
    assert found.proposal is not None
    assert found.proposal.unit is None


@pytest.mark.parametrize(
    ("lines", "unit"),
    [
        ("CHI BỘ\nTRUNG TÂM KỸ THUẬT", "CB-KT"),
        ("CHI BỘ TRUNG TÂM\nKỸ THUẬT", "CB-KT"),
        ("TRUNG TÂM KỸ THUẬT", "TTKT"),
        ("CHI BỘ VĂN PHÒNG\nSỞ KHOA HỌC\nVÀ CÔNG NGHỆ", "CB-VP"),
        ("SỞ KHOA HỌC\nVÀ CÔNG NGHỆ", "SKHCN"),
    ],
)
def test_a_name_on_several_lines_is_one_where_a_unit_is_called_so(lines: str, unit: str) -> None:
    """Even where its last lines are another unit's name."""
    units = (
        *(Unit("TTKT", "Trung tâm Kỹ thuật"), Unit("CB-KT", "Chi bộ Trung tâm Kỹ thuật")),
        *(Unit("SKHCN", "Sở Khoa học và Công nghệ"), Unit("CB-VP", "Chi bộ Văn phòng Sở Khoa học và Công nghệ")),
    )
    found = papers.single(paper(lines, "ĐẢNG ỦY SỞ"), knowledge=Knowledge(papers.FORMS, units, Settings()))
    assert (found.unit, papers.codes(found)) == (unit, set())


@pytest.mark.parametrize("gap", [" ", "  ", "\u2003\u2003", "\t"])
def test_a_heading_whose_columns_were_run_together_in_lines(gap: str) -> None:
    lines = (
        f"SỞ KHOA HỌC VÀ CÔNG NGHỆ{gap}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        f"PHÒNG KH-TC{gap}Độc lập - Tự do - Hạnh phúc",
    )
    made = papers.document(*lines, *intro(sentence=DOTS), papers.grid(), papers.SECTION, "Không")
    assert verdict(made) == ("KHTC", set())


def test_a_motto_that_a_narrow_column_broke_is_no_body() -> None:
    broken = [
        ["SỞ KHOA HỌC VÀ CÔNG NGHỆ\nPHÒNG KH-TC", "CỘNG HÒA XÃ HỘI CHỦ\nNGHĨA VIỆT NAM\nĐộc lập\n- Tự do - Hạnh phúc"]
    ]
    made = papers.document(broken, *intro(sentence=DOTS), papers.grid(), papers.SECTION, "Không")
    assert verdict(made) == ("KHTC", set())


def test_a_superior_above_printed_dots_is_nobody() -> None:
    assert verdict(paper("Phòng/đv.....", "VĂN PHÒNG SỞ")) == (None, {"unit-unknown"})
    assert verdict(paper("UBND .....", "")) == (None, {"unit-unknown"})


def test_a_name_that_runs_over_two_lines() -> None:
    assert verdict(paper("TRUNG TÂM THÔNG TIN VÀ\nTHỐNG KÊ KH&CN")) == ("TTTT", set())


def test_the_body_above_completes_the_name() -> None:
    assert verdict(paper("VĂN PHÒNG")) == ("VP", set())


def test_words_left_out_are_told() -> None:
    assert verdict(paper("TT KỸ THUẬT")) == ("TTKT", {"unit-words-left-out"})


@pytest.mark.parametrize(
    "sentence",
    [
        "Văn phòng Sở báo cáo kết quả tuyên truyền như sau:",
        "...Văn phòng Sở...báo cáo kết quả tuyên truyền như sau:",
        "Trong tháng 9 năm 2020, Văn phòng Sở xin báo cáo kết quả tuyên truyền như sau:",
        "Thực hiện Kế hoạch số 12/KH-SKHCN ngày 20/02/2020 của Sở KH&CN, VP Sở báo cáo kết quả như sau:",
    ],
)
def test_the_first_sentence(sentence: str) -> None:
    assert verdict(paper(sentence=sentence)) == ("VP", set())


@pytest.mark.parametrize(
    ("signed", "unit"),
    [
        ("TRƯỞNG PHÒNG KẾ HOẠCH - TÀI CHÍNH", "KHTC"),
        ("TM. UBND XÃ EA KAO\nCHỦ TỊCH", "EAKAO"),
        ("KT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG", None),
        ("KT. GIÁM ĐỐC TRUNG TÂM\nPHÓ GIÁM ĐỐC", None),
    ],
)
def test_the_signature_block_but_never_its_recipients(signed: str, unit: str | None) -> None:
    assert verdict(paper(signed=signed))[0] == unit


@pytest.mark.parametrize(
    ("path", "unit"),
    [
        ("VP thang 9.docx", "VP"),
        ("thu-1.eml!/BC T9 KHTC.docx", "KHTC"),
        ("BC_Phong_QLKH_T9.2020.docx", "QLKH"),
        ("KHTC-ket-qua-2020-09.docx", "KHTC"),
        ("VP Sở/báo cáo tháng 9.docx", "VP"),
        ("BC Trung tam ky thuat T9.docx", "TTKT"),
        ("BC VP KHTC.docx", None),
        ("bao cao.docx", None),
    ],
)
def test_the_files_name(path: str, unit: str | None) -> None:
    found, told = verdict(paper(), path)
    assert found == unit
    assert unit is None or "unit-from-light-evidence" in told


def test_a_numeric_code_counts_where_a_blanks_name_has_it() -> None:
    roster = Knowledge(papers.FORMS, (Unit("01", "Phòng Một Hai"),), Settings())
    assert papers.single(paper(), "01-ket-qua-2020-09.docx", knowledge=roster).unit == "01"
    assert papers.single(paper(), "BC 01-2020.docx", knowledge=roster).unit is None


def test_the_sender() -> None:
    assert verdict(paper(), sender="Văn thư <VP@example.vn>")[0] == "VP"
    assert verdict(paper(), sender="Phòng Kế hoạch - Tài chính <a@example.vn>")[0] == "KHTC"
    assert verdict(paper(), sender="Nguyễn Văn A <a@example.vn>")[0] is None


def test_the_heading_wins_and_what_contradicts_is_told() -> None:
    assert verdict(paper("VĂN PHÒNG SỞ"), "KHTC-ket-qua-2020-09.docx") == ("VP", {"unit-contradicted"})
    marked = paper("VĂN PHÒNG SỞ", properties={"baocao-form": "ket-qua", "baocao-unit": "KHTC"})
    assert verdict(marked) == ("VP", {"mark-contradicts-unit"})


def test_a_mark_alone_only_proposes() -> None:
    found = papers.single(paper(properties={"baocao-unit": "VP"}))
    assert (found.unit, found.held) == (None, True)
    assert found.proposal is not None
    assert found.proposal.unit == "VP"


def test_a_misspelt_heading_is_held_even_where_the_files_name_is_exact() -> None:
    found = papers.single(paper("VĂN PHÒG SỞ"), "VP-2020-09.docx")
    assert (found.unit, found.held, papers.codes(found)) == (None, True, {"unit-alike"})
    assert found.proposal is not None
    assert found.proposal.unit == "VP"


def test_a_labelled_line_is_a_heading() -> None:
    made = papers.document("Đơn vị báo cáo: Văn phòng Sở", "BÁO CÁO", papers.SUBJECT, papers.grid())
    assert papers.single(made).unit == "VP"


def test_a_unit_that_owes_no_such_form() -> None:
    roster = Knowledge(papers.FORMS, (Unit("VP", "Văn phòng Sở", forms=("tin-bai",)),), Settings())
    found = papers.single(paper("VĂN PHÒNG SỞ"), knowledge=roster)
    assert (found.unit, found.held, papers.codes(found)) == ("VP", False, {"not-owed"})


def test_the_reports_own_heading_counts_where_a_letter_stands_before_it() -> None:
    letter = [heading("THANH TRA SỞ"), "Kính gửi: Văn phòng Sở", "Gửi kèm báo cáo của phòng.", "CHÁNH THANH TRA"]
    made = papers.document(*letter, heading("PHÒNG KH-TC"), *intro(sentence=DOTS), papers.grid(), *papers.ending())
    assert papers.single(made).unit == "KHTC"


def test_a_name_in_the_title() -> None:
    made = papers.document("BÁO CÁO KẾT QUẢ TUYÊN TRUYỀN CỦA VĂN PHÒNG SỞ THÁNG 9/2020", papers.grid())
    assert verdict(made) == ("VP", set())
    assert verdict(paper("THANH TRA SỞ")) == ("TTRA", set())


def test_folders_and_senders_hold_nobody() -> None:
    assert verdict(paper("PHÒNG KH-TC"), "VP Sở/KHTC.docx") == ("KHTC", {"unit-folder-differs"})
    sent = verdict(paper("PHÒNG KH-TC"), sender="VP <vp@example.vn>")
    assert sent == ("KHTC", {"unit-sender-differs"})
    assert verdict(paper(), "KHTC/x.docx", sender="VP <vp@example.vn>")[0] == "VP"


def test_whoever_a_report_is_sent_to_is_not_its_unit() -> None:
    made = papers.document("BÁO CÁO THÁNG 9/2020", "(gửi về Văn phòng Sở trước ngày 05)", papers.grid())
    assert papers.single(made).unit is None
