"""A grid's rows by their labels: whatever a clerk made of `Pa nô, áp phích, khẩu hiệu`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from baocao_cli.papers.lines import squeeze
from baocao_cli.recognition.wording.alignment import (
    PRINTED,
    aligns,
    begins_with,
    leaves_out,
    typed_words,
)
from baocao_cli.recognition.wording.form_keys import (
    ENUMERATED,
    RowKeys,
    TableKeys,
    chunks,
    prefixes,
    without_parentheses,
)
from baocao_cli.recognition.wording.likeness import is_misspelt, nearest
from baocao_cli.vietnamese.fold import tidy, words

_NUMBERING = re.compile(
    r"^\s*(?:[-+*•–—]+\s*|(?:[0-9]{1,2}|[IVX]{1,4})(?:\.[0-9]{1,2})*\s*[.)/:–-]\s*|[a-zđ]\s*\)\s*)+"
)
_WORD = re.compile(r"[^\W_]+")
_ASKING = frozenset(words("tổng số lượng thời lượng lượt"))
"""What a label begins with that asks for a figure of a row."""
_BARE_NUMBER = re.compile(r"^\s*0?[0-9]{1,2}\s+(?=\D)")
_LONGEST_LABEL = 200
_SHORTEST_CUT = 4
_SHORTEST_SHORT = 4
_LONGEST_DECLARED_SHORT = 3
_SHORTEST_ALIKE = 6
_FARTHEST_ALIKE = 4
_ALIKE = 0.86
_MARGIN = 0.06


class Rank(IntEnum):
    """How surely a label names a row; lower is surer."""

    EXACT = 0
    REORDERED = 1
    SHORT = 2
    """Short forms of all of the form's words: `TT miệng`, `P.thanh`."""
    CUT = 3
    """Some of the form's words in order, or some of the things that it enumerates."""
    EXTENDED = 4
    """The form's words and more: beside the row itself it is another row."""
    ALIKE = 5

    @property
    def whole(self) -> bool:
        """Whether the label says what the form's says, no less and no more."""
        return self <= Rank.SHORT


@dataclass(frozen=True, slots=True)
class LabelMatch:
    """The row that a label names. `former`: by a label of an earlier version of the form."""

    keys: RowKeys
    rank: Rank
    former: bool = False


def without_numbering(label: str) -> str:
    """The label without its row number, list mark or letter."""
    return _NUMBERING.sub("", tidy(label), count=1)


@lru_cache(maxsize=16384)
def match_label(keys: TableKeys, label: str) -> LabelMatch | None:
    """The row that the label names; None where it names none, or might name two."""
    if not label.strip() or len(label) > _LONGEST_LABEL:
        return None
    text = without_numbering(label)
    match = _exact(keys, text) or _asked(keys, text)
    if match is None and (shorter := _BARE_NUMBER.sub("", text)) != text:
        match = _exact(keys, shorter)
        text = shorter
    if match is not None:
        return match
    for readings in _READINGS:
        found = readings(keys, text)
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _exact(keys: TableKeys, text: str) -> LabelMatch | None:
    for key in (squeeze(text), squeeze(without_parentheses(text))):
        row = keys.by_label.get(key)
        if row is not None:
            return LabelMatch(row, Rank.EXACT, former=key in row.former)
    parts = chunks(text)
    same = [row for row in keys.rows if len(parts) > 1 and row.chunks == parts]
    return LabelMatch(same[0], Rank.REORDERED) if len(same) == 1 else None


def _asked(keys: TableKeys, text: str) -> LabelMatch | None:
    """A row's whole label behind words that ask for its figure: `Số buổi tuyên truyền miệng`, `Số lượng pa nô, …`."""
    spoken = words(text)
    if not spoken or spoken[0] not in _ASKING:
        return None
    marks = list(_WORD.finditer(text))[: len(spoken)]
    for size in range(1, len(marks)):
        match = _exact(keys, text[marks[size].start() :])
        if match is not None and all(word in _ASKING or word in match.keys.asked for word in spoken[:size]):
            return match
    return None


def _short(keys: TableKeys, text: str) -> list[LabelMatch]:
    """Short forms of all of the form's words."""
    spoken = typed_words(without_parentheses(text))
    telling = sum(map(len, spoken)) >= _SHORTEST_SHORT
    fits = [
        row
        for row in keys.rows
        if any((telling or len(name) > 1) and aligns(spoken, name, PRINTED) for name in row.names)
    ]
    return [LabelMatch(row, Rank.SHORT) for row in fits]


