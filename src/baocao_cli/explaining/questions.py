"""What a text is to be read as: a measure of a form, a part of a list's entry, a period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baocao_cli.errors import UsageFault
from baocao_cli.explaining.explanation import Asked
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import AnyMeasure, EntryField, EntryList, Form, ListMeasure
from baocao_cli.summary.tell.figure_lines import measure_labels, without_remark
from baocao_cli.texts import say

TITLE, TIME, PERIOD = "title", "time", "period"
_PART_NAMES = {"title": TITLE, "airtime": TIME}


@dataclass(frozen=True, slots=True)
class Question:
    """A measure of a form with the part of its entries that is meant; no form and no measure: a period cell."""

    form: Form | None = None
    measure: AnyMeasure | None = None
    part: str | None = None

    @property
    def asked(self) -> Asked:
        """The question as it is shown."""
        if self.form is None or self.measure is None:
            return Asked(None, None, say("explain.period"), PERIOD)
        return Asked(self.form, self.measure, label_of(self.form, self.measure.id), self.part)

    @property
    def field(self) -> EntryField | None:
        """The column of a list that the part is."""
        return parts_of(self.measure).get(self.part or "") if isinstance(self.measure, ListMeasure) else None


def label_of(form: Form, measure: str) -> str:
    """What people call the measure."""
    return without_remark(measure_labels(form).get(measure, measure))


def parts_of(measure: ListMeasure) -> dict[str, EntryField]:
    """The parts of a list's entries by the names that they are asked for: `title`, `time`, else the field's own."""
    return {_PART_NAMES.get(each.reads, each.id or each.reads): each for each in measure.fields}


def entry_list_of(form: Form, measure: ListMeasure) -> EntryList:
    """The list whose measure it is."""
    return next(entry_list for entry_list in form.lists if entry_list.measure.id == measure.id)


def question(forms: Sequence[Form], measure: str, form: str | None, part: str | None) -> Question:
    """The measure of that id: of the named form, else of the first that has it.

    Raises UsageFault where there is no such form, measure or part.
    """
    named = [each for each in forms if form in (None, each.id)]
    if not named:
        raise UsageFault(Finding.of("explain-form-unknown", raw=form, forms=", ".join(each.id for each in forms)))
    for owner in named:
        for found in owner.measures:
            if found.id == measure:
                return Question(owner, found, _part(found, part))
    raise UsageFault(Finding.of("explain-measure-unknown", raw=measure, measures=", ".join(measure_ids(named))))


def _part(measure: AnyMeasure, part: str | None) -> str | None:
    """The part of that name; of a list without one the first."""
    parts = list(parts_of(measure)) if isinstance(measure, ListMeasure) else []
    if part is not None and part not in parts:
        shown = ", ".join(parts) or "–"
        raise UsageFault(Finding.of("explain-part-unknown", raw=part, measure=measure.id, parts=shown))
    return part or next(iter(parts), None)


def measure_ids(forms: Sequence[Form]) -> Iterator[str]:
    """Every measure that a text can be read as, each once."""
    return iter(dict.fromkeys(measure.id for form in forms for measure in form.measures))
