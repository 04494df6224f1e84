"""The recipe of the blanks: every form that a unit owes in a month, as a Word file and as a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from baocao_cli.blanks.fingerprint import Written, compare
from baocao_cli.blanks.form_templates import WORD, WORKBOOK, FormTemplates
from baocao_cli.blanks.model import BlanksReport
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Form
from baocao_cli.forms.mark import Mark
from baocao_cli.month import Month
from baocao_cli.progress import Progress
from baocao_cli.texts import say
from baocao_cli.workspace.disk import write_whole
from baocao_cli.workspace.folder import Workspace
from baocao_cli.workspace.unit import Unit

_MOST_NAMED = 3
"""So many files are named in a finding, and of the others the number; those that people have filled in all are."""


@dataclass(frozen=True, slots=True)
class _Blank:
    """One file to be written."""

    unit: Unit
    form: Form
    path: Path


Templates = Mapping[str, FormTemplates]
"""By form id."""


def compile_templates(workspace: Workspace, month: Month) -> Templates:
    """Every form's templates, tried out. Raises WorkspaceFault where one cannot be used."""
    return {loaded.form.id: FormTemplates(loaded, workspace, month) for loaded in workspace.forms}


def write_blanks(
    workspace: Workspace,
    month: Month,
    templates: Templates,
    *,
    force: bool,
    refresh: bool = False,
    progress: Progress,
) -> BlanksReport:
    """Writes what is not there yet. Raises OSError where the disk fails.

    `refresh` writes those anew, too, that differ from what would be written now and that nobody has saved since they
    were written; `force` all of them, whatever was filled in.
    A file that another program holds open is told in the findings, the others are written.
    """
    planned = [blank for unit in workspace.units for blank in _owed(workspace, unit, month)]
    writer = _Writer(workspace, month, templates, force, refresh)
    for done, blank in enumerate(planned):
        progress(done, len(planned), workspace.shown(blank.path))
        writer.take(blank)
    progress(len(planned), len(planned), "")
    return writer.report(owed=bool(planned))


@dataclass(slots=True)
class _Writer:
    """Writes or keeps one blank after the other; paths as they are shown."""

    workspace: Workspace
    month: Month
    templates: Templates
    force: bool
    refresh: bool
    written: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    differing: dict[Written, list[str]] = field(default_factory=lambda: {each: [] for each in Written})

    def take(self, blank: _Blank) -> None:
        """Raises OSError where the disk fails."""
        made_out = self.templates[blank.form.id].made_out(blank.unit, blank.path.suffix)
        shown = self.workspace.shown(blank.path)
        try:
            if self._is_kept(blank.path, shown, made_out.fingerprint):
                self.kept.append(shown)
            else:
                write_whole(blank.path, made_out.to_bytes())
                self.written.append(shown)
        except PermissionError:
            self.findings.append(Finding.of("blank-locked", where=shown, file=shown))

    def _is_kept(self, path: Path, shown: str, fingerprint: str) -> bool:
        if self.force or not path.exists():
            return False
        written = compare(path, fingerprint)
        if written is Written.STALE and self.refresh:
            return False
        self.differing[written].append(shown)
        return True

    def _tell(self, code: str, paths: tuple[str, ...], most: int) -> None:
        if paths:
            folder = self.workspace.shown(self.workspace.blanks_folder(self.month))
            files = _named(paths, most)
            self.findings.append(Finding.of(code, where=folder, count=len(paths), files=files, month=self.month))

    def report(self, *, owed: bool) -> BlanksReport:
        """`owed`: whether any unit owes a report."""
        stale, filled, unknown = (
            tuple(self.differing[each]) for each in (Written.STALE, Written.FILLED, Written.UNKNOWN)
        )
        self._tell("blanks-stale", stale, _MOST_NAMED)
        self._tell("blanks-filled", filled, len(filled))
        self._tell("blanks-unknown", unknown, _MOST_NAMED)
        if not owed:
            self.findings.append(Finding.of("no-unit-owes", month=self.month, file=self.workspace.roster.name))
        return BlanksReport(tuple(self.written), tuple(self.kept), tuple(self.findings), stale, filled, unknown)


def _named(paths: tuple[str, ...], most: int) -> str:
    """The first files by their names, and how many more there are."""
    names = ", ".join(path.rsplit("/", 1)[-1] for path in paths[:most])
    further = len(paths) - most
    return say("blank.further", names=names, count=further) if further > 0 else names


def _owed(workspace: Workspace, unit: Unit, month: Month) -> Iterator[_Blank]:
    folder = workspace.blanks_folder(month) / unit.code
    for loaded in workspace.forms:
        if unit.owes(loaded.form, month):
            for ending in (WORD, WORKBOOK):
                name = Mark(form=loaded.form.id, unit=unit.code, month=month).file_name
                yield _Blank(unit, loaded.form, folder / f"{name}{ending}")
