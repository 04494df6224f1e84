"""Names of organisations: what they begin with, in full or short."""

from __future__ import annotations

import pytest

from baocao_cli.papers.organisations import looks_like_body, may_be_of_one_type, name_key, type_of
from baocao_cli.vietnamese.fold import words


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("UBND xã Ea Kao", "ủy ban nhân dân"),
        ("P. Kế hoạch", "phòng"),
        ("Quỹ Phát triển KH&CN", "quỹ"),
        ("Hội đồng nhân dân huyện", "hội đồng nhân dân"),
        ("Thành ủy Buôn Ma Thuột", "thành ủy"),
    ],
)
def test_a_name_says_what_kind_of_body_it_is(name: str, kind: str) -> None:
    assert type_of(words(name)) == words(kind)
    assert looks_like_body(name)


def test_a_short_form_may_be_the_longer_kind() -> None:
    assert may_be_of_one_type(words("UB nhân dân xã Ea Kao"), words("Ủy ban nhân dân xã Ea Kao"))
    assert may_be_of_one_type(words("Ea Kao"), words("Ủy ban nhân dân xã Ea Kao"))
    assert not may_be_of_one_type(words("Chi cục Ea Kao"), words("Ủy ban nhân dân xã Ea Kao"))


def test_keys_keep_diacritics_and_leave_the_committee_out() -> None:
    assert name_key("UBND xã Ea Tu") == name_key("Uỷ ban nhân dân  xã Ea Tu")
    assert name_key("UBND xã Tân Lập") != name_key("UBND xã Tấn Lập")
