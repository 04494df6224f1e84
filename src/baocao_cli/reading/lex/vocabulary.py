"""What nouns and phrases a measure's cell may hold: the declaration's own first, then those of the language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from baocao_cli.forms.declaration import CountMeasure, ItemsMeasure, PartsMeasure
from baocao_cli.reading.lex.cues import MARK_CUES, Cue
from baocao_cli.reading.lex.length import Length
from baocao_cli.reading.lex.tokens import Tokens
from baocao_cli.reading.lex.trie import Trie
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.lexicon import lists_of, phrases
from baocao_cli.vietnamese.numerals import MULTIPLIERS

QuantityMeasure = CountMeasure | PartsMeasure | ItemsMeasure


class Role(StrEnum):
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


class Noun(NamedTuple):
    """`key`: the kind's name, the part's id, the span's name, a `Length`; else the folded words. `text` is as typed."""

    role: Role
    key: str
    text: str = ""
    factor: Decimal = Decimal(1)
    """How many of the declared unit one of it is."""

    def typed_as(self, text: str) -> Noun:
        """The same noun, typed so."""
        return Noun(self.role, self.key, text, self.factor)


_CURRENCIES = {fold(word) for word in ("đồng", "đ", "vnđ", "vnd")}
_MONEY_SCALES = (
    (Decimal(1), ""),
    (Decimal(10**3), "nghìn"),
    (Decimal(10**3), "ngàn"),
    (Decimal(10**6), "triệu"),
    (Decimal(10**6), "tr"),
    (Decimal(10**9), "tỷ"),
)

Entry = Noun | Cue
Lexeme = tuple[int, Entry]
"""A known phrase: how many tokens it takes, and what it means."""
Lexemes = tuple[Lexeme | None, ...]
"""The longest known phrase that begins at each token of a text."""

GENERAL = {
    "lengths": Role.SIZE,
    "areas": Role.SIZE,
    "sides": Role.SIDE,
    "money": Role.MONEY,
    "places": Role.PLACE,
    "events": Role.EVENT,
    "persons": Role.EVENT,
    "numbered-places": Role.PLACE,
    "percent": Role.PERCENT,
}
"""The lists of nouns that are not declared by a form, and what each means to any measure."""
SPANS = ("day", "week", "month", "quarter", "year", "person-age")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The phrases that a measure's cells may hold.

    `open_names`: the measure counts whatever is named, so that a number may be in front of any word.
    """

    trie: Trie[Entry]
    open_names: bool = False

    def lexemes(self, tokens: Tokens, *, bare: bool) -> Lexemes:
        """The longest known phrase at each token. `bare`: the whole text was typed without diacritics."""
        return self.trie.longest_of_each(tokens, bare=bare)


def _declared(measure: QuantityMeasure) -> Iterator[tuple[str, Noun]]:
    if isinstance(measure, PartsMeasure):
        yield from _parts(measure)
        return
    if isinstance(measure, CountMeasure):
        for kind in (*measure.kinds, *measure.other_kinds):
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


def is_money(unit: str) -> bool:
    """Whether a declared unit is a sum of money: `triệu đồng`."""
    return fold(unit).split(" ")[-1] in _CURRENCIES


def _money(unit: str) -> Iterator[tuple[str, Decimal]]:
    """A declared sum of money in its other scales: `triệu đồng` counted in `đồng` is a million of them."""
    if not is_money(unit):
        return
    for scale, word in _MONEY_SCALES:
        factor = scale / unit_scale(unit)
        if factor != 1:
            yield f"{word} đồng".strip(), factor


def _general() -> Iterator[tuple[str, Entry]]:
    for length in Length:
        for phrase in phrases("nouns", length.value):
            yield phrase, Noun(Role.MINUTES, length.value)
    for span in SPANS:
        for phrase in phrases("nouns", f"span-{span}"):
            yield phrase, Noun(Role.SPAN, span)
    for name, role in GENERAL.items():
        for phrase in phrases("nouns", name):
            yield phrase, Noun(role, fold(phrase))


def _cues() -> Iterator[tuple[str, Cue]]:
    for name, listed in lists_of("cues").items():
        for phrase in listed:
            yield phrase, Cue(name)
    yield from MARK_CUES.items()


_MOST_MEASURES = 64
_BUILT: dict[int, tuple[QuantityMeasure, Vocabulary]] = {}
"""By the measure's identity: to compare declarations takes longer than to read a cell's first word."""


def vocabulary_of(measure: QuantityMeasure) -> Vocabulary:
    """The vocabulary of a measure's cells; built once."""
    built = _BUILT.get(id(measure))
    if built is not None:
        return built[1]
    if len(_BUILT) >= _MOST_MEASURES:
        _BUILT.clear()
    vocabulary = _vocabulary(measure)
    _BUILT[id(measure)] = measure, vocabulary
    return vocabulary


@lru_cache(maxsize=_MOST_MEASURES)
def _vocabulary(measure: QuantityMeasure) -> Vocabulary:
    trie: Trie[Entry] = Trie()
    for phrase, noun in _declared(measure):
        trie.add(phrase, noun, declared=True)
    for phrase, entry in (*_cues(), *_general()):
        trie.add(phrase, entry)
    return Vocabulary(trie, open_names=isinstance(measure, ItemsMeasure))
