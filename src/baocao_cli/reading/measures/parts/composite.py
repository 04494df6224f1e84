"""Named figures in one cell: `02 buổi, 85 người` → sessions and attendees; `2 giờ 30 phút` → minutes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from baocao_cli.documents.model import Cell
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Part, PartsMeasure
from baocao_cli.reading.clauses.parsing import read_statement
from baocao_cli.reading.clauses.quantities import Mode, Quantity
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import quoted
from baocao_cli.reading.lex.length import Length
from baocao_cli.reading.lex.lexed import Lexed
from baocao_cli.reading.lex.numeral import Numeral, decide
from baocao_cli.reading.lex.vocabulary import Role
from baocao_cli.reading.measures.column_unit import ColumnUnit
from baocao_cli.reading.measures.diagnostics import Diagnostics
from baocao_cli.reading.measures.parts.part_figures import PartFigures
from baocao_cli.reading.model import Context, Status, Understood
from baocao_cli.values import Parts

_NO_WORDS: Mapping[str, str] = {}
_NO_GUESSES: Mapping[str, Decimal] = {}
ReadCell = Callable[[Cell, PartsMeasure, Context], Understood]


def read_parts(lexed: Lexed, measure: PartsMeasure, context: Context, number: Numeral | None = None) -> Understood:
    """A cell's text (or a number cell's `number`) as the parts of a measure."""
    statement = read_statement(lexed, measure, context.month)
    if number is not None:
        _replace_number(statement, number)
    diagnostics = Diagnostics()
    cumulative = stated_cumulative(statement, measure)
    own = statement.of(Mode.OWN, Mode.SUBSET, Mode.BREAKDOWN)
    if statement.says_none() is not None:
        diagnostics.report_none(statement)
        return diagnostics.understood(
            Parts({part.id: Decimal(0) for part in measure.parts}), None, cumulative, zero=True
        )
    if not own and not statement.denied:
        return _no_own_figures(statement, measure, context, diagnostics, cumulative)
    figures = PartFigures(statement, measure, diagnostics, ColumnUnit(context.column_unit, measure))
    figures.resolve()
    if not figures.told and not diagnostics.held:
        return _nothing_told(statement, diagnostics, cumulative)
    diagnostics.findings.extend(_asides(statement, figures.used))
    return _conclude(figures.told, measure, diagnostics, cumulative, statement.in_words, figures.guesses)


def _replace_number(statement: Statement, number: Numeral) -> None:
    if statement.quantities:
        statement.quantities[0].numeral = number


def _conclude(
    told: Mapping[str, Decimal | None],
    measure: PartsMeasure,
    diagnostics: Diagnostics,
    cumulative: Parts | None,
    in_words: Mapping[str, str] = _NO_WORDS,
    guesses: Mapping[str, Decimal] = _NO_GUESSES,
) -> Understood:
    """`told` holds None for a part whose figure is not certain; parts that are not in it were not told.

    `guesses`: the likeliest figures of uncertain parts, for the proposal.
    """
    value = Parts({part.id: told.get(part.id) for part in measure.parts})
    if not diagnostics.held:
        for part in measure.parts:
            if part.id not in told and part.id in in_words:
                diagnostics.report("part-in-words", typed=in_words[part.id], part=part.label)
            elif part.id not in told:
                diagnostics.report("part-untold", part=part.label)
            elif part.id in in_words:
                diagnostics.report("words-qualify", typed=in_words[part.id])
    known = [figure for figure in value.parts.values() if figure is not None]
    likely = Parts({part: figure if figure is not None else guesses.get(part) for part, figure in value.parts.items()})
    proposal = likely if any(figure is not None for figure in likely.parts.values()) else None
    return diagnostics.understood(
        value, proposal, cumulative, zero=bool(known) and all(figure == 0 for figure in known)
    )


def _nothing_told(statement: Statement, diagnostics: Diagnostics, cumulative: Parts | None) -> Understood:
    typed = quoted(*(quantity.term for quantity in statement.quantities))
    diagnostics.report("figure-of-what" if typed else "words-no-figure", typed=typed or statement.typed)
    return diagnostics.hold(cumulative=cumulative)


def _no_own_figures(
    statement: Statement, measure: PartsMeasure, context: Context, diagnostics: Diagnostics, cumulative: Parts | None
) -> Understood:
    if cumulative is not None:
        diagnostics.report("only-cumulative", typed=statement.typed)
        return diagnostics.hold(_less_known(cumulative, measure, context), cumulative)
    if statement.quantities:
        diagnostics.report("only-other-period", typed=statement.typed)
    else:
        diagnostics.report("words-no-figure", typed=statement.typed)
    return diagnostics.hold()


def _less_known(cumulative: Parts, measure: PartsMeasure, context: Context) -> Parts | None:
    """The cumulative figures less those of the months before, where these are known."""
    known = context.cumulative.get(measure.id)
    if not isinstance(known, Parts):
        return None
    differences: dict[str, Decimal | None] = {}
    for part, figure in cumulative.parts.items():
        before = known.parts.get(part)
        differences[part] = figure - before if figure is not None and before is not None and figure >= before else None
    return Parts(differences) if any(figure is not None for figure in differences.values()) else None


def stated_cumulative(statement: Statement, measure: PartsMeasure) -> Parts | None:
    """The cumulative figures that the cell states beside the month's."""
    told: dict[str, Decimal | None] = {part.id: None for part in measure.parts}
    for quantity in statement.of(Mode.CUMULATIVE):
        series = quantity.term.series
        if quantity.bare and len(series) == len(measure.parts):
            for numeral, named in zip(series, measure.parts, strict=True):
                told[named.id] = decide(numeral, whole=named.whole).figure
            continue
        part = part_of(quantity, measure.parts)
        if part is None or quantity.per is not None:
            continue
        figure = decide(quantity.numeral, whole=part.whole).figure
        if figure is not None and quantity.role is Role.MINUTES and quantity.noun is not None:
            figure = Length(quantity.noun.key).in_minutes(figure)
        told[part.id] = figure
    return Parts(told) if any(figure is not None for figure in told.values()) else None


def part_of(quantity: Quantity, parts: Sequence[Part]) -> Part | None:
    """The part that a quantity is of by its noun; a bare one is of the only part."""
    if quantity.role is Role.PART and quantity.noun is not None:
        return next((part for part in parts if part.id == quantity.nouns[0].key), None)
    if quantity.role is Role.MINUTES:
        return next((part for part in parts if part.duration), None)
    return parts[0] if quantity.bare and len(parts) == 1 and not quantity.numeral.text.startswith("%") else None


def _asides(statement: Statement, used: Sequence[Quantity]) -> list[Finding]:
    texts = list(statement.asides)
    for quantity in statement.quantities:
        if quantity not in used:
            texts.append(quantity.typed)
    return [Finding.of("figure-set-aside", typed=text) for text in dict.fromkeys(texts)]


def read_part_columns(cells: Mapping[str, Cell], measure: PartsMeasure, context: Context, read: ReadCell) -> Understood:
    """Parts that stand in columns of their own: each cell is read as a measure of that part alone."""
    told: dict[str, Decimal | None] = {}
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
            told[part.id] = understood.value.parts[part.id]
        elif understood.status is Status.HELD:
            told[part.id] = None
    if not told:
        return Understood(Status.MISSING, findings=tuple(diagnostics.findings))
    return _conclude(told, measure, diagnostics, None)
