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
    """The evidence, with what is printed known as such, and with the blank's mark.

    What every month's blank prints says nothing of a blank whose month is another one, and is left out.
    """
    marked = blank.mark.month if blank.mark is not None else None
    worded = _worded_as_printed(named, blank, is_marked=marked is not None)
    month = marked or _of_file_name(named, blank) or _of_print(worded, blank)
    if month is None:
        return list(named)
    told = [_told(found, month, blank) if found in worded else _of_own_name(found, month, blank) for found in named]
    return [*(found for found in told if found is not None), *_in_mark(marked)]


def _worded_as_printed(named: Sequence[MonthNamed], blank: BlankOf, *, is_marked: bool) -> list[MonthNamed]:
    """What stands on the paper in the words of its blank, if the paper is known to be one."""
    worded = [found for found in named if found.kind in _ON_PAPER and _is_worded_so(found, blank.keys)]
    return worded if is_marked or (worded and _has_all_above(blank)) else []


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


def _of_print(worded: Sequence[MonthNamed], blank: BlankOf) -> Month | None:
    """The month that most of it names; None where two are named equally often, or none with its year.

    What every blank prints names a month only where nothing else does.
    """
    of_month = [found for found in worded if not _is_always_printed(found, blank)] or worded
    counts = Counter(Month(found.year, found.number) for found in of_month if found.year is not None).most_common(2)
    return counts[0][0] if counts and (len(counts) == 1 or counts[0][1] > counts[1][1]) else None


def _is_always_printed(found: MonthNamed, blank: BlankOf) -> bool:
    return blank.keys.printed.prints_always(found.line)


def _told(found: MonthNamed, month: Month, blank: BlankOf) -> MonthNamed | None:
    """What is worded as on the blank: printed if it names the blank's month, else typed; None if it says nothing."""
    if found.in_year(month.year) == month:
        return replace(found, printed=True)
    return None if _is_always_printed(found, blank) else found


def _of_own_name(found: MonthNamed, month: Month, blank: BlankOf) -> MonthNamed:
    """The evidence, as printed if it is the file name under which the blank of that month was written."""
    return replace(found, printed=True) if _in_blank_name(found, blank) == month else found


def _in_mark(marked: Month | None) -> list[MonthNamed]:
    return [] if marked is None else [MonthNamed(Weight.MARK, marked.number, marked.year, str(marked), None)]