def _cut_or_extended(keys: TableKeys, text: str) -> list[LabelMatch]:
    """The form's words and more, or the first of its words; the longest such beginning wins."""
    bare = without_parentheses(text)
    beginnings = prefixes(bare)
    squeezed = squeeze(bare)
    found: list[tuple[int, LabelMatch]] = []
    for row in keys.rows:
        lengths = [len(key) for key in row.exact if key in beginnings]
        if len(squeezed) >= _SHORTEST_CUT and squeezed in row.beginnings:
            found.append((len(squeezed), LabelMatch(row, Rank.CUT)))
        elif lengths:
            found.append((max(lengths), LabelMatch(row, Rank.EXTENDED)))
    longest = max((length for length, _match in found), default=0)
    return [match for length, match in found if length == longest]


def _part(keys: TableKeys, text: str) -> list[LabelMatch]:
    """Some of the things that the label enumerates, or all of them among others."""
    parts = chunks(text)
    enumerating = [row for row in keys.rows if len(row.chunks) > 1 and parts]
    cut = [LabelMatch(row, Rank.CUT) for row in enumerating if parts <= row.chunks]
    return cut or [LabelMatch(row, Rank.EXTENDED) for row in enumerating if parts >= row.chunks]


def _kinds(keys: TableKeys, text: str) -> list[LabelMatch]:
    """Things that a row counts, by their names or short forms: `K.hiệu`, `PN, AP, KH`, `Poster`."""
    return [LabelMatch(row, Rank.CUT) for row in keys.rows if _counts_all(row, without_parentheses(text))]


def _counts_all(row: RowKeys, text: str) -> bool:
    for separator in ENUMERATED:
        parts = [typed_words(part) for part in separator.split(text) if part.strip()]
        alone = len(parts) == 1
        if parts and all(any(_is_kind(part, kind, alone=alone) for kind in row.kinds) for part in parts):
            return True
    return False


def _is_kind(part: tuple[str, ...], kind: tuple[str, ...], *, alone: bool) -> bool:
    """A short form that the form declares means its kind beside others; alone `KH` may be `kế hoạch` as well."""
    declared_short = len(kind) == 1 and len(kind[0]) <= _LONGEST_DECLARED_SHORT
    initials = len(part) == 1 and (len(kind) > 1 or len(part[0]) <= _LONGEST_DECLARED_SHORT)
    if alone and (declared_short or initials):
        return False
    return words(" ".join(part)) == kind if declared_short else aligns(part, kind, PRINTED)


def _short_and_more(keys: TableKeys, text: str) -> list[LabelMatch]:
    """Short forms of the form's words, and other words behind them."""
    spoken = typed_words(without_parentheses(text))
    fits = [row for row in keys.rows if any(begins_with(spoken, name) for name in row.names)]
    return [LabelMatch(row, Rank.EXTENDED) for row in fits if not is_misspelt(text, row.spelt)]


def _left_out(keys: TableKeys, text: str) -> list[LabelMatch]:
    """Some of the form's words in order, short or in full."""
    spoken = typed_words(without_parentheses(text))
    fits = [row for row in keys.rows if any(leaves_out(spoken, name) for name in row.names)]
    return [LabelMatch(row, Rank.CUT) for row in fits if not is_misspelt(text, row.spelt)]


def _alike(keys: TableKeys, text: str) -> list[LabelMatch]:
    squeezed = squeeze(without_parentheses(text))
    if len(squeezed) < _SHORTEST_ALIKE:
        return []
    near = (
        (row.index, key) for row in keys.rows for key in row.exact if abs(len(key) - len(squeezed)) <= _FARTHEST_ALIKE
    )
    index = nearest(squeezed, near, least=_ALIKE, margin=_MARGIN)
    return [] if index is None else [LabelMatch(keys.rows[index], Rank.ALIKE)]


_READINGS: tuple[Callable[[TableKeys, str], list[LabelMatch]], ...] = (
    _short,
    _cut_or_extended,
    _part,
    _kinds,
    _short_and_more,
    _left_out,
    _alike,
)
"""What a label may be, the surest first; where one of them fits two rows, neither is meant."""


def numerals_beyond(keys: RowKeys, label: str) -> list[str]:
    """Numerals in a label cell that the form does not print there, its row number aside."""
    text = _BARE_NUMBER.sub("", without_numbering(label))
    return [numeral for numeral in re.findall(r"[0-9]+", text) if numeral not in keys.numerals]
