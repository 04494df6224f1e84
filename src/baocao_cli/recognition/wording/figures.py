"""Figures in running text: whether a line has a numeral that may be a count."""

from __future__ import annotations

import re

from baocao_cli.papers.office_words import loosely
from baocao_cli.reading.spans.dates import find_dates, find_longer_times, find_months
from baocao_cli.vietnamese.fold import tidy

_DIGIT = re.compile(r"[0-9]")
_NO_COUNT = re.compile(
    loosely(
        r"(?:số|tuần|tuần thứ|mẫu|biểu|phụ lục|điều|khoản|điểm|đợt|lần thứ|khóa|trang|quyển)\s*(?:số)?"
        r"\s*[:.]?\s*[0-9]+(?:\s*[/-]\s*[A-Z0-9&-]+)*"
        r"|[0-9]+\s*[/-]\s*[A-Z][A-Z0-9&/-]*"
        r"|[0-9]+\s*năm"
        r"|\(?\s*(?:19|20)[0-9]{2}\s*(?:[–-]\s*(?:19|20)[0-9]{2})?\s*\)?"
        r"|[0-9.,]+\s*%"
        r"|[\w.+-]+@[\w.-]+|https?://\S+"
        r"|(?:đt|điện thoại|sđt|fax)\s*[:.]?\s*[0-9 .()-]+"
        r"|[0-9]{8,}"
    ),
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"^\s*(?:[0-9]{1,2}(?:\.[0-9]{1,2})*\s*[.)/:–-]\s*)+")


def has_figure(text: str) -> bool:
    """Whether a digit stands in it."""
    return _DIGIT.search(tidy(text)) is not None


def is_bare_figure(text: str) -> bool:
    """Whether a text is figures and marks, without a word."""
    text = tidy(text)
    return has_figure(text) and not any(letter.isalpha() for letter in text)


def figures_in(text: str) -> bool:
    """Whether a line has a numeral that may be a count: no date, number of a paper, ordinal, year or share."""
    text = tidy(text)
    if not has_figure(text):
        return False
    spans = [(found.start, found.end) for found in find_months(text)]
    spans += [(found.start, found.end) for found in find_dates(text)]
    spans += [(found.start, found.end) for found in find_longer_times(text)]
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return has_figure(_NO_COUNT.sub(" ", _NUMBERING.sub("", text)))
