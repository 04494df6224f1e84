"""Who signs a blank, by the roster's word and the unit's name."""

from __future__ import annotations

import pytest

from baocao_cli.blanks.signature import Signature, signature_of
from baocao_cli.workspace.unit import Unit


@pytest.mark.parametrize(
    ("name", "party", "typed", "signature"),
    [
        ("Văn phòng Sở", False, "", ("", "")),
        ("Văn phòng Sở", False, "Chánh Văn phòng", ("", "CHÁNH VĂN PHÒNG")),
        ("Trung tâm Kỹ thuật", False, "KT. Giám đốc; Phó Giám đốc", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        ("UBND xã Ea Tu", False, "", ("", "")),
        ("UBND xã Ea Tu", False, "Chủ tịch", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        ("Ủy ban nhân dân xã Ea Tu", False, "TM. UBND xã", ("TM. UBND XÃ", "CHỦ TỊCH")),
        ("Chi bộ Văn phòng", True, "", ("T/M CHI BỘ", "BÍ THƯ")),
        ("Chi bộ Văn phòng", True, "Phó Bí thư", ("T/M CHI BỘ", "PHÓ BÍ THƯ")),
        ("Đảng bộ xã Ea Tu", True, "", ("T/M ĐẢNG ỦY", "BÍ THƯ")),
        ("Chi ủy Văn phòng", True, "", ("T/M CHI ỦY", "BÍ THƯ")),
        ("Đảng ủy xã Ea Tu", True, "K/T Bí thư; Phó Bí thư", ("K/T BÍ THƯ", "PHÓ BÍ THƯ")),
        ("Ban Tuyên giáo", True, "Trưởng ban", ("", "TRƯỞNG BAN")),
        ("Chi bộ Văn phòng", False, "", ("", "")),
    ],
)
def test_authority_and_title(name: str, party: bool, typed: str, signature: tuple[str, str]) -> None:
    assert signature_of(Unit("X", name, party=party, signer_title=typed)) == Signature(*signature)
