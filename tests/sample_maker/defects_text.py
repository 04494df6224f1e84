"""Samples of how text is coded (defects 23 to 25)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from tests.sample_maker import wordxml as xml
from tests.sample_maker.content import Grid, Heading
from tests.sample_maker.expectation import BASE_CELLS, Case
from tests.sample_maker.legacy_text import tcvn3, vni
from tests.sample_maker.word import docx_bytes

HAND = "python-docx"
BASE = Grid(Heading("Văn phòng Sở"), BASE_CELLS)


def text_cases() -> Iterator[Case]:
    for name, purpose, change in (
        ("nfd", "Dấu tổ hợp rời (NFD)", lambda text: unicodedata.normalize("NFD", text)),
        (
            "khong-ngat",
            "Dấu cách không ngắt và ký tự rộng bằng không",
            lambda text: text.replace(" ", "\u00a0").replace("ô", "ô\u200b"),
        ),
        ("chu-eth", "Chữ ð, Ð gõ thay đ, Đ", lambda text: text.replace("đ", "ð").replace("Đ", "Ð")),
        (
            "toan-goc",
            "Chữ số toàn góc",
            lambda text: text.translate({ord(str(digit)): 0xFF10 + digit for digit in range(10)}),
        ),
    ):
        yield Case(23, f"{name}.docx", purpose, HAND, docx_bytes(_rewritten(BASE, change)))
    for font, code, name in ((".VnTime", tcvn3, "tcvn3"), ("VNI-Times", vni, "vni")):

        def whole(document: WordDocument, font: str = font, code: Callable[[str], str] = code) -> None:
            _typed_in(document, font, code)

        yield Case(
            24,
            f"{name}.docx",
            f"Cả văn bản gõ bằng phông {font}",
            HAND,
            docx_bytes(BASE, touch=whole, font=font),
            codes=("legacy-fonts",),
        )

        def mixed(document: WordDocument, font: str = font, code: Callable[[str], str] = code) -> None:
            target = xml.cell(document, 1, 2)
            coded_run = xml.run(code("20 áp phích, "), f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>')
            xml.set_runs(target, xml.run("05 pa nô, "), coded_run, xml.run("12 khẩu hiệu"))

        yield Case(
            24,
            f"{name}-lan-unicode.docx",
            f"Trong một ô có cả phông {font} lẫn Unicode",
            HAND,
            docx_bytes(BASE, touch=mixed),
            codes=("legacy-fonts",),
        )

    def capitals(document: WordDocument) -> None:
        heading = document.tables[0].cell(0, 0)
        heading.text = ""
        run = heading.paragraphs[0].add_run(tcvn3("văn phòng sở"))
        run.font.name = ".VnTimeH"
        fonts = run._element.rPr.rFonts if run._element.rPr is not None else None
        assert fonts is not None
        fonts.set(qn("w:hAnsi"), ".VnTimeH")

    yield Case(
        24,
        "tcvn3-chu-hoa.docx",
        "Tên đơn vị gõ bằng phông chữ hoa .VnTimeH",
        HAND,
        docx_bytes(BASE, touch=capitals),
        codes=("legacy-fonts",),
    )
    old_marks = replace(
        BASE,
        heading=Heading("Văn phòng Sở", superior="SỞ KHOA HỌC VÀ CÔNG NGHỆ"),
        section=("Không có khó khăn, vướng mắc.",),
    )
    yield Case(
        25,
        "dau-kieu-cu.docx",
        "Dấu thanh đặt kiểu cũ và kiểu mới là một",
        HAND,
        docx_bytes(_rewritten(old_marks, lambda text: text.replace("hóa", "hoá").replace("ủy", "uỷ"))),
    )


def _typed_in(document: WordDocument, font: str, code: Callable[[str], str]) -> None:
    """Every run as typed in that font. TCVN3 has no capitals with tone marks: its capitals are another font."""
    capitals_font = f"{font}H" if font.startswith(".Vn") else font
    for text in document.element.body.iter(qn("w:t")):
        words = text.text or ""
        if words.isupper() and capitals_font != font:
            properties = text.getparent().get_or_add_rPr()
            fonts = properties.get_or_add_rFonts()
            for name in ("w:ascii", "w:hAnsi"):
                fonts.set(qn(name), capitals_font)
            words = words.lower()
        text.text = code(words)


def _rewritten(grid: Grid, change: Callable[[str], str]) -> Grid:
    heading = grid.heading
    return Grid(
        Heading(
            *(change(text) for text in (heading.unit, heading.month, heading.superior, heading.signed, heading.number))
        ),
        tuple(map(change, grid.cells)),
        tuple(map(change, grid.periods)),
        tuple(map(change, grid.labels)),
        tuple(map(change, grid.heads)),
        tuple(map(change, grid.section)),
    )
