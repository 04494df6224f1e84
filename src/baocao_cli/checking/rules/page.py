"""Rules about the page: paper, margins, fonts, colour, page numbers."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from baocao_cli.checking.extent import fits_on_a_page
from baocao_cli.checking.formatting import SLOTS
from baocao_cli.checking.lines import Line, Section
from baocao_cli.checking.model import Observation, Rule
from baocao_cli.checking.paper import Paper
from baocao_cli.checking.rules.looks import align_shown, points
from baocao_cli.texts import say

_A4 = (210.0, 297.0)
_MM_PER_POINT = 25.4 / 72
_TOLERANCE = 0.6
"""Millimetres: Word shows whole ones, and 15 mm is kept as 851 twips."""
FONT = "Times New Roman"
_SEEN_SLOTS = 2
"""Letters take the fonts of the first two slots; the others are for scripts that Vietnamese does not use."""


def _mm(length: float) -> float:
    return length * _MM_PER_POINT


def paper_size(clause: str) -> Rule:
    """A4, to the millimetre, upright or not."""

    def check(paper: Paper) -> Iterator[Observation]:
        for section in paper.sections:
            width, height = _mm(section.width), _mm(section.height)
            kept = all(abs(found - wanted) <= 1 for found, wanted in zip(sorted((width, height)), _A4, strict=True))
            found = say("check.found.paper", width=points(width, 0), height=points(height, 0))
            yield Observation(kept, found, str(section))

    return Rule("paper", "size-a4", clause, check)


def portrait(clause: str) -> Rule:
    """Wide pages are for annexes: the first section is upright."""

    def check(paper: Paper) -> Iterator[Observation]:
        section = paper.sections[0]
        key = "landscape" if section.landscape else "portrait"
        yield Observation(not section.landscape, say(f"check.found.{key}"), str(section))

    return Rule("paper", "orientation", clause, check)


_MARGINS: dict[str, tuple[float, float]] = {
    "top": (20, 25),
    "bottom": (20, 25),
    "left": (30, 35),
    "right": (15, 20),
}
_TURNED = {"top": "left", "left": "bottom", "bottom": "right", "right": "top"}
"""A wide page may have the margins of the upright page that was turned."""


def margin(side: str, clause: str) -> Rule:
    """One side of every section, in millimetres."""
    low, high = _MARGINS[side]

    def check(paper: Paper) -> Iterator[Observation]:
        for section in paper.sections:
            found = _mm(getattr(section, side))
            kept = _within(found, _MARGINS[side]) or (section.landscape and _within(found, _MARGINS[_TURNED[side]]))
            yield Observation(kept, say("check.found.mm", length=points(found)), str(section))

    return Rule("margin", side, clause, check, {"low": points(low), "high": points(high)}, asks="margin")


def _within(found: float, limits: tuple[float, float]) -> bool:
    return limits[0] - _TOLERANCE <= found <= limits[1] + _TOLERANCE


def font(clause: str) -> Rule:
    """Whatever is seen is set in Times New Roman, once styles, defaults and theme are followed."""
    return Rule("text", "font", clause, _by_look(lambda line: _wrong_fonts(line, slice(0, _SEEN_SLOTS))))


def font_everywhere(clause: str) -> Rule:
    """The font is set for complex and East Asian scripts as well: other programs take it from there."""
    return Rule("text", "font-everywhere", clause, _by_look(lambda line: _wrong_fonts(line, slice(_SEEN_SLOTS, None))))


def _wrong_fonts(line: Line, slots: slice) -> str | None:
    wrong: dict[str, None] = {}
    for look in line.looks:
        for slot, name in list(zip(SLOTS, look.fonts, strict=True))[slots]:
            if name != FONT:
                wrong[say("check.found.font", font=name or say("check.found.no-font"), slot=slot)] = None
    return ", ".join(wrong) or None


def black(clause: str) -> Rule:
    """Every letter is black."""

    def fault(line: Line) -> str | None:
        colours = dict.fromkeys(look.colour for look in line.looks if not look.black)
        return say("check.found.colour", colour=", ".join(colours)) if colours else None

    return Rule("text", "colour", clause, _by_look(fault))


def composed(clause: str) -> Rule:
    """Unicode in its composed form (NFC): other programs do not find or sort the rest."""

    def fault(line: Line) -> str | None:
        return None if unicodedata.is_normalized("NFC", line.typed) else say("check.found.decomposed")

    return Rule("text", "unicode", clause, _by_look(fault))


def _by_look(fault: Callable[[Line], str | None]) -> Callable[[Paper], Iterator[Observation]]:
    """Every line that has the fault; a document without any keeps the rule."""

    def check(paper: Paper) -> Iterator[Observation]:
        faults = [(line, fault(line)) for line in paper.printed]
        wrong = [Observation(False, found, line.where) for line, found in faults if found is not None]
        yield from wrong
        if faults and not wrong:
            yield Observation(True, say("check.found.everywhere", number=len(faults)))

    return check


# --- page numbers -----------------------------------------------------------------------------------------------------


def page_number_place(clause: str) -> Rule:
    """The page number stands in the top margin; a paper of one page needs none."""

    def check(paper: Paper) -> Iterator[Observation]:
        if fits_on_a_page(paper) and not any(section.header.page_lines for section in paper.sections):
            return
        for section in paper.sections:
            if section.header.page_lines:
                yield Observation(True, say("check.found.in-header"), str(section))
            else:
                key = "in-footer" if section.footer.page_lines else "no-page-number"
                yield Observation(False, say(f"check.found.{key}"), str(section))

    return Rule("page-number", "place", clause, check, asks="page-place")


def page_number_look(clause: str) -> tuple[Rule, Rule, Rule]:
    """Centred, 13–14 points, Arabic."""

    def centred(paper: Paper) -> Iterator[Observation]:
        for section, line in _number_lines(paper):
            align = "center" if section.header.centred_frames else line.paragraph.align
            yield Observation(align == "center", align_shown(align), str(section))

    def sized(paper: Paper) -> Iterator[Observation]:
        for section, line in _number_lines(paper):
            yield Observation(13 <= line.size <= 14, say("check.found.size", size=points(line.size)), str(section))

    def arabic(paper: Paper) -> Iterator[Observation]:
        for section, _ in _number_lines(paper):
            kept = section.number_format in ("decimal", "")
            yield Observation(kept, say(f"check.found.{'arabic' if kept else 'not-arabic'}"), str(section))

    return (
        Rule("page-number", "alignment", clause, centred, {"align": align_shown("center")}),
        Rule("page-number", "size", clause, sized, {"size": "13–14"}),
        Rule("page-number", "numerals", clause, arabic),
    )


def page_number_first(clause: str) -> Rule:
    """None on the first page, one on every further page."""

    def check(paper: Paper) -> Iterator[Observation]:
        first, *others = paper.sections
        if not first.header.page_lines:
            return
        hidden = first.first_differs and not first.first_header.page_lines
        yield Observation(hidden, say(f"check.found.{'first-without' if hidden else 'first-with'}"), str(first))
        for section in others:
            if section.first_differs and not section.first_header.page_lines:
                yield Observation(False, say("check.found.page-without"), str(section))

    return Rule("page-number", "first-page", clause, check)


def _number_lines(paper: Paper) -> Iterator[tuple[Section, Line]]:
    for section in paper.sections:
        for line in section.header.page_lines[:1]:
            yield section, line


def page_rules(paper_clause: str, margin_clause: str, font_clause: str, number_clause: str) -> tuple[Rule, ...]:
    """All rules of the page, with the clauses of one layout."""
    return (
        paper_size(paper_clause),
        portrait(paper_clause),
        *(margin(side, margin_clause) for side in _MARGINS),
        font(font_clause),
        font_everywhere(font_clause),
        black(font_clause),
        composed(font_clause),
        page_number_place(number_clause),
        *page_number_look(number_clause),
        page_number_first(number_clause),
    )
