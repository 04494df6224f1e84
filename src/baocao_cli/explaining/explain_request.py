"""What `explain` does: what is asked → the forms and units that there are → the steps."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from baocao_cli.errors import UsageFault, WorkspaceFault
from baocao_cli.explaining.answers import explain_answer
from baocao_cli.explaining.explain_file import explain_opened
from baocao_cli.explaining.explain_text import explain_text
from baocao_cli.explaining.explanation import Explanation
from baocao_cli.explaining.opened import OpenedFile, open_file
from baocao_cli.explaining.questions import Question, measure_ids, question
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Form
from baocao_cli.forms.loader import LoadedForm, load_forms
from baocao_cli.inbox.arrivals import arrive_alone
from baocao_cli.inbox.clock import Clock
from baocao_cli.month import Month
from baocao_cli.reading.model import Context
from baocao_cli.recognition.model import Knowledge
from baocao_cli.resources import templates_folder
from baocao_cli.workspace.locate import find_root, open_workspace, workspace_forms
from baocao_cli.workspace.settings_model import Settings

_MEMBER = "!/"
"""Between a mail or archive and what is in it."""


@dataclass(frozen=True, slots=True)
class Request:
    """What was typed: a text with the measure, part or period that it is to be read as, or a file with a cell of it."""

    text: str
    cell: str | None = None
    measure: str | None = None
    form: str | None = None
    part: str | None = None
    period: bool = False
    month: Month | None = None

    @property
    def of_text(self) -> bool:
        """Whether it is a text rather than a file."""
        return self.measure is not None or self.period


def explain_request(request: Request, start: Path, workspace: Path | None) -> Explanation:
    """Explain a text or a file. `workspace` is what `-C` says; without one the shipped forms serve, and no unit.

    Raises UsageFault where there is no such measure, file or cell, WorkspaceFault where the workspace is wrong.
    """
    root = _root(start, workspace)
    _check(request)
    if not request.of_text:
        return _of_file(request, start, root)
    forms = _forms(root)
    asked = Question() if request.period else question(forms, request.measure or "", request.form, request.part)
    return Explanation(text=explain_text(asked, request.text, Context(month=request.month)))


def _check(request: Request) -> None:
    """A text has no cell; form and part are a measure's."""
    if request.of_text and request.cell is not None:
        raise UsageFault(Finding.of("explain-cell-of-text", raw=request.cell))
    if request.measure is None and (request.form is not None or request.part is not None):
        raise UsageFault(Finding.of("explain-part-of-file"))


def _of_file(request: Request, start: Path, root: Path | None) -> Explanation:
    outer, _, member = request.text.partition(_MEMBER)
    typed = Path(outer)
    if not (start / typed).is_file():
        measures = ", ".join(measure_ids(_forms(root)))
        raise UsageFault(Finding.of("explain-file-missing", raw=outer, measures=measures))
    path = typed.name if typed.is_absolute() or ".." in typed.parts else typed.as_posix()
    knowledge = _knowledge(root)
    clock = Clock.since(knowledge.settings.campaign.first_month)
    opened = open_file(arrive_alone(start / typed, path, clock), knowledge, request.month)
    if member:
        opened = _member(opened, normalize("NFC", member))
    if request.cell is None:
        return Explanation(file=explain_opened(opened), units=len(knowledge.units))
    return Explanation(cell=explain_answer(opened, request.cell), units=len(knowledge.units))


def _member(opened: OpenedFile, name: str) -> OpenedFile:
    """The member of a mail or an archive that is called so: `thu.eml!/BC.docx`."""
    path = f"{opened.arrival.path}{_MEMBER}{name}"
    members = [each for each in opened.with_members() if each is not opened]
    found = next((each for each in members if each.arrival.path == path), None)
    if found is None:
        names = "; ".join(each.arrival.path for each in members) or "–"
        raise UsageFault(Finding.of("explain-member-missing", raw=path, members=names))
    return found


def _root(start: Path, named: Path | None) -> Path | None:
    root = find_root(start, start / named if named is not None else None)
    if root is None and named is not None:
        raise WorkspaceFault(Finding.of("no-workspace", folder=start / named))
    return root


def _loaded_forms(root: Path | None) -> tuple[LoadedForm, ...]:
    """The office's own forms and the shipped ones."""
    return workspace_forms(root) if root is not None else load_forms((templates_folder(),))


def _forms(root: Path | None) -> tuple[Form, ...]:
    return tuple(loaded.form for loaded in _loaded_forms(root))


def _knowledge(root: Path | None) -> Knowledge:
    if root is None:
        return Knowledge.of(_loaded_forms(None), (), Settings())
    opened = open_workspace(root, None)
    return Knowledge.of(opened.forms, opened.units, opened.settings)
