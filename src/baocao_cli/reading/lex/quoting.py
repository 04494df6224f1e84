"""Quoting a cell in messages: character by character what was typed, never what was understood of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

_BRACKETS = {"(": ")", "[": "]"}


class Placed(Protocol):
    """A token or term: half-open offsets within the tidied text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def quote(text: str, pieces: Iterable[Placed]) -> str:
    """The stretch of the tidied text from the first to the last of the pieces; nothing for no pieces.

    A bracket that opens within it is closed where it closes right behind.
    """
    placed = [(piece.start, piece.end) for piece in pieces]
    if not placed:
        return ""
    start, end = min(placed)[0], max([end for _, end in placed])
    for opening, closing in _BRACKETS.items():
        opened = text.count(opening, start, end)
        if opened > text.count(closing, start, end) and text[end:].lstrip().startswith(closing):
            end = text.index(closing, end) + 1
    return text[start:end].strip()


def quote_runs(text: str, pieces: Iterable[Placed]) -> str:
    """Words that are apart from each other, each run of them quoted by itself: `do Sở”, “tại hội trường`.

    The outer quotation marks are the message's.
    """
    runs: list[list[Placed]] = []
    for piece in pieces:
        if runs and not text[runs[-1][-1].end : piece.start].strip():
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return "”, “".join(quote(text, run) for run in runs)
