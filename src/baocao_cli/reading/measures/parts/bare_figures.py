"""Figures without a unit in a composite: the order of the row's own label, or the only part's figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from baocao_cli.forms.declaration import Part
from baocao_cli.reading.clauses.quantities import ADDED, Quantity
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import TermKind, quoted
from baocao_cli.reading.lex.numeral import Numeral, decide
from baocao_cli.reading.measures.tally import ZERO, Tally, shown
from baocao_cli.reading.measures.unaccounted import report_unknown_words

if TYPE_CHECKING:
    from baocao_cli.reading.measures.parts.part_figures import Parts

_LAST_DAY, _LAST_MONTH = 31, 12
_APART = {",", ";", "\n", "-"}


@dataclass(slots=True)
class BareFigures:
    """Takes figures that have neither noun nor name; fills `reported` and `guesses` of the parts."""

    statement: Statement
    counting: Parts
    tally: Tally
    reported: dict[str, Decimal | None]
    guesses: dict[str, Decimal]

    def take(self, bare: Sequence[Quantity]) -> None:
        """All bare figures of the cell."""
        parts = self.counting.parts
        missing = [part for part in parts if part.id not in self.reported]
        if not missing:
            return
        if len(parts) == 1:
            self._of_only_part(parts[0], bare)
        elif not self.reported:
            self._in_order(bare)
        elif len(missing) == 1 and len(bare) == 1:
            self._of_missing_part(missing[0], bare[0])

    def _report(self, code: str, **values: str) -> None:
        self.tally.diagnostics.report(code, **values)

    # one part

    def _of_only_part(self, part: Part, bare: Sequence[Quantity]) -> None:
        self.tally.use(*bare)
        if len(bare) == 1 and not _is_series(bare[0]):
            report_unknown_words(self.statement, bare[0], self.tally.diagnostics)
            self._keep(part, bare[0])
            self.counting.unit.report(self.tally.diagnostics, bare[0])
            return
        figures = [(quantity, self.counting.of_part(quantity, part)) for quantity in bare]
        known = [(quantity, figure) for quantity, figure in figures if figure is not None]
        added = all(quantity.segment.join in (*ADDED, "=") for quantity in bare[1:])
        if added and len(known) == len(bare) and not any(map(_is_series, bare)):
            self._added(part, known)
            return
        self._report("figures-unnamed", typed=quoted(*(quantity.term for quantity in bare)))
        self.reported[part.id] = None

    def _added(self, part: Part, figures: Sequence[tuple[Quantity, Decimal]]) -> None:
        """`45 + 40`, with or without `= 85`."""
        total = sum((figure for quantity, figure in figures if quantity.segment.join != "="), ZERO)
        result = next((figure for quantity, figure in figures if quantity.segment.join == "="), None)
        if result is None:
            self._report("sum-not-written", part=part.label, figure=shown(total))
        elif result != total:
            self.tally.contradict(result, total, part.label)
        self.reported[part.id] = total if result in (None, total) else None

    def _keep(self, part: Part, quantity: Quantity) -> None:
        figure = self.counting.of_part(quantity, part)
        guess = self.counting.guess(quantity) if figure is None else None
        self.reported[part.id] = figure
        if guess is not None:
            self.guesses[part.id] = guess

    # several parts

    def _of_missing_part(self, part: Part, quantity: Quantity) -> None:
        """`02 buổi/85`: the other part by the order of the label. Not a share of it, nor a figure with a label."""
        series = [numeral.likeliest or ZERO for numeral in quantity.term.series]
        if len(series) == 2 and series[0] <= series[1] and not _like_a_date(series):
            self.tally.use(quantity)
            self._report("fraction-of", typed=quantity.typed, figure=shown(series[0]))
            self.reported[part.id] = series[0]
        elif len(series) < 2 and not quantity.head and _is_alone(quantity):
            self.tally.use(quantity)
            self._report("order-of-label", typed=quantity.typed, part=part.label)
            self._keep(part, quantity)

    def _in_order(self, bare: Sequence[Quantity]) -> None:
        """`03/120`, `3; 120`: the order of the row's own label; one figure alone may be either part."""
        series = bare[0].term.series
        self.tally.use(*bare)
        if len(bare) == 1 and not series:
            self._of_either_part(bare[0])
            return
        numerals = series or [quantity.numeral for quantity in bare]
        typed = quoted(*(quantity.term for quantity in bare))
        if len(numerals) != len(self.counting.parts) or not _are_listed(bare):
            self._report("figures-unnamed", typed=typed)
            return
        self._read_in_order(numerals, typed, written_as_series=bool(series))
        for quantity in bare:
            if quantity.approximate:
                self._report("figure-approximate", typed=quantity.typed)

    def _read_in_order(self, numerals: Sequence[Numeral], typed: str, *, written_as_series: bool) -> None:
        """The parts' figures; not certain where they fall, or may be a date."""
        take, parts = self.tally.diagnostics.take, self.counting.parts
        figures = [take(decide(numeral, whole=part.whole)) for numeral, part in zip(numerals, parts, strict=True)]
        known = [figure for figure in figures if figure is not None]
        rising = known == sorted(known)
        for part, figure in zip(parts, figures, strict=True):
            self.reported[part.id] = figure if rising else None
        if None in figures or not any(known):
            return
        labels = self.counting.labels
        if rising and not (written_as_series and _like_a_date(known)):
            self._report("order-of-label", typed=typed, part=labels)
        else:
            self._report("order-doubtful", typed=typed, part=labels)

    def _of_either_part(self, quantity: Quantity) -> None:
        """A lone figure: nothing of either part if it is zero, else not certain."""
        first = self.counting.parts[0]
        certain = decide(quantity.numeral, whole=first.whole)
        if certain.figure == 0 and not certain.held:
            self.reported.update({part.id: ZERO for part in self.counting.parts})
            return
        self._report("figure-of-what", typed=quantity.typed)
        figure = self.tally.diagnostics.figure(quantity, whole=first.whole)
        if figure is not None:
            self.reported[first.id] = figure


def _is_series(quantity: Quantity) -> bool:
    """`03/120`: several figures with strokes between them."""
    return len(quantity.term.series) > 1


def _are_listed(bare: Sequence[Quantity]) -> bool:
    """Marks of a list are between the figures, and no words say more of any of them."""
    qualified = any(quantity.negated or quantity.state or quantity.head for quantity in bare)
    apart = {quantity.segment.join for quantity in bare[1:]} <= _APART
    return apart and not qualified and all(map(_is_alone, bare))


def _is_alone(quantity: Quantity) -> bool:
    """No name or noun is with the figure in its segment: `buổi sáng 40` names something."""
    return not any(term.kind in (TermKind.WORD, TermKind.NOUN) for term in quantity.segment.terms)


def _like_a_date(figures: Sequence[Decimal]) -> bool:
    return len(figures) == 2 and figures[0] <= _LAST_DAY and figures[1] <= _LAST_MONTH
