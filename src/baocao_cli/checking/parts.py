"""Finding the parts of a document by where they stand and by their words, whoever wrote it.

What is not found is left out: the rules tell whether it has to be there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from baocao_cli.checking.ending import annex_parts, annex_start, ending_of
from baocao_cli.checking.heading import heading_of
from baocao_cli.checking.lines import Line, Table
from baocao_cli.checking.part import Found, Part
from baocao_cli.papers.line_kinds import is_basis, is_major_heading, is_minor_heading, is_strict_basis, is_typed_line

_LONGEST_TITLE = 25
"""Words of a heading that is a title, not a sentence."""
_GOES_ON = re.compile(
    r", .*\b(?:bao cao|de nghi|kinh de nghi|kinh trinh|xay dung|ban hanh|thong bao|to chuc|tong hop)\b"
)
"""What a sentence that begins like a basis does next, where it is no basis but opens the text."""
_SENTENCE_ENDS = (".", ";", ",", "…")


@dataclass(frozen=True)
class Parts:
    """The parts of one document, and the columns of its signatures."""

    found: Found
    signatures: tuple[tuple[Line, ...], ...]

    def lines(self, part: Part) -> tuple[Line, ...]:
        """A part's lines; none where it was not found."""
        return self.found.get(part, ())

    def has(self, part: Part) -> bool:
        """Whether the paper has that part."""
        return part in self.found

    @property
    def is_letter(self) -> bool:
        """A letter (công văn): it names no kind, and its subject stands below its number."""
        return not self.has(Part.KIND) and self.has(Part.LETTER_SUBJECT)


def find_parts(lines: Sequence[Line], tables: Sequence[Table]) -> Parts:
    """Every part that can be found."""
    heading = heading_of(lines)
    whole = ending_of(lines)
    first_annex = annex_start(lines, whole.start if whole.parts else heading.end)
    ending = ending_of(lines[:first_annex])
    body = _body(lines[heading.end : min(ending.start, first_annex)], tables)
    annexes = annex_parts(lines[first_annex:])
    return Parts({**heading.parts, **body, **ending.parts, **annexes}, ending.columns)


def _body(lines: Sequence[Line], tables: Sequence[Table]) -> dict[Part, tuple[Line, ...]]:
    """Bases, headings and text between the head and the end; tables and what is noted below them left out."""
    found: dict[Part, list[Line]] = {part: [] for part in _BODY_PARTS}
    below_table = False
    for line in lines:
        if line.spot.table:
            below_table = below_table or tables[line.spot.table - 1].bordered
        elif not line.blank:
            part = _part_of(line, below_table=below_table, opened=bool(found[Part.BODY]))
            if part is not None:
                found[part].append(line)
                below_table = False
    return {part: tuple(each) for part, each in found.items() if each}


_BODY_PARTS = (Part.BASIS, Part.MAJOR_HEADING, Part.MINOR_HEADING, Part.BODY)


def _part_of(line: Line, *, below_table: bool, opened: bool) -> Part | None:
    if is_typed_line(line.text) or (below_table and line.italic):
        return None
    if not opened and _is_basis(line):
        return Part.BASIS
    return _heading_kind(line) or (None if _is_set_apart(line) else Part.BODY)


def _heading_kind(line: Line) -> Part | None:
    if is_major_heading(line.text) and (line.bold or line.capitals or _is_title(line)):
        return Part.MAJOR_HEADING
    return Part.MINOR_HEADING if is_minor_heading(line.text) and _is_title(line) else None


def _is_set_apart(line: Line) -> bool:
    """Whether it looks like a title, a caption or a note, and not like the running text."""
    return line.paragraph.align in ("center", "right") and (line.bold or line.italic or line.capitals)


def _is_basis(line: Line) -> bool:
    """A paragraph of its own that says what the document rests on; one that goes on to report opens the text."""
    if line.text.endswith(";"):
        return is_basis(line.text)
    if line.text.endswith(":") or _GOES_ON.search(line.key):
        return False
    return is_strict_basis(line.text) or (line.italic and is_basis(line.text))


def _is_title(line: Line) -> bool:
    return len(line.key.split()) <= _LONGEST_TITLE and not line.text.endswith(_SENTENCE_ENDS)
