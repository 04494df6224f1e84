"""How long work tells how far it is, without knowing who listens."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int | None, str], None]
"""Called with how many are done, how many there are (None where unknown), and what is at hand."""


def silent(done: int, total: int | None, what: str) -> None:
    """Nobody listens."""
