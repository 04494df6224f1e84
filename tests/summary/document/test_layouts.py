"""The summary in either layout: it keeps the rules, tells the same figures, and can be read aloud and navigated."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from baocao_cli.checking.check import check_paper
from baocao_cli.checking.model import Layout, Outcome
from baocao_cli.checking.paper import open_paper
from baocao_cli.resources import templates_folder
from baocao_cli.summary.document.render import render_document
from baocao_cli.summary.issue.summarize import TEMPLATES
from baocao_cli.workspace.settings_model import Party, Settings, Signer, SummarySettings
from tests.support.built_returns import (
    count,
    entries,
    entry,
    held,
    kept,
    parts,
    reported,
    text,
    units,
)
from tests.support.office_programs import audit
from tests.support.small_office import summary_of

MANY = [(f"DV{number:02d}", f"Phòng chuyên môn, nghiệp vụ số {number}") for number in range(1, 13)]
SIGNED = date(2020, 10, 5)


def rendered(layout: Layout, number: int = 12, settings: Settings | None = None, signed: date | None = None) -> bytes:
    listed = MANY[:number]
    returns = [
        kept(
            code,
            "ket-qua",
            reported("pa-no", count(100 + index)),
            reported("tuyen-truyen-mieng", parts(sessions=index + 1, attendees=1150)),
            held("phat-thanh", "15 phút/ngày"),
            reported("kho-khan", text("Kinh phí còn hạn chế.\nĐề nghị hỗ trợ thêm.")),
        )
        for index, (code, _) in enumerate(listed)
    ]
    lists = [kept(code, "tin-bai", reported("tin-bai", entries(entry("Đại hội", "tin")))) for code, _ in listed]
    chosen = (settings or Settings()).in_layout(layout.value)
    summary = summary_of(*returns, *lists, roster=units(*listed), settings=chosen)
    return render_document(summary, templates_folder() / "tong-hop" / TEMPLATES[layout.value], signed)


def opened(data: bytes) -> WordDocument:
    return Document(io.BytesIO(data))


def texts(document: WordDocument) -> list[str]:
    return ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in document.element.body.iter(qn("w:p"))]


@pytest.mark.parametrize("number", [1, 12])
@pytest.mark.parametrize("layout", list(Layout))
def test_the_summary_keeps_every_rule_of_its_layout(layout: Layout, number: int) -> None:
    report = check_paper(open_paper(rendered(layout, number)), layout)
    told = {result.rule.id: [(each.found, each.where) for each in result.breaches] for result in report.results}
    assert {rule: breaches for rule, breaches in told.items() if breaches} == {}


@pytest.mark.parametrize("layout", list(Layout))
def test_it_keeps_them_with_a_number_a_date_several_addressees_and_a_signer(layout: Layout) -> None:
    signer = Signer(authority="KT. GIÁM ĐỐC", title="PHÓ GIÁM ĐỐC", name="Nguyễn Văn A")
    addressees = ("Sở Thông tin và Truyền thông", "Ban Tuyên giáo Tỉnh ủy")
    settings = Settings(
        summary=SummarySettings(number="5", addressees=addressees, signer=signer),
        party=Party(
            number="5",
            addressees=addressees,
            signer=Signer(authority="T/M ĐẢNG ỦY", title="PHÓ BÍ THƯ", name="Nguyễn Văn A"),
        ),
    )
    report = check_paper(open_paper(rendered(layout, 2, settings, SIGNED)), layout)
    assert [result.rule.id for result in report.with_outcome(Outcome.BROKEN)] == []


def test_the_partys_document_is_headed_and_signed_as_the_partys() -> None:
    found = texts(opened(rendered(Layout.PARTY, signed=SIGNED)))
    for line in (
        "ĐẢNG BỘ TỈNH ĐẮK LẮK",
        "ĐẢNG ỦY SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "*",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số …-BC/ĐU",
        "Đắk Lắk, ngày 05 tháng 10 năm 2020",
        "Kính gửi: Ban Tuyên giáo Tỉnh ủy",
        "T/M ĐẢNG ỦY",
        "BÍ THƯ",
        "- Lưu: VT, VP Đảng ủy.",
        "(Kèm theo Báo cáo số …-BC/ĐU ngày 05 tháng 10 năm 2020 của Đảng ủy Sở KH&CN)",
    ):
        assert line in found
    assert not any("CỘNG HÒA" in line or "Độc lập - Tự do" in line for line in found)
    assert any(line.startswith("về kết quả thực hiện Kế hoạch") for line in found)


def test_both_documents_have_the_same_figures() -> None:
    cells = []
    for layout in Layout:
        document = opened(rendered(layout))
        cells.append([[cell.text for row in table.rows for cell in row.cells] for table in document.tables[1:-1]])
    first, second = ([each for each in found if "Nơi nhận:" not in "".join(each)] for found in cells)
    assert first == second


@pytest.mark.parametrize("layout", list(Layout))
def test_it_says_its_title_language_heads_and_headings(layout: Layout) -> None:
    data = rendered(layout)
    document = opened(data)
    assert document.core_properties.title.startswith("Báo cáo")
    assert document.core_properties.language == "vi-VN"
    language = document.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    assert language is not None
    assert language.get(qn("w:val")) == "vi-VN"
    outlined = {
        style.get(qn("w:styleId"))
        for style in document.styles.element.iter(qn("w:style"))
        if style.find(f".//{qn('w:outlineLvl')}") is not None
    }
    headings = [p for p in document.paragraphs if p.text.startswith(("I. ", "II. ", "III. ", "IV. ", "Phụ lục I"))]
    assert len(headings) >= 5
    assert all(p.style is not None and p.style.style_id in outlined for p in headings)
    empty = [p for p in document.paragraphs if not p.text and p.style is not None and p.style.name == "Thân bài"]
    assert empty == []


@pytest.mark.parametrize("layout", list(Layout))
def test_names_of_styles_hold_no_comma(layout: Layout) -> None:
    """A comma in a style's name sets its aliases apart (ECMA-376 Part 1, 17.7.4.9)."""
    names = [style.name or "" for style in opened(rendered(layout)).styles]
    assert [name for name in names if "," in name] == []


@pytest.mark.parametrize("layout", list(Layout))
def test_it_is_valid(layout: Layout, tmp_path: Path) -> None:
    path = tmp_path / "tong-hop.docx"
    path.write_bytes(rendered(layout))
    assert audit(path) == []
