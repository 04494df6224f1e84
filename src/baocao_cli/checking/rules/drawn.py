"""Rules about lines below a part: drawn (a paragraph's border or a shape), solid, as long as is asked.

Widths of texts are those of Liberation Serif, which is metrically equal to Times New Roman; lengths within 10 %.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from baocao_cli.checking.lines import Drawn, Line
from baocao_cli.checking.model import Observation, Rule
from baocao_cli.checking.paper import Paper
from baocao_cli.checking.part import Part
from baocao_cli.checking.rules.looks import points
from baocao_cli.papers.line_kinds import is_typed_line
from baocao_cli.texts import say
from baocao_cli.vietnamese.text_width import longest_line

_TOLERANCE = 0.1
_NO_WIDTH = 10_000.0
_MM_PER_POINT = 25.4 / 72


def line_below(part: Part, clause: str, low: float, high: float) -> Rule:
    """A solid line below the part, `low` to `high` times as long as its longest line of text."""

    def check(paper: Paper) -> Iterator[Observation]:
        lines = paper.parts.lines(part)
        if not lines:
            return
        where = lines[0].where
        drawn = _drawn(paper, part, lines)
        if drawn is None:
            yield Observation(False, _instead(lines, _below(paper, lines)), where)
            return
        text = max(_width(line) for line in lines)
        share = drawn.length / text if text else 0
        kept = low * (1 - _TOLERANCE) <= share <= high * (1 + _TOLERANCE)
        values = {"length": _mm(drawn.length), "text": _mm(text), "share": points(share * 100, 0)}
        yield Observation(kept, say("check.found.line", **values), where)
        if not drawn.solid:
            yield Observation(False, say("check.found.dashed"), where)

    asks = "line-whole" if low == high == 1 else "line-part"
    return Rule(part, "line", clause, check, asks=asks)


def _mm(length: float) -> str:
    return points(length * _MM_PER_POINT)


def _width(line: Line) -> float:
    available = line.spot.width - line.paragraph.left - line.paragraph.right if line.spot.width else _NO_WIDTH
    return longest_line(line.printed, line.size, max(available, 1), bold=line.bold)


def _drawn(paper: Paper, part: Part, lines: Sequence[Line]) -> Drawn | None:
    """The line that belongs to the part: a border or shape of its own, else a shape that hangs nearby.

    Word anchors a shape to whatever paragraph the pen was nearest to, so those of the head are dealt out by length.
    """
    own = _own(paper, lines)
    border = next((drawn for drawn in own if drawn.border), None)
    if border is not None:
        return border
    if part in _IN_HEAD:
        return _dealt_out(paper).get(part)
    return next(iter([*own, *_around(paper, lines)]), None)


_IN_HEAD = (Part.PARTY_NAME, Part.MOTTO, Part.ISSUER)
_ISSUER_SHARE = 0.42


def _dealt_out(paper: Paper) -> dict[Part, Drawn]:
    """The shapes of the head by the part that each belongs to: first those that hang on it, then those that fit."""
    parts = {part: lines for part in _IN_HEAD if (lines := paper.parts.lines(part))}
    own = {part: _own(paper, lines) for part, lines in parts.items()}
    lacking = [part for part, drawn in own.items() if not any(each.border for each in drawn)]
    pool = _shapes_of_head(paper, list(chain.from_iterable(parts.values())))
    dealt: dict[Part, Drawn] = {}
    for part in sorted(lacking, key=lambda part: not own[part]):
        nearest = _nearest(pool, own[part], _wanted_length(part, parts[part]))
        if nearest is not None:
            dealt[part] = nearest
            pool = [drawn for drawn in pool if drawn is not nearest]
    return dealt


def _wanted_length(part: Part, lines: Sequence[Line]) -> float:
    return max(_width(line) for line in lines) * (_ISSUER_SHARE if part is Part.ISSUER else 1)


def _nearest(pool: Sequence[Drawn], own: Sequence[Drawn], wanted: float) -> Drawn | None:
    """The shape whose length is nearest to the wanted one: of the part's own that are left, else of all that are."""
    choices = [drawn for drawn in pool if any(drawn is each for each in own)] or pool
    return min(choices, key=lambda drawn: abs(drawn.length - wanted), default=None)


def _shapes_of_head(paper: Paper, heads: Sequence[Line]) -> list[Drawn]:
    tables = {line.spot.table for line in heads}
    last = max(line.spot.paragraph for line in heads) + _PARAGRAPHS_BELOW
    return [
        drawn
        for line in paper.lines
        if line.spot.table in tables and (line.spot.table or line.spot.paragraph <= last)
        for drawn in line.drawn
        if not drawn.border
    ]


_PARAGRAPHS_BELOW = 2


def _own(paper: Paper, lines: Sequence[Line]) -> list[Drawn]:
    return [drawn for line in (*lines, *_below(paper, lines)) for drawn in line.drawn]


def _around(paper: Paper, lines: Sequence[Line]) -> list[Drawn]:
    """Shapes that hang on the line above the part or on the first that has words below it."""
    first, last = _index(paper, lines[0]), _index(paper, lines[-1]) + len(_below(paper, lines))
    beside = [*paper.lines[max(0, first - 1) : first], *paper.lines[last + 1 : last + 2]]
    return [drawn for line in beside for drawn in line.drawn if not drawn.border]


def _below(paper: Paper, lines: Sequence[Line]) -> list[Line]:
    """The lines after the part, in its own cell or outside of tables, up to the next that has words."""
    found: list[Line] = []
    for line in paper.lines[_index(paper, lines[-1]) + 1 :]:
        typed = is_typed_line(line.text)
        if line.spot.cell != lines[-1].spot.cell or not (line.blank or typed):
            break
        found.append(line)
        if typed:
            break
    return found


def _index(paper: Paper, wanted: Line) -> int:
    """Where a line stands in the document, or the one that it is a piece of."""
    for index, line in enumerate(paper.lines):
        if line is wanted:
            return index
    return next(
        index for index, line in enumerate(paper.lines) if line.spot == wanted.spot and wanted.text in line.text
    )


def _instead(lines: Sequence[Line], below: Sequence[Line]) -> str:
    """What stands where a drawn line should."""
    typed = next((line.text for line in below if not line.blank), None)
    if typed is not None:
        return say("check.found.typed-line", text=typed)
    underlined = any(look.underlined for line in lines for look in line.looks)
    return say("check.found.underlined" if underlined else "check.found.no-line")
