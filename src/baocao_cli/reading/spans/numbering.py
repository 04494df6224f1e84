"""What is in front of a list's entry and no part of it: its number, its letter, its bullet."""

from __future__ import annotations

from baocao_cli.reading.lex.tokens import TokenKind, Tokens, tokenize
from baocao_cli.reading.rules.engine import Grammar, Match, Rule
from baocao_cli.reading.rules.patterns import Value, one
from baocao_cli.vietnamese.fold import tidy

_LETTERS = "abcdefgh"
_ROMANS = frozenset(("I", "II", "III", "IV", "VI", "VII", "VIII", "IX"))
"""No single letter but the first: `V.` may be somebody's initial."""
_LONGEST_NUMBER = 3


def _numbered(match: Match) -> bool | None:
    """`1. `, `1) `, `1/ `, `1.Tin`; no number with a fraction (`2.500`), no date (`1/9`)."""
    following, mark = match.following, match.tokens[match.after - 1]
    if following is None:
        return True
    return True if following.spaced or (following.kind is TokenKind.WORD and not mark.is_mark("/")) else None


def _lettered(match: Match) -> bool | None:
    return True if match.following is None or match.following.spaced else None


RULES: tuple[Rule[bool], ...] = (
    Rule("bullet", "'-+*•●▪·■◦✓\uf0b7'", lambda match: True, ("-", "–", "•")),
    Rule("number", "'('? number '.)/'", _numbered, ("1.", "(2)", "03/")),
    Rule("roman", "roman '.)/'", _numbered, ("I.", "II)", "IV.")),
    Rule("letter", "'('? letter '.)'", _lettered, ("a)", "B.")),
)
VALUES: dict[str, Value] = {
    "number": one(lambda token: token.number is not None and len(token.text) <= _LONGEST_NUMBER),
    "letter": one(lambda token: len(token.text) == 1 and token.text.casefold() in _LETTERS),
    "roman": one(lambda token: token.text in _ROMANS),
}
GRAMMAR: Grammar[bool] = Grammar(RULES, {}, VALUES)


def numbering_end(tokens: Tokens) -> int:
    """The index of the first token that is no number or bullet; 0 where nothing follows them."""
    at = 0
    while (span := GRAMMAR.at(tokens, at)) is not None:
        if span.after >= len(tokens):
            break
        at = span.after
    return at


def without_numbering(text: str) -> str:
    """The text on one line, without the marks and numbers of a list in front of it: `1. `, `- `, `a) `."""
    line = " ".join(tidy(text).split())
    tokens = tokenize(line)
    first = numbering_end(tokens)
    return line[tokens[first].start :] if tokens else line
