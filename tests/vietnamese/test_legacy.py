"""TCVN3 and VNI against the alphabet, against each other, and against words that were really typed."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.vietnamese.legacy import TCVN3, VNI_PAIRS, VNI_SINGLES, Encoding, decode, decode_runs, encoding_of

TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
VOWELS = "aăâeêioôơuưy"
SMALL = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES] + ["đ"]
LETTERS = [letter for small in SMALL for letter in (small, small.upper())]

TO_TCVN3 = {letter: chr(code) for code, letter in TCVN3.items()}
_VNI = {letter: pair for pair, letter in VNI_PAIRS.items()} | {letter: single for single, letter in VNI_SINGLES.items()}
TO_VNI = _VNI | {letter.upper(): coded.upper() for letter, coded in _VNI.items()}


def test_tables_have_every_letter() -> None:
    letters = [letter for letter in SMALL if not letter.isascii()]
    assert len(letters) == 67
    decoded = [
        (
            decode(TO_TCVN3[letter], Encoding.TCVN3),
            decode(TO_TCVN3[letter], Encoding.TCVN3_CAPITALS),
            decode(TO_VNI[letter], Encoding.VNI),
            decode(TO_VNI[letter.upper()], Encoding.VNI),
        )
        for letter in letters
    ]
    assert decoded == [(letter, letter.upper(), letter, letter.upper()) for letter in letters]


@pytest.mark.parametrize("capital", "ĂÂÊÔƠƯĐ")
def test_capitals_of_tcvn3(capital: str) -> None:
    assert decode(TO_TCVN3[capital], Encoding.TCVN3) == capital


@pytest.mark.parametrize(
    ("legacy", "encoding", "text"),
    [
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", Encoding.TCVN3, "Cộng hoà xã hội chủ nghĩa Việt Nam"),
        ("§éc lËp - Tù do - H¹nh phóc", Encoding.TCVN3, "Độc lập - Tự do - Hạnh phúc"),
        ("§¶ng uû Së Khoa häc vµ C«ng nghÖ", Encoding.TCVN3, "Đảng uỷ Sở Khoa học và Công nghệ"),
        (
            "Tuyªn truyÒn miÖng: 03 buæi, 150 l\u00adît ng\u00adêi",
            Encoding.TCVN3,
            "Tuyên truyền miệng: 03 buổi, 150 lượt người",
        ),
        ("b¸o c¸o kÕt qu¶", Encoding.TCVN3_CAPITALS, "BÁO CÁO KẾT QUẢ"),
        ("th¼ng th¾n, kú nghØ, BØ", Encoding.TCVN3, "thẳng thắn, kỳ nghỉ, Bỉ"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", Encoding.VNI, "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", Encoding.VNI, "Độc lập - Tự do - Hạnh phúc"),
        ("Ñaûng uûy Sôû Khoa hoïc vaø Coâng ngheä", Encoding.VNI, "Đảng ủy Sở Khoa học và Công nghệ"),
        (
            "Tuyeân truyeàn mieäng: 03 buoåi, 150 löôït ngöôøi",
            Encoding.VNI,
            "Tuyên truyền miệng: 03 buổi, 150 lượt người",
        ),
        ("BAÙO CAÙO KEÁT QUAÛ THÖÏC HIEÄN", Encoding.VNI, "BÁO CÁO KẾT QUẢ THỰC HIỆN"),
        (
            "Aù Ñaïi hoäi, thaúng thaén, kyø, tyû, myõ, Myø, tî",
            Encoding.VNI,
            "Á Đại hội, thẳng thắn, kỳ, tỷ, mỹ, Mỳ, tỵ",
        ),
        ("phaùt thanh 15 phuùt/ngaøy; nghæ leã; giôø", Encoding.VNI, "phát thanh 15 phút/ngày; nghỉ lễ; giờ"),
        ("10 pa no - 5,5 km", Encoding.TCVN3, "10 pa no - 5,5 km"),
    ],
)
def test_typed_words(legacy: str, encoding: Encoding, text: str) -> None:
    assert decode(legacy, encoding) == text


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", Encoding.TCVN3),
        (".VnArial Narrow", Encoding.TCVN3),
        (".vntime", Encoding.TCVN3),
        (".VnTimeH", Encoding.TCVN3_CAPITALS),
        (".VnArial NarrowH", Encoding.TCVN3_CAPITALS),
        (".VnSouthern", Encoding.TCVN3),
        ("VNI-Times", Encoding.VNI),
        ("VNI-Helve-Condense", Encoding.VNI),
        ("vni-times", Encoding.VNI),
        ("VnTime", Encoding.TCVN3),
        ("'.VnTimeH', serif", Encoding.TCVN3_CAPITALS),
        ("VNI-Times; Arial", Encoding.VNI),
        ("VNtimes New Roman", None),
        ("Times New Roman", None),
        ("Vni", None),
        ("", None),
        (None, None),
    ],
)
def test_encoding_of_a_font(font: str | None, encoding: Encoding | None) -> None:
    assert encoding_of(font) is encoding


WORDS = st.text(st.sampled_from([*LETTERS, *"bcghlmnpqrstvxBCGHL", " ", "0", "1", ",", "-"]))


@given(WORDS)
def test_tcvn3_round_trip(text: str) -> None:
    text = "".join(character for character in text if character.isascii() or character in TO_TCVN3)
    assert decode("".join(TO_TCVN3.get(character, character) for character in text), Encoding.TCVN3) == text


@given(WORDS)
def test_vni_round_trip(text: str) -> None:
    assert decode("".join(TO_VNI.get(character, character) for character in text), Encoding.VNI) == text


@given(WORDS, st.lists(st.integers(0, 40)))
def test_vni_split_anywhere(text: str, cuts: list[int]) -> None:
    coded = "".join(TO_VNI.get(character, character) for character in text)
    edges = [0, *sorted(min(cut, len(coded)) for cut in cuts), len(coded)]
    runs = [(coded[start:end], Encoding.VNI) for start, end in pairwise(edges)]
    assert decode_runs(runs)[0] == text


@given(st.text(), st.sampled_from(Encoding))
def test_decoding_is_total_and_normal(text: str, encoding: Encoding) -> None:
    assert unicodedata.is_normalized("NFC", decode(text, encoding))


def test_unicode_typed_where_a_legacy_font_was_set() -> None:
    assert decode_runs([("Hòa ", Encoding.TCVN3), ("Bình và Tuyên truyền", Encoding.TCVN3)]) == (
        "Hòa Bình và Tuyên truyền",
        False,
    )
    assert decode_runs([("B¸o c¸o ", Encoding.TCVN3), ("tuyên truyền", Encoding.TCVN3)]) == (
        "Báo cáo tuyên truyền",
        True,
    )


def test_capitals_that_a_converter_left_in_legacy_text() -> None:
    assert decode_runs([("Trung t©m Ứng dông TiÕn bé", Encoding.TCVN3)]) == ("Trung tâm Ứng dụng Tiến bộ", True)
    assert decode_runs([("ưu tiên 16m² và 30°", Encoding.TCVN3)]) == ("ưu tiên 16m² và 30°", False)


def test_runs_of_unicode_fonts_stay() -> None:
    assert decode_runs([("Hòa ×¸", None), ("b¸o", Encoding.TCVN3)]) == ("Hòa ×¸báo", True)
    assert decode_runs([]) == ("", False)
