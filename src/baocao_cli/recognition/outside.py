"""Figures that stand outside of the form's places: in text boxes, in paragraphs around the table, on hidden sheets."""

from __future__ import annotations

import re

from baocao_cli.documents.model import Document, Origin
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.reading.spans.dates import find_dates, find_longer_times, find_months
from baocao_cli.recognition import vocabulary
from baocao_cli.recognition.compiled import CompiledForms
from baocao_cli.recognition.grid_cells import has_figure
from baocao_cli.recognition.lines import squeeze
from baocao_cli.recognition.marks import is_annex_mark, is_basis, is_number, is_signing_date, is_subject, is_title
from baocao_cli.recognition.months import two_months
from baocao_cli.recognition.parts import Parts, is_recipient
from baocao_cli.vietnamese.fold import tidy

_NO_COUNT = re.compile(
    vocabulary.loosely(
        r"(?:số|mẫu|biểu|phụ lục|điều|khoản|điểm|đợt|lần thứ|khóa|trang|quyển)\s*(?:số)?"
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


def figures_in(text: str) -> bool:
    """Whether a line has a numeral that may be a count: no date, number of a paper, ordinal, year or share."""
    text = tidy(text)
    if not has_figure(text):
        return False
    spans = [(found.start, found.end) for found in find_months(text)]
    spans += [(found.start, found.end) for found in find_dates(text)]
    spans += [(found.start, found.end) for found in find_longer_times(text)]
    if two := two_months(text):
        return figures_in(f"{text[: two.start()]} {text[two.end() :]}")
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return has_figure(_NO_COUNT.sub(" ", _NUMBERING.sub("", text)))


def told_outside(forms: CompiledForms, parts: Parts) -> list[Finding]:
    """A warning for every line outside of the form's places that has a figure, quoted; an info for other words below.

    Contract §6.2: whatever was typed outside the expected places gives a finding.
    """
    findings: list[Finding] = []
    signature = [line for line in parts.signature if not is_recipient(line.text)]
    for line in (*parts.heading, *parts.sentences, *parts.title, *parts.other, *signature):
        if line.origin in (Origin.HEADER, Origin.FOOTER) or _is_expected(forms, line.text):
            continue
        where = describe(line.place)
        if figures_in(line.text):
            code = "figure-in-note" if line.origin is Origin.NOTE else "figure-outside"
            findings.append(Finding.of(code, where=where, raw=line.text))
        elif line in parts.other and any(letter.isalpha() for letter in line.text):
            findings.append(Finding.of("text-outside", where=where, raw=line.text))
    return findings


def _is_expected(forms: CompiledForms, text: str) -> bool:
    if is_number(text) or is_signing_date(text) or is_title(text) or is_subject(text) or is_annex_mark(text):
        return True
    squeezed = squeeze(text)
    if squeezed and (squeezed in forms.subject or forms.subject in squeezed):
        return True
    return is_basis(text)


def hidden_sheets(document: Document) -> list[Finding]:
    """Hidden sheets that hold figures; where they stand beside a form they are not counted."""
    findings: list[Finding] = []
    for table in document.tables():
        if table.hidden:
            cell = next((cell for cell in table.cells if cell.value is not None or has_figure(cell.text)), None)
            if cell is not None:
                raw = cell.text.strip()
                findings.append(Finding.of("hidden-sheet", where=describe(cell.place), raw=raw, sheet=table.sheet))
    return findings
