"""Writes `summary-dang.docx` and `supplement-dang.docx` of `templates/tong-hop/`: summary and supplement in the
Party's layout; the same bytes each time.

They are `summary.docx` and `supplement.docx` with another head, another end and other sizes (Hướng dẫn 36-HD/VPTW,
Phụ lục 3), so that both say the same of the month. Run it after `build_summary_template.py` has changed.

    python tools/build_party_template.py
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import build_summary_template as government
from build_summary_template import cell, p, row, rule, table, tag
from word_package import KEEP, WIDTH, style, write
from word_package import styles as government_styles

ISSUER_WIDTH = 3800
NAME_WIDTH = WIDTH - ISSUER_WIDTH
NAME_LENGTH = 4133
"""Twips. `ĐẢNG CỘNG SẢN VIỆT NAM` in 15 pt bold: the line below is as long."""
SIZES = {"CoQuanCapTren": 14, "CoQuanBanHanh": 14, "SoVanBan": 14, "DiaDanhNgayThang": 14, "TenLoai": 16}
"""Points, where they differ from the Government's."""


def main() -> None:
    for name, body in (("summary", government.document()), ("supplement", government.supplement())):
        write(government.FOLDER / f"{name}-dang.docx", in_party_layout(body), styles())


def heading() -> str:
    issuer = (
        tag("{%p if office.superior %}"),
        p("CoQuanCapTren", "{{ office.superior }}"),
        tag("{%p endif %}"),
        p("CoQuanBanHanh", "{{ office.name }}"),
        p("CoQuanBanHanh", "*"),
    )
    number = (
        p("SoVanBan", "Số {{ number }}-BC/{{ office.code }}"),
        tag("{%p if draft %}"),
        p("DuThao", "{{ draft }}"),
        tag("{%p endif %}"),
    )
    name = (p("TieuDeDang", "ĐẢNG CỘNG SẢN VIỆT NAM"), rule(NAME_LENGTH, NAME_WIDTH))
    place = p("DiaDanhNgayThang", "{{ place_and_date }}")
    widths = [ISSUER_WIDTH, NAME_WIDTH]
    return table(
        widths,
        row(cell(widths[0], *issuer), cell(widths[1], *name)),
        row(cell(widths[0], *number), cell(widths[1], place)),
        borders=False,
    )


def ending() -> str:
    """The title of whoever signs is upright, not bold; `Nơi nhận` is underlined."""
    return government.ending().replace(p("ChucVu", "{{ signer.title }}"), p("ChucVuDang", "{{ signer.title }}"))


def in_party_layout(body: str) -> str:
    for old, new in (
        (government.heading(), heading()),
        (p("DuongKe", "{{p subject_line }}"), ""),
        (government.ending(), ending()),
    ):
        if body.count(old) != 1:
            raise ValueError(old)
        body = body.replace(old, new)
    return body


def styles() -> str:
    sheet = government_styles()
    for style_id, size in SIZES.items():
        sheet = _resized(sheet, style_id, size)
    recipients = style("NoiNhan", "Nơi nhận", 14, paragraph=KEEP)
    sheet = _restyled(sheet, "NoiNhan", recipients.replace("</w:rPr>", '<w:u w:val="single"/></w:rPr>'))
    sheet = _resized(sheet, "NoiNhanDong", 12)
    own = [
        style("TieuDeDang", "Tiêu đề Đảng", 15, align="center", bold=True),
        style("ChucVuDang", "Chức vụ - không đậm", 14, align="center", paragraph=KEEP),
    ]
    return sheet.replace("</w:styles>", f"{''.join(own)}</w:styles>")


def _restyled(sheet: str, style_id: str, new: str) -> str:
    pattern = re.compile(rf'<w:style [^>]*w:styleId="{style_id}">.*?</w:style>')
    sheet, found = pattern.subn(lambda match: new, sheet)
    if found != 1:
        raise ValueError(style_id)
    return sheet


def _resized(sheet: str, style_id: str, size: float) -> str:
    found = re.search(rf'<w:style [^>]*w:styleId="{style_id}">.*?</w:style>', sheet)
    if found is None:
        raise ValueError(style_id)
    half_points = f'w:val="{int(size * 2)}"/>'
    resized = re.sub(r"<w:(sz|szCs) w:val=\"\d+\"/>", lambda match: f"<w:{match[1]} {half_points}", found[0])
    return sheet.replace(found[0], resized)


if __name__ == "__main__":
    main()
