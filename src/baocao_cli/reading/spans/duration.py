"""How long something runs: `3 phút`, `03'15"`, `2 giờ 30 phút`, `3p15s`, `nửa giờ`, in minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from baocao_cli.findings import Finding
from baocao_cli.reading.lex.lexicon import MINUTES, split_phrases
from baocao_cli.reading.lex.numerals import Style, numeral_of_digits
from baocao_cli.reading.lex.tokens import Token, TokenKind, normalise, tokenize
from baocao_cli.vietnamese.fold import fold, plain
from baocao_cli.vietnamese.numerals import read_prefix, read_words

_SIXTY = Decimal(60)
_UNIT_MINUTES = {"60": _SIXTY, "1": Decimal(1), "1/60": None}
_UNITS = {
    (fold if by_fold else plain)(spelling): factor
    for by_fold in (True, False)
    for factor, phrases in MINUTES.items()
    for spelling in split_phrases(phrases)
    if " " not in spelling
}
_UNITS["m"] = "1"
_SMALLER = {"60": "1", "1": "1/60"}
_APPROXIMATE = {fold(word) for word in ("khoảng", "gần", "hơn", "trên", "dưới", "độ", "chừng", "ước")} | set("~≈><")
_TIMES = {"x", "×", "*"}
_NUMBERED = {fold(word) for word in ("số", "kỳ", "tập", "kênh", "phần", "đợt", "thứ", "tuần", "vtv")}
"""What a figure behind these words numbers is no length: `số 5`, `kênh 1`."""
_COUNTERS = {fold(word) for word in ("lần", "lượt", "kỳ", "số", "buổi", "tin", "bài", "ảnh", "clip", "video", "tập")}


@dataclass(slots=True)
class Durations:
    """What a text says of lengths of time.

    `lengths` in minutes; `clocks` the parts of `3:15`; `bare` figures without any unit; `aside` figures that count
    something else. `problem`: why none of it is certain.
    """

    lengths: list[Decimal] = field(default_factory=list)
    clocks: list[tuple[int, ...]] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    clock_texts: list[str] = field(default_factory=list)
    """Each of the clocks as typed."""
    words: list[Token] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    problem: Finding | None = None


def read_durations(text: str) -> Durations:
    """Every length of time, clock figure and other figure of a text whose dates were taken out."""
    tokens = tokenize(normalise(text))
    found = Durations()
    at = 0
    while at < len(tokens):
        at = length_at(tokens, at, found) or _other(tokens, at, found)
    return found


def unit_factor(unit: str | None) -> Decimal | None:
    """How many minutes one of that unit is (`giờ` 60, `phút` 1); None for no unit of time."""
    key = _UNITS.get(fold(unit)) if unit is not None else None
    if key is None:
        return None
    return _UNIT_MINUTES[key] or 1 / _SIXTY


def in_minutes(figure: Decimal, key: str) -> Decimal:
    factor = _UNIT_MINUTES[key]
    return figure * factor if factor is not None else figure / _SIXTY


def _at(tokens: Sequence[Token], at: int) -> Token | None:
    return tokens[at] if 0 <= at < len(tokens) else None


def length_at(tokens: Sequence[Token], at: int, found: Durations) -> int | None:
    """Add the length or clock figure at that token to `found`; the index after it, None if there is none."""
    return _clock(tokens, at, found) or _length(tokens, at, found)


def _clock(tokens: Sequence[Token], at: int, found: Durations) -> int | None:
    """`3:15`, `0:03:15`."""
    parts: list[int] = []
    end = at
    while True:
        token = _at(tokens, end)
        if token is None or token.kind is not TokenKind.FIGURE or not token.text.isdigit() or len(token.text) > 3:
            break
        parts.append(int(token.text))
        colon = _at(tokens, end + 1)
        end += 1
        if colon is None or colon.text != ":" or len(parts) == 3:
            break
        end += 1
    if len(parts) < 2 or tokens[end - 1].text == ":":
        return None
    unit = _unit(tokens, end)
    if unit is not None and unit[0] == "1" and len(parts) == 2:
        found.lengths.append(parts[0] + parts[1] / _SIXTY)
        found.findings.append(Finding.of("time-clock-read", minutes=_shown(found.lengths[-1])))
        return unit[1]
    found.clocks.append(tuple(parts))
    found.clock_texts.append(_typed(tokens[at:end]))
    return end


FoundFigure = tuple[Decimal | None, str, int, list[Finding], Finding | None]
"""A figure's value (None where not certain), text, index after it, findings, problem."""


