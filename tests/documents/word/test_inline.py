"""What a paragraph says, whatever its runs are wrapped in."""

from __future__ import annotations

import pytest

from baocao_cli.documents.model import Document, Origin, Paragraph
from baocao_cli.documents.word import read_docx
from tests.documents.word.raw_docx import docx, p, part, run, sdt, style, styles, tbl, tc, tr


def only(document: Document) -> Paragraph:
    (block,) = document.blocks
    assert isinstance(block, Paragraph)
    return block


def text_of(content: str) -> str:
    return only(read_docx(docx(p(content)))).text


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{result}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def math_run(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("10") + run(" pa nô"), "10 pa nô"),
        (f'<w:hyperlink r:id="x">{run("10")}</w:hyperlink>', "10"),
        (f"<w:smartTag>{run('10')}</w:smartTag>{run(' buổi')}", "10 buổi"),
        (f"<w:customXml><w:customXmlPr/>{run('10')}</w:customXml>", "10"),
        (sdt(run("10") + sdt(run(" pa nô"))), "10 pa nô"),
        (f'<w:fldSimple w:instr=" = 5 + 5 ">{run("10")}</w:fldSimple>', "10"),
        (field(" = 5 + 5 ", run("10")), "10"),
        (
            field(" IF " + "</w:instrText></w:r>" + field("MERGEFIELD a", run("77")) + "<w:r><w:instrText>", run("10")),
            "10",
        ),
        ("<w:r><w:t>1</w:t><w:tab/><w:t>2</w:t><w:br/><w:t>3</w:t><w:cr/><w:t>4</w:t></w:r>", "1\t2\n3\n4"),
        ('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', "a\nb"),
        ("<w:r><w:t>10</w:t><w:noBreakHyphen/><w:t>15</w:t></w:r>", "10-15"),
        ("<w:r><w:t>khẩu</w:t><w:softHyphen/><w:t>hiệu</w:t></w:r>", "khẩuhiệu"),
        ('<w:r><w:sym w:font="Symbol" w:char="F035"/><w:sym w:font="Symbol" w:char="00B7"/></w:r>', "5•"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings" w:char="F035"/></w:r>', "✓\uf035"),
        ('<w:r><w:sym w:font="Arial" w:char="0111"/><w:sym w:char="D800"/><w:sym w:char="x"/></w:r>', "đ"),
        ("<w:r><w:t> 1 </w:t><w:t>0</w:t></w:r>", "10"),
        ("<w:r><w:t>pa\nnô</w:t></w:r>", "pa nô"),
        (f"{run('5')}<w:ins>{run('3')}</w:ins><w:del><w:r><w:delText>9</w:delText></w:r></w:del>", "53"),
        (f"<w:moveTo>{run('5')}</w:moveTo><w:moveFrom>{run('9')}</w:moveFrom>", "5"),
        (f"<w:ins><w:del>{run('9')}</w:del>{run('5')}</w:ins>", "5"),
        (
            "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
            "1/2",
        ),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>5</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "5",
        ),
        (run("Ho\u0300a \u00a010\u200b ðài"), "Hòa  10 đài"),
        ("<w:proofErr/>" + run("10") + "<!-- 9 --><w:bookmarkStart/>" + run("5"), "105"),
    ],
)
def test_text(content: str, text: str) -> None:
    assert text_of(content) == text


@pytest.mark.parametrize(
    ("requires", "text"),
    [("wps", "lựa chọn"), ("x", "dự phòng")],
)
def test_one_branch_of_alternate_content(requires: str, text: str) -> None:
    alternate = (
        f'<mc:AlternateContent><mc:Choice Requires="{requires}">{run("lựa chọn")}</mc:Choice>'
        f"<mc:Fallback>{run('dự phòng')}</mc:Fallback></mc:AlternateContent>"
    )
    assert text_of(alternate) == text


def test_alternate_content_within_a_run() -> None:
    branches = '<mc:Choice Requires="wps"><w:t>5</w:t><w:tab/></mc:Choice><mc:Fallback><w:t>9</w:t></mc:Fallback>'
    content = f"<w:r><mc:AlternateContent>{branches}</mc:AlternateContent><w:t>pa nô</w:t></w:r>"
    assert text_of(content) == "5\tpa nô"


