"""Rules about the text: alignment, first lines, spacing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from baocao_cli.checking.extent import LINE_HEIGHT
from baocao_cli.checking.lines import Line
from baocao_cli.checking.model import Observation, Rule
from baocao_cli.checking.paper import Paper
from baocao_cli.checking.part import Part
from baocao_cli.checking.rules.looks import align_shown, points
from baocao_cli.papers.line_kinds import is_typed_line
from baocao_cli.texts import say

_MM_PER_POINT = 25.4 / 72
_FIRST_LINES = (10.0, 12.7)
_TOLERANCE = 0.5
"""Millimetres."""
_SMALLEST_SPACE = 6.0
_ROUNDING = 0.05


def _paragraphs(paper: Paper, *parts: Part) -> list[Line]:
    """The first lines of the paragraphs of the text, in order."""
    lines = [line for part in parts for line in paper.parts.lines(part) if line.begins]
    return sorted(lines, key=lambda line: line.spot.paragraph)


def justified(clause: str) -> Rule:
    """One line that a person breaks off early looks the same either way: only paragraphs of several lines count."""

    def check(paper: Paper) -> Iterator[Observation]:
        for line in _paragraphs(paper, Part.BODY, Part.BASIS):
            align = line.paragraph.align
            yield Observation(align in ("both", "distribute"), align_shown(align), line.where)

    return Rule(Part.BODY, "alignment", clause, check, {"align": align_shown("both")})


def first_line(clause: str) -> Rule:
    """10 or 12.7 mm, by an indent or by a tab."""

    def check(paper: Paper) -> Iterator[Observation]:
        for line in _paragraphs(paper, Part.BODY, Part.BASIS):
            found = _first_line(line, paper.default_tab) * _MM_PER_POINT
            kept = any(abs(found - wanted) <= _TOLERANCE for wanted in _FIRST_LINES)
            yield Observation(kept, say("check.found.mm", length=points(found)), line.where)

    return Rule(Part.BODY, "first-line", clause, check)


def _first_line(line: Line, tab: float) -> float:
    """Where the first letter stands, in points from the margin."""
    tabs = len(line.typed) - len(line.typed.lstrip("\t"))
    start = line.paragraph.left + line.paragraph.first_line
    return start + tabs * tab if not start or tabs else start


def spaced(clause: str) -> Rule:
    """At least 6 pt between paragraphs, however they share it between them."""

    def check(paper: Paper) -> Iterator[Observation]:
        lines = _paragraphs(paper, Part.BODY, Part.BASIS)
        for above, below in pairwise(lines):
            if below.spot.paragraph == above.spot.paragraph + 1 and below.spot.section == above.spot.section:
                space = _between(above, below)
                kept = space >= _SMALLEST_SPACE - _ROUNDING
                yield Observation(kept, say("check.found.points", points=points(space)), below.where)

    return Rule(Part.BODY, "spacing", clause, check)


def _between(above: Line, below: Line) -> float:
    first, second = above.paragraph, below.paragraph
    same = first.style == second.style
    after = 0.0 if first.contextual and same else first.after
    before = 0.0 if second.contextual and same else second.before
    return after + before


def line_spacing(clause: str) -> Rule:
    """Single to one and a half lines; a height in points counts by the size of the letters."""

    def check(paper: Paper) -> Iterator[Observation]:
        for line in _paragraphs(paper, Part.BODY, Part.BASIS):
            lines = _in_lines(line)
            lowest = 0.0 if line.paragraph.line_rule == "atLeast" else 1 - _ROUNDING
            found = say("check.found.lines", lines=points(lines, 2))
            yield Observation(lowest <= lines <= 1.5 + _ROUNDING, found, line.where)

    return Rule(Part.BODY, "line-spacing", clause, check)


def _in_lines(line: Line) -> float:
    if line.paragraph.line_rule == "auto":
        return line.paragraph.line_spacing
    return line.paragraph.line_spacing / (line.size * LINE_HEIGHT)


def no_typed_lines(clause: str) -> Rule:
    """Lines of underscores, hyphens and the like; dots to be filled in by hand are none."""

    def check(paper: Paper) -> Iterator[Observation]:
        typed = [line for line in paper.lines if _is_drawn(line.text)]
        for line in typed:
            yield Observation(False, say("check.found.typed-line", text=line.text[:20]), str(line.spot))
        if not typed:
            yield Observation(True, say("check.found.none"))

    return Rule("lines", "drawn", clause, check)


def _is_drawn(text: str) -> bool:
    return is_typed_line(text) and not set(text) & set(".…*")