def _figure(tokens: Sequence[Token], at: int) -> FoundFigure | None:
    """A figure in digits or words."""
    token = tokens[at]
    if token.kind is TokenKind.FIGURE:
        return _confirmed(tokens, _digits(token, at))
    if token.kind is not TokenKind.WORD:
        return None
    if fold(token.text) == fold("nửa") and _unit(tokens, at + 1) is not None:
        return Decimal("0.5"), token.text, at + 1, [], None
    words = []
    for following in tokens[at : at + 4]:
        if following.kind is not TokenKind.WORD:
            break
        words.append(following.text)
    prefix = read_prefix(words)
    if prefix is None or _unit(tokens, at + prefix[0]) is None:
        return None
    return prefix[1], " ".join(words[: prefix[0]]), at + prefix[0], [], None


def _confirmed(tokens: Sequence[Token], digits: FoundFigure) -> FoundFigure:
    """`03 (ba) phút`: the words in brackets say the figure again, or hold it."""
    value, text, after, findings, problem = digits
    opening = _at(tokens, after)
    words = []
    for token in tokens[after + 1 : after + 7] if opening is not None and opening.text == "(" else ():
        if token.kind is not TokenKind.WORD:
            break
        words.append(token.text)
    closing = _at(tokens, after + 1 + len(words))
    spelled = read_words(words) if words and closing is not None and closing.text == ")" else None
    if spelled is None:
        return digits
    if value is not None and spelled != value:
        problem = problem or Finding.of("time-two-readings", figure=_typed(tokens[after - 1 : after + len(words) + 2]))
    return value, text, after + len(words) + 2, findings, problem


def _digits(token: Token, at: int) -> FoundFigure:
    values = numeral_of_digits(token.text).values
    if len(values) != 1:
        problem = Finding.of("time-two-readings" if values else "time-unclear", figure=token.text)
        return None, token.text, at + 1, [], problem
    style, value = next(iter(values.items()))
    findings = []
    if style in (Style.FOREIGN_DECIMAL, Style.FOREIGN_GROUPED):
        findings.append(Finding.of("time-foreign-decimal", figure=token.text, minutes=_shown(value)))
    return value, token.text, at + 1, findings, None


