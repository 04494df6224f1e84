"""The workspace's files on the disk: written whole or not at all; what an OSError means to the clerk."""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path

from baocao_cli.texts import say

_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


def is_device_name(name: str) -> bool:
    """Whether Windows reserves the name for a device, with or without an ending: no file or folder can have it."""
    return _DEVICE.fullmatch(name) is not None


def write_whole(path: Path, data: bytes) -> None:
    """Write to a file beside `path`, then replace `path` in one step: readers see the old file or the new one.

    Raises OSError, leaving nothing behind; PermissionError on Windows if another program has the file open.
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
    """What the system says about the error; in Vietnamese if another program has the file open."""
    if isinstance(error, PermissionError):
        return say("workspace.held")
    return error.strerror or str(error)
