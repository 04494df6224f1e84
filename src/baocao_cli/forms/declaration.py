"""The model of `form.toml`: how a form is recognised, what it asks for, how each figure is read and adds up.

`templates/README.md` explains every field to an office's IT person; keep the two equal.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator

from baocao_cli.month import Month
from baocao_cli.texts import say
from baocao_cli.vietnamese.typed_month import typed_month

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$", max_length=40)]
PartId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Label = Annotated[str, Field(min_length=1)]
Spellings = tuple[Label, ...]


def _read_month(value: object) -> object:
    if not isinstance(value, str):
        return value
    month = typed_month(value)
    if month is None:
        raise ValueError(say("fault.month", value=f"“{value}”"))
    return month


DeclaredMonth = Annotated[
    Month, BeforeValidator(_read_month), WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"})
]
"""A month in a TOML file: `"2020-09"`."""


class _Declared(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Kind(_Declared):
    """A kind that a count is made of, or that an entry of a list is: the form's own spelling first."""

    name: Label
    spellings: Spellings = ()


class Part(_Declared):
    """A named figure of a measure, known in a cell by its units (`buổi`, `cuộc`, `hội nghị` are all sessions)."""

    id: PartId
    label: Label
    """How the summary calls it."""
    units: Spellings = ()
    """Units that mean this part; the first is the one that documents print."""
    duration: bool = False
    """The figure is a duration in minutes: `2 giờ 30 phút`, `45'30"`; need not be whole."""
    whole: bool = True


class _Measure(_Declared):
    id: Id
    label: Label = ""
    """How the summary calls the measure; the row's or section's label where empty."""
    optional: bool = False
    """May be left empty with an `info` only."""
    over_months: Literal["sum", "latest"] = "sum"
    """How months add up: flows are summed, the latest stock counts."""


class CountMeasure(_Measure):
    """One whole count, with the kinds that it may be reported by: value `{"total", "kinds"}`."""

    reads: Literal["count"]
    kinds: tuple[Kind, ...] = ()
    other_kinds: tuple[Kind, ...] = ()
    """Kinds that the form does not ask for and units name all the same: counted with a warning, under one name each."""
    units: Spellings = ()
    """Words after the figure that say no more than the form does: `cái`, `chiếc`."""


class PartsMeasure(_Measure):
    """Named figures in one cell, in the order in which a bare `03/120` gives them: value `{part: figure, …}`."""

    reads: Literal["parts"]
    parts: tuple[Part, ...] = Field(min_length=1)
    set_aside: Spellings = ()
    """Units that are known not to be a count of this measure (`đợt`): reported with an `info`."""


class ItemsMeasure(_Measure):
    """Quantities of whatever the unit names: value `{"items": [{"label", "unit", "quantity"}]}`."""

    reads: Literal["items"]
    units: Spellings = ()
    """Counting words that may come before or after a label: `lượt`, `buổi`, `bài`, `chuyến`."""


class TextMeasure(_Measure):
    """Words, kept whole: value `{"text"}`."""

    reads: Literal["text"]


CellMeasure = Annotated[CountMeasure | PartsMeasure | ItemsMeasure | TextMeasure, Field(discriminator="reads")]


class Column(_Declared):
    """A column, known by its head.

    role: `number` (row numbers), `label` (what names a grid's row), `value`, `period` (the period of the row's
    measures), `planned` (planned figures: never counted), `note` (remarks).
    """

    id: Id
    heads: Spellings = Field(min_length=1)
    """The head as printed first, then other spellings."""
    role: Literal["number", "label", "value", "period", "planned", "note"]
    optional: bool = False
    """The blank does not print it; a unit may add it."""


class Row(_Declared):
    """A row of a grid, known by its label, and the measures in it."""

    label: Label
    spellings: Spellings = ()
    former: Spellings = ()
    """Labels of earlier versions of the form: taken with an `info`."""
    measures: tuple[RowMeasure, ...] = Field(min_length=1)


class RowMeasure(_Declared):
    """A measure and the columns that it is read from: one column, or for `parts` a column for each part."""

    measure: CellMeasure
    column: Id | None = None
    """The value column; the table's only one where not given."""
    part_columns: dict[PartId, Id] = Field(default_factory=dict)
    """Where each part has a column of its own: part → column."""


class Grid(_Declared):
    """A table of fixed rows."""

    type: Literal["grid"]
    id: Id
    columns: tuple[Column, ...] = Field(min_length=2)
    rows: tuple[Row, ...] = Field(min_length=1)
    catch_all: Id | None = None
    """The `items` measure that takes rows which no label names."""

    @property
    def measures(self) -> Iterator[CellMeasure]:
        """The measures of its rows, from top to bottom."""
        return (placed.measure for row in self.rows for placed in row.measures)


