"""Reading `baocao.toml`, and the commented default that is written into a new workspace."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from baocao_cli.errors import WorkspaceFault
from baocao_cli.forms.faults import SETTINGS, TomlFault, read_toml, value_faults
from baocao_cli.texts import settings_file
from baocao_cli.workspace.settings_model import Settings


def load_settings(path: Path) -> Settings:
    """The settings. Raises WorkspaceFault with everything that is wrong, OSError if the file cannot be read."""
    try:
        data = read_toml(path, path.name, SETTINGS)
        try:
            return Settings.model_validate(data)
        except ValidationError as error:
            raise value_faults(error, data, path.name, SETTINGS, Settings) from error
    except TomlFault as fault:
        raise WorkspaceFault(fault.findings) from fault


def default_settings_text() -> str:
    """The text of a `baocao.toml` with every setting at its default, commented for the clerk."""
    return settings_file()
