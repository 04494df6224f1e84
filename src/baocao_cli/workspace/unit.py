"""A unit: a row of the roster, which owes a report each month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from baocao_cli.forms.declaration import Form
from baocao_cli.month import Month


@dataclass(frozen=True, slots=True)
class Unit:
    """`forms` empty means every form. `order` is the roster's own order, which wins over the alphabet."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    email: str = ""
    forms: tuple[str, ...] = ()
    first_month: Month | None = None
    last_month: Month | None = None
    superior: str = ""
    order: int = 0
    former_codes: tuple[str, ...] = ()
    """Codes that the unit had before: what came under them is its own."""
    place: str = ""
    """Before the date of signing; the office's own where empty."""
    party: bool = False
    """Whether it is the Party's: its blanks have the Party's heading and signature."""
    signer_title: str = ""
    """`CHÁNH VĂN PHÒNG`, or in whose name and as what: `KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC`; the form's words where empty."""

    def owes(self, form: Form, month: Month) -> bool:
        """Whether a report on that form is owed for that month: both the unit's months and the form's count."""
        if self.first_month is not None and month < self.first_month:
            return False
        if self.last_month is not None and month > self.last_month:
            return False
        return form.is_asked_in(month) and (not self.forms or form.id in self.forms)


def owed_reports(units: Iterable[Unit], forms: Sequence[Form], month: Month) -> Iterator[tuple[str, str, Month]]:
    """Unit, form and month of every report that is owed for that month, unit by unit."""
    for unit in units:
        for form in forms:
            if unit.owes(form, month):
                yield unit.code, form.id, month
