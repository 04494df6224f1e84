"""How a measure changed from the span before, only where both spans report it alike."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from baocao_cli.forms.declaration import CountMeasure, ListMeasure, PartsMeasure
from baocao_cli.summary.model.span import Span
from baocao_cli.summary.model.summary import Comparison, FormTotals, Summary
from baocao_cli.summary.model.totals import ListTally, Total, TotalledMeasure
from baocao_cli.summary.phrasing import joined, lower_first, upper_first
from baocao_cli.texts import say
from baocao_cli.values import Count, Parts
from baocao_cli.vietnamese.notation import write_count, write_percent

LARGEST_PERCENT = Decimal(1)
"""A larger growth is given as a figure only, not as a percentage."""


def change_in_words(measure: TotalledMeasure, comparison: Comparison | None, previous: Span) -> str:
    """`tăng 12 cái (25 %) so với tháng 8 năm 2020`; empty if nothing can be compared."""
    if comparison is None:
        return ""
    figures = list(_figures(measure, comparison))
    if not figures:
        return ""
    if not comparison.whole:
        change = _of_several(figures, previous)
        return say("change.of-some", units=write_count(comparison.units), word=previous.word, change=change)
    return _of_one(*figures[0], previous) if len(figures) == 1 else _of_several(figures, previous)


_Figure = tuple[str, str, Decimal, Decimal]
"""Label, unit of measure, the figure now and the one before."""


def _figures(measure: TotalledMeasure, comparison: Comparison) -> Iterator[_Figure]:
    """The figures that both spans report in full; kinds and lengths, which may be left out, are not compared."""
    now, before = comparison.month, comparison.previous
    if isinstance(measure, CountMeasure) and isinstance(now, Count) and isinstance(before, Count):
        yield "", measure.units[0] if measure.units else "", now.total, before.total
    elif isinstance(measure, ListMeasure) and isinstance(now, ListTally) and isinstance(before, ListTally):
        yield "", say("summary.entries-unit"), now.items, before.items
    elif isinstance(measure, PartsMeasure):
        yield from _parts(measure, now, before)


def _parts(measure: PartsMeasure, now: Total, before: Total) -> Iterator[_Figure]:
    if not (isinstance(now, Parts) and isinstance(before, Parts)):
        return
    for part in measure.parts:
        figure, earlier = now.parts.get(part.id), before.parts.get(part.id)
        if figure is not None and earlier is not None:
            yield lower_first(part.label), part.units[0] if part.units else "", figure, earlier


def _of_one(label: str, unit: str, figure: Decimal, earlier: Decimal, previous: Span) -> str:
    if figure == earlier:
        return say("change.same" if figure else "change.none-either", previous=previous.as_noun)
    if not earlier:
        return say("change.none-before", previous=previous.as_noun)
    if not figure:
        return say("change.some-before", previous=previous.as_noun, figure=_with_unit(earlier, unit))
    return say("change.compared", change=_moved(label, unit, figure, earlier), previous=previous.as_noun)


def _of_several(figures: list[_Figure], previous: Span) -> str:
    if all(figure == earlier for _, _, figure, earlier in figures):
        nothing = not any(figure for _, _, figure, _ in figures)
        return say("change.none-either" if nothing else "change.same", previous=previous.as_noun)
    return say("change.compared", change=joined([_moved(*each) for each in figures]), previous=previous.as_noun)


def _moved(label: str, unit: str, figure: Decimal, earlier: Decimal) -> str:
    if figure == earlier:
        return say("change.part-same", label=label).strip()
    difference = abs(figure - earlier)
    moved = say("change.more" if figure > earlier else "change.less", figure=_with_unit(difference, unit or label))
    share = difference / earlier if earlier else None
    if share is None or share > LARGEST_PERCENT or not figure:
        return moved
    return say("change.share", change=moved, share=write_percent(share))


def _with_unit(figure: Decimal, unit: str) -> str:
    return f"{write_count(figure)} {unit}".strip()


def comparison_remark(totals: FormTotals, summary: Summary, *, compared: bool) -> str:
    """Why the totals of the two spans are not compared, or not all of them; empty if all are compared.

    `compared`: whether some sentence gives a change nevertheless.
    """
    if summary.previous is None:
        return _nothing_before(summary)
    if totals.received_before[0] == 0:
        return say("change.no-reports", previous=upper_first(summary.previous.as_noun))
    if all(each is not None and each.whole for each in totals.comparisons.values()):
        return ""
    came, owed = totals.received
    came_before, owed_before = totals.received_before
    ending = say("change.only-shared" if compared else "change.not-compared", word=summary.span.word)
    if came == owed and came_before == owed_before:
        return say("change.gaps-in-figures", word=summary.span.word, ending=ending)
    return say(
        "change.gaps-in-reports",
        previous=upper_first(summary.previous.as_noun),
        came_before=f"{write_count(came_before)}/{write_count(owed_before)}",
        span=summary.span.as_noun,
        came=f"{write_count(came)}/{write_count(owed)}",
        word=summary.span.word,
        ending=ending,
    )


def _nothing_before(summary: Summary) -> str:
    """A remark for the campaign's first month; empty for a longer span from its beginning."""
    first = summary.settings.campaign.first_month
    return say("change.first-month") if summary.span == Span.of_month(first) else ""
