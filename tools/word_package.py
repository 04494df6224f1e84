"""What every template of the summary is made of beside its body: styles, page, settings, theme, the package itself."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

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
FIRST_LINE = 720


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
