"""Words that recognition goes by beside a form's own: of heads, units and totals; folded without diacritics."""

from __future__ import annotations

import re

from baocao_cli.papers.lines import squeeze
from baocao_cli.papers.office_words import loosely, phrases
from baocao_cli.vietnamese.fold import words

LENGTH_OF_TIME = words("thời lượng")

OTHER_FIGURES = phrases(
    *("lũy kế", "lũi kế", "cộng dồn", "kỳ trước", "tháng trước", "tuần trước", "năm trước", "quý trước", "lần trước"),
    *("cùng kỳ", "so với", "đầu năm", "đến nay", "đến hết", "tính đến", "kỳ sau", "tháng sau", "tháng tới", "kỳ tới"),
    *("tỷ lệ", "còn lại", "chênh lệch", "tăng", "giảm"),
)
"""In a head: the column holds other figures than the month's."""

THIS_PERIOD = phrases("tháng này", "kỳ này", "trong tháng", "trong kỳ", "kỳ báo cáo", "tháng báo cáo")
"""In a head: the column holds the figures of the time that is reported."""

PLANNED_FIGURES = phrases("kế hoạch", "dự kiến", "chỉ tiêu", "mục tiêu", "đăng ký", "được giao")
UNIT_OF_MEASURE = words("đơn vị tính")
UNIT_HEADS = frozenset(map(squeeze, ("ĐVT", "đơn vị tính", "đơn vị", "đv tính")))
"""Heads of a column that gives each row's unit of measure, squeezed."""

DURATION_WORDS = re.compile(loosely(r"\b(giờ|phút|giây|tiếng)\b"), re.IGNORECASE)
TOTAL_WORDS = frozenset(map(squeeze, ("tổng cộng", "tổng số", "cộng", "tổng")))
"""Labels of a row of sums, squeezed."""

SUM_HEADS = TOTAL_WORDS | frozenset(
    map(squeeze, ("cả tháng", "cộng tháng", "tổng tháng", "tổng cộng tháng", "cộng cả tháng", "tổng cả tháng"))
)
"""Heads of a column of sums, squeezed."""

UNITS_OF_TIME = frozenset(phrases("phút", "giờ", "tiếng", "giây", "giờ đồng hồ", "h", "ph"))

GROUPS = frozenset(words("nhóm mục phần trang"))
"""What a list is parted into, beside kinds of entries."""
