"""Documents that keep every rule, written by hand as Word XML, to be broken one rule at a time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
FONTS = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}" w:cs="{0}" w:eastAsia="{0}"/>'.format("Times New Roman")

STYLES = (
    f"<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{FONTS}<w:sz w:val='28'/></w:rPr></w:rPrDefault>"
    "</w:docDefaults><w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Text'><w:name w:val='Text'/><w:basedOn w:val='Normal'/><w:pPr>"
    "<w:spacing w:after='120' w:line='264' w:lineRule='auto'/><w:ind w:firstLine='720'/><w:jc w:val='both'/></w:pPr>"
    "</w:style></w:styles>"
)
PAGE_NUMBER = (
    f"<w:hdr {W}><w:p><w:pPr><w:jc w:val='center'/></w:pPr><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r>"
    "<w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p></w:hdr>"
)


def p(text: str, size: float = 14, look: str = "", align: str = "center", more: str = "") -> str:
    """A paragraph; `look`: letters of `b`, `i`, `u`."""
    marks = "".join(f"<w:{each}/>" for each in look if each in "bi") + f"<w:sz w:val='{int(size * 2)}'/>"
    marks += '<w:u w:val="single"/>' if "u" in look else ""
    run = f"<w:r><w:rPr>{marks}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>" if text else ""
    return f"<w:p><w:pPr>{more}<w:jc w:val='{align}'/><w:rPr>{marks}</w:rPr></w:pPr>{run}</w:p>"


def t(text: str, look: str = "") -> str:
    """A paragraph of the text."""
    marks = "".join(f"<w:{each}/>" for each in look)
    return (
        f"<w:p><w:pPr><w:pStyle w:val='Text'/></w:pPr><w:r><w:rPr>{marks}</w:rPr>"
        f"<w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"
    )


def line(width: int, length: int) -> str:
    """A drawn line `length` twips long, centred in `width`."""
    indent = (width - length) // 2
    return (
        "<w:p><w:pPr><w:pBdr><w:top w:val='single' w:sz='6' w:space='1' w:color='000000'/></w:pBdr>"
        f"<w:spacing w:line='40' w:lineRule='exact'/><w:ind w:left='{indent}' w:right='{indent}'/></w:pPr></w:p>"
    )


def table(*rows: tuple[str, ...], widths: tuple[int, ...], bordered: bool = False) -> str:
    kind = "single" if bordered else "nil"
    edges = "".join(f"<w:{side} w:val='{kind}'/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    grid = "".join(f"<w:gridCol w:w='{width}'/>" for width in widths)
    body = ""
    for index, row in enumerate(rows):
        cells = "".join(
            f"<w:tc><w:tcPr><w:tcW w:w='{width}' w:type='dxa'/></w:tcPr>{content}</w:tc>"
            for width, content in zip(widths, row, strict=True)
        )
        head = "<w:tblHeader/>" if bordered and index == 0 else ""
        body += f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{cells}</w:tr>"
    margins = "<w:tblCellMar><w:left w:w='0' w:type='dxa'/><w:right w:w='0' w:type='dxa'/></w:tblCellMar>"
    return (
        f"<w:tbl><w:tblPr><w:tblW w:w='{sum(widths)}' w:type='dxa'/><w:tblBorders>{edges}</w:tblBorders>{margins}"
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def section(*, landscape: bool = False, first: bool = True) -> str:
    size = "w:w='16838' w:h='11906' w:orient='landscape'" if landscape else "w:w='11906' w:h='16838'"
    header = "<w:headerReference w:type='default' r:id='rId2'/>" if first else ""
    return (
        f"<w:sectPr>{header}<w:pgSz {size}/><w:pgMar w:top='1134' w:right='851' w:bottom='1134' w:left='1701' "
        f"w:header='567' w:footer='567' w:gutter='0'/>{'<w:titlePg/>' if first else ''}</w:sectPr>"
    )


_DATA = table(
    (p("STT", 12, "b"), p("Nội dung", 12, "b")), (p("01", 12), p("Pa nô", 12)), widths=(2000, 7354), bordered=True
)
_ANNEX = (
    p("Phụ lục I", 14, "b")
    + p("SỐ LIỆU CỦA CÁC ĐƠN VỊ", 14, "b")
    + p("(Kèm theo Báo cáo số 05/BC-SKHCN ngày 05 tháng 10 năm 2020 của Sở KH&amp;CN)", 13, "i")
    + _DATA
)
_BODY = (
    t("Căn cứ Kế hoạch số 12/KH-SKHCN ngày 20 tháng 02 năm 2020 của Sở Khoa học và Công nghệ;", "i")
    + t("Căn cứ báo cáo tháng 9 năm 2020 của các đơn vị.", "i")
    + t("Sở Khoa học và Công nghệ báo cáo kết quả tháng 9 năm 2020 như sau:")
    + t("I. KẾT QUẢ", "b")
    + t("1. Tuyên truyền miệng", "b")
    + t("Các đơn vị đã tổ chức 12 buổi nói chuyện với 850 người dự, nội dung bám sát kế hoạch của Sở.")
    + _DATA
    + t("Các đơn vị tiếp tục thực hiện trong tháng 10 năm 2020.")
)
_ROOM = "".join(p("", 14) for _ in range(4))


def government() -> str:
    """A report in the Government's layout (Nghị định 30/2020/NĐ-CP)."""
    head = table(
        (
            p("UBND TỈNH ĐẮK LẮK", 12) + p("SỞ KHOA HỌC VÀ CÔNG NGHỆ", 12, "b") + line(3969, 1400),
            p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "b")
            + p("Độc lập - Tự do - Hạnh phúc", 13, "b")
            + line(5385, 3168),
        ),
        (p("Số: 05/BC-SKHCN", 13), p("Đắk Lắk, ngày 05 tháng 10 năm 2020", 13, "i")),
        widths=(3969, 5385),
    )
    ending = table(
        (
            p("Nơi nhận:", 12, "bi", "left")
            + p("- Như trên;", 11, align="left")
            + p("- Lưu: VT, VP.", 11, align="left"),
            p("KT. GIÁM ĐỐC", 14, "b") + p("PHÓ GIÁM ĐỐC", 14, "b") + _ROOM + p("Nguyễn Văn A", 14, "b"),
        ),
        widths=(4677, 4677),
    )
    title = p("BÁO CÁO", 14, "b") + p("Kết quả tuyên truyền tháng 9 năm 2020", 14, "b") + line(9354, 2300)
    addressees = p("Kính gửi:") + p("- Sở Thông tin và Truyền thông;", align="left") + p("- Tỉnh đoàn.", align="left")
    turn = f"<w:p><w:pPr>{section()}</w:pPr></w:p>"
    return head + title + addressees + _BODY + ending + turn + _ANNEX + section(landscape=True, first=False)


