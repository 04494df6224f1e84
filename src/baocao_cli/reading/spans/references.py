"""Figures that are names: numbers of papers, sizes, paper sheets, numbers in front of the entries of a list."""

from __future__ import annotations

from collections.abc import Sequence

from baocao_cli.reading.lex.figures import digits_end
from baocao_cli.reading.lex.tokens import TokenKind, Tokens, WordSet, digits_at, mark_at, token_at
from baocao_cli.reading.lex.trie import PhraseSet
from baocao_cli.reading.rules.engine import Grammar, Rule
from baocao_cli.reading.rules.patterns import Beginning, Value, is_digits, one, phrase
from baocao_cli.reading.spans.time_values import is_year
from baocao_cli.vietnamese.lexicon import lists_of

_LISTS = lists_of("references")
CLASSES = {name: WordSet(words) for name, words in _LISTS.items()}
_SIZE_SIGNS, COMMEMORATED = PhraseSet(_LISTS["size-sign"]), PhraseSet(_LISTS["commemorated"])
_PAPER_NAMES = PhraseSet(_LISTS["paper-name"])
_NUMBERS_OF_PAPERS = ("lettered-number", "number-of-a-paper", "paper-and-its-number", "paper-and-number")
_LONGEST_PAPER = 8
"""Tokens of a paper's name and number."""
_PAPERS = frozenset(_LISTS["paper"])
_LAST_SHEET = 6


def _rule(name: str, pattern: str, *examples: str) -> Rule[bool]:
    return Rule(name, pattern, lambda match: True, examples)


