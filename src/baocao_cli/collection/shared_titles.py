"""After a run: warn of titles that two units list in one month (contract §7, lists)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from baocao_cli.findings import Finding
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.writer import Run
from baocao_cli.reading.lists.entries import entries_by_title, same_title
from baocao_cli.recognition.model import Knowledge
from baocao_cli.values import Entries, Entry

_CODE = "entry-of-two-units"


def warn_of_shared_titles(run: Run, knowledge: Knowledge) -> None:
    """Decide anew about every form and month that this run changed: a warning on the return that came later.

    Both entries count. The warning depends on what is in force alone, and goes away with its cause.
    """
    names = {unit.code: unit.name for unit in knowledge.units}
    with_lists = {form.id for form in knowledge.forms if form.lists}
    for form, month in (changed for changed in run.forms_changed() if changed[0] in with_lists):
        run.drop_return_findings(form, month, _CODE)
        for kept, finding in shared_titles(run.in_force(form, month), names):
            run.add_return_finding(kept, finding)


def shared_titles(returns: Sequence[KeptReturn], names: Mapping[str, str]) -> Iterator[tuple[KeptReturn, Finding]]:
    """The returns that list a title which an earlier return of another unit has: one finding for each title.

    `returns`: of one form and month, each unit once; `names`: what units are called, by code.
    """
    first_with: dict[tuple[str, str], tuple[KeptReturn, Entry]] = {}
    for kept in sorted(returns, key=lambda each: (each.received_at, each.sha256, each.id)):
        for (measure, key), entry in _titles(kept).items():
            earlier, first = first_with.setdefault((measure, key), (kept, entry))
            if earlier is not kept:
                other_unit = names.get(earlier.unit or "", earlier.unit)
                yield kept, same_title(_CODE, entry, first, measure, other_unit=other_unit, other=earlier.file_path)


def _titles(kept: KeptReturn) -> dict[tuple[str, str], Entry]:
    """The first entry of each title that the return lists, by the list's measure and the title's key."""
    found: dict[tuple[str, str], Entry] = {}
    for reading in kept.readings:
        if isinstance(reading.value, Entries):
            for key, entry in entries_by_title(reading.value.entries):
                found.setdefault((reading.measure, key), entry)
    return found
