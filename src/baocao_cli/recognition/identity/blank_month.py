"""Which of the evidence of the month the office printed itself: a blank says its month before anybody fills it in.

A blank is of one month. That is the month of its hidden mark; without one, of the file name under which it was written;
without that, what most of the lines say that the form's template prints, if the paper has all that the template prints
above its table. Whatever names another month than the blank's was typed, be it worded as the blank words it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from baocao_cli.forms.mark import Mark, mark_of_name
from baocao_cli.month import Month
from baocao_cli.papers.lines import Line
from baocao_cli.recognition.identity.month_evidence import MonthNamed, Weight
from baocao_cli.recognition.identity.unit_index import UnitIndex
from baocao_cli.recognition.wording.form_keys import FormKeys

_ON_PAPER = (Weight.TITLE, Weight.SENTENCE, Weight.PERIODS)


@dataclass(frozen=True, slots=True)
class BlankOf:
    """What a paper may have been made of: the form's blank, and all lines of the paper outside of its tables."""

    keys: FormKeys
    index: UnitIndex
    mark: Mark | None
    lines: Sequence[Line]


def tell_printed(named: Sequence[MonthNamed], blank: BlankOf) -> list[MonthNamed]:
    """The evidence, with what is printed known as such, and with the blank's mark."""
    marked = blank.mark.month if blank.mark is not None else None
    worded = [found for found in named if found.kind in _ON_PAPER and _is_worded_so(found, blank.keys)]
    is_blank = bool(worded) and (marked is not None or _has_all_above(blank))
    month = marked or _of_file_name(named, blank) or (_prevailing(worded) if is_blank else None)
    if month is None:
        return list(named)
    told = [_printed(found, month, blank, on_paper=is_blank and found in worded) for found in named]
    return [*told, *_in_mark(marked)]


def _is_worded_so(found: MonthNamed, keys: FormKeys) -> bool:
    return keys.printed.prints(found.line, found.number, found.year)


def _has_all_above(blank: BlankOf) -> bool:
    return blank.keys.printed.all_above(piece for line in blank.lines for piece in line.pieces)


def _of_file_name(named: Sequence[MonthNamed], blank: BlankOf) -> Month | None:
    return next((month for found in named if (month := _in_blank_name(found, blank)) is not None), None)


def _in_blank_name(found: MonthNamed, blank: BlankOf) -> Month | None:
    """The month of a file name that is a blank's own."""
    if found.kind is not Weight.FILE_NAME:
        return None
    mark = mark_of_name(found.line, blank.keys.form.id)
    return mark.month if mark is not None and blank.index.coded(mark.unit or "") is not None else None


def _prevailing(worded: Sequence[MonthNamed]) -> Month | None:
    """The month that most of them name; None where two are named equally often, or none with its year."""
    counts = Counter(Month(found.year, found.number) for found in worded if found.year is not None).most_common(2)
    return counts[0][0] if counts and (len(counts) == 1 or counts[0][1] > counts[1][1]) else None


def _printed(found: MonthNamed, month: Month, blank: BlankOf, *, on_paper: bool) -> MonthNamed:
    """The evidence as printed, if it is what the blank of that month says."""
    printed = (on_paper and found.in_year(month.year) == month) or _in_blank_name(found, blank) == month
    return replace(found, printed=True) if printed else found


def _in_mark(marked: Month | None) -> list[MonthNamed]:
    return [] if marked is None else [MonthNamed(Weight.MARK, marked.number, marked.year, str(marked), None)]
