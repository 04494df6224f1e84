"""What the office has stopped waiting for, in words, each with its reason."""

from __future__ import annotations

from baocao_cli.ledger.came import Sent
from baocao_cli.ledger.decided.waivers import GapIdentity, Waiver
from baocao_cli.summary.model.gaps import waived_gaps
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.phrasing import lower_first
from baocao_cli.summary.tell.figure_lines import measure_labels, without_remark
from baocao_cli.texts import say
from baocao_cli.vietnamese.notation import write_short_day


def waived_lines(summary: Summary) -> list[str]:
    """A line for each waived gap; gaps whose lines are equal (several places of one list) share one."""
    lines = [waiver_in_words(summary, gap.waiver) for gap in waived_gaps(summary) if gap.waiver is not None]
    return list(dict.fromkeys(lines))


def waiver_in_words(summary: Summary, waiver: Waiver) -> str:
    """`Văn phòng Sở, Kết quả tuyên truyền chưa gửi: đơn vị đã giải thể (Nguyễn Văn A, ngày 05/10/2020).`"""
    gap = waiver.gap
    unit = say("summary.unknown-unit") if gap.unit is None else summary.unit_name(gap.unit)
    by = waiver.waived_by or say("summary.waived-by-nobody")
    day = write_short_day(waiver.waived_at.date())
    return say("summary.waived", unit=unit, what=gap_in_words(summary, gap), reason=waiver.reason, by=by, day=day)


def gap_in_words(summary: Summary, gap: GapIdentity) -> str:
    """The report or reading that the gap is about, without its unit."""
    form = summary.form(gap.form or "")
    name = form.name if form is not None else gap.form or say("summary.unknown-form")
    if gap.sha256 is None:
        return say(f"summary.waived-{_sent(summary, gap) or 'missing'}", form=name)
    if gap.reading is None:
        return say("summary.waived-return", form=name)
    labels = {} if form is None else measure_labels(form)
    measure = without_remark(labels.get(gap.reading, gap.reading))
    return say("summary.waived-measure", form=name, measure=lower_first(measure))


def _sent(summary: Summary, gap: GapIdentity) -> Sent | None:
    """What came for the report, in the same way in every month of the span in which it is missing."""
    ways = {due.sent for due in summary.missing if (due.unit.code, due.form.id) == (gap.unit, gap.form)}
    return ways.pop() if len(ways) == 1 else None
