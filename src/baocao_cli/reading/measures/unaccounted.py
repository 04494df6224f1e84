"""What holds or qualifies any measure: words that change a figure's meaning and that nothing else accounted for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from baocao_cli.reading.clauses.products import chains
from baocao_cli.reading.clauses.quantities import Mode, Quantity
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import Term, TermKind, quoted
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.measures.diagnostics import Diagnostics
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.lexicon import phrases

_EMPTY = {word for phrase in phrases("denials", "empty") for word in fold(phrase).split(" ")}
_ENUMERATION = 1
_ARROWS = "→⇒➔➜"
_CURRENCIES = "$€£¥₫"
_LAST_DAY = 31
_NUMBER_WORDS = {fold(word) for word in ("hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười")}
"""Before a thing that no form lists they may count it: `hai phướn`."""
_ORDINARY_MARKS = ",;:.!?()[]{}-+/&|\"'*•=~#✓✔·–—%→⇒➔➜$€£¥₫"


def report_doubts(statement: Statement, diagnostics: Diagnostics) -> None:
    """A question mark holds; so does a name that words answer and no figure. Other words are reported as warnings."""
    for code, typed in dict.fromkeys((*_errors(statement), *_warnings(statement))):
        diagnostics.report(code, typed=typed)


def _errors(statement: Statement) -> Iterator[tuple[str, str]]:
    """What holds the cell: code and what is quoted."""
    if any(term.is_mark("?") for term in statement.terms):
        yield "figure-unclear", "?"
    correction = _correction(statement)
    if correction:
        yield "figure-corrected", correction
    yield from (("figure-of-money", quoted(term)) for term in statement.terms if term.is_mark(_CURRENCIES))
    for quantity in statement.of(Mode.OWN):
        if quantity.bare and _may_be_day(quantity):
            yield "figure-unclear", quoted(quantity.term)
    yield from (("figure-of-what", noun.text) for noun in statement.unclear)


def _warnings(statement: Statement) -> Iterator[tuple[str, str]]:
    """What deserves a look."""
    own = {quantity.noun.key if quantity.noun is not None else None for quantity in statement.of(Mode.OWN)}
    for quantity in statement.quantities:
        key = quantity.noun.key if quantity.noun is not None else None
        if quantity.left_out and own and (key is None or own & {key, None}):
            yield "planned-beside-done", quantity.typed
    odd = (quoted(term) for term in statement.terms if term.rule == "short-minutes-seconds")
    yield from (("words-qualify", typed) for typed in (*odd, *statement.qualified, *_unaccounted(statement)))


def _correction(statement: Statement) -> str:
    """Words or an arrow that correct a figure: `60 phút -> 90 phút`; nothing where there are none."""
    for term, following in pairwise((*statement.terms, *statement.terms[-1:])):
        arrow = term.is_mark("-=") and following.text in (">", ">>") and term.end == following.start
        if term.cue is Cue.CORRECTION or arrow or term.is_mark(_ARROWS):
            return quoted(term, following) if arrow else quoted(term)
    return ""


def _may_be_day(quantity: Quantity) -> bool:
    """`12 tháng 9`: twelve in September, or the twelfth of it."""
    terms = quantity.segment.terms
    following = terms[terms.index(quantity.term) + 1 :][:1]
    dated = any(
        term.time is not None and term.time.month is not None and fold(term.text).startswith(fold("tháng"))
        for term in following
    )
    return dated and (quantity.numeral.likeliest or _LAST_DAY + 1) <= _LAST_DAY


def report_unknown_words(statement: Statement, quantity: Quantity, diagnostics: Diagnostics) -> None:
    """A bare figure after words that are not known: it may count something else than the measure."""
    terms = quantity.segment.terms
    unknown = [term for term in terms[: terms.index(quantity.term)] if _is_unknown(term)]
    if unknown and not statement.has(Cue.TOTAL) and not quantity.head:
        diagnostics.report("words-qualify", typed=quoted(*unknown))


def _is_unknown(term: Term) -> bool:
    known = fold(term.text) in _EMPTY or fold(term.text) == fold("trên")
    return term.kind is TermKind.WORD and len(term.text) > _ENUMERATION and not known


def _odd_ends(statement: Statement) -> Iterator[str]:
    """`.12`, `12/`, `Số: 12`: a mark or word beside the figure that belongs to nothing."""
    first, last = statement.terms[0], statement.terms[-1]
    figure = statement.terms[1] if len(statement.terms) > 1 else first
    if first.is_mark(".,/") and figure.numeral is not None and figure.start == first.end:
        yield quoted(first, figure)
    if last.is_mark("/"):
        yield quoted(*statement.terms[-2:])
    for term, following in pairwise(statement.terms):
        if term.cue is Cue.ORDINAL and following.is_mark(":"):
            yield quoted(term)


def _unaccounted(statement: Statement) -> Iterator[str]:
    quantities = statement.quantities
    accounted = {
        Cue.STATE: any(quantity.state for quantity in quantities),
        Cue.OTHER: any(quantity.negated for quantity in quantities),
        Cue.EXCEPT: any(quantity.negated for quantity in quantities) or bool(statement.qualified),
        Cue.EACH: any(quantity.per is not None for quantity in quantities),
        Cue.DAILY: any(quantity.per is not None or quantity.total for quantity in quantities),
        Cue.CHANGE: bool(statement.of(Mode.CHANGE)) or statement.has(Cue.COMPARED, Cue.PREVIOUS),
        Cue.TIMES: bool(chains(quantities)) or any(quantity.segment.join == "x" for quantity in quantities[1:]),
        Cue.DITTO: statement.has(Cue.PREVIOUS),
    }
    for term in statement.terms:
        if term.cue in accounted and not accounted[term.cue] and term.text != "*":
            yield quoted(term)
    for term in statement.terms:
        if term.kind is TermKind.MARK and term.text not in _ORDINARY_MARKS:
            yield quoted(term)
    yield from _odd_ends(statement)
    for term, following in pairwise(statement.terms):
        named = following.kind is TermKind.WORD and (term.text.islower() or following.text.islower())
        if term.kind is TermKind.WORD and fold(term.text) in _NUMBER_WORDS and named:
            yield quoted(term, following)
    for segment in statement.denials:
        if any(term.cue is Cue.NOT_YET for term in segment.terms):
            yield quoted(*segment.terms)
