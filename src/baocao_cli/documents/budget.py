"""What one document may hold: far more than any report, far less than a small file can be made to unfold to."""

from __future__ import annotations

from baocao_cli.documents.model import Unreadable
from baocao_cli.findings import Finding

MAX_COLUMNS = 1024
MAX_PLACES = 300_000
"""Places of the grids that the cells of all tables cover together."""
MAX_CHARACTERS = 20_000_000
MAX_NESTING = 12


class Budget:
    """Counts down over a whole document; every method raises Unreadable once it is used up."""

    def __init__(self) -> None:
        self._places = MAX_PLACES
        self._characters = MAX_CHARACTERS

    def take_places(self, places: int) -> None:
        """Raises Unreadable where the tables have more places than a report can."""
        self._places -= places
        if self._places < 0:
            raise Unreadable(Finding.of("document-too-large"))

    def take_characters(self, characters: int) -> None:
        """Raises Unreadable where the text is longer than a report can be."""
        self._characters -= characters
        if self._characters < 0:
            raise Unreadable(Finding.of("document-too-large"))

    def check_nesting(self, depth: int) -> None:
        """`depth`: of a table, 1 for one that stands in no other."""
        if depth > MAX_NESTING:
            raise Unreadable(Finding.of("document-too-large"))
