"""What forms print, made comparable once for many documents: heads, row labels, titles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from baocao_cli.forms.declaration import (
    CellMeasure,
    Column,
    CountMeasure,
    DeclaredTable,
    EntryList,
    Form,
    Grid,
    Part,
    PartsMeasure,
    Row,
    Section,
)
from baocao_cli.forms.template_lines import TemplateLines, template_lines
from baocao_cli.papers.lines import squeeze
from baocao_cli.recognition.model import Knowledge
from baocao_cli.recognition.wording.alignment import Words
from baocao_cli.recognition.wording.likeness import Spellings, spellings_of
from baocao_cli.vietnamese.fold import tidy, words

_PARENTHESES = re.compile(r"\([^()]*\)?")
ENUMERATED = (re.compile(r"[,;/+&]| và | - "), re.compile(r"[,;+&]| và | - "))
"""What parts the things that a label enumerates; a slash may be within one (`k/hiệu`)."""
_NUMBERING = re.compile(r"^\s*(?:[IVX]+|[0-9]+)\s*[.)]\s*")
"""A declared heading may stand with its number, as the form prints it."""


@lru_cache(maxsize=16384)
def without_parentheses(text: str) -> str:
    """The text tidied, what stands in parentheses left out."""
    return _PARENTHESES.sub(" ", tidy(text))


def chunks(text: str) -> frozenset[str]:
    """The enumerated parts of a label: `Pa nô, áp phích` → {pano, apphich}."""
    parts = (squeeze(part) for part in ENUMERATED[0].split(without_parentheses(text)))
    return frozenset(part for part in parts if part)


def prefixes(text: str) -> frozenset[str]:
    """The squeezed beginnings of a text that end where a word ends."""
    found = []
    joined = ""
    for word in words(text):
        joined += word
        found.append(joined)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class HeadKeys:
    """One spelling of a column's head."""

    column: Column
    key: str
    bare: str
    words: tuple[str, ...]
    printed: bool


@dataclass(frozen=True, slots=True)
class RowKeys:
    """A grid's row: every spelling of its label as keys."""

    row: Row
    index: int
    exact: frozenset[str]
    former: frozenset[str]
    beginnings: frozenset[str]
    chunks: frozenset[str]
    numerals: frozenset[str]
    names: tuple[Words, ...]
    """The spellings word by word, without what is in parentheses."""
    kinds: tuple[Words, ...]
    """What the label enumerates, and the kinds that its measures count, word by word."""
    asked: frozenset[str]
    """Words of the parts that the row's measures ask for, and of their units."""
    spelt: Spellings
    """The words of the spellings with their diacritics."""


@dataclass(frozen=True, slots=True, eq=False)
class TableKeys:
    """A declared table with its keys."""

    form: Form
    declared: DeclaredTable
    heads: tuple[HeadKeys, ...]
    by_head: dict[str, HeadKeys]
    rows: tuple[RowKeys, ...] = ()
    by_label: Mapping[str, RowKeys] = field(default_factory=dict)
    totals: frozenset[str] = frozenset()
    own_words: frozenset[str] = frozenset()
    """Of a list: words that only this form's heads have (its kinds of entries)."""

    @property
    def catch_all(self) -> str | None:
        """The id of the grid's measure that takes rows which no label names."""
        return self.declared.catch_all if isinstance(self.declared, Grid) else None

    def columns(self, role: str) -> list[Column]:
        """The declared columns with that role."""
        return [column for column in self.declared.columns if column.role == role]

    def ids(self, role: str) -> list[str]:
        """Their ids."""
        return [column.id for column in self.columns(role)]


@dataclass(frozen=True, slots=True, eq=False)
class SectionKeys:
    """A section's heading: its spellings word by word, longest first; `vocabulary` is every word of them."""

    section: Section
    spellings: tuple[tuple[str, ...], ...]
    vocabulary: frozenset[str]

    @property
    def longest(self) -> int:
        return len(self.spellings[0])


@dataclass(frozen=True, slots=True, eq=False)
class FormKeys:
    """A form with the keys of its titles, file names and tables."""

    form: Form
    titles: tuple[str, ...]
    file_names: tuple[str, ...]
    tables: tuple[TableKeys, ...]
    sections: tuple[SectionKeys, ...]
    printed: TemplateLines = field(default_factory=TemplateLines)
    """What the form's own blank prints."""

    @property
    def long_titles(self) -> list[str]:
        """Titles that say more than what kind of paper it is."""
        return [title for title in self.titles if len(title) > 8]


def compile_form(form: Form, templates: Sequence[Path] = ()) -> FormKeys:
    """The form's titles, heads, labels and sections as they are compared, and what the templates of its blank print."""
    titles = (form.title, *form.recognise.titles)
    keys = {squeeze(title) for title in titles}
    tables = tuple(_compile_table(form, table) for table in form.tables)
    heads = [head.key for table in tables for head in table.heads]
    return FormKeys(
        form=form,
        titles=tuple(sorted(key for key in keys if key != "baocao")),
        file_names=tuple(squeeze(name) for name in form.recognise.file_names),
        tables=tables,
        sections=tuple(_compile_section(section) for section in form.sections),
        printed=template_lines(templates, heads),
    )


