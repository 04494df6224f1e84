"""A month of a small office, and what its document says, for the tests of the document."""

from __future__ import annotations

import io
from datetime import date

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table

from baocao_cli.ledger.kept_return import KeptReturn, ReturnOutcome
from baocao_cli.month import Month
from baocao_cli.resources import templates_folder
from baocao_cli.summary.document.render import render_document
from baocao_cli.summary.model.summary import Summary
from baocao_cli.workspace.settings_model import Settings
from tests.support.built_returns import (
    TOO_LATE,
    count,
    entries,
    entry,
    held,
    items,
    kept,
    missing,
    parts,
    reported,
    text,
    units,
    zero,
)
from tests.support.small_office import summary_of

TEMPLATE = templates_folder() / "tong-hop" / "summary.docx"
UNITS = units(
    ("VP", "Văn phòng Sở & <b>Công đoàn</b>"),
    ("KHTC", "Phòng Kế hoạch - Tài chính"),
    ("TTR", "Thanh tra Sở"),
)
TITLE = "Đại hội <i>điểm</i> & “Đoàn kết” {{ month }} {% x %}"


def september(*returns: KeptReturn, settings: Settings | None = None, waiting: tuple[KeptReturn, ...] = ()) -> Summary:
    return summary_of(*returns, roster=UNITS, settings=settings, waiting=waiting)


def a_full_month() -> Summary:
    return september(
        kept(
            "VP",
            "ket-qua",
            reported("pa-no", count(1035, pa_nô=10, áp_phích=5)),
            reported("tuyen-truyen-mieng", parts(sessions=2, attendees=1150)),
            held("phat-thanh", "15 phút/ngày"),
            reported("khac", items(("xe loa", "lượt", 3))),
            reported("kho-khan", text("Kinh phí <còn> hạn chế & chậm.\nĐề nghị {{ hỗ trợ }} thêm.")),
            received_at=TOO_LATE,
        ),
        kept("VP", "tin-bai", reported("tin-bai", entries(entry(TITLE, "tin", "2020-09-05", "3.25")))),
        kept(
            "KHTC",
            "ket-qua",
            reported("pa-no", count(5)),
            missing("phat-thanh"),
            reported("tuyen-truyen-mieng", parts(sessions=1, attendees=None)),
            zero("khac", items()),
            zero("kho-khan", text("")),
        ),
        kept("VP", "ket-qua", reported("pa-no", count(100)), month=Month(2020, 8)),
        waiting=(kept(None, "ket-qua", outcome=ReturnOutcome.HELD, file_path="BC khong ten.docx"),),
    )


def opened(summary: Summary, signed_on: date | None = None) -> WordDocument:
    return Document(io.BytesIO(render_document(summary, TEMPLATE, signed_on)))


def words(document: WordDocument) -> str:
    """All text in the order of the document, including tables."""
    body = document.element.body
    return "\n".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p")))


def table_under(document: WordDocument, head: str) -> Table:
    return next(table for table in document.tables if head in [cell.text for cell in table.rows[0].cells])


def rows_of(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]
