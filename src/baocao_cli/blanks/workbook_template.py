"""A form's workbook blank, built once for each superior body and signature, and filled in for every unit.

It is made of what the Word template prints (`printed`), with placeholders for what is each unit's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape

from baocao_cli.blanks.form_sheet import NotAsDeclared, build_sheet
from baocao_cli.blanks.head_lines import lines_of
from baocao_cli.blanks.printed import printed_blocks
from baocao_cli.blanks.word_template import WordTemplate
from baocao_cli.blanks.worksheet import FONT, FONT_SIZE
from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Form
from baocao_cli.ooxml.package import Parts, read_parts, with_room_for_properties
from baocao_cli.ooxml.workbook import SHARED_STRINGS, mended

_PLACEHOLDERS = {
    name: f"\ue000{chr(0xE001 + at)}" for at, name in enumerate(("unit", "unit_capitals", "unit_head", "place"))
}
"""What differs from unit to unit, by its name in the template; characters of private use stand where it goes."""


class WorkbookTemplate:
    """The parts of a form's workbook blank.

    `longest` has the longest of all units' texts by their names in the template: rows are as high as it needs.
    """

    def __init__(self, form: Form, word: WordTemplate, shown: str, longest: Mapping[str, str]) -> None:
        self._form = form
        self._word = word
        self._shown = shown
        self._longest = longest
        self._built: dict[tuple[str, ...], Parts] = {}

    def fill(self, values: Mapping[str, Any]) -> dict[str, bytes]:
        """The parts with the unit's own texts filled in. Raises WorkspaceFault like the Word template."""
        key = (
            str(lines_of(str(values["unit_head"]))),
            *(str(values[name]) for name in ("superior", "authority", "signer_title")),
        )
        if key not in self._built:
            self._built[key] = self._build(values)
        parts = dict(self._built[key])
        strings = parts[SHARED_STRINGS]
        for name, placeholder in _PLACEHOLDERS.items():
            strings = strings.replace(placeholder.encode(), escape(str(values[name])).encode())
        return {**parts, SHARED_STRINGS: strings}

    def _build(self, values: Mapping[str, Any]) -> Parts:
        longest = {**self._longest, "unit_head": str(values["unit_head"])}

        def measured(text: str) -> str:
            for name, placeholder in _PLACEHOLDERS.items():
                text = text.replace(placeholder, longest[name])
            return text

        printed = self._word.fill({**values, **_PLACEHOLDERS})
        try:
            data = build_sheet(self._form, printed_blocks(printed, measured), measured, values["hints"])
        except NotAsDeclared as fault:
            raise WorkspaceFault(self._told(fault)) from fault
        return with_room_for_properties(mended(read_parts(data), font=FONT, size=FONT_SIZE))

    def _told(self, fault: NotAsDeclared) -> Finding:
        table = fault.table
        if fault.row is not None:
            return Finding.of("form-template-row", file=self._shown, table=table.id, row=fault.row.label)
        heads = ", ".join(f"“{column.heads[0]}”" for column in table.columns if not column.optional)
        return Finding.of("form-template-table", file=self._shown, table=table.id, columns=heads)
