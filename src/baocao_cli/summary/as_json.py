"""The summary as `summarize --json` gives it (contract §5)."""

from __future__ import annotations

from collections.abc import Sequence

from baocao_cli.summary.model import Summary
from baocao_cli.summary.totals import totals_to_json
from baocao_cli.values import JsonObject


def summary_to_json(summary: Summary, written: Sequence[str] = ()) -> JsonObject:
    """`written`: the files' paths relative to the workspace, with `/`."""
    return {
        "schema": "baocao/summary/1",
        "month": str(summary.month),
        "expected": len(summary.dues),
        "received": len(summary.received),
        "late": len(summary.late),
        "missing": [{"unit": due.unit.code, "form": due.form.id} for due in summary.missing],
        "held": [
            {"unit": held.unit, "form": held.form, "reading": held.reading, "raw": held.raw} for held in summary.held
        ],
        "unowed": [{"unit": kept.unit, "form": kept.form} for kept in summary.unowed],
        "totals": {totals.form.id: totals_to_json(totals.form, totals.month) for totals in summary.totals},
        "cumulative": {
            "from": str(summary.since),
            **{totals.form.id: totals_to_json(totals.form, totals.cumulative) for totals in summary.totals},
        },
        "written": list(written),
    }
