"""Sections of free text below the tables: from their heading to the signature block, kept whole."""

from __future__ import annotations

from collections.abc import Sequence

from baocao_cli.documents.model import Origin, Paragraph
from baocao_cli.papers import office_words
from baocao_cli.papers.line_kinds import opens_heading, opens_signature
from baocao_cli.papers.lines import Line
from baocao_cli.recognition.model import FilledSection
from baocao_cli.recognition.wording.form_keys import FormKeys
from baocao_cli.recognition.wording.section_headings import Heading, match_heading
from baocao_cli.vietnamese.fold import words


def fill_sections(keys: FormKeys, after: Sequence[Line]) -> tuple[tuple[FilledSection, ...], list[Line]]:
    """Each of the form's sections from the lines below its table, and the lines that belong to none."""
    body = [line for line in after if line.origin is Origin.BODY]
    left = [line for line in after if line.origin is not Origin.BODY]
    taken: dict[int, list[Line]] = {}
    places: dict[int, Line] = {}
    current: int | None = None
    for line in body:
        found = _heading_among(keys, line.text)
        if found is not None and found[0] != current:
            current, heading = found
            places.setdefault(current, line)
            lines = taken.setdefault(current, [])
            if heading.whole:
                lines.append(line)
            elif heading.rest:
                lines.append(Line(heading.rest, line.position, line.place, line.origin, line.row, line.sheet))
        elif opens_signature(line.text) or opens_heading(line.text) or _closes_report(line.text):
            current = None
            left.append(line)
        elif current is not None:
            taken[current].append(line)
        else:
            left.append(line)
    sections = tuple(
        FilledSection(
            measure=section.section.measure,
            paragraphs=_paragraphs(taken.get(index, [])),
            found=index in places,
            place=places[index].place if index in places else None,
        )
        for index, section in enumerate(keys.sections)
    )
    return sections, sorted(left, key=lambda line: line.position)


def _closes_report(text: str) -> bool:
    """`Trên đây là báo cáo …`: the formula that ends a report, no word of the section above it."""
    return office_words.begins(words(text), *office_words.CLOSING_FORMULAS)


def _heading_among(keys: FormKeys, text: str) -> tuple[int, Heading] | None:
    for index, section in enumerate(keys.sections):
        heading = match_heading(section, text)
        if heading is not None:
            return index, heading
    return None


def _paragraphs(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """One paragraph a line; cells of one row of a table stand on one line."""
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
