"""Explanations as people read them: the steps of a text, the parts of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from baocao_cli.cli.show.console import Console
from baocao_cli.cli.show.proposals import field_in_words, period_in_words, value_with_units
from baocao_cli.documents.places import describe
from baocao_cli.explaining.explanation import (
    Asked,
    CellExplanation,
    ExplainedDecision,
    ExplainedEvidence,
    ExplainedFigure,
    ExplainedReading,
    ExplainedReturn,
    ExplainedSpan,
    Explanation,
    FileExplanation,
    TextExplanation,
)
from baocao_cli.findings import Finding, Severity
from baocao_cli.forms.declaration import AnyMeasure
from baocao_cli.month import VIETNAM, Month
from baocao_cli.reading.model import Reading, Status
from baocao_cli.summary.phrasing import joined, shown
from baocao_cli.summary.tell.value_text import value_in_words
from baocao_cli.texts import say
from baocao_cli.values import Count, Entries, FieldValue, Items, Parts, Text, Value
from baocao_cli.vietnamese.notation import write_short_day

_QUOTED = 80
"""How many characters of a cell are quoted in a table."""
_BETWEEN = " · "
_INDENT = "  "


def show(console: Console, explanation: Explanation) -> None:
    """Show what was asked for."""
    if explanation.text is not None:
        _show_text(console, explanation.text)
    if explanation.units == 0:
        console.say(say("explain.file.no-roster"))
    if explanation.file is not None:
        _show_file(console, explanation.file)
    if explanation.cell is not None:
        _show_cell(console, explanation.cell)


# one text


def _show_text(console: Console, text: TextExplanation) -> None:
    console.say(say("explain.heading", text=text.text, asked=_asked(text.asked), month=_month(text.month)))
    if text.column_unit is not None:
        console.say(say("explain.column-unit", unit=text.column_unit))
    steps = _Steps(console)
    steps.say("tokens", tokens=_BETWEEN.join("⏎" if each.kind == "break" else each.text for each in text.tokens))
    if text.phrases:
        steps.table("phrases", ("text", "says"), ([each.text, each.says] for each in text.phrases))
    steps.table("spans", ("text", "says", "rule"), _span_rows(text.spans))
    if text.figures or text.phrases:
        _show_figures(steps, text)
    steps.say("reading", reading=_outcome(text.reading, text.asked.measure))
    if text.reading.cumulative is not None:
        console.say(say("explain.reading.cumulative", value=_value(text.reading.cumulative, text.asked.measure)))
    console.findings(text.reading.findings)


def _show_figures(steps: _Steps, text: TextExplanation) -> None:
    steps.table("figures", ("figure", "value", "counts", "whose"), (_figure_row(each) for each in text.figures))
    left = joined([say("explain.quoted", text=each) for each in text.left_over])
    if left:
        steps.say("left-over", left=left)
    else:
        steps.say("nothing-left")


def _asked(asked: Asked) -> str:
    if asked.form is None or asked.measure is None:
        return say("explain.asked-period")
    part = say("explain.asked-part", part=asked.part) if asked.part is not None else ""
    return say("explain.asked", label=asked.label, form=asked.form.id, measure=asked.measure.id, part=part)


def _month(month: Month | None) -> str:
    if month is None:
        return say("explain.no-month")
    return say("explain.of-month", month=_short(month))


def _short(month: Month) -> str:
    return f"{month.number}/{month.year}"


class _Steps:
    """Numbers the steps as they are shown."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._number = 0

    def say(self, step: str, **values: str) -> None:
        self._number += 1
        self._console.say()
        self._console.say(say(f"explain.step.{step}", number=self._number, **values))

    def table(self, step: str, heads: Iterable[str], rows: Iterable[list[str]]) -> None:
        self.say(step)
        listed = list(rows)
        if listed:
            self._console.table([say(f"explain.head.{head}") for head in heads], listed)
        else:
            self._console.say(say("explain.none"))


def _span_rows(spans: Iterable[ExplainedSpan], depth: int = 0) -> Iterator[list[str]]:
    for span in spans:
        rule = say("explain.rule", title=span.title, table=span.table, rule=span.rule)
        yield [_INDENT * depth + " ".join(span.text.split()), span.says, rule]
        yield from _span_rows(span.parts, depth + 1)


def _figure_row(figure: ExplainedFigure) -> list[str]:
    counts = joined(list(figure.counts)) or say("explain.counts-nothing")
    if figure.by is not None:
        counts = f"{counts}, {say('explain.by', by=figure.by)}"
    notes = [say(f"explain.whose.{figure.whose}"), *(say(f"explain.note.{note}") for note in figure.notes)]
    return [figure.text, shown(figure.value), counts, "; ".join(notes)]


# readings


def _outcome(reading: ExplainedReading, measure: AnyMeasure | None) -> str:
    status = say(f"explain.status.{reading.status}")
    if reading.period is not None:
        return say("explain.reading.value", status=status, value=period_in_words(reading.period))
    if reading.period_proposal is not None:
        return say("explain.reading.proposal", status=status, value=period_in_words(reading.period_proposal))
    value = _value(reading.value, measure) if reading.status is not Status.ZERO else ""
    likely = _value(reading.proposal, measure)
    if value and likely:
        return say("explain.reading.both", status=status, value=value, likely=likely)
    if value:
        return say("explain.reading.value", status=status, value=value)
    return say("explain.reading.proposal", status=status, value=likely) if likely else status


