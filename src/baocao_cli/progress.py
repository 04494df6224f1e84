"""Progress callbacks for long-running work."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int | None, str], None]
"""Called with the number done, the total (None if unknown), and the name of the current item."""


def silent(done: int, total: int | None, what: str) -> None:
    """A callback that does nothing."""
