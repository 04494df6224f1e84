"""What the clauses of a cell make of its figures. All that explanations know of `reading.clauses` is here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from baocao_cli.explaining.explanation import ExplainedFigure
from baocao_cli.forms.declaration import PartsMeasure
from baocao_cli.month import Month
from baocao_cli.reading.clauses.parsing import read_statement
from baocao_cli.reading.clauses.quantities import Quantity
from baocao_cli.reading.clauses.statement import Statement
from baocao_cli.reading.clauses.terms import Term, TermKind
from baocao_cli.reading.lex.lexed import Lexed
from baocao_cli.reading.lex.vocabulary import Noun, QuantityMeasure, Role

NOTES = (
    "approximate",
    "total",
    "change",
    "negated",
    "state",
    "stock",
    "received",
    "average",
    "muddled",
    "detail",
    "tagged",
    "left_out",
    "plan_by_name",
    "of_place",
    "singled_out",
)
"""What may qualify a figure: the flags of a quantity, each with its sentence in `texts`."""


Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Clauses:
    """The figures with what they count; as offsets names by a number (`thôn 3`) and what nothing took."""

    figures: tuple[ExplainedFigure, ...]
    ordinals: tuple[Offsets, ...]
    left_over: tuple[Offsets, ...]


def read_clauses(lexed: Lexed, measure: QuantityMeasure, month: Month | None) -> Clauses:
    """The clauses of a cell's text by the measure's declaration."""
    statement = read_statement(lexed, measure, month)
    ordinals = (term for term in statement.terms if term.rule == "ordinal")
    return Clauses(
        tuple(_figure(quantity, measure) for quantity in statement.quantities),
        tuple((term.start, term.end) for term in ordinals),
        tuple(_left_over(statement)),
    )


def part_labels(measure: QuantityMeasure) -> dict[str, str]:
    """What the parts of a composite measure are called."""
    return {part.id: part.label for part in measure.parts} if isinstance(measure, PartsMeasure) else {}


def _figure(quantity: Quantity, measure: QuantityMeasure) -> ExplainedFigure:
    labels = part_labels(measure)
    counts = [_name(noun, labels) for noun in quantity.nouns]
    if quantity.words:
        counts.append(" ".join(quantity.words))
    return ExplainedFigure(
        text=quantity.typed,
        start=quantity.term.start,
        end=quantity.term.end,
        value=quantity.numeral.likeliest,
        counts=tuple(counts),
        by=quantity.per.text or quantity.per.key if quantity.per is not None else None,
        whose=quantity.mode.value,
        notes=tuple(name for name in NOTES if getattr(quantity, name)),
    )


def _name(noun: Noun, labels: dict[str, str]) -> str:
    """What a noun counts: the part's label, the kind's name, else the word as typed."""
    if noun.role is Role.PART:
        return labels.get(noun.key, noun.key)
    return noun.key if noun.role is Role.KIND else noun.text or noun.key


def _left_over(statement: Statement) -> Iterator[Offsets]:
    """Figures that are of no quantity, and words that name nothing: each run of them."""
    figures = {id(quantity.term) for quantity in statement.quantities}
    named = {word for quantity in statement.quantities for word in quantity.words}
    named |= {term.text for quantity in statement.quantities for term in quantity.name_terms}

    def is_left(term: Term) -> bool:
        if term.kind is TermKind.WORD:
            return term.text not in named
        return term.kind is TermKind.NUMERAL and id(term) not in figures

    for left, terms in groupby(statement.terms, key=is_left):
        run = list(terms)
        if left:
            yield run[0].start, run[-1].end
