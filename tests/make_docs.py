"""Writes the pages of docs/ that are made from the program: `make docs`."""

from __future__ import annotations

from pathlib import Path

from baocao_cli.findings.codes import STAGES
from baocao_cli.texts.vi.findings import FINDINGS

DOCS = Path(__file__).parents[1] / "docs"
_STAGE_TITLES = {
    "workspace": "Workspace, settings, roster, forms",
    "files": "Files of the inbox",
    "documents": "Documents",
    "workbooks": "Workbooks",
    "recognition": "Form, unit, month, places",
    "cells": "Quantities",
    "lists": "Periods, lists, totals",
    "collection": "Versions, returns, ledger",
    "summary": "Summary and status",
}


def findings_page() -> str:
    """`docs/findings.md`: the catalogue of findings, by the stage that finds them."""
    lines = [
        "# Findings",
        "",
        "Every finding with its stable code, its severity and what it says to the clerk; `baocao findings` lists them too.",
        "In braces stand the fields that are filled in: what was typed (`{raw}`), the place (`{where}`), and others.",
    ]
    for stage, codes in STAGES.items():
        lines += [
            "",
            f"## {_STAGE_TITLES[stage]}",
            "",
            "| code | severity | says | remedy | example |",
            "|---|---|---|---|---|",
        ]
        for code, severity in codes.items():
            text = FINDINGS[code]
            cells = (f"`{code}`", str(severity), text.sentence, text.remedy, text.example)
            lines.append("| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |")
    return "\n".join(lines) + "\n"


def main() -> None:
    (DOCS / "findings.md").write_text(findings_page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
