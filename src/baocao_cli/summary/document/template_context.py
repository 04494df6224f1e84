"""The names that fill the summary's template. `templates/tong-hop/README.md` explains each of them to the office:
keep the two equal.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from baocao_cli.summary.document.annexes import PORTRAIT_WIDTH, Annex, coverage_annex, waiting_annex
from baocao_cli.summary.document.chart_annexes import chart_annexes
from baocao_cli.summary.document.figures_table import MOST_ROWS_TOGETHER, figure_row, figures_table, notes_below
from baocao_cli.summary.document.form_annexes import form_annexes
from baocao_cli.summary.document.letterhead import annex_reference, ending_names, heading_names
from baocao_cli.summary.document.template_names import Names, fit_for_xml
from baocao_cli.summary.document.wordml import Column, table
from baocao_cli.summary.model.gaps import open_gaps
from baocao_cli.summary.model.summary import FormTotals, Summary
from baocao_cli.summary.phrasing import (
    DASH,
    joined,
    month_short,
    roman,
    upper_first,
)
from baocao_cli.summary.tell.coverage import (
    MOST_NAMES,
    coverage_by_month,
    coverage_sentences,
    late_sentences,
    missing_sentences,
)
from baocao_cli.summary.tell.difficulties import Words, attributed_words, units_without_difficulties
from baocao_cli.summary.tell.figure_lines import figure_lines
from baocao_cli.summary.tell.prose import cumulative_mismatch_lines, cumulative_note, form_prose
from baocao_cli.summary.tell.uncounted import Uncounted, uncounted
from baocao_cli.summary.tell.waiver_text import waived_lines
from baocao_cli.texts import say
from baocao_cli.vietnamese.notation import write_count, write_figure, write_percent

MOST_WAITING_IN_TEXT, LONGEST_WAITING_IN_TEXT = 12, 500
MOST_OWNERS_IN_HEADING = 3


def template_names(summary: Summary, signed_on: date | None, more: Sequence[Annex] = ()) -> Names:
    """Every name that a template may use, with its value. Without a date, its place is left open.

    `more`: annexes that follow the summary's own.
    """
    return fit_for_xml(
        {
            **heading_names(summary, signed_on),
            "draft": say("summary.draft") if open_gaps(summary) else "",
            **_coverage(summary),
            "forms": [_form(index, totals, summary) for index, totals in enumerate(summary.totals, start=1)],
            "cumulative_note": cumulative_note(summary),
            "stated_note": say("summary.stated-unlike") if summary.cumulative_mismatches else "",
            "stated_unlike": cumulative_mismatch_lines(summary),
            **_difficulties(summary),
            **ending_names(summary),
            **_annexes_and_waiting(summary, signed_on, more),
            "waived": waived_lines(summary),
        }
    )


def _coverage(summary: Summary) -> Names:
    return {
        "coverage": coverage_sentences(summary),
        "late": late_sentences(summary),
        "missing": missing_sentences(summary),
        "coverage_months": _coverage_months(summary),
    }


def _coverage_months(summary: Summary) -> Markup:
    """The table of how many reports came for each month of a longer span; empty for a month."""
    months = coverage_by_month(summary)
    if not months:
        return Markup("")
    heads = ("expected", "received", "share", "late", "missing")
    columns = [
        Column(upper_first(say("span.month-word")), 3, "figure"),
        *(Column(say(f"summary.head-{head}"), 2, "figure") for head in heads),
    ]
    rows = [
        [
            month_short(each.month).partition(" ")[2],
            write_figure(each.expected),
            write_figure(each.received),
            write_percent(Decimal(each.received) / each.expected) if each.expected else DASH,
            write_figure(each.late),
            write_figure(each.missing),
        ]
        for each in months
    ]
    return table(columns, rows, PORTRAIT_WIDTH, MOST_ROWS_TOGETHER)


def _waiting(rows: Sequence[Uncounted], annex_number: str) -> Names:
    """What is not counted: rows of a table in the report, or, if they are many, a reference to their annex."""
    if not rows:
        return {"waiting_sentence": say("summary.nothing-waits"), "waiting": []}
    number = write_count(len(rows))
    several = len({row.month for row in rows}) > 1
    if annex_number:
        return {"waiting_sentence": say("summary.waits-in-annex", number=number, annex=annex_number), "waiting": []}
    return {
        "waiting_sentence": say("summary.something-waits", number=number),
        "waiting": [
            {
                "number": f"{index:02d}",
                "unit": row.unit,
                "what": say("summary.what-of-month", what=row.what, month=month_short(row.month))
                if several and row.month is not None
                else row.what,
                "raw": row.quoted,
                "why": row.why,
            }
            for index, row in enumerate(rows, start=1)
        ],
    }


def _form(index: int, totals: FormTotals, summary: Summary) -> Names:
    lines = figure_lines(totals)
    prose = form_prose(totals, summary)
    return {
        "number": index,
        "name": totals.form.name,
        "intro": prose.intro,
        "sentences": list(prose.sentences),
        "remark": prose.remark,
        "table": figures_table(summary, lines),
        "rows": [figure_row(each) for each in lines],
        "notes": notes_below(summary, lines),
    }


def _difficulties(summary: Summary) -> Names:
    words = attributed_words(summary)
    nil = units_without_difficulties(summary)
    nil_sentence = "" if words else say("summary.no-difficulties")
    if len(nil) > MOST_NAMES:
        nil_sentence = say("summary.many-nil-difficulties", number=write_count(len(nil)), annex=_annex_number(1))
    elif nil:
        nil_sentence = say("summary.nil-difficulties", units="; ".join(nil))
    return {
        "difficulties": [_words(index, each) for index, each in enumerate(words, start=1)],
        "nil_difficulties": nil_sentence,
    }


def _nil_note(summary: Summary) -> tuple[str, ...]:
    """The units without difficulties as a note for the annex, if they are too many for the report's own pages."""
    nil = units_without_difficulties(summary)
    return (say("summary.nil-difficulties", units="; ".join(nil)),) if len(nil) > MOST_NAMES else ()


