"""The parts of documents that offices lay out each in their own way are found."""

from __future__ import annotations

import pytest

from baocao_cli.checking.check import check_paper
from baocao_cli.checking.model import Layout, Outcome
from baocao_cli.checking.paper import Paper, open_paper
from baocao_cli.checking.part import Part
from tests.checking.papers import STYLES, W, docx, government, line, p, section, t, table

_BODY = t("Thực hiện chỉ đạo của Sở, Văn phòng báo cáo như sau:") + t("Đã treo 05 pa nô.")
_ENDING = table(
    (
        p("Nơi nhận:", 12, "bi", "left") + p("- Như trên;", 11, align="left") + p("- Lưu: VT.", 11, align="left"),
        p("CHÁNH VĂN PHÒNG", 14, "b") + "".join(p("") for _ in range(4)) + p("Nguyễn Văn A", 14, "b"),
    ),
    widths=(4677, 4677),
)


def opened(body: str, **parts: str) -> Paper:
    return open_paper(docx(body + section(), parts=parts))


def text(paper: Paper, part: Part) -> list[str]:
    return [line.text for line in paper.parts.lines(part)]


def test_a_head_of_one_table_is_taken_apart() -> None:
    paper = open_paper(docx(government()))
    assert text(paper, Part.SUPERIOR) == ["UBND TỈNH ĐẮK LẮK"]
    assert text(paper, Part.ISSUER) == ["SỞ KHOA HỌC VÀ CÔNG NGHỆ"]
    assert text(paper, Part.SUBJECT) == ["Kết quả tuyên truyền tháng 9 năm 2020"]
    assert text(paper, Part.ADDRESSEES) == ["- Sở Thông tin và Truyền thông;", "- Tỉnh đoàn."]
    assert text(paper, Part.MAJOR_HEADING) == ["I. KẾT QUẢ"]
    assert text(paper, Part.MINOR_HEADING) == ["1. Tuyên truyền miệng"]
    assert text(paper, Part.AUTHORITY) == ["KT. GIÁM ĐỐC"]
    assert text(paper, Part.SIGNER_TITLE) == ["PHÓ GIÁM ĐỐC"]
    assert text(paper, Part.SIGNER_NAME) == ["Nguyễn Văn A"]
    assert text(paper, Part.ANNEX_NUMBER) == ["Phụ lục I"]