def test_old_dropdown_shows_its_choice() -> None:
    entries = '<w:result w:val="1"/><w:listEntry w:val="Không"/><w:listEntry w:val="Có"/>'
    data = f"<w:ffData><w:ddList>{entries}</w:ddList></w:ffData>"
    begin = f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
    assert text_of(begin + '<w:r><w:fldChar w:fldCharType="end"/></w:r>') == "Có"


def test_field_that_never_ends_swallows_nothing() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    document = read_docx(docx(p(begin + run("x")), p("10 pa nô")))
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["10 pa nô"]


def test_page_number_is_nobodys_text() -> None:
    header = part("w:hdr", p(f'<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT ">{run("2")}</w:fldSimple>'))
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    assert read_docx(docx(p("x"), section, parts={"header1": header})).blocks == read_docx(docx(p("x"))).blocks


@pytest.mark.parametrize(
    ("properties", "struck", "hidden"),
    [
        ("<w:strike/>", "9", ""),
        ("<w:dstrike/>", "9", ""),
        ('<w:strike w:val="0"/>', "", ""),
        ("<w:vanish/>", "", "9"),
        ("<w:strike/><w:vanish/>", "", "9"),
        ('<w:rStyle w:val="Gach"/>', "9", ""),
        ('<w:rStyle w:val="GachCon"/>', "9", ""),
        ('<w:rStyle w:val="GachCon"/><w:strike w:val="false"/>', "", ""),
        ('<w:rStyle w:val="An"/>', "", "9"),
    ],
)
def test_struck_and_hidden_stand_apart(properties: str, struck: str, hidden: str) -> None:
    sheet = styles(
        style("Gach", "character", "<w:strike/>"),
        style("GachCon", "character", based_on="Gach"),
        style("An", "character", "<w:vanish/>"),
    )
    block = only(read_docx(docx(p(run("5 ") + run("9", properties)), parts={"styles": sheet})))
    assert (block.struck, block.hidden) == (struck, hidden)
    assert block.text == ("5 9" if not struck + hidden else "5")


def test_toggle_in_paragraph_and_character_style_cancel_out() -> None:
    sheet = styles(style("A", "paragraph", "<w:strike/>"), style("B", "character", "<w:strike/>"))
    content = run("5") + run("9", '<w:rStyle w:val="B"/>')
    block = only(read_docx(docx(p(content, '<w:pStyle w:val="A"/>'), parts={"styles": sheet})))
    assert (block.text, block.struck) == ("9", "5")


def test_looping_styles_end() -> None:
    sheet = styles(style("A", "character", "<w:strike/>", based_on="B"), style("B", "character", based_on="A"))
    assert only(read_docx(docx(p(run("9", '<w:rStyle w:val="B"/>')), parts={"styles": sheet}))).struck == "9"


def test_paragraph_whose_mark_was_deleted_goes_on_in_the_next() -> None:
    document = read_docx(docx(p(run("10 "), "<w:rPr><w:del/></w:rPr>"), p("pa nô")))
    assert only(document).text == "10 pa nô"
    assert [finding.code for finding in document.findings] == ["tracked-changes"]


def test_deleted_paragraph_is_not_there() -> None:
    gone = p(f"<w:del>{run('9')}</w:del>", "<w:rPr><w:del/></w:rPr>")
    assert only(read_docx(docx(gone, p("5")))).text == "5"


def test_prompt_of_an_empty_control_is_hidden() -> None:
    prompt = sdt(run("Nhập số, ví dụ 05"), "<w:showingPlcHdr/>")
    block = only(read_docx(docx(p(prompt + run("7")))))
    assert (block.text, block.hidden) == ("7", "Nhập số, ví dụ 05")


def test_plain_document_has_no_findings() -> None:
    assert read_docx(docx(p("x"), tbl(tr(tc("y"))))).findings == ()


def test_embedded_part_is_told() -> None:
    document = read_docx(docx(p("x"), '<w:altChunk r:id="chunk"/>'))
    assert [finding.code for finding in document.findings] == ["embedded-part"]


def test_paragraphs_are_counted_without_empty_ones() -> None:
    document = read_docx(docx(p("một"), p(), p("hai")))
    assert [(block.place.paragraph, block.place.origin) for block in document.blocks] == [
        (1, Origin.BODY),
        (2, Origin.BODY),
    ]
