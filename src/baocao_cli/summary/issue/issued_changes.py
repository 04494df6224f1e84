"""What has changed since a month was frozen: its totals, and return by return what each unit reports."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.ledger.months.finals import Final
from baocao_cli.questions import keys
from baocao_cli.summary.issue.issued_figures import (
    FigureValues,
    IssuedFigures,
    IssuedReturn,
    from_json,
    is_read_alike,
    issued_figures,
    no_figures,
)
from baocao_cli.summary.model.gaps import open_gaps
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.tell.figure_names import FigureName
from baocao_cli.texts import say
from baocao_cli.vietnamese.fold import fold


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One figure as it was stated, and as it is now. None: not reported."""

    name: FigureName
    before: Decimal | None
    after: Decimal | None
    cumulative: bool = False


@dataclass(frozen=True, slots=True)
class ReturnChange:
    """What has changed in the return of one unit and form, which may have come or gone as a whole.

    `texts`: measure → its text now, empty if there is none any more. `lists`: the lists whose entries have changed.
    """

    unit: str
    form: str
    figures: tuple[FigureChange, ...]
    texts: Mapping[str, str]
    lists: tuple[str, ...]
    same_file: bool = False
    """Nothing came anew: what was read in the file was answered by a person, or read again."""

    def __bool__(self) -> bool:
        return bool(self.figures or self.texts or self.lists)


@dataclass(frozen=True, slots=True)
class Changes:
    """What has changed since a month was frozen. False in a boolean context if nothing has."""

    arrived: tuple[KeptReturn, ...]
    replaced: tuple[KeptReturn, ...]
    withdrawn: tuple[tuple[str, str], ...]
    """Unit and form of the returns that are no longer counted."""
    figures: tuple[FigureChange, ...]
    """The totals that have changed."""
    of_returns: tuple[ReturnChange, ...]
    """By unit and form, as in the summary; those of units and forms that it does not know come last."""
    by_unit: bool
    """Each unit's figures were kept when the month was frozen. If not, `of_returns` has no figures."""
    waived: tuple[str, ...]
    waits_again: tuple[str, ...]

    def __bool__(self) -> bool:
        return any((self.arrived, self.replaced, self.withdrawn, self.figures, self.waived, self.waits_again))

    def in_words(self) -> str:
        """`2 báo cáo, 4 số liệu`: how many of what."""
        reports = len(self.arrived) + len(self.replaced) + len(self.withdrawn)
        changes = say("supplement.changes", reports=reports, figures=len(self.figures))
        of_units = sum(len(change.figures) for change in self.of_returns)
        return say("supplement.changes-of-units", changes=changes, number=of_units) if of_units else changes


def changes_since(frozen: Final, summary: Summary) -> Changes:
    """What has changed in the summary since the month was frozen.

    A later version that says the same changes nothing, however it was typed.
    """
    present = {old: unit.code for unit in summary.units for old in unit.former_codes}
    before, after = _under_present_codes(from_json(frozen.stated), present), issued_figures(summary)
    now = {f"{kept.unit}/{kept.form}": kept for kept in summary.returns}
    then = {**before.fingerprints, **before.returns}
    compared = _of_older(now, before, after) if before.fingerprints else _of_returns(before, after, summary)
    waiting = keys.of_gaps(gap.identity for gap in open_gaps(summary))
    return Changes(
        arrived=tuple(now[key] for key in _only_in(now, then)),
        replaced=tuple(kept for key, kept in now.items() if key in then and key in compared),
        withdrawn=tuple(_pair(key) for key in _only_in(then, now)),
        figures=(
            *_differences(before.month, after.month),
            *_differences(before.cumulative, after.cumulative, cumulative=True),
        ),
        of_returns=tuple(compared.values()),
        by_unit=not before.fingerprints,
        waived=tuple(_only_in(after.waived, before.waived)),
        waits_again=tuple(key for key in before.waived if key in waiting),
    )


def _under_present_codes(issued: IssuedFigures, present: Mapping[str, str]) -> IssuedFigures:
    """The same with the keys of units whose code was changed since under their present one."""

    def renamed(key: str) -> str:
        unit, slash, rest = key.partition("/")
        return f"{present.get(unit, unit)}{slash}{rest}"

    return replace(
        issued,
        returns={renamed(key): each for key, each in issued.returns.items()},
        fingerprints={renamed(key): each for key, each in issued.fingerprints.items()},
        waived=tuple(map(renamed, issued.waived)),
    )


def _of_returns(before: IssuedFigures, after: IssuedFigures, summary: Summary) -> dict[str, ReturnChange]:
    """`unit/form` → what has changed in that return, where anything has; in the summary's order."""
    units = {unit.code: index for index, unit in enumerate(summary.units)}
    forms = {form.id: index for index, form in enumerate(summary.forms)}

    def place(key: str) -> tuple[int, int, str]:
        unit, form = _pair(key)
        return units.get(unit, len(units)), forms.get(form, len(forms)), key

    found = {key: _of_return(key, before, after, summary) for key in {**after.returns, **before.returns}}
    return {key: found[key] for key in sorted(found, key=place) if found[key]}


def _of_return(key: str, before: IssuedFigures, after: IssuedFigures, summary: Summary) -> ReturnChange:
    unit, form_id = _pair(key)
    form = summary.form(form_id)
    nothing = IssuedReturn("", {} if form is None else no_figures(form))
    then, now = before.returns.get(key, nothing), after.returns.get(key, nothing)
    return ReturnChange(
        unit,
        form_id,
        tuple(_differences(then.figures, now.figures)),
        {measure: now.texts.get(measure, "") for measure in _unequal(then.texts, now.texts)},
        tuple(_unequal(then.lists, now.lists)),
        same_file=then.sha256 == now.sha256,
    )


def _unequal(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    return (name for name in {**after, **before} if fold(before.get(name, "")) != fold(after.get(name, "")))


def _of_older(now: Mapping[str, KeptReturn], before: IssuedFigures, after: IssuedFigures) -> dict[str, ReturnChange]:
    """The same for a month frozen before each unit's figures were kept: the texts of the returns that are new."""
    return {
        key: ReturnChange(*_pair(key), figures=(), texts=after.returns[key].texts, lists=())
        for key, kept in now.items()
        if key not in before.fingerprints or not is_read_alike(kept, before.fingerprints[key])
    }


def _only_in(keys: Iterable[str], others: Container[str]) -> Iterator[str]:
    return (key for key in keys if key not in others)


def _differences(before: FigureValues, after: FigureValues, *, cumulative: bool = False) -> Iterator[FigureChange]:
    """The figures that differ, in the document's order; those that are gone come last. Names compare folded.

    A figure that only one side names is a change unless it is zero there: a kind of which there were none.
    """
    then = {name.key: figure for name, figure in before.items()}
    now = {name.key for name in after}
    for name, figure in after.items():
        if then.get(name.key) != figure and (figure or name.key in then):
            yield FigureChange(name, then.get(name.key), figure, cumulative)
    for name, figure in before.items():
        if name.key not in now and figure:
            yield FigureChange(name, figure, None, cumulative)


def _pair(key: str) -> tuple[str, str]:
    unit, _, form = key.partition("/")
    return unit, form