def test_a_head_that_tabs_split_is_taken_apart_and_reported() -> None:
    head = (
        p("SỞ KHOA HỌC VÀ CÔNG NGHỆ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, align="left")
        + p("VĂN PHÒNG SỞ\tĐộc lập - Tự do - Hạnh phúc", 12, "b", "left")
        + p("Số: 05/BC-VP\tĐắk Lắk, ngày 05 tháng 10 năm 2020", 13, align="left")
    ).replace("\t", "</w:t><w:tab/><w:t>")
    paper = opened(head + p("BÁO CÁO", 14, "b") + p("Công tác tháng 9", 14, "b") + _BODY + _ENDING)
    assert text(paper, Part.NATIONAL_NAME) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert text(paper, Part.SUPERIOR) == ["SỞ KHOA HỌC VÀ CÔNG NGHỆ"]
    assert text(paper, Part.ISSUER) == ["VĂN PHÒNG SỞ"]
    assert text(paper, Part.NUMBER) == ["Số: 05/BC-VP"]
    assert text(paper, Part.PLACE_AND_DATE) == ["Đắk Lắk, ngày 05 tháng 10 năm 2020"]
    assert "head-table" in broken(paper)


def test_names_and_motto_in_one_paragraph_are_two_lines() -> None:
    right = p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t><w:br/><w:t>Độc lập - Tự do - Hạnh phúc", 13, "b")
    head = table(
        (p("PHÒNG NỘI VỤ", 13, "b"), right),
        (p("Số: …/BC-PNV", 13), p("…, ngày … tháng … năm …", 13)),
        widths=(4000, 5354),
    )
    paper = opened(head + p("BÁO CÁO", 14, "b") + _BODY)
    assert text(paper, Part.MOTTO) == ["Độc lập - Tự do - Hạnh phúc"]
    assert text(paper, Part.NATIONAL_NAME) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert text(paper, Part.ISSUER) == ["PHÒNG NỘI VỤ"]
    assert not paper.parts.has(Part.SUPERIOR)


def test_a_letter_has_its_subject_below_its_number() -> None:
    left = p("UBND HUYỆN EA H’LEO", 13) + p("PHÒNG VĂN HÓA", 13, "b")
    right = p("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b") + p("Độc lập - Tự do - Hạnh phúc", 14, "b")
    number = p("Số: 15/PVH", 13) + p("V/v báo cáo tuyên truyền", 12)
    head = table((left, right), (number, p("Ea H’leo, ngày 02 tháng 10 năm 2020", 14, "i")), widths=(4000, 5354))
    paper = opened(head + p("Kính gửi: Sở Khoa học và Công nghệ") + _BODY + _ENDING)
    assert paper.parts.is_letter
    assert text(paper, Part.LETTER_SUBJECT) == ["V/v báo cáo tuyên truyền"]
    outcomes = {result.rule.id: result.outcome for result in check_paper(paper, Layout.GOVERNMENT).results}
    assert outcomes["kind-present"] is Outcome.NOT_APPLICABLE
    assert outcomes["subject-present"] is Outcome.NOT_APPLICABLE
    assert outcomes["national-name-wording"] is Outcome.KEPT


def test_a_draft_mark_below_the_number_is_no_body() -> None:
    marked = government().replace(p("Số: 05/BC-SKHCN", 13), p("Số: 05/BC-SKHCN", 13) + p("DỰ THẢO", 14, "b"))
    assert text(open_paper(docx(marked)), Part.ISSUER) == ["SỞ KHOA HỌC VÀ CÔNG NGHỆ"]


NUMBERING = (
    f"<w:numbering {W}><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='upperRoman'/>"
    "<w:lvlText w:val='%1.'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='decimal'/><w:lvlText w:val='%2.'/></w:lvl>"
    "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>"
)


def numbered(words: str, level: int, look: str) -> str:
    return p(words, 14, look, "both", f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='1'/></w:numPr>")


def test_automatic_numbers_make_headings() -> None:
    body = p("BÁO CÁO", 14, "b") + p("Công tác tháng 9", 14, "b") + _BODY
    body += numbered("KẾT QUẢ THỰC HIỆN", 0, "b") + numbered("Tuyên truyền miệng", 1, "b") + _BODY
    paper = opened(body, numbering=NUMBERING)
    assert text(paper, Part.MAJOR_HEADING) == ["I. KẾT QUẢ THỰC HIỆN"]
    assert text(paper, Part.MINOR_HEADING) == ["1. Tuyên truyền miệng"]


def test_text_in_a_legacy_font_is_read_and_the_font_reported() -> None:
    body = p("BÁO CÁO", 14, "b") + p("C«ng t¸c th¸ng 9", 14, "b").replace(
        "<w:b/>", "<w:rFonts w:ascii='.VnTime' w:hAnsi='.VnTime'/><w:b/>"
    )
    paper = opened(body + _BODY)
    assert text(paper, Part.SUBJECT) == ["Công tác tháng 9"]
    assert "text-font" in broken(paper)


SHAPE = (
    "<w:p><w:r><w:drawing xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' "
    "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><wp:anchor><a:graphic><a:graphicData><a:spPr>"
    "<a:xfrm><a:ext cx='{0}' cy='0'/></a:xfrm><a:prstGeom prst='line'/></a:spPr></a:graphicData></a:graphic>"
    "</wp:anchor></w:drawing></w:r></w:p>"
)
VML = (
    "<w:p><w:r><w:pict xmlns:v='urn:schemas-microsoft-com:vml'><v:line from='30pt,2pt' to='{0}pt,2pt'/></w:pict></w:r>"
    "</w:p>"
)


@pytest.mark.parametrize(
    ("drawn", "kept"),
    [
        (SHAPE.format(int(158.4 * 12700)), True),
        (SHAPE.format(100 * 12700), False),
        (VML.format(30 + 158), True),
        (VML.format(30 + 80), False),
    ],
)
def test_lines_that_are_shapes_are_measured(drawn: str, kept: bool) -> None:
    body = government()
    assert line(5385, 3168) in body
    paper = open_paper(docx(body.replace(line(5385, 3168), drawn)))
    assert ("motto-line" not in broken(paper)) is kept


def test_shapes_that_hang_elsewhere_in_the_head_belong_to_the_texts_that_they_fit() -> None:
    body = government().replace(line(5385, 3168), "<w:p/>").replace(line(3969, 1400), "<w:p/>")
    shapes = SHAPE.format(70 * 12700) + SHAPE.format(int(158.4 * 12700))
    number = p("Số: 05/BC-SKHCN", 13)
    assert broken(open_paper(docx(body.replace(number, number + shapes)))) == set()


def test_two_shapes_that_hang_on_one_text_are_dealt_out_by_length() -> None:
    body = government().replace(line(5385, 3168), "<w:p/>").replace(line(3969, 1400), "<w:p/>")
    issuer = p("SỞ KHOA HỌC VÀ CÔNG NGHỆ", 12, "b")
    for shapes in ((70, 158.4), (158.4, 70)):
        drawn = "".join(SHAPE.format(int(length * 12700)) for length in shapes)
        assert broken(open_paper(docx(body.replace(issuer, issuer + drawn)))) == set()


def test_a_shape_below_the_subject_may_hang_on_the_next_text() -> None:
    addressee = p("Kính gửi:")
    shape = SHAPE.format(115 * 12700).removeprefix("<w:p>").removesuffix("</w:p>")
    body = government().replace(line(9354, 2300), "").replace(addressee, addressee.replace("<w:r>", shape + "<w:r>", 1))
    assert broken(open_paper(docx(body))) == set()


def test_a_bare_document_lacks_its_parts() -> None:
    paper = opened(p("Xin chào", align="left"))
    missing = {
        result.rule.id
        for result in check_paper(paper, Layout.GOVERNMENT).with_outcome(Outcome.BROKEN)
        if result.rule.aspect == "present"
    }
    assert missing == {
        f"{part}-present"
        for part in (
            Part.NATIONAL_NAME,
            Part.MOTTO,
            Part.ISSUER,
            Part.NUMBER,
            Part.PLACE_AND_DATE,
            Part.KIND,
            Part.SIGNER_TITLE,
            Part.RECIPIENTS_HEAD,
        )
    }


def test_a_chain_of_styles_that_goes_round_ends() -> None:
    styles = STYLES.replace("<w:name w:val='Normal'/>", "<w:name w:val='Normal'/><w:basedOn w:val='Text'/>")
    assert open_paper(docx(government(), styles=styles)).parts.has(Part.KIND)


def broken(paper: Paper) -> set[str]:
    return {result.rule.id for result in check_paper(paper, Layout.GOVERNMENT).with_outcome(Outcome.BROKEN)}
