"""Writes `summary.docx` and `supplement.docx` of `templates/tong-hop/` as they are shipped; the same bytes each time.

An office edits its copy of the template in Word. This script is for changing the shipped one: layout after
Nghị định 30/2020/NĐ-CP, Phụ lục I, names as in `templates/tong-hop/README.md`.

    python tools/build_summary_template.py
    python tools/build_party_template.py
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

FOLDER = Path(__file__).resolve().parent.parent / "templates" / "tong-hop"

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FONTS = (
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" '
    'w:cs="Times New Roman"/>'
)

# Twips. A4; top and bottom 20 mm, left 30 mm, right 15 mm; the page number stands in the top margin.
PAGE_SHORT, PAGE_LONG = 11906, 16838
TOP, BOTTOM, LEFT, RIGHT, HEADER = 1134, 1134, 1701, 851, 510
WIDTH = PAGE_SHORT - LEFT - RIGHT
ISSUER_WIDTH = 3969
MOTTO_WIDTH = WIDTH - ISSUER_WIDTH
MOTTO_LENGTH = 3168
"""`Độc lập - Tự do - Hạnh phúc` in 13 pt bold: the line below is as long."""
FIRST_LINE = 720


def main() -> None:
    write(FOLDER / "summary.docx", document())
    write(FOLDER / "supplement.docx", supplement())


def write(target: Path, body: str, sheet: str = "") -> None:
    """`sheet`: the styles, where they are not the Government's."""
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": PACKAGE_RELATIONS,
        "docProps/core.xml": CORE,
        "docProps/app.xml": APP,
        "word/document.xml": body,
        "word/_rels/document.xml.rels": DOCUMENT_RELATIONS,
        "word/styles.xml": sheet or styles(),
        "word/settings.xml": SETTINGS,
        "word/fontTable.xml": FONT_TABLE,
        "word/theme/theme1.xml": THEME,
        "word/header1.xml": header(PAGE_NUMBER),
        "word/header2.xml": header(""),
    }
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            member = zipfile.ZipInfo(name, date_time=(2020, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(member, (DECLARATION + content).encode("utf-8"))


# --- styles -----------------------------------------------------------------------------------------------------------


def style(
    style_id: str,
    name: str,
    size: float,
    *,
    align: str = "left",
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    after: float = 0,
    first_line: int = 0,
    line: str = 'w:line="240" w:lineRule="auto"',
    paragraph: str = "",
    outline: int | None = None,
) -> str:
    """One paragraph style; sizes and spaces in points. `paragraph`: further properties that stand before spacing."""
    level = "" if outline is None else f'<w:outlineLvl w:val="{outline}"/>'
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id}"><w:name w:val="{escape(name)}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}'
        f'<w:spacing w:before="{int(before * 20)}" w:after="{int(after * 20)}" {line}/>'
        f'<w:ind w:firstLine="{first_line}"/><w:jc w:val="{align}"/>{level}</w:pPr><w:rPr>'
        f"{'<w:b/><w:bCs/>' if bold else ''}{'<w:i/><w:iCs/>' if italic else ''}"
        f'<w:sz w:val="{int(size * 2)}"/><w:szCs w:val="{int(size * 2)}"/></w:rPr></w:style>'
    )


KEEP = "<w:keepNext/>"
KEEP_WHOLE = "<w:keepNext/><w:keepLines/>"
LOOSE = 'w:line="264" w:lineRule="auto"'


