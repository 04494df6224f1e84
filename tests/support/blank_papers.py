"""A workspace's own blanks as neutral documents, filled in as a unit would."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from docx import Document as WordFile

from baocao_cli.blanks.write_blanks import compile_templates, write_blanks
from baocao_cli.documents.model import Cell, Document, Paragraph, Table
from baocao_cli.documents.open import read_document
from baocao_cli.month import Month
from baocao_cli.progress import silent
from baocao_cli.recognition.model import Knowledge
from baocao_cli.resources import templates_folder
from baocao_cli.workspace.create import create_workspace
from baocao_cli.workspace.folder import Workspace
from baocao_cli.workspace.locate import open_workspace
from tests.support.rosters import HEADER, write_roster


def office(root: Path) -> Workspace:
    """A workspace of two units with the shipped forms."""
    write_roster(root, HEADER, ("VP", "Văn phòng Sở", "", "vp@example.vn"), ("TTRA", "Thanh tra Sở"))
    create_workspace(root)
    return open_workspace(root)


def with_printed_line(workspace: Workspace, form: str, text: str) -> Workspace:
    """The same workspace, whose own template of that form prints one more line above its table."""
    own = workspace.root / "mau" / form
    own.mkdir(parents=True)
    template = WordFile(str(templates_folder() / form / "blank.docx"))
    subject = next(line for line in template.paragraphs if line.text.startswith("V/v"))
    subject.insert_paragraph_before(text)
    template.save(str(own / "blank.docx"))
    return open_workspace(workspace.root)


def knowledge_of(workspace: Workspace) -> Knowledge:
    return Knowledge.of(workspace.forms, workspace.units, workspace.settings)


def blank(workspace: Workspace, form: str, month: Month, ending: str = ".docx", unit: str = "VP") -> Document:
    """The blank of that unit and month as it is read again."""
    write_blanks(workspace, month, compile_templates(workspace, month), force=False, progress=silent)
    path = workspace.blanks_folder(month) / unit / f"{unit}-{form}-{month}{ending}"
    return read_document(path.read_bytes(), use_libreoffice=False)


def typed(document: Document, texts: Mapping[str, str]) -> Document:
    """With whatever is printed replaced by what was typed over it, in every cell and paragraph that holds it."""
    return replace(document, blocks=tuple(_typed_over(block, texts) for block in document.blocks))


def _typed_over(block: Paragraph | Table, texts: Mapping[str, str]) -> Paragraph | Table:
    if isinstance(block, Paragraph):
        return replace(block, text=_replaced(block.text, texts))
    cells = tuple(replace(cell, text=_replaced(cell.text, texts)) for cell in block.cells)
    return replace(block, cells=cells, _covered={})


def _replaced(text: str, texts: Mapping[str, str]) -> str:
    for printed, entered in texts.items():
        text = text.replace(printed, entered)
    return text


def filled_in(document: Document, answers: Mapping[str, tuple[str, str]]) -> Document:
    """With what was typed into the row of a label: right beside it, and over what the cell after that prints.

    An empty text leaves that cell as it is.
    """
    blocks = [_filled_table(block, answers) if isinstance(block, Table) else block for block in document.blocks]
    return replace(document, blocks=tuple(blocks))


def _filled_table(table: Table, answers: Mapping[str, tuple[str, str]]) -> Table:
    cells = {(cell.row, cell.column): cell for cell in table.cells}
    for label in [cell for cell in table.cells if cell.text in answers]:
        answer, further = answers[label.text]
        row, column = label.row, label.column + 1
        beside = cells.get((row, column), Cell(row, column, replace(label.place, column=column + 1)))
        cells[row, column] = replace(beside, text=answer or beside.text)
        for cell in [cell for cell in table.cells if cell.row == row and cell.column > column][:1]:
            cells[row, cell.column] = replace(cell, text=further or cell.text)
    in_order = tuple(cells[spot] for spot in sorted(cells))
    return replace(table, cells=in_order, _covered={})
