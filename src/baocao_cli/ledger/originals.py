"""Byte-for-byte copies of what was collected: `luu-tru/<month>/`, one for each content, never changed again."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path, PurePosixPath

from baocao_cli.month import Month
from baocao_cli.workspace.disk import is_device_name, write_whole
from baocao_cli.workspace.folder import ORIGINALS

UNKNOWN_MONTH = "chua-ro"

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_STEM_LENGTH = 60
_ENDING_LENGTH = 10


def safe_name(path: str, sha256: str) -> str:
    """A file name that every operating system accepts, at most 100 characters: the file's own, with digits of its hash.

    `path` is where the file came from; only its last part is used.
    """
    name = unicodedata.normalize("NFC", re.split(r"!/|/", path)[-1])
    name = "".join(character for character in name if unicodedata.category(character) not in ("Cc", "Cf", "Cs"))
    name = _FORBIDDEN.sub("_", name)
    stem, dot, ending = name.rpartition(".")
    if not dot or not stem or len(ending) > _ENDING_LENGTH or not ending.strip():
        stem, ending = name, ""
    stem = stem.strip(" .")[:_STEM_LENGTH].strip(" .") or "tep"
    if is_device_name(stem):
        stem = f"_{stem}"
    ending = ending.strip(" .")
    return f"{stem}-{sha256[:8]}" + (f".{ending}" if ending else "")


def place_of(path: str, sha256: str, month: Month | None) -> str:
    """Where the original is archived: a path relative to the workspace, with `/`."""
    folder = UNKNOWN_MONTH if month is None else str(month)
    return str(PurePosixPath(ORIGINALS, folder, safe_name(path, sha256)))


def write(target: Path, data: bytes) -> None:
    """Write the file whole or not at all; an original that is already there is left alone. Raises OSError."""
    if target.is_file() and target.read_bytes() == data:
        return
    write_whole(target, data)


def settle(target: Path) -> None:
    """Flush the file to the disk: done for all of a run's originals before the ledger records them as read."""
    with target.open("rb+") as stream:
        os.fsync(stream.fileno())
