"""How a blank prints its month: the template's variables that are of the month, which recognition knows again."""

from __future__ import annotations

from collections.abc import Mapping

from baocao_cli.month import Month
from baocao_cli.vietnamese.notation import write_month


def month_words(month: Month) -> Mapping[str, str]:
    """Every variable of a blank's template that says the month or its year, and what it stands for."""
    period = write_month(month)
    return {"year": f"{month.year:04d}", "period": period, "month_line": period.capitalize()}