def styles() -> str:
    own = [
        style("QuocHieu", "Quốc hiệu", 12, align="center", bold=True),
        style("TieuNgu", "Tiêu ngữ", 13, align="center", bold=True),
        style("CoQuanCapTren", "Cơ quan cấp trên", 12, align="center"),
        style("CoQuanBanHanh", "Cơ quan ban hành", 12, align="center", bold=True),
        style("SoVanBan", "Số văn bản", 13, align="center"),
        style("DuThao", "Dự thảo", 14, align="center", bold=True, before=4),
        style("DiaDanhNgayThang", "Địa danh - ngày tháng", 13, align="center", italic=True),
        style("DuongKe", "Đường kẻ", 2, before=2, line='w:line="80" w:lineRule="exact"'),
        style("TenLoai", "Tên loại văn bản", 14, align="center", bold=True, before=14, paragraph=KEEP),
        style("TrichYeu", "Trích yếu", 14, align="center", bold=True, after=2, paragraph=KEEP),
        style("KinhGui", "Kính gửi", 14, align="center", before=14, after=6),
        style("KinhGuiDong", "Kính gửi - từng nơi", 14, after=6, first_line=2268),
        style("CanCu", "Căn cứ", 14, align="both", italic=True, after=6, first_line=FIRST_LINE, line=LOOSE),
        style("ThanBai", "Thân bài", 14, align="both", after=6, first_line=FIRST_LINE, line=LOOSE),
        style(
            "ThanBaiDan",
            "Thân bài - dẫn",
            14,
            align="both",
            after=6,
            first_line=FIRST_LINE,
            line=LOOSE,
            paragraph=KEEP_WHOLE,
        ),
        style(
            "MucLon",
            "Mục I",
            14,
            align="both",
            bold=True,
            before=6,
            after=6,
            first_line=FIRST_LINE,
            line=LOOSE,
            paragraph=KEEP_WHOLE,
            outline=0,
        ),
        style(
            "MucNho",
            "Mục 1",
            14,
            align="both",
            bold=True,
            before=4,
            after=6,
            first_line=FIRST_LINE,
            line=LOOSE,
            paragraph=KEEP_WHOLE,
            outline=1,
        ),
        style("BangDau", "Bảng - đầu", 12, align="center", bold=True, before=2, after=2, paragraph=KEEP),
        style("BangChu", "Bảng - chữ", 12, before=2, after=2),
        style("BangSo", "Bảng - số", 12, align="center", before=2, after=2),
        style("BangChuLien", "Bảng - chữ - không tách trang", 12, before=2, after=2, paragraph=KEEP),
        style("BangSoLien", "Bảng - số - không tách trang", 12, align="center", before=2, after=2, paragraph=KEEP),
        style("GhiChu", "Ghi chú", 12, align="both", italic=True, before=4, after=6),
        style("NoiNhan", "Nơi nhận", 12, bold=True, italic=True, paragraph=KEEP),
        style("NoiNhanDong", "Nơi nhận - từng nơi", 11),
        style("ChucVu", "Chức vụ", 14, align="center", bold=True, paragraph=KEEP),
        style("HoTen", "Họ tên", 14, align="center", bold=True, before=70),
        style(
            "PhuLucSo",
            "Phụ lục - số",
            14,
            align="center",
            bold=True,
            paragraph=f"{KEEP}<w:pageBreakBefore/>",
            outline=0,
        ),
        style("PhuLucTen", "Phụ lục - tên", 14, align="center", bold=True, paragraph=KEEP),
        style("PhuLucKemTheo", "Phụ lục - kèm theo", 13, align="center", italic=True, after=8, paragraph=KEEP),
        style("SoTrang", "Số trang", 13, align="center"),
    ]
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{FONTS}"
        '<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/><w:rPr>{FONTS}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="BangBieu"><w:name w:val="Bảng biểu"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{edges}</w:tblBorders><w:tblCellMar>'
        '<w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        f"{''.join(own)}</w:styles>"
    )


# --- document ---------------------------------------------------------------------------------------------------------


def p(style_id: str, text: str = "") -> str:
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr>{run}</w:p>'


def tag(jinja: str) -> str:
    """A paragraph that is only there for the template's own logic."""
    return p("ThanBai", jinja)


def rule(length: int, available: int) -> str:
    indent = (available - length) // 2
    return (
        '<w:p><w:pPr><w:pStyle w:val="DuongKe"/>'
        '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        f'<w:ind w:left="{indent}" w:right="{indent}" w:firstLine="0"/></w:pPr></w:p>'
    )