class EntryField(_Declared):
    """What a list's column fills: `title` gives `title` and `kind`; `airtime` gives `published` and `minutes`;
    `kind`, `date`, `text`, `count` and `minutes` give the field named by `id`.
    """

    column: Id
    reads: Literal["title", "airtime", "kind", "date", "text", "count", "minutes"]
    id: PartId | None = None
    label: Label = ""
    """How the summary's list heads the column; the column's head where empty."""


class ListMeasure(_Measure):
    """A row an entry: value `{"items": [{field: …}]}`."""

    reads: Literal["list"]
    fields: tuple[EntryField, ...] = Field(min_length=1)
    kinds: tuple[Kind, ...] = ()


class TotalMeasure(_Measure):
    """A printed total, held against the computed one: value `{"items": n, "minutes": n}`."""

    reads: Literal["total"]
    labels: Spellings = Field(min_length=1)
    parts: tuple[Part, ...] = Field(min_length=1)


class EntryList(_Declared):
    """A table of as many rows as there is to tell."""

    type: Literal["list"]
    id: Id
    columns: tuple[Column, ...] = Field(min_length=1)
    measure: ListMeasure
    total: TotalMeasure | None = None
    blank_rows: int = Field(default=4, ge=1, le=200)


DeclaredTable = Annotated[Grid | EntryList, Field(discriminator="type")]


class Section(_Declared):
    """Free text under a heading."""

    heading: Label
    spellings: Spellings = ()
    measure: TextMeasure


class Recognition(_Declared):
    """What names the form where it is seen: titles above the table (folded comparison), words of a file's name."""

    titles: Spellings = Field(min_length=1)
    file_names: Spellings = ()


class Workbook(_Declared):
    """What the workbook blank needs beside the declaration."""

    sheet: Annotated[str, Field(min_length=1, max_length=31)]
    widths: dict[Id, float] = Field(default_factory=dict)
    """Column widths in characters, by column id."""


class Form(_Declared):
    """One form. Where it was loaded from is known to `forms.loader`."""

    schema_: Literal["baocao/form/1"] = Field(alias="schema")
    id: Id
    version: int = Field(ge=1)
    name: Label
    """What people call it: shown by `status`, used in messages."""
    title: Label
    first_month: DeclaredMonth | None = Field(default=None, alias="from")
    """The first month for which it is owed; None: from the campaign's first."""
    last_month: DeclaredMonth | None = Field(default=None, alias="to")
    """The last month for which it is owed; None: without end."""
    recognise: Recognition
    tables: tuple[DeclaredTable, ...] = Field(min_length=1)
    sections: tuple[Section, ...] = ()
    workbook: Workbook

    @property
    def grids(self) -> tuple[Grid, ...]:
        """The tables with a row for each measure."""
        return tuple(table for table in self.tables if isinstance(table, Grid))

    @property
    def lists(self) -> tuple[EntryList, ...]:
        """The tables with a row for each entry."""
        return tuple(table for table in self.tables if isinstance(table, EntryList))

    @property
    def measures(self) -> tuple[AnyMeasure, ...]:
        """Every measure in the order in which the form asks for it."""
        found: list[AnyMeasure] = []
        for table in self.tables:
            if isinstance(table, Grid):
                found.extend(table.measures)
            else:
                found.append(table.measure)
                if table.total is not None:
                    found.append(table.total)
        found.extend(section.measure for section in self.sections)
        return tuple(found)

    def is_asked_in(self, month: Month) -> bool:
        """Whether the form is asked for in that month: not before it was added, nor after it was given up."""
        after_first = self.first_month is None or self.first_month <= month
        return after_first and (self.last_month is None or month <= self.last_month)

    def measure(self, measure_id: str) -> AnyMeasure:
        """Raises KeyError for a measure that the form does not ask for."""
        for measure in self.measures:
            if measure.id == measure_id:
                return measure
        raise KeyError(measure_id)

    @model_validator(mode="after")
    def _months_in_order(self) -> Form:
        if self.first_month is not None and self.last_month is not None and self.last_month < self.first_month:
            raise ValueError(say("fault.months_reversed", first=self.first_month, last=self.last_month))
        return self

    @model_validator(mode="after")
    def _places_exist(self) -> Form:
        from baocao_cli.forms.consistency import check

        check(self)
        return self


AnyMeasure = CountMeasure | PartsMeasure | ItemsMeasure | TextMeasure | ListMeasure | TotalMeasure
Row.model_rebuild()
