"""What the summary's template is filled with. `templates/tong-hop/README.md` explains every name to the office;
keep the two equal.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from markupsafe import Markup

from baocao_cli.ooxml.characters import printable
from baocao_cli.summary.annexes import PORTRAIT_WIDTH, Annex, coverage_annex, waiting_annex
from baocao_cli.summary.charts.annex import chart_annexes
from baocao_cli.summary.coverage import (
    MOST_NAMES,
    coverage_by_month,
    coverage_sentences,
    late_sentences,
    missing_sentences,
)
from baocao_cli.summary.difficulties import Words, attributed_words, units_without_difficulties
from baocao_cli.summary.form_annexes import form_annexes
from baocao_cli.summary.gaps import open_gaps
from baocao_cli.summary.lines import FigureLine, figure_lines
from baocao_cli.summary.model import FormTotals, Summary
from baocao_cli.summary.prose import cumulative_note, form_prose, stated_lines
from baocao_cli.summary.uncounted import Uncounted, uncounted
from baocao_cli.summary.waived import waived_lines
from baocao_cli.summary.wording import (
    DASH,
    difference_shown,
    joined,
    lower_first,
    month_short,
    roman,
    shown,
    upper_first,
)
from baocao_cli.summary.wordml import Column, line, table
from baocao_cli.texts import say
from baocao_cli.vietnamese.notation import write_count, write_day, write_figure, write_percent
from baocao_cli.vietnamese.text_width import longest_line
from baocao_cli.workspace.settings_model import Settings

Names = dict[str, Any]

ISSUER_SIZE, ISSUER_COLUMN = 12.0, 198.4
"""Points: the size of the issuing body's name and the width of its column, as the template has them."""
SUBJECT_SIZE, BODY_WIDTH = 14.0, 467.7
MOST_WAITING_IN_TEXT, LONGEST_WAITING_IN_TEXT = 12, 500
MOST_OWNERS_IN_HEADING = 3
MOST_ROWS_TOGETHER = 20
LINE_SHARE = 0.42
"""Between 1/3 and 1/2 of the text above (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""


def template_names(summary: Summary, signed_on: date | None, more: Sequence[Annex] = ()) -> Names:
    """Every name that a template may use, with its value. No date: its place is left open for the pen.

    `more`: annexes that stand behind the summary's own.
    """
    return fit_for_xml(
        {
            **heading_names(summary, signed_on),
            "draft": say("summary.draft") if open_gaps(summary) else "",
            **_coverage(summary),
            "forms": [_form(index, totals, summary) for index, totals in enumerate(summary.totals, start=1)],
            "cumulative_note": cumulative_note(summary),
            "stated_note": say("summary.stated-unlike") if summary.stated_unlike else "",
            "stated_unlike": stated_lines(summary),
            **_difficulties(summary),
            **ending_names(summary),
            **_annexes_and_waiting(summary, signed_on, more),
            "waived": waived_lines(summary),
        }
    )


def fit_for_xml(names: Names) -> Names:
    """The names without characters that no XML file may hold."""
    printed: Names = _printable(names)
    return printed


def _printable(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _printable(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(each) for each in value]
    return printable(value) if type(value) is str else value


def heading_names(summary: Summary, signed_on: date | None) -> Names:
    """Who reports to whom, when, on what."""
    settings = summary.settings
    office, plan = settings.issuing, settings.plan
    span = summary.span
    plan_subject = lower_first(plan.subject)
    subject_plan = say("summary.subject-plan", plan=plan_subject)
    issuer_width = longest_line(office.name, ISSUER_SIZE, ISSUER_COLUMN, bold=True)
    subject_width = longest_line(subject_plan, SUBJECT_SIZE, BODY_WIDTH, bold=True)
    return {
        "office": office,
        "issuer_line": line(issuer_width * LINE_SHARE, ISSUER_COLUMN),
        "subject_line": line(subject_width * LINE_SHARE, BODY_WIDTH),
        "number": report_number(office.number),
        "place_and_date": say("summary.place-and-date", place=office.place, date=_date(signed_on)),
        "subject": subject_in_layout(f"{subject_plan}\n{span.in_words}", settings),
        "addressees": _addressees(office.addressees),
        "month": span.in_words,
        "basis": [
            say("summary.basis-plan", number=plan.number, day=plan.day, issuer=plan.issuer, plan=plan_subject),
            say("summary.basis-returns", span=span.in_words),
        ],
        "opening": say("summary.opening", office=office.short_name, span=span.called),
    }


def subject_in_layout(subject: str, settings: Settings) -> str:
    """The Party's begins in lower case: `về …` (Hướng dẫn 36-HD/VPTW, Phụ lục 3)."""
    if settings.summary.layout == "dang":
        return say("summary.subject-of-party", subject=lower_first(subject))
    return subject


