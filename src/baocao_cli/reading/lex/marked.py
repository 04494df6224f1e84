"""What in a cell is not plain text: struck through, hidden, from a legacy font (contract §7, defects of texts)."""

from __future__ import annotations

from baocao_cli.documents.model import Cell
from baocao_cli.findings import Finding
from baocao_cli.vietnamese.fold import tidy


def mark_findings(cell: Cell) -> tuple[Finding, ...]:
    """Struck-through and hidden text does not count, and is reported; `raw` is that text."""
    findings = []
    struck, hidden = tidy(cell.struck).strip(), tidy(cell.hidden).strip()
    if struck:
        findings.append(Finding.of("text-struck", raw=struck))
    if hidden:
        findings.append(Finding.of("text-hidden", raw=hidden))
    if cell.legacy:
        findings.append(Finding.of("text-legacy-font"))
    return tuple(findings)
