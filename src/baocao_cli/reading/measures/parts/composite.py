"""Named figures in one cell: `02 buổi, 85 người` → sessions and attendees; `2 giờ 30 phút` → minutes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from baocao_cli.documents.model import Cell
from baocao_cli.forms.declaration import Part, PartsMeasure
from baocao_cli.reading.clauses.quantities import Mode, Quantity
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.lex.length import Length
from baocao_cli.reading.lex.numeral import decide
from baocao_cli.reading.lex.vocabulary import Role
from baocao_cli.reading.measures.column_unit import ColumnUnit
from baocao_cli.reading.measures.diagnostics import Diagnostics
from baocao_cli.reading.measures.parts.part_figures import PartFigures, part_of
from baocao_cli.reading.model import Context, Status, Understood
from baocao_cli.values import Parts, Value

ReadCell = Callable[[Cell, PartsMeasure, Context], Understood]


def read_parts(statement: Statement, measure: PartsMeasure, context: Context) -> Understood:
    """A cell's statement as the parts of a measure."""
    diagnostics = Diagnostics()
    cumulative = _stated_cumulative(statement, measure)
    own = statement.of(Mode.OWN, Mode.SUBSET, Mode.BREAKDOWN)
    likely = _less_known(cumulative, context.cumulative.get(measure.id))
    without = diagnostics.without_own(statement, own or statement.denied, measure, cumulative, likely)
    if without is not None:
        return without
    figures = PartFigures(statement, measure, diagnostics, ColumnUnit(context.column_unit, measure))
    figures.resolve()
    if not figures.reported and not diagnostics.held:
        diagnostics.report_nothing_known(statement, statement.quantities)
        return diagnostics.hold(cumulative=cumulative)
    diagnostics.set_unused_aside(statement, figures.used)
    return _conclude(figures.reported, measure, diagnostics, cumulative, statement.in_words, figures.guesses)


def _conclude(
    reported: Mapping[str, Decimal | None],
    measure: PartsMeasure,
    diagnostics: Diagnostics,
    cumulative: Parts | None,
    in_words: Mapping[str, str],
    guesses: Mapping[str, Decimal],
) -> Understood:
    """`reported` has None for a part whose figure is not certain, and nothing for a part that is not reported.

    `guesses`: the likeliest figures of uncertain parts, for the proposal.
    """
    value = Parts({part.id: reported.get(part.id) for part in measure.parts})
    likely = {part: guesses.get(part) if figure is None else figure for part, figure in value.parts.items()}
    if not diagnostics.held:
        for part in measure.parts:
            _report_words(part, in_words.get(part.id), part.id in reported, diagnostics)
    known = [figure for figure in value.parts.values() if figure is not None]
    return diagnostics.understood(value, _unless_empty(likely), cumulative, zero=bool(known) and not any(known))


def _report_words(part: Part, words: str | None, reported: bool, diagnostics: Diagnostics) -> None:
    """A part without a figure, and words that hint at one."""
    if reported and words is not None:
        diagnostics.report("words-qualify", typed=words)
    elif words is not None:
        diagnostics.report("part-in-words", typed=words, part=part.label)
    elif not reported:
        diagnostics.report("part-untold", part=part.label)


def _unless_empty(figures: Mapping[str, Decimal | None]) -> Parts | None:
    """The figures as parts; None where every part is missing."""
    return Parts(figures) if any(figure is not None for figure in figures.values()) else None


def _less_known(cumulative: Parts | None, known: Value | None) -> Parts | None:
    """The cumulative figures less those of the months before, where these are known."""
    if cumulative is None or not isinstance(known, Parts):
        return None
    differences: dict[str, Decimal | None] = {}
    for part, figure in cumulative.parts.items():
        before = known.parts.get(part)
        differences[part] = figure - before if figure is not None and before is not None and figure >= before else None
    return _unless_empty(differences)


def _stated_cumulative(statement: Statement, measure: PartsMeasure) -> Parts | None:
    """The cumulative figures that the cell states beside the month's."""
    stated = statement.of(Mode.CUMULATIVE)
    if not stated:
        return None
    reported: dict[str, Decimal | None] = {part.id: None for part in measure.parts}
    for quantity in stated:
        series = quantity.term.series
        part = _part_of(quantity, measure.parts)
        if quantity.bare and len(series) == len(measure.parts):
            for numeral, named in zip(series, measure.parts, strict=True):
                reported[named.id] = decide(numeral, whole=named.whole).figure
        elif part is not None and quantity.per is None:
            reported[part.id] = _figure_of(quantity, part)
    return _unless_empty(reported)


def _figure_of(quantity: Quantity, part: Part) -> Decimal | None:
    """The likeliest figure in the part's unit."""
    figure = decide(quantity.numeral, whole=part.whole).figure
    if figure is None or quantity.noun is None or quantity.role is not Role.MINUTES:
        return figure
    return Length(quantity.noun.key).in_minutes(figure)


def _part_of(quantity: Quantity, parts: Sequence[Part]) -> Part | None:
    """The part that a quantity is of by its noun; a bare one is of the only part."""
    only = quantity.bare and len(parts) == 1 and not quantity.numeral.text.startswith("%")
    return parts[0] if only else part_of(quantity, parts)


def read_part_columns(cells: Mapping[str, Cell], measure: PartsMeasure, context: Context, read: ReadCell) -> Understood:
    """Parts that have columns of their own: each cell is read as a measure of that part alone."""
    reported: dict[str, Decimal | None] = {}
    diagnostics = Diagnostics()
    statuses = []
    for part in measure.parts:
        if part.id not in cells:
            continue
        others = tuple(unit for other in measure.parts if other is not part for unit in other.units)
        alone = measure.model_copy(update={"parts": (part,), "set_aside": (*measure.set_aside, *others)})
        understood = read(cells[part.id], alone, context)
        statuses.append(understood.status)
        diagnostics.findings.extend(understood.findings)
        if understood.status in (Status.REPORTED, Status.ZERO) and isinstance(understood.value, Parts):
            reported[part.id] = understood.value.parts[part.id]
        elif understood.status is Status.HELD:
            reported[part.id] = None
    if not reported:
        return Understood(Status.MISSING, findings=tuple(diagnostics.findings))
    return _conclude(reported, measure, diagnostics, None, {}, {})