def party() -> str:
    """The same report in the Party's layout (Hướng dẫn 36-HD/VPTW)."""
    head = table(
        (
            p("ĐẢNG BỘ TỈNH ĐẮK LẮK", 14) + p("ĐẢNG ỦY SỞ KHOA HỌC", 14, "b") + p("*", 14, "b"),
            p("ĐẢNG CỘNG SẢN VIỆT NAM", 15, "b") + line(5354, 4133),
        ),
        (p("Số 12-BC/ĐU", 14), p("Đắk Lắk, ngày 05 tháng 10 năm 2020", 14, "i")),
        widths=(4000, 5354),
    )
    ending = table(
        (
            p("Nơi nhận:", 14, "u", "left")
            + p("- Như trên;", 12, align="left")
            + p("- Lưu VP Đảng ủy.", 12, align="left"),
            p("T/M ĐẢNG ỦY", 14, "b") + p("BÍ THƯ", 14) + _ROOM + p("Nguyễn Văn A", 14, "b"),
        ),
        widths=(4677, 4677),
    )
    title = p("BÁO CÁO", 16, "b") + p("về kết quả tuyên truyền tháng 9 năm 2020", 14, "b")
    return head + title + p("Kính gửi: Ban Tuyên giáo Tỉnh ủy") + _BODY + ending + section()


def docx(
    body: str, *, styles: str = STYLES, header: str = PAGE_NUMBER, parts: Mapping[str, str] | None = None
) -> bytes:
    """A package around the body. `parts`: further parts beside the document, by kind (`theme`, `numbering`)."""
    more = dict(parts or {})
    kinds = ["styles", "header", *more]
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{kind}.xml"/>'
        for number, kind in enumerate(kinds, start=1)
    )
    overrides = "".join(f'<Override PartName="/word/{kind}.xml" ContentType="{_OFFICE}.{kind}+xml"/>' for kind in kinds)
    members = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_OFFICE}.document.main+xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
        "word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": styles,
        "word/header.xml": header,
        **{f"word/{kind}.xml": content for kind, content in more.items()},
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return stream.getvalue()
