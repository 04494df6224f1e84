"""A list's printed total, held against the computed one, which is the one that counts (contract §4, `tong-cong`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from baocao_cli.documents.model import Cell, CellKind
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Kind, Part, TotalMeasure
from baocao_cli.reading.lex.celltext import whole_text
from baocao_cli.reading.lex.figures import digits_end, typed
from baocao_cli.reading.lex.length import minutes_in
from baocao_cli.reading.lex.numeral import decide, numeral_of_digits, numeral_of_sheet
from baocao_cli.reading.lex.tokens import TokenKind, Tokens, tokenize
from baocao_cli.reading.model import Context, Status, Understood
from baocao_cli.reading.spans.length_text import Lengths, take_length
from baocao_cli.values import Entries, Parts
from baocao_cli.vietnamese.fold import fold, plain
from baocao_cli.vietnamese.numerals import read_prefix

_TOLERANCE = Decimal("0.01")
"""Seconds become fractions of minutes: sums of thirds never come out even."""
_NO = frozenset(("không", "không có", "ko", "không phát sinh"))


@dataclass(slots=True)
class _Printed:
    """What the total's cells say: counts and lengths by unit, figures without one by cell."""

    counts: list[Decimal] = field(default_factory=list)
    lengths: list[Decimal] = field(default_factory=list)
    bare: list[tuple[Decimal, Cell]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    problem: Finding | None = None
    none: bool = False

    def fail(self, cell: Cell, finding: Finding) -> None:
        self.problem = self.problem or finding.at(raw=cell.text)


def read_total(
    measure: TotalMeasure,
    cells: Sequence[Cell],
    kinds: Sequence[Kind],
    columns: Mapping[int, str],
    entries: Entries,
    context: Context,
) -> Understood:
    """The total as printed. `kinds` are the list's; `columns` tells which part a grid column gives (`items`,
    `minutes`, by the part's id), `context.column_unit` the unit of the lengths' column.
    """
    printed = _Printed()
    for cell in cells:
        _read_cell(cell, measure, kinds, printed)
    if printed.problem is not None:
        return Understood(Status.HELD, findings=(printed.problem, *printed.findings))
    counted, timed = _part_ids(measure)
    figures: dict[str, Decimal | None] = {part.id: None for part in measure.parts}
    if printed.counts and counted is not None:
        figures[counted] = sum(printed.counts, Decimal(0))
    if printed.lengths and timed is not None:
        figures[timed] = sum(printed.lengths, Decimal(0))
    computed = entries.figures()
    for figure, cell in printed.bare:
        part = _part_of(figure, cell, columns, figures, computed, (counted, timed))
        if part is None:
            return Understood(Status.HELD, findings=(Finding.of("total-unclear", raw=cell.text), *printed.findings))
        factor = minutes_in(context.column_unit) or Decimal(1) if part == timed else Decimal(1)
        figures[part] = figure * factor
    if printed.none and counted is not None and figures[counted] is None:
        figures[counted] = Decimal(0)
    return _compared(measure, figures, entries, printed)


def _part_ids(measure: TotalMeasure) -> tuple[str | None, str | None]:
    counted = next((part.id for part in measure.parts if not part.duration), None)
    timed = next((part.id for part in measure.parts if part.duration), None)
    return counted, timed


def _compared(
    measure: TotalMeasure, figures: dict[str, Decimal | None], entries: Entries, printed: _Printed
) -> Understood:
    told = [figure for figure in figures.values() if figure is not None]
    if not told:
        code = "total-empty" if measure.optional else "total-empty-required"
        return Understood(Status.MISSING, findings=(Finding.of(code), *printed.findings))
    findings = list(printed.findings)
    for part in measure.parts:
        finding = _difference(part, figures[part.id], entries)
        if finding is not None:
            findings.append(finding)
    status = Status.REPORTED if any(told) else Status.ZERO
    return Understood(status, Parts(figures), findings=tuple(findings))


def _difference(part: Part, figure: Decimal | None, entries: Entries) -> Finding | None:
    """A printed figure that is not the computed one; with held entries it may well be right."""
    if figure is None:
        return None
    computed = entries.figures().get(part.id) or Decimal(0)
    if abs(figure - computed) <= _TOLERANCE:
        return None
    held = len(entries.entries) - len(entries.certain())
    if held and (part.duration or figure == len(entries.entries)):
        return None
    return Finding.of("total-differs", part=part.label, printed=_shown(figure), computed=_shown(computed))


def _read_cell(cell: Cell, measure: TotalMeasure, kinds: Sequence[Kind], printed: _Printed) -> None:
    if cell.kind in (CellKind.ERROR, CellKind.UNCOMPUTED, CellKind.DATE, CellKind.TIME):
        printed.fail(cell, Finding.of("total-unclear"))
    elif isinstance(cell.value, Decimal):
        _bare(decide(numeral_of_sheet(cell.value, cell.text), whole=False).figure, cell, printed)
    else:
        _read_text(whole_text(cell), cell, _units(measure, kinds), printed)


def _units(measure: TotalMeasure, kinds: Sequence[Kind]) -> list[tuple[str, ...]]:
    """What may be counted: the declared units and the list's kinds, as folded words, longest first."""
    spelled = [unit for part in measure.parts if not part.duration for unit in part.units]
    spelled += [spelling for kind in kinds for spelling in (kind.name, *kind.spellings)]
    return sorted({tuple(token.text for token in tokenize(unit)) for unit in spelled}, key=lambda unit: -len(unit))


def _read_text(text: str, cell: Cell, units: list[tuple[str, ...]], printed: _Printed) -> None:
    tokens = tokenize(text)
    if fold(" ".join(token.text for token in tokens).strip(" .")) in _NO:
        printed.none = True
        return
    found = Lengths()
    figures = 0
    at = 0
    while at < len(tokens):
        after = take_length(tokens, at, found)
        if after is None:
            after, counted = _count(tokens, at, cell, units, printed)
            figures += counted
        at = after
    printed.lengths.extend(found.lengths)
    printed.findings.extend(finding.at(raw=cell.text) for finding in found.findings)
    if found.problem is not None or found.clocks:
        printed.fail(cell, found.problem or Finding.of("total-unclear"))
        return
    others = [token for token in tokens if token.kind is TokenKind.WORD and plain(token.text) not in _PRINTED]
    if others and not (figures or found.lengths):
        printed.fail(cell, Finding.of("total-unclear"))


_PRINTED = frozenset(("thang", "nam", "phut", "tong", "cong", "so", "tin", "bai"))
"""Words of the form's own that may stand in the total's cells."""


def _count(tokens: Tokens, at: int, cell: Cell, units: list[tuple[str, ...]], printed: _Printed) -> tuple[int, bool]:
    """A figure with what it counts, or without a unit; the index after it, and whether there was one."""
    token = tokens[at]
    figure: Decimal | None = None
    after = at + 1
    if token.kind is TokenKind.DIGITS:
        after = digits_end(tokens, at)
        decision = decide(numeral_of_digits(typed(tokens, at, after)), whole=False)
        figure = decision.figure
        if decision.held or figure is None:
            printed.fail(cell, Finding.of("total-unclear"))
            return after, True
        if decision.finding is not None:
            printed.findings.append(decision.finding)
    elif token.kind is TokenKind.WORD:
        words = read_prefix([word.text for word in tokens[at : at + 4] if word.kind is TokenKind.WORD])
        if words is not None and _unit_end(tokens, at + words[0], units) is not None:
            figure, after = words[1], at + words[0]
    if figure is None:
        return after, False
    end = _unit_end(tokens, after, units)
    if end is None:
        _bare(figure, cell, printed)
        return after, True
    printed.counts.append(figure)
    return end, True


def _unit_end(tokens: Tokens, at: int, units: list[tuple[str, ...]]) -> int | None:
    for unit in units:
        following = tokens[at : at + len(unit)]
        if len(following) == len(unit) and all(
            fold(token.text) == fold(word) or (token.text.isascii() and plain(token.text) == plain(word))
            for token, word in zip(following, unit, strict=True)
        ):
            return at + len(unit)
    return None


def _bare(figure: Decimal | None, cell: Cell, printed: _Printed) -> None:
    if figure is None:
        printed.fail(cell, Finding.of("total-unclear"))
    else:
        printed.bare.append((figure, cell))


def _part_of(
    figure: Decimal,
    cell: Cell,
    columns: Mapping[int, str],
    figures: Mapping[str, Decimal | None],
    computed: Mapping[str, Decimal | None],
    parts: tuple[str | None, str | None],
) -> str | None:
    """Which part a figure without a unit gives: by its column, or, where that is not sure, by what was computed."""
    counted, timed = parts
    covered = {columns[at] for at in range(cell.column, cell.column + cell.column_span) if at in columns}
    free = [part for part in parts if part is not None and figures[part] is None]
    if len(covered) == 1 and covered <= {counted}:
        return counted if counted in free else None
    likely = [part for part in free if computed.get(part) == figure]
    if len(likely) == 1:
        return likely[0]
    if len(covered) == 1 and timed in free and covered <= {timed}:
        return timed
    return free[0] if free else None


def _shown(figure: Decimal) -> str:
    return f"{figure.quantize(_TOLERANCE).normalize():f}".replace(".", ",")
