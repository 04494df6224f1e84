"""Heads of columns: which column of a table a head's words mean, and the unit that a head gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from baocao_cli.papers import office_words
from baocao_cli.papers.lines import squeeze
from baocao_cli.papers.office_words import Phrase
from baocao_cli.recognition.wording import table_words
from baocao_cli.recognition.wording.alignment import PRINTED, aligns, typed_words
from baocao_cli.recognition.wording.figures import has_figure
from baocao_cli.recognition.wording.form_keys import HeadKeys, TableKeys, without_parentheses
from baocao_cli.recognition.wording.likeness import nearest
from baocao_cli.vietnamese.fold import tidy, words

_UNIT = r"(?:%|[^\W\d_]+[23²³]?(?:\s?/\s?[^\W\d_]+|\s[^\W\d_]+){0,2})"
_UNIT_NAMED = re.compile(rf"(?:đvt|đơn vị tính|đơn vị)\s*[:：]?\s*({_UNIT})", re.IGNORECASE)
_UNIT_IN_PARENTHESES = re.compile(rf"\(\s*(?:tính bằng |tính theo |theo )?({_UNIT})\s*\)", re.IGNORECASE)
_UNIT_COUNTED = re.compile(r"\s*(?:tổng\s+)?số\s+(phút|giây|giờ)\s*", re.IGNORECASE)
"""A head that is nothing but the number of a unit of time: `Số phút`."""
_ALIKE = 0.84
_MARGIN = 0.05
_LONGEST_HEAD = 120
_LONGEST_SHORT_HEAD = 24
_SHORTEST_ALIKE = 6
_FARTHEST_ALIKE = 3


class Rank(IntEnum):
    """How surely a head means a column; lower is surer."""

    PRINTED = 0
    SPELLING = 1
    SHORT = 2
    """Short forms of all of a spelling's words: `T.gian TH`."""
    WORDS_ADDED = 3
    ALIKE = 4


def unit_in(text: str) -> str | None:
    """The unit that a head gives: `giờ` of `ĐVT: giờ`, `phút` of `Thời lượng (phút)`; None where it gives none."""
    text = tidy(text).replace("\n", " ")
    match = _UNIT_NAMED.search(text) or _UNIT_IN_PARENTHESES.search(text) or _UNIT_COUNTED.fullmatch(text)
    return match[1].strip() if match else None


def is_unit_head(text: str) -> bool:
    """Whether a column gives each row's unit of measure: `ĐVT`, `Đ.vị tính`."""
    return squeeze(text) in table_words.UNIT_HEADS or aligns(typed_words(text), table_words.UNIT_OF_MEASURE, PRINTED)


@lru_cache(maxsize=16384)
def is_head(keys: TableKeys, text: str) -> bool:
    """Whether a text is one of the heads for certain: cheap enough to ask of every cell."""
    if len(text) > _LONGEST_HEAD:
        return False
    bare = _UNIT_NAMED.sub(" ", without_parentheses(text))
    if squeeze(text) in keys.by_head or squeeze(bare) in keys.by_head:
        return True
    return len(bare) <= _LONGEST_SHORT_HEAD and not has_figure(bare) and _short(keys, bare) is not None


@lru_cache(maxsize=16384)
def match_head(keys: TableKeys, text: str) -> tuple[str, Rank] | None:
    """The declared column that a head's words mean; None where it is none of them or not certain which."""
    if not text.strip() or len(text) > _LONGEST_HEAD:
        return None
    bare = _UNIT_NAMED.sub(" ", without_parentheses(text))
    head = keys.by_head.get(squeeze(text)) or keys.by_head.get(squeeze(bare))
    if head is not None:
        return head.column.id, Rank.PRINTED if head.printed else Rank.SPELLING
    if says(bare, table_words.PLANNED_FIGURES):
        return next(((column, Rank.WORDS_ADDED) for column in keys.ids("planned")), None)
    return None if says(bare, table_words.OTHER_FIGURES) else _by_words(keys, bare)


def _by_words(keys: TableKeys, text: str) -> tuple[str, Rank] | None:
    spoken = words(text)
    return _short(keys, text) or _with_words_added(keys, spoken) or _alike(keys, "".join(spoken))


def says(text: str, phrases: Sequence[Phrase]) -> bool:
    """Whether one of the phrases is somewhere in the text, or the text is a short form of one: `L.kế`."""
    if office_words.contains(words(text), *phrases):
        return True
    spoken = typed_words(text)
    return any(len(phrase) > 1 and aligns(spoken, phrase, PRINTED) for phrase in phrases)


@lru_cache(maxsize=16384)
def _short(keys: TableKeys, text: str) -> tuple[str, Rank] | None:
    """Short forms of all words of a spelling, if exactly one column can be meant."""
    spoken = typed_words(text)
    meant = {head.column.id for head in keys.heads if len(head.words) > 1 and aligns(spoken, head.words, PRINTED)}
    return (meant.pop(), Rank.SHORT) if len(meant) == 1 else None


def _with_words_added(keys: TableKeys, spoken: Phrase) -> tuple[str, Rank] | None:
    longest: HeadKeys | None = None
    for head in keys.heads:
        fits = len(head.bare) >= 3 and spoken[: len(head.words)] == head.words
        if fits and (longest is None or len(head.words) > len(longest.words)):
            longest = head
    return (longest.column.id, Rank.WORDS_ADDED) if longest is not None else None


def _alike(keys: TableKeys, squeezed: str) -> tuple[str, Rank] | None:
    if len(squeezed) < _SHORTEST_ALIKE:
        return None
    near = (
        (head.column.id, head.bare)
        for head in keys.heads
        if abs(len(head.bare) - len(squeezed)) <= _FARTHEST_ALIKE and len(head.bare) >= _SHORTEST_ALIKE
    )
    column = nearest(squeezed, near, least=_ALIKE, margin=_MARGIN)
    return None if column is None else (column, Rank.ALIKE)
