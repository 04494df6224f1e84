"""Each rule is told of the document that breaks it, and of no other."""

from __future__ import annotations

import unicodedata

import pytest

from baocao_cli.checking.check import RULES, check_paper
from baocao_cli.checking.model import Layout, Outcome, Report
from baocao_cli.checking.paper import open_paper
from tests.checking.papers import PAGE_NUMBER, STYLES, docx, government, line, p, party, t

GOOD = {Layout.GOVERNMENT: government(), Layout.PARTY: party()}


def checked(
    body: str, layout: Layout = Layout.GOVERNMENT, *, styles: str = STYLES, header: str = PAGE_NUMBER
) -> Report:
    return check_paper(open_paper(docx(body, styles=styles, header=header)), layout)


def broken(report: Report) -> set[str]:
    return {result.rule.id for result in report.with_outcome(Outcome.BROKEN)}


def changed(body: str, old: str, new: str) -> str:
    assert old in body, old
    return body.replace(old, new)


@pytest.mark.parametrize("layout", list(Layout))
def test_a_document_that_keeps_all_rules_breaks_none(layout: Layout) -> None:
    report = checked(GOOD[layout], layout)
    assert broken(report) == set()
    assert {result.rule.id for result in report.with_outcome(Outcome.NOT_APPLICABLE)} <= {
        "letter-subject-size",
        "letter-subject-slant",
        "addressees-notation",
        "annex-number-weight",
        "annex-number-alignment",
        "annex-title-present",
        "annex-title-capitals",
        "annex-title-weight",
        "annex-reference-present",
        "annex-reference-slant",
    }


def test_every_rule_has_a_name_of_its_own() -> None:
    for rules in RULES.values():
        ids = [rule.id for rule in rules]
        assert len(ids) == len(set(ids))


def test_every_rule_says_what_it_asks_where_and_how_to_mend_it() -> None:
    for layout, rules in RULES.items():
        for rule in rules:
            assert all((rule.title, rule.asked, rule.remedy, rule.source(layout)))
            assert "{" not in rule.title + rule.asked + rule.remedy


HEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
ISSUER = "SỞ KHOA HỌC VÀ CÔNG NGHỆ"
DATE = "Đắk Lắk, ngày 05 tháng 10 năm 2020"
SUBJECT = "Kết quả tuyên truyền tháng 9 năm 2020"
TEXT = "Các đơn vị đã tổ chức 12 buổi nói chuyện với 850 người dự, nội dung bám sát kế hoạch của Sở."

REFERENCE = p("(Kèm theo Báo cáo số 05/BC-SKHCN ngày 05 tháng 10 năm 2020 của Sở KH&amp;CN)", 13, "i")

