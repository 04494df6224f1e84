"""Where a table's rows end and something else begins in the same table: a section, remarks, a signature block."""

from __future__ import annotations

import re

from baocao_cli.documents.model import Cell, Table
from baocao_cli.papers.line_kinds import is_major_heading, opens_heading, opens_signature
from baocao_cli.recognition.wording.form_keys import CompiledForms, SectionKeys
from baocao_cli.recognition.wording.row_labels import match_label
from baocao_cli.recognition.wording.section_headings import is_number_alone, match_heading, other_heading
from baocao_cli.vietnamese.fold import words

_ROW_OPENER = re.compile(r"[0-9]{1,3}\b")
_ROW_NUMBER = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,2})*\.?|[IVX]{1,4}\.?|[-+*]")
_SHORTEST_REMARK = 5


def end_of_rows(forms: CompiledForms, table: Table, data: int, limit: int) -> int:
    """The row (0-based, left out) where the rows from `data` on end, at most `limit`."""
    rows = list(table.rows())
    end = next((row for row in range(data, limit) if _ends_table(forms, rows[row])), limit)
    end = _above_sections(forms, rows, data, end)
    return _above_remarks(forms, table, rows, data, end)


def _ends_table(forms: CompiledForms, cells: list[Cell]) -> bool:
    """Whether a row belongs no more to the table above it."""
    texts = _texts(cells)
    if not texts:
        return False
    numbered = _ROW_NUMBER.fullmatch(texts[0]) is not None
    if numbered and len(texts) == 1:
        return False
    line = texts[int(numbered)].split("\n", 1)[0]
    if not numbered and (opens_signature(line) or opens_heading(line)):
        return True
    roman = f"{texts[0].rstrip(' .')}. {line}" if numbered and is_number_alone(texts[0]) else ""
    return any(_ends_with_section(keys, line, roman, numbered=numbered) for keys in forms.sections)


def _ends_with_section(keys: SectionKeys, line: str, roman: str, *, numbered: bool) -> bool:
    """Whether a row begins the section: `roman` is its line behind a Roman number in a cell of its own."""
    heading = match_heading(keys, line)
    if heading is not None:
        return not heading.whole and (not numbered or not heading.rest)
    other = other_heading(keys, roman) if roman else None
    return other is not None and not (other.whole or other.foreign)


def _texts(cells: list[Cell]) -> list[str]:
    return [cell.text.strip() for cell in cells if cell.text.strip()]


def _above_sections(forms: CompiledForms, rows: list[list[Cell]], data: int, end: int) -> int:
    """Of the last rows with a single text each, as lines below a table on its sheet, the first that opens a section."""
    first = end
    counted = any(cells and _ROW_NUMBER.fullmatch(cells[0].text.strip()) for cells in rows[data:end])
    for row in range(end - 1, data - 1, -1):
        line = _only_line(rows[row])
        if line is None or any(match_label(keys, line) for keys in forms.tables):
            break
        below_numbers = counted and bool(rows[row]) and rows[row][0].column == 0
        if line and _opens_section(forms, line, capitals=below_numbers):
            first = row
    return first


def _only_line(cells: list[Cell]) -> str | None:
    """The one text of a row, its Roman number in a cell of its own or not; empty for an empty row, None for several."""
    texts = _texts(cells)
    if len(texts) == 2 and is_number_alone(texts[0]):
        return f"{texts[0].rstrip(' .)/-')}. {texts[1]}"
    if len(texts) > 1 or any(cell.value is not None for cell in cells):
        return None
    return texts[0].split("\n", 1)[0] if texts else ""


def _opens_section(forms: CompiledForms, line: str, *, capitals: bool) -> bool:
    """Whether a line is a section's heading, and neither a group of a list's entries (`II. Bài`) nor an entry.

    `capitals`: capitals alone make a heading; where titles may be, they do not.
    """
    if is_number_alone(line):
        return True
    groups = {word for keys in forms.tables for word in keys.own_words}
    headings = [found for keys in forms.sections if (found := other_heading(keys, line)) is not None]
    sure = any(not found.foreign or capitals or is_major_heading(line) for found in headings)
    return sure and not set(words(line)[1:]) <= groups


def _above_remarks(forms: CompiledForms, table: Table, rows: list[list[Cell]], data: int, end: int) -> int:
    """Sentences in the table's last rows that run over its columns are no rows of it."""
    last = end
    for row in range(end - 1, data - 1, -1):
        typed = [cell for cell in rows[row] if cell.text.strip()]
        if typed and not (len(typed) == 1 and _is_remark(forms, table, typed[0])):
            break
        if typed:
            last = row
    return last


def _is_remark(forms: CompiledForms, table: Table, cell: Cell) -> bool:
    """Words enough for a sentence, in a cell merged over most columns, that name no row."""
    text = cell.text.strip()
    wide = cell.column == 0 and cell.column_span * 2 > table.column_count
    if not wide or len(words(text)) < _SHORTEST_REMARK or _ROW_OPENER.match(text):
        return False
    return not any(match_label(keys, text) for keys in forms.tables)
