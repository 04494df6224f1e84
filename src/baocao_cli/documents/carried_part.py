"""The custom XML part in which a summary carries its data: Word, Excel and LibreOffice keep such parts when they save.

ECMA-376 Part 1, §15.2.4 (Custom XML Data Storage Part).
"""

from __future__ import annotations

NAMESPACE = "urn:baocao:summary:1"
MOST_PARTS = 20
"""Custom XML parts that are looked at in one file."""


def is_carried(data: bytes | None) -> bool:
    """Whether that part is a summary's data."""
    return data is not None and NAMESPACE.encode() in data[:1000]
