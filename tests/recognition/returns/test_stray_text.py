"""Whatever was typed outside of the expected places is told; papers that are no return are refused by name."""

from __future__ import annotations

import pytest

from baocao_cli.documents.model import Paragraph, Place
from baocao_cli.recognition.wording.figures import figures_in
from tests.recognition import papers
from tests.recognition.papers import Part, ending, grid, heading, intro


@pytest.mark.parametrize("extra", ["Ngoài ra treo thêm 05 pa nô", papers.box("Đã treo 05 pa nô")])
def test_figures_outside_the_table_are_quoted(extra: Part) -> None:
    found = papers.single(papers.document(heading(), *intro(), grid(), extra, *ending()))
    assert (found.held, papers.codes(found)) == (False, {"figure-outside"})


def test_a_sentence_with_figures_above_the_table_is_quoted() -> None:
    made = papers.document(heading(), *intro(), "Trong tháng 9 đã tổ chức 02 buổi, 85 người.", grid(), *ending())
    assert papers.codes(papers.single(made)) == {"figure-outside"}


def test_a_sentence_over_the_whole_width_under_the_rows_is_no_row() -> None:
    remark = [papers.cell("Ngoài ra đơn vị đã treo thêm 15 cờ Tổ quốc.", column_span=4), None, None, None]
    found = papers.single(papers.document(heading(), *intro(), [*grid(), remark], *ending()))
    assert (found.held, papers.codes(found)) == (False, {"figure-outside"})
    assert papers.filled(found)["khac"].extra == ()


def test_figures_outside_an_empty_table_hold_the_return() -> None:
    made = papers.document(heading(), *intro(), grid({}), "Đã treo 05 pa nô", *ending())
    found = papers.single(made)
    assert (found.unit, found.held, papers.codes(found)) == ("VP", True, {"figures-only-outside"})


def test_an_empty_form_is_a_return() -> None:
    found = papers.single(papers.document(heading(), *intro(), grid({}), *ending()))
    assert (found.held, papers.codes(found)) == (False, set())


@pytest.mark.parametrize(
    "text",
    [
        "Số: 05/BC-VP",
        "Đắk Lắk, ngày 05 tháng 10 năm 2020",
        "80 năm thành lập Đảng bộ tỉnh (1940 – 2020)",
        "nhiệm kỳ 2020-2025",
        "1. Về công tác chỉ đạo",
        "Điện thoại: 0262 3952 400",
        "theo Công văn số 123/SKHCN-VP ngày 01/9/2020",
        "đạt 100% kế hoạch",
    ],
)
def test_numerals_that_are_no_counts(text: str) -> None:
    assert not figures_in(text)


@pytest.mark.parametrize("text", ["treo 05 pa nô", "Tháng 9 có 02 buổi", "1. Pa nô: 5"])
def test_numerals_that_may_be_counts(text: str) -> None:
    assert figures_in(text)


def test_refusals() -> None:
    staff = [["STT", "Họ và tên", "Số công"], ["1", "Nguyễn Văn A", "22"]]
    refused = {
        "another-form": papers.document(heading(), "BẢNG CHẤM CÔNG", staff, *ending()),
        "no-table": papers.document(heading(), "Kính gửi: Sở TT&TT", "Xin gửi kèm báo cáo tháng 9.", *ending()[2:]),
        "figures-in-picture": papers.document(heading(), "BÁO CÁO", Paragraph("", Place(), picture=True)),
        "nothing-written": papers.document(""),
    }
    for code, made in refused.items():
        recognition = papers.known(made)
        assert recognition.returns == ()
        assert papers.codes(recognition) == {code}


def test_an_older_version_is_told() -> None:
    mark = {"baocao-form": "ket-qua", "baocao-version": "0"}
    found = papers.single(papers.document(heading(), *intro(), grid(), *ending(), properties=mark))
    assert (found.held, papers.codes(found)) == (False, {"older-version"})


def test_an_empty_table_beside_a_picture_is_held() -> None:
    picture = Paragraph("", Place(), picture=True)
    found = papers.single(papers.document(heading(), *intro(), grid({}), picture, *ending()))
    assert (found.held, papers.codes(found)) == (True, {"empty-beside-picture"})
    filled = papers.single(papers.document(heading(), *intro(), grid(), *ending(), picture))
    assert (filled.held, papers.codes(filled)) == (False, set())


def test_words_below_the_table_are_told() -> None:
    made = papers.document(heading(), *intro(), grid(), "Ghi chú: sẽ báo cáo bổ sung", *ending())
    assert papers.codes(papers.single(made)) == {"text-outside"}
