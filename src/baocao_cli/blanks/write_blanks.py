"""The recipe of the blanks: every form that a unit owes in a month, as a Word file and as a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from baocao_cli.blanks.model import BlanksReport
from baocao_cli.blanks.variables import variables
from baocao_cli.blanks.word_template import WordTemplate
from baocao_cli.blanks.workbook_template import WorkbookTemplate
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Form
from baocao_cli.forms.loader import LoadedForm
from baocao_cli.forms.mark import Mark
from baocao_cli.month import Month
from baocao_cli.ooxml.package import properties_part, write_parts
from baocao_cli.progress import Progress
from baocao_cli.workspace.disk import write_whole
from baocao_cli.workspace.folder import Workspace
from baocao_cli.workspace.unit import Unit

WORD, WORKBOOK = ".docx", ".xlsx"


@dataclass(frozen=True, slots=True)
class _Blank:
    """One file to be written."""

    unit: Unit
    form: Form
    path: Path


class FormTemplates:
    """Both templates of one form, compiled and tried out."""

    def __init__(self, loaded: LoadedForm, workspace: Workspace, month: Month) -> None:
        shown = "/".join(loaded.template.parts[-3:])
        longest = max((unit.name for unit in workspace.units), key=len)
        self._workspace = workspace
        self._month = month
        self._word = WordTemplate(loaded.template, shown)
        self._workbook = WorkbookTemplate(loaded.form, self._word, shown, longest)
        for unit in workspace.units[:1]:
            values = self._values(loaded.form, unit)
            self._word.check(self._word.fill(values))
            self._workbook.fill(values)

    def made_out(self, blank: _Blank) -> bytes:
        """The file's bytes, with the hidden mark of unit, form and month."""
        values = self._values(blank.form, blank.unit)
        parts = (self._word if blank.path.suffix == WORD else self._workbook).fill(values)
        mark = Mark(blank.form.id, blank.form.version, blank.unit.code, self._month)
        name, data = properties_part(mark.to_properties())
        return write_parts({**parts, name: data})

    def _values(self, form: Form, unit: Unit) -> dict[str, Any]:
        return variables(form, unit, self._month, self._workspace.settings)


Templates = Mapping[str, FormTemplates]
"""By form id."""


def compile_templates(workspace: Workspace, month: Month) -> Templates:
    """Every form's templates, tried out. Raises WorkspaceFault where one cannot be used."""
    return {loaded.form.id: FormTemplates(loaded, workspace, month) for loaded in workspace.forms}


def write_blanks(
    workspace: Workspace, month: Month, templates: Templates, *, force: bool, progress: Progress
) -> BlanksReport:
    """Writes what is not there yet; with `force` everything anew. Raises OSError where the disk fails.

    A file that another program holds open is told in the findings, the others are written.
    """
    planned = [blank for unit in workspace.units for blank in _owed(workspace, unit, month)]
    written: list[str] = []
    kept: list[str] = []
    findings: list[Finding] = []
    for done, blank in enumerate(planned):
        shown = workspace.shown(blank.path)
        progress(done, len(planned), shown)
        if blank.path.exists() and not force:
            kept.append(shown)
            continue
        data = templates[blank.form.id].made_out(blank)
        try:
            write_whole(blank.path, data)
        except PermissionError:
            findings.append(Finding.of("blank-locked", where=shown, file=shown))
        else:
            written.append(shown)
    progress(len(planned), len(planned), "")
    if not planned:
        findings.append(Finding.of("no-unit-owes", month=month, file=workspace.roster.name))
    return BlanksReport(tuple(written), tuple(kept), tuple(findings))


def _owed(workspace: Workspace, unit: Unit, month: Month) -> Iterator[_Blank]:
    folder = workspace.blanks_folder(month) / unit.code
    for loaded in workspace.forms:
        if unit.owes(loaded.form, month):
            for ending in (WORD, WORKBOOK):
                name = Mark(form=loaded.form.id, unit=unit.code, month=month).file_name
                yield _Blank(unit, loaded.form, folder / f"{name}{ending}")
