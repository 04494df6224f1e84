"""A form's workbook blank, built once for each superior body and filled in for every unit.

It is made of what the Word template prints (`printed`), with a placeholder for the unit's name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape

from baocao_cli.blanks.form_sheet import NotAsDeclared, build_sheet
from baocao_cli.blanks.printed import printed_blocks
from baocao_cli.blanks.word_template import WordTemplate
from baocao_cli.blanks.worksheet import FONT, FONT_SIZE
from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Form
from baocao_cli.ooxml.package import Parts, read_parts, with_room_for_properties
from baocao_cli.ooxml.workbook import SHARED_STRINGS, mended

_UNIT, _UNIT_CAPITALS = "\ue000\ue001", "\ue000\ue002"
"""Characters of private use stand where the unit's name goes."""


class WorkbookTemplate:
    """The parts of a form's workbook blank. `longest_name` is the longest of the units' names: rows are as high."""

    def __init__(self, form: Form, word: WordTemplate, shown: str, longest_name: str) -> None:
        self._form = form
        self._word = word
        self._shown = shown
        self._longest_name = longest_name
        self._built: dict[str, Parts] = {}

    def fill(self, values: Mapping[str, Any]) -> dict[str, bytes]:
        """The parts with the unit's name filled in. Raises WorkspaceFault like the Word template."""
        superior = str(values["superior"])
        if superior not in self._built:
            self._built[superior] = self._build(values)
        parts = dict(self._built[superior])
        strings = parts[SHARED_STRINGS]
        for placeholder, name in ((_UNIT, "unit"), (_UNIT_CAPITALS, "unit_capitals")):
            strings = strings.replace(placeholder.encode(), escape(str(values[name])).encode())
        return {**parts, SHARED_STRINGS: strings}

    def _build(self, values: Mapping[str, Any]) -> Parts:
        printed = self._word.fill({**values, "unit": _UNIT, "unit_capitals": _UNIT_CAPITALS})
        try:
            data = build_sheet(self._form, printed_blocks(printed, self._measured), self._measured)
        except NotAsDeclared as fault:
            raise WorkspaceFault(self._told(fault)) from fault
        return with_room_for_properties(mended(read_parts(data), font=FONT, size=FONT_SIZE))

    def _told(self, fault: NotAsDeclared) -> Finding:
        table = fault.table
        if fault.row is not None:
            return Finding.of("form-template-row", file=self._shown, table=table.id, row=fault.row.label)
        heads = ", ".join(f"“{column.heads[0]}”" for column in table.columns if not column.optional)
        return Finding.of("form-template-table", file=self._shown, table=table.id, columns=heads)

    def _measured(self, text: str) -> str:
        return text.replace(_UNIT_CAPITALS, self._longest_name.upper()).replace(_UNIT, self._longest_name)