def _words(index: int, words: Words) -> Names:
    """Up to three owners are the heading of their text; more are counted in it and listed below."""
    many = len(words.owners) > MOST_OWNERS_IN_HEADING
    heading = say("summary.shared-words", number=write_count(len(words.owners))) if many else joined(words.owners)
    return {
        "number": index,
        "heading": heading,
        "owners": say("summary.owners", owners="; ".join(words.owners)) if many else "",
        "paragraphs": list(words.paragraphs),
    }


def _annexes_and_waiting(summary: Summary, signed_on: date | None, more: Sequence[Annex]) -> Names:
    rows = uncounted(summary)
    portrait, landscape = (
        [coverage_annex(summary, _nil_note(summary)), *chart_annexes(summary)],
        list(form_annexes(summary)),
    )
    figures_end = len(portrait) + len(landscape)
    waiting_number = ""
    if len(rows) > MOST_WAITING_IN_TEXT or any(len(row.raw + row.why) > LONGEST_WAITING_IN_TEXT for row in rows):
        landscape.append(waiting_annex(rows, summary.span))
        waiting_number = _annex_number(len(portrait) + len(landscape))
    reference = annex_reference(summary, signed_on)
    numbered = [_annex(index, annex, reference) for index, annex in enumerate([*portrait, *landscape, *more], start=1)]
    figures = [annex["number"] for annex in numbered[len(portrait) : figures_end]]
    return {
        **_waiting(rows, waiting_number),
        "annexes": numbered[: len(portrait)],
        "wide_annexes": numbered[len(portrait) :],
        "figure_annexes": joined(figures),
    }


def _annex_number(index: int) -> str:
    return say("summary.annex", number=roman(index))


def _annex(index: int, annex: Annex, reference: str) -> Names:
    return {
        "number": _annex_number(index),
        "title": annex.title,
        "reference": reference,
        "table": annex.table,
        "notes": list(annex.notes),
    }
