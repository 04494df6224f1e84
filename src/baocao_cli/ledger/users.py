"""Who runs the program, as the system knows them."""

from __future__ import annotations

import getpass


def current_user() -> str:
    """The login name of the person who runs the program; empty if the system does not give one."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
