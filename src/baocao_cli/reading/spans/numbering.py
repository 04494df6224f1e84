"""What is in front of a list's entry and no part of it: its number, its letter, its bullet."""

from __future__ import annotations

from baocao_cli.reading.lex.tokens import TokenKind, Tokens, digits_at, tokenize
from baocao_cli.reading.rules.engine import Grammar, Match, Rule
from baocao_cli.reading.rules.patterns import Value
from baocao_cli.vietnamese.fold import tidy

_LETTERS = "abcdefgh"
_ROMANS = frozenset(("I", "II", "III", "IV", "VI", "VII", "VIII", "IX"))
_LONGEST_NUMBER = 3


def _numbered(match: Match) -> bool | None:
    """`1. `, `1) `, `1/ `, `1.Tin`; no number with a fraction (`2.500`), no date (`1/9`)."""
    following, mark = match.following, match.tokens[match.after - 1]
    if following is None:
        return True
    return True if following.spaced or (following.kind is TokenKind.WORD and not mark.is_mark("/")) else None


def _lettered(match: Match) -> bool | None:
    return True if match.following is None or match.following.spaced else None


def _number(tokens: Tokens, at: int) -> tuple[None, int] | None:
    return (None, at + 1) if digits_at(tokens, at, _LONGEST_NUMBER) is not None else None


def _letter(tokens: Tokens, at: int) -> tuple[None, int] | None:
    return (None, at + 1) if len(tokens[at].text) == 1 and tokens[at].text.casefold() in _LETTERS else None


def _roman(tokens: Tokens, at: int) -> tuple[None, int] | None:
    """No single letter but the first: `V.` may be somebody's initial."""
    return (None, at + 1) if tokens[at].text in _ROMANS else None


RULES: tuple[Rule[bool], ...] = (
    Rule("bullet", "'-+*•●▪·■◦✓\uf0b7'", lambda match: True, ("-", "–", "•")),
    Rule("number", "'('? number '.)/'", _numbered, ("1.", "(2)", "03/")),
    Rule("roman", "roman '.)/'", _numbered, ("I.", "II)", "IV.")),
    Rule("letter", "'('? letter '.)'", _lettered, ("a)", "B.")),
)
VALUES: dict[str, Value] = {"number": _number, "letter": _letter, "roman": _roman}
GRAMMAR: Grammar[bool] = Grammar(RULES, {}, VALUES)


def numbering_end(tokens: Tokens) -> int:
    """The index of the first token that is no number or bullet; 0 where nothing follows them."""
    at = 0
    while (span := GRAMMAR.at(tokens, at) if at < len(tokens) else None) is not None:
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
