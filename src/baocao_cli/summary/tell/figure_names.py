"""The figures of a summary by name: `ket-qua/pa-no.kinds.áp phích` is form, measure, and the path within its total."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from baocao_cli.forms.declaration import AnyMeasure, CountMeasure, Form, ListMeasure, PartsMeasure, TotalMeasure
from baocao_cli.forms.list_fields import asks_for_kind, field_label, field_unit, numeric_fields
from baocao_cli.summary.model.totals import Total, TotalledMeasure, totalled_measures
from baocao_cli.summary.phrasing import lower_first
from baocao_cli.summary.tell.figure_lines import measure_labels, without_remark
from baocao_cli.texts import say
from baocao_cli.values import KIND_FIELD, OTHER_KIND, Count, Entries, Entry, Items
from baocao_cli.vietnamese.fold import fold

NO_ITEMS = "items"
"""The path of a measure of items for which no item was reported."""


WITHOUT_KIND = "without_kind"
"""The path of what a count has beside its reported kinds."""


@dataclass(frozen=True, slots=True)
class FigureName:
    """One figure: `form`, `measure`, and `path` within the measure's total (`total`, `kinds.áp phích`, `attendees`)."""

    form: str
    measure: str
    path: str

    def __str__(self) -> str:
        return f"{self.form}/{self.measure}.{self.path}"

    @property
    def key(self) -> tuple[str, str, str]:
        """Equal for names that are equal when folded."""
        return self.form, self.measure, fold(self.path)


def figures_of(form: Form, totals: Mapping[str, Total | None]) -> Iterator[tuple[FigureName, Decimal | None]]:
    """Every figure of the form, in its order; for a measure that was not reported, the figures that it always has."""
    for measure in totalled_measures(form):
        total = totals.get(measure.id)
        found: dict[str, Decimal | None] = (
            dict.fromkeys(constant_paths(measure)) if total is None else dict(total.figures())
        )
        if isinstance(total, Items) and not found:
            found[NO_ITEMS] = Decimal(0)
        if isinstance(total, Count) and total.kinds:
            found[WITHOUT_KIND] = of_no_kind(total)
        for path, figure in found.items():
            yield FigureName(form.id, measure.id, path), figure


def figures_by_kind(form: Form, measure: ListMeasure, entries: Entries) -> Iterator[tuple[FigureName, Decimal | None]]:
    """The sum of each numeric field of a list by kind: `minutes.tin`; None if no entry of the kind states it."""
    by_kind: dict[str, list[Entry]] = {}
    for entry in entries.certain() if asks_for_kind(measure) else ():
        by_kind.setdefault(str(entry.fields.get(KIND_FIELD) or OTHER_KIND), []).append(entry)
    for kind, found in by_kind.items():
        sums = Entries(tuple(found)).figures()
        for name in numeric_fields(measure):
            yield FigureName(form.id, measure.id, f"{name}.{kind}"), sums.get(name)


def of_no_kind(count: Count) -> Decimal:
    """What a count has beside its reported kinds."""
    return count.total - sum(count.kinds.values(), Decimal(0))


def constant_paths(measure: TotalledMeasure) -> tuple[str, ...]:
    """The paths that every total of the measure has."""
    if isinstance(measure, CountMeasure):
        return ("total",)
    if isinstance(measure, PartsMeasure):
        return tuple(part.id for part in measure.parts)
    return ("items", *numeric_fields(measure)) if isinstance(measure, ListMeasure) else (NO_ITEMS,)


def label_of(form: Form, name: FigureName) -> str:
    """`Pa nô, áp phích, khẩu hiệu: áp phích`: the figure in words."""
    whole = without_remark(measure_labels(form).get(name.measure, name.measure))
    part = _part_label(form.measure(name.measure), name.path)
    return f"{whole}: {lower_first(part)}" if part else whole


def _part_label(measure: object, path: str) -> str:
    group, _, rest = path.partition(".")
    if isinstance(measure, ListMeasure) and rest and group in numeric_fields(measure):
        return say("summary.field-of-kind", field=field_label(measure, group), kind=rest)
    if rest:
        return say("summary.unnamed-item") if rest == "?" else rest
    if path == WITHOUT_KIND:
        return say("summary.without-kind")
    if isinstance(measure, PartsMeasure) and len(measure.parts) > 1:
        return next((part.label for part in measure.parts if part.id == path), path)
    if isinstance(measure, ListMeasure) and group != "items":
        return field_label(measure, path)
    return ""


def unit_of(form: Form, name: FigureName) -> str:
    """The figure's unit of measure; empty if its name contains it, or it is not known."""
    return unit_of_part(form.measure(name.measure), name.path)


def unit_of_part(measure: AnyMeasure, path: str) -> str:
    """The unit of measure of the figure at that path; empty if it is not known."""
    if isinstance(measure, CountMeasure):
        return measure.units[0] if measure.units else ""
    if isinstance(measure, PartsMeasure | TotalMeasure):
        return next((part.units[0] for part in measure.parts if part.id == path and part.units), "")
    if isinstance(measure, ListMeasure):
        field = path.partition(".")[0]
        return field_unit(measure, field) if field in numeric_fields(measure) else ""
    return ""
