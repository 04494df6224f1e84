"""Putting a line of text together from its runs: what shows, what is struck through, what is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from baocao_cli.vietnamese.fold import tidy
from baocao_cli.vietnamese.legacy import Encoding, decode_runs

VISIBLE, STRUCK, HIDDEN = 0, 1, 2


class Piece(NamedTuple):
    """A run's text, how it shows (VISIBLE, STRUCK, HIDDEN), and its font's legacy encoding."""

    text: str
    showing: int = VISIBLE
    encoding: Encoding | None = None


class Line(NamedTuple):
    """One paragraph's text as the neutral document holds it."""

    text: str = ""
    struck: str = ""
    hidden: str = ""
    legacy: bool = False

    @property
    def empty(self) -> bool:
        return not (self.text or self.struck or self.hidden)


def set_line(pieces: Sequence[Piece]) -> Line:
    """The line that these runs make: legacy text converted first, then tidied."""
    if not pieces:
        return Line()
    if all(piece.showing == VISIBLE and piece.encoding is None for piece in pieces):
        return Line(_shown("".join([piece.text for piece in pieces])))
    texts = ["", "", ""]
    legacy = False
    for showing in (VISIBLE, STRUCK, HIDDEN):
        text, converted = decode_runs((piece.text, piece.encoding) for piece in pieces if piece.showing == showing)
        texts[showing] = _shown(text)
        legacy = legacy or converted
    return Line(texts[VISIBLE], texts[STRUCK], texts[HIDDEN], legacy)


def _shown(text: str) -> str:
    """Tidied, without space around it; a hyphen that must not break is a hyphen."""
    return tidy(text).replace("\u2011", "-").strip()


def join_lines(lines: Iterable[Line]) -> Line:
    """A cell's paragraphs as one: a line break between them, empty lines at the ends dropped."""
    lines = list(lines)
    if len(lines) == 1:
        return lines[0]
    return Line(
        "\n".join([line.text for line in lines]).strip(),
        "\n".join([line.struck for line in lines if line.struck]),
        "\n".join([line.hidden for line in lines if line.hidden]),
        any(line.legacy for line in lines),
    )
