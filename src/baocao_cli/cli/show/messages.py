"""Messages about files and returns in a clerk's words: forms and measures by their names, with what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from baocao_cli.cli.show.console import located_message
from baocao_cli.cli.show.proposals import likeliest
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding, Severity, message
from baocao_cli.forms.declaration import AnyMeasure, Form
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading
from baocao_cli.summary.tell.figure_lines import measure_labels, without_remark
from baocao_cli.texts import say

_QUOTED = 120
"""How many characters of a cell are quoted."""


class Messages:
    """Messages about returns on these forms."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._forms = {form.id: form for form in forms}
        self._labels = {
            form.id: {measure: without_remark(label) for measure, label in measure_labels(form).items()}
            for form in self._forms.values()
        }

    def form_name(self, form: str) -> str:
        known = self._forms.get(form)
        return form if known is None else known.name

    def identity(self, unit: str | None, form: str | None, month: Month | None) -> str:
        """`VP · Kết quả tuyên truyền · 9/2020`."""
        return say(
            "collect.return",
            unit=unit or say("collect.unknown-unit"),
            form=say("collect.unknown-form") if form is None else self.form_name(form),
            month=say("collect.unknown-month") if month is None else f"{month.number}/{month.year}",
        )

    def likeliest_identity(self, kept: KeptReturn) -> str:
        """The proposed unit, form and month in place of the unknown ones; empty without a proposal."""
        if kept.proposal is None:
            return ""
        form, month = kept.proposal.form, kept.proposal.month
        pairs = (
            (kept.unit, kept.proposal.unit),
            (kept.form, None if form is None else self.form_name(form)),
            (kept.month, None if month is None else f"{month.number}/{month.year}"),
        )
        return " · ".join(proposed for known, proposed in pairs if known is None and proposed is not None)

    def to_do(self, kept: KeptReturn, least: Severity = Severity.WARNING) -> list[str]:
        """A paragraph for each finding of severity `least` or graver, the gravest first, each once."""
        found = [(finding, self._of_return(kept, finding)) for finding in kept.findings]
        for reading in kept.readings:
            found.extend(self._of_reading(kept, reading))
        grave = sorted(
            ((finding, text) for finding, text in found if finding.severity.rank >= least.rank),
            key=lambda pair: -pair[0].severity.rank,
        )
        return list(dict.fromkeys(text for _, text in grave))

    def _of_return(self, kept: KeptReturn, finding: Finding) -> str:
        """A finding about the return; it may concern one of its readings (say, what a newer version changed)."""
        label = self._label(kept.form, finding.reading) if finding.reading else ""
        return _with_prefix(
            finding, _with_place(label, finding, message(finding)) if label else located_message(finding)
        )

    def _label(self, form: str | None, measure: str) -> str:
        return self._labels.get(form or "", {}).get(measure, "")

    def _of_reading(self, kept: KeptReturn, reading: Reading) -> Iterator[tuple[Finding, str]]:
        measure = self._measure(kept.form, reading.measure)
        label = self._label(kept.form, reading.measure)
        for finding in reading.findings:
            text = message(finding)
            proposed = likeliest(reading, finding, measure) if finding.severity is Severity.ERROR else ""
            if proposed:
                text += " " + say("message.likeliest", value=proposed)
            yield finding, _with_prefix(finding, _with_place(label, finding, text, _typed(reading, finding, text)))

    def _measure(self, form: str | None, measure: str) -> AnyMeasure | None:
        known = self._forms.get(form or "")
        return next((each for each in known.measures if each.id == measure), None) if known is not None else None


def file_messages(findings: Iterable[Finding]) -> list[str]:
    """A paragraph for each warning and error about a file: its place, if it has one, and the message."""
    grave = [finding for finding in findings if finding.severity is not Severity.INFO]
    return list(dict.fromkeys(located_message(finding) for finding in grave))


def _typed(reading: Reading, finding: Finding, text: str) -> str:
    """The cell's text, quoted, if the finding is about that cell and its message does not already quote all of it."""
    raw = " ".join(reading.raw.split())
    about_it = reading.place is not None and finding.where == describe(reading.place)
    if not raw or not about_it or f"“{raw}”" in text:
        return ""
    return f"“{raw}”" if len(raw) <= _QUOTED else f"“{raw[:_QUOTED].rstrip()}…”"


def _with_place(label: str, finding: Finding, text: str, typed: str = "") -> str:
    """`measure, place, quotation: text`, without the parts that are empty."""
    place = finding.where or ""
    if label:
        place = say("message.measure", label=label, where=place) if place else label
    if typed:
        place = say("message.typed", place=place, typed=typed)
    return f"{place}: {text}" if place else text


def _with_prefix(finding: Finding, text: str) -> str:
    return say("message.held" if finding.severity is Severity.ERROR else "message.look-at") + text
