"""The workspace's files on the disk: written whole or not at all, and why one cannot be read."""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path

from baocao_cli.texts import say

_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


def is_device_name(name: str) -> bool:
    """Whether Windows keeps that name for a device: no file or folder can have it, with an ending or without."""
    return _DEVICE.fullmatch(name) is not None


def write_whole(path: Path, data: bytes) -> None:
    """Writes beside the file and puts it in its place at once: whoever looks sees the old one or the new one.

    Raises OSError; then nothing of it is left behind. PermissionError on Windows: another program holds the file.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def problem(error: OSError) -> str:
    """What the system says; in Vietnamese where another program holds the file."""
    if isinstance(error, PermissionError):
        return say("workspace.held")
    return error.strerror or str(error)
