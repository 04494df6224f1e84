"""Names of files: which are never a report, and how a path is written in the contract."""

from __future__ import annotations

import fnmatch
import unicodedata

_IGNORED_PATTERNS = (
    "~$*",
    "~wr*.tmp",
    ".~lock.*#",
    "thumbs.db",
    "ehthumbs.db",
    ".ds_store",
    "._*",
    "desktop.ini",
    "*.part",
    "*.partial",
    "*.crdownload",
    "*.download",
    "*.tmp",
)
_IGNORED_FOLDERS = frozenset({"__macosx", ".git", "$recycle.bin", "system volume information"})
_MAIL_FURNITURE = ("smime.p7s", "smime.p7m", "*.ics", "*.vcf", "*.p7s", "*.asc")


def is_ignored(path: str) -> bool:
    """Whether a file of that path (with `/`) is an office program's or a system's own, never a report."""
    *folders, name = path.casefold().split("/")
    if any(folder in _IGNORED_FOLDERS for folder in folders):
        return True
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in _IGNORED_PATTERNS)


def is_mail_furniture(name: str) -> bool:
    """Whether an attachment is a mail program's own: a signature, a visiting card, an appointment."""
    return any(fnmatch.fnmatchcase(name.casefold(), pattern) for pattern in _MAIL_FURNITURE)


def contract_path(path: str) -> str:
    """NFC with `/`; bytes that are no text show as the replacement character (contract §3)."""
    readable = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", readable.replace("\\", "/"))


def unique(name: str, taken: set[str]) -> str:
    """The name, with a number before its ending where an earlier member has it already."""
    candidate, number = name, 1
    stem, dot, ending = name.rpartition(".")
    if not stem or "/" in ending:
        stem, dot, ending = name, "", ""
    while candidate in taken:
        number += 1
        candidate = f"{stem} ({number}){dot}{ending}"
    taken.add(candidate)
    return candidate
