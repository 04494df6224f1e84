"""One whole count with its kinds: `05 pa nô, 20 áp phích, 12 khẩu hiệu` → total 37."""

from __future__ import annotations

from decimal import Decimal

from baocao_cli.forms.declaration import CountMeasure
from baocao_cli.reading.clauses.quantities import Mode
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.lex.numeral import decide
from baocao_cli.reading.lex.vocabulary import Role
from baocao_cli.reading.measures.column_unit import ColumnUnit
from baocao_cli.reading.measures.diagnostics import Diagnostics
from baocao_cli.reading.measures.kind_figures import KindFigures
from baocao_cli.reading.measures.tally import ZERO
from baocao_cli.reading.model import Context, Understood
from baocao_cli.values import Count, Value

_COUNTED = (Role.KIND, Role.UNIT, None)


def read_count(statement: Statement, measure: CountMeasure, context: Context) -> Understood:
    """A cell's statement as a count."""
    diagnostics = Diagnostics()
    cumulative = _cumulative(statement)
    own = statement.of(Mode.OWN, Mode.SUBSET, Mode.BREAKDOWN)
    likely = _less_known(cumulative, context.cumulative.get(measure.id))
    without = diagnostics.without_own(statement, own or statement.denied, measure, cumulative, likely)
    if without is not None:
        return without
    figures = KindFigures(statement, measure, diagnostics)
    count = figures.resolve()
    if count is None and not diagnostics.held:
        diagnostics.report_nothing_known(statement, own)
    if own:
        ColumnUnit(context.column_unit, measure).report(diagnostics, own[0])
    diagnostics.set_unused_aside(statement, figures.used)
    if count is None:
        return diagnostics.hold(cumulative=cumulative)
    return diagnostics.understood(count, count if figures.likely else None, cumulative, zero=count.total == 0)


def _less_known(cumulative: Count | None, known: Value | None) -> Count | None:
    """The cumulative figure less that of the months before, where this is known."""
    if cumulative is None or not isinstance(known, Count) or known.total > cumulative.total:
        return None
    return Count(cumulative.total - known.total)


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
            kinds[quantity.noun.key] = kinds.get(quantity.noun.key, ZERO) + figure
    return None if total is None else Count(total, kinds)
