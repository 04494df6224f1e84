"""Whose name a text is: short forms, initials, words left out; two candidates are never one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.recognition.identity.unit_index import Fit, UnitIndex, build
from baocao_cli.recognition.wording.alignment import NAME_LEFT_OUT, aligns, skeleton
from baocao_cli.vietnamese.fold import words
from baocao_cli.workspace.unit import Unit
from tests.recognition.papers import UNITS

INDEX = build(UNITS, ["Sở Khoa học và Công nghệ", "Sở KH&CN", "UBND tỉnh Đắk Lắk"])


def fit(text: str, index: UnitIndex = INDEX) -> tuple[list[str], Fit] | None:
    match = index.match(text)
    return None if match is None else ([unit.code for unit in match.units], match.fit)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Văn phòng Sở", "VP"),
        ("VAN PHONG SO", "VP"),
        ("VP SỞ", "VP"),
        ("VP", "VP"),
        ("Văn phòng Sở Khoa học và Công nghệ", "VP"),
        ("Văn phòng Sở KH&CN", "VP"),
        ("P. KH-TC", "KHTC"),
        ("Phòng KHTC", "KHTC"),
        ("PHÒNG KẾ HOẠCH VÀ TÀI CHÍNH", "KHTC"),
        ("TT TTTK KHCN", "TTTT"),
        ("Trung tâm Thông tin & Thống kê Khoa học và Công nghệ", "TTTT"),
        ("TT Thông tin", "TTTT"),
        ("P.QLCN", "QLCN"),
        ("Phòng Quản lí Công nghệ", "QLCN"),
        ("Chi cục TCĐLCL", "CCTDC"),
        ("UBND XÃ EA KAO", "EAKAO"),
        ("Ủy ban nhân dân xã Ea Kao", "EAKAO"),
        ("Phòng/đv: Văn phòng Sở", "VP"),
        ("Phòng/đv: Kế hoạch - Tài chính.....", "KHTC"),
        ("Đơn vị báo cáo: Thanh tra Sở", "TTRA"),
        ("SỞ KHOA HỌC VÀ CÔNG NGHỆ  VĂN PHÒNG SỞ", "VP"),
        ("Sở KH&CN - Phòng Kế hoạch - Tài chính", "KHTC"),
    ],
)
def test_names_that_are_certain(text: str, code: str) -> None:
    match = INDEX.match(text)
    assert match is not None
    assert match.only is not None
    assert match.only.code == code
    assert match.fit <= Fit.INITIALS


@pytest.mark.parametrize(
    ("text", "code"),
    [("TT Kỹ thuật", "TTKT"), ("Trung tâm Kỹ thuật TCĐL", "TTKT"), ("PHÒNG TÀI CHÍNH", "KHTC"), ("Thanh tra", "TTRA")],
)
def test_words_left_out_that_fit_one_unit(text: str, code: str) -> None:
    assert fit(text) == ([code], Fit.LEFT_OUT)


@pytest.mark.parametrize("text", ["Phòng Quản lý", "Trung tâm", "Chi cục, Trung tâm Tiêu chuẩn"])
def test_two_candidates_are_never_one(text: str) -> None:
    match = INDEX.match(text)
    assert match is None or match.only is None


@pytest.mark.parametrize(
    ("text", "code"),
    [("VĂN PHỒNG SỞ", "VP"), ("Văn phòg Sở", "VP"), ("Chi bộ Văn phòng Sở", "VP"), ("Thanh trra Sở", "TTRA")],
)
def test_what_is_only_alike_is_a_proposal(text: str, code: str) -> None:
    assert fit(text) == ([code], Fit.ALIKE)


@pytest.mark.parametrize(
    "text",
    [
        "Phòng/đv.....",
        "UBND .....",
        "......",
        "Phòng",
        "TT",
        "Sở Khoa học và Công nghệ",
        "SỞ KH&CN",
        "Phòng Kế toán Tổng hợp X",
    ],
)
def test_what_names_nobody(text: str) -> None:
    assert fit(text) is None


def test_diacritics_may_be_left_out_but_not_be_others() -> None:
    villages = (Unit("A", "UBND xã Tân Lập"), Unit("B", "UBND xã Tấn Lập"))
    index = build(villages, ["UBND huyện X"])
    assert fit("UBND xã Tân Lập", index) == (["A"], Fit.EXACT)
    assert fit("UBND XÃ TẤN LẬP", index) == (["B"], Fit.EXACT)
    assert fit("UBND xa Tan Lap", index) == (["A", "B"], Fit.EXACT)


def test_namesakes_are_told_apart_by_the_body_above() -> None:
    namesakes = (Unit("A", "Văn phòng", superior="Sở Y tế"), Unit("B", "Văn phòng", superior="Sở Nội vụ"))
    index = build(namesakes, ["UBND tỉnh X"])
    match = index.match("VĂN PHÒNG", "SỞ NỘI VỤ")
    assert match is not None
    assert match.only is not None
    assert match.only.code == "B"
    assert fit("VĂN PHÒNG", index) == (["A", "B"], Fit.EXACT)


def test_a_code_of_digits_alone_is_no_name() -> None:
    index = build((Unit("01", "Phòng Một Hai"),), ["Sở X"])
    assert index.match("01") is None
    assert index.within("BC 01 2020") == ()


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.code)
def test_a_name_and_its_initials_have_one_skeleton(unit: Unit) -> None:
    spoken = words(unit.name)
    assert aligns(spoken, spoken)
    assert aligns((skeleton(spoken),), spoken)


SYLLABLES = st.sampled_from(words("phòng ban tâm thông tin kế hoạch tài chính kỹ thuật đo xã huyện kh cn tt và"))


@given(st.lists(SYLLABLES, min_size=1, max_size=7), st.data())
def test_every_subsequence_aligns_with_words_left_out(name: list[str], data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.booleans(), min_size=len(name), max_size=len(name)))
    text = tuple(word for word, keep in zip(name, kept, strict=True) if keep)
    assert aligns(text, tuple(name), NAME_LEFT_OUT)
    assert aligns(tuple(name), tuple(name))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("BC VP T9", ["VP"]),
        ("VP Sở KH&CN - Phòng Quản lý Khoa học", ["VP", "QLKH"]),
        ("bao cao thanh tra so", ["TTRA"]),
        ("báo cáo quý 3", []),
        ("BC QUY T9", ["QUY"]),
    ],
)
def test_names_within_a_files_name(text: str, codes: list[str]) -> None:
    index = build((*UNITS, Unit("QUY", "Quỹ Phát triển KH&CN")), ["Sở X"])
    assert [unit.code for unit in index.within(text)] == codes


def test_a_body_of_another_superior_is_not_the_namesake() -> None:
    offices = (Unit("A", "Văn phòng", superior="Sở Y tế"), Unit("B", "Thanh tra", superior="Sở Nội vụ"))
    index = build(offices, ["UBND tỉnh X"])
    assert fit("Văn phòng Sở Y tế", index) == (["A"], Fit.EXACT)
    assert fit("Văn phòng Sở Nội vụ", index) != (["A"], Fit.EXACT)
    match = index.match("VĂN PHÒNG", "SỞ NỘI VỤ")
    assert match is None or match.only is None
    assert index.match("VĂN PHÒNG", "UBND TỈNH X") is not None


@pytest.mark.parametrize("text", ["Phòng TC-CB", "P. TC - CB", "Phòng TCCB", "Phòng Tổ chức CB"])
def test_a_short_form_of_several_meanings_stands_for_its_initials_too(text: str) -> None:
    assert aligns(words(text), words("Phòng Tổ chức cán bộ"))


def test_an_old_code_names_the_unit_still() -> None:
    index = build([Unit("VPS", "Văn phòng Sở", former_codes=("VP2",))], ["Sở KH&CN"])
    assert fit("VP2", index) == (["VPS"], Fit.EXACT)
    assert [unit.code for unit in index.within("VP2-ket-qua-2020-09.docx")] == ["VPS"]
    marked = index.coded("VP2")
    assert marked is not None
    assert marked.code == "VPS"
