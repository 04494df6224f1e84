"""Words, numbers and marks of a text, with their places: what the grammars of dates, periods and times read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from baocao_cli.vietnamese.fold import fold, plain, tidy


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
    new_line: bool

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
        tokens.append(Token(kind, shown, match.start(), match.end(), bool(gap), "\n" in gap))
        end = match.end()
    return tuple(tokens)


_FIGURES = (
    ("một", 1), ("mốt", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("tư", 4), ("năm", 5), ("lăm", 5), ("nhăm", 5),
    ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9), ("mười", 10), ("mươi", 10),
)  # fmt: skip
_SPOKEN = {fold(word): figure for word, figure in _FIGURES}
_SPOKEN_PLAIN = {plain(word): figure for word, figure in _FIGURES}
_YEAR_WORDS = (fold("năm"), "nam")


def spoken_number(tokens: tuple[Token, ...], index: int) -> tuple[int, int] | None:
    """A number from 1 to 99 in words that begins at that token, and the index after it."""
    first = _spoken(tokens, index)
    if first is None:
        return None
    tens = 10 if first == 10 else 0
    after = index + 1
    if not tens and first >= 2 and _spoken(tokens, after) == 10:
        tens, after = first * 10, after + 1
    if not tens:
        return first, after
    unit = _spoken(tokens, after)
    # `mười lăm` is 15, but `mười năm` is ten years: after tens the figure five is never `năm`.
    if unit is None or unit > 9 or fold(tokens[after].text) in _YEAR_WORDS:
        return tens, after
    return tens + unit, after + 1


def _spoken(tokens: tuple[Token, ...], index: int) -> int | None:
    if index >= len(tokens) or tokens[index].kind is not Kind.WORD:
        return None
    folded = fold(tokens[index].text)
    if folded in _SPOKEN:
        return _SPOKEN[folded]
    return _SPOKEN_PLAIN.get(folded) if folded.isascii() else None
