"""Whether a blank on the disk is still as it was written: it carries the fingerprint of its own contents.

The fingerprint is a custom property beside the mark. Word, Excel and LibreOffice keep it when they save a file, and
change the contents: so it tells what was written, and whether somebody has saved the file since. No state is needed.
"""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from enum import Enum
from functools import lru_cache
from pathlib import Path

from lxml import etree

from baocao_cli.ooxml.package import CUSTOM_PROPERTIES, Parts, custom_properties, read_parts

FINGERPRINT = "baocao-contents"
"""The name of the property."""


class Written(Enum):
    """What a blank on the disk is, beside the one that would be written now."""

    CURRENT = "current"
    """It says the same; or it was filled in, and what was written says the same."""
    STALE = "stale"
    """It was written with other words, and nobody has saved it since."""
    FILLED = "filled"
    """It was written with other words, and somebody has saved it since."""
    UNKNOWN = "unknown"
    """It differs and has no fingerprint: an earlier version wrote it, or it was never a blank."""


def fingerprint(parts: Parts) -> str:
    """Of a package's contents, however they are compressed; custom properties apart."""
    digest = hashlib.sha256()
    for name in sorted(parts):
        if name != CUSTOM_PROPERTIES:
            digest.update(name.encode() + _digest(parts[name]))
    return digest.hexdigest()


@lru_cache(maxsize=256)
def _digest(part: bytes) -> bytes:
    """Most parts are the same in all blanks."""
    return hashlib.sha256(part).digest()


def compare(path: Path, now: str) -> Written:
    """What the file is beside a blank with the fingerprint `now`. Raises OSError where it cannot be read."""
    try:
        parts = read_parts(path.read_bytes())
        recorded = custom_properties(parts).get(FINGERPRINT)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, zlib.error, etree.XMLSyntaxError):
        return Written.UNKNOWN
    if recorded == now:
        return Written.CURRENT
    present = fingerprint(parts)
    if present == now:
        return Written.CURRENT
    if recorded is None:
        return Written.UNKNOWN
    return Written.STALE if present == recorded else Written.FILLED
