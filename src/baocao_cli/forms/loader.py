"""Loading forms: the office's own (`mau/`) win over the shipped ones, form by form and file by file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Form
from baocao_cli.forms.faults import FORM, TomlFault, read_toml, value_faults

DECLARATION = "form.toml"
TEMPLATE = "blank.docx"
PARTY_TEMPLATE = "blank-dang.docx"


@dataclass(frozen=True, slots=True)
class LoadedForm:
    """A form and the files it is made of: each the office's own where there is one, else the shipped one."""

    form: Form
    declaration: Path
    template: Path
    party_template: Path
    """For units of the Party; the same as `template` for a form that has none of its own."""

    @property
    def templates(self) -> tuple[Path, ...]:
        """Every template that its blanks are made of."""
        return tuple(dict.fromkeys((self.template, self.party_template)))


def load_forms(folders: Sequence[Path]) -> tuple[LoadedForm, ...]:
    """The forms of all folders, each `<folder>/<form>/form.toml`; an earlier folder wins by form id.

    A folder that is not there is passed over, and so is one of its subfolders that holds neither file.
    `mau/ket-qua/blank.docx` without a `form.toml` replaces the template alone. Order: by id, shipped and own alike.
    Raises WorkspaceFault with everything that is wrong in any declaration, OSError where a file cannot be read.
    """
    findings: list[Finding] = []
    found: dict[str, tuple[Form, Path]] = {}
    for folder in folders:
        try:
            own = _declared_in(folder)
        except TomlFault as fault:
            findings.extend(fault.findings)
            continue
        for form_id, declared in own.items():
            found.setdefault(form_id, declared)
    loaded = []
    for form, declaration in found.values():
        template = _template(TEMPLATE, form.id, declaration, folders)
        if template is None:
            findings.append(Finding.of("form-file-missing", form=form.id, file=_shown(declaration.with_name(TEMPLATE))))
        else:
            party = _template(PARTY_TEMPLATE, form.id, declaration, folders)
            loaded.append(LoadedForm(form, declaration, template, party or template))
    findings.extend(_templates_of_no_form(folders, found))
    if findings:
        raise WorkspaceFault(findings)
    return tuple(sorted(loaded, key=lambda loaded_form: loaded_form.form.id))


def _declared_in(folder: Path) -> dict[str, tuple[Form, Path]]:
    """Every form declared in one folder; raises TomlFault with all that is wrong."""
    declared: dict[str, tuple[Form, Path]] = {}
    findings: list[Finding] = []
    for path in sorted(folder.glob(f"*/{DECLARATION}")):
        try:
            form = load_form(path)
        except TomlFault as fault:
            findings.extend(fault.findings)
            continue
        if form.id in declared:
            other = declared[form.id][1]
            findings.append(Finding.of("form-id-twice", file=_shown(path), form=form.id, other=_shown(other)))
        declared.setdefault(form.id, (form, path))
    if findings:
        raise TomlFault(findings)
    return declared


def load_form(path: Path) -> Form:
    """One declaration; raises TomlFault with everything that is wrong in it."""
    shown = _shown(path)
    data = read_toml(path, shown, FORM)
    try:
        return Form.model_validate(data)
    except ValidationError as error:
        raise value_faults(error, data, shown, FORM, Form) from error


def _template(name: str, form_id: str, declaration: Path, folders: Sequence[Path]) -> Path | None:
    """The template of that name beside the declaration, unless an earlier folder has one under the form's id."""
    candidates = [folder / form_id / name for folder in folders]
    beside = declaration.with_name(name)
    own_folder = declaration.parent.parent
    rank = next((index for index, folder in enumerate(folders) if folder == own_folder), len(folders))
    candidates.insert(rank, beside)
    return next((candidate for candidate in candidates if candidate.is_file()), None)


def _templates_of_no_form(folders: Sequence[Path], known: Iterable[str]) -> Iterator[Finding]:
    """A template in a folder that is named for no form would never be used, and nobody would know why."""
    ids = tuple(known)
    for folder in folders:
        for template in sorted((*folder.glob(f"*/{TEMPLATE}"), *folder.glob(f"*/{PARTY_TEMPLATE}"))):
            if template.parent.name not in ids and not template.with_name(DECLARATION).is_file():
                yield Finding.of("form-folder-unknown", file=_shown(template), forms=", ".join(ids))


def _shown(path: Path) -> str:
    """`mau/ket-qua/form.toml`: the file as people name it."""
    return "/".join(path.parts[-3:])
