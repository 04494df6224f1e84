"""A text cut into tokens, with the longest known phrase at each: made once for a cell, read by every step."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.misread import LOOKALIKES
from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, tokenize
from baocao_cli.reading.lex.vocabulary import Entry, Lexemes, Noun, Vocabulary
from baocao_cli.vietnamese.fold import tidy

_GLUED_LOOKALIKE = re.compile(rf"[0-9][{''.join(LOOKALIKES)}][^\W\d_]")


class Lexed(NamedTuple):
    """`source` is the tidied text that all offsets are of."""

    source: str
    tokens: Tokens
    lexemes: Lexemes
    vocabulary: Vocabulary
    bare: bool
    """The whole text was typed without diacritics."""

    def noun_at(self, at: int) -> Noun | None:
        """The noun that begins at that token."""
        entry = self._lexeme_at(at)[1]
        return entry if isinstance(entry, Noun) else None

    def cue_at(self, at: int) -> Cue | None:
        """The cue that begins at that token."""
        entry = self._lexeme_at(at)[1]
        return entry if isinstance(entry, Cue) else None

    def length_at(self, at: int) -> int:
        """How many tokens the known phrase takes that begins there; 0 where none does."""
        return self._lexeme_at(at)[0]

    def _lexeme_at(self, at: int) -> tuple[int, Entry | None]:
        return (self.lexemes[at] if at < len(self.lexemes) else None) or (0, None)


def lex(text: str, vocabulary: Vocabulary) -> Lexed:
    """A cell's text by the vocabulary of its measure."""
    tokens = tokenize(text)
    bare = all(token.text.isascii() for token in tokens if token.kind is TokenKind.WORD)
    source = tidy(text)
    if _GLUED_LOOKALIKE.search(source) is not None:
        tokens = tuple(piece for at in range(len(tokens)) for piece in _parted(tokens, at, vocabulary, bare))
    return Lexed(source, tokens, vocabulary.lexemes(tokens, bare=bare), vocabulary, bare)


def _parted(tokens: Tokens, at: int, vocabulary: Vocabulary, bare: bool) -> Sequence[Token]:
    """`1Obuổi`: a letter that looks like a digit, glued to a figure, is parted from the known word behind it."""
    token = tokens[at]
    rest = token.text[1:]
    if not (rest and token.kind is TokenKind.WORD and token.glued and token.text[0] in LOOKALIKES):
        return (token,)
    if at == 0 or tokens[at - 1].kind is not TokenKind.DIGITS or vocabulary.trie.longest(tokens, at, bare=bare):
        return (token,)
    behind = tokenize(rest)[0]
    pieces = (
        token._replace(text=token.text[0], end=token.start + 1, key=token.text[0], plain=token.text[0]),
        behind._replace(start=token.start + 1, end=token.end, spaced=False),
    )
    return pieces if vocabulary.trie.longest((*pieces, *tokens[at + 1 :]), 1, bare=bare) else (token,)
