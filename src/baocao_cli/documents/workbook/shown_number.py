"""What a person sees of a figure or a text in a cell of a number format.

Figures are written in Vietnamese notation (`1.250,5`) whatever the language of the program that saved the file, and
never rounded. A format can add words, hide the figure, or show another one (thousands of it): the sheet's reader has
to know which.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from baocao_cli.documents.workbook.number_format import GENERAL, sections, without_quoted

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|[_*].|\[\$(?P<currency>[^\]\-]*)[^\]]*\]|\[[^\]]*\]'
    r"|(?P<general>General|@)|(?P<digits>[0#?.,]*[0#?][0#?.,]*)|(?P<other>.)",
    re.DOTALL | re.IGNORECASE,
)
_NOT_DECIMAL = re.compile(r"/|[eE][+-]")
"""Fractions and exponents."""
_CONDITION = re.compile(r"\[(<>|<=|>=|<|>|=)\s*(-?[0-9]+(?:\.[0-9]+)?)\]")
_FOR_TEXTS = 3
"""The fourth part of a code is for texts."""
_MOST_THOUSANDS = 6
_DIGIT_BEFORE, _DIGIT_AFTER = re.compile(r"[0-9][.,]?$"), re.compile(r"^[.,]?[0-9]")


class Seen(NamedTuple):
    """What is seen. `figure`: it is the figure itself; else it is another one, or words alone, or nothing.

    `digits`: the figure's digits are all there, though words may part them.
    """

    text: str
    figure: bool = True
    digits: bool = True


@lru_cache(maxsize=4096)
def see(figure: Decimal, code: str) -> Seen:
    """What a person sees of that figure. A code that is not understood gives the plain figure."""
    if code in (GENERAL, ""):
        return Seen(plain(figure))
    section, minus = _section(figure, sections(code)[:_FOR_TEXTS])
    if section is None or _NOT_DECIMAL.search(without_quoted(section)):
        return Seen(plain(figure))
    tokens = list(_TOKEN.finditer(section))
    places = [index for index, token in enumerate(tokens) if token["digits"] or token["general"]]
    if len(places) > 1:
        return _in_places(figure, tokens, places)
    if places:
        return _in_place(figure, minus, tokens, places[0])
    words = _words(tokens).strip()
    return Seen(minus + words if words else "", figure=False, digits=False)


def _in_place(figure: Decimal, minus: str, tokens: Sequence[re.Match[str]], place: int) -> Seen:
    pattern = tokens[place]["digits"]
    thousands = min(len(pattern) - len(pattern.rstrip(",")), _MOST_THOUSANDS) if pattern else 0
    share = any(token["other"] == "%" for token in tokens)
    size = abs(figure) * (100 if share else 1)
    if thousands:
        places = min(sum(mark in "0#?" for mark in pattern.partition(".")[2]), _MOST_THOUSANDS)
        size = (size / 1000**thousands).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    before, after = _words(tokens[:place]), _words(tokens[place + 1 :])
    digits = _digits(size, pattern.rstrip(",")) if pattern else plain(size)
    text = f"{before}{digits}{after}".strip()
    if not digits:
        return Seen(text, figure=False, digits=False)
    itself = not thousands and not _DIGIT_BEFORE.search(before) and not _DIGIT_AFTER.search(after)
    return Seen(minus + text, itself, itself)


def _section(figure: Decimal, parts: Sequence[str]) -> tuple[str | None, str]:
    """The part of a code that shows the figure (None: no part does), and the minus that is put before it."""
    minus = "-" if figure < 0 else ""
    conditions = [_CONDITION.search(part) for part in parts]
    if any(conditions):
        return _section_by_condition(figure, parts, conditions)
    if figure < 0 and len(parts) > 1:
        return parts[1], ""
    return (parts[2], "") if figure == 0 and len(parts) > 2 else (parts[0], minus)


def _section_by_condition(
    figure: Decimal, parts: Sequence[str], conditions: Sequence[re.Match[str] | None]
) -> tuple[str | None, str]:
    """The first part whose condition holds; a part for negative figures alone has no minus put before it."""
    minus, passed_over = "-" if figure < 0 else "", ""
    for part, condition in zip(parts, conditions, strict=True):
        if condition is None:
            return part, "" if passed_over in (">", ">=") else minus
        operator, bound = condition[1], Decimal(condition[2])
        if _holds(figure, operator, bound):
            return part, "" if operator in ("<", "<=") and bound <= 0 else minus
        passed_over = passed_over or (operator if bound == 0 else "")
    return None, minus


def _holds(figure: Decimal, operator: str, bound: Decimal) -> bool:
    below, equal = figure < bound, figure == bound
    return {"<": below, "<=": below or equal, "=": equal, "<>": not equal, ">": not (below or equal), ">=": not below}[
        operator
    ]


def _words(tokens: Sequence[re.Match[str]]) -> str:
    return "".join(token["quoted"] or token["escaped"] or token["currency"] or token["other"] or "" for token in tokens)


def _in_places(figure: Decimal, tokens: Sequence[re.Match[str]], places: Sequence[int]) -> Seen:
    """Digits parted by words (`0" giờ "00" phút"`): they fill their places from the right."""
    patterns = [tokens[place]["digits"] or "" for place in places]
    whole = figure == figure.to_integral_value() and all(set(pattern) <= set("0#?") for pattern in patterns)
    if not whole or not any(letter.isalpha() for letter in _words(tokens[places[0] : places[-1]])):
        return Seen(plain(figure))
    digits = format(abs(figure), "f").zfill(sum(map(len, patterns)))
    text, end = "", len(tokens)
    for place, pattern in zip(reversed(places), reversed(patterns), strict=True):
        cut = len(digits) - len(pattern) if place != places[0] else 0
        text = digits[cut:] + _words(tokens[place + 1 : end]) + text
        digits, end = digits[:cut], place
    return Seen(("-" if figure < 0 else "") + (_words(tokens[:end]) + text).strip(), figure=False)


def _digits(figure: Decimal, pattern: str) -> str:
    """The figure by a pattern of `0`, `#`, `?`, points and commas; empty for a zero that none of them shows."""
    whole, _, decimals = pattern.partition(".")
    if figure == 0 and "0" not in pattern:
        return ""
    digits, _, fraction = format(figure, "f").partition(".")
    digits = digits.zfill(sum(mark == "0" for mark in whole))
    if "," in whole:
        digits = _grouped(digits)
    fraction = fraction.rstrip("0").ljust(sum(mark == "0" for mark in decimals), "0")
    return f"{digits},{fraction}" if fraction else digits


def _grouped(digits: str) -> str:
    head = len(digits) % 3
    groups = [digits[:head]] if head else []
    return ".".join([*groups, *(digits[start : start + 3] for start in range(head, len(digits), 3))])


def plain(figure: Decimal) -> str:
    """The figure with all its digits, no grouping, `,` as its decimal mark: `1250`, `1,25`."""
    text = format(figure, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",")


class Frame(NamedTuple):
    """What a format puts around a text; `shows` is False where it does not show the text itself."""

    before: str = ""
    after: str = ""
    shows: bool = True


_AS_IT_IS = Frame()


@lru_cache(maxsize=1024)
def text_frame(code: str) -> Frame:
    """What a code makes of a text: the fourth part of a code is for texts, or the last if it has an `@`."""
    if code in (GENERAL, "", "@"):
        return _AS_IT_IS
    parts = sections(code)
    section = parts[_FOR_TEXTS] if len(parts) > _FOR_TEXTS else parts[-1]
    tokens = list(_TOKEN.finditer(section))
    place = next((index for index, token in enumerate(tokens) if token["general"]), None)
    if place is None:
        return _AS_IT_IS if len(parts) <= _FOR_TEXTS else Frame(_words(tokens).strip(), shows=False)
    if tokens[place]["general"] != "@":
        return _AS_IT_IS
    return Frame(_words(tokens[:place]).lstrip(), _words(tokens[place + 1 :]).rstrip())
