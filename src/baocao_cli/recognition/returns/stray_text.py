"""Figures that stand outside of the form's places: in text boxes, in paragraphs around the table, on hidden sheets."""

from __future__ import annotations

from baocao_cli.documents.model import Document, Origin
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.papers.line_kinds import (
    is_annex_mark,
    is_basis,
    is_number,
    is_recipient,
    is_signing_date,
    is_subject,
    is_title,
)
from baocao_cli.papers.lines import squeeze
from baocao_cli.papers.parts import PaperParts
from baocao_cli.recognition.wording.figures import figures_in, has_figure
from baocao_cli.recognition.wording.form_keys import CompiledForms


def stray_text(forms: CompiledForms, parts: PaperParts) -> list[Finding]:
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
