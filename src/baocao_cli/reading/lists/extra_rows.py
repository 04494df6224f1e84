"""Rows that a unit added to a grid: their text goes to the measure that takes what the form does not foresee."""

from __future__ import annotations

from dataclasses import replace

from baocao_cli.documents.model import Cell
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import CellMeasure, TextMeasure
from baocao_cli.reading.lex.celltext import flattened
from baocao_cli.reading.lex.lexed import lex
from baocao_cli.reading.lex.tokens import TokenKind, digits_at, token_at, tokenize
from baocao_cli.reading.lex.vocabulary import vocabulary_of
from baocao_cli.reading.measures.cell import read_cell
from baocao_cli.reading.model import Context, Status, Understood
from baocao_cli.reading.spans.numbering import without_numbering
from baocao_cli.values import Item, Items, Value
from baocao_cli.vietnamese.fold import fold


def read_extra_row(label: str, cell: Cell, measure: CellMeasure, context: Context) -> Understood:
    """What an added row says, as items of `measure`: `Zalo, Facebook` with `10 bài` is one item of that label.

    That the row was added is reported by recognition.
    """
    line = without_numbering(label)
    name = _without_row_number(line)
    understood = read_cell(flattened(cell), measure, context)
    if understood.status is Status.MISSING:
        return _from_label(line if _begins_with_unit(name, measure) else name, cell, measure, context)
    return replace(
        understood,
        value=_labelled(understood.value, name),
        proposal=_labelled(understood.proposal, name),
        findings=tuple(finding for finding in understood.findings if finding.code != _UNNAMED),
    )


_UNNAMED = "item-unnamed"
"""The row's label names the item."""


def _without_row_number(line: str) -> str:
    """`05 Zalo, Facebook`: the row's number may be in front of its name without a mark."""
    tokens = tokenize(line)
    name = token_at(tokens, 1)
    numbered = digits_at(tokens, 0, 2) is not None and len(tokens[0].text) == 2 and line.startswith("0")
    return line[name.start :] if numbered and name is not None and name.kind is TokenKind.WORD else line


def _begins_with_unit(name: str, measure: CellMeasure) -> bool:
    """`bài` of `05 bài`: what is in front of it is a figure and no row's number."""
    return not isinstance(measure, TextMeasure) and lex(name, vocabulary_of(measure)).noun_at(0) is not None


def _from_label(name: str, cell: Cell, measure: CellMeasure, context: Context) -> Understood:
    """An empty cell beside a label that holds a figure (`Zalo: 10 bài`): held, as the label would read."""
    if not any(character.isdigit() for character in name):
        return Understood(Status.MISSING)
    likely = read_cell(replace(cell, text=name), measure, context)
    proposal = likely.value if likely.status is Status.REPORTED else likely.proposal
    return Understood(Status.HELD, None, proposal, (Finding.of("extra-figure-in-label", raw=name),))


def _labelled(value: Value | None, name: str) -> Value | None:
    """The items under the row's label; an item that names itself keeps its words behind it."""
    if not isinstance(value, Items) or not name:
        return value
    return Items(tuple(replace(item, label=_label(item, name)) for item in value.items))


def _label(item: Item, name: str) -> str:
    if item.label is None or fold(item.label) == fold(name):
        return name
    return f"{name}: {item.label}"


def with_extra(own: Understood, extra: Understood) -> Understood:
    """The measure's own cell and an added row together. Held, if either is; else the sum of both."""
    if extra.status is Status.MISSING:
        return own
    statuses = (own.status, extra.status)
    if Status.HELD in statuses:
        return replace(own, status=Status.HELD, value=None, proposal=_sum(_likely(own), _likely(extra)))
    total = _sum(own.value, extra.value)
    if own.status is Status.MISSING:
        return replace(own, status=extra.status, value=total)
    status = Status.REPORTED if Status.REPORTED in statuses else Status.ZERO
    return replace(own, status=status, value=total)


def _likely(understood: Understood) -> Value | None:
    return understood.proposal if understood.status is Status.HELD else understood.value


def _sum(first: Value | None, second: Value | None) -> Value | None:
    if isinstance(first, Items) and isinstance(second, Items):
        return Items((*first.items, *second.items))
    return second if first is None else first
