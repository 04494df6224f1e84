"""The one grammar of denials: `Không`, `không phát sinh`, `Chưa có`, `Không có Đài`, `chưa thống kê được`.

What may be denied beside what is always deniable is the reader's topic: the nouns of a measure, the kinds of a list,
the headings of a section.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from functools import lru_cache

from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.lexed import Lexed
from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens
from baocao_cli.reading.lex.trie import PhraseSet
from baocao_cli.reading.lex.vocabulary import Role, Vocabulary
from baocao_cli.reading.rules.engine import Grammar, Match, Rule, Span
from baocao_cli.reading.rules.patterns import Value, phrase
from baocao_cli.vietnamese.lexicon import lists_of, phrases

Topic = Callable[[Tokens, int], int]
"""How many tokens a thing takes that begins there and may be denied; 0 for none."""
_SETS = {name: PhraseSet(listed) for name, listed in lists_of("denials").items()}
_NEGATIONS = PhraseSet(phrases("denials", "negation", "not-yet"))
_HUNDRED = "tram"
_LONGEST = 60
"""Words; what is longer denies more than one thing."""


class Denied(Enum):
    """What a clause with a negation says."""

    NONE = "none"
    NOT_YET = "not-yet"
    DOUBTFUL = "doubtful"
    """Nothing, with words around it that are not known: `Không có Đài`."""
    UNKNOWN = "unknown"
    """Nothing is known: `chưa thống kê được`."""
    ELSE = "else"
    """Something else than what was done is denied: `không đủ kinh phí`."""


def read_denial(tokens: Iterable[Token], topic: Topic | None = None) -> Denied | None:
    """What the words of a clause deny; None where there is no negation among them. Marks are passed over."""
    span = find_denial(tokens, topic)
    return span.value if span is not None else None


def find_denial(tokens: Iterable[Token], topic: Topic | None = None) -> Span[Denied] | None:
    """The denial with the rule that made it; its span counts the words of the clause alone."""
    words = tuple(token for token in tokens if token.kind is TokenKind.WORD)
    if not words or len(words) > _LONGEST or not any(_negates(words, at) for at in range(len(words))):
        return None
    return _grammar(topic or _no_topic).at(words, 0)


def phrases_topic(listed: Iterable[str]) -> Topic:
    """The topic of a list of phrases."""
    return PhraseSet(listed).length_at


def topic_of(lexed: Lexed) -> Topic:
    """A measure's own nouns may be denied; spans of the calendar say when."""
    return _topic(lexed.vocabulary, lexed.bare)


@lru_cache(maxsize=64)
def _topic(vocabulary: Vocabulary, bare: bool) -> Topic:
    def length(words: Tokens, at: int) -> int:
        found = vocabulary.trie.longest(words, at, bare=bare)
        if found is None or isinstance(found[1], Cue) or found[1].role is Role.SPAN:
            return 0
        return found[0]

    return length


def _no_topic(tokens: Tokens, at: int) -> int:
    return 0


def _negates(words: Tokens, at: int) -> bool:
    """A negation; not the zero of `không trăm`."""
    short = at == 0 and bool(_SETS["short"].length_at(words, at))
    hundred = at + 1 < len(words) and words[at + 1].plain == _HUNDRED
    return short or (bool(_NEGATIONS.length_at(words, at)) and not hundred)


def _negation(name: str) -> Value:
    """A negation of that list; the short ones only as the first word."""

    def find(words: Tokens, at: int) -> tuple[None, int] | None:
        length = _SETS[name].length_at(words, at)
        if not length and name == "negation" and at == 0:
            length = _SETS["short"].length_at(words, at)
        return (None, at + length) if length and _negates(words, at) else None

    return find


def _around(topic: Topic) -> Value:
    """Words that change nothing: what is always deniable, what says nothing else, the topic."""

    def find(words: Tokens, at: int) -> tuple[None, int] | None:
        if _negates(words, at):
            return None
        length = max(_SETS["deniable"].length_at(words, at), _SETS["empty"].length_at(words, at), topic(words, at))
        return (None, at + length) if length else None

    return find


def _thing(topic: Topic) -> Value:
    """What can be not done, or a thing of the form."""

    def find(words: Tokens, at: int) -> tuple[None, int] | None:
        length = max(_SETS["deniable"].length_at(words, at), topic(words, at))
        return (None, at + length) if length else None

    return find


def _whole(denied: Denied) -> Callable[[Match], Denied | None]:
    return lambda match: denied if match.after == len(match.tokens) else None


def _doubtful(topic: Topic) -> Callable[[Match], Denied | None]:
    """DOUBTFUL where every negation is of something that can be not done."""
    thing = _thing(topic)

    def make(match: Match) -> Denied | None:
        words = match.tokens
        for at in range(len(words)):
            if not _negates(words, at):
                continue
            after = at + max(_NEGATIONS.length_at(words, at), 1)
            if after < len(words) and not _negates(words, after) and thing(words, after) is None:
                return None
        return Denied.DOUBTFUL if match.after == len(words) else None

    return make


def rules_of(topic: Topic) -> tuple[Rule[Denied], ...]:
    """The table of rules; every rule is of all the words of a clause."""
    return (
        Rule("of-knowledge", "around* negation word* knowledge word*", _whole(Denied.UNKNOWN), ("không rõ",)),
        Rule("not-known-yet", "word* not-yet word* knowledge word*", _whole(Denied.UNKNOWN), ("chưa thống kê được",)),
        Rule(
            "none", "around* negation around*", _whole(Denied.NONE), ("Không", "không phát sinh", "trong tháng không")
        ),
        Rule(
            "none-of-several",
            "around* negation around* negation around*",
            _whole(Denied.NONE),
            ("không có, không thực hiện",),
        ),
        Rule("not-yet", "around* not-yet around*", _whole(Denied.NOT_YET), ("Chưa có", "chưa thực hiện")),
        Rule(
            "affirmed",
            "word* affirmed word* unknown word* any-negation word*",
            _whole(Denied.ELSE),
            ("đã treo pa nô, không hỏng",),
        ),
        Rule("none-of-something", "word* any-negation word*", _doubtful(topic), ("Không có Đài",)),
        Rule("something-else", "word* any-negation word*", _whole(Denied.ELSE), ("không đủ kinh phí",)),
    )


def values_of(topic: Topic) -> dict[str, Value]:
    """The matchers that the patterns name."""
    around = _around(topic)
    return {
        "around": around,
        "negation": _negation("negation"),
        "not-yet": _negation("not-yet"),
        "any-negation": lambda words, at: (None, at + 1) if _negates(words, at) else None,
        "knowledge": phrase(_SETS["knowledge"]),
        "affirmed": phrase(_SETS["affirmed"]),
        "unknown": lambda words, at: None if around(words, at) or _negates(words, at) else (None, at + 1),
        "word": lambda words, at: (None, at + 1),
    }


@lru_cache(maxsize=64)
def _grammar(topic: Topic) -> Grammar[Denied]:
    return Grammar(rules_of(topic), {}, values_of(topic))


RULES, VALUES = rules_of(_no_topic), values_of(_no_topic)
"""The table without a topic: for its examples and the page on the grammar."""
