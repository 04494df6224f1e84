"""The templates of one form, compiled and tried out: what a unit's blank consists of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from baocao_cli.blanks.fingerprint import FINGERPRINT, fingerprint
from baocao_cli.blanks.variables import month_variables, unit_variables
from baocao_cli.blanks.word_template import WordTemplate
from baocao_cli.blanks.workbook_template import WorkbookTemplate
from baocao_cli.forms.declaration import Form
from baocao_cli.forms.loader import LoadedForm
from baocao_cli.forms.mark import Mark
from baocao_cli.month import Month
from baocao_cli.ooxml.package import Parts, properties_part, write_parts
from baocao_cli.workspace.folder import Workspace
from baocao_cli.workspace.unit import Unit

WORD, WORKBOOK = ".docx", ".xlsx"


class MadeOut:
    """A blank's contents, with the hidden mark of unit, form and month, and the fingerprint of what is written."""

    def __init__(self, parts: Parts, mark: Mark) -> None:
        self._parts = parts
        self._mark = mark
        self.fingerprint = fingerprint(parts)

    def to_bytes(self) -> bytes:
        """The file; the same bytes each time."""
        name, data = properties_part({**self._mark.to_properties(), FINGERPRINT: self.fingerprint})
        return write_parts({**self._parts, name: data})


class FormTemplates:
    """Both templates of one form for the Government's units, and both for the Party's where there are any."""

    def __init__(self, loaded: LoadedForm, workspace: Workspace, month: Month) -> None:
        """Raises WorkspaceFault for a template that cannot be used."""
        self._form = loaded.form
        self._month = month
        self._same = month_variables(loaded.form, month, workspace.settings)
        self._own = lru_cache(maxsize=1)(lambda unit: unit_variables(unit, workspace.settings))
        self._pairs: dict[bool, _Pair] = {}
        for party, path in ((False, loaded.template), (True, loaded.party_template)):
            units = [unit for unit in workspace.units if unit.party is party]
            if units:
                texts = [unit_variables(unit, workspace.settings) for unit in units]
                self._pairs[party] = _Pair(loaded.form, path, texts)
                self._pairs[party].try_out(self._values(units[0]))

    def made_out(self, unit: Unit, ending: str) -> MadeOut:
        """The unit's blank; `ending` is `.docx` or `.xlsx`."""
        pair = self._pairs[unit.party]
        template = pair.word if ending == WORD else pair.workbook
        mark = Mark(self._form.id, self._form.version, unit.code, self._month)
        return MadeOut(template.fill(self._values(unit)), mark)

    def _values(self, unit: Unit) -> dict[str, Any]:
        return {**self._own(unit), **self._same}


class _Pair:
    """The Word template and the workbook that is made of it."""

    def __init__(self, form: Form, path: Path, texts: Sequence[Mapping[str, Any]]) -> None:
        shown = "/".join(path.parts[-3:])
        longest = {name: max((str(each[name]) for each in texts), key=len) for name in texts[0]}
        self.word = WordTemplate(path, shown)
        self.workbook = WorkbookTemplate(form, self.word, shown, longest)

    def try_out(self, values: Mapping[str, Any]) -> None:
        """Raises WorkspaceFault where a template cannot be used."""
        self.word.check(self.word.fill(values))
        self.workbook.fill(values)
