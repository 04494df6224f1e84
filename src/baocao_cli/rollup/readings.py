"""From the visible figures, and the data that the file carries, to readings.

What people sign is the table. Carried data say what a table cannot (entries, spellings, nil beside nothing said); where
the two differ somebody edited the document by hand, and the measure is held with both quoted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import islice, zip_longest

from baocao_cli.documents.model import Place
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding, Severity, highest
from baocao_cli.forms.declaration import (
    AnyMeasure,
    CountMeasure,
    ItemsMeasure,
    ListMeasure,
    PartsMeasure,
    TotalMeasure,
)
from baocao_cli.reading.model import Reading, Status
from baocao_cli.rollup.annex import ListedEntry, as_compared
from baocao_cli.rollup.carried import CarriedMeasure
from baocao_cli.rollup.expected import rest_of, shown_figures
from baocao_cli.rollup.visible import Name, VisibleFigure, VisibleMeasure
from baocao_cli.texts import say
from baocao_cli.values import Count, Entries, Entry, Item, Items, Parts, Value
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.notation import write_figure


@dataclass(frozen=True, slots=True)
class Answer:
    """All that a summary says of one measure. `carried` None: the file has lost its data; `listed` None: no annex."""

    measure: AnyMeasure
    visible: VisibleMeasure = field(default_factory=VisibleMeasure)
    carried: CarriedMeasure | None = None
    listed: tuple[ListedEntry, ...] | None = None
    same_since: bool = False
    """Its cumulative figures begin with the month with which ours do."""


def read_measure(answer: Answer) -> Reading:
    """The reading of a measure that adds up."""
    place, raw = _main_place(answer), _raw(answer)
    value = _visible_value(answer) if answer.carried is None else answer.carried.value
    findings = _of_table(answer)
    if isinstance(answer.measure, ListMeasure) and not findings:
        value, findings = _with_list(answer, value if isinstance(value, Entries) else None)
    if highest(findings) is Severity.ERROR:
        proposal = _visible_value(answer) or value
        return Reading(answer.measure.id, Status.HELD, None, proposal, raw, place, findings=_named(findings, answer))
    findings += _gaps(answer.measure, value)
    return Reading(
        answer.measure.id,
        _status(value),
        value,
        raw=raw,
        place=place,
        findings=_named(findings, answer),
        cumulative=_cumulative(answer),
    )


def _of_table(answer: Answer) -> list[Finding]:
    """Figures of the table that differ from the carried ones, or cannot be read."""
    unreadable = [each for each in _all_figures(answer) if each.unreadable and not _agrees(each, answer)]
    differences = _differences(answer) if answer.carried is not None else []
    return differences + [_unreadable(each) for each in unreadable]


def _named(findings: list[Finding], answer: Answer) -> tuple[Finding, ...]:
    place = _main_place(answer)
    where = None if place is None else describe(place)
    return tuple(finding.at(reading=answer.measure.id, where=where, raw=_raw(answer)) for finding in findings)


def _all_figures(answer: Answer) -> list[VisibleFigure]:
    return [*answer.visible.figures.values(), *answer.visible.twice]


def _main_place(answer: Answer) -> Place | None:
    if isinstance(answer.measure, ListMeasure) and answer.listed:
        return replace(answer.listed[0].place, row=None, column=None)
    cells = [figure.cell for figure in answer.visible.figures.values() if figure.cell is not None]
    return cells[0].place if cells else answer.visible.place


def _raw(answer: Answer) -> str:
    """The text of the cell; of a measure in several rows the texts with what they count; of a list nothing (§4)."""
    figures = list(answer.visible.figures.values())
    if isinstance(answer.measure, ListMeasure):
        return ""
    if isinstance(answer.measure, CountMeasure):
        return figures[0].raw if figures else ""
    if isinstance(answer.measure, ItemsMeasure):
        return _raw_items(figures)
    return "; ".join(figure.raw for figure in figures)


def _raw_items(figures: Sequence[VisibleFigure]) -> str:
    if len(figures) == 1 and not figures[0].unit:
        return figures[0].raw
    return "; ".join(
        " ".join(part for part in (each.raw, each.unit, each.label) if part) for each in figures if each.raw
    )


# --- carried against visible ------------------------------------------------------------------------------------------


def _differences(answer: Answer) -> list[Finding]:
    """One finding for each figure that the table shows otherwise than the file carries it."""
    expected = _expected(answer)
    findings = []
    for name in dict.fromkeys([*answer.visible.figures, *expected]):
        figure = answer.visible.figures.get(name)
        shown = None if figure is None else figure.value
        if shown != expected.get(name) and not (figure is not None and figure.unreadable):
            findings.append(_edited(name, figure, expected.get(name)))
    return findings + [_edited((), each, None) for each in answer.visible.twice]


def _agrees(figure: VisibleFigure, answer: Answer) -> bool:
    """A formula that a program without a calculator wrote shows 0: right where the file carries 0 or nothing."""
    name = next((name for name, each in answer.visible.figures.items() if each is figure), None)
    return figure.uncomputed and answer.carried is not None and name is not None and not _expected(answer).get(name)


def _expected(answer: Answer) -> dict[Name, Decimal]:
    """The figures that the rows of the table must show; some rows are there only where there is something to show."""
    value = None if answer.carried is None else answer.carried.value
    expected = shown_figures(answer.measure, value)
    rest = rest_of(answer.measure, expected)
    if rest is not None and ("rest",) in answer.visible.figures:
        expected["rest",] = rest
    if value == Items() and ("items",) in answer.visible.figures:
        expected["items",] = Decimal(0)
    return expected


def _edited(name: Name, figure: VisibleFigure | None, wanted: Decimal | None) -> Finding:
    carried = say("rollup.nothing") if wanted is None else write_figure(wanted)
    if figure is None:
        return Finding.of("summary-row-gone", label=" ".join(name[1:]) or say("rollup.this-measure"), carried=carried)
    shown = figure.raw or say("rollup.nothing")
    return _at(Finding.of("summary-edited", label=figure.label, shown=shown, carried=carried), figure)


def _unreadable(figure: VisibleFigure) -> Finding:
    text = "" if figure.cell is None else " ".join(figure.cell.text.split())
    return _at(Finding.of("summary-figure-unreadable", label=figure.label, text=text), figure)


def _at(finding: Finding, figure: VisibleFigure) -> Finding:
    return finding.at(where=None if figure.cell is None else describe(figure.cell.place), raw=figure.raw)


# --- the visible figures alone ----------------------------------------------------------------------------------------


def _visible_value(answer: Answer) -> Value | None:
    """What the table by itself says; None where it says nothing. Of a list its annex."""
    known = answer.visible.known()
    measure = answer.measure
    if isinstance(measure, CountMeasure):
        return _count(measure, answer.visible, known)
    if isinstance(measure, PartsMeasure):
        return Parts({part.id: known.get((part.id,)) for part in measure.parts}) if known else None
    if isinstance(measure, ItemsMeasure):
        return _items(answer.visible, known)
    if isinstance(measure, ListMeasure) and ("items",) in known:
        return _as_entries(answer.listed or ())
    return None


def _count(measure: CountMeasure, visible: VisibleMeasure, known: Mapping[Name, Decimal]) -> Count | None:
    if ("total",) not in known:
        return None
    own = {fold(kind.name): kind.name for kind in measure.kinds}
    kinds = {}
    for name, figure in known.items():
        if name[0] == "kinds":
            label = visible.figures[name].label
            kinds[own.get(name[1], label.lower())] = figure
    return Count(known["total",], kinds)


def _items(visible: VisibleMeasure, known: Mapping[Name, Decimal]) -> Items | None:
    items = []
    for name, figure in known.items():
        if len(name) == 3:
            shown = visible.figures[name]
            items.append(Item(shown.label if name[1] else None, shown.unit or None, figure))
    if items:
        return Items(tuple(items))
    return Items() if known.get(("items",)) == 0 else None


def _as_entries(listed: tuple[ListedEntry, ...]) -> Entries:
    return Entries(tuple(Entry(each.fields, each.raw, describe(each.place)) for each in listed))


# --- lists ------------------------------------------------------------------------------------------------------------


def _with_list(answer: Answer, carried: Entries | None) -> tuple[Entries | None, list[Finding]]:
    """The entries with their places in the annex; what the annex says otherwise is held."""
    if answer.carried is None:
        return _from_annex(answer)
    if carried is None:
        return None, []
    if answer.listed is None:
        where = "" if answer.visible.place is None else describe(answer.visible.place)
        placed = Entries(tuple(replace(entry, where=where) for entry in carried.entries))
        return placed, [Finding.of("summary-annex-gone")] if carried.entries else []
    return _matched(carried, answer.listed)


def _matched(carried: Entries, listed: Sequence[ListedEntry]) -> tuple[Entries, list[Finding]]:
    """Each carried entry with the place of the annex's row that says the same."""
    rows: dict[object, list[ListedEntry]] = {}
    for row in reversed(listed):
        rows.setdefault(row.unreadable or as_compared(row.fields), []).append(row)
    entries, lost = [], []
    for entry in carried.entries:
        alike = rows.get(as_compared(entry.fields))
        if alike:
            row = alike.pop()
            entries.append(replace(entry, raw=row.raw, where=describe(row.place)))
        else:
            lost.append(entry)
    left = [row for alike in rows.values() for row in alike]
    if not lost and not left:
        return Entries(tuple(entries)), []
    return carried, list(_annex_edited(lost, sorted(left, key=listed.index)))


