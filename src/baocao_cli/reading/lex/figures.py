"""A figure that begins at a token: digits with their points and commas, number words, or digits confirmed by words."""

from __future__ import annotations

from baocao_cli.reading.lex.numeral import Fault, Numeral, Style, numeral_of_digits
from baocao_cli.reading.lex.tokens import TokenKind, Tokens, mark_at, token_at
from baocao_cli.vietnamese.numerals import begins_number, read_prefix

_GROUP = 3
_LONGEST = 12
"""Words of the longest number that anybody spells out in a report."""


def digits_end(tokens: Tokens, at: int) -> int:
    """The index after the digits, points and commas that are typed as one figure: `1.250,5`, `1'250`."""
    end = at + 1
    while _goes_on(tokens, end):
        end += 2
    return end


def _goes_on(tokens: Tokens, at: int) -> bool:
    if at + 1 >= len(tokens):
        return False
    mark, digits = tokens[at], tokens[at + 1]
    if mark.spaced or digits.spaced or digits.kind is not TokenKind.DIGITS:
        return False
    return mark.is_mark(".,") or (mark.is_mark("'") and len(digits.text) == _GROUP)


def typed(tokens: Tokens, first: int, after: int) -> str:
    """The tokens as they are located in the text, with the spaces between them."""
    text, end = "", tokens[first].start
    for token in tokens[first:after]:
        text += " " * (token.start - end) + token.text
        end = token.end
    return text


def figure_at(tokens: Tokens, at: int) -> tuple[Numeral, int] | None:
    """The figure in digits or words that begins at that token, and the index after it.

    `03 (ba)` says one figure twice; where the two differ, it cannot be counted.
    """
    token = token_at(tokens, at)
    if token is None:
        return None
    if token.kind is TokenKind.DIGITS:
        return _confirmed(tokens, at, digits_end(tokens, at))
    return spoken_figure(tokens, at)


def words_at(tokens: Tokens, at: int, most: int) -> list[str]:
    """The words from that token on, at most so many, up to whatever is no word."""
    words = []
    for token in tokens[at : at + most]:
        if token.kind is not TokenKind.WORD:
            break
        words.append(token.text)
    return words


def spoken_figure(tokens: Tokens, at: int, *, bare: bool = False) -> tuple[Numeral, int] | None:
    """A number in words; `bare`: read without diacritics too."""
    token = token_at(tokens, at)
    if token is None or token.kind is not TokenKind.WORD or not begins_number(token.text):
        return None
    found = read_prefix(words_at(tokens, at, _LONGEST), without_diacritics=bare)
    if found is None:
        return None
    after = at + found[0]
    return Numeral(typed(tokens, at, after), {Style.WORDS: found[1]}), after


def _confirmed(tokens: Tokens, at: int, after: int) -> tuple[Numeral, int]:
    """The digits together with the number words in brackets behind them."""
    numeral = numeral_of_digits(typed(tokens, at, after))
    spoken = spoken_figure(tokens, after + 1) if mark_at(tokens, after, "(") else None
    if spoken is None or not mark_at(tokens, spoken[1], ")") or numeral.fault is not None:
        return numeral, after
    agreed = agree(numeral, spoken[0])
    end = spoken[1] + 1
    return agreed._replace(text=typed(tokens, at, end)) if agreed.fault is not None else agreed, end


def agree(digits: Numeral, spelled: Numeral) -> Numeral:
    """One figure typed in digits and in words; CONTRADICTED where the two differ."""
    figures = [value * digits.scale for value in digits.values.values()]
    if spelled.likeliest is None or spelled.likeliest not in figures:
        return Numeral(digits.text, digits.values, Fault.CONTRADICTED, digits.scale)
    return Numeral(digits.text, {Style.WORDS: spelled.likeliest})
