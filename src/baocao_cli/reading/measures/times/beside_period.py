"""What is in a period cell beside its dates: times of day, weekdays, how often, and words that set nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from baocao_cli.reading.lex.quoting import quote
from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, WordSet, digits_at, mark_at, token_at
from baocao_cli.reading.lex.trie import PhraseSet
from baocao_cli.reading.spans.clocks import clocks_end
from baocao_cli.reading.spans.time_values import spoken_number
from baocao_cli.vietnamese.lexicon import lists_of

_WORDS = {name: WordSet(listed) for name, listed in lists_of("period").items()}
_PHRASES = {name: PhraseSet(listed) for name, listed in lists_of("period").items()}
WHOLE_MONTH, NO_TIME = _PHRASES["whole-month"], _PHRASES["no-time"]
FROM, TO, UNTIL, PRINTED = (_WORDS[name] for name in ("from", "to", "until", "printed"))


def says_done(tokens: Tokens) -> bool:
    """`Đã thực hiện`, `đã đăng`: it was done, and no time is named."""
    words = [token for token in tokens if token.kind is not TokenKind.MARK]
    return bool(words) and all(token in _WORDS["done"] for token in words)


@dataclass(slots=True)
class Beside:
    """What is left of a period cell once its dates are taken out."""

    whole_month: bool = False
    roughly: bool = False
    """`đầu tháng 9`, `tuần 2 tháng 9`: a part of the month without its days."""
    other_time: bool = False
    same_as_above: bool = False
    tentative: bool = False
    not_done: bool = False
    """`dự kiến tháng 9`: of what is planned, put off or not done yet (contract §6.10)."""
    to_now: bool = False
    phase: bool = False
    """`đợt 2`: a phase of the campaign, whose days are not known here."""
    set_aside: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    words: list[Token] = field(default_factory=list)
    text: str = ""
    """The cell's tidied text."""


def without_clock_and_weekdays(tokens: Tokens, text: str) -> tuple[Tokens, list[str]]:
    """The tokens of a tidied text without times of day and weekdays, and what was taken out, as typed."""
    weekly = any(_PHRASES["weekly"].length_at(tokens, index) for index in range(len(tokens)))
    kept: list[Token] = []
    taken: list[str] = []
    index = 0
    while index < len(tokens):
        after = clocks_end(tokens, index) or _weekdays(tokens, index, weekly) or _parts_of_month(tokens, index)
        if after is None:
            kept.append(tokens[index])
            index += 1
            continue
        if kept and kept[-1] in FROM:
            kept.pop()
        if any(token.kind is TokenKind.DIGITS for token in tokens[index:after]):
            taken.append(quote(text, tokens[index:after]))
        index = after
    return tuple(kept), taken


def _parts_of_month(tokens: Tokens, index: int) -> int | None:
    """The index after the figures of `tuần 1, 2` before a month: parts of it, no days."""
    if token_at(tokens, index - 1) not in _WORDS["part-of-month"] or digits_at(tokens, index, 1) is None:
        return None
    after = index + 1
    while mark_at(tokens, after, ",;-&") and digits_at(tokens, after + 1, 1) is not None:
        after += 2
    return (
        after
        if after == len(tokens) or not (mark_at(tokens, after, "/.") or tokens[after] in _WORDS["quantity"])
        else None
    )


def _weekdays(tokens: Tokens, index: int, weekly: bool) -> int | None:
    """The index after `thứ Hai`, `thứ 2, 4, 6`, `chủ nhật`, `CN`, or `T2, T4` of a weekly habit."""
    named = _PHRASES["weekday-name"].length_at(tokens, index)
    if named:
        return index + named
    token = tokens[index]
    if token.text == "CN":
        return index + 1
    if token in _WORDS["weekday"]:
        return _weekday_list(tokens, index + 1)
    short = token.text in ("T", "t") and weekly and _is_weekday(tokens, index + 1)
    return index + 2 if short else None


def _weekday_list(tokens: Tokens, index: int) -> int | None:
    if not _is_weekday(tokens, index):
        spoken = spoken_number(tokens, index)
        return spoken[1] if spoken is not None and 2 <= spoken[0] <= 7 else None
    after = index + 1
    while mark_at(tokens, after, ",;-&") and _is_weekday(tokens, after + 1):
        after += 2
    return after


def _is_weekday(tokens: Tokens, index: int) -> bool:
    token = token_at(tokens, index)
    if token is None or token.text not in ("2", "3", "4", "5", "6", "7"):
        return False
    return not mark_at(tokens, index + 1, "/.") or digits_at(tokens, index + 2, 4) is None


def read_beside(tokens: Tokens, text: str) -> Beside:
    """Sort what is left beside the dates."""
    beside = Beside(text=text)
    index = 0
    while index < len(tokens):
        index = _phrase(tokens, index, beside) or _single(tokens, index, beside)
    return beside


def _phrase(tokens: Tokens, index: int, beside: Beside) -> int | None:
    whole, other, same = (
        _PHRASES[name].length_at(tokens, index) for name in ("whole-month", "other-time", "same-as-above")
    )
    beside.whole_month |= whole > 0
    if not whole:
        beside.other_time |= other > 0
        beside.same_as_above |= same > 0 and not other
    not_done = _PHRASES["not-done"].length_at(tokens, index)
    beside.not_done |= not_done > 0
    taken = whole or other or same or not_done
    return index + taken if taken else None


def _single(tokens: Tokens, index: int, beside: Beside) -> int:
    token = tokens[index]
    if token.kind is TokenKind.DIGITS:
        return _number(tokens, index, beside)
    if token.is_mark("?"):
        beside.tentative = True
    elif token.kind is TokenKind.WORD:
        _word(token, beside)
    return index + 1


def _word(token: Token, beside: Beside) -> None:
    if token in _WORDS["tentative"]:
        beside.tentative = True
    elif token in _WORDS["to-now"]:
        beside.to_now = True
    elif token in _WORDS["roughly"] or token in _WORDS["part-of-month"]:
        beside.roughly = True
        beside.phase = beside.phase or token in _WORDS["phase"]
    elif token not in _WORDS["context"]:
        beside.words.append(token)


def _number(tokens: Tokens, index: int, beside: Beside) -> int:
    """A figure that counts something (`02 lần/tuần`) or names it (`đợt 1`) is set aside; any other is left over."""
    following = token_at(tokens, index + 1)
    if following in _WORDS["quantity"]:
        after = index + 2
        if mark_at(tokens, after, "/") and token_at(tokens, after + 1) in _WORDS["cycle"]:
            beside.whole_month = True
            after += 2
        if token_at(tokens, index - 1) in _WORDS["cycle"]:
            beside.whole_month = True
        beside.set_aside.append(quote(beside.text, tokens[index:after]))
        return after
    if token_at(tokens, index - 1) in _WORDS["numbering"]:
        beside.set_aside.append(quote(beside.text, tokens[index - 1 : index + 1]))
    else:
        beside.numbers.append(tokens[index].text)
    return index + 1
