"""The parts of a composite in heads and labels: which one is named, and in which order a label asks for them."""

from __future__ import annotations

from collections.abc import Iterable

from baocao_cli.forms.declaration import CellMeasure, Part, PartsMeasure
from baocao_cli.papers.office_words import contains
from baocao_cli.vietnamese.fold import words

_ASKING = frozenset(words("số tổng lượng số lượt dự nghe tham gia trong đó là và các"))
"""Words of a label that asks for a figure."""


def part_named(measure: CellMeasure, text: str) -> str | None:
    """The one part of a composite that a head or label names by its unit: `Số người dự` → attendees."""
    if not isinstance(measure, PartsMeasure):
        return None
    spoken = words(text)
    named = [part.id for part in measure.parts if contains(spoken, *map(words, part.units))]
    return named[0] if len(named) == 1 else None


def parts_named(measure: CellMeasure, texts: Iterable[str]) -> set[str]:
    """The different parts of a composite that the texts name."""
    return {part for text in texts if (part := part_named(measure, text)) is not None}


def part_labelled(measure: CellMeasure, text: str) -> str | None:
    """The part of a composite that a label asks for and nothing else: `Số buổi`, and not `Hội nghị chi bộ`."""
    named = part_named(measure, text)
    if named is None or not isinstance(measure, PartsMeasure) or len(measure.parts) < 2:
        return None
    part = next(part for part in measure.parts if part.id == named)
    known = {word for name in (*part.units, part.label) for word in words(name)}
    return named if all(word in known | _ASKING for word in words(text)) else None


def in_order_of(measure: CellMeasure, *texts: str) -> CellMeasure:
    """The measure with its parts in the order in which a label, head or unit names them all; else as it is."""
    if not isinstance(measure, PartsMeasure) or len(measure.parts) < 2:
        return measure
    for text in texts:
        places = [_place(part, words(text)) for part in measure.parts]
        if None not in places and len(set(places)) == len(places):
            order = sorted(range(len(places)), key=lambda index: places[index] or 0)
            if order == list(range(len(places))):
                return measure
            return measure.model_copy(update={"parts": tuple(measure.parts[index] for index in order)})
    return measure


def _place(part: Part, spoken: tuple[str, ...]) -> int | None:
    """Where the part's first unit is among the words; None where none is."""
    units = [words(unit) for unit in part.units]
    found = [
        start
        for unit in units
        for start in range(len(spoken) - len(unit) + 1)
        if unit and spoken[start : start + len(unit)] == unit
    ]
    return min(found, default=None)
