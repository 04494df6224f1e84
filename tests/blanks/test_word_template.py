"""Templates as offices edit them in Word, right and wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from docx import Document

from baocao_cli.blanks.word_template import WordTemplate
from baocao_cli.blanks.write_blanks import compile_templates
from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import message
from baocao_cli.ooxml.package import read_parts
from baocao_cli.resources import templates_folder
from baocao_cli.workspace.folder import Workspace
from baocao_cli.workspace.locate import open_workspace
from tests.blanks.conftest import SEPTEMBER, make_blanks
from tests.blanks.test_word_blank import blank, lines

SHIPPED = templates_folder() / "ket-qua" / "blank.docx"


def saved(folder: Path, *runs: str) -> Path:
    """A document with one paragraph of those runs."""
    document = Document(str(SHIPPED))
    paragraph = document.add_paragraph()
    for run in runs:
        paragraph.add_run(run)
    path = folder / "blank.docx"
    document.save(str(path))
    return path


def fault(path: Path) -> str:
    values = {"unit": "Văn phòng", "recipients": [], "unit_line": ""}
    with pytest.raises(WorkspaceFault) as caught:
        WordTemplate(path, "mau/x/blank.docx").fill(values)
    return message(caught.value.findings[0])


def test_a_name_that_there_is_not(tmp_path: Path, workspace: Workspace) -> None:
    own = workspace.root / "mau" / "ket-qua"
    own.mkdir(parents=True)
    saved(own, "{{ ten_don_vi }}")
    with pytest.raises(WorkspaceFault) as caught:
        compile_templates(open_workspace(workspace.root), SEPTEMBER)
    told = message(caught.value.findings[0])
    assert told.startswith("Tệp mau/ket-qua/blank.docx: ")
    assert "ten_don_vi" in told


@pytest.mark.parametrize("written", ["{{ unit", "{% for x in recipients %}", "{{ unit | khong_co }}", "{{ unit + 1 }}"])
def test_a_tag_that_is_written_wrong(tmp_path: Path, written: str) -> None:
    document = Document()
    document.add_paragraph(written)
    path = tmp_path / "blank.docx"
    document.save(str(path))
    assert "mau/x/blank.docx" in fault(path)


def test_no_document(tmp_path: Path) -> None:
    path = tmp_path / "blank.docx"
    path.write_bytes(b"PK")
    assert "không phải .docx" in fault(path)


def test_word_splits_tags_over_runs(workspace: Workspace) -> None:
    own = workspace.root / "mau" / "ket-qua"
    own.mkdir(parents=True)
    saved(own, "Đơn vị: {", "{ un", "it }", "}.")
    assert "Đơn vị: Văn phòng Sở." in lines(blank(open_workspace(workspace.root), "VP", "ket-qua"))


def test_a_table_other_than_the_declared_one(workspace: Workspace) -> None:
    own = workspace.root / "mau" / "tin-bai"
    own.mkdir(parents=True)
    shutil.copy(SHIPPED, own)
    with pytest.raises(WorkspaceFault) as caught:
        compile_templates(open_workspace(workspace.root), SEPTEMBER)
    assert [finding.code for finding in caught.value.findings] == ["form-template-table"]
    assert "“Tít của: tin, bài, phóng sự, video clip...”" in message(caught.value.findings[0])


def test_a_row_other_than_the_declared_ones(workspace: Workspace) -> None:
    own = workspace.root / "mau" / "ket-qua"
    own.mkdir(parents=True)
    document = Document(str(SHIPPED))
    document.tables[1].rows[3].cells[1].paragraphs[0].runs[0].text = "Loa phường"
    document.save(str(own / "blank.docx"))
    with pytest.raises(WorkspaceFault) as caught:
        compile_templates(open_workspace(workspace.root), SEPTEMBER)
    (finding,) = caught.value.findings
    assert (finding.code, finding.values["row"][:10]) == ("form-template-row", "Phát thanh")


def test_properties_that_were_there_give_way_to_the_mark(workspace: Workspace) -> None:
    make_blanks(workspace)
    own = workspace.root / "mau" / "ket-qua"
    own.mkdir(parents=True)
    shutil.copy(workspace.root / "bieu-mau/2020-09/TT-1/TT-1-ket-qua-2020-09.docx", own / "blank.docx")
    make_blanks(open_workspace(workspace.root), force=True)
    parts = read_parts((workspace.root / "bieu-mau/2020-09/VP/VP-ket-qua-2020-09.docx").read_bytes())
    mark = parts["docProps/custom.xml"].decode()
    assert "<vt:lpwstr>VP</vt:lpwstr>" in mark
    assert "TT-1" not in mark
