"""Rules about lines below a part: drawn (a paragraph's border or a shape), solid, as long as is asked.

Widths of texts are those of Liberation Serif, which is metrically equal to Times New Roman; lengths within 10 %.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baocao_cli.checking import words
from baocao_cli.checking.lines import Drawn, Line
from baocao_cli.checking.model import Observation, Rule
from baocao_cli.checking.paper import Paper
from baocao_cli.checking.part import Part
from baocao_cli.checking.rules.looks import points
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
        below = _below(paper, lines)
        drawn = next((each for line in (*lines, *below) for each in line.drawn), None) or _stray(paper, part)
        where = lines[0].where
        if drawn is None:
            yield Observation(False, _instead(lines, below), where)
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


def _below(paper: Paper, lines: Sequence[Line]) -> list[Line]:
    """The lines after the part, in its own cell or outside of tables, up to the next that has words."""
    last = paper.lines.index(_whole(paper, lines[-1]))
    found: list[Line] = []
    for line in paper.lines[last + 1 :]:
        if line.spot.cell != lines[-1].spot.cell:
            break
        typed = words.TYPED_LINE.fullmatch(line.text.replace(" ", "")) is not None
        if not line.blank and not typed:
            # A border above the next text is as good as one below this.
            break
        found.append(line)
        if typed:
            break
    return found


def _whole(paper: Paper, piece: Line) -> Line:
    """The line of the document that a piece was split from."""
    return next(line for line in paper.lines if line is piece or (line.spot == piece.spot and piece.text in line.text))


def _instead(lines: Sequence[Line], below: Sequence[Line]) -> str:
    """What stands where a drawn line should."""
    if any(not line.blank for line in below):
        return say("check.found.typed-line", text=next(line.text for line in below if not line.blank))
    if any(look.underlined for line in lines for look in line.looks):
        return say("check.found.underlined")
    return say("check.found.no-line")


def _stray(paper: Paper, part: Part) -> Drawn | None:
    """A shape that hangs on another line of the head, and is no other part's: Word anchors shapes where it likes."""
    if part not in _IN_HEAD:
        return None
    parts = paper.parts
    heads = [line for each in _IN_HEAD for line in parts.lines(each)]
    if not heads:
        return None
    spots = {line.spot.table for line in heads}
    shapes = [
        (line, drawn)
        for line in paper.lines
        if line.spot.table in spots and (line.spot.table or line.spot.paragraph <= _last_paragraph(heads))
        for drawn in line.drawn
        if not drawn.border
    ]
    owned = {id(drawn) for each in _IN_HEAD for drawn in _own(paper, parts.lines(each))}
    free = [drawn for _, drawn in shapes if id(drawn) not in owned]
    lacking = [each for each in _IN_HEAD if parts.has(each) and not _own(paper, parts.lines(each))]
    if len(free) < len(lacking) or part not in lacking:
        return free[0] if len(free) == 1 and _nearest(paper, lacking, free[0]) is part else None
    longest_first = sorted(free, key=lambda drawn: -drawn.length)
    return longest_first[lacking.index(part)]


_IN_HEAD = (Part.PARTY_NAME, Part.MOTTO, Part.ISSUER)
"""The longer lines first."""


def _last_paragraph(lines: Sequence[Line]) -> int:
    return max(line.spot.paragraph for line in lines) + 2


def _own(paper: Paper, lines: Sequence[Line]) -> list[Drawn]:
    if not lines:
        return []
    return [drawn for line in (*lines, *_below(paper, lines)) for drawn in line.drawn]


def _nearest(paper: Paper, lacking: Sequence[Part], drawn: Drawn) -> Part | None:
    """The part whose text the line fits best."""
    widths = {part: max(_width(line) for line in paper.parts.lines(part)) for part in lacking}
    wanted = {part: width * (0.42 if part is Part.ISSUER else 1) for part, width in widths.items()}
    return min(wanted, key=lambda part: abs(wanted[part] - drawn.length), default=None)
