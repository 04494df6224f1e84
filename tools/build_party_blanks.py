"""Writes `blank-dang.docx` beside each shipped `blank.docx`: the same form for units of the Party.

Head, signature and sizes are the Party's (Hướng dẫn 36-HD/VPTW, Phụ lục 3), the form's own words stay. Run it after a
`blank.docx` has changed; the same bytes each time.

    python tools/build_party_blanks.py
"""

from __future__ import annotations

import re
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from word_package import WIDTH

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
FORMS = ("ket-qua", "tin-bai")
DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"

ISSUER_WIDTH = 4080
NAME_WIDTH = WIDTH - ISSUER_WIDTH
NAME_LENGTH = 4133
"""Twips. `ĐẢNG CỘNG SẢN VIỆT NAM` in 15 pt bold: the line below is as long."""
SIZES = {
    **dict.fromkeys(("CapTren", "DonVi", "SoKyHieu", "NgayThang", "TrichYeu", "NoiDung", "DeMuc", "ChuKy"), 14),
    "QuocHieu": 15,
    "TenLoai": 16,
    "NoiNhanDau": 14,
    "NoiNhan": 12,
}
"""Points, by style."""
TIGHTER = {
    "TenLoai": (('w:before="360"', 'w:before="240"'),),
    "NoiDung": (('w:before="120"', 'w:before="80"'), ('w:after="0"', 'w:after="40"'), ('w:line="264"', 'w:line="240"')),
    "DeMuc": (('w:line="264"', 'w:line="240"'), ('w:before="160"', 'w:before="120"')),
}
ROOM_TO_SIGN = 3
"""Empty lines above the signer's name, and tighter lines: larger in all its parts, the paper must stay one page."""


def main() -> None:
    for form in FORMS:
        with zipfile.ZipFile(TEMPLATES / form / "blank.docx") as package:
            parts = {name: package.read(name) for name in package.namelist()}
        parts[DOCUMENT] = in_party_layout(parts[DOCUMENT].decode("utf-8")).encode()
        parts[STYLES] = styles(parts[STYLES].decode("utf-8")).encode()
        with zipfile.ZipFile(TEMPLATES / form / "blank-dang.docx", "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in parts.items():
                member = zipfile.ZipInfo(name, date_time=(2020, 1, 1, 0, 0, 0))
                member.compress_type = zipfile.ZIP_DEFLATED
                package.writestr(member, content)


def p(style: str, text: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def cell(width: int, *paragraphs: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(paragraphs)}</w:tc>'


def row(*cells: str) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def head_rows() -> str:
    indent = (NAME_WIDTH - NAME_LENGTH) // 2
    line = (
        '<w:p><w:pPr><w:pStyle w:val="DuongKe"/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" '
        f'w:color="000000"/></w:pBdr><w:ind w:left="{indent}" w:right="{indent}" w:firstLine="0"/></w:pPr></w:p>'
    )
    issuer = (
        *(p("CapTren", "{%p if superior %}"), p("CapTren", "{{ superior_head }}"), p("CapTren", "{%p endif %}")),
        *(p("DonVi", "{{ unit_head }}"), p("DonVi", "*")),
    )
    date = p("NgayThang", "{{ place }}, ngày ... tháng ... năm {{ year }}")
    return row(cell(ISSUER_WIDTH, *issuer), cell(NAME_WIDTH, p("QuocHieu", "ĐẢNG CỘNG SẢN VIỆT NAM"), line)) + row(
        cell(ISSUER_WIDTH, p("SoKyHieu", "Số .....-BC/.....")), cell(NAME_WIDTH, date)
    )


def in_party_layout(body: str) -> str:
    grid_end = "</w:tblGrid>"
    first, after = body.index(grid_end) + len(grid_end), body.index("</w:tbl>")
    body = body[:first] + head_rows() + body[after:]
    # The Party's subject has no line below it, and the title of whoever signs is not bold.
    subject, line = p("TrichYeu", "{{ month_line }}"), r'<w:p><w:pPr><w:pStyle w:val="DuongKe"/><w:pBdr>.*?</w:p>'
    body = _replaced(body, re.escape(subject) + line, subject)
    title = re.escape('{{ signer_title or "THỦ TRƯỞNG ĐƠN VỊ" }}')
    body = _replaced(body, rf'<w:pStyle w:val="ChuKy"/></w:pPr><w:r>(<w:t [^>]*>{title})', _SIGNER)
    empty = '<w:p><w:pPr><w:pStyle w:val="ChuKy"/></w:pPr></w:p>'
    return re.sub(f"(?:{re.escape(empty)}){{{ROOM_TO_SIGN + 1},}}", empty * ROOM_TO_SIGN, body)


_SIGNER = r'<w:pStyle w:val="ChuKy"/></w:pPr><w:r><w:rPr><w:b w:val="0"/><w:bCs w:val="0"/></w:rPr>\1'


def styles(sheet: str) -> str:
    for style_id, size in SIZES.items():
        found = re.search(rf'<w:style [^>]*w:styleId="{style_id}">.*?</w:style>', sheet)
        if found is None:
            raise ValueError(style_id)
        resized = re.sub(r'<w:(sz|szCs) w:val="\d+"/>', rf'<w:\1 w:val="{size * 2}"/>', found[0])
        for loose, tight in TIGHTER.get(style_id, ()):
            resized = resized.replace(loose, tight)
        if style_id == "NoiNhanDau":
            resized = resized.replace("<w:b/><w:bCs/><w:i/><w:iCs/>", "")
            resized = resized.replace("</w:rPr>", '<w:u w:val="single"/></w:rPr>')
        sheet = sheet.replace(found[0], resized)
    return sheet


def _replaced(body: str, pattern: str, new: str) -> str:
    body, count = re.subn(pattern, new, body)
    if count != 1:
        raise ValueError(pattern)
    return body


if __name__ == "__main__":
    main()
