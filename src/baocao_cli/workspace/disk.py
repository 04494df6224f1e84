"""Why a file of the workspace cannot be read, in words."""

from __future__ import annotations

from baocao_cli.texts import say


def problem(error: OSError) -> str:
    """What the system says; in Vietnamese where another program holds the file."""
    if isinstance(error, PermissionError):
        return say("workspace.held")
    return error.strerror or str(error)