def _annex_edited(lost: Sequence[Entry], rows: Sequence[ListedEntry]) -> Iterator[Finding]:
    """Entries that the annex has no more, and rows that nobody carries, side by side."""
    for entry, row in zip_longest(lost, rows):
        if row is None:
            yield Finding.of("summary-entry-gone", carried=entry.raw)
        elif entry is None:
            yield Finding.of("summary-entry-added", where=describe(row.place), raw=row.raw)
        else:
            yield Finding.of("summary-entry-edited", where=describe(row.place), raw=row.raw, carried=entry.raw)


def _from_annex(answer: Answer) -> tuple[Entries | None, list[Finding]]:
    """The annex is all there is: it must add up to what the table shows."""
    known = answer.visible.known()
    if ("items",) not in known:
        return None, []
    if answer.listed is None and known["items",] != 0:
        return None, [Finding.of("summary-annex-needed", number=write_figure(known["items",]))]
    listed = answer.listed or ()
    entries = _as_entries(listed)
    unreadable = [
        Finding.of("summary-entry-unreadable", where=describe(each.place), raw=each.raw, text=each.unreadable)
        for each in listed
        if each.unreadable
    ]
    return entries, unreadable or list(islice(_annex_differs(answer, entries), 1))


def _annex_differs(answer: Answer, entries: Entries) -> Iterator[Finding]:
    """Figures of the table that the entries of the annex do not add up to."""
    known, sums = answer.visible.known(), shown_figures(answer.measure, entries)
    for name in dict.fromkeys([*known, *sums]):
        if known.get(name) != sums.get(name):
            figure = answer.visible.figures.get(name)
            shown = figure.raw if figure is not None else ""
            listed = write_figure(sums[name]) if name in sums else ""
            nothing = say("rollup.nothing")
            yield Finding.of("summary-annex-differs", shown=shown or nothing, listed=listed or nothing)


