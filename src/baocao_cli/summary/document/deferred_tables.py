"""Tables that are inserted after the template is filled: docxtpl is slow with thousands of rows."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

_TABLE = "<w:tbl>"


class DeferredTables:
    """Holds tables back; each is replaced by a paragraph with its number between two private-use characters."""

    def __init__(self) -> None:
        self._tables: list[str] = []

    def names(self, value: Any) -> Any:
        """The template's values with a placeholder paragraph in place of each table."""
        if isinstance(value, dict):
            return {name: self.names(each) for name, each in value.items()}
        if isinstance(value, list):
            return [self.names(each) for each in value]
        if isinstance(value, Markup) and value.startswith(_TABLE):
            self._tables.append(str(value))
            return Markup(self._placeholder(len(self._tables) - 1))  # noqa: S704 - a number
        return value

    def put_back(self, part: bytes) -> bytes:
        """The part with every placeholder replaced by its table; a template may leave tables out."""
        for number, table in enumerate(self._tables):
            part = part.replace(self._placeholder(number).encode(), table.encode())
        return part

    @staticmethod
    def _placeholder(number: int) -> str:
        return f"<w:p><w:r><w:t>\ue000{number}\ue001</w:t></w:r></w:p>"
