"""What the summary's template is filled with. `templates/tong-hop/README.md` explains every name to the office;
keep the two equal.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from baocao_cli.summary.annexes import Annex, coverage_annex, form_annexes, waiting_annex
from baocao_cli.summary.charts.annex import chart_annexes
from baocao_cli.summary.cleaning import printable
from baocao_cli.summary.difficulties import Words, attributed_words, units_without_difficulties
from baocao_cli.summary.gaps import open_gaps
from baocao_cli.summary.lines import FigureLine, figure_lines
from baocao_cli.summary.model import FormTotals, Summary
from baocao_cli.summary.prose import coverage_sentences, cumulative_note, form_sentences, late_lines, missing_lines
from baocao_cli.summary.uncounted import Uncounted, uncounted
from baocao_cli.summary.waived import waived_lines
from baocao_cli.summary.wording import (
    difference_shown,
    joined,
    lower_first,
    month_short,
    roman,
    shown,
    upper_first,
)
from baocao_cli.summary.wordml import line
from baocao_cli.texts import say
from baocao_cli.vietnamese.notation import write_count, write_day, write_month
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
    month = write_month(summary.month)
    plan_subject = lower_first(plan.subject)
    subject = say("summary.subject", plan=plan_subject, month=month)
    issuer_width = longest_line(office.name, ISSUER_SIZE, ISSUER_COLUMN, bold=True)
    subject_width = longest_line(subject, SUBJECT_SIZE, BODY_WIDTH, bold=True)
    return {
        "office": office,
        "issuer_line": line(issuer_width * LINE_SHARE, ISSUER_COLUMN),
        "subject_line": line(subject_width * LINE_SHARE, BODY_WIDTH),
        "number": report_number(office.number),
        "place_and_date": say("summary.place-and-date", place=office.place, date=_date(signed_on)),
        "subject": _subject(subject, settings),
        "addressees": _addressees(office.addressees),
        "month": month,
        "basis": [
            say("summary.basis-plan", number=plan.number, day=plan.day, issuer=plan.issuer, plan=plan_subject),
            say("summary.basis-returns", month=month),
        ],
        "opening": say("summary.opening", office=office.short_name, month=month),
    }


def _subject(subject: str, settings: Settings) -> str:
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
        "late": late_lines(summary),
        "missing": missing_lines(summary),
    }


def _waiting(rows: Sequence[Uncounted], annex_number: str) -> Names:
    """What is not counted: a table in the report itself, or, where there is much of it, the number of its annex."""
    if not rows:
        return {"waiting_sentence": say("summary.nothing-waits"), "waiting": []}
    number = write_count(len(rows))
    if annex_number:
        return {"waiting_sentence": say("summary.waits-in-annex", number=number, annex=annex_number), "waiting": []}
    return {
        "waiting_sentence": say("summary.something-waits", number=number),
        "waiting": [
            {"number": f"{index:02d}", "unit": row.unit, "what": row.what, "raw": row.quoted, "why": row.why}
            for index, row in enumerate(rows, start=1)
        ],
    }


def _form(index: int, totals: FormTotals, summary: Summary) -> Names:
    lines = figure_lines(totals)
    return {
        "number": index,
        "name": totals.form.name,
        "sentences": form_sentences(totals, summary),
        "head_month": upper_first(month_short(summary.month)),
        "head_previous": upper_first(month_short(summary.month.plus(-1))),
        "head_cumulative": say("summary.head-cumulative", month=month_short(summary.since)),
        "rows": [_figure_row(each) for each in lines],
        "keeps_together": len(lines) <= MOST_ROWS_TOGETHER,
        "has_dash": any(_has_dash(each) for each in lines),
        "dash_note": say("summary.dash-note"),
    }


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


def _has_dash(each: FigureLine) -> bool:
    return not each.is_heading and None in (each.month, each.previous, each.cumulative)


def _difficulties(summary: Summary) -> Names:
    words = attributed_words(summary)
    nil = units_without_difficulties(summary)
    if nil:
        nil_sentence = say("summary.nil-difficulties", units=joined(nil))
    else:
        nil_sentence = "" if words else say("summary.no-difficulties")
    return {
        "difficulties": [_words(index, each) for index, each in enumerate(words, start=1)],
        "nil_difficulties": nil_sentence,
    }


def _words(index: int, words: Words) -> Names:
    """Few owners head their words; many are listed below a heading that counts them."""
    many = len(words.owners) > MOST_OWNERS_IN_HEADING
    heading = say("summary.shared-words", number=write_count(len(words.owners))) if many else joined(words.owners)
    owners = say("summary.owners", owners="; ".join(words.owners)) if many else ""
    return {"number": index, "heading": heading, "owners": owners, "paragraphs": list(words.paragraphs)}


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
    portrait, landscape = [coverage_annex(summary), *chart_annexes(summary)], list(form_annexes(summary))
    figures_end = len(portrait) + len(landscape)
    waiting_number = ""
    if len(rows) > MOST_WAITING_IN_TEXT or any(len(row.raw + row.why) > LONGEST_WAITING_IN_TEXT for row in rows):
        landscape.append(waiting_annex(rows, summary.month))
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
    symbol = say(
        f"summary.symbol.{settings.summary.layout}", number=report_number(office.number), code=office.code
    )
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