def read_printed_total(measure: TotalMeasure, of_list: Answer, reading: Reading) -> Reading:
    """The list's total as the table of totals prints it."""
    known = of_list.visible.known()
    figures = {part.id: known.get((part.id,)) for part in measure.parts}
    if all(figure is None for figure in figures.values()):
        return Reading(measure.id, Status.MISSING, place=reading.place, findings=(says_nothing(measure),))
    shown = [of_list.visible.figures[part.id,] for part in measure.parts if (part.id,) in of_list.visible.figures]
    value = Parts(figures)
    return Reading(
        measure.id,
        _status(value),
        value,
        raw="; ".join(figure.raw for figure in shown),
        place=reading.place,
        is_total=True,
    )


# --- status, gaps, cumulative -----------------------------------------------------------------------------------------


def _status(value: Value | None) -> Status:
    """Nil where every figure that was reported is nil."""
    if value is None:
        return Status.MISSING
    if isinstance(value, Entries | Items):
        return Status.REPORTED if value.figures().get("items", None) or _has_items(value) else Status.ZERO
    figures = [figure for figure in value.figures().values() if figure is not None]
    return Status.ZERO if figures and not any(figures) else Status.REPORTED


def _has_items(value: Entries | Items) -> bool:
    return bool(value.items if isinstance(value, Items) else value.entries)


def says_nothing(measure: AnyMeasure) -> Finding:
    """No unit of the summary said anything of the measure."""
    code = "summary-says-nothing-optional" if measure.optional else "summary-says-nothing"
    return Finding.of(code, reading=measure.id)


def _gaps(measure: AnyMeasure, value: Value | None) -> list[Finding]:
    if value is None:
        return [says_nothing(measure)]
    if isinstance(measure, PartsMeasure) and isinstance(value, Parts):
        lacking = [part.label for part in measure.parts if value.parts.get(part.id) is None]
        return [Finding.of("part-untold", part=label) for label in lacking]
    return []


def _cumulative(answer: Answer) -> Value | None:
    """The running total that the table shows, where it begins with the same month as ours."""
    if not answer.same_since:
        return None
    known: dict[Name, Decimal] = {
        name: figure.cumulative for name, figure in answer.visible.figures.items() if figure.cumulative is not None
    }
    if isinstance(answer.measure, CountMeasure) and ("total",) in known:
        return Count(known["total",])
    if isinstance(answer.measure, PartsMeasure) and known:
        return Parts({part.id: known.get((part.id,)) for part in answer.measure.parts})
    return None
