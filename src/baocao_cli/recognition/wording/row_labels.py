"""A grid's rows by their labels: whatever a clerk made of `Pa nô, áp phích, khẩu hiệu`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import IntEnum
from functools import lru_cache

from baocao_cli.papers.lines import squeeze
from baocao_cli.recognition.wording.form_keys import RowKeys, TableKeys, chunks, prefixes, without_parentheses
from baocao_cli.vietnamese.fold import tidy

_NUMBERING = re.compile(
    r"^\s*(?:[-+*•–—]+\s*|(?:[0-9]{1,2}|[IVX]{1,4})(?:\.[0-9]{1,2})*\s*[.)/:–-]\s*|[a-zđ]\s*\)\s*)+"
)
_BARE_NUMBER = re.compile(r"^\s*0?[0-9]{1,2}\s+(?=\D)")
_LONGEST_LABEL = 200
_SHORTEST_CUT = 4
_ALIKE = 0.86
_MARGIN = 0.06


class Rank(IntEnum):
    """How surely a label names a row; lower is surer."""

    EXACT = 0
    REORDERED = 1
    CUT = 2
    """The first of the form's words, or some of the things that it enumerates."""
    EXTENDED = 3
    """The form's words and more: beside the row itself it is another row."""
    ALIKE = 4


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
    match = _exact(keys, text)
    if match is None and (shorter := _BARE_NUMBER.sub("", text)) != text:
        match = _exact(keys, shorter)
        text = shorter
    return match or _cut_or_extended(keys, text) or _part(keys, text) or _alike(keys, text)


def _exact(keys: TableKeys, text: str) -> LabelMatch | None:
    for key in (squeeze(text), squeeze(without_parentheses(text))):
        row = keys.by_label.get(key)
        if row is not None:
            return LabelMatch(row, Rank.EXACT, former=key in row.former)
    parts = chunks(text)
    same = [row for row in keys.rows if len(parts) > 1 and row.chunks == parts]
    return LabelMatch(same[0], Rank.REORDERED) if len(same) == 1 else None


def _cut_or_extended(keys: TableKeys, text: str) -> LabelMatch | None:
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
    found.sort(key=lambda candidate: -candidate[0])
    if not found or (len(found) > 1 and found[0][0] == found[1][0]):
        return None
    return found[0][1]


def _part(keys: TableKeys, text: str) -> LabelMatch | None:
    """Some of the things that the label enumerates, or all of them among others."""
    parts = chunks(text)
    enumerating = [row for row in keys.rows if len(row.chunks) > 1 and parts]
    cut = [LabelMatch(row, Rank.CUT) for row in enumerating if parts <= row.chunks]
    extended = [LabelMatch(row, Rank.EXTENDED) for row in enumerating if parts >= row.chunks]
    found = cut or extended
    return found[0] if len(found) == 1 else None


def _alike(keys: TableKeys, text: str) -> LabelMatch | None:
    squeezed = squeeze(without_parentheses(text))
    if len(squeezed) < 6:
        return None
    scored: list[tuple[float, RowKeys]] = []
    for row in keys.rows:
        near = [key for key in row.exact if abs(len(key) - len(squeezed)) <= 4]
        if near:
            scored.append((max(SequenceMatcher(None, key, squeezed, autojunk=False).ratio() for key in near), row))
    scored.sort(key=lambda found: -found[0])
    if not scored or scored[0][0] < _ALIKE or (len(scored) > 1 and scored[0][0] - scored[1][0] < _MARGIN):
        return None
    return LabelMatch(scored[0][1], Rank.ALIKE)


def numerals_beyond(keys: RowKeys, label: str) -> list[str]:
    """Numerals in a label cell that the form does not print there, its row number aside."""
    text = _BARE_NUMBER.sub("", without_numbering(label))
    return [numeral for numeral in re.findall(r"[0-9]+", text) if numeral not in keys.numerals]
