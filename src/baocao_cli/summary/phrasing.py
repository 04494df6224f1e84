"""Figures, months and lists of names as they are written in sentences and cells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from baocao_cli.month import Month
from baocao_cli.texts import say
from baocao_cli.vietnamese.notation import write_figure, write_month, write_short_day

DASH = "–"
"""Written for what was not reported."""


def shown(number: Decimal | None) -> str:
    """The figure in Vietnamese notation; a dash if it was not reported."""
    return DASH if number is None else write_figure(number)


def difference_shown(number: Decimal | None) -> str:
    """`+5`, `-3`, `0`; empty if there is nothing to compare."""
    if number is None:
        return ""
    return f"+{write_figure(number)}" if number > 0 else write_figure(number)


def month_short(month: Month) -> str:
    """`tháng 9/2020`."""
    return write_month(month).replace(f" {say('summary.year')} ", "/")


def months_in_words(first: Month, last: Month) -> str:
    """`tháng 9 năm 2020`, or `từ tháng 02 đến tháng 9 năm 2020`, with the year once if it is the same."""
    if first == last:
        return write_month(first)
    start = write_month(first)
    if first.year == last.year:
        start = start.partition(f" {say('summary.year')} ")[0]
    return say("span.months", first=start, last=write_month(last))


def months_listed(months: Sequence[Month]) -> str:
    """`tháng 02 – 7/2020, tháng 9/2020`: runs of months are joined."""
    runs: list[list[Month]] = []
    for month in sorted(months):
        if runs and runs[-1][-1].plus(1) == month and runs[-1][0].year == month.year:
            runs[-1].append(month)
        else:
            runs.append([month])
    return joined([_run(run[0], run[-1]) for run in runs])


def _run(first: Month, last: Month) -> str:
    if first == last:
        return month_short(first)
    return f"{month_short(first).partition('/')[0]} – {month_short(last).partition(' ')[2]}"


def listed(names: Sequence[str]) -> str:
    """`a`, `a và b`, `a, b và c`: a list within a sentence."""
    if len(names) < 2:
        return joined(names)
    return say("summary.and", first=joined(names[:-1]), last=names[-1])


def published_shown(published: str) -> str:
    """`05/9/2020` for a day, `tháng 9/2020` for a month."""
    if published.count("-") == 2:
        return write_short_day(date.fromisoformat(published))
    return month_short(Month.parse(published))


def lower_first(text: str) -> str:
    """The text with a small first letter, unless its first word is an abbreviation or written in capitals."""
    first_word = text.split(" ", 1)[0]
    return text if first_word[1:].lower() != first_word[1:] or first_word.isdigit() else text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def joined(names: Sequence[str]) -> str:
    """`a, b, c`."""
    return ", ".join(names)


def roman(number: int) -> str:
    """1 → `I`, 4 → `IV`: the numbers of sections and annexes."""
    pieces = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    text = ""
    for value, letters in pieces:
        while number >= value:
            text, number = text + letters, number - value
    return text
