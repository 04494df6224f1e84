"""Putting a line of text together from its runs: what shows, what is struck through, what is hidden, what is raised."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from baocao_cli.documents.looks.levels import BASE, levelled, shifted, with_fractions
from baocao_cli.vietnamese.fold import tidy
from baocao_cli.vietnamese.legacy import Encoding, decode_runs

VISIBLE, STRUCK, HIDDEN = 0, 1, 2
_WORD = re.compile(r"\w")


class Piece(NamedTuple):
    """A run's text, how it shows (VISIBLE, STRUCK, HIDDEN), its font's legacy encoding, where it is (`levels`)."""

    text: str
    showing: int = VISIBLE
    encoding: Encoding | None = None
    level: int = BASE


class Line(NamedTuple):
    """One paragraph's text. `raised`: no visible letter or digit of it is on the line."""

    text: str = ""
    struck: str = ""
    hidden: str = ""
    legacy: bool = False
    raised: bool = False

    @property
    def empty(self) -> bool:
        return not (self.text or self.struck or self.hidden)

    @property
    def shown(self) -> str:
        """The visible text of a whole cell or paragraph: a figure that is raised alone is no mark of another one."""
        return levelled(self.text) if self.raised else self.text


def set_line(pieces: Sequence[Piece]) -> Line:
    """The line that these runs make: legacy text converted first, then tidied."""
    for piece in pieces:
        if piece.showing or piece.level or piece.encoding is not None:
            return _set_apart(pieces)
    return Line(_shown("".join([piece.text for piece in pieces]))) if pieces else Line()


def _set_apart(pieces: Sequence[Piece]) -> Line:
    """A line of which something does not show as plain text on the line."""
    texts = ["", "", ""]
    legacy = False
    for showing in (VISIBLE, STRUCK, HIDDEN):
        text, converted = decode_runs(_runs(piece for piece in pieces if piece.showing == showing))
        texts[showing] = _shown(text)
        legacy = legacy or converted
    seen = {piece.level for piece in pieces if piece.showing == VISIBLE and _WORD.search(piece.text)}
    raised = bool(seen) and BASE not in seen
    return Line(with_fractions(texts[VISIBLE]), texts[STRUCK], texts[HIDDEN], legacy, raised)


def _runs(pieces: Iterable[Piece]) -> Iterator[tuple[str, Encoding | None]]:
    """Texts with their encodings; raised digits are Unicode's, which legacy encodings take for letters."""
    for piece in pieces:
        if piece.level == BASE:
            yield piece.text, piece.encoding
            continue
        for text, digits in shifted(piece.text, piece.level):
            yield text, None if digits else piece.encoding


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
        all(line.raised for line in lines if line.text) and any(line.raised for line in lines),
    )
