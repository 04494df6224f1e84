"""The table of a form's figures in the document, and the notes below it."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from baocao_cli.summary.document.annexes import PORTRAIT_WIDTH
from baocao_cli.summary.document.template_names import Names
from baocao_cli.summary.document.wordml import Column, table
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.phrasing import difference_shown, month_short, shown, upper_first
from baocao_cli.summary.tell.figure_lines import FigureLine
from baocao_cli.texts import say

MOST_ROWS_TOGETHER = 20


def figures_table(summary: Summary, lines: Sequence[FigureLine]) -> Markup:
    """The form's figures, without columns that would be empty or repeat another."""
    earlier = summary.previous if any(each.previous is not None for each in lines) else None
    compared = any(each.difference is not None for each in lines)
    cumulated = summary.since != summary.span.first
    columns = [
        Column(say("column.number"), 1.1, "figure"),
        Column(say("column.what"), 5),
        Column(say("column.unit-of-measure"), 1.7, "figure"),
        Column(upper_first(summary.span.short), 2.1, "figure"),
    ]
    if earlier is not None:
        columns.append(Column(upper_first(earlier.short), 2.1, "figure"))
    if compared:
        columns.append(Column(say("column.difference"), 2.3, "figure"))
    if cumulated:
        columns.append(Column(say("summary.head-cumulative", month=month_short(summary.since)), 2.3, "figure"))
    rows = []
    for each in lines:
        row = figure_row(each)
        cells = [row["number"], row["label"], row["unit"], row["month"]]
        cells += [row["previous"]] if earlier is not None else []
        cells += [row["difference"]] if compared else []
        rows.append([*cells, *([row["cumulative"]] if cumulated else [])])
    return table(columns, rows, PORTRAIT_WIDTH, MOST_ROWS_TOGETHER)


def notes_below(summary: Summary, lines: Sequence[FigureLine]) -> list[str]:
    """Notes that explain the dashes and empty differences of the table, if it has any."""
    notes = []
    compared = any(each.previous is not None for each in lines)
    if any(_has_dash(each, compared=compared) for each in lines):
        notes.append(say("summary.dash-note"))
    both = [each for each in lines if each.month is not None and each.previous is not None]
    if any(each.comparable for each in both) and not all(each.comparable for each in both):
        notes.append(say("summary.no-difference-note", column=say("column.difference"), word=summary.span.word))
    return notes


def figure_row(each: FigureLine) -> Names:
    """One line of the table as names for the template, each figure in Vietnamese notation."""
    figures = ("", "", "", "") if each.is_heading else _figures(each)
    return {
        "number": each.number,
        "label": f"- {upper_first(each.label)}" if each.is_detail else each.label,
        "unit": each.unit,
        "month": figures[0],
        "previous": figures[1],
        "difference": figures[2],
        "cumulative": figures[3],
    }


def _figures(each: FigureLine) -> tuple[str, str, str, str]:
    return shown(each.month), shown(each.previous), difference_shown(each.difference), shown(each.cumulative)


def _has_dash(each: FigureLine, *, compared: bool) -> bool:
    figures = (each.month, each.cumulative, *((each.previous,) if compared else ()))
    return not each.is_heading and None in figures
