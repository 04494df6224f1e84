"""What holds or qualifies any measure: words that change a figure's meaning and that nothing else accounted for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from baocao_cli.reading.clauses.products import chains
from baocao_cli.reading.clauses.quantities import Mode, Quantity
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import Term, TermKind, quoted
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.measures.verdict import Verdict
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.lexicon import phrases

_EMPTY = {word for phrase in phrases("denials", "empty") for word in fold(phrase).split(" ")}
_ENUMERATION = 1
_LAST_DAY = 31
_NUMBER_WORDS = {fold(word) for word in ("hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười")}
"""Before a thing that no form lists they may count it: `hai phướn`."""
_ORDINARY_MARKS = ",;:.!?()[]{}-+/&|\"'*•=~#✓✔·–—%"


def tell_doubts(statement: Statement, verdict: Verdict) -> None:
    """A question mark holds; so does a name that words answer and no figure. Other words are told with a warning."""
    if any(term.is_mark("?") for term in statement.terms):
        verdict.tell("figure-unclear", typed="?")
    for quantity in statement.of(Mode.OWN):
        if quantity.bare and _may_be_day(quantity):
            verdict.tell("figure-unclear", typed=quoted(quantity.term))
    for noun in statement.unclear:
        verdict.tell("figure-of-what", typed=noun.text)
    for typed in dict.fromkeys((*statement.qualified, *_unaccounted(statement))):
        verdict.tell("words-qualify", typed=typed)


def _may_be_day(quantity: Quantity) -> bool:
    """`12 tháng 9`: twelve in September, or the twelfth of it."""
    terms = quantity.segment.terms
    following = terms[terms.index(quantity.term) + 1 :][:1]
    dated = any(
        term.time is not None and term.time.month is not None and fold(term.text).startswith(fold("tháng"))
        for term in following
    )
    return dated and (quantity.numeral.likeliest or _LAST_DAY + 1) <= _LAST_DAY


def tell_unknown_words(statement: Statement, quantity: Quantity, verdict: Verdict) -> None:
    """A bare figure after words that are not known: it may count something else than the measure."""
    terms = quantity.segment.terms
    unknown = [term for term in terms[: terms.index(quantity.term)] if _is_unknown(term)]
    if unknown and not statement.has(Cue.TOTAL) and not quantity.head:
        verdict.tell("words-qualify", typed=quoted(*unknown))


def _is_unknown(term: Term) -> bool:
    known = fold(term.text) in _EMPTY or fold(term.text) == fold("trên")
    return term.kind is TermKind.WORD and len(term.text) > _ENUMERATION and not known


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
    for term, following in pairwise(statement.terms):
        named = following.kind is TermKind.WORD and (term.text.islower() or following.text.islower())
        if term.kind is TermKind.WORD and fold(term.text) in _NUMBER_WORDS and named:
            yield quoted(term, following)
    for segment in statement.denials:
        if any(term.cue is Cue.NOT_YET for term in segment.terms):
            yield quoted(*segment.terms)