def cell(width: int, *content: str, align: str = "top") -> str:
    properties = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="{align}"/></w:tcPr>'
    return f"<w:tc>{properties}{''.join(content)}</w:tc>"


def row(*cells: str, head: bool = False) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>{''.join(cells)}</w:tr>"


def table(widths: list[int], *rows: str, borders: bool) -> str:
    named = '<w:tblStyle w:val="BangBieu"/>' if borders else ""
    flush = "" if borders else NO_CELL_MARGINS
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr>{named}<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{flush}'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


NO_CELL_MARGINS = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
"""Said in the table itself: LibreOffice does not take it from the default table style, and lines would be shorter."""


def looped_table(columns: list[tuple[int, str, str, str]], loop: str) -> str:
    """A table of a head and one row for each turn of `loop`; a column is its width, head, cell style and content."""
    widths = [width for width, _, _, _ in columns]
    head = row(*(cell(width, p("BangDau", text), align="center") for width, text, _, _ in columns), head=True)

    def control(jinja: str) -> str:
        span = f'<w:tc><w:tcPr><w:tcW w:w="{sum(widths)}" w:type="dxa"/><w:gridSpan w:val="{len(widths)}"/></w:tcPr>'
        return f"<w:tr>{span}{p('BangChu', jinja)}</w:tc></w:tr>"

    body = row(*(cell(width, p(style_id, text), align="center") for width, _, style_id, text in columns))
    loop_start, loop_end = control("{%tr for row in " + loop + " %}"), control("{%tr endfor %}")
    return table(widths, head, loop_start, body, loop_end, borders=True)


def section(*, landscape: bool, first: bool = False) -> str:
    """Page set-up. Only the first section has a first page without a number."""
    headers = '<w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>'
    size = (
        f'<w:pgSz w:w="{PAGE_LONG}" w:h="{PAGE_SHORT}" w:orient="landscape"/>'
        if landscape
        else f'<w:pgSz w:w="{PAGE_SHORT}" w:h="{PAGE_LONG}"/>'
    )
    return (
        f'<w:sectPr>{headers if first else ""}<w:type w:val="nextPage"/>{size}'
        f'<w:pgMar w:top="{TOP}" w:right="{RIGHT}" w:bottom="{BOTTOM}" w:left="{LEFT}" w:header="{HEADER}" '
        f'w:footer="{HEADER}" w:gutter="0"/>{"<w:titlePg/>" if first else ""}</w:sectPr>'
    )


