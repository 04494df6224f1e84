"""What a final summary stated, kept beside it in the ledger, and what has changed since."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from baocao_cli.ledger import codec
from baocao_cli.ledger.finals import Final
from baocao_cli.ledger.model import KeptReturn
from baocao_cli.summary.model.gaps import keys, open_gaps, waived_gaps
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.tell.figure_names import FigureName, figures_of
from baocao_cli.texts import say

Figures = Mapping[FigureName, Decimal | None]
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Stated:
    """The figures of a summary, the returns that they come from, and the gaps that were waived."""

    month: Figures
    cumulative: Figures
    returns: Mapping[str, str]
    """`unit/form` → the file's hash, and what was read of it."""
    waived: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One figure as it was stated, and as it is now. None: nobody said anything."""

    name: FigureName
    before: Decimal | None
    after: Decimal | None
    cumulative: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """What is different since a month was frozen. Falsy where nothing is."""

    arrived: tuple[KeptReturn, ...]
    replaced: tuple[KeptReturn, ...]
    withdrawn: tuple[tuple[str, str], ...]
    """Unit and form of returns that count no more."""
    figures: tuple[FigureChange, ...]
    waived: tuple[str, ...]
    waits_again: tuple[str, ...]

    def __bool__(self) -> bool:
        return any((self.arrived, self.replaced, self.withdrawn, self.figures, self.waived, self.waits_again))

    def in_words(self) -> str:
        reports = len(self.arrived) + len(self.replaced) + len(self.withdrawn)
        return say("supplement.changes", reports=reports, figures=len(self.figures))


def stated(summary: Summary) -> Stated:
    """What the summary states now."""
    return Stated(
        month={name: figure for totals in summary.totals for name, figure in figures_of(totals.form, totals.month)},
        cumulative={
            name: figure for totals in summary.totals for name, figure in figures_of(totals.form, totals.cumulative)
        },
        returns={f"{kept.unit}/{kept.form}": _fingerprint(kept) for kept in summary.returns},
        waived=keys(gap.identity for gap in waived_gaps(summary)),
    )


def changes_since(frozen: Final, summary: Summary) -> Changes:
    """What the summary says now and did not when it was frozen."""
    before, after = _from_json(frozen.stated), stated(summary)
    now = {f"{kept.unit}/{kept.form}": kept for kept in summary.returns}
    waiting = keys(gap.identity for gap in open_gaps(summary))
    gone = [_pair(key) for key in before.returns if key not in now]
    return Changes(
        arrived=tuple(kept for key, kept in now.items() if key not in before.returns),
        replaced=tuple(
            kept for key, kept in now.items() if key in before.returns and before.returns[key] != after.returns[key]
        ),
        withdrawn=tuple(gone),
        figures=(
            *_differences(before.month, after.month, cumulative=False),
            *_differences(before.cumulative, after.cumulative, cumulative=True),
        ),
        waived=tuple(key for key in after.waived if key not in before.waived),
        waits_again=tuple(key for key in before.waived if key in waiting),
    )


def to_json(what: Stated) -> str:
    """Figures as texts: nothing is rounded."""
    return json.dumps(
        {
            "month": _written(what.month),
            "cumulative": _written(what.cumulative),
            "returns": dict(what.returns),
            "waived": list(what.waived),
        },
        ensure_ascii=False,
    )


def _written(figures: Figures) -> Sequence[Sequence[str | None]]:
    return [
        [name.form, name.measure, name.path, None if figure is None else str(figure)]
        for name, figure in figures.items()
    ]


def _from_json(text: str) -> Stated:
    kept = json.loads(text)
    return Stated(_read(kept["month"]), _read(kept["cumulative"]), kept["returns"], tuple(kept["waived"]))


def _read(rows: Sequence[Sequence[str]]) -> Figures:
    return {
        FigureName(form, measure, path): None if figure is None else Decimal(figure)
        for form, measure, path, figure in rows
    }


def _differences(before: Figures, after: Figures, *, cumulative: bool) -> Iterator[FigureChange]:
    """In the order of the document; figures that are no longer there last. Names compare folded."""
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
    """Changes with the file, and where the same file was read again with another result."""
    said = [(reading.measure, reading.status.value, codec.encode_value(reading.value)) for reading in kept.readings]
    return f"{kept.sha256}:{hashlib.sha256(repr(said).encode()).hexdigest()[:_DIGITS]}"
