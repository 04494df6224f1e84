"""The summary as `summarize --json` prints it (contract §5), and that of a longer span in the same shape."""

from __future__ import annotations

from collections.abc import Sequence

from baocao_cli.month import Month
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.model.totals import totals_to_json
from baocao_cli.values import JsonObject


def summary_to_json(summary: Summary, written: Sequence[str] = ()) -> JsonObject:
    """The document. `written`: the files' paths relative to the workspace, with `/`.

    A longer span has the member `span` in place of `month`, and every member that concerns one month names it.
    """
    return {
        **_head(summary),
        "expected": len(summary.dues),
        "received": len(summary.received),
        "late": len(summary.late),
        "missing": [
            {"unit": due.unit.code, "form": due.form.id, "sent": due.sent, **_of(summary, due.month)}
            for due in summary.missing
        ],
        "held": [
            {
                "unit": held.unit,
                "form": held.form,
                "reading": held.reading,
                "raw": held.raw,
                **_of(summary, held.month),
            }
            for held, *_ in summary.asked
        ],
        "unowed": [{"unit": kept.unit, "form": kept.form, **_of(summary, kept.month)} for kept in summary.unowed],
        "totals": {totals.form.id: totals_to_json(totals.form, totals.month) for totals in summary.totals},
        "cumulative": {
            "from": str(summary.since),
            **{totals.form.id: totals_to_json(totals.form, totals.cumulative) for totals in summary.totals},
        },
        "written": list(written),
    }


def _head(summary: Summary) -> JsonObject:
    span = summary.span
    if span.is_month:
        return {"schema": "baocao/summary/1", "month": str(span.last)}
    return {
        "schema": "baocao/summary-span/1",
        "span": {
            "kind": str(span.kind),
            "name": span.name,
            "from": str(span.first),
            "to": str(span.last),
            "part_months": [
                {"month": str(part.month), "days": part.days, "of_days": part.of_days, "counted": part.counted}
                for part in span.part_months
            ],
        },
    }


def _of(summary: Summary, month: Month | None) -> JsonObject:
    return {} if summary.span.is_month else {"month": None if month is None else str(month)}
