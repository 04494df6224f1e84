"""One whole count with its kinds: `05 pa nô, 20 áp phích, 12 khẩu hiệu` → total 37."""

from __future__ import annotations

from decimal import Decimal

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import CountMeasure
from baocao_cli.reading.clauses.parsing import read_statement
from baocao_cli.reading.clauses.quantities import Mode
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import quoted
from baocao_cli.reading.lex.lexed import Lexed
from baocao_cli.reading.lex.numeral import Numeral, decide
from baocao_cli.reading.lex.vocabulary import Role
from baocao_cli.reading.measures.column_unit import ColumnUnit
from baocao_cli.reading.measures.diagnostics import Diagnostics
from baocao_cli.reading.measures.kind_figures import KindFigures
from baocao_cli.reading.model import Context, Understood
from baocao_cli.values import Count

_COUNTED = (Role.KIND, Role.UNIT, None)


def read_count(lexed: Lexed, measure: CountMeasure, context: Context, number: Numeral | None = None) -> Understood:
    """A cell's text (or a number cell's `number`) as a count."""
    statement = read_statement(lexed, measure, context.month)
    if number is not None and statement.quantities:
        statement.quantities[0].numeral = number
    diagnostics = Diagnostics()
    cumulative = _cumulative(statement)
    own = statement.of(Mode.OWN, Mode.SUBSET, Mode.BREAKDOWN)
    if statement.says_none() is not None:
        diagnostics.report_none(statement)
        return diagnostics.understood(Count(Decimal(0)), None, cumulative, zero=True)
    if not own and not statement.denied:
        return _no_own_figures(statement, measure, context, diagnostics, cumulative)
    figures = KindFigures(statement, measure, diagnostics)
    count = figures.resolve()
    if count is None and not diagnostics.held:
        typed = quoted(*(quantity.term for quantity in own))
        diagnostics.report("figure-of-what" if typed else "words-no-figure", typed=typed or statement.typed)
    if own:
        ColumnUnit(context.column_unit, measure).report(diagnostics, own[0])
    diagnostics.findings.extend(_asides(statement, figures))
    if count is None:
        return diagnostics.hold(cumulative=cumulative)
    return diagnostics.understood(count, count if figures.likely else None, cumulative, zero=count.total == 0)


def _asides(statement: Statement, figures: KindFigures) -> list[Finding]:
    texts = list(statement.asides)
    for quantity in statement.quantities:
        if quantity not in figures.used:
            texts.append(quantity.typed)
    return [Finding.of("figure-set-aside", typed=text) for text in dict.fromkeys(texts)]


def _no_own_figures(
    statement: Statement, measure: CountMeasure, context: Context, diagnostics: Diagnostics, cumulative: Count | None
) -> Understood:
    if cumulative is not None:
        diagnostics.report("only-cumulative", typed=statement.typed)
        known = context.cumulative.get(measure.id)
        proposal = None
        if isinstance(known, Count) and known.total <= cumulative.total:
            proposal = Count(cumulative.total - known.total)
        return diagnostics.hold(proposal, cumulative)
    diagnostics.report("only-other-period" if statement.quantities else "words-no-figure", typed=statement.typed)
    return diagnostics.hold()


def _cumulative(statement: Statement) -> Count | None:
    """The cumulative figure that the cell states, kinds added up."""
    kinds: dict[str, Decimal] = {}
    total: Decimal | None = None
    for quantity in statement.of(Mode.CUMULATIVE):
        if quantity.role not in _COUNTED:
            continue
        figure = decide(quantity.numeral, whole=True).figure
        if figure is None:
            return None
        total = figure if total is None else total + figure
        if quantity.role is Role.KIND and quantity.noun is not None:
            kinds[quantity.noun.key] = kinds.get(quantity.noun.key, Decimal(0)) + figure
    return None if total is None else Count(total, kinds)
