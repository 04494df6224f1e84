"""Heads of columns: which column of a table a head's words mean, and the unit that a head gives."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import IntEnum
from functools import lru_cache

from baocao_cli.papers import office_words
from baocao_cli.papers.lines import squeeze
from baocao_cli.recognition.wording import table_words
from baocao_cli.recognition.wording.form_keys import HeadKeys, TableKeys, without_parentheses
from baocao_cli.vietnamese.fold import tidy, words

_UNIT_NAMED = re.compile(r"(?:đvt|đơn vị tính|đơn vị)\s*[:：]?\s*([^\W\d_]+(?: [^\W\d_]+)?)", re.IGNORECASE)
_UNIT_IN_PARENTHESES = re.compile(
    r"\(\s*(?:tính bằng |tính theo |theo )?([^\W\d_]+(?: [^\W\d_]+)?)\s*\)", re.IGNORECASE
)
_ALIKE = 0.84
_MARGIN = 0.05
_LONGEST_HEAD = 120


class Rank(IntEnum):
    """How surely a head means a column; lower is surer."""

    PRINTED = 0
    SPELLING = 1
    WORDS_ADDED = 2
    ALIKE = 3


def unit_in(text: str) -> str | None:
    """The unit that a head gives: `giờ` of `ĐVT: giờ`, `phút` of `Thời lượng (phút)`; None where it gives none."""
    text = tidy(text).replace("\n", " ")
    match = _UNIT_NAMED.search(text) or _UNIT_IN_PARENTHESES.search(text)
    return match[1].strip() if match else None


def is_head(keys: TableKeys, text: str) -> bool:
    """Whether a text is one of the heads for certain: cheap enough to ask of every cell."""
    if len(text) > _LONGEST_HEAD:
        return False
    return squeeze(text) in keys.by_head or squeeze(_UNIT_NAMED.sub(" ", without_parentheses(text))) in keys.by_head


@lru_cache(maxsize=16384)
def match_head(keys: TableKeys, text: str) -> tuple[str, Rank] | None:
    """The declared column that a head's words mean; None where it is none of them or not certain which."""
    if not text.strip() or len(text) > _LONGEST_HEAD:
        return None
    bare = _UNIT_NAMED.sub(" ", without_parentheses(text))
    for key in (squeeze(text), squeeze(bare)):
        head = keys.by_head.get(key)
        if head is not None:
            return head.column.id, Rank.PRINTED if head.printed else Rank.SPELLING
    spoken = words(bare)
    if office_words.contains(spoken, *table_words.PLANNED_FIGURES):
        planned = keys.columns("planned")
        return (planned[0].id, Rank.WORDS_ADDED) if planned else None
    if not spoken or office_words.contains(spoken, *table_words.OTHER_FIGURES):
        return None
    return _with_words_added(keys, spoken) or _alike(keys, "".join(spoken))


def _with_words_added(keys: TableKeys, spoken: tuple[str, ...]) -> tuple[str, Rank] | None:
    longest: HeadKeys | None = None
    for head in keys.heads:
        fits = len(head.bare) >= 3 and spoken[: len(head.words)] == head.words
        if fits and (longest is None or len(head.words) > len(longest.words)):
            longest = head
    return (longest.column.id, Rank.WORDS_ADDED) if longest is not None else None


def _alike(keys: TableKeys, squeezed: str) -> tuple[str, Rank] | None:
    if len(squeezed) < 6:
        return None
    best: dict[str, float] = {}
    for head in keys.heads:
        if abs(len(head.bare) - len(squeezed)) <= 3 and len(head.bare) >= 6:
            likeness = _likeness(head.bare, squeezed)
            best[head.column.id] = max(best.get(head.column.id, 0.0), likeness)
    ranked = sorted(best.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < _ALIKE or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _MARGIN):
        return None
    return ranked[0][0], Rank.ALIKE


@lru_cache(maxsize=8192)
def _likeness(first: str, second: str) -> float:
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
