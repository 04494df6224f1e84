"""The beginning and end of a report of the office: who reports to whom, when, on what, and who signs."""

from __future__ import annotations

from datetime import date

from baocao_cli.summary.document.template_names import Names
from baocao_cli.summary.document.wordml import line
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.phrasing import lower_first
from baocao_cli.texts import say
from baocao_cli.vietnamese.notation import write_day
from baocao_cli.vietnamese.text_width import longest_line
from baocao_cli.workspace.settings_model import Settings

ISSUER_SIZE, ISSUER_COLUMN = 12.0, 198.4
"""In points, as in the template: the size of the issuing body's name, the width of its column."""
SUBJECT_SIZE, BODY_WIDTH = 14.0, 467.7
LINE_SHARE = 0.42
"""Between 1/3 and 1/2 of the text above (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""


def heading_names(summary: Summary, signed_on: date | None) -> Names:
    """The template's names of the heading: who reports to whom, when, on what."""
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
    """The subject; in the Party's layout it begins in lower case: `về …` (Hướng dẫn 36-HD/VPTW, Phụ lục 3)."""
    if settings.summary.layout == "dang":
        return say("summary.subject-of-party", subject=lower_first(subject))
    return subject


def report_number(number: str) -> str:
    """The report's number, with a zero before a single digit; dots if it is not known yet."""
    number = number.strip()
    if not number:
        return say("summary.open-number")
    return number.zfill(2) if number.isdecimal() else number


def report_symbol(settings: Settings) -> str:
    """`37/BC-SKHCN`: number and kind of the report, and who issues it, as its heading has them."""
    office = settings.issuing
    number = report_number(office.number)
    return say(f"summary.symbol.{settings.summary.layout}", number=number, code=office.code)


def _date(signed_on: date | None) -> str:
    return say("summary.open-date") if signed_on is None else write_day(signed_on)


def _addressees(names: tuple[str, ...]) -> list[str]:
    """A single addressee follows `Kính gửi:`; several are on lines of their own."""
    if len(names) < 2:
        return list(names)
    ends = [";"] * (len(names) - 1) + ["."]
    return [say("summary.addressee", name=name, end=end) for name, end in zip(names, ends, strict=True)]


def annex_reference(summary: Summary, signed_on: date | None) -> str:
    """The line of an annex that names its report."""
    settings = summary.settings
    return say(
        "summary.annex-reference",
        symbol=report_symbol(settings),
        date=_date(signed_on),
        office=settings.issuing.short_name,
    )


def ending_names(summary: Summary) -> Names:
    """The template's names of the end: who gets the report, and who signs it."""
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