def heading() -> str:
    issuer = (
        tag("{%p if office.superior %}"),
        p("CoQuanCapTren", "{{ office.superior }}"),
        tag("{%p endif %}"),
        p("CoQuanBanHanh", "{{ office.name }}"),
        p("DuongKe", "{{p issuer_line }}"),
    )
    motto = (
        p("QuocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        p("TieuNgu", "Độc lập - Tự do - Hạnh phúc"),
        rule(MOTTO_LENGTH, MOTTO_WIDTH),
    )
    number = (
        p("SoVanBan", "Số: {{ number }}/BC-{{ office.code }}"),
        tag("{%p if draft %}"),
        p("DuThao", "{{ draft }}"),
        tag("{%p endif %}"),
    )
    place = p("DiaDanhNgayThang", "{{ place_and_date }}")
    widths = [ISSUER_WIDTH, MOTTO_WIDTH]
    return table(
        widths,
        row(cell(widths[0], *issuer), cell(widths[1], *motto)),
        row(cell(widths[0], *number), cell(widths[1], place)),
        borders=False,
    )


def addressees() -> str:
    return "".join(
        [
            p("TenLoai", "BÁO CÁO"),
            p("TrichYeu", "{{ subject }}"),
            p("DuongKe", "{{p subject_line }}"),
            tag("{%p if addressees|length == 1 %}"),
            p("KinhGui", "Kính gửi: {{ addressees[0] }}"),
            tag("{%p elif addressees %}"),
            p("KinhGui", "Kính gửi:"),
            tag("{%p for addressee in addressees %}"),
            p("KinhGuiDong", "{{ addressee }}"),
            tag("{%p endfor %}"),
            tag("{%p endif %}"),
        ]
    )


def opening() -> str:
    return "".join(
        [
            addressees(),
            tag("{%p for line in basis %}"),
            p("CanCu", "{{ line }}"),
            tag("{%p endfor %}"),
            p("ThanBai", "{{ opening }}"),
        ]
    )


def printed(condition: str, style_id: str = "ThanBai") -> str:
    """A paragraph for each of the texts."""
    return "".join([tag("{%p for line in " + condition + " %}"), p(style_id, "{{ line }}"), tag("{%p endfor %}")])


def listed(condition: str, words: str) -> str:
    return "".join(
        [
            tag("{%p if " + condition + " %}"),
            p("ThanBaiDan", words),
            tag("{%p for line in " + condition + " %}"),
            p("ThanBai", "- {{ line }}"),
            tag("{%p endfor %}"),
            tag("{%p endif %}"),
        ]
    )


def coverage() -> str:
    return "".join(
        [
            p("MucLon", "I. TÌNH HÌNH GỬI BÁO CÁO"),
            printed("coverage"),
            printed("late"),
            printed("missing"),
            tag("{%p if coverage_months %}"),
            p("ThanBaiDan", "Tình hình gửi báo cáo từng tháng:"),
            p("ThanBai", "{{p coverage_months }}"),
            p("DuongKe"),
            tag("{%p endif %}"),
            p("ThanBai", "Tình hình gửi báo cáo của từng đơn vị nêu tại {{ annexes[0].number }}."),
        ]
    )


def results() -> str:
    return "".join(
        [
            p("MucLon", "II. KẾT QUẢ THỰC HIỆN"),
            tag("{%p for form in forms %}"),
            p("MucNho", "{{ form.number }}. {{ form.name }}"),
            p("ThanBaiDan", "{{ form.intro }}"),
            tag("{%p for sentence in form.sentences %}"),
            p("ThanBai", "- {{ sentence }}"),
            tag("{%p endfor %}"),
            tag("{%p if form.remark %}"),
            p("ThanBai", "{{ form.remark }}"),
            tag("{%p endif %}"),
            p("ThanBaiDan", "Bảng số liệu tổng hợp:"),
            p("ThanBai", "{{p form.table }}"),
            p("DuongKe"),
            printed("form.notes", "GhiChu"),
            tag("{%p endfor %}"),
            tag("{%p if cumulative_note %}"),
            p("ThanBai", "{{ cumulative_note }}"),
            tag("{%p endif %}"),
            tag("{%p if stated_note %}"),
            p("ThanBaiDan", "{{ stated_note }}"),
            tag("{%p for line in stated_unlike %}"),
            p("ThanBai", "- {{ line }}"),
            tag("{%p endfor %}"),
            tag("{%p endif %}"),
            tag("{%p if figure_annexes %}"),
            p("ThanBai", "Số liệu của từng đơn vị nêu tại {{ figure_annexes }}."),
            tag("{%p endif %}"),
        ]
    )


def waiting() -> str:
    rows = looped_table(
        [
            (624, "STT", "BangSo", "{{ row.number }}"),
            (1928, "Đơn vị", "BangChu", "{{ row.unit }}"),
            (2268, "Biểu mẫu, chỉ tiêu", "BangChu", "{{ row.what }}"),
            (1984, "Đơn vị ghi", "BangChu", "{{ row.raw }}"),
            (2550, "Lý do chưa tính", "BangChu", "{{ row.why }}"),
        ],
        "waiting",
    )
    return "".join(
        [
            p("MucLon", "III. NỘI DUNG CHƯA ĐƯỢC TÍNH VÀO SỐ LIỆU"),
            tag("{%p if waiting %}"),
            p("ThanBaiDan", "{{ waiting_sentence }}"),
            rows,
            p("DuongKe"),
            tag("{%p else %}"),
            p("ThanBai", "{{ waiting_sentence }}"),
            tag("{%p endif %}"),
            listed("waived", "Nội dung không chờ nữa, và lý do:"),
        ]
    )


def difficulties() -> str:
    return "".join(
        [
            p("MucLon", "IV. KHÓ KHĂN, VƯỚNG MẮC, KIẾN NGHỊ CỦA CÁC ĐƠN VỊ"),
            tag("{%p for each in difficulties %}"),
            p("MucNho", "{{ each.number }}. {{ each.heading }}"),
            tag("{%p if each.owners %}"),
            p("CanCu", "{{ each.owners }}"),
            tag("{%p endif %}"),
            tag("{%p for paragraph in each.paragraphs %}"),
            p("ThanBai", "{{ paragraph }}"),
            tag("{%p endfor %}"),
            tag("{%p endfor %}"),
            tag("{%p if nil_difficulties %}"),
            p("ThanBaiDan", "{{ nil_difficulties }}"),
            tag("{%p endif %}"),
            p("ThanBaiDan", "{{ closing }}"),
        ]
    )


def ending() -> str:
    widths = [WIDTH // 2, WIDTH - WIDTH // 2]
    recipients = (
        p("NoiNhan", "Nơi nhận:"),
        tag("{%p for line in recipients %}"),
        p("NoiNhanDong", "{{ line }}"),
        tag("{%p endfor %}"),
    )
    signature = (
        tag("{%p if signer.authority %}"),
        p("ChucVu", "{{ signer.authority }}"),
        tag("{%p endif %}"),
        p("ChucVu", "{{ signer.title }}"),
        p("HoTen", "{{ signer.name }}"),
    )
    return table(widths, row(cell(widths[0], *recipients), cell(widths[1], *signature)), borders=False)


def annexes(names: str) -> str:
    return "".join(
        [
            tag("{%p for annex in " + names + " %}"),
            p("PhuLucSo", "{{ annex.number }}"),
            p("PhuLucTen", "{{ annex.title }}"),
            p("PhuLucKemTheo", "{{ annex.reference }}"),
            p("ThanBai", "{{p annex.table }}"),
            tag("{%p for note in annex.notes %}"),
            p("GhiChu", "{{ note }}"),
            tag("{%p endfor %}"),
            tag("{%p endfor %}"),
        ]
    )


def document() -> str:
    end_of_portrait = f'<w:p><w:pPr><w:pStyle w:val="DuongKe"/>{section(landscape=False, first=True)}</w:pPr></w:p>'
    body = [
        heading(),
        opening(),
        coverage(),
        results(),
        waiting(),
        difficulties(),
        ending(),
        annexes("annexes"),
        end_of_portrait,
        annexes("wide_annexes"),
        section(landscape=True),
    ]
    return f"<w:document {NAMESPACES}><w:body>{''.join(body)}</w:body></w:document>"


# --- supplement -------------------------------------------------------------------------------------------------------


def supplement() -> str:
    body = [
        heading(),
        addressees(),
        p("ThanBai", "{{ opening }}"),
        p("MucLon", "I. BÁO CÁO NHẬN THÊM, THAY THẾ"),
        tag("{%p for line in reports %}"),
        p("ThanBai", "- {{ line }}"),
        tag("{%p else %}"),
        p("ThanBai", "{{ no_reports }}"),
        tag("{%p endfor %}"),
        tag("{%p for line in waivers %}"),
        p("ThanBai", "- {{ line }}"),
        tag("{%p endfor %}"),
        p("MucLon", "II. SỐ LIỆU THAY ĐỔI"),
        *changed_figures(),
        tag("{%p if difficulties %}"),
        p("MucLon", "III. KHÓ KHĂN, VƯỚNG MẮC, KIẾN NGHỊ TRONG CÁC BÁO CÁO MỚI"),
        tag("{%p for each in difficulties %}"),
        p("MucNho", "{{ each.heading }}"),
        tag("{%p for paragraph in each.paragraphs %}"),
        p("ThanBai", "{{ paragraph }}"),
        tag("{%p endfor %}"),
        tag("{%p endfor %}"),
        tag("{%p endif %}"),
        p("ThanBaiDan", "{{ closing }}"),
        ending(),
        section(landscape=False, first=True),
    ]
    return f"<w:document {NAMESPACES}><w:body>{''.join(body)}</w:body></w:document>"


def changed_figures() -> tuple[str, ...]:
    table_of_changes = looped_table(
        [
            (624, "STT", "BangSo", "{{ row.number }}"),
            (3742, "Hình thức, nội dung", "BangChu", "{{ row.label }}"),
            (1134, "Đơn vị tính", "BangSo", "{{ row.unit }}"),
            (1285, "{{ head_before }}", "BangSo", "{{ row.before }}"),
            (1285, "{{ head_after }}", "BangSo", "{{ row.after }}"),
            (1284, "Tăng (+), giảm (-)", "BangSo", "{{ row.difference }}"),
        ],
        "rows",
    )
    return (
        tag("{%p if rows %}"),
        table_of_changes,
        p("DuongKe"),
        tag("{%p else %}"),
        p("ThanBai", "{{ no_figures }}"),
        tag("{%p endif %}"),
    )


# --- further parts ----------------------------------------------------------------------------------------------------

PAGE_NUMBER = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def header(runs: str) -> str:
    return f'<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="SoTrang"/></w:pPr>{runs}</w:p></w:hdr>'


_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

CONTENT_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_OFFICE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_OFFICE}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_OFFICE}.settings+xml"/>'
    f'<Override PartName="/word/fontTable.xml" ContentType="{_OFFICE}.fontTable+xml"/>'
    '<Override PartName="/word/theme/theme1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
    f'<Override PartName="/word/header1.xml" ContentType="{_OFFICE}.header+xml"/>'
    f'<Override PartName="/word/header2.xml" ContentType="{_OFFICE}.header+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    '<Override PartName="/docProps/app.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
)
PACKAGE_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{_RELATIONS}/extended-properties" Target="docProps/app.xml"/></Relationships>'
)
DOCUMENT_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_RELATIONS}/settings" Target="settings.xml"/>'
    f'<Relationship Id="rId3" Type="{_RELATIONS}/header" Target="header1.xml"/>'
    f'<Relationship Id="rId4" Type="{_RELATIONS}/header" Target="header2.xml"/>'
    f'<Relationship Id="rId5" Type="{_RELATIONS}/fontTable" Target="fontTable.xml"/>'
    f'<Relationship Id="rId6" Type="{_RELATIONS}/theme" Target="theme/theme1.xml"/></Relationships>'
)
SETTINGS = (
    f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl '
    'w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)
FONT_TABLE = (
    f'<w:fonts {NAMESPACES}><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>'
    '<w:charset w:val="00"/>'
    '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)


def theme() -> str:
    """The least that a theme must have; no style refers to it."""
    colours = {
        "dk1": "000000",
        "lt1": "FFFFFF",
        "dk2": "000000",
        "lt2": "FFFFFF",
        "hlink": "000000",
        "folHlink": "000000",
    }
    colours.update({f"accent{number}": "000000" for number in range(1, 7)})
    order = ["dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink"]
    scheme = "".join(f'<a:{name}><a:srgbClr val="{colours[name]}"/></a:{name}>' for name in order)
    font = '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Văn bản"><a:themeElements>'
        f'<a:clrScheme name="Văn bản">{scheme}</a:clrScheme><a:fontScheme name="Văn bản">'
        f'<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name="Văn bản">'
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


THEME = theme()
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Mẫu báo cáo tổng hợp</dc:title>'
    "<dc:creator>baocao</dc:creator><dc:language>vi-VN</dc:language>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">2020-01-01T00:00:00Z</dcterms:created>'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">2020-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>'
)
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>baocao</Application></Properties>"
)

if __name__ == "__main__":
    main()
