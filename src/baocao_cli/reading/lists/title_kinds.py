"""Where a title names its kind: in front of it (`Tin: …`, `[Video] …`, `Bài "…"`) or behind it (`… (ảnh)`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, WordSet, digits_at, token_at
from baocao_cli.reading.lex.trie import PhraseSet
from baocao_cli.reading.lists.kinds import FoundKinds, KindNames
from baocao_cli.reading.rules.engine import Grammar, Match, Rule, Span
from baocao_cli.reading.rules.patterns import Value
from baocao_cli.reading.spans.lengths import duration_at
from baocao_cli.vietnamese.lexicon import lists_of

_LISTS = lists_of("lists")
_CLASSES = {"verb": WordSet(_LISTS["verb"]), "number-sign": WordSet(_LISTS["number-sign"])}
_TITLE_LABELS = PhraseSet(_LISTS["title-label"])
_OPENING_QUOTES = "\"'«"
_LONGEST_ORDINAL = 3


@dataclass(frozen=True, slots=True)
class KindBeside:
    """The kinds named in front of a title or behind it; `title_at`: the title's first token (in front only).

    `marked`: a mark parts the kind from the title, so that the title's own words cannot be meant. `lasts`: a length of
    time is between the two.
    """

    kinds: tuple[str, ...]
    title_at: int = 0
    marked: bool = True
    lasts: bool = False


def opens_quote(token: Token | None) -> bool:
    """Whether the token opens a quotation."""
    return token is not None and token.is_mark(_OPENING_QUOTES)


def _is_capital(token: Token) -> bool:
    return token.kind is TokenKind.WORD and token.text[0].isupper()


def _ordinal(tokens: Tokens, at: int) -> tuple[None, int] | None:
    """`1` of `Bài 1: …`, `số 2` of `Tin số 2: …`."""
    number = at + (tokens[at] in _CLASSES["number-sign"])
    parted = token_at(tokens, number + 1)
    short = digits_at(tokens, number, _LONGEST_ORDINAL) is not None
    return (None, number + 1) if short and parted is not None and parted.is_mark(":.-") else None


def _separator(tokens: Tokens, at: int) -> tuple[None, int] | None:
    """A mark that parts the kind from the title; a dash or a point may be inside of a title too."""
    mark, following = tokens[at], token_at(tokens, at + 1)
    if mark.is_mark(":|"):
        return None, at + 1
    if mark.is_mark("-"):
        parts = following is None or following.spaced or opens_quote(following)
    else:
        parts = mark.is_mark("._") and (following is None or following.spaced or _is_capital(following))
    return (None, at + 1) if parts else None


def _lasting(tokens: Tokens, at: int) -> tuple[bool, int] | None:
    span = duration_at(tokens, at)
    return (True, span.after) if span is not None else None


def _quote(tokens: Tokens, at: int) -> tuple[int, int] | None:
    return (at, at + 1) if opens_quote(tokens[at]) else None


def _one(tokens: Tokens, at: int) -> tuple[None, int] | None:
    return (None, at + 1) if digits_at(tokens, at) == 1 else None


def _new_beginning(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The rest, where a capital begins it; not where capitals say nothing (`TIN TƯỞNG`, `Bài Ca Người Lính`)."""
    words = [token for token in tokens[at + 1 :] if token.kind is TokenKind.WORD]
    begins = tokens[at].spaced and _is_capital(tokens[at]) and len(tokens[at].text) > 1
    shouted = all(token.text.isupper() for token in tokens if token.kind is TokenKind.WORD)
    return (at, len(tokens)) if begins and not shouted and any(word.text[0].islower() for word in words) else None


def _made(match: Match) -> KindBeside:
    found: FoundKinds = match.get("kinds")
    more: FoundKinds | None = match.get("more")
    kinds = (*found.kinds, *(more.kinds if more is not None else ()))
    begins = match.get("quote") if match.get("quote") is not None else match.get("beginning")
    title_at = begins if begins is not None else match.after
    marked, lasts = match.get("beginning") is None, match.get("lasting") is not None
    return KindBeside(tuple(dict.fromkeys(kinds)), title_at, marked, lasts)


def _at_the_end(match: Match) -> KindBeside | None:
    behind = match.first > 0 and match.following is None
    dashed = match.tokens[match.first].is_mark("-|")
    return KindBeside(match.get("kinds").kinds) if behind and (not dashed or match.tokens[match.first].spaced) else None