CHANGES = [
    ("w:w='11906' w:h='16838'", "w:w='12240' w:h='15840'", {"paper-size-a4", "subject-line"}),
    ("w:top='1134' w:right='851'", "w:top='1134' w:right='1418'", {"margin-right"}),
    ("w:left='1701' w:header", "w:left='1134' w:header", {"margin-left", "subject-line"}),
    ("<w:titlePg/>", "", {"page-number-first-page"}),
    ("<w:headerReference w:type='default' r:id='rId2'/>", "", {"page-number-place"}),
    (p(HEAD, 12, "b"), p(HEAD, 14, "b"), {"national-name-size"}),
    (p(HEAD, 12, "b"), p(HEAD, 12), {"national-name-weight"}),
    (p(HEAD, 12, "b"), p("Cộng hòa xã hội chủ nghĩa Việt Nam", 12, "b"), {"national-name-capitals"}),
    (MOTTO, "Độc lập – Tự do – Hạnh phúc", {"motto-wording"}),
    (p(MOTTO, 13, "b"), p(MOTTO, 13, "bi"), {"motto-slant"}),
    (line(5385, 3168), line(5385, 2400), {"motto-line"}),
    (line(5385, 3168), p("__________________", 13), {"motto-line", "lines-drawn"}),
    (p(MOTTO, 13, "b") + line(5385, 3168), p(MOTTO, 13, "bu"), {"motto-line"}),
    (p("UBND TỈNH ĐẮK LẮK", 12), p("UBND TỈNH ĐẮK LẮK", 11), {"superior-size"}),
    (p(ISSUER, 12, "b"), p("Sở Khoa học và Công nghệ", 12, "b"), {"issuer-capitals"}),
    (line(3969, 1400), line(3969, 3400), {"issuer-line"}),
    (line(3969, 1400), "<w:p/>", {"issuer-line"}),
    ("Số: 05/BC-SKHCN", "Số 05/BC-SKHCN", {"number-notation"}),
    ("<w:t xml:space='preserve'>Số: 05/BC-SKHCN", "<w:t xml:space='preserve'>Số: 5/BC-SKHCN", {"number-zero"}),
    (p("Số: 05/BC-SKHCN", 13), p("Số: 05/BC-SKHCN", 14), {"number-size"}),
    (p(DATE, 13, "i"), p("Đắk Lắk, ngày 5 tháng 10 năm 2020", 13, "i"), {"place-and-date-notation"}),
    (p(DATE, 13, "i"), p("Đắk Lắk, ngày 05 tháng 09 năm 2020", 13, "i"), {"place-and-date-notation"}),
    (p(DATE, 13, "i"), p("Đắk Lắk, ngày 05 tháng 2 năm 2020", 13, "i"), {"place-and-date-notation"}),
    (p(DATE, 13, "i"), p(DATE, 13), {"place-and-date-slant"}),
    (p("BÁO CÁO", 14, "b"), p("BÁO CÁO", 16, "b"), {"kind-size"}),
    (p(SUBJECT, 14, "b"), p(SUBJECT, 14), {"subject-weight"}),
    (p(SUBJECT, 14, "b"), p("V/v tuyên truyền tháng 9 năm 2020 của Sở", 14, "b"), {"subject-wording"}),
    (line(9354, 2300), line(9354, 4600), {"subject-line"}),
    ("- Sở Thông tin và Truyền thông;", "- Sở Thông tin và Truyền thông", {"addressees-notation"}),
    ("của Sở Khoa học và Công nghệ;", "của Sở Khoa học và Công nghệ", {"basis-notation"}),
    ("của các đơn vị.", "của các đơn vị;", {"basis-notation"}),
    (t("Căn cứ báo cáo tháng 9 năm 2020 của các đơn vị.", "i"), t("Căn cứ báo cáo tháng 9."), {"basis-slant"}),
    (t("I. KẾT QUẢ", "b"), t("I. Kết quả", "b"), {"major-heading-capitals"}),
    (t("1. Tuyên truyền miệng", "b"), t("1. Tuyên truyền miệng"), {"minor-heading-weight"}),
    (
        t(TEXT),
        p(TEXT, 12, align="both", more="<w:spacing w:after='120'/><w:ind w:firstLine='720'/>"),
        {"body-size"},
    ),
    (
        t(TEXT),
        p(TEXT, align="left", more="<w:spacing w:after='120'/><w:ind w:firstLine='720'/>"),
        {"body-alignment"},
    ),
    (t(TEXT), p(TEXT, align="both", more="<w:spacing w:after='120'/>"), {"body-first-line"}),
    (
        t(TEXT),
        p(TEXT, align="both", more="<w:spacing w:after='120' w:line='480'/><w:ind w:firstLine='720'/>"),
        {"body-line-spacing"},
    ),
    (p("KT. GIÁM ĐỐC", 14, "b"), p("KT. GIÁM ĐỐC", 14), {"authority-weight"}),
    (p("PHÓ GIÁM ĐỐC", 14, "b"), p("Phó Giám đốc", 14, "b"), {"signer-title-capitals"}),
    (p("Nguyễn Văn A", 14, "b"), p("Nguyễn Văn A", 14), {"signer-name-weight"}),
    ("".join(p("", 14) for _ in range(4)), "", {"signature-room"}),
    (p("Nơi nhận:", 12, "bi", "left"), p("Nơi nhận:", 12, "b", "left"), {"recipients-head-slant"}),
    ("- Như trên;", "- Như trên,", {"recipients-notation"}),
    ("- Lưu: VT, VP.", "- Lưu VT.", {"recipients-archive"}),
    (p("- Như trên;", 11, align="left"), p("- Như trên;", 13, align="left"), {"recipients-size"}),
    (p("Phụ lục I", 14, "b"), p("Phụ lục I", 13, "b"), {"annex-number-size"}),
    (p("SỐ LIỆU CỦA CÁC ĐƠN VỊ", 14, "b"), p("Số liệu của các đơn vị", 14, "b"), {"annex-title-capitals"}),
    (REFERENCE, "", {"annex-reference-present"}),
    ("<w:tblHeader/>", "", {"table-head"}),
]


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES)
def test_a_broken_rule_is_reported_and_no_other(old: str, new: str, expected: set[str]) -> None:
    assert broken(checked(changed(GOOD[Layout.GOVERNMENT], old, new))) == expected


