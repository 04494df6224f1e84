"""What nouns and phrases a measure's cell may hold: the declaration's own first, then those of the language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache

from baocao_cli.forms.declaration import CountMeasure, ItemsMeasure, PartsMeasure
from baocao_cli.reading.lex import lexicon
from baocao_cli.reading.lex.lexicon import Cue
from baocao_cli.reading.lex.tokens import Token, TokenKind, tokenize
from baocao_cli.vietnamese.fold import fold, plain
from baocao_cli.vietnamese.numerals import MULTIPLIERS

QuantityMeasure = CountMeasure | PartsMeasure | ItemsMeasure


class Role(Enum):
    """What a noun after a figure means to the measure."""

    KIND = "kind"
    UNIT = "unit"
    PART = "part"
    ASIDE = "aside"
    """Declared to be no count of this measure."""
    MINUTES = "minutes"
    SPAN = "span"
    """Days, weeks, months, years."""
    SIZE = "size"
    SIDE = "side"
    """Sides, colours, letters of one thing."""
    MONEY = "money"
    PERCENT = "percent"
    PLACE = "place"
    EVENT = "event"


COUNTED = (Role.KIND, Role.UNIT, Role.PART)
"""What a form counts."""


@dataclass(frozen=True, slots=True)
class Noun:
    """`key`: the kind's name, the part's id, the span's length; else the folded words. `text` is as typed."""

    role: Role
    key: str
    text: str = ""
    factor: Decimal = Decimal(1)
    """How many of the declared unit one of it is; minutes for MINUTES."""


_CURRENCIES = {fold(word) for word in ("đồng", "đ", "vnđ", "vnd")}
_MONEY_SCALES = (
    (Decimal(1), ""),
    (Decimal(10**3), "nghìn"),
    (Decimal(10**3), "ngàn"),
    (Decimal(10**6), "triệu"),
    (Decimal(10**6), "tr"),
    (Decimal(10**9), "tỷ"),
)

_LONG_WORD = 4
"""From this length on a word is known by its letters, whatever its tone marks."""

Entry = Noun | Cue


@dataclass(frozen=True, slots=True)
class _Spelling:
    words: tuple[str, ...]
    plain_words: tuple[str, ...]
    entry: Entry
    declared: bool


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Spellings by the plain form of their first word, longest first, declared ones before the language's."""

    by_first: dict[str, list[_Spelling]] = field(hash=False)
    open_names: bool = False
    """The measure counts whatever is named: a number may stand before any word."""

    def match(self, tokens: Sequence[Token], at: int, bare: bool) -> tuple[int, Entry] | None:
        """The longest spelling that stands at that token: how many tokens it takes, and what it means.

        `bare`: the whole text was typed without diacritics, so that words may be matched without them.
        """
        for spelling in self.by_first.get(tokens[at].plain_key, ()):
            length = len(spelling.words)
            if at + length <= len(tokens) and _equal(spelling, tokens[at : at + length], bare):
                return length, spelling.entry
        return None


def _equal(spelling: _Spelling, tokens: Sequence[Token], bare: bool) -> bool:
    if any(token.kind in (TokenKind.BREAK, TokenKind.DOTS) for token in tokens):
        return False
    if all(token.key == word for token, word in zip(tokens, spelling.words, strict=True)):
        return True
    if [token.plain_key for token in tokens] != list(spelling.plain_words):
        return False
    if bare:
        return True
    distinct = len(tokens) > 1 or len(tokens[0].text) >= _LONG_WORD
    return spelling.declared and distinct


def _spellings(phrase: str, entry: Entry, declared: bool) -> Iterator[_Spelling]:
    tokens = [token.text for token in tokenize(phrase)]
    variants = [tokens]
    if declared and len(tokens) > 1:
        variants.append(["".join(tokens)])
        variants.append([piece for token in tokens for piece in (token, "-")][:-1])
    for variant in variants:
        folded = tuple(fold(word) for word in variant)
        yield _Spelling(folded, tuple(plain(word) for word in variant), entry, declared)


