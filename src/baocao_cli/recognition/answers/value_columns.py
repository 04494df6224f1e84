"""Which of several columns holds the month's figures: `Kỳ trước | Kỳ này`, `Tuần 1 | … | Cộng`, `Tháng 8 | Tháng 9`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from baocao_cli.month import Month
from baocao_cli.recognition.tables.head_rows import HeadRows
from baocao_cli.recognition.wording.qualifiers import Sense


@dataclass(frozen=True, slots=True)
class ValueColumns:
    """The grid columns (0-based) of a measure's figures. `parts`: those that they add up.

    `of_another_time`: the heads say that the figures are not the month's. `uncertain`: no head says that they are it.
    """

    at: Sequence[int]
    parts: Sequence[int] = ()
    of_another_time: bool = False
    uncertain: bool = False


def choose(head: HeadRows, declared: Sequence[int], others: Sequence[int], month: Month | None) -> ValueColumns | None:
    """The columns that hold the month's figures, of those `declared` for them; of `others` where there are none.

    None where no head says which: columns that name nothing but several months are a table of several months.
    """
    chosen = _among(head, declared, month)
    if chosen is not None:
        return chosen
    if declared:
        return ValueColumns(declared, of_another_time=True)
    qualified = [at for at in others if at in head.qualifiers]
    if len({head.qualifiers[at].number for at in _of(head, qualified, Sense.MONTH)}) > 1:
        return None
    return _among(head, qualified, month)


def _among(head: HeadRows, columns: Sequence[int], month: Month | None) -> ValueColumns | None:
    """This month's columns, else sums of weeks, else those that no words set apart."""
    weeks = _of(head, columns, Sense.WEEK)
    own = _own(head, columns, month)
    chosen = own or _of(head, columns, Sense.TOTAL) or [at for at in columns if at not in head.qualifiers]
    return ValueColumns(chosen, parts=weeks) if chosen else None


def _own(head: HeadRows, columns: Sequence[int], month: Month | None) -> list[int]:
    """Columns whose head says that they are the month's; while it is not known, none of several months'."""
    own = [at for at in columns if at in head.qualifiers and head.qualifiers[at].is_of(month)]
    numbers = {head.qualifiers[at].number for at in own}
    return own if len(numbers) == 1 else _of(head, own, Sense.THIS)


def _of(head: HeadRows, columns: Sequence[int], sense: Sense) -> list[int]:
    return [at for at in columns if at in head.qualifiers and head.qualifiers[at].sense is sense]
