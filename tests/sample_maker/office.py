"""What LibreOffice makes of a file when a person opens it there and saves it again."""

from __future__ import annotations

from baocao_cli.documents.libreoffice import convert


def saved_as(data: bytes, ending: str, target: str) -> bytes:
    """The same document, opened in LibreOffice and saved in another format (or the same)."""
    if ending == target:
        through = {"docx": "odt", "xlsx": "ods"}[ending]
        return convert(convert(data, ending, through), through, target)
    return convert(data, ending, target)
