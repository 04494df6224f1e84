"""A supplement to a final summary: what has changed since it was issued, figure by figure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from baocao_cli.ledger.finals import Final
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.reading.model import Status
from baocao_cli.summary.document.letterhead import (
    BODY_WIDTH,
    LINE_SHARE,
    SUBJECT_SIZE,
    ending_names,
    heading_names,
    subject_in_layout,
)
from baocao_cli.summary.document.render import fill
from baocao_cli.summary.document.template_names import Names, fit_for_xml
from baocao_cli.summary.document.wordml import line
from baocao_cli.summary.issue.issued_figures import Changes, FigureChange
from baocao_cli.summary.model.compose import in_vietnam
from baocao_cli.summary.model.gaps import waived_gaps
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.phrasing import difference_shown, lower_first, month_short, shown
from baocao_cli.summary.tell.cleaning import paragraphs
from baocao_cli.summary.tell.figure_names import label_of, unit_of
from baocao_cli.summary.tell.waiver_text import waiver_in_words
from baocao_cli.texts import say
from baocao_cli.values import Text
from baocao_cli.vietnamese.notation import write_day, write_month, write_short_day
from baocao_cli.vietnamese.text_width import longest_line
from baocao_cli.workspace.settings_model import Layout

TEMPLATES: dict[Layout, str] = {"nd30": "supplement.docx", "dang": "supplement-dang.docx"}


def render_supplement(
    summary: Summary,
    frozen: Final,
    changes: Changes,
    template: Path,
    signed_on: date | None = None,
    *,
    named: str = "",
) -> bytes:
    """The bytes of the supplement that follows `frozen`. Raises WorkspaceFault for a template that cannot be used."""
    return fill(template, supplement_names(summary, frozen, changes, signed_on), summary, named=named)


def supplement_names(summary: Summary, frozen: Final, changes: Changes, signed_on: date | None) -> Names:
    """Every name that a supplement's template may use, with its value."""
    return fit_for_xml(
        {
            **heading_names(summary, signed_on),
            **_subject(summary, frozen),
            "draft": "",
            "reports": list(_reports(summary, changes)),
            "no_reports": say("supplement.no-reports"),
            "rows": list(_rows(summary, changes)),
            "no_figures": say("supplement.no-figures"),
            "head_before": say("supplement.head-before"),
            "head_after": say("supplement.head-after"),
            "difficulties": list(_words(summary, changes)),
            "waivers": list(_waivers(summary, changes)),
            **ending_names(summary),
        }
    )


def _subject(summary: Summary, frozen: Final) -> Names:
    plan = lower_first(summary.settings.plan.subject)
    month = write_month(summary.month)
    subject = say("supplement.subject", number=frozen.number + 1, plan=plan)
    width = longest_line(subject, SUBJECT_SIZE, BODY_WIDTH, bold=True)
    office = summary.settings.issuing.short_name
    return {
        "subject": subject_in_layout(f"{subject}\n{month}", summary.settings),
        "subject_line": line(width * LINE_SHARE, BODY_WIDTH),
        "opening": say("supplement.opening", office=office, month=month, day=write_day(frozen.frozen_at.date())),
    }


def _reports(summary: Summary, changes: Changes) -> Iterator[str]:
    for key, returns in (("arrived", changes.arrived), ("replaced", changes.replaced)):
        for kept in returns:
            day = write_short_day(in_vietnam(kept.received_at).date())
            yield say(f"supplement.{key}", unit=_unit(summary, kept.unit), form=_form(summary, kept.form), day=day)
    for unit, form in changes.withdrawn:
        yield say("supplement.withdrawn", unit=_unit(summary, unit), form=_form(summary, form))


def _rows(summary: Summary, changes: Changes) -> Iterator[Names]:
    for index, change in enumerate(changes.figures, start=1):
        before, after = change.before, change.after
        difference = None if before is None or after is None else after - before
        yield {
            "number": f"{index:02d}",
            "label": _label(summary, change),
            "unit": _unit_of_measure(summary, change),
            "before": shown(before),
            "after": shown(after),
            "difference": difference_shown(difference),
        }


def _label(summary: Summary, change: FigureChange) -> str:
    form = summary.form(change.name.form)
    label = str(change.name) if form is None else label_of(form, change.name)
    if not change.cumulative:
        return label
    return say("supplement.cumulative", label=label, since=month_short(summary.since))


def _unit_of_measure(summary: Summary, change: FigureChange) -> str:
    form = summary.form(change.name.form)
    return "" if form is None else unit_of(form, change.name)


def _words(summary: Summary, changes: Changes) -> Iterator[Names]:
    """The free texts of the returns that came since."""
    for kept in (*changes.arrived, *changes.replaced):
        written = [
            paragraph
            for reading in kept.readings
            if reading.status is Status.REPORTED and isinstance(reading.value, Text)
            for paragraph in paragraphs(reading.value.text)
        ]
        if written:
            yield {"heading": _words_of(summary, kept), "paragraphs": written}


def _words_of(summary: Summary, kept: KeptReturn) -> str:
    return say("supplement.words-of", unit=_unit(summary, kept.unit), form=_form(summary, kept.form))


def _waivers(summary: Summary, changes: Changes) -> Iterator[str]:
    waived = {gap.key: gap.waiver for gap in waived_gaps(summary)}
    for key in changes.waived:
        waiver = waived[key]
        if waiver is not None:
            yield say("supplement.waived", what=waiver_in_words(summary, waiver))
    for key in changes.waits_again:
        yield say("supplement.waits-again", key=key)


def _unit(summary: Summary, code: str | None) -> str:
    return summary.unit_name(code or "")


def _form(summary: Summary, form_id: str | None) -> str:
    form = summary.form(form_id or "")
    return form.name if form is not None else form_id or ""
