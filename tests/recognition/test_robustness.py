"""Whatever stands where: recognition ends, counts no cell for two measures in silence, and gives known codes."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from baocao_cli.documents.model import Cell, Document
from baocao_cli.findings import Severity, message
from baocao_cli.findings.catalogue import catalogue
from tests.recognition import papers
from tests.recognition.papers import HEAD, LABELS, LIST_HEAD, MOTTO, NATION, SECTION, Part

TEXTS = st.sampled_from(
    [
        *HEAD,
        *LABELS.values(),
        *LIST_HEAD,
        "Kế hoạch",
        "ĐVT",
        "Tổng cộng",
        "- Số buổi",
        "Nơi nhận:",
        "THỦ TRƯỞNG ĐƠN VỊ",
        NATION,
        MOTTO,
        "VĂN PHÒNG SỞ",
        "P. KH-TC",
        "Phòng/đv.....",
        "BÁO CÁO",
        "tháng 9 năm 2020",
        "Đắk Lắk, ngày 05 tháng 10 năm 2020",
        SECTION,
        "01",
        "05 pa nô",
        "",
        "......",
        "(1)",
        "\u200b",
        "x\ty\nz",
    ]
)
CELLS = st.builds(
    lambda text, down, right, struck: papers.cell(text, row_span=down, column_span=right, struck=struck),
    TEXTS,
    st.integers(1, 3),
    st.integers(1, 3),
    st.sampled_from(["", "5"]),
)
TABLES = st.lists(st.lists(st.one_of(TEXTS, CELLS, st.none()), min_size=1, max_size=6), min_size=1, max_size=9)
SHEETS = st.builds(lambda rows, hidden: papers.sheet("T9", rows, hidden=hidden), TABLES, st.booleans())
PARTS = st.one_of(TEXTS, TABLES, SHEETS, st.builds(papers.box, TEXTS))


def check(made: Document) -> None:
    """What holds for every document: told or returned, known codes, no figure counted for two measures in silence."""
    recognition = papers.known(made, "VP T9-2020.docx")
    assert recognition.returns or any(finding.severity is Severity.ERROR for finding in recognition.findings)
    for found in recognition.returns:
        assert found.filled is not None
        assert found.held or (found.unit is not None and found.month is not None)
        answers = papers.filled(found).values()
        told = [*found.findings, *found.filled.findings, *(each for answer in answers for each in answer.findings)]
        assert all(catalogue()[finding.code].severity is finding.severity for finding in told)
        assert all(message(finding) for finding in told)
        counted = Counter(
            answer.cell.place
            for answer in answers
            if answer.cell is not None
            and answer.cell.text.strip()
            and all(finding.severity is not Severity.ERROR for finding in answer.findings)
        )
        assert all(times == 1 for times in counted.values())


@settings(max_examples=100, deadline=None)
@given(st.lists(PARTS, max_size=6))
def test_no_document_breaks_it(parts: list[Part]) -> None:
    check(papers.document(*parts))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3), st.one_of(TEXTS, CELLS, st.none())), max_size=6),
    st.lists(st.tuples(st.integers(0, 5), st.lists(TEXTS, min_size=1, max_size=5)), max_size=2),
    st.booleans(),
)
def test_no_change_to_a_form_breaks_it(
    changes: list[tuple[int, int, str | Cell | None]], added: list[tuple[int, list[str]]], sheet: bool
) -> None:
    rows: list[list[str | Cell | None]] = [list(row) for row in papers.grid()]
    for row, column, text in changes:
        rows[row][column] = text
    for at, texts in added:
        rows.insert(at, list(texts))
    made = papers.sheet("T9", rows) if sheet else papers.table(rows)
    check(papers.document(papers.heading(), *papers.intro(), made, *papers.ending()))
