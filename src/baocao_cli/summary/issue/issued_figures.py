"""The figures that a final summary stated, of all units and of each return, kept with it in the ledger as JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from baocao_cli.forms.declaration import Form, ListMeasure
from baocao_cli.ledger import codec
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.questions import keys
from baocao_cli.summary.model.form_sums import COUNTS
from baocao_cli.summary.model.gaps import waived_gaps
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.model.totals import SourceRank, Total, sum_within_month, totalled_measures
from baocao_cli.summary.tell.cleaning import paragraphs
from baocao_cli.summary.tell.figure_names import FigureName, figures_by_kind, figures_of
from baocao_cli.values import Entries, Entry, FieldValue, Text
from baocao_cli.vietnamese.fold import fold

FigureValues = Mapping[FigureName, Decimal | None]
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class IssuedReturn:
    """What one return contributed to the summary, and the hash of its file."""

    sha256: str
    figures: FigureValues
    texts: Mapping[str, str] = field(default_factory=dict)
    """Measure → its text; a measure without a text is left out."""
    lists: Mapping[str, str] = field(default_factory=dict)
    """Measure → a digest of the entries that count, in whatever order; an empty list is left out."""


@dataclass(frozen=True, slots=True)
class IssuedFigures:
    """The figures of a summary, the returns that they come from, and the gaps that were waived."""

    month: FigureValues
    cumulative: FigureValues
    returns: Mapping[str, IssuedReturn]
    """By `unit/form`."""
    waived: tuple[str, ...]
    fingerprints: Mapping[str, str] = field(default_factory=dict)
    """`unit/form` → `hash of its file:digest of what was read`: of months frozen before `returns` were kept."""


def issued_figures(summary: Summary) -> IssuedFigures:
    """The figures that the summary states now."""
    return IssuedFigures(
        month={name: figure for totals in summary.totals for name, figure in figures_of(totals.form, totals.month)},
        cumulative={
            name: figure for totals in summary.totals for name, figure in figures_of(totals.form, totals.cumulative)
        },
        returns={
            f"{kept.unit}/{kept.form}": issued_return(summary.form(kept.form or ""), kept) for kept in summary.returns
        },
        waived=keys.of_gaps(gap.identity for gap in waived_gaps(summary)),
    )


def issued_return(form: Form | None, kept: KeptReturn) -> IssuedReturn:
    """What the return contributes; of a form that the office no longer has, only its texts."""
    counted = [reading for reading in kept.readings if reading.status in COUNTS]
    texts = {each.measure: "\n".join(paragraphs(each.value.text)) for each in counted if isinstance(each.value, Text)}
    lists = {each.measure: each.value for each in counted if isinstance(each.value, Entries)}
    return IssuedReturn(
        kept.sha256,
        figures={} if form is None else dict(_figures(form, kept, lists)),
        texts={measure: text for measure, text in texts.items() if text},
        lists={measure: _digest(entries.certain()) for measure, entries in lists.items() if entries.certain()},
    )


def is_read_alike(kept: KeptReturn, fingerprint: str) -> bool:
    """Whether the return is the one of that older fingerprint: from the same file, or read alike from another."""
    sha256, _, digest = fingerprint.partition(":")
    said = [(reading.measure, reading.status.value, codec.encode_value(reading.value)) for reading in kept.readings]
    return sha256 == kept.sha256 or digest == hashlib.sha256(repr(said).encode()).hexdigest()[:_DIGITS]


def no_figures(form: Form) -> FigureValues:
    """The figures that every return of the form has, none of them reported."""
    return dict(figures_of(form, {}))


def _figures(form: Form, kept: KeptReturn, lists: Mapping[str, Entries]) -> Iterator[tuple[FigureName, Decimal | None]]:
    sums = {measure.id: sum_within_month(measure) for measure in totalled_measures(form)}
    for reading in kept.readings:
        if reading.measure in sums and reading.status in COUNTS and reading.value is not None:
            sums[reading.measure].add(reading.value, SourceRank(0, 0, kept.unit or ""))
    totals: dict[str, Total | None] = {measure: each.total() for measure, each in sums.items()}
    yield from figures_of(form, totals)
    for measure in form.measures:
        if isinstance(measure, ListMeasure) and measure.id in lists:
            yield from figures_by_kind(form, measure, lists[measure.id])


def _digest(entries: Sequence[Entry]) -> str:
    said = sorted(
        json.dumps(sorted((name, _said(value)) for name, value in entry.fields.items() if value is not None))
        for entry in entries
    )
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:_DIGITS]


def _said(value: FieldValue) -> str:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else fold(value or "")


def to_json(what: IssuedFigures) -> str:
    """The issued figures as JSON text; figures are decimal texts, so that nothing is rounded."""
    returns = {
        key: {
            "sha256": each.sha256,
            "figures": _written(each.figures),
            "texts": dict(each.texts),
            "lists": dict(each.lists),
        }
        for key, each in what.returns.items()
    }
    return json.dumps(
        {
            "month": _written(what.month),
            "cumulative": _written(what.cumulative),
            "returns": {**what.fingerprints, **returns},
            "waived": list(what.waived),
        },
        ensure_ascii=False,
    )


def from_json(text: str) -> IssuedFigures:
    """The issued figures that `to_json` wrote, in this or an earlier version of the program."""
    kept: dict[str, Any] = json.loads(text)
    return IssuedFigures(
        _read(kept["month"]),
        _read(kept["cumulative"]),
        {
            key: IssuedReturn(each["sha256"], _read(each["figures"]), each["texts"], each["lists"])
            for key, each in kept["returns"].items()
            if not isinstance(each, str)
        },
        tuple(kept["waived"]),
        {key: each for key, each in kept["returns"].items() if isinstance(each, str)},
    )


def _written(figures: FigureValues) -> Sequence[Sequence[str | None]]:
    return [
        [name.form, name.measure, name.path, None if figure is None else str(figure)]
        for name, figure in figures.items()
    ]


def _read(rows: Sequence[Sequence[str]]) -> FigureValues:
    return {
        FigureName(form, measure, path): None if figure is None else Decimal(figure)
        for form, measure, path, figure in rows
    }
