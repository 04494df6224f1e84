"""A list's row that says there was nothing: `Không`, `Không có tin, bài`, `0`, `-`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Kind
from baocao_cli.reading.lex.tokens import TokenKind, Tokens, tokenize
from baocao_cli.reading.lex.trie import PhraseSet
from baocao_cli.reading.lists.kinds import kind_names
from baocao_cli.reading.spans.denials import Denied, Topic, read_denial
from baocao_cli.vietnamese.lexicon import phrases

_DENIABLE = PhraseSet(phrases("denials", "list"))
_CODES = {Denied.NONE: "list-none", Denied.NOT_YET: "list-none-yet"}
_LONGEST_UNKNOWN = 5
"""Words; what is longer and begins like `không biết` is a title."""
DASH = "zero-by-dash"


def says_none(text: str, kinds: Sequence[Kind]) -> Finding | None:
    """An info or warning that says so; None where the text says anything else (`Không ngừng đổi mới`)."""
    tokens = tokenize(text)
    if tokens and all(token.is_mark("-") for token in tokens):
        return Finding.of(DASH, typed=text.strip())
    figures = [token.text for token in tokens if token.kind is TokenKind.DIGITS]
    if any(figure.strip("0") for figure in figures):
        return None
    nought = bool(figures) and not _words(tokens)
    denied = Denied.NONE if nought else _denied(tokens, kinds)
    return Finding.of(_CODES[denied]) if denied in _CODES else None


def says_unknown(text: str, kinds: Sequence[Kind]) -> bool:
    """Whether nothing is known of any entry: `không rõ`, `chưa thống kê được`."""
    tokens = tokenize(text)
    return _words(tokens) <= _LONGEST_UNKNOWN and _denied(tokens, kinds) is Denied.UNKNOWN


def _words(tokens: Tokens) -> int:
    return sum(token.kind is TokenKind.WORD for token in tokens)


def _denied(tokens: Tokens, kinds: Sequence[Kind]) -> Denied | None:
    return read_denial(tokens, _topic(tuple(kinds)))


@lru_cache(maxsize=64)
def _topic(kinds: tuple[Kind, ...]) -> Topic:
    """The kinds of the list, and what its rows may deny beside them."""
    names = kind_names(kinds)

    def length_at(tokens: Tokens, at: int) -> int:
        return max(names.length_at(tokens, at), _DENIABLE.length_at(tokens, at))

    return length_at
