"""A supplement to a final summary: what has changed since it was issued, in total and unit by unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path, PurePosixPath

from markupsafe import Markup

from baocao_cli.ledger.months.finals import Final, FinalFile
from baocao_cli.summary.document.annexes import PORTRAIT_WIDTH
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
from baocao_cli.summary.document.wordml import Column, Group, Row, line, table
from baocao_cli.summary.issue.issued_changes import Changes, FigureChange, ReturnChange
from baocao_cli.summary.issue.summarize import STEM_ENDINGS, stem_of
from baocao_cli.summary.model.compose import in_vietnam
from baocao_cli.summary.model.gaps import waived_gaps
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.phrasing import difference_shown, lower_first, month_short, shown
from baocao_cli.summary.tell.cleaning import paragraphs
from baocao_cli.summary.tell.figure_lines import measure_labels
from baocao_cli.summary.tell.figure_names import label_of, unit_of
from baocao_cli.summary.tell.waiver_text import waiver_in_words
from baocao_cli.texts import say
from baocao_cli.vietnamese.notation import write_day, write_month, write_short_day
from baocao_cli.vietnamese.text_width import longest_line
from baocao_cli.workspace.settings_model import Layout

MOST_ROWS_TOGETHER = 12
"""A report with more changed figures may be broken over two pages."""
TEMPLATES: dict[Layout, str] = {"nd30": "supplement.docx", "dang": "supplement-dang.docx"}


def supplement_stem(summary: Summary, number: int) -> str:
    """The name of the files of the month's supplement of that number, without the layout's ending."""
    return f"{stem_of(summary)}-bo-sung-{number}"


def render_supplement(
    summary: Summary,
    issued: Sequence[Final],
    changes: Changes,
    template: Path,
    signed_on: date | None = None,
    *,
    named: str = "",
) -> bytes:
    """The bytes of the supplement that follows those issued. Raises WorkspaceFault for a template that cannot be used.

    `issued`: the month's final summary and its supplements so far, in order.
    """
    return fill(template, supplement_names(summary, issued, changes, signed_on), summary, named=named)


def supplement_names(summary: Summary, issued: Sequence[Final], changes: Changes, signed_on: date | None) -> Names:
    """Every name that a supplement's template may use, with its value."""
    return fit_for_xml(
        {
            **heading_names(summary, signed_on),
            **_subject(summary, issued),
            "draft": "",
            "reports": list(_reports(summary, changes)),
            "no_reports": say("supplement.no-reports"),
            "rows": list(_rows(summary, changes.figures)),
            "no_figures": say("supplement.no-figures"),
            "head_before": say("supplement.head-before"),
            "head_after": say("supplement.head-after"),
            "unit_figures": _unit_figures(summary, changes),
            "dash_note": _dash_note(changes),
            "no_unit_figures": say("supplement.no-unit-figures" if changes.by_unit else "supplement.units-not-kept"),
            "difficulties": list(_words(summary, changes)),
            "waivers": list(_waivers(summary, changes)),
            **ending_names(summary),
        }
    )


def _subject(summary: Summary, issued: Sequence[Final]) -> Names:
    plan = lower_first(summary.settings.plan.subject)
    month = write_month(summary.month)
    subject = say("supplement.subject", number=issued[-1].number + 1, plan=plan)
    width = longest_line(subject, SUBJECT_SIZE, BODY_WIDTH, bold=True)
    office = summary.settings.issuing.short_name
    return {
        "subject": subject_in_layout(f"{subject}\n{month}", summary.settings),
        "subject_line": line(width * LINE_SHARE, BODY_WIDTH),
        "opening": say("supplement.opening", office=office, report=_cited(summary, issued)),
    }


def _cited(summary: Summary, issued: Sequence[Final]) -> str:
    """The report that is supplemented, and the latest supplement that came after it, as people cite them."""
    final, file = _document(summary, issued, stem_of(summary)) or (issued[0], None)
    report, latest = _cited_report(summary, final, file), issued[-1]
    if latest.number == final.number:
        return report
    _, earlier = _document(summary, [latest], supplement_stem(summary, latest.number)) or (latest, None)
    if earlier is None or earlier.symbol is None or earlier.signed_on is None:
        return say("supplement.supplemented", report=report, number=latest.number)
    cited = say("supplement.report-numbered", symbol=earlier.symbol, day=write_day(earlier.signed_on))
    return say("supplement.supplemented-by", report=report, number=latest.number, earlier=cited)


