"""A small office of three units, and its summary of September 2020 from returns that a test builds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from baocao_cli.forms.declaration import Form
from baocao_cli.ledger.decided.waivers import Waiver
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.month import Month
from baocao_cli.summary.model.compose import compose
from baocao_cli.summary.model.span import Span
from baocao_cli.summary.model.summary import Summary
from baocao_cli.workspace.settings_model import Settings
from baocao_cli.workspace.unit import Unit
from tests.support.built_returns import FORMS, SEPTEMBER, units

OFFICE = units(("VP", "Văn phòng Sở"), ("KHTC", "Phòng Kế hoạch - Tài chính"), ("TTR", "Thanh tra Sở"))


def summary_of(
    *returns: KeptReturn,
    roster: Sequence[Unit] = OFFICE,
    forms: Sequence[Form] = FORMS,
    span: Month | Span = SEPTEMBER,
    settings: Settings | None = None,
    waiting: Iterable[KeptReturn] = (),
    waivers: Sequence[Waiver] = (),
) -> Summary:
    """The summary of those returns in force: of the small office, the shipped forms and September, unless said."""
    return compose(span, roster, forms, settings or Settings(), returns, waiting, waivers)
