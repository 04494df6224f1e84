"""One text, step by step: tokens, known phrases, spans, figures, what is left over, the reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from baocao_cli.documents.model import Cell, Place
from baocao_cli.explaining.explanation import ExplainedFigure, ExplainedSpan, KnownPhrase, TextExplanation
from baocao_cli.explaining.meanings import phrase_name
from baocao_cli.explaining.questions import PERIOD, TIME, TITLE, Question
from baocao_cli.explaining.readers import read_as
from baocao_cli.explaining.spans import SpanReader, explained_tokens
from baocao_cli.explaining.statements import part_labels, read_clauses
from baocao_cli.forms.declaration import CountMeasure, ItemsMeasure, PartsMeasure
from baocao_cli.reading.lex.celltext import whole_text
from baocao_cli.reading.lex.lexed import Lexed, lex
from baocao_cli.reading.lex.tokens import Tokens, tokenize
from baocao_cli.reading.lex.vocabulary import QuantityMeasure, vocabulary_of
from baocao_cli.reading.model import Context
from baocao_cli.reading.spans.denials import topic_of
from baocao_cli.vietnamese.fold import tidy

_TABLES = {
    PERIOD: ("times", "clocks"),
    TITLE: ("times", "references"),
    TIME: ("times", "lengths", "clocks"),
}
_DENIALS = ("none", "none-of-several", "not-yet")
"""Rules of denials that account for every word of their clause."""
_OTHER_TABLES = ("times", "lengths", "references")
"""The tables of rules that a text is looked through for, by what it is read as; measures of figures have their own."""


def explain_text(question: Question, text: str, context: Context) -> TextExplanation:
    """A text as if it were typed into the cell that the question is about."""
    return explain_cell(question, Cell(0, 0, Place(), text), context)


def explain_cell(question: Question, cell: Cell, context: Context) -> TextExplanation:
    """The steps of a cell's text, and what came of the cell."""
    measure = question.measure
    if isinstance(measure, CountMeasure | PartsMeasure | ItemsMeasure):
        return _of_figures(question, measure, cell, context)
    source = tidy(whole_text(cell))
    tokens = tokenize(source)
    reader = SpanReader(source, tokens)
    spans = reader.of_tables(_TABLES.get(question.part or "", _OTHER_TABLES))
    denials = () if question.part in (PERIOD, TIME) else tuple(reader.denials())
    return _explanation(question, source, tokens, cell, context, spans=_in_order(spans, denials))


def _of_figures(question: Question, measure: QuantityMeasure, cell: Cell, context: Context) -> TextExplanation:
    lexed = lex(whole_text(cell), vocabulary_of(measure))
    reader = SpanReader(lexed.source, lexed.tokens)
    clauses = read_clauses(lexed, measure, context.month)
    ordinals = (reader.aside("ordinal", start, end) for start, end in clauses.ordinals)
    spans = _in_order(reader.of_cell(lexed, context.month), reader.denials(topic_of(lexed)), ordinals)
    return _explanation(
        question,
        lexed.source,
        lexed.tokens,
        cell,
        context,
        spans=spans,
        phrases=tuple(_phrases(lexed, part_labels(measure))),
        figures=clauses.figures,
        left_over=tuple(dict.fromkeys(_left_over(lexed, clauses.left_over, spans))),
    )


def _explanation(
    question: Question,
    source: str,
    tokens: Tokens,
    cell: Cell,
    context: Context,
    *,
    spans: tuple[ExplainedSpan, ...],
    phrases: tuple[KnownPhrase, ...] = (),
    figures: tuple[ExplainedFigure, ...] = (),
    left_over: tuple[str, ...] = (),
) -> TextExplanation:
    return TextExplanation(
        text=source,
        asked=question.asked,
        month=context.month,
        tokens=explained_tokens(tokens),
        phrases=phrases,
        spans=spans,
        figures=figures,
        left_over=left_over,
        reading=read_as(question, cell, context),
        column_unit=context.column_unit,
    )


def _phrases(lexed: Lexed, labels: Mapping[str, str]) -> Iterator[KnownPhrase]:
    """The known phrases in order, those within a longer one left out."""
    at = 0
    while at < len(lexed.tokens):
        lexeme = lexed.lexemes[at]
        if lexeme is None:
            at += 1
            continue
        length, entry = lexeme
        start, end = lexed.tokens[at].start, lexed.tokens[at + length - 1].end
        yield KnownPhrase(lexed.source[start:end], start, end, *phrase_name(entry, labels))
        at += length


def _left_over(lexed: Lexed, offsets: Iterable[tuple[int, int]], spans: Iterable[ExplainedSpan]) -> Iterator[str]:
    """What nothing took, the words of a denial that says all of its clause left out."""
    denied = [span for span in spans if span.table == "denials" and span.rule in _DENIALS]
    for start, end in offsets:
        if not any(span.start <= start and end <= span.end for span in denied):
            yield lexed.source[start:end]


def _in_order(*groups: Iterator[ExplainedSpan] | tuple[ExplainedSpan, ...]) -> tuple[ExplainedSpan, ...]:
    return tuple(sorted((span for group in groups for span in group), key=lambda span: (span.start, -span.end)))
