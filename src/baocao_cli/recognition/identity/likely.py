"""Whose, which form's and which month's a file is that could not be read: by how it came, as far as that is certain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from baocao_cli.inbox.model import Arrival
from baocao_cli.month import VIETNAM, Month
from baocao_cli.papers.lines import squeeze
from baocao_cli.recognition.identity.month_evidence import MonthNamed, Weight, in_name
from baocao_cli.recognition.identity.unit_evidence import file_names, sender_name, subject_name
from baocao_cli.recognition.identity.unit_index import Fit, UnitIndex, unit_index
from baocao_cli.recognition.model import Knowledge
from baocao_cli.recognition.wording.form_keys import CompiledForms, FormKeys, compiled_forms
from baocao_cli.vietnamese.fold import words


@dataclass(frozen=True, slots=True)
class Likely:
    """The unit's code, the form's id and the month; None in the place of what is not certain."""

    unit: str | None
    form: str | None
    month: Month | None


@dataclass(frozen=True, slots=True)
class _Names:
    """What a file is called: its own name without the ending, its mail's subject, the folders and mails around it."""

    own: str
    subject: str
    around: tuple[str, ...]


def likely(arrival: Arrival, knowledge: Knowledge) -> Likely:
    """What sender, subject, file name and folders tell for certain (contract §4 and §7, Punctuality: `likely`)."""
    forms = compiled_forms(knowledge)
    *around, own = arrival.path.replace("!", "").split("/")
    names = _Names(own.rsplit(".", 1)[0], arrival.subject or "", tuple(reversed(around)))
    return Likely(
        unit=_unit(unit_index(knowledge), forms, arrival),
        form=_form(forms, names),
        month=_month(names, Month.of(arrival.received_at.astimezone(VIETNAM).date())),
    )


def _unit(index: UnitIndex, forms: CompiledForms, arrival: Arrival) -> str | None:
    """The one unit that every name allows which is of any unit; None where none is, or where they contradict."""
    form_names = [name for keys in forms.forms for name in keys.file_names]
    named = [
        *file_names(index, arrival, form_names, surely=True),
        *(found for found in (sender_name(index, arrival), subject_name(index, arrival)) if found is not None),
    ]
    meant = [
        {unit.code for unit in found.match.units}
        for found in named
        if found.match is not None and found.match.fit is not Fit.ALIKE
    ]
    common = set.intersection(*meant) if meant else set()
    return common.pop() if len(common) == 1 else None


def _form(forms: CompiledForms, names: _Names) -> str | None:
    """The form that the nearest name tells, if it tells of one alone."""
    for name in (names.own, names.subject, *names.around):
        named = [keys.form.id for keys in forms.forms if _names_form(keys, name)]
        if named:
            return named[0] if len(named) == 1 else None
    return None


def _names_form(keys: FormKeys, text: str) -> bool:
    """Whether a form's file names or titles are in the text; `bieu 1` is not in `bieu 12`."""
    spoken = " ".join(words(text))
    patterns = (r"\b" + " ?".join(words(name)) + r"\b" for name in keys.form.recognise.file_names)
    if any(re.search(pattern, spoken) for pattern in patterns):
        return True
    squeezed = squeeze(text)
    return any(title in squeezed for title in keys.long_titles)


def _month(names: _Names, arrived: Month) -> Month | None:
    """The month that file name and subject name, else the folders, else the one before the arrival.

    None where several are named.
    """
    for texts in ((names.own, names.subject), names.around):
        months = _months(texts, arrived)
        if months:
            return months.pop() if len(months) == 1 else None
    return arrived.plus(-1)


def _months(texts: Iterable[str], arrived: Month) -> set[Month]:
    named: Sequence[MonthNamed] = [found for text in texts for found in in_name(Weight.SURROUNDINGS, text)]
    return {_begun(found, arrived) for found in named}


def _begun(found: MonthNamed, arrived: Month) -> Month:
    """The month; of one without a year, the latest that had begun when the file came."""
    if found.year is not None:
        return Month(found.year, found.number)
    return Month(arrived.year if found.number <= arrived.number else arrived.year - 1, found.number)
