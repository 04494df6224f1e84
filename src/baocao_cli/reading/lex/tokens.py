"""Cutting a cell's text into tokens: figures, words, marks, filler dots and line breaks. Nothing is dropped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from baocao_cli.vietnamese.fold import fold, plain, tidy


class TokenKind(Enum):
    FIGURE = "figure"
    WORD = "word"
    MARK = "mark"
    DOTS = "dots"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Token:
    """One token of the tidied text. `glued`: nothing stands between it and the token before."""

    kind: TokenKind
    text: str
    start: int
    glued: bool = False

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def key(self) -> str:
        return fold(self.text)

    @property
    def plain_key(self) -> str:
        return plain(self.text)


_TOKEN = re.compile(
    r"(?P<break>\n)"
    r"|(?P<dots>(?:\.{2,}|…|_{2,})(?:\s*(?:\.|…|_{2,}))*)"
    r"|(?P<figure>[0-9]+(?:(?:[.,]|'(?=[0-9]{3}(?![0-9])))[0-9]+)*)"
    r"|(?P<word>[^\W\d_]+[²³]?)"
    r"|(?P<mark>[^\s])"
)
_APOSTROPHES = {ord(mark): "'" for mark in "’‘ʼ´`′"} | {ord(mark): '"' for mark in "”“″„"}
_DASHES = {ord(mark): "-" for mark in "–—‐‑‒―−"}


def normalise(text: str) -> str:
    """The tidied text with one apostrophe, one quotation mark and one dash; as long as `tidy` gives it."""
    return tidy(text).translate(_APOSTROPHES).translate(_DASHES)


def tokenize(text: str) -> tuple[Token, ...]:
    """Tokens of a text that `normalise` has been through."""
    tokens = []
    end = -1
    for match in _TOKEN.finditer(text):
        kind = TokenKind(match.lastgroup)
        tokens.append(Token(kind, match[0], match.start(), glued=match.start() == end))
        end = match.end()
    return tuple(tokens)
