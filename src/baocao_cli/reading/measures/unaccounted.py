"""What holds or qualifies any measure: words that change a figure's meaning and that nothing else accounted for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
_WORD = TermKind.WORD
_ARROWS = "→⇒➔➜"
"""`->` is a mark and the cue of `more than`."""
_CURRENCIES = "$€£¥₫"
_LAST_DAY = 31
_NUMBER_WORDS = {fold(word) for word in ("hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười")}
"""In front of a thing that no form lists these may count it: `hai phướn`."""
_ORDINARY_MARKS = frozenset(",;:.!?()[]{}-+/&|\"'*•=~#✓✔·–—%→⇒➔➜$€£¥₫")


_EXPLAINED: dict[Cue, Callable[[Statement], bool]] = {
    Cue.STATE: lambda statement: any(quantity.state for quantity in statement.quantities),
    Cue.OTHER: lambda statement: any(quantity.negated for quantity in statement.quantities),
    Cue.EXCEPT: lambda statement: _EXPLAINED[Cue.OTHER](statement) or bool(statement.qualified),
    Cue.EACH: lambda statement: any(quantity.per is not None for quantity in statement.quantities),
    Cue.DAILY: lambda statement: any(each.per is not None or each.total for each in statement.quantities),
    Cue.CHANGE: lambda statement: bool(statement.of(Mode.CHANGE)) or statement.has(Cue.COMPARED, Cue.PREVIOUS),
    Cue.TIMES: lambda statement: bool(chains(statement.quantities)) or _multiplies(statement),
    Cue.DITTO: lambda statement: statement.has(Cue.PREVIOUS),
}
"""Cues that change a figure, each with the test whether some figure of the cell was read accordingly."""


def report_doubts(statement: Statement, diagnostics: Diagnostics) -> None:
    """Report question marks and names without a figure, which hold the cell, and other words, which are warnings."""
    for code, typed in dict.fromkeys((*_errors(statement), *_warnings(statement))):
        diagnostics.report(code, typed=typed)


def _errors(statement: Statement) -> Iterator[tuple[str, str]]:
    """What holds the cell: code and what is quoted."""
    if "?" in statement.marks:
        yield "figure-unclear", "?"
    correction = _correction(statement)
    if correction:
        yield "figure-corrected", correction
    if not statement.marks.isdisjoint(_CURRENCIES):
        yield from (("figure-of-money", quoted(term)) for term in statement.terms if term.is_mark(_CURRENCIES))
    for quantity in statement.of(Mode.OWN) if statement.timed else ():
        if quantity.bare and _may_be_day(quantity):
            yield "figure-unclear", quoted(quantity.term)
    for noun in statement.unclear:
        yield "figure-of-what", noun.text


def _warnings(statement: Statement) -> Iterator[tuple[str, str]]:
    """What deserves a look: code and what is quoted."""
    for quantity in statement.quantities:
        if quantity.left_out and _has_alike(quantity, statement):
            yield "planned-beside-done", quantity.typed
    odd = [quoted(term) for term in statement.terms if term.rule == "short-minutes-seconds"]
    for typed in (*odd, *statement.qualified, *_unaccounted(statement)):
        yield "words-qualify", typed


def _has_alike(quantity: Quantity, statement: Statement) -> bool:
    """The month has a figure of its own that may count the same."""
    own, key = {_key(other) for other in statement.of(Mode.OWN)}, _key(quantity)
    return bool(own if key is None else own & {key, None})


def _key(quantity: Quantity) -> str | None:
    """What the quantity counts; None for a figure without a noun."""
    return quantity.noun.key if quantity.noun is not None else None


def _correction(statement: Statement) -> str:
    """Words or an arrow that correct a figure: `60 phút -> 90 phút`; else nothing."""
    if not statement.has(Cue.CORRECTION, Cue.APPROXIMATE) and statement.marks.isdisjoint(_ARROWS):
        return ""
    for term, following in pairwise((*statement.terms, *statement.terms[-1:])):
        arrow = term.is_mark("-=") and following.text == ">" and term.end == following.start
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
    if terms[0] is quantity.term:
        return
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
    for term, following in pairwise(statement.terms) if statement.has(Cue.ORDINAL) else ():
        if term.cue is Cue.ORDINAL and following.is_mark(":"):
            yield quoted(term)


def _unaccounted(statement: Statement) -> Iterator[str]:
    """Cues, marks, number words and denials that no figure was read with, as typed."""
    unexplained = {cue for cue in statement.cues if cue in _EXPLAINED and not _EXPLAINED[cue](statement)}
    if unexplained:
        yield from (quoted(term) for term in statement.terms if term.cue in unexplained and term.text != "*")
    if statement.marks:
        yield from _odd_marks(statement)
        yield from _odd_ends(statement)
    yield from _odd_words(statement)


def _odd_marks(statement: Statement) -> Iterator[str]:
    odd = statement.marks - _ORDINARY_MARKS
    return (quoted(term) for term in statement.terms if odd and term.kind is TermKind.MARK and term.text in odd)


def _odd_words(statement: Statement) -> Iterator[str]:
    """Words that may count a thing, and denials of what is not done yet."""
    for term, following in pairwise(statement.terms):
        if term.kind is following.kind is _WORD and _may_count(term, following):
            yield quoted(term, following)
    for segment in statement.denials:
        if segment.has(Cue.NOT_YET):
            yield quoted(*segment.terms)


def _multiplies(statement: Statement) -> bool:
    return any(quantity.segment.join == "x" for quantity in statement.quantities[1:])


def _may_count(term: Term, following: Term) -> bool:
    """`hai phướn`: of two words that no form lists the first is a number's; two capitalised words are a name."""
    return fold(term.text) in _NUMBER_WORDS and (term.text.islower() or following.text.islower())
