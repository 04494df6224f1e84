"""Sections of free text below the tables: from their heading to the signature block, kept whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from baocao_cli.documents.model import Origin, Paragraph
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.papers import office_words
from baocao_cli.papers.line_kinds import opens_heading, opens_signature
from baocao_cli.papers.lines import Line, Position
from baocao_cli.recognition.model import FilledSection
from baocao_cli.recognition.wording.form_keys import FormKeys, SectionKeys
from baocao_cli.recognition.wording.row_labels import match_label
from baocao_cli.recognition.wording.section_headings import Heading, is_number_alone, match_heading, other_heading
from baocao_cli.vietnamese.fold import words


@dataclass(slots=True)
class _Section:
    """What was found of one section: its lines, the line that opened it first, what there is to tell."""

    lines: list[Line] = field(default_factory=list)
    opener: Line | None = None
    findings: list[Finding] = field(default_factory=list)

    def open(self, line: Line, heading: Heading) -> None:
        """Take what is typed behind the heading; all of its line where it is text as well, or of something else."""
        self.opener = self.opener or line
        if heading.foreign:
            name, where = heading.keys.section.heading, describe(line.place)
            self.findings.append(Finding.of("section-other-heading", where=where, raw=line.text, section=name))
        if heading.whole or heading.foreign:
            self.lines.append(line)
        elif heading.rest:
            self.lines.append(replace(line, text=heading.rest))


def fill_sections(
    keys: FormKeys, after: Sequence[Line], tables: Sequence[Position] = ()
) -> tuple[tuple[FilledSection, ...], list[Line]]:
    """Each of the form's sections from the lines below its table, and the lines that belong to none.

    `tables`: where forms' tables begin; a heading right above one is its caption.
    """
    body = _with_numbers([line for line in after if line.origin is Origin.BODY])
    walk = _Walk(keys, tables)
    for line, following in zip_longest(body, body[1:]):
        walk.take(line, following)
    left = [*walk.left, *(line for line in after if line.origin is not Origin.BODY)]
    filled = tuple(_filled(section, found) for section, found in walk.sections.items())
    return filled, sorted(left, key=lambda line: line.position)


class _Walk:
    """Goes down the lines below the table and knows which section it is in."""

    def __init__(self, keys: FormKeys, tables: Sequence[Position]) -> None:
        self._keys = keys
        self._tables = tables
        self._current: SectionKeys | None = None
        self._signed = False
        self.sections = {section: _Section() for section in keys.sections}
        self.left: list[Line] = []

    def take(self, line: Line, following: Line | None) -> None:
        """Take a line to its section; `following` is the next one."""
        heading = self._heading(line, following)
        self._signed = self._signed or opens_signature(line.text)
        if heading is not None and heading.keys is not self._current:
            self._current = heading.keys
            self.sections[heading.keys].open(line, heading)
            return
        if _ends_section(line.text):
            self._current = None
        found = self.left if self._current is None else self.sections[self._current].lines
        found.append(line)

    def _heading(self, line: Line, following: Line | None) -> Heading | None:
        """The form's own heading; of a form with one section any other above the signature block."""
        sections = self._keys.sections
        own = next((found for section in sections if (found := match_heading(section, line.text))), None)
        if own is not None or len(sections) != 1 or self._signed:
            return own
        caption = _is_caption(self._keys, line, following, self._tables)
        return None if caption else other_heading(sections[0], line.text)


def _filled(keys: SectionKeys, found: _Section) -> FilledSection:
    return FilledSection(
        measure=keys.section.measure,
        paragraphs=_paragraphs(found.lines),
        found=found.opener is not None,
        place=found.opener.place if found.opener is not None else None,
        findings=tuple(found.findings),
    )


def _with_numbers(lines: Sequence[Line]) -> list[Line]:
    """A number that is in a cell of its own goes with the words beside it: `II | Ý kiến khác`."""
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        beside = before is not None and line.row is not None and before.row == line.row
        if before is not None and beside and is_number_alone(before.text):
            found[-1] = replace(line, text=f"{before.text.rstrip(' .)/-')}. {line.text}")
        else:
            found.append(line)
    return found


def _is_caption(keys: FormKeys, line: Line, following: Line | None, tables: Sequence[Position]) -> bool:
    """Whether a line names a table below it, or a row of one."""
    if any(line.position < start and (following is None or start < following.position) for start in tables):
        return True
    matches = (match_label(table, line.text) for table in keys.tables)
    return any(match is not None and match.rank.whole for match in matches)


def _ends_section(text: str) -> bool:
    """A signature block, another paper's heading, or the formula that ends a report (`Trên đây là báo cáo …`)."""
    closes = office_words.begins(words(text), *office_words.CLOSING_FORMULAS)
    return closes or opens_signature(text) or opens_heading(text)


def _paragraphs(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """One paragraph a line; cells of one row of a table are on one line."""
    found: list[Paragraph] = []
    row = None
    for line in lines:
        if line.row is not None and line.row == row:
            last = found.pop()
            found.append(Paragraph(f"{last.text} | {line.text}", last.place, last.origin))
        else:
            found.append(line.paragraph())
        row = line.row
    return tuple(found)
