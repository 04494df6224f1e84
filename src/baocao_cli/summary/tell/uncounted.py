"""What is not counted, in words: held readings and returns, and what was left empty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from baocao_cli.month import Month
from baocao_cli.summary.model.summary import Held, Summary, Unreported
from baocao_cli.summary.phrasing import lower_first
from baocao_cli.summary.tell.figure_lines import measure_labels, without_remark
from baocao_cli.texts import say


@dataclass(frozen=True, slots=True)
class Uncounted:
    """`unit` and `what` (form and measure) in words; `raw` what is written there; `why` it is not counted."""

    unit: str
    what: str
    raw: str
    where: str
    file: str
    why: str
    remedy: str = ""
    month: Month | None = None

    @property
    def quoted(self) -> str:
        """The unit's own words in quotation marks, on one line; empty if it wrote nothing."""
        return f"“{' '.join(self.raw.split())}”" if self.raw else ""


def uncounted(summary: Summary) -> tuple[Uncounted, ...]:
    """What is not counted, by unit and form in their order; returns of unknown units last."""
    labels = {
        form.id: {measure: without_remark(label) for measure, label in measure_labels(form).items()}
        for form in summary.forms
    }
    order = {unit.code: index for index, unit in enumerate(summary.units)}
    held = [(order.get(each.unit or "", len(order)), _of_held(summary, labels, each)) for each in summary.held]
    empty = [(order.get(each.unit, len(order)), row) for each, row in _of_unsaid(summary, labels)]
    return tuple(row for _, row in sorted([*held, *empty], key=lambda placed: placed[0]))


def _unit_name(summary: Summary, code: str | None) -> str:
    return say("summary.unknown-unit") if code is None else summary.unit_name(code)


def _form_name(summary: Summary, form_id: str | None) -> str:
    form = summary.form(form_id or "")
    return form.name if form is not None else form_id or say("summary.unknown-form")


def _of_held(summary: Summary, labels: dict[str, dict[str, str]], held: Held) -> Uncounted:
    form = _form_name(summary, held.form)
    if held.reading is None:
        measure = say("summary.whole-return")
    else:
        measure = labels.get(held.form or "", {}).get(held.reading, held.reading)
    raw = held.raw or (held.file if held.reading is None else "")
    what = say("summary.form-and-measure", form=form, measure=lower_first(measure))
    why = held.reason or say("summary.waits-for-answer")
    return Uncounted(_unit_name(summary, held.unit), what, raw, held.where, held.file, why, held.remedy, held.month)


def _of_unsaid(summary: Summary, labels: dict[str, dict[str, str]]) -> Iterator[tuple[Unreported, Uncounted]]:
    for unreported in summary.unreported:
        measure = labels[unreported.form].get(unreported.reading, unreported.reading)
        what = say("summary.form-and-measure", form=_form_name(summary, unreported.form), measure=lower_first(measure))
        if unreported.part is None:
            why = say("summary.left-empty")
        else:
            why = say("summary.part-left-out", part=lower_first(unreported.part))
        yield (
            unreported,
            Uncounted(summary.unit_name(unreported.unit), what, "", "", unreported.file, why, month=unreported.month),
        )
