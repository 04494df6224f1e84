"""Whose, which form's and which month's a file is that could not be read: by how it came, as far as that is certain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
    """The one unit that all names allow which name any unit; None where they contradict or no name does.

    Names in full or in initials go before names of which words are left out (`Hội phụ nữ`).
    """
    form_names = [name for keys in forms.forms for name in keys.file_names]
    for surely in (True, False):
        meant = list(_meant(index, form_names, arrival, surely=surely))
        if meant:
            common = set.intersection(*meant)
            return common.pop() if len(common) == 1 else None
    return None


def _meant(index: UnitIndex, form_names: Sequence[str], arrival: Arrival, *, surely: bool) -> Iterator[set[str]]:
    """The codes that each name may mean, of those that name any unit."""
    sender, subject = sender_name(index, arrival), subject_name(index, arrival, surely=surely)
    for named in (*file_names(index, arrival, form_names, surely=surely), sender, subject):
        match = None if named is None else named.match
        if match is not None and match.fit is not Fit.ALIKE:
            yield {unit.code for unit in match.units}


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
