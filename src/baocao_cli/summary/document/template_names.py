"""The names that fill a template, and making their values fit for XML."""

from __future__ import annotations

from typing import Any

from baocao_cli.ooxml.characters import printable

Names = dict[str, Any]


def fit_for_xml(names: Names) -> Names:
    """The names, their values without characters that XML forbids."""
    printed: Names = _printable(names)
    return printed


def _printable(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _printable(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(each) for each in value]
    return printable(value) if type(value) is str else value
