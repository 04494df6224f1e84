"""The names that a template is filled with."""

from __future__ import annotations

from typing import Any

from baocao_cli.ooxml.characters import printable

Names = dict[str, Any]


def fit_for_xml(names: Names) -> Names:
    """The names without characters that no XML file may hold."""
    printed: Names = _printable(names)
    return printed


def _printable(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _printable(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(each) for each in value]
    return printable(value) if type(value) is str else value
