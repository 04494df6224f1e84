"""Rules about the look of a part: size, weight, slant, capitals, alignment. Each takes the part and what is asked."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from baocao_cli.checking.lines import Line
from baocao_cli.checking.model import Observation, Rule
from baocao_cli.checking.paper import Paper
from baocao_cli.checking.part import Part
from baocao_cli.texts import say
from baocao_cli.vietnamese.notation import write_figure

_TOLERANCE = 0.01


def points(value: float, decimals: int = 1) -> str:
    """A measure as it is written: `13,5`."""
    return write_figure(Decimal(str(round(value, decimals))))


def present(part: Part, clause: str) -> Rule:
    """The part has to be there."""

    def check(paper: Paper) -> Iterator[Observation]:
        lines = paper.parts.lines(part)
        found = lines[0].where if lines else say("check.found.none")
        yield Observation(bool(lines), found)

    return Rule(part, "present", clause, check)


def size(part: Part, clause: str, low: float, high: float | None = None) -> Rule:
    """Every letter of the part is `low` to `high` points."""
    most = low if high is None else high

    def check(paper: Paper) -> Iterator[Observation]:
        for line in paper.parts.lines(part):
            sizes = sorted({look.size for look in line.looks})
            kept = all(low - _TOLERANCE <= each <= most + _TOLERANCE for each in sizes)
            yield Observation(kept, say("check.found.size", size=", ".join(points(each) for each in sizes)), line.where)

    asked = points(low) if high is None else f"{points(low)}–{points(high)}"
    return Rule(part, "size", clause, check, {"size": asked})


def bold(part: Part, clause: str, wanted: bool = True) -> Rule:
    """The part is bold; with `wanted` false, no letter of it is."""

    def check(paper: Paper) -> Iterator[Observation]:
        for line in paper.parts.lines(part):
            kept = line.bold if wanted else not any(look.bold for look in line.looks)
            yield Observation(kept, _weight(line), line.where)

    return Rule(part, "weight", clause, check, asks="bold" if wanted else "not-bold")


def _weight(line: Line) -> str:
    if line.bold:
        return say("check.found.bold")
    return say("check.found.partly-bold" if any(look.bold for look in line.looks) else "check.found.not-bold")


def italic(part: Part, clause: str) -> Rule:
    """The part is italic."""
    return _slant(part, clause, True)


def upright(part: Part, clause: str) -> Rule:
    """No letter of the part is italic."""
    return _slant(part, clause, False)


def _slant(part: Part, clause: str, wanted: bool) -> Rule:
    def check(paper: Paper) -> Iterator[Observation]:
        for line in paper.parts.lines(part):
            slants = {look.italic for look in line.looks}
            key = "partly-italic" if len(slants) > 1 else "italic" if True in slants else "upright"
            yield Observation(slants == {wanted}, say(f"check.found.{key}"), line.where)

    return Rule(part, "slant", clause, check, asks="italic" if wanted else "upright")


def capitals(part: Part, clause: str) -> Rule:
    """The part is in capitals."""

    def check(paper: Paper) -> Iterator[Observation]:
        for line in paper.parts.lines(part):
            key = "capitals" if line.capitals else "not-capitals"
            yield Observation(line.capitals, say(f"check.found.{key}"), line.where)

    return Rule(part, "capitals", clause, check)


def aligned(part: Part, clause: str, wanted: str) -> Rule:
    """`wanted`: `center`, `both`, … as Word calls them."""

    def check(paper: Paper) -> Iterator[Observation]:
        for line in paper.parts.lines(part):
            align = line.paragraph.align
            yield Observation(align == wanted or _as_good(line, wanted), align_shown(align), line.where)

    return Rule(part, "alignment", clause, check, {"align": align_shown(wanted)})


def _as_good(line: Line, wanted: str) -> bool:
    """Columns that tabs make cannot be told; distributed text is justified too."""
    return line.piece > 0 or (wanted == "both" and line.paragraph.align == "distribute")


def align_shown(align: str) -> str:
    """An alignment in words."""
    known = align if align in ("left", "center", "right", "both") else "other"
    return say(f"check.align.{known}")
