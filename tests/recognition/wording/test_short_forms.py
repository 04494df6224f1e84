"""Short forms of heads and labels: initials, dots, words left out, diacritics left out, if only one can be meant."""

from __future__ import annotations

import pytest

from baocao_cli.recognition.wording.alignment import NAME, PRINTED, aligns, typed_words
from baocao_cli.recognition.wording.column_heads import match_head
from baocao_cli.recognition.wording.form_keys import TableKeys, compile_form
from baocao_cli.recognition.wording.row_labels import match_label
from baocao_cli.vietnamese.fold import words
from tests.recognition import papers
from tests.recognition.papers import FORMS, HEAD, LABELS, PERIOD, VALUES, report, rows

GRID: TableKeys = next(compile_form(form) for form in FORMS if form.id == "ket-qua").tables[0]
LABELS_OF = {
    "pa-no": (
        *("K.hiệu", "K/hiệu, pa nô", "Pa nô, AP, KH", "PN, AP, KH", "Panô, ap phich, k.hiệu", "Áp phích", "Poster"),
        *("TT trực quan", "T.truyền trực quan", "TTTQ", "Tr.quan", "Trực quan"),
    ),
    "tuyen-truyen-mieng": (
        *("T.truyền miệng", "T/truyền miệng", "Tr.truyền miệng", "T truyền miệng", "T.T miệng", "Tuyên tr. miệng"),
        *("TTM", "ttm", "TTM (số buổi/người)", "Miệng", "T.truyền miệng tại các thôn, buôn"),
    ),
    "phat-thanh": (
        *("P.thanh", "P/thanh", "P. thanh", "Ph.thanh", "Phát th.", "PT trên đài", "Đài TT", "Truyền thanh cơ sở"),
        *("P.thanh trên đài TTCS", "P.thanh trên loa xã"),
    ),
    "khac": ("HT khác", "H.thức khác", "Các h.thức khác"),
}
NOBODYS = (
    *("Zalo, Facebook", "Tờ rơi", "Băng rôn", "Xe loa", "Văn nghệ", "Truyền hình", "Trang TTĐT", "Tin bài", "TIN, BÀI"),
    *(
        "Hội thi",
        "TV",
        "Tập huấn",
        "Tọa đàm",
        "TT lưu động",
        "Cổ động trực quan",
        "Cờ",
        "MXH",
        "TH",
        "HT",
        "CLB",
        "PTTH",
    ),
    *("Truyền thông", "TTCS", "Thanh niên", "Phát động", "Phát tờ rơi", "KHCN", "Loa đài", "PTV", "PTTH"),
    *("KH", "Kế hoạch", "TT", "T", "K", "PN", "Tuyên truyền", "T.truyền", "Đài", "Tổng", "ĐVT", "Số lượng"),
    *("02 buổi, 85 người", "120 phút", "Không", PERIOD),
)


@pytest.mark.parametrize("measure", LABELS_OF)
def test_a_short_label_names_the_one_row_that_can_be_meant(measure: str) -> None:
    named = {}
    for label in LABELS_OF[measure]:
        match = match_label(GRID, label)
        named[label] = None if match is None else match.keys.row.measures[0].measure.id
    assert named == dict.fromkeys(LABELS_OF[measure], measure)


def test_a_label_that_may_be_another_is_no_rows() -> None:
    matches = ((label, match_label(GRID, label)) for label in NOBODYS)
    named = {label: match.keys.row.measures[0].measure.id for label, match in matches if match is not None}
    assert named == {}


@pytest.mark.parametrize(
    ("head", "column"),
    [
        ("S.lượng", "so-luong"),
        ("Số lg", "so-luong"),
        ("KQ", "so-luong"),
        ("T.hiện", "so-luong"),
        ("H.thức TT", "hinh-thuc"),
        ("HTTT", "hinh-thuc"),
        ("N.dung", "hinh-thuc"),
        ("T.gian TH", "thoi-gian"),
        ("Thời gian T.hiện", "thoi-gian"),
        ("K.hoạch", "ke-hoach"),
        ("KH", "ke-hoach"),
        ("G.chú", "ghi-chu"),
    ],
)
def test_a_short_head_means_the_one_column_that_can_be_meant(head: str, column: str) -> None:
    match = match_head(GRID, head)
    assert match is not None
    assert match[0] == column


@pytest.mark.parametrize("head", ["L.kế", "LK", "Tỷ lệ", "ĐVT", "Số buổi", "Kinh phí", "Số", "Ngày", "SB", "Tổng"])
def test_another_head_means_no_column(head: str) -> None:
    assert match_head(GRID, head) is None


def test_a_table_of_short_heads_and_labels_is_read_like_any_other() -> None:
    labels = ["Pa nô, AP, KH", "T.truyền miệng", "P.thanh", "HT khác"]
    body = [[number, label, value, period] for label, (number, _, value, period) in zip(labels, rows(), strict=True)]
    for head in (HEAD, ["S.T.T", "H.thức TT", "S.lượng", "T.gian TH"]):
        found = papers.single(report(body=[[head, *body]]))
        assert papers.texts(found) == VALUES
        assert {name: papers.told(found, name) for name in VALUES} == {name: set() for name in VALUES}


def test_beside_the_row_itself_a_short_label_is_the_row_twice() -> None:
    found = papers.single(report(body=[[HEAD, *rows(), ["05", "TTM", "7 buổi, 20 người", PERIOD]]]))
    assert "row-twice" in papers.told(found, "tuyen-truyen-mieng")
    assert papers.filled(found)["khac"].extra == ()


@pytest.mark.parametrize("label", LABELS.values())
def test_every_printed_label_aligns_with_itself_in_any_manner(label: str) -> None:
    assert aligns(typed_words(label), words(label), PRINTED)
    assert aligns(words(label), words(label), NAME)
