"""Keys that a person can type (contract §8)."""

from __future__ import annotations

import pytest

from baocao_cli.ledger.decided.waivers import GapIdentity
from baocao_cli.questions import keys

MISSING = GapIdentity("VP", "tin-bai", None, None, "", "")
HELD = GapIdentity("VP", "ket-qua", "phat-thanh", "0" * 64, "bảng 2", "15 phút/ngày")
OF_NO_FORM = GapIdentity("VP", None, None, "12345678" + "0" * 56, "", "")
WHOLE = GapIdentity("VP", "ket-qua", None, "12345678" + "0" * 56, "", "")
OF_NOBODY = GapIdentity(None, "ket-qua", None, "abcdef12" + "0" * 56, "", "")


@pytest.mark.parametrize(
    ("identity", "key"),
    [
        (MISSING, "VP/tin-bai"),
        (HELD, "VP/ket-qua/phat-thanh"),
        (OF_NO_FORM, "chua-ro/12345678"),
        (WHOLE, "VP/ket-qua@12345678"),
        (OF_NOBODY, "chua-ro/abcdef12"),
    ],
)
def test_a_key_names_its_gap(identity: GapIdentity, key: str) -> None:
    assert keys.of_gap(identity) == key
    assert keys.names(key, identity)
    assert keys.names(f" {key.lower()}/ ", identity)
    assert keys.names(key.split("/", maxsplit=1)[0], identity)
    assert not keys.names(f"{key}/x", identity)
    assert not keys.names(key[:1], identity)
    assert not keys.names("", identity)


def test_a_reports_key_names_all_that_is_asked_of_it() -> None:
    assert keys.names("VP/ket-qua", WHOLE)
    assert keys.names("VP/ket-qua", HELD)
    assert not keys.names("VP/ket-qua@12345678", HELD)


def test_each_of_two_versions_that_wait_has_a_key_of_its_own_and_the_report_names_both() -> None:
    one, other = (GapIdentity("VP", "ket-qua", None, digit * 64, "", "") for digit in "12")
    assert keys.of_gap(one) != keys.of_gap(other)
    assert not keys.names(keys.of_gap(one), other)
    assert all(keys.names("VP/ket-qua", each) for each in (one, other, HELD))
    assert not keys.names("VP/ket", one)
