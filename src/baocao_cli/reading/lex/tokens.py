"""The one lexer: a text becomes digits, words, raised digits, filler dots, marks and line breaks. Nothing is dropped.

A figure such as `1.250,5` is several tokens here; `lex.figures` puts it together, and the grammar of times reads the
same digits as a date. Every other room reads these tokens, so a text is cut in one way wherever it is located.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from baocao_cli.vietnamese.fold import fold, plain, tidy


class TokenKind(StrEnum):
    """What a token is."""

    DIGITS = "digits"
    WORD = "word"
    RAISED = "raised"
    """Digits set higher or lower than the line: a note's mark, or a power behind a unit of length."""
    DOTS = "dots"
    """Printed dots or a line that wait to be filled in: `...`, `…`, `____`."""
    MARK = "mark"
    BREAK = "break"


_DIGITS, _WORD, _MARK = TokenKind.DIGITS, TokenKind.WORD, TokenKind.MARK
"""Every step asks for these, and to look up an enum's member takes longer than to ask."""


class Token(NamedTuple):
    """One token of a tidied text; `start` and `end` are half-open offsets in it.

    `text` is as typed, except that a mark has one spelling (every dash is `-`, every multiplication sign `x`).
    `key` compares words as a reader does (`fold`), `plain` without diacritics; of other kinds both are `text`.
    """

    kind: TokenKind
    text: str
    start: int
    end: int
    spaced: bool
    """White space is in front of it."""
    key: str
    plain: str

    @property
    def glued(self) -> bool:
        """Nothing is between it and the token before."""
        return not self.spaced and self.start > 0

    @property
    def number(self) -> int | None:
        """The value of a run of at most eight digits; None for anything else."""
        return int(self.text) if self.kind is _DIGITS and len(self.text) <= 8 else None

    def is_mark(self, marks: str) -> bool:
        return self.kind is _MARK and self.text in marks


Tokens = tuple[Token, ...]

_TOKEN = re.compile(
    r"(?P<word>[^\W\d_½¼¾⁰¹²³⁴-⁹₀-₉]+|[½¼¾])"
    r"|(?P<digits>[0-9]+)"
    r"|(?P<break>\n)"
    r"|(?P<dots>(?:\.(?:[ ]?\.)+|…|_{2,})(?:[ \t]*(?:[.…]|_+))*)"
    r"|(?P<raised>[⁽₍]?[⁰¹²³⁴-⁹₀-₉]+[⁾₎]?)"
    r"|(?P<mark>[^\s])"
)
_KINDS = {kind.value: kind for kind in TokenKind}
_MARKS = {
    **dict.fromkeys("-‐‑‒–—―−", "-"),
    **dict.fromkeys("/⁄∕", "/"),
    **dict.fromkeys("'’‘ʼ′`´", "'"),
    **dict.fromkeys('"”“″„', '"'),
    **dict.fromkeys("×✕✖", "x"),
}


@lru_cache(maxsize=65536)
def _known(group: str, typed: str) -> tuple[TokenKind, str, str, str]:
    """What is the same of a token wherever it is: its kind, its text and both of its keys."""
    kind = _KINDS[group]
    if kind is _WORD:
        return kind, typed, fold(typed), plain(typed)
    text = _MARKS.get(typed, typed) if kind is _MARK else typed
    return kind, text, text, text


@lru_cache(maxsize=8192)
def tokenize(text: str) -> Tokens:
    """The tokens of `tidy(text)`, in order."""
    tokens: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(tidy(text)):
        kind, typed, key, bare = _known(match.lastgroup or "mark", match[0])
        start, after = match.span()
        tokens.append(Token(kind, typed, start, after, start > end, key, bare))
        end = after
    return tuple(tokens)


class WordSet:
    """Words that a token may be: with their diacritics in any spelling that folds alike, or typed without any."""

    def __init__(self, words: str | Iterable[str]) -> None:
        listed = words.split() if isinstance(words, str) else list(words)
        self._folded = frozenset(fold(word) for word in listed)
        self._plain = frozenset(plain(word) for word in listed)

    def __contains__(self, token: object) -> bool:
        if not isinstance(token, Token) or token.kind is not _WORD:
            return False
        return token.key in self._folded or (token.key.isascii() and token.key in self._plain)


def token_at(tokens: Tokens, at: int) -> Token | None:
    """The token at that index; None outside of the text."""
    return tokens[at] if 0 <= at < len(tokens) else None


def digits_at(tokens: Tokens, at: int, width: int = 2) -> int | None:
    """The value of a run of at most `width` digits at that index; None for anything else."""
    token = token_at(tokens, at)
    return token.number if token is not None and len(token.text) <= width else None


def mark_at(tokens: Tokens, at: int, marks: str) -> bool:
    """Whether one of the marks is at that index."""
    token = token_at(tokens, at)
    return token is not None and token.is_mark(marks)


@lru_cache(maxsize=8192)
def time_tokens(text: str) -> Tokens:
    """The tokens of a text with line breaks as mere white space, as dates are read that run over two lines."""
    return without_breaks(tokenize(text))


def without_breaks(tokens: Tokens) -> Tokens:
    """The tokens without line breaks; what follows one counts as spaced."""
    if TokenKind.BREAK not in [token.kind for token in tokens]:
        return tokens
    kept: list[Token] = []
    broken = False
    for token in tokens:
        if token.kind is TokenKind.BREAK:
            broken = True
            continue
        kept.append(token._replace(spaced=True) if broken and not token.spaced else token)
        broken = False
    return tuple(kept)
