"""Writes `summary.docx` and `supplement.docx` of `templates/tong-hop/` as they are shipped; the same bytes each time.

An office edits its copy of the template in Word. This script is for changing the shipped one: layout after
Nghị định 30/2020/NĐ-CP, Phụ lục I, names as in `templates/tong-hop/README.md`.

    python tools/build_summary_template.py
    python tools/build_party_template.py
"""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from word_package import BOTTOM, HEADER, LEFT, NAMESPACES, PAGE_LONG, PAGE_SHORT, RIGHT, TOP, WIDTH, write

FOLDER = Path(__file__).resolve().parent.parent / "templates" / "tong-hop"

ISSUER_WIDTH = 3969
MOTTO_WIDTH = WIDTH - ISSUER_WIDTH
MOTTO_LENGTH = 3168
"""`Độc lập - Tự do - Hạnh phúc` in 13 pt bold: the line below is as long."""


def main() -> None:
    write(FOLDER / "summary.docx", document())
    write(FOLDER / "supplement.docx", supplement())


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
        p("MucNho", "1. Số liệu tổng hợp"),
        *changed_figures(),
        p("MucNho", "2. Số liệu của từng đơn vị"),
        tag("{%p if unit_figures %}"),
        p("ThanBai", "{{p unit_figures }}"),
        p("DuongKe"),
        tag("{%p else %}"),
        p("ThanBai", "{{ no_unit_figures }}"),
        tag("{%p endif %}"),
        tag("{%p if dash_note %}"),
        p("GhiChu", "{{ dash_note }}"),
        tag("{%p endif %}"),
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


if __name__ == "__main__":
    main()