def _compile_section(section: Section) -> SectionKeys:
    headings = [_NUMBERING.sub("", heading) for heading in (section.heading, *section.spellings)]
    spellings = {words(text) for heading in headings for text in (heading, without_parentheses(heading))}
    return SectionKeys(
        section=section,
        spellings=tuple(sorted(spellings, key=lambda spelling: (-len(spelling), spelling))),
        vocabulary=frozenset(word for spelling in spellings for word in spelling),
    )


def _compile_table(form: Form, declared: DeclaredTable) -> TableKeys:
    heads = tuple(
        HeadKeys(column, squeeze(head), squeeze(without_parentheses(head)), words(without_parentheses(head)), not index)
        for column in declared.columns
        for index, head in enumerate(column.heads)
    )
    by_head = {head.bare: head for head in reversed(heads)}
    by_head |= {head.key: head for head in reversed(heads)}
    if isinstance(declared, EntryList):
        return _compile_list(TableKeys(form, declared, heads, by_head), declared)
    rows = tuple(_compile_row(row, index) for index, row in enumerate(declared.rows))
    by_label = {label: keys for keys in reversed(rows) for label in keys.exact | keys.former}
    return TableKeys(form, declared, heads, by_head, rows, by_label)


def _compile_list(keys: TableKeys, declared: EntryList) -> TableKeys:
    totals = declared.total.labels if declared.total is not None else ()
    own_words = frozenset(word for kind in declared.measure.kinds for word in words(kind.name))
    return replace(keys, totals=frozenset(map(squeeze, totals)), own_words=own_words)


def _compile_row(row: Row, index: int) -> RowKeys:
    spellings = (row.label, *row.spellings)
    exact = frozenset(key for text in spellings for key in (squeeze(text), squeeze(without_parentheses(text))) if key)
    former = frozenset(key for text in row.former for key in (squeeze(text), squeeze(without_parentheses(text))) if key)
    return RowKeys(
        row=row,
        index=index,
        exact=exact,
        former=former - exact,
        beginnings=frozenset().union(*(prefixes(without_parentheses(text)) for text in spellings)),
        chunks=chunks(row.label),
        numerals=frozenset(re.findall(r"[0-9]+", " ".join(spellings))),
        names=tuple(dict.fromkeys(words(without_parentheses(text)) for text in spellings)),
        kinds=_kinds(row),
        asked=_asked(row),
        spelt=spellings_of(spellings),
    )


def _kinds(row: Row) -> tuple[Words, ...]:
    texts = [text for text in ENUMERATED[0].split(without_parentheses(row.label)) if text.strip()]
    names = texts if len(texts) > 1 else []
    for placed in row.measures:
        if isinstance(placed.measure, CountMeasure):
            names += [name for kind in placed.measure.kinds for name in (kind.name, *kind.spellings)]
    return tuple(dict.fromkeys(words(name) for name in names))


def _asked(row: Row) -> frozenset[str]:
    parts = [part for placed in row.measures for part in _parts_of(placed.measure)]
    return frozenset(word for part in parts for name in (part.label, *part.units) for word in words(name))


def _parts_of(measure: CellMeasure) -> tuple[Part, ...]:
    return measure.parts if isinstance(measure, PartsMeasure) else ()


@dataclass(frozen=True, slots=True)
class CompiledForms:
    """All forms, and what the plan itself prints (its figures are nobody's answers)."""

    forms: tuple[FormKeys, ...]
    tables: tuple[TableKeys, ...]
    sections: tuple[SectionKeys, ...]
    subject: str

    def of(self, form: Form) -> FormKeys:
        """The keys of that very form."""
        return next(keys for keys in self.forms if keys.form is form)


class ByIdentity:
    """Knowledge holds pydantic models that cannot be hashed; one and the same object is known by its identity."""

    __slots__ = ("knowledge",)

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ByIdentity) and other.knowledge is self.knowledge

    def __hash__(self) -> int:
        return id(self.knowledge)


def compiled_forms(knowledge: Knowledge) -> CompiledForms:
    """Compiled once for each Knowledge."""
    return _compiled_forms(ByIdentity(knowledge))


@lru_cache(maxsize=4)
def _compiled_forms(key: ByIdentity) -> CompiledForms:
    forms = tuple(compile_form(form, key.knowledge.templates.get(form.id, ())) for form in key.knowledge.forms)
    return CompiledForms(
        forms=forms,
        tables=tuple(table for form in forms for table in form.tables),
        sections=tuple(section for form in forms for section in form.sections),
        subject=squeeze(key.knowledge.settings.plan.subject),
    )
