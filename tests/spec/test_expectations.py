"""How examples are compared: the comparison itself, on outcomes made up here."""

from __future__ import annotations

import pytest

from tests.spec.adapter import Got
from tests.spec.expectations import HELD, OTHER, SILENT, WARNED, Expected, fault_of, fits, outcomes

TWELVE = {"total": 12, "kinds": {"pa nô": 12}}


def got(status: str, value: object = None, severity: str = "", proposal: object = None) -> Got:
    return Got((status,), value, proposal, severity)


@pytest.mark.parametrize(
    ("read", "fault"),
    [
        (got("reported", TWELVE, "warning"), None),
        (got("held", severity="error"), None),
        (got("reported", TWELVE), OTHER),
        (got("reported", {"total": 17}), SILENT),
        (got("reported", {"total": 17}, "warning"), WARNED),
        (got("missing", severity="warning"), WARNED),
        (got("missing"), SILENT),
    ],
)
def test_each_outcome_is_allowed_with_its_own_severity(read: Got, fault: str | None) -> None:
    expected = Expected(outcomes("reported|held", "warning|error"), {"total": 12})
    assert fault_of(expected, read) == fault


def test_held_though_clear_and_reported_though_unclear() -> None:
    clear = Expected(outcomes("reported", ""), TWELVE)
    assert fault_of(clear, got("held", severity="error", proposal=TWELVE)) == HELD
    unclear = Expected(outcomes("held", "error"))
    assert fault_of(unclear, got("reported", TWELVE)) == SILENT
    assert fault_of(unclear, got("reported", TWELVE, "warning")) == WARNED


def test_info_is_as_good_as_nothing() -> None:
    assert fault_of(Expected(outcomes("missing", "info")), got("missing")) is None
    assert fault_of(Expected(outcomes("missing", "info")), got("missing", severity="warning")) == OTHER


def test_a_least_severity_may_be_exceeded() -> None:
    expected = Expected(outcomes("reported", ""), {"total": 12}, least=True)
    assert fault_of(expected, got("reported", TWELVE, "warning")) is None


def test_a_proposal_that_is_given_must_be_carried() -> None:
    expected = Expected(outcomes("held", "error"), proposal={"total": 12})
    assert fault_of(expected, got("held", severity="error", proposal=TWELVE)) is None
    assert fault_of(expected, got("held", severity="error")) == OTHER
    none_given = Expected(outcomes("held", "error"), exact=True)
    assert fault_of(none_given, got("held", severity="error", proposal=TWELVE)) == OTHER


@pytest.mark.parametrize(
    ("expected", "found", "same"),
    [
        ({"total": 12}, TWELVE, True),
        ({"kinds": {}}, TWELVE, False),
        ({"kinds": {"PA NÔ": 12}}, TWELVE, True),
        ({"attendees": None}, {"sessions": 2, "attendees": 85}, False),
        ({"items": [{"label": "*", "quantity": 3}]}, {"items": [{"label": "Xe loa", "quantity": 3}]}, True),
        ({"items": [{"label": "xe  loa"}]}, {"items": [{"label": "Xe loa", "quantity": 3}]}, True),
        ({"items": [{"quantity": 3}]}, {"items": [{"quantity": 3}, {"quantity": 5}]}, False),
        ({"minutes": 3.25}, {"minutes": 3.25, "published": None}, True),
        ({"total": 12}, None, False),
    ],
)
def test_only_what_is_named_is_compared(expected: object, found: object, same: bool) -> None:
    assert fits(expected, found) is same
