"""The figures that a final summary stated, kept with it in the ledger, and what has changed since."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from baocao_cli.ledger import codec
from baocao_cli.ledger.finals import Final
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.questions import keys
from baocao_cli.summary.model.gaps import open_gaps, waived_gaps
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.tell.figure_names import FigureName, figures_of
from baocao_cli.texts import say

FigureValues = Mapping[FigureName, Decimal | None]
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class IssuedFigures:
    """The figures of a summary, the returns that they come from, and the gaps that were waived."""

    month: FigureValues
    cumulative: FigureValues
    returns: Mapping[str, str]
    """`unit/form` → a fingerprint of its file and of what was read from it."""
    waived: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One figure as it was stated, and as it is now. None: not reported."""

    name: FigureName
    before: Decimal | None
    after: Decimal | None
    cumulative: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """What has changed since a month was frozen. False in a boolean context if nothing has."""

    arrived: tuple[KeptReturn, ...]
    replaced: tuple[KeptReturn, ...]
    withdrawn: tuple[tuple[str, str], ...]
    """Unit and form of the returns that are no longer counted."""
    figures: tuple[FigureChange, ...]
    waived: tuple[str, ...]
    waits_again: tuple[str, ...]

    def __bool__(self) -> bool:
        return any((self.arrived, self.replaced, self.withdrawn, self.figures, self.waived, self.waits_again))

    def in_words(self) -> str:
        reports = len(self.arrived) + len(self.replaced) + len(self.withdrawn)
        return say("supplement.changes", reports=reports, figures=len(self.figures))


def issued_figures(summary: Summary) -> IssuedFigures:
    """The figures that the summary states now."""
    return IssuedFigures(
        month={name: figure for totals in summary.totals for name, figure in figures_of(totals.form, totals.month)},
        cumulative={
            name: figure for totals in summary.totals for name, figure in figures_of(totals.form, totals.cumulative)
        },
        returns={f"{kept.unit}/{kept.form}": _fingerprint(kept) for kept in summary.returns},
        waived=keys.of_gaps(gap.identity for gap in waived_gaps(summary)),
    )


def changes_since(frozen: Final, summary: Summary) -> Changes:
    """What has changed in the summary since the month was frozen."""
    present = {old: unit.code for unit in summary.units for old in unit.former_codes}
    before, after = _under_present_codes(_from_json(frozen.stated), present), issued_figures(summary)
    now = {f"{kept.unit}/{kept.form}": kept for kept in summary.returns}
    waiting = keys.of_gaps(gap.identity for gap in open_gaps(summary))
    return Changes(
        arrived=tuple(now[key] for key in _only_in(now, before.returns)),
        replaced=tuple(now[key] for key in _changed_returns(before, after)),
        withdrawn=tuple(_pair(key) for key in _only_in(before.returns, now)),
        figures=(
            *_differences(before.month, after.month, cumulative=False),
            *_differences(before.cumulative, after.cumulative, cumulative=True),
        ),
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
        returns={renamed(key): fingerprint for key, fingerprint in issued.returns.items()},
        waived=tuple(map(renamed, issued.waived)),
    )


def _only_in(keys: Iterable[str], others: Container[str]) -> Iterator[str]:
    return (key for key in keys if key not in others)


def _changed_returns(before: IssuedFigures, after: IssuedFigures) -> Iterator[str]:
    """The keys of the returns that are in both with another content."""
    return (key for key, now in after.returns.items() if key in before.returns and before.returns[key] != now)


def to_json(what: IssuedFigures) -> str:
    """The issued figures as JSON text; figures are decimal texts, so that nothing is rounded."""
    return json.dumps(
        {
            "month": _written(what.month),
            "cumulative": _written(what.cumulative),
            "returns": dict(what.returns),
            "waived": list(what.waived),
        },
        ensure_ascii=False,
    )


def _written(figures: FigureValues) -> Sequence[Sequence[str | None]]:
    return [
        [name.form, name.measure, name.path, None if figure is None else str(figure)]
        for name, figure in figures.items()
    ]


def _from_json(text: str) -> IssuedFigures:
    kept = json.loads(text)
    return IssuedFigures(_read(kept["month"]), _read(kept["cumulative"]), kept["returns"], tuple(kept["waived"]))


def _read(rows: Sequence[Sequence[str]]) -> FigureValues:
    return {
        FigureName(form, measure, path): None if figure is None else Decimal(figure)
        for form, measure, path, figure in rows
    }


def _differences(before: FigureValues, after: FigureValues, *, cumulative: bool) -> Iterator[FigureChange]:
    """The figures that differ, in the document's order; those that are gone come last. Names compare folded."""
    then = {name.key: figure for name, figure in before.items()}
    now = {name.key for name in after}
    for name, figure in after.items():
        if then.get(name.key) != figure:
            yield FigureChange(name, then.get(name.key), figure, cumulative)
    for name, figure in before.items():
        if name.key not in now and figure:
            yield FigureChange(name, figure, None, cumulative)


def _pair(key: str) -> tuple[str, str]:
    unit, _, form = key.partition("/")
    return unit, form


def _fingerprint(kept: KeptReturn) -> str:
    """A text that changes with the file, and with what is read from the same file."""
    said = [(reading.measure, reading.status.value, codec.encode_value(reading.value)) for reading in kept.readings]
    return f"{kept.sha256}:{hashlib.sha256(repr(said).encode()).hexdigest()[:_DIGITS]}"
