"""Note marks in a text: digits set higher than the line, which count nothing (contract §6, point 9)."""

from __future__ import annotations

from itertools import pairwise

from baocao_cli.reading.lex.tokens import TokenKind, WordSet, tokenize
from baocao_cli.vietnamese.fold import tidy
from baocao_cli.vietnamese.lexicon import phrases

_POWERED = WordSet(phrases("references", "side"))


def without_note_marks(text: str) -> tuple[str, tuple[str, ...]]:
    """The tidied text with its note marks taken out, and these; behind `m`, `cm`, `km` such a digit is a power."""
    text = tidy(text)
    tokens = tokenize(text)
    marks = [
        token
        for before, token in pairwise(tokens)
        if token.kind is TokenKind.RAISED and token.glued and before not in _POWERED
    ]
    for mark in reversed(marks):
        text = text[: mark.start] + text[mark.end :]
    return text, tuple(mark.text for mark in marks)