def _value(value: Value | Mapping[str, FieldValue] | None, measure: AnyMeasure | None) -> str:
    if value is None:
        return ""
    if isinstance(value, Count | Parts | Items | Text):
        return value_with_units(value, measure)
    if isinstance(value, Entries):
        return value_in_words(value)
    return joined([_field(name, field) for name, field in value.items() if field is not None])


def _field(name: str, value: FieldValue) -> str:
    if name == "minutes":
        return field_in_words(name, value)
    if name in ("title", "kind"):
        return say(f"explain.field.{name}", value=value)
    known = name == "published"
    return say(
        f"explain.field.{name}" if known else "explain.field.other", name=name, value=field_in_words(name, value)
    )


# one file


def _show_file(console: Console, file: FileExplanation) -> None:
    _show_arrival(console, file)
    console.findings(file.findings)
    if file.tables:
        _show_tables(console, file)
    for number, each in enumerate(file.returns, start=1):
        _show_return(console, number, each)
    if file.returns:
        console.say(say("explain.file.next", path=file.path))
    elif not (file.members or file.ignored or file.findings):
        console.say(say("explain.file.no-return"))
    for member in file.members:
        console.say()
        _show_file(console, member)


def _show_arrival(console: Console, file: FileExplanation) -> None:
    """What the file is, and how it came."""
    key = "explain.file.heading" if file.format is None else "explain.file.format"
    console.say(say(key, path=file.path, kind=say(f"explain.kind.{file.kind}"), format=file.format))
    console.say(say("explain.file.came", time=_time(file)))
    if file.sender is not None:
        console.say(say("explain.file.sender", sender=file.sender, subject=file.subject or "–"))
    if file.ignored:
        console.say(say("explain.file.ignored"))


def _time(file: FileExplanation) -> str:
    local = file.received_at.astimezone(VIETNAM)
    return f"{local:%H:%M} {write_short_day(local.date())}"


def _show_tables(console: Console, file: FileExplanation) -> None:
    heads = [say(f"explain.file.{name}") for name in ("table-where", "table-size", "table-head", "table-answers")]
    rows = [
        [
            say("explain.file.hidden", where=table.where) if table.hidden else table.where,
            say("explain.file.size", rows=table.rows, columns=table.columns),
            _cut(table.head),
            str(table.answers),
        ]
        for table in file.tables
    ]
    console.say()
    console.table(heads, rows, say("explain.file.tables"))


def _show_return(console: Console, number: int, each: ExplainedReturn) -> None:
    identity = say(
        "collect.return",
        unit=each.unit or say("collect.unknown-unit"),
        form=each.form.name if each.form is not None else say("collect.unknown-form"),
        month=_short(each.month) if each.month is not None else say("collect.unknown-month"),
    )
    console.say()
    outcome = say(f"outcome.{each.outcome}")
    console.say(say("explain.file.return", number=number, identity=identity, outcome=outcome))
    for decision in each.decisions:
        console.say(say(f"explain.decision.{decision.what}", decided=_decided(decision)))
        console.bullets(_evidence_in_words(decision))
        console.findings(decision.findings)
    console.findings(each.findings)
    heads = [say(f"explain.file.{name}") for name in ("measure", "place", "raw", "reading")]
    rows = [_reading_row(reading, each) for reading in each.readings]
    console.table(heads, rows, say("explain.file.readings"), ratios=[4, 4, 5, 6])
    console.findings(_grave(each.readings))


def _decided(decision: ExplainedDecision) -> str:
    if decision.decided is not None:
        return decision.decided
    if decision.proposal is not None:
        return say("explain.undecided-likely", proposal=decision.proposal)
    return say("explain.undecided")


def _evidence_in_words(decision: ExplainedDecision) -> list[str]:
    return [_in_words(each) for each in decision.evidence] or [say("explain.evidence.none")]


def _in_words(evidence: ExplainedEvidence) -> str:
    """`đầu văn bản (bảng 1, hàng 1, cột 1) “VĂN PHÒNG SỞ”: VP – quyết định`."""
    key = "explain.evidence.at" if evidence.where else "explain.evidence.anywhere"
    told = say(key, title=evidence.title, where=evidence.where, text=_cut(evidence.text), meaning=evidence.meaning)
    if evidence.decides:
        return told + say("explain.evidence.decides")
    return told + (say("explain.evidence.against") if evidence.against else "")


def _reading_row(reading: Reading, each: ExplainedReturn) -> list[str]:
    measure = each.form.measure(reading.measure) if each.form is not None else None
    return [
        each.labels.get(reading.measure, reading.measure),
        describe(reading.place) if reading.place is not None else "–",
        _cut(reading.raw),
        _reading(reading, measure),
    ]


def _grave(readings: Iterable[Reading]) -> Iterator[Finding]:
    """What wants looking at, each with its place."""
    return (finding for reading in readings for finding in reading.findings if finding.severity is not Severity.INFO)


def _reading(reading: Reading, measure: AnyMeasure | None) -> str:
    whole = ExplainedReading(reading.status, reading.value, reading.proposal)
    told = _outcome(whole, measure)
    return told if reading.period is None else f"{told}; {period_in_words(reading.period)}"


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _QUOTED else f"{flat[:_QUOTED].rstrip()}…"


# one cell


def _show_cell(console: Console, cell: CellExplanation) -> None:
    reading = _reading(cell.reading, cell.measure)
    console.say(say("explain.cell.heading", path=cell.path, where=cell.where, label=cell.label, reading=reading))
    console.findings(cell.reading.findings)
    for text in cell.texts:
        console.say()
        if text.text:
            _show_text(console, text)
        else:
            console.say(say("explain.cell.blank"))