FRONT: tuple[Rule[KindBeside], ...] = (
    Rule("bracketed", "'[({' kinds ':.'? '])}' ':-'?", _made, ("[Tin]", "(Bài)", "[Video]:")),
    Rule("one-marked", "one kinds ':'", _made, ("01 tin:",)),
    Rule("one-quoted", "one kinds quote", _made, ('01 bài "',)),
    Rule("marked", "kinds more? ordinal? separator", _made, ("Tin:", "Bài 1:", "Video clip -", "Tin (ảnh):")),
    Rule("lasting", "kinds more? '('? lasting ')'? ':-'", _made, ("Video 3 phút:", "Phóng sự (3'15\"):")),
    Rule("verb-and-kind", "VERB kinds ':'", _made, ("Đưa tin:",)),
    Rule("quoted", "kinds more? quote", _made, ('Bài "', "Phóng sự ảnh “")),
    Rule("unmarked", "kinds more? beginning", _made, ("Video Chào mừng Đại hội Đảng bộ tỉnh",)),
)
"""In front of a title, the surest first."""
BEHIND: tuple[Rule[KindBeside], ...] = (
    Rule("bracketed", "'[(' kinds ':.'? '])' '.;'*", _at_the_end, ("(video)", "[Ảnh].")),
    Rule("dashed", "'-|' kinds ':.'? '.;'*", _at_the_end, ("- Ảnh",)),
)
"""Behind a title: its last words."""
_VALUES: dict[str, Value] = {
    "ordinal": _ordinal,
    "separator": _separator,
    "lasting": _lasting,
    "quote": _quote,
    "one": _one,
    "beginning": _new_beginning,
}
"""The matchers that are the same for every list; the names of its kinds are each list's own."""
FRONT_VALUES = ("kinds", "more", *_VALUES)
BEHIND_VALUES = ("kinds",)
"""The names of all matchers."""
COUNTED = ("one-marked", "one-quoted")
"""The rules that a count of one begins: it says no more than the row itself."""


class KindGrammar:
    """The tables of rules with the kinds of one list in them."""

    def __init__(self, names: KindNames) -> None:
        self.names = names
        values: dict[str, Value] = {**_VALUES, "kinds": self._kinds, "more": self._in_brackets}
        self.front: Grammar[KindBeside] = Grammar(FRONT, _CLASSES, values)
        self.behind: Grammar[KindBeside] = Grammar(BEHIND, _CLASSES, values)

    def _kinds(self, tokens: Tokens, at: int) -> tuple[FoundKinds, int] | None:
        found = self.names.at(tokens, at)
        return (found, found.after) if found is not None else None

    def _in_brackets(self, tokens: Tokens, at: int) -> tuple[FoundKinds, int] | None:
        """`(ảnh)` of `Tin (ảnh): …`."""
        found = self.names.at(tokens, at + 1) if tokens[at].is_mark("(") else None
        closing = token_at(tokens, found.after) if found is not None else None
        return (found, found.after + 1) if found is not None and closing is not None and closing.is_mark(")") else None

    def kind_behind(self, tokens: Tokens, first: int) -> Span[KindBeside] | None:
        """The kind that ends a title, which begins at `first`."""
        found = (self.behind.at(tokens, at) for at in range(first + 1, len(tokens)))
        return next((span for span in found if span is not None), None)


@lru_cache(maxsize=64)
def kind_grammar(names: KindNames) -> KindGrammar:
    """The grammar of a list's kinds; built once."""
    return KindGrammar(names)


def label_end(tokens: Tokens, at: int) -> int:
    """The index after a word for a title and its colon (`Tít: …`), else `at`."""
    after = at + _TITLE_LABELS.length_at(tokens, at)
    colon = token_at(tokens, after)
    return after + 1 if after > at and colon is not None and colon.is_mark(":") else at


def ends_in_length(tokens: Tokens) -> bool:
    """Whether a length of time ends a title, as in `… (3 phút)`: no part of the title, most likely."""
    begins = next((at for at in range(len(tokens) - 1, 0, -1) if tokens[at].is_mark("[(|-")), None)
    if begins is None:
        return False
    spans = (duration_at(tokens, at) for at in range(begins + 1, len(tokens)))
    span = next((each for each in spans if each is not None), None)
    return span is not None and all(token.is_mark("]).;") for token in tokens[span.after :])
