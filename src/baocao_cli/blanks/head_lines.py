"""Where the name of a body is broken over the lines of a heading: `SỞ KHOA HỌC | VÀ CÔNG NGHỆ`.

People break a name before `VÀ`, behind the kind of body or before the body that it belongs to; they keep the lines
alike, and never part the syllables of a word. Which syllables are one word is not known: most words have two, so a
phrase of an even number of syllables is taken for pairs, and one of an odd number is kept together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from baocao_cli.papers import office_words
from baocao_cli.papers.office_words import Phrase
from baocao_cli.vietnamese.fold import fold, plain
from baocao_cli.vietnamese.text_width import width_in_points

NO_BREAK = "\u00a0"

_AT_CONJUNCTION, _AT_BODY, _BETWEEN_WORDS, _BEHIND_PLACE, _IN_A_WORD = 0.0, 1.0, 2.0, 10.0, 50.0
"""What a break costs there. `_IN_A_WORD` is paid only for a name that fits in no other way."""
_LINE = 4.0
"""What another line costs."""
_ROOM_LEFT = 8.0
"""Times the square of the share of a line that is left empty: lines of one length cost least."""
_LINKS = office_words.CONNECTORS


def _folded(*texts: str) -> tuple[Phrase, ...]:
    return tuple(tuple(fold(text).split()) for text in texts)


_PLACES = _folded("sở", "xã", "phường", "thị trấn", "quận", "huyện", "thị xã", "thành phố", "tỉnh")
"""Kinds that stay with the name behind them; their diacritics are heeded: `QUẢN LÝ` holds no `QUẬN`."""
_NO_BODIES = _folded("cơ sở", "trụ sở", "sở hữu", "xã hội", "hợp tác xã")
"""Words that hold the syllable of a kind and are none."""
_BODIES = tuple(kind for kind in office_words.ORGANISATION_TYPES if len(kind) > 1)
"""Kinds of bodies that a name may hold in its midst too."""
_MARKS = ("-", "–", ",", ";", "/")


@lru_cache(maxsize=4096)
def broken(name: str, size: float, room: float, *, bold: bool) -> str:
    """The name with no-break spaces wherever it must not end a line; as it is where it fits on one.

    `size` is the font's, `room` the width of a line; both in points.
    """
    syllables = name.split()
    whole = " ".join(syllables)
    if width_in_points(whole, size, bold=bold) <= room:
        return whole

    def width(first: int, after: int) -> float:
        return width_in_points(" ".join(syllables[first:after]), size, bold=bold)

    costs = _costs(syllables)
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, (0,))]
    for after in range(1, len(syllables) + 1):
        here = costs[after] if after < len(syllables) else 0.0
        choices: list[tuple[float, tuple[int, ...]]] = []
        for first in range(after - 1, -1, -1):
            length = width(first, after)
            if length > room and choices:
                break
            cost, edges = best[first]
            left = max(0.0, 1 - length / room)
            choices.append((cost + here + _LINE + _ROOM_LEFT * left**2, (*edges, after)))
        best.append(min(choices))
    edges = best[-1][1]
    return " ".join(NO_BREAK.join(syllables[first:after]) for first, after in pairwise(edges))


def lines_of(head: str) -> int:
    """On how many lines a name stands that `broken` gave."""
    return head.count(" ") + 1 if NO_BREAK in head else 1


def _costs(syllables: Sequence[str]) -> list[float]:
    """What a break costs before each syllable, and behind the last one."""
    bare = [plain(syllable) for syllable in syllables]
    kinds = list(_kinds(syllables))
    costs = [_IN_A_WORD] * (len(syllables) + 1)
    for first, after in _phrases(bare, kinds):
        for at in range(first, after, 2 if (after - first) % 2 == 0 else after - first):
            costs[at] = _BETWEEN_WORDS
    for first, after, is_place in kinds:
        costs[first] = _AT_BODY
        if is_place:
            costs[after] = _BEHIND_PLACE
    leading = _leading_kind(bare)
    costs[leading] = min(costs[leading], _AT_BODY)
    for at in range(1, len(bare)):
        if bare[at] in _LINKS:
            costs[at] = _AT_CONJUNCTION
        elif bare[at - 1].endswith(_MARKS):
            costs[at] = _AT_BODY
        elif bare[at - 1] in _LINKS or bare[at] in _MARKS:
            costs[at] = _IN_A_WORD
    return costs


def _leading_kind(bare: Sequence[str]) -> int:
    """How many syllables name the kind of body that the name begins with: 2 of `trung tam ky thuat`."""
    spoken = tuple(bare)
    return next((len(kind) for kind in office_words.ORGANISATION_TYPES if spoken[: len(kind)] == kind), 0)


def _kinds(syllables: Sequence[str]) -> Iterator[tuple[int, int, bool]]:
    """First and after-last syllable of every kind of body or place in the name; whether it is a place's."""
    folded = tuple(fold(syllable) for syllable in syllables)
    bare = tuple(plain(syllable) for syllable in syllables)
    at = 0
    while at < len(folded):
        length = _length_at(_NO_BODIES, folded, at)
        if not length:
            place, body = _length_at(_PLACES, folded, at), _length_at(_BODIES, bare, at)
            length = place or body
            if length:
                yield at, at + length, bool(place)
        at += length or 1


def _length_at(phrases: Sequence[Phrase], spoken: Phrase, at: int) -> int:
    """How many syllables the phrase has that begins there; 0 where none of them does."""
    return next((len(phrase) for phrase in phrases if spoken[at : at + len(phrase)] == phrase), 0)


def _phrases(bare: Sequence[str], kinds: Sequence[tuple[int, int, bool]]) -> Iterator[tuple[int, int]]:
    """First and after-last syllable of what stands between kinds, links, marks and short forms (`KH&CN`)."""
    apart = set(range(_leading_kind(bare))).union(*(range(first, after) for first, after, _ in kinds))
    first = 0
    for at in range(len(bare) + 1):
        if at == len(bare) or at in apart or bare[at] in _LINKS or not bare[at].isalpha():
            if at > first:
                yield first, at
            first = at + 1
