"""Messages about files and returns in a clerk's words: forms and measures by their names, with what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from baocao_cli.cli.show.proposals import likeliest
from baocao_cli.cli.show.remarks import Remark
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding, Severity, message, sentence
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

    def gap(self, unit: str | None, form: str | None, reading: str | None) -> str:
        """`VP · Kết quả tuyên truyền · Pa nô`: something that is waited for, or no longer."""
        names = (
            unit or say("collect.unknown-unit"),
            say("collect.unknown-form") if form is None else self.form_name(form),
            "" if reading is None else self._label(form, reading) or reading,
        )
        return " · ".join(name for name in names if name)

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

    def named(self, path: str, returns: Iterable[KeptReturn]) -> str:
        """The file's path, with the units of its returns, or what they likely are where that is not certain."""
        said: dict[str, None] = {}
        for kept in returns:
            likely = self.likeliest_identity(kept)
            known = kept.unit if kept.unit is not None else ""
            said[say("collect.proposal", identity=likely) if likely else known] = None
        whose = "; ".join(text for text in said if text)
        return f"{path} ({whose})" if whose else path

    def to_do(self, kept: KeptReturn, least: Severity = Severity.WARNING) -> list[str]:
        """A paragraph for each finding of severity `least` or graver, the gravest first, each once."""
        return list(dict.fromkeys(remark.paragraph for remark in self.remarks(kept, least)))

    def remarks(self, kept: KeptReturn, least: Severity = Severity.WARNING) -> list[Remark]:
        """A remark on each finding of severity `least` or graver, the gravest first."""
        found = [self._of_return(kept, finding) for finding in kept.findings]
        for reading in kept.readings:
            found.extend(self._of_reading(kept, reading))
        grave = [remark for remark in found if remark.severity.rank >= least.rank]
        return sorted(grave, key=lambda remark: -remark.severity.rank)

    def _of_return(self, kept: KeptReturn, finding: Finding) -> Remark:
        """A finding about the return; it may concern one of its readings (say, what a newer version changed)."""
        label = self._label(kept.form, finding.reading) if finding.reading else ""
        return replace(_remark(finding, label), prefix=_prefix(finding))

    def _label(self, form: str | None, measure: str) -> str:
        return self._labels.get(form or "", {}).get(measure, "")

    def _of_reading(self, kept: KeptReturn, reading: Reading) -> Iterator[Remark]:
        measure = self._measure(kept.form, reading.measure)
        label = self._label(kept.form, reading.measure)
        for finding in reading.findings:
            text = message(finding)
            proposed = likeliest(reading, finding, measure) if finding.severity is Severity.ERROR else ""
            if proposed:
                text += " " + say("message.likeliest", value=proposed)
            typed = _typed(reading, finding, text)
            yield replace(_remark(finding, label), text=text, typed=typed, prefix=_prefix(finding))

    def _measure(self, form: str | None, measure: str) -> AnyMeasure | None:
        known = self._forms.get(form or "")
        return next((each for each in known.measures if each.id == measure), None) if known is not None else None


def file_remarks(findings: Iterable[Finding]) -> list[Remark]:
    """A remark on each warning and error about a file."""
    return [_remark(finding) for finding in findings if finding.severity is not Severity.INFO]


def _remark(finding: Finding, label: str = "") -> Remark:
    """The finding in words; its place is left out where the words name it already."""
    text = message(finding)
    place = finding.where or ""
    if not label and place in text:
        place = ""
    return Remark(finding.severity, text, sentence(finding), label, place)


def _typed(reading: Reading, finding: Finding, text: str) -> str:
    """The cell's text, quoted, if the finding is about that cell and its message does not already quote all of it."""
    raw = " ".join(reading.raw.split())
    about_it = reading.place is not None and finding.where == describe(reading.place)
    if not raw or not about_it or f"“{raw}”" in text:
        return ""
    return f"“{raw}”" if len(raw) <= _QUOTED else f"“{raw[:_QUOTED].rstrip()}…”"


def _prefix(finding: Finding) -> str:
    return say("message.held" if finding.severity is Severity.ERROR else "message.look-at")
