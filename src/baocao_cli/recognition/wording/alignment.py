"""Two spellings of a phrase, word against word: `TT TTTK KHCN` is `Trung tâm Thông tin và Thống kê KH&CN`, and
`T.truyền miệng` is `Tuyên truyền miệng`.

One mechanism for names of units, heads of columns and labels of rows. What a short form may stand for, and whether
words may be left out, is said by a `Manner`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from baocao_cli.papers import office_words
from baocao_cli.vietnamese.fold import plain, tidy

Words = tuple[str, ...]

SHORT = "."
"""Ends a typed word that says of itself that it is short: a dot or slash follows it, or it is in capitals."""

_TYPED = re.compile(r"([^\W_]+)(\s*[./](?!\s*$))?")
_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?"
)
_VOWEL = re.compile(r"[aeiouy]")
_CLUSTERS = frozenset({"tr", "th", "ph", "kh", "ng", "nh", "ch", "gi", "qu", "gh"})
_LONGEST_SHORT = 4
_FEWEST_INITIALS = 3
_LEAST_SHARE = 4


@dataclass(frozen=True, slots=True)
class Manner:
    """How freely a text may be written.

    `generic`: the generic words of organisations have their short forms (`P.` phòng, `TT` trung tâm), and only those
    stand for one word; else any word may be cut to its first letters (`T.`, `Tr.`, `lg`). `leave_out`: words of the
    name may be missing.
    """

    generic: bool = True
    leave_out: bool = False


NAME = Manner()
NAME_LEFT_OUT = Manner(leave_out=True)
PRINTED = Manner(generic=False)
PRINTED_LEFT_OUT = Manner(generic=False, leave_out=True)


def is_syllable(word: str) -> bool:
    """Whether a folded word can be a Vietnamese syllable; `khcn` cannot: it is made of initials."""
    return _SYLLABLE.fullmatch(word) is not None


@lru_cache(maxsize=16384)
def typed_words(text: str) -> Words:
    """The folded words of a text; those that say of themselves that they are short end in `SHORT`."""
    found: list[str] = []
    text = tidy(text)
    shouted = text.isupper()
    for match in _TYPED.finditer(text):
        word = plain(match[1])
        short = match[2] is not None or (match[1].isupper() and not shouted)
        found.append(word + SHORT if short and len(word) <= _LONGEST_SHORT and word.isalpha() else word)
    return tuple(found)


def skeleton(spoken: Words) -> str:
    """A name's initials, equal for a name in full and for its short forms; joining words have none."""
    letters: list[str] = []
    for word in spoken:
        in_full = office_words.ABBREVIATIONS.get(word)
        if word in office_words.CONNECTORS:
            continue
        if in_full is not None:
            letters.append("".join(part[0] for part in in_full[0]))
        elif word.isdigit() or not is_syllable(word):
            letters.append(word)
        else:
            letters.append(word[0])
    return "".join(letters)


@lru_cache(maxsize=65536)
def aligns(text: Words, name: Words, manner: Manner = NAME) -> bool:
    """Whether every word of the text stands for words of the name, in order, none of the name's left over."""
    if not text or not name:
        return _may_be_missing(name, manner) and all(word in office_words.CONNECTORS for word in text)
    return any(aligns(text[said:], name[meant:], manner) for said, meant in _steps(text, name, manner))


def begins_with(text: Words, name: Words) -> bool:
    """Whether the text is the name, however short it is written, and more words behind it."""
    if not text or text[0][0] not in _initials(name[:1]):
        return False
    sizes = range(len(text) - 1, 0, -1)
    return any(_says_enough(text[:size], name) and aligns(text[:size], name, PRINTED) for size in sizes)


def leaves_out(text: Words, name: Words) -> bool:
    """Whether the text is some words of the name in order, of which one is written in full."""
    if len(text) * _LEAST_SHARE < len(name) or not {word[0] for word in text} <= _initials(name):
        return False
    return _says_enough(text, name) and aligns(text, name, PRINTED_LEFT_OUT)


@lru_cache(maxsize=1024)
def _initials(name: Words) -> frozenset[str]:
    """The letters that a word of a text may begin with if the text is a part of the name."""
    return frozenset(word[0] for word in (*name, *office_words.CONNECTORS))


