"""What the office has stopped waiting for, seen from a month's reports and from the returns that wait."""

from __future__ import annotations

from collections.abc import Iterable

from baocao_cli.ledger.decided.waivers import Waiver


def waives_report(waivers: Iterable[Waiver], unit: str, form: str) -> bool:
    """Whether one of the waivers is about that report, none of which has come."""
    return any((waiver.gap.unit, waiver.gap.form, waiver.gap.sha256) == (unit, form, None) for waiver in waivers)
