"""What recognition hands on: a filled form, cell by cell, and whose and which month's it is."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from baocao_cli.documents.model import Cell, Paragraph, Place
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import CellMeasure, Form, ListMeasure, TextMeasure, TotalMeasure
from baocao_cli.forms.loader import LoadedForm
from baocao_cli.month import Month
from baocao_cli.workspace.settings_model import Settings
from baocao_cli.workspace.unit import Unit


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What returns are recognised against. `templates`: by a form's id the templates of its blanks.

    `decided`: what a person said of returns, by the hash of their file and which of its returns each is.
    """

    forms: tuple[Form, ...]
    units: tuple[Unit, ...]
    settings: Settings
    templates: Mapping[str, Sequence[Path]] = field(default_factory=dict, repr=False)
    decided: Mapping[tuple[str, int], Decided] = field(default_factory=dict, repr=False)

    @classmethod
    def of(
        cls,
        forms: Sequence[LoadedForm],
        units: tuple[Unit, ...],
        settings: Settings,
        decided: Mapping[tuple[str, int], Decided] | None = None,
    ) -> Knowledge:
        """With the forms as they were loaded."""
        templates = {loaded.form.id: loaded.templates for loaded in forms}
        return cls(tuple(loaded.form for loaded in forms), units, settings, templates, decided or {})

    @property
    def fingerprint(self) -> str:
        """A hash that changes whenever roster, forms or settings do."""
        return hashlib.sha256(repr(self).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Decided:
    """Whose and which month's a return is, as a person decided it; None where nothing was decided."""

    unit: str | None = None
    month: Month | None = None


@dataclass(frozen=True, slots=True)
class ExtraRow:
    """A row of a grid that no label names: its label and its value cell, for the catch-all measure."""

    label: str
    cell: Cell
    period: Cell | None = None


@dataclass(frozen=True, slots=True)
class FilledCell:
    """Where a grid's measure was answered. `cell` is None where the row or column is not there."""

    measure: CellMeasure
    cell: Cell | None
    part_cells: Mapping[str, Cell] = field(default_factory=dict)
    period: Cell | None = None
    column_unit: str | None = None
    """The unit of the figures as typed: of the label, of a column of units, of the head, of the number's format."""
    qualifier: str | None = None
    """The head's words, where they say more than the form's: `Số lượng tháng 8`, `Kết quả lũy kế`."""
    details: tuple[Cell, ...] = ()
    """Cells that part the figure (sub-rows, weeks), each read like the cell itself: they must add up to it."""
    extra: tuple[ExtraRow, ...] = ()
    place: Place | None = None
    """Of the row or table, where there is no cell."""
    findings: tuple[Finding, ...] = ()
    """An error among them holds the measure."""


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row of a list: its cells by column id; a column that is not there is not in it."""

    cells: Mapping[str, Cell]
    place: Place


@dataclass(frozen=True, slots=True)
class FilledList:
    """A list's rows, and the row of its printed total where there is one."""

    measure: ListMeasure
    total: TotalMeasure | None
    rows: tuple[FilledRow, ...]
    total_cells: tuple[Cell, ...] = ()
    """The total row's cells after its label, in order."""
    column_units: Mapping[str, str] = field(default_factory=dict)
    place: Place | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class FilledSection:
    """A section's paragraphs below its heading; `found` is False where the heading is not there."""

    measure: TextMeasure
    paragraphs: tuple[Paragraph, ...]
    found: bool = True
    place: Place | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class FilledForm:
    """One form as it came back."""

    form: Form
    cells: tuple[FilledCell, ...] = ()
    lists: tuple[FilledList, ...] = ()
    sections: tuple[FilledSection, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """The likeliest identity where it is not certain; None where nothing is likelier."""

    unit: str | None
    form: str | None
    month: Month | None


class Question(StrEnum):
    """What is asked of a return before its figures are read."""

    FORM = "form"
    UNIT = "unit"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for a form, unit or month, or against every month.

    `source`: what it is (`heading`, `title`, `periods`, `file_name`, `mark`, `option`); `weight`: heavier evidence goes
    before lighter, comparable within one question only. `says`: the form's id, the units' codes, or the month
    (`2020-09`, `--09` without a year, `longer`, `part`, `phase` or `plan` for what is no month); empty where it names
    nobody that is known. `certain`: it could decide by itself.
    """

    source: str
    weight: int
    text: str
    where: str | None = None
    says: tuple[str, ...] = ()
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Decision:
    """How a question was decided: its value, or None and the likeliest, and all evidence, heaviest first.

    `by`: which of it decided, or held the return; None where there was none.
    """

    question: Question
    value: str | None
    proposal: str | None = None
    evidence: tuple[Evidence, ...] = ()
    by: Evidence | None = None


@dataclass(frozen=True, slots=True)
class RecognisedReturn:
    """One return: identity (None where unknown), its filled form (None where the form is unknown), findings.

    `held`: the return as a whole waits, whatever its readings say. `untyped`: nobody typed anything outside of the
    heading and the signature. `addition`: it calls itself an addition to another (`Báo cáo bổ sung`). `decisions`: how
    form, unit and month were found, in that order; none for a summary's returns.
    """

    unit: str | None
    form: str | None
    month: Month | None
    filled: FilledForm | None
    proposal: Proposal | None = None
    held: bool = False
    findings: tuple[Finding, ...] = ()
    decisions: tuple[Decision, ...] = ()
    untyped: bool = False
    addition: bool = False
    contradicted: frozenset[Question] = frozenset()
    """Whether other evidence contradicts its unit or month: it replaces no other return before somebody looked."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """All that was recognised in one document. No return: the file is rejected, and `findings` say why."""

    returns: tuple[RecognisedReturn, ...]
    findings: tuple[Finding, ...] = ()