def _says_enough(text: Words, name: Words) -> bool:
    """A word in full, or three letters: `TT` alone may stand for anything."""
    in_full = any(word in name and is_syllable(word) for word in text)
    return in_full or sum(len(word.removesuffix(SHORT)) for word in text) >= _FEWEST_INITIALS


def _may_be_missing(name: Words, manner: Manner) -> bool:
    return manner.leave_out or all(word in office_words.CONNECTORS for word in name)


def _steps(text: Words, name: Words, manner: Manner) -> Iterator[tuple[int, int]]:
    """How many words of the text, from its first on, may stand for how many of the name; both begin with one letter,
    however short they are written.
    """
    said = text[0].removesuffix(SHORT)
    if said in office_words.CONNECTORS:
        yield 1, 0
    if manner.leave_out or name[0] in office_words.CONNECTORS:
        yield 0, 1
    if said[0] != name[0][0]:
        return
    if said == name[0]:
        yield 1, 1
    yield from ((1, size) for size in _meant_by(text[0], name, manner))
    yield from ((size, 1) for size in _spelt_out(name[0], text, manner))


def _meant_by(word: str, name: Words, manner: Manner) -> list[int]:
    """How many words of the name a typed word may stand for. The known meanings of a short form are not all that it
    may have: `CB` is `chi bộ`, and the initials of `cán bộ`.
    """
    said, marked = word.removesuffix(SHORT), word.endswith(SHORT)
    sizes = _joined(said, name)
    if manner.generic:
        sizes |= _known_meanings(said, name)
    elif _cut_short(said, name[0], marked=marked):
        sizes.add(1)
    if len(said) >= 2 and said.isalpha() and (not is_syllable(said) or (marked and not manner.generic)):
        sizes.update(_initials_of(said, name))
    return sorted(sizes, reverse=True)


def _spelt_out(short: str, text: Words, manner: Manner) -> list[int]:
    """How many typed words may spell out a short form that the name itself is written with."""
    spoken = tuple(word.removesuffix(SHORT) for word in text)
    known = _known_meanings(short, spoken) if manner.generic else set()
    sizes = known | _joined(short, spoken)
    unknown = short not in office_words.ABBREVIATIONS or not manner.generic
    if unknown and len(short) >= 2 and short.isalpha() and not is_syllable(short):
        sizes.update(_initials_of(short, spoken))
    return sorted(sizes, reverse=True)


def _known_meanings(short: str, spoken: Words) -> set[int]:
    known = office_words.ABBREVIATIONS.get(short, ())
    return {len(full) for full in known if spoken[: len(full)] == full}


def _joined(word: str, spoken: Words) -> set[int]:
    """Two words or more that are one when written together: `apphich` is `áp phích`."""
    joined = spoken[0]
    for size, further in enumerate(spoken[1:], start=2):
        joined += further
        if len(joined) >= len(word):
            return {size} if joined == word else set()
    return set()


def _cut_short(short: str, word: str, *, marked: bool) -> bool:
    """Whether a word may be cut to these letters: its first ones, its consonants, a cluster that sounds like it."""
    if short[0] != word[0] or len(short) >= len(word) or not short.isalpha():
        return False
    if not marked and (len(short) < 2 or _VOWEL.search(short)):
        return len(short) == 1 and _VOWEL.search(short) is None
    consonants = _VOWEL.search(short) is None
    return word.startswith(short) or (consonants and (_is_within(short, word) or short in _CLUSTERS))


def _is_within(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)


def _initials_of(letters: str, spoken: Words, taken: int = 0) -> list[int]:
    if not letters:
        return [taken]
    if taken >= len(spoken):
        return []
    word = spoken[taken]
    found: list[int] = []
    if word in office_words.CONNECTORS:
        found.extend(_initials_of(letters, spoken, taken + 1))
    if len(word) > 1 and letters.startswith(word) and not is_syllable(word):
        found.extend(_initials_of(letters[len(word) :], spoken, taken + 1))
    if letters[0] == word[0]:
        found.extend(_initials_of(letters[1:], spoken, taken + 1))
    return found
