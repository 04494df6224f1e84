"""What LibreOffice makes of a file when a person opens it there and saves it again."""

from __future__ import annotations

from dataclasses import dataclass

from baocao_cli.documents.libreoffice import convert


@dataclass(frozen=True)
class Saved:
    """A file that is yet to be saved by LibreOffice: samples are named on machines that lack it, too."""

    data: bytes
    ending: str
    target: str


def made(data: bytes | Saved) -> bytes:
    """The file's bytes; LibreOffice is started for them where it has to be."""
    return saved_as(data.data, data.ending, data.target) if isinstance(data, Saved) else data


def saved_as(data: bytes, ending: str, target: str) -> bytes:
    """The same document, opened in LibreOffice and saved in another format (or the same)."""
    if ending == target:
        through = {"docx": "odt", "xlsx": "ods"}[ending]
        return convert(convert(data, ending, through), through, target)
    return convert(data, ending, target)
