"""One return in every format that offices send: the same table comes out of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from baocao_cli.documents.model import Document, Origin, Paragraph, Table, Unreadable
from baocao_cli.documents.open import read_document
from tests.sample_maker.content import Grid, Heading
from tests.sample_maker.office import saved_as
from tests.sample_maker.sheet import xlsx_bytes
from tests.sample_maker.word import docx_bytes

DATA = Path(__file__).parent / "data"
RETURN = Grid(
    Heading("Văn phòng Sở"),
    ("05 pa nô, 20 áp phích, 12 khẩu hiệu", "02 buổi, 85 người", "120 phút", "Xe loa: 03 lượt; văn nghệ: 01 buổi"),
)


def form_rows(document: Document) -> list[list[str]]:
    """The rows of the form's table, from its heads on, wherever it stands."""
    for table in document.tables():
        rows = [[" ".join(cell.text.split()) for cell in row] for row in table.rows()]
        for index, row in enumerate(rows):
            if row[:1] == ["STT"]:
                return rows[index + 1 : index + 5]
    return []


EXPECTED = [list(row) for row in RETURN.rows()]


@pytest.mark.parametrize(("data", "kind"), [(docx_bytes(RETURN), "docx"), (xlsx_bytes(RETURN), "xlsx")])
def test_what_python_libraries_write(data: bytes, kind: str) -> None:
    document = read_document(data)
    assert document.format == kind
    assert form_rows(document) == EXPECTED


@pytest.mark.parametrize(("name", "told"), [("bao-cao.doc", "converted"), ("bao-cao.pdf", "read-from-pdf")])
def test_old_word_files_and_pdfs_without_any_office_program(name: str, told: str) -> None:
    document = read_document((DATA / name).read_bytes(), use_libreoffice=False)
    assert [finding.code for finding in document.findings][:1] == [told]
    assert form_rows(document) == EXPECTED


@pytest.mark.office
@pytest.mark.parametrize("target", ["docx", "doc", "odt", "fodt", "rtf", "html", "pdf"])
def test_what_libreoffice_writer_writes(target: str) -> None:
    assert form_rows(read_document(saved_as(docx_bytes(RETURN), "docx", target))) == EXPECTED


@pytest.mark.office
@pytest.mark.parametrize("target", ["xlsx", "xls", "ods", "fods"])
def test_what_libreoffice_calc_writes(target: str) -> None:
    assert form_rows(read_document(saved_as(xlsx_bytes(RETURN), "xlsx", target))) == EXPECTED


def test_a_table_in_a_pdf_keeps_its_places() -> None:
    document = read_document((DATA / "bao-cao.pdf").read_bytes())
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    cell = table.at(1, 2)
    assert cell is not None
    assert (cell.place.table, cell.place.row, cell.place.column) == (1, 2, 3)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (b"PK\x03\x04" + bytes(40), "file-damaged"),
        (docx_bytes(RETURN)[:20_000], "file-damaged"),
        (b"\x89PNG\r\n\x1a\n", "picture-file"),
        (b"Rar!\x1a\x07\x00", "archive-kind-not-opened"),
        ("VP: 05 buổi".encode(), "text-file"),
        (b"%PDF-1.4\n%%EOF", "file-damaged"),
        (bytes(range(32)) * 20, "kind-not-read"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_document(data)
    assert caught.value.finding.code == code


def test_rtf_without_libreoffice_says_how_to_save_it() -> None:
    with pytest.raises(Unreadable) as caught:
        read_document(b"{\\rtf1 x}", use_libreoffice=False)
    assert caught.value.finding.code == "needs-libreoffice"


def test_a_text_box_that_the_pure_converter_loses_is_told() -> None:
    document = read_document((DATA / "hop-van-ban.doc").read_bytes(), use_libreoffice=False)
    assert [finding.code for finding in document.findings] == ["converted", "converted-in-part"]


@pytest.mark.office
def test_a_text_box_in_an_old_word_file_is_read_through_libreoffice() -> None:
    document = read_document((DATA / "hop-van-ban.doc").read_bytes())
    boxes = [
        block.text for block in document.blocks if isinstance(block, Paragraph) and block.origin is Origin.TEXT_BOX
    ]
    assert boxes == ["Bổ sung: 03 buổi, 60 người"]
    assert [finding.code for finding in document.findings] == ["converted"]
