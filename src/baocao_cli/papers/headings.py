"""Where the heading of a paper begins, among lines of which others may belong to another paper."""

from __future__ import annotations

from collections.abc import Sequence

from baocao_cli.papers.line_kinds import (
    is_addressed,
    is_annex_mark,
    is_motto,
    is_nation_or_motto,
    is_rule,
    opens_signature,
)
from baocao_cli.papers.lines import Line, Position
from baocao_cli.papers.organisations import looks_like_body


def heading_from(between: Sequence[Line], index: int) -> Position:
    """The heading's first line: its table or sheet row begins, or its body's names stand, above Quốc hiệu."""
    line = between[index]
    first = index
    if line.row is not None and line.sheet is None:
        while first > 0 and between[first - 1].position[0] == line.position[0]:
            first -= 1
        return between[first].position
    while first > 0 and index - first < 4:
        above = between[first - 1]
        same_row = line.row is not None and above.row == line.row
        if not same_row and (opens_signature(above.text) or not _belongs_to_heading(above)):
            break
        first -= 1
    return between[first].position


def _belongs_to_heading(line: Line) -> bool:
    return looks_like_body(line.text) or is_annex_mark(line.text) or is_rule(line.text)


def own_heading(before: Sequence[Line]) -> Position:
    """Where the report's own heading begins: a letter or another sheet may stand before it in the same file."""
    begin: Position = ()
    opened = False
    for index, line in enumerate(before):
        if index and line.sheet != before[index - 1].sheet:
            begin, opened = line.position, False
        if any(_begins_heading(piece) for piece in line.pieces):
            if opened:
                begin = heading_from(before, index)
            opened = True
        opened = opened or is_addressed(line.text)
    return begin


def _begins_heading(piece: str) -> bool:
    return is_nation_or_motto(piece) and not is_motto(piece)
