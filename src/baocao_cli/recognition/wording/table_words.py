"""Words that recognition goes by beside a form's own: of heads, units and totals; folded without diacritics."""

from __future__ import annotations

import re

from baocao_cli.papers.office_words import loosely

LENGTH_OF_TIME = ("thoi", "luong")

OTHER_FIGURES: tuple[tuple[str, ...], ...] = (
    ("luy", "ke"),
    ("lui", "ke"),
    ("cong", "don"),
    ("ky", "truoc"),
    ("ki", "truoc"),
    ("thang", "truoc"),
    ("cung", "ki"),
    ("cung", "ky"),
    ("so", "voi"),
    ("dau", "nam"),
    ("ti", "le"),
    ("con", "lai"),
    ("chenh", "lech"),
    ("tang",),
    ("giam",),
)
"""In a head: the column holds other figures than the month's."""

PLANNED_FIGURES: tuple[tuple[str, ...], ...] = (("ke", "hoach"), ("du", "kien"), ("chi", "tieu"), ("muc", "tieu"))
UNIT_HEADS = frozenset({"dvt", "donvitinh", "donvi", "dvtinh"})
"""Heads of a column that gives each row's unit of measure, squeezed."""

DURATION_WORDS = re.compile(loosely(r"\b(giờ|phút|giây|tiếng)\b"), re.IGNORECASE)
TOTAL_WORDS = frozenset({"tongcong", "tongso", "cong", "tong"})
