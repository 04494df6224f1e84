"""Tables that go into the document once its template is filled: docxtpl is slow over thousands of rows."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

_TABLE = "<w:tbl>"


class KeptBack:
    """Tables and what stands for them meanwhile: a paragraph of a number between two private characters."""

    def __init__(self) -> None:
        self._tables: list[str] = []

    def names(self, value: Any) -> Any:
        """A template's names with a paragraph in place of each table."""
        if isinstance(value, dict):
            return {name: self.names(each) for name, each in value.items()}
        if isinstance(value, list):
            return [self.names(each) for each in value]
        if isinstance(value, Markup) and value.startswith(_TABLE):
            self._tables.append(str(value))
            return Markup(self._stand_in(len(self._tables) - 1))  # noqa: S704 - a number
        return value

    def put_back(self, part: bytes) -> bytes:
        """The part with every table that it has a paragraph for; a template may leave some out."""
        for number, table in enumerate(self._tables):
            part = part.replace(self._stand_in(number).encode(), table.encode())
        return part

    @staticmethod
    def _stand_in(number: int) -> str:
        return f"<w:p><w:r><w:t>\ue000{number}\ue001</w:t></w:r></w:p>"
