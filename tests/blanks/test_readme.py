"""`templates/README.md` explains every name that a template and a declaration can use."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel

from baocao_cli.blanks.variables import variables
from baocao_cli.forms.declaration import Form
from baocao_cli.resources import templates_folder
from baocao_cli.workspace.folder import Workspace
from tests.blanks.conftest import SEPTEMBER

README = (templates_folder() / "README.md").read_text(encoding="utf-8")


def models(annotation: Any) -> set[type[BaseModel]]:
    """Every model that an annotation speaks of, at any depth."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        inner = {model for field in annotation.model_fields.values() for model in models(field.annotation)}
        return {annotation, *inner}
    return {model for argument in get_args(annotation) for model in models(argument)}


FIELDS = sorted({field.alias or name for model in models(Form) for name, field in model.model_fields.items()})


def test_every_field_is_explained() -> None:
    marks = ("`", "`[[tables.", "`[tables.", "] ", "`[[", "`[")
    assert FIELDS
    assert [field for field in FIELDS if not any(f"{mark}{field}" in README for mark in marks)] == []


def test_every_variable_is_explained(workspace: Workspace) -> None:
    values = variables(workspace.forms[0].form, workspace.units[0], SEPTEMBER, workspace.settings)
    for name in values:
        assert f"{{{{ {name} }}}}" in README or f"`{name}`" in README or f"{{{{p {name} }}}}" in README, name