def _declared(measure: QuantityMeasure) -> Iterator[tuple[str, Noun]]:
    if isinstance(measure, PartsMeasure):
        yield from _parts(measure)
        return
    if isinstance(measure, CountMeasure):
        for kind in measure.kinds:
            for spelling in (kind.name, *kind.spellings):
                yield spelling, Noun(Role.KIND, kind.name)
    for unit in measure.units:
        yield unit, Noun(Role.UNIT, fold(unit))


def _parts(measure: PartsMeasure) -> Iterator[tuple[str, Noun]]:
    for part in measure.parts:
        for unit in () if part.duration else part.units:
            yield unit, Noun(Role.PART, part.id)
            for spelling, factor in _money(unit):
                yield spelling, Noun(Role.PART, part.id, factor=factor)
    for unit in measure.set_aside:
        yield unit, Noun(Role.ASIDE, fold(unit))


def unit_scale(unit: str) -> Decimal:
    """1000000 for `triệu đồng`; 1 for a unit that no multiplier begins."""
    return MULTIPLIERS.get(fold(unit).split(" ")[0], Decimal(1))


def _money(unit: str) -> Iterator[tuple[str, Decimal]]:
    """A declared sum of money in its other scales: `triệu đồng` counted in `đồng` is a million of them."""
    if fold(unit).split(" ")[-1] not in _CURRENCIES:
        return
    for scale, word in _MONEY_SCALES:
        factor = scale / unit_scale(unit)
        if factor != 1:
            yield f"{word} đồng".strip(), factor


def _general() -> Iterator[tuple[str, Entry]]:
    for minutes, phrases in lexicon.MINUTES.items():
        fraction = Fraction(minutes)
        factor = Decimal(fraction.numerator) / Decimal(fraction.denominator)
        for phrase in lexicon.split_phrases(phrases):
            yield phrase, Noun(Role.MINUTES, minutes, factor=factor)
    for span, phrases in lexicon.SPANS.items():
        for phrase in lexicon.split_phrases(phrases):
            yield phrase, Noun(Role.SPAN, span)
    for phrases, role in (
        (lexicon.LENGTHS, Role.SIZE),
        (lexicon.AREAS, Role.SIZE),
        (lexicon.SIDES, Role.SIDE),
        (lexicon.MONEY, Role.MONEY),
        (lexicon.PLACES, Role.PLACE),
        (lexicon.EVENTS, Role.EVENT),
        (lexicon.PERSONS, Role.EVENT),
        (lexicon.NUMBERED_PLACES, Role.PLACE),
        ("% | phần trăm", Role.PERCENT),
    ):
        for phrase in lexicon.split_phrases(phrases):
            yield phrase, Noun(role, fold(phrase))


def _cues() -> Iterator[tuple[str, Cue]]:
    for cue, phrases in lexicon.PHRASES.items():
        for phrase in lexicon.split_phrases(phrases):
            yield phrase, cue
    yield from lexicon.MARK_CUES.items()


def _collect(pairs: Iterable[tuple[str, Entry]], declared: bool) -> Iterator[_Spelling]:
    for phrase, entry in pairs:
        yield from _spellings(phrase, entry, declared)


@lru_cache(maxsize=64)
def _vocabulary(measure: QuantityMeasure) -> Vocabulary:
    by_first: dict[str, list[_Spelling]] = {}
    everything = [
        *_collect(_declared(measure), declared=True),
        *_collect(_cues(), declared=False),
        *_collect(_general(), declared=False),
    ]
    for spelling in everything:
        by_first.setdefault(spelling.plain_words[0], []).append(spelling)
    for spellings in by_first.values():
        spellings.sort(key=lambda spelling: (-len(spelling.words), not spelling.declared))
    return Vocabulary(by_first, open_names=isinstance(measure, ItemsMeasure))


def vocabulary_of(measure: QuantityMeasure) -> Vocabulary:
    """The vocabulary of a measure's cells; built once."""
    return _vocabulary(measure)