PARTY_CHANGES = [
    ("ĐẢNG CỘNG SẢN VIỆT NAM", "Đảng Cộng sản Việt Nam", None),
    (line(5354, 4133), line(5354, 2000), {"party-name-line"}),
    (p("*", 14, "b"), p("", 14), {"star-present"}),
    ("Số 12-BC/ĐU", "Số: 12-BC/ĐU", {"number-notation"}),
    ("Số 12-BC/ĐU", "Số 12/BC-ĐU", {"number-notation"}),
    (p("BÁO CÁO", 16, "b"), p("BÁO CÁO", 14, "b"), {"kind-size"}),
    ("về kết quả", "Về kết quả", {"subject-wording"}),
    ("T/M ĐẢNG ỦY", "TM. ĐẢNG ỦY", {"authority-notation"}),
    (p("BÍ THƯ", 14), p("Bí thư", 14), {"signer-title-capitals"}),
]


@pytest.mark.parametrize(("old", "new", "expected"), PARTY_CHANGES)
def test_a_broken_rule_of_the_party_is_reported(old: str, new: str, expected: set[str] | None) -> None:
    found = broken(checked(changed(GOOD[Layout.PARTY], old, new), Layout.PARTY))
    assert found == expected if expected is not None else "party-name-present" in found


def test_a_government_document_is_no_party_document() -> None:
    found = broken(checked(GOOD[Layout.GOVERNMENT], Layout.PARTY))
    assert {"national-name-absent", "party-name-present", "star-present"} <= found


# --- fonts ------------------------------------------------------------------------------------------------------------

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
    '<a:majorFont><a:latin typeface="Calibri Light"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/>'
    "</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
)


def test_a_font_from_the_theme_is_followed() -> None:
    styles = changed(STYLES, 'w:ascii="Times New Roman"', 'w:asciiTheme="minorHAnsi" w:ascii="Times New Roman"')
    paper = open_paper(docx(GOOD[Layout.GOVERNMENT], styles=styles, parts={"theme": THEME}))
    report = check_paper(paper, Layout.GOVERNMENT)
    assert broken(report) == {"text-font"}
    fault = next(result for result in report.results if result.rule.id == "text-font").breaches[0]
    assert "Calibri" in fault.found


def test_a_font_that_is_not_set_for_other_scripts_is_reported() -> None:
    styles = changed(STYLES, ' w:eastAsia="Times New Roman"', "")
    assert broken(checked(GOOD[Layout.GOVERNMENT], styles=styles)) == {"text-font-everywhere"}


def test_colour_and_coding_are_reported() -> None:
    red = changed(GOOD[Layout.GOVERNMENT], f"<w:t xml:space='preserve'>{TEXT}", f"<w:t>{TEXT}")
    red = red.replace(f"<w:r><w:rPr></w:rPr><w:t>{TEXT}", f"<w:r><w:rPr><w:color w:val='FF0000'/></w:rPr><w:t>{TEXT}")
    assert broken(checked(red)) == {"text-colour"}
    apart = changed(GOOD[Layout.GOVERNMENT], TEXT, unicodedata.normalize("NFD", TEXT))
    assert broken(checked(apart)) == {"text-unicode"}


def test_a_page_number_in_the_wrong_look_is_reported() -> None:
    left = changed(PAGE_NUMBER, "<w:jc w:val='center'/>", "<w:jc w:val='right'/>")
    assert broken(checked(GOOD[Layout.GOVERNMENT], header=left)) == {"page-number-alignment"}
    roman = changed(GOOD[Layout.GOVERNMENT], "<w:titlePg/>", "<w:pgNumType w:fmt='lowerRoman'/><w:titlePg/>")
    assert broken(checked(roman)) == {"page-number-numerals"}


def test_a_document_of_one_page_needs_no_number() -> None:
    letter = changed(GOOD[Layout.PARTY], "<w:headerReference w:type='default' r:id='rId2'/>", "")
    assert "page-number-place" not in broken(checked(letter, Layout.PARTY))
    long = changed(letter, t(TEXT), t(TEXT) * 30)
    assert "page-number-place" in broken(checked(long, Layout.PARTY))
