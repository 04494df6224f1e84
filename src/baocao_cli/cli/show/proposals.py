"""The proposal of a held reading in words: a question that the unit can answer with yes or no."""

from __future__ import annotations

from decimal import Decimal

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import AnyMeasure, Part, PartsMeasure, TotalMeasure
from baocao_cli.reading.model import Period, Reading
from baocao_cli.summary.phrasing import joined, lower_first, published_shown, shown
from baocao_cli.texts import say
from baocao_cli.values import Count, Entries, Entry, FieldValue, Items, Parts, Text, Value
from baocao_cli.vietnamese.notation import write_rounded, write_short_day


def likeliest(reading: Reading, finding: Finding, measure: AnyMeasure | None) -> str:
    """The proposal for the held reading, for its period or for the entry that the finding is about.

    Empty if there is no proposal.
    """
    if finding.code.startswith("period-"):
        return "" if reading.period_proposal is None else period_in_words(reading.period_proposal)
    if isinstance(reading.proposal, Entries):
        return joined([_entry(entry) for entry in reading.proposal.entries if _is_about(finding, entry)])
    return "" if reading.proposal is None else value_with_units(reading.proposal, measure)


def period_in_words(period: Period) -> str:
    """First and last day."""
    return say("proposal.period", start=write_short_day(period.start), end=write_short_day(period.end))


def value_with_units(value: Value, measure: AnyMeasure | None) -> str:
    """A value with its units; nothing for a list."""
    if isinstance(value, Count):
        kinds = joined([f"{shown(figure)} {kind}" for kind, figure in value.kinds.items()])
        return (
            say("proposal.kinds", total=shown(value.total), kinds=kinds)
            if len(value.kinds) > 1
            else (kinds or shown(value.total))
        )
    if isinstance(value, Items):
        return joined(
            [" ".join(word for word in (shown(item.quantity), item.unit, item.label) if word) for item in value.items]
        )
    if isinstance(value, Parts):
        return _parts(value, measure)
    return value.text if isinstance(value, Text) else ""


def _parts(value: Parts, measure: AnyMeasure | None) -> str:
    if all(figure is None for figure in value.parts.values()):
        return ""
    declared = {part.id: part for part in measure.parts} if isinstance(measure, PartsMeasure | TotalMeasure) else {}
    return joined([_part(figure, declared.get(name), name) for name, figure in value.parts.items()])


def _part(figure: Decimal | None, part: Part | None, name: str) -> str:
    if figure is None:
        return say("proposal.not-known", part=lower_first(part.label) if part is not None else name)
    unit = part.units[0] if part is not None and part.units else name
    return f"{shown(figure)} {unit}"


def _is_about(finding: Finding, entry: Entry) -> bool:
    return entry.held and finding.where in {entry.where, *(place for place, _ in entry.cells.values())}


def _entry(entry: Entry) -> str:
    """The proposed fields of the entry that are not certain already."""
    likely = entry.proposal or {}
    return joined(
        [field_in_words(name, value) for name, value in likely.items() if value not in (None, entry.fields.get(name))]
    )


def field_in_words(name: str, value: FieldValue) -> str:
    """A field of a list's entry."""
    if name == "minutes" and isinstance(value, Decimal):
        return say("proposal.minutes", figure=write_rounded(value))
    if isinstance(value, Decimal):
        return shown(value)
    return published_shown(str(value)) if name == "published" else f"“{value}”"