def report_number(number: str) -> str:
    """A zero before a number below 10; dots where it is not known yet."""
    number = number.strip()
    if not number:
        return say("summary.open-number")
    return number.zfill(2) if number.isdecimal() else number


def _date(signed_on: date | None) -> str:
    return say("summary.open-date") if signed_on is None else write_day(signed_on)


def _addressees(names: tuple[str, ...]) -> list[str]:
    """One stands beside `Kính gửi:`; several stand on lines of their own."""
    if len(names) < 2:
        return list(names)
    ends = [";"] * (len(names) - 1) + ["."]
    return [say("summary.addressee", name=name, end=end) for name, end in zip(names, ends, strict=True)]


def _coverage(summary: Summary) -> Names:
    return {
        "coverage": coverage_sentences(summary),
        "late": late_sentences(summary),
        "missing": missing_sentences(summary),
        "coverage_months": _coverage_months(summary),
    }


def _coverage_months(summary: Summary) -> Markup:
    """What came of each month of a longer span."""
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
    """What is not counted: a table in the report itself, or, where there is much of it, the number of its annex."""
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
        "rows": [_figure_row(each) for each in lines],
        "notes": _notes(summary, lines),
    }


def figures_table(summary: Summary, lines: Sequence[FigureLine]) -> Markup:
    """The form's figures; without the columns that would say nothing or the same again."""
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
        row = _figure_row(each)
        cells = [row["number"], row["label"], row["unit"], row["month"]]
        cells += [row["previous"]] if earlier is not None else []
        cells += [row["difference"]] if compared else []
        rows.append([*cells, *([row["cumulative"]] if cumulated else [])])
    return table(columns, rows, PORTRAIT_WIDTH, MOST_ROWS_TOGETHER)


def _notes(summary: Summary, lines: Sequence[FigureLine]) -> list[str]:
    """What the signs and gaps of the table mean, where it has any."""
    notes = []
    compared = any(each.previous is not None for each in lines)
    if any(_has_dash(each, compared=compared) for each in lines):
        notes.append(say("summary.dash-note"))
    both = [each for each in lines if each.month is not None and each.previous is not None]
    if any(each.comparable for each in both) and not all(each.comparable for each in both):
        notes.append(say("summary.no-difference-note", column=say("column.difference"), word=summary.span.word))
    return notes


def _figure_row(each: FigureLine) -> Names:
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
    """The units that have no difficulties, where they are too many for the report's own pages."""
    nil = units_without_difficulties(summary)
    return (say("summary.nil-difficulties", units="; ".join(nil)),) if len(nil) > MOST_NAMES else ()


def _words(index: int, words: Words) -> Names:
    """Few owners head their words; many are listed below a heading that counts them."""
    many = len(words.owners) > MOST_OWNERS_IN_HEADING
    heading = say("summary.shared-words", number=write_count(len(words.owners))) if many else joined(words.owners)
    return {
        "number": index,
        "heading": heading,
        "owners": say("summary.owners", owners="; ".join(words.owners)) if many else "",
        "paragraphs": list(words.paragraphs),
    }


def ending_names(summary: Summary) -> Names:
    """Who gets the report, and who signs it."""
    office = summary.settings.issuing
    signer = office.signer
    return {
        "closing": say("summary.closing", office=office.short_name),
        "recipients": [
            *(say("summary.recipient", name=name) for name in office.recipients),
            say("summary.archive", archive=office.archive),
        ],
        "signer": {"authority": signer.authority.upper(), "title": signer.title.upper(), "name": signer.name},
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
    reference = _reference(summary, signed_on)
    numbered = [_annex(index, annex, reference) for index, annex in enumerate([*portrait, *landscape, *more], start=1)]
    figures = [annex["number"] for annex in numbered[len(portrait) : figures_end]]
    return {
        **_waiting(rows, waiting_number),
        "annexes": numbered[: len(portrait)],
        "wide_annexes": numbered[len(portrait) :],
        "figure_annexes": joined(figures),
    }


def _reference(summary: Summary, signed_on: date | None) -> str:
    settings = summary.settings
    office = settings.issuing
    symbol = say(f"summary.symbol.{settings.summary.layout}", number=report_number(office.number), code=office.code)
    return say(
        "summary.annex-reference",
        symbol=symbol,
        date=_date(signed_on),
        office=office.short_name,
    )


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