def _cited_report(summary: Summary, final: Final, file: FinalFile | None) -> str:
    """`Báo cáo số 37/BC-SKHCN ngày 10 tháng 10 năm 2020`; where no date was given, the day it was frozen."""
    month, frozen = write_month(summary.month), write_day(final.frozen_at.date())
    symbol, signed_on = (None, None) if file is None else (file.symbol, file.signed_on)
    if signed_on is not None:
        key = "supplement.report-signed" if symbol is None else "supplement.report-numbered"
        return say(key, symbol=symbol, month=month, day=write_day(signed_on))
    key = "supplement.report-frozen" if symbol is None else "supplement.report-of-number"
    return say(key, symbol=symbol, month=month, day=frozen)


def _document(summary: Summary, issued: Sequence[Final], stem: str) -> tuple[Final, FinalFile] | None:
    """The document of that name in the summary's layout and the issue that it belongs to; else in the other layout."""
    by_name = {PurePosixPath(file.path).name: (final, file) for final in issued for file in final.files}
    own = STEM_ENDINGS[summary.settings.summary.layout]
    endings = sorted(STEM_ENDINGS.values(), key=lambda ending: ending != own)
    return next((by_name[name] for ending in endings if (name := f"{stem}{ending}.docx") in by_name), None)


def _reports(summary: Summary, changes: Changes) -> Iterator[str]:
    of_same_file = {(change.unit, change.form) for change in changes.of_returns if change.same_file}
    for key, returns in (("arrived", changes.arrived), ("replaced", changes.replaced)):
        for kept in returns:
            text = "supplement.verified" if (kept.unit, kept.form) in of_same_file else f"supplement.{key}"
            day = write_short_day(in_vietnam(kept.received_at).date())
            yield say(text, unit=_unit(summary, kept.unit), form=_form(summary, kept.form), day=day)
    for unit, form in changes.withdrawn:
        yield say("supplement.withdrawn", unit=_unit(summary, unit), form=_form(summary, form))
    yield from _changed_lists(summary, changes)


def _changed_lists(summary: Summary, changes: Changes) -> Iterator[str]:
    """The lists of which only titles or days have changed: no figure shows it."""
    for change in changes.of_returns:
        form = summary.form(change.form)
        labels = {} if form is None else measure_labels(form)
        with_figures = {figure.name.measure for figure in change.figures}
        for measure in change.lists:
            if measure not in with_figures:
                name = labels.get(measure, measure)
                yield say("supplement.list-changed", unit=_unit(summary, change.unit), list=name)


def _rows(summary: Summary, figures: Iterable[FigureChange]) -> Iterator[Names]:
    for index, change in enumerate(figures, start=1):
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


def _unit_figures(summary: Summary, changes: Changes) -> Markup | str:
    """The table of each unit's changed figures, a heading for each of its reports; empty if there are none."""
    columns = [
        Column(say("column.number"), 624, "figure"),
        Column(say("column.what"), 3742),
        Column(say("column.unit-of-measure"), 1134, "figure"),
        Column(say("supplement.head-before"), 1285, "figure"),
        Column(say("supplement.head-after"), 1285, "figure"),
        Column(say("column.difference"), 1284, "figure"),
    ]
    rows: list[Row] = []
    for change in changes.of_returns:
        if change.figures:
            rows.append(Group(_heading(summary, change)))
            rows.extend(tuple(row.values()) for row in _rows(summary, change.figures))
    return table(columns, rows, PORTRAIT_WIDTH, whole_groups=MOST_ROWS_TOGETHER) if rows else ""


def _dash_note(changes: Changes) -> str:
    """What a dash in the tables means; empty if they have none."""
    figures = [*changes.figures, *(figure for change in changes.of_returns for figure in change.figures)]
    has_dash = any(figure.before is None or figure.after is None for figure in figures)
    return say("supplement.dash-note", column=say("column.difference")) if has_dash else ""


def _heading(summary: Summary, change: ReturnChange) -> str:
    return say("supplement.words-of", unit=_unit(summary, change.unit), form=_form(summary, change.form))


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
    """The free texts that have changed; of a return that is still counted also that it has none any more."""
    for change in changes.of_returns:
        counted = (change.unit, change.form) not in changes.withdrawn
        written = [each for text in change.texts.values() for each in _paragraphs(text, counted=counted)]
        if written:
            yield {"heading": _heading(summary, change), "paragraphs": written}


def _paragraphs(text: str, *, counted: bool) -> list[str]:
    return paragraphs(text) or ([say("supplement.words-gone")] if counted else [])


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
