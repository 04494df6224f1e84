"""Words, numbers and marks of a text, with their places: what the grammars of dates, periods and times read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from baocao_cli.vietnamese.fold import fold, plain, tidy
from baocao_cli.vietnamese.numerals import read_prefix


class Kind(Enum):
    """What a token is."""

    NUMBER = auto()
    WORD = auto()
    DOTS = auto()
    """Printed dots or a line that wait to be filled in: `...`, `…`, `____`."""
    MARK = auto()


_TOKEN = re.compile(
    r"(?P<number>[0-9]+)|(?P<word>[^\W\d_]+)|(?P<dots>(?:\.(?:[ ]?\.)+|…[.…]*|_{2,})(?:[ ]?[.…_])*)|(?P<mark>[^\s])"
)
_MARKS = {
    **dict.fromkeys("-‐‑‒–—―−", "-"),
    **dict.fromkeys("/⁄∕", "/"),
    **dict.fromkeys("'’‘′`´", "'"),
    **dict.fromkeys('"”“″„', '"'),
    **dict.fromkeys("×✕", "x"),
}


@dataclass(frozen=True, slots=True)
class Token:
    """One token. `text` is as typed, but marks are one for each meaning (every dash is `-`); offsets are half-open."""

    kind: Kind
    text: str
    start: int
    end: int
    spaced: bool
    """White space stands before it."""

    @property
    def number(self) -> int | None:
        return int(self.text) if self.kind is Kind.NUMBER and len(self.text) <= 8 else None

    def is_mark(self, marks: str) -> bool:
        return self.kind is Kind.MARK and self.text in marks


class Words:
    """A set of words that a token may be: with the right diacritics in any spelling, or typed without any."""

    def __init__(self, words: str | Iterable[str]) -> None:
        listed = words.split() if isinstance(words, str) else list(words)
        self._folded = frozenset(fold(word) for word in listed)
        self._plain = frozenset(plain(word) for word in listed)

    def __contains__(self, token: object) -> bool:
        if not isinstance(token, Token) or token.kind is not Kind.WORD:
            return False
        folded = fold(token.text)
        return folded in self._folded or (folded.isascii() and folded in self._plain)


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of `tidy(text)`; offsets are those of the tidied text."""
    tidied = tidy(text)
    tokens: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(tidied):
        gap = tidied[end : match.start()]
        kind = Kind[(match.lastgroup or "mark").upper()]
        shown = _MARKS.get(match[0], match[0]) if kind is Kind.MARK else match[0]
        tokens.append(Token(kind, shown, match.start(), match.end(), bool(gap)))
        end = match.end()
    return tuple(tokens)


_YEAR = Words("năm")


def spoken_number(tokens: tuple[Token, ...], index: int) -> tuple[int, int] | None:
    """A number from 1 to 99 in words that begins at that token, and the index after it.

    `mười lăm` is 15, but in `tháng mười năm 2020` the year begins at `năm`.
    """
    words: list[str] = []
    for token in tokens[index : index + 3]:
        if token.kind is not Kind.WORD or (words and token in _YEAR):
            break
        words.append(token.text)
    found = read_prefix(words, without_diacritics=all(word.isascii() for word in words))
    if found is None or not 1 <= found[1] <= 99:
        return None
    return int(found[1]), index + found[0]
