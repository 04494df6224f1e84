"""Writes what of docs/ is made from the program: `make docs`. Pictures of pages need LibreOffice and pdftoppm."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from unittest import mock

import pdfplumber
from PIL import Image
from rich.console import Console
from rich.text import Text

from baocao_cli.documents.libreoffice import convert, find_libreoffice
from baocao_cli.findings.catalogue import STAGES, catalogue
from baocao_cli.month import Month
from baocao_cli.resources import templates_folder
from baocao_cli.summary.document.render import render_document
from baocao_cli.summary.issue.summarize import TEMPLATES
from baocao_cli.summary.model.compose import compose
from baocao_cli.workspace.settings_model import Layout, Settings
from tests.grammar_page import grammar_page
from tests.make_samples import DEMO_MONTH, demo_workspace
from tests.support.built_returns import FORMS
from tests.support.cli import baocao
from tests.support.large_office import office_of, returns_of

DOCS = Path(__file__).parents[1] / "docs"
IMAGES = DOCS / "images"
_STAGE_TITLES = {
    "workspace": "Workspace, settings, roster, forms",
    "files": "Files of the inbox",
    "documents": "Documents",
    "workbooks": "Workbooks",
    "recognition": "Form, unit, month, places",
    "cells": "Quantities",
    "lists": "Periods, lists, totals",
    "collection": "Versions, returns, ledger",
    "answering": "Answers",
    "summary": "Summary and status",
    "checking": "Checking a document's layout",
    "final": "Tracing, export, final summaries",
    "rollup": "Summaries taken as returns",
    "explaining": "Explaining a text or a file",
}
_WIDTH = 100
_DRAWN_AT, _SHOWN_AT, _GAP = 240, 60, 12
"""Dots an inch; pages are drawn large and made small, so that small letters stay legible."""


def findings_page() -> str:
    """`docs/findings.md`: the catalogue of findings, by the stage that finds them."""
    lines = [
        "# Findings",
        "",
        "Every finding with its stable code, its severity and what it says to the clerk; so does `baocao findings`.",
        "In braces stand the fields that are filled in: what was typed (`{raw}`), the place (`{where}`), and others.",
    ]
    for stage in STAGES:
        head = ["| code | severity | says | remedy | example |", "|---|---|---|---|---|"]
        lines += ["", f"## {_STAGE_TITLES[stage]}", "", *head]
        for entry in catalogue().values():
            if entry.stage == stage:
                cells = (f"`{entry.code}`", str(entry.severity), entry.sentence, entry.remedy, entry.example)
                lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines) + "\n"


def recording(workspace: Path, inbox: Path) -> str:
    """A month in the terminal, as SVG."""
    screen = Console(record=True, width=_WIDTH, file=io.StringIO())
    commands = (
        ("init-month", "--month", DEMO_MONTH),
        ("collect", inbox.name),
        ("summarize", "--month", DEMO_MONTH),
        ("status",),
    )
    with mock.patch.dict(os.environ, {"FORCE_COLOR": "1", "COLUMNS": str(_WIDTH)}):
        for command in commands:
            screen.print(Text.assemble(("$ ", "bold green"), ("baocao " + " ".join(command), "bold")))
            screen.print(Text.from_ansi(baocao(*command, cwd=workspace).out), soft_wrap=True)
    return screen.export_svg(title="baocao")


def page(document: Path, target: Path) -> None:
    """The document's first page as a picture."""
    pdf = convert(document.read_bytes(), "docx", "pdf")
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch, "page.pdf")
        source.write_bytes(pdf)
        command = [
            "pdftoppm",
            "-r",
            "80",
            "-png",
            "-f",
            "1",
            "-l",
            "1",
            "-singlefile",
            str(source),
            str(target.with_suffix("")),
        ]
        subprocess.run(command, check=True)


def spread(units: int, layout: Layout, shown: tuple[int, ...]) -> None:
    """Pages of the summary of an office of so many units, in one picture; pages count from 1, or from the end."""
    roster = office_of(units)
    settings = Settings().in_layout(layout)
    summary = compose(Month.parse(DEMO_MONTH), roster, FORMS, settings, returns_of(roster))
    pdf = convert(render_document(summary, templates_folder() / "tong-hop" / TEMPLATES[layout]), "docx", "pdf")
    with pdfplumber.open(io.BytesIO(pdf)) as printed:
        pages = [printed.pages[number - 1 if number > 0 else number] for number in shown]
        drawn = [each.to_image(resolution=_DRAWN_AT).original.convert("L") for each in pages]
    pictures = [each.reduce(_DRAWN_AT // _SHOWN_AT) for each in drawn]
    sheet = Image.new("L", (sum(each.width + _GAP for each in pictures), max(each.height for each in pictures)), 200)
    left = 0
    for picture in pictures:
        sheet.paste(picture, (left, 0))
        left += picture.width + _GAP
    sheet.quantize(16).save(IMAGES / f"summary-{layout}-{units}-units.png", optimize=True)


def main() -> None:
    (DOCS / "findings.md").write_text(findings_page(), encoding="utf-8", newline="\n")
    (DOCS / "grammar.md").write_text(grammar_page(), encoding="utf-8", newline="\n")
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        workspace = Path(scratch)
        inbox = demo_workspace(workspace)
        shutil.rmtree(workspace / "bieu-mau")
        (IMAGES / "month.svg").write_text(recording(workspace, inbox), encoding="utf-8", newline="\n")
        if find_libreoffice() and shutil.which("pdftoppm"):
            summary = workspace / "tong-hop" / DEMO_MONTH / f"tong-hop-{DEMO_MONTH}.docx"
            page(summary, IMAGES / "summary.png")
            for layout in TEMPLATES:
                spread(12, layout, (1, 2, 3, 4))
                spread(200, layout, (1, 2, 6, -1))
            page(next(workspace.glob("bieu-mau/*/VP/VP-ket-qua-*.docx")), IMAGES / "blank.png")


if __name__ == "__main__":
    main()
