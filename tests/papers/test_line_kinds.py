"""What a line of an office paper is, by its words."""

from __future__ import annotations

import pytest

from baocao_cli.papers import line_kinds
from baocao_cli.papers.line_kinds import bears, document_kind, is_national_name, pieces_of, titled_kind
from baocao_cli.vietnamese.fold import words

KINDS = {
    "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM": "is_national_name",
    "ĐẢNG CỘNG SẢN VIỆT NAM": "is_party_name",
    "Độc lập – Tự do – Hạnh phúc": "is_motto",
    "Số: 05/BC-VP": "is_number",
    "Số ....../BC-VP": "is_number",
    "Đắk Lắk, ngày … tháng … năm 20…": "is_signing_date",
    "Ea Kao, ngày 5/10/2020": "is_signing_date",
    "V/v tuyên truyền đại hội": "is_letter_subject",
    "Kính gửi: Sở Thông tin và Truyền thông": "is_addressed",
    "Căn cứ Kế hoạch số 12/KH-SKHCN;": "is_strict_basis",
    "Thi hành Nghị quyết số 5;": "is_basis",
    "Nơi nhận:": "opens_recipients",
    "- Lưu: VT.": "is_recipient",
    "TM. ỦY BAN NHÂN DÂN": "is_authority",
    "Q. GIÁM ĐỐC": "is_authority",
    "Phụ lục II": "is_annex_number",
    "(Kèm theo Báo cáo số 05/BC-VP)": "is_annex_reference",
    "------------": "is_typed_line",
    "* * *": "is_star",
    "II. CÁC KHÓ KHĂN": "is_major_heading",
    "1. Tuyên truyền miệng": "is_minor_heading",
}


@pytest.mark.parametrize("name", sorted(set(KINDS.values())))
def test_a_line_is_known_by_its_words(name: str) -> None:
    is_kind = getattr(line_kinds, name)
    lines = {line for line, kind in KINDS.items() if kind == name}
    assert lines <= {line for line in KINDS if is_kind(line)}
    assert not any(is_kind(line) for line in ("Văn phòng Sở", "Pa nô, áp phích", "02 buổi, 85 người"))


def test_two_columns_typed_on_one_line_are_two_pieces() -> None:
    line = "SỞ KHOA HỌC VÀ CÔNG NGHỆ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert pieces_of(line) == ["SỞ KHOA HỌC VÀ CÔNG NGHỆ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert bears(line, is_national_name)
    assert pieces_of("VĂN PHÒNG SỞ\t\tĐộc lập - Tự do - Hạnh phúc") == ["VĂN PHÒNG SỞ", "Độc lập - Tự do - Hạnh phúc"]


def test_a_sentence_that_speaks_of_the_country_bears_no_national_name() -> None:
    sentence = "Tuyên truyền kỷ niệm 75 năm Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam, kết quả như sau:"
    assert pieces_of(sentence) == [sentence]
    assert not bears(sentence, is_national_name)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("BÁO CÁO", "bao cao"),
        ("BÁO CÁO Kết quả tuyên truyền", "bao cao"),
        ("KẾ HOẠCH tuyên truyền tháng 9", "ke hoach"),
        ("QUY ĐỊNH", "quy dinh"),
    ],
)
def test_a_title_names_its_kind_in_capitals(line: str, kind: str) -> None:
    assert titled_kind(line) == words(kind)
    assert document_kind(line.lower()) == words(kind)
    assert titled_kind(line.capitalize()) is None