def _unit(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The unit at that token: `60`, `1` or `1/60` minutes, and the index after it."""
    token = _at(tokens, at)
    if token is None:
        return None
    following = _at(tokens, at + 1)
    if token.text == "'" and following is not None and following.text == "'" and following.glued:
        return "1/60", at + 2
    key = _UNITS.get(fold(token.text)) if token.kind is not TokenKind.FIGURE else None
    return (key, at + 1) if key is not None else None


def _length(tokens: Sequence[Token], at: int, found: Durations) -> int | None:
    """A length in falling units, the last of which may be left out: `2h30`, `3'15"`, `3 phút rưỡi`."""
    total = Decimal(0)
    last: str | None = None
    end = at
    while True:
        figure = _figure(tokens, end) if end < len(tokens) else None
        if figure is None:
            break
        value, text, after, findings, problem = figure
        unit = _unit(tokens, after)
        key = unit[0] if unit is not None else None
        if last is not None and (
            key is None or key == last or in_minutes(Decimal(1), key) > in_minutes(Decimal(1), last)
        ):
            trailing = _trailing(tokens, end, last, value, text)
            if trailing is None:
                break
            total, last, end = total + trailing, _SMALLER[last], after
            break
        if unit is None or key is None:
            return None
        _note(found, findings, problem)
        if last is not None and value is not None and value >= _SIXTY:
            found.problem = found.problem or Finding.of("time-clock")
        total += in_minutes(value, key) if value is not None else 0
        last, end = key, unit[1]
        end = _skip_link(tokens, end)
    if last is None:
        return None
    end, half = _half(tokens, end, last)
    found.lengths.append(total + half)
    _look_around(tokens, at, end, found)
    return end


def _note(found: Durations, findings: list[Finding], problem: Finding | None) -> None:
    found.findings.extend(findings)
    found.problem = found.problem or problem


def _skip_link(tokens: Sequence[Token], at: int) -> int:
    """Past a comma or `và` between parts of one length: `3 phút, 15 giây`."""
    token = _at(tokens, at)
    joins = token is not None and (token.text == "," or fold(token.text) == fold("và"))
    following = _at(tokens, at + 1)
    figure = following is not None and following.kind is TokenKind.FIGURE and _unit(tokens, at + 2) is not None
    return at + 1 if joins and figure else at


def _trailing(tokens: Sequence[Token], at: int, last: str, value: Decimal | None, text: str) -> Decimal | None:
    """The bare rest of `2h30`, `3'15`: two digits below sixty right behind."""
    after = _at(tokens, at + 1)
    counted = after is not None and after.kind is TokenKind.WORD and fold(after.text) in _COUNTERS
    if last not in _SMALLER or value is None or len(text) != 2 or not text.isdigit() or value >= _SIXTY or counted:
        return None
    if not tokens[at].glued and tokens[at - 1].kind is not TokenKind.WORD:
        return None
    return in_minutes(value, _SMALLER[last])


def _half(tokens: Sequence[Token], at: int, unit: str) -> tuple[int, Decimal]:
    token = _at(tokens, at)
    if token is not None and fold(token.text) == fold("rưỡi"):
        return at + 1, in_minutes(Decimal("0.5"), unit)
    return at, Decimal(0)


def _look_around(tokens: Sequence[Token], first: int, after: int, found: Durations) -> None:
    """What stands right beside a length and changes it: a range, a rate, a product, an approximation."""
    before, second, following = _at(tokens, first - 1), _at(tokens, first - 2), _at(tokens, after)
    per = following is not None and following.text == "/" and _is_word(_at(tokens, after + 1))
    if per or (following is not None and fold(following.text) in _TIMES):
        found.problem = found.problem or Finding.of("time-rate")
    if before is not None and fold(before.text) in _TIMES:
        found.problem = found.problem or Finding.of("time-rate")
    ranged = before is not None and (before.text == "-" or fold(before.text) == fold("đến"))
    if ranged and second is not None and (second.kind is TokenKind.FIGURE or found.lengths[:-1]):
        found.problem = found.problem or Finding.of("time-range")
    if before is not None and before.kind is TokenKind.FIGURE and before.text in found.bare[-1:]:
        found.problem = found.problem or Finding.of("time-two-readings", figure=_typed(tokens[first - 1 : first + 1]))
    if before is not None and before.text == "+":
        found.problem = found.problem or Finding.of("time-several")
    if before is not None and fold(before.text) in _APPROXIMATE:
        found.findings.append(Finding.of("time-approximate"))


def _is_word(token: Token | None) -> bool:
    return token is not None and token.kind is TokenKind.WORD


def _other(tokens: Sequence[Token], at: int, found: Durations) -> int:
    token, before, following = tokens[at], _at(tokens, at - 1), _at(tokens, at + 1)
    if token.kind is TokenKind.FIGURE:
        if following is not None and fold(following.text) in _COUNTERS:
            found.aside.append(_typed(tokens[at : at + 2]))
            return at + 2
        second = _at(tokens, at - 2)
        numbered = any(fold(near.text) in _NUMBERED for near in (before, second) if near is not None)
        (found.aside if numbered else found.bare).append(token.text)
    elif (_is_word(token) and fold(token.text) not in _APPROXIMATE) or token.text in ("%", "+", "="):
        found.words.append(token)
    return at + 1


def _typed(tokens: Sequence[Token]) -> str:
    """Figures, words, colons and brackets as they stand, with the spaces between them."""
    gaps = [0, *(following.start - token.end for token, following in pairwise(tokens))]
    return "".join(" " * gap + token.text for gap, token in zip(gaps, tokens, strict=True))


def _shown(minutes: Decimal) -> str:
    """Minutes as they are written in Vietnamese."""
    rounded = minutes.quantize(Decimal("0.01")).normalize()
    return f"{rounded:f}".replace(".", ",")