def _capitals(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Letters of a body or of a kind of paper: `SKHCN`, `NĐ`, `TT&TT`."""
    end = at
    while (token := token_at(tokens, end)) is not None and token.kind is TokenKind.WORD and token.text.isupper():
        end += 1
        if not mark_at(tokens, end, "&"):
            break
        end += 1
    letters = sum(len(token.text) for token in tokens[at:end] if token.kind is TokenKind.WORD)
    return (tokens[at].text, end) if letters > 1 else None


def _side(tokens: Tokens, at: int) -> tuple[None, int]:
    """`2,5`, `60cm`."""
    end = digits_end(tokens, at)
    return None, end + 1 if token_at(tokens, end) in CLASSES["side"] else end


def _side_with_unit(tokens: Tokens, at: int) -> tuple[None, int] | None:
    """`4m`, `80 cm`, `16m2`."""
    end = digits_end(tokens, at)
    if token_at(tokens, end) not in CLASSES["side"]:
        return None
    power = token_at(tokens, end + 1)
    squared = power is not None and not power.spaced and (power.text in "23" or power.kind is TokenKind.RAISED)
    return None, end + 2 if squared else end + 1


def _sheet(tokens: Tokens, at: int) -> tuple[None, int] | None:
    size = digits_at(tokens, at + 1, 1)
    glued = size is not None and not tokens[at + 1].spaced and size <= _LAST_SHEET
    return (None, at + 2) if glued else None


def _raised(tokens: Tokens, at: int) -> tuple[None, int] | None:
    return None if tokens[at].spaced else (None, at + 1)


RULES: tuple[Rule[bool], ...] = (
    _rule(
        "lettered-number",
        "NUMBER_SIGN? ':'? digits '/' year '/' capitals '-/' capitals",
        "30/2020/NĐ-CP",
        "số 01/2020/QĐ-UBND",
    ),
    _rule(
        "number-of-a-paper",
        "NUMBER_SIGN? ':'? digits '-/' capitals '-/' capitals",
        "12/KH-SKHCN",
        "127-KH/TU",
        "số 05-CT/TW",
    ),
    _rule("paper-and-its-number", "paper NUMBER_SIGN? digits '-/' capitals '-/' capitals", "CT 05-CT/TW"),
    _rule("paper-and-number", "paper NUMBER_SIGN? digits", "NQ 35", "CV 125", "QĐ số 12"),
    _rule("size-named", "size-sign ':'? side x side x side", "kích thước 2 x 3 x 4"),
    _rule("sides-named", "size-sign ':'? side x side", "khổ 2,5 x 4", "KT: 60x80cm"),
    _rule("sides", "side x side-with-unit", "3m x 4m", "60x80 cm", "3x4m2"),
    _rule("sheet", "sheet", "A4", "B1", "a3"),
    _rule("epidemic", "EPIDEMIC '-'? digits", "Covid-19", "COVID 19"),
    _rule("frequency", "FREQUENCY ':'? side", "FM 96,5"),
    _rule("frequency-in-hertz", "side HERTZ", "96,5 MHz"),
    _rule("years", "year '-/' year", "1940-2020", "2020 - 2025"),
    _rule("all-week", "day-long '/' week-long", "24/7"),
    _rule("note-mark", "raised", "¹", "⁽²⁾"),
)
VALUES: dict[str, Value] = {
    "digits": one(is_digits),
    "year": one(is_year),
    "capitals": Beginning(lambda token: token.text.isupper(), _capitals),
    "paper": one(lambda token: token.text in _PAPERS),
    "size-sign": phrase(_SIZE_SIGNS),
    "side": Beginning(is_digits, _side),
    "side-with-unit": Beginning(is_digits, _side_with_unit),
    "x": one(lambda token: token.key in ("x", "*")),
    "sheet": Beginning(lambda token: token.text.upper() in _LISTS["sheet"], _sheet),
    "raised": Beginning(lambda token: token.kind is TokenKind.RAISED, _raised),
    "day-long": one(lambda token: token.text == "24"),
    "week-long": one(lambda token: token.text == "7"),
}
GRAMMAR: Grammar[bool] = Grammar(RULES, CLASSES, VALUES)
reference_at = GRAMMAR.at
"""The name with a figure in it that begins at a token; None for no name."""


def is_dated_paper(tokens: Tokens, at: int) -> bool:
    """Whether a paper or its number ends right before that token: a day that begins there is the paper's own.

    `KH 12/KH-SKHCN ngày 31/8`, `Kế hoạch số 12, ngày 31/8`, `văn bản ngày 31/8`.
    """
    end = at - 1 if mark_at(tokens, at - 1, ",") else at
    for first in range(end - 1, max(-1, end - _LONGEST_PAPER), -1):
        span = reference_at(tokens, first)
        if span is not None and span.rule in _NUMBERS_OF_PAPERS and span.after == end:
            return True
        named = first + _PAPER_NAMES.length_at(tokens, first)
        if named > first and _is_number(tokens, named, end):
            return True
    return False


def _is_number(tokens: Tokens, first: int, end: int) -> bool:
    """Whether nothing but a number is there: nothing at all, `12`, `số 12`."""
    if token_at(tokens, first) in CLASSES["number-sign"]:
        first += 1
    return first == end or (first + 1 == end and tokens[first].kind is TokenKind.DIGITS)


_ENTRY_NUMBER = 99
_ENTRY_LETTERS = "abcdđegh"
_BEHIND_NUMBERS = frozenset(".)/")
"""One of these marks is behind the number of an entry."""


def entry_numbers(tokens: Tokens) -> list[tuple[int, int]]:
    """The numbers of a list's entries, `1. Pa nô: 05; 2) áp phích: 20`, as spans of tokens.

    They count up from one, each at the beginning of a line or clause; one alone must be in front of words, or of a
    figure with words behind it: `1. 250` may be a broken thousand.
    """
    marked = [at for at, following in enumerate(tokens[1:]) if following.text in _BEHIND_NUMBERS]
    return [(at, at + 2) for at in _letters(tokens, marked) or _numbers(tokens, marked)]


def _letters(tokens: Tokens, marked: Sequence[int]) -> list[int]:
    """Where among the marked the letters are that count up from `a`; one alone numbers nothing."""
    letters = [at for at in marked if len(tokens[at].text) == 1 and _is_entry_letter(tokens, at)]
    in_order = "".join(tokens[at].key for at in letters) == _ENTRY_LETTERS[: len(letters)]
    return letters if in_order and len(letters) > 1 else []


def _numbers(tokens: Tokens, marked: Sequence[int]) -> list[int]:
    """Where among the marked the numbers are that count up from one; one alone must be in front of things."""
    numbers = [at for at in marked if is_digits(tokens[at]) and _is_entry_number(tokens, at)]
    in_order = [tokens[at].number for at in numbers] == list(range(1, len(numbers) + 1))
    alone = len(numbers) == 1 and not _before_things(tokens, numbers[0] + 2)
    return numbers if in_order and not alone else []


def _is_entry_letter(tokens: Tokens, at: int) -> bool:
    """`a)`; the letter of `(đợt a)` is in brackets."""
    return tokens[at].kind is TokenKind.WORD and mark_at(tokens, at + 1, ")") and not _in_brackets(tokens, at)


def _is_entry_number(tokens: Tokens, at: int) -> bool:
    """`1.`, `2)`, `3/` at the beginning of an entry."""
    number = tokens[at].number
    numbers = number is not None and number <= _ENTRY_NUMBER and mark_at(tokens, at + 1, ".)/")
    return numbers and _begins_entry(tokens, at) and _has_entry(tokens, at + 2)


def _in_brackets(tokens: Tokens, at: int) -> bool:
    before = tokens[:at]
    return sum(token.is_mark("(") for token in before) > sum(token.is_mark(")") for token in before[:-1])


def _begins_entry(tokens: Tokens, at: int) -> bool:
    before = token_at(tokens, at - 1)
    return before is None or before.kind is TokenKind.BREAK or before.is_mark(";")


def _has_entry(tokens: Tokens, at: int) -> bool:
    """Something follows on the same line; digits only after a blank, else it is a decimal or a date."""
    token = token_at(tokens, at)
    if token is None or token.kind not in (TokenKind.WORD, TokenKind.DIGITS):
        return False
    return token.kind is TokenKind.WORD or token.spaced


def _before_things(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if token.kind is TokenKind.WORD:
        return True
    end = digits_end(tokens, at)
    following = token_at(tokens, end)
    named = following is not None and (following.kind is TokenKind.WORD or following.is_mark("("))
    return named and len(token.text) != len("250")


def quotations(tokens: Tokens) -> list[tuple[int, int]]:
    """Quoted words with a figure among them: `Khẩu hiệu: “1 điều nhịn, 9 điều lành”`; not where all is quoted."""
    marks = [at for at, token in enumerate(tokens) if token.text == '"' and not _is_sign(tokens, at)]
    found = []
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        inside = tokens[first + 1 : last]
        words = any(token.kind is TokenKind.WORD for token in inside)
        figures = any(token.kind is TokenKind.DIGITS for token in inside)
        if words and figures and last + 1 - first < len(tokens):
            found.append((first, last + 1))
    return found


def _is_sign(tokens: Tokens, at: int) -> bool:
    """The sign of seconds or inches, right behind a figure, with no quotation open."""
    opened = sum(token.is_mark('"') for token in tokens[:at]) % 2 == 1
    before = token_at(tokens, at - 1)
    return not opened and before is not None and before.kind is TokenKind.DIGITS and not tokens[at].spaced
