"""A list's printed total, held against the computed one, which is the one that counts (contract §4, `tong-cong`).

Its cells are read as any other cells are: what they count as a count of the list's kinds, how long it lasts as a
length of time. What is left for this module is a figure alone, which its column explains, and the comparison.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from baocao_cli.documents.model import Cell, CellKind
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import CountMeasure, Kind, Part, PartsMeasure, TotalMeasure
from baocao_cli.reading.lex.celltext import whole_text
from baocao_cli.reading.lex.figures import figure_at
from baocao_cli.reading.lex.length import minutes_in
from baocao_cli.reading.lex.lexed import lex
from baocao_cli.reading.lex.numeral import decide, numeral_of_sheet
from baocao_cli.reading.lex.tokens import tokenize
from baocao_cli.reading.lex.vocabulary import Role, vocabulary_of
from baocao_cli.reading.lists.counts import counting
from baocao_cli.reading.measures.cell import read_cell
from baocao_cli.reading.measures.note_marks import without_note_marks
from baocao_cli.reading.model import Context, Status, Understood
from baocao_cli.values import Count, Entries, Parts, add_known
from baocao_cli.vietnamese.notation import write_rounded

_TOLERANCE = Decimal("0.01")
"""Seconds become fractions of minutes: sums of thirds never come out even."""
_SET_ASIDE = "figure-set-aside"
_OF_ONE_PART = frozenset({"part-untold", "cell-empty"})
"""Findings that a cell of one part alone gives of the other."""


@dataclass(slots=True)
class _Printed:
    """What the total's cells say, by part; figures without a unit by cell."""

    figures: dict[str, Decimal | None]
    bare: list[tuple[Decimal, Cell]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    held: bool = False

    def fail(self, *findings: Finding) -> None:
        """The total is not certain; why goes first."""
        self.findings[:0] = findings
        self.held = True

    def add(self, part: str, figure: Decimal) -> None:
        self.figures[part] = add_known(self.figures.get(part), figure)


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
    printed = _Reader(measure, kinds, columns, context).read(cells, entries)
    if printed.held:
        return Understood(Status.HELD, findings=tuple(printed.findings))
    known = [figure for figure in printed.figures.values() if figure is not None]
    if not known:
        code = "total-empty" if measure.optional else "total-empty-required"
        return Understood(Status.MISSING, findings=(Finding.of(code), *printed.findings))
    differences = (_difference(part, printed.figures[part.id], entries) for part in measure.parts)
    findings = (*printed.findings, *(finding for finding in differences if finding is not None))
    return Understood(Status.REPORTED if any(known) else Status.ZERO, Parts(printed.figures), findings=findings)


def agree(printed: Decimal, computed: Decimal) -> bool:
    """Whether a figure is the computed one, apart from seconds that were rounded."""
    return abs(printed - computed) <= _TOLERANCE


def _difference(part: Part, figure: Decimal | None, entries: Entries) -> Finding | None:
    """A printed figure that is not the computed one; with what waits it may well be right."""
    if figure is None:
        return None
    computed = entries.figures().get(part.id) or Decimal(0)
    waiting = part.id in {name for entry in entries.entries for name in entry.waits}
    unsure = len(entries.entries) - len(entries.certain())
    explained = (waiting or unsure > 0) if part.duration else (unsure > 0 and figure == len(entries.entries))
    if agree(figure, computed) or explained:
        return None
    return Finding.of("total-differs", part=part.label, printed=write_rounded(figure), computed=write_rounded(computed))


@lru_cache(maxsize=64)
def _lasting(timed: Part, kinds: tuple[Kind, ...], units: tuple[str, ...]) -> PartsMeasure:
    """The lengths alone; what else the cell counts is no leftover of them."""
    counted = (*units, *(spelling for kind in kinds for spelling in (kind.name, *kind.spellings)))
    return PartsMeasure(id="length", reads="parts", parts=(timed,), set_aside=counted)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the cells of one total."""

    measure: TotalMeasure
    kinds: Sequence[Kind]
    columns: Mapping[int, str]
    context: Context

    @property
    def _counted(self) -> Part | None:
        return next((part for part in self.measure.parts if not part.duration), None)

    @property
    def _timed(self) -> Part | None:
        return next((part for part in self.measure.parts if part.duration), None)

    def read(self, cells: Sequence[Cell], entries: Entries) -> _Printed:
        printed = _Printed({part.id: None for part in self.measure.parts})
        for cell in cells:
            self._read_cell(cell, printed)
        computed = entries.figures()
        for figure, cell in printed.bare:
            part = self._part_of(figure, cell, printed.figures, computed)
            if part is None:
                printed.fail(Finding.of("total-unclear", raw=cell.text))
                continue
            timed = self._timed is not None and part == self._timed.id
            factor = minutes_in(self.context.column_unit) if timed else None
            printed.figures[part] = figure * (factor or 1)
        return printed

    def _read_cell(self, cell: Cell, printed: _Printed) -> None:
        text, marks = without_note_marks(whole_text(cell))
        printed.findings += [Finding.of(_SET_ASIDE, typed=mark, raw=cell.text) for mark in marks]
        if isinstance(cell.value, Decimal):
            self._read_bare(replace(cell, text=text), printed)
        elif cell.kind in (CellKind.ERROR, CellKind.UNCOMPUTED, CellKind.DATE, CellKind.TIME):
            printed.fail(Finding.of("total-unclear", raw=cell.text))
        elif _is_bare(text):
            self._read_bare(replace(cell, text=text), printed)
        else:
            self._read_text(replace(cell, text=text, tables=()), printed)

    @staticmethod
    def _read_bare(cell: Cell, printed: _Printed) -> None:
        found = figure_at(tokenize(cell.text), 0)
        numeral = numeral_of_sheet(cell.value, cell.text) if isinstance(cell.value, Decimal) else None
        if numeral is None and found is not None:
            numeral = found[0]
        decision = decide(numeral, whole=False) if numeral is not None else None
        if decision is None or decision.held or decision.figure is None:
            printed.fail(Finding.of("total-unclear", raw=cell.text))
            return
        printed.bare.append((decision.figure, cell))
        printed.findings += [decision.finding.at(raw=cell.text)] if decision.finding is not None else []

    def _read_text(self, cell: Cell, printed: _Printed) -> None:
        """A text: what it counts, and how long it lasts; each measure sets the other's figures aside."""
        read = [(part, read_cell(cell, measure, self.context)) for part, measure in self._measures_of(cell)]
        for part, understood in read:
            others = [other for _, other in read if other is not understood]
            self._take(_set_aside_by_all(understood, others), part, cell, printed)

    def _measures_of(self, cell: Cell) -> Iterator[tuple[Part, CountMeasure | PartsMeasure]]:
        """What the cell's nouns speak of: a length of time, a count, or both; a count where they say nothing."""
        counted, timed = self._counted, self._timed
        lexed = lex(cell.text, vocabulary_of(counting(self.kinds)))
        roles = {noun.role for at in range(len(lexed.tokens)) if (noun := lexed.noun_at(at)) is not None}
        units = counted.units if counted is not None else ()
        lasts = timed is not None and Role.MINUTES in roles
        if lasts and timed is not None:
            yield timed, _lasting(timed, tuple(self.kinds), units)
        if counted is not None and (not lasts or roles & {Role.KIND, Role.UNIT}):
            yield counted, counting(self.kinds, units)

    @staticmethod
    def _take(understood: Understood, part: Part, cell: Cell, printed: _Printed) -> None:
        findings = [each.at(raw=cell.text) for each in understood.findings if each.code not in _OF_ONE_PART]
        if understood.status is Status.HELD:
            printed.fail(*findings)
            return
        printed.findings += [finding for finding in findings if finding not in printed.findings]
        value = understood.value
        figure = value.total if isinstance(value, Count) else value.parts[part.id] if isinstance(value, Parts) else None
        if figure is not None:
            printed.add(part.id, figure)

    def _covered_by(self, cell: Cell) -> set[str]:
        """The parts whose columns the cell covers."""
        return {self.columns[at] for at in range(cell.column, cell.column + cell.column_span) if at in self.columns}

    def _part_of(
        self,
        figure: Decimal,
        cell: Cell,
        figures: Mapping[str, Decimal | None],
        computed: Mapping[str, Decimal | None],
    ) -> str | None:
        """Which part a figure alone gives: by its column, or, where that is not sure, by what was computed."""
        covered = self._covered_by(cell)
        free = [part.id for part in (self._counted, self._timed) if part is not None and figures[part.id] is None]
        if self._counted is not None and covered == {self._counted.id}:
            return self._counted.id if self._counted.id in free else None
        likely = [part for part in free if computed.get(part) == figure]
        if len(likely) == 1:
            return likely[0]
        return next((part for part in free if covered == {part}), next(iter(free), None))


def _set_aside_by_all(understood: Understood, others: Sequence[Understood]) -> Understood:
    """The reading without figures that another measure of the same text took."""
    kept = (
        each
        for each in understood.findings
        if each.code != _SET_ASIDE or all(each in other.findings for other in others)
    )
    return replace(understood, findings=tuple(kept))


def _is_bare(text: str) -> bool:
    """A figure and nothing else."""
    tokens = tokenize(text)
    found = figure_at(tokens, 0)
    return found is not None and found[1] == len(tokens)
