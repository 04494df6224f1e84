"""Words on a page → lines of text and paragraphs: a PDF knows neither."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from baocao_cli.documents.looks.levels import with_fractions
from baocao_cli.vietnamese.fold import tidy

SAME_LINE = 3.0
"""Points by which edges and baselines may differ and still be the same."""
_COLUMN_GAP = 14.0
"""Points of white between words of one line from which on they stand in different columns; justified text has less."""
_FULL_LINE = 40.0
"""Points short of the right margin within which a line is full and goes on in the next."""
_PARAGRAPH_GAP = 0.6
"""White between two lines, as a share of the line's height, from which on a new paragraph begins."""

Box = tuple[float, float, float, float]
Word = dict[str, Any]
"""`text`; `x0`, `x1`, `top`, `bottom` in points from the page's upper left corner; `showing`, as a piece of a line."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one line that stand close enough together to be read on, and the space that they take."""

    top: float
    bottom: float
    left: float
    right: float
    text: str

    def goes_on_in(self, following: Line, margin: float) -> bool:
        """A full line, and the next follows closely in the same kind of letters: one paragraph."""
        full = self.right >= margin - _FULL_LINE
        close = following.top - self.bottom <= _PARAGRAPH_GAP * (self.bottom - self.top)
        return full and close and self.text.isupper() == following.text.isupper()

    def joined(self, following: Line) -> Line:
        """Both lines as one."""
        return Line(self.top, following.bottom, self.left, following.right, f"{self.text} {following.text}")


def paragraphs(words: Sequence[Word], page_width: float) -> Iterator[str]:
    """Lines that go on are joined; where text stands in two columns, the left one comes first."""
    lines = lines_of(words, gap=_COLUMN_GAP)
    margin = max((line.right for line in lines), default=0.0)
    middle = page_width / 2
    for band in _bands(lines, middle):
        pending: Line | None = None
        for line in band:
            if pending is not None and pending.goes_on_in(line, margin):
                pending = pending.joined(line)
                continue
            if pending is not None:
                yield pending.text
            pending = line
        if pending is not None:
            yield pending.text


def _bands(lines: Sequence[Line], middle: float) -> Iterator[list[Line]]:
    """Runs of lines: those across the middle of the page as they stand, others left column first."""
    left: list[Line] = []
    right: list[Line] = []
    across: list[Line] = []
    for line in lines:
        if line.left < middle < line.right:
            yield from (column for column in (left, right) if column)
            left, right = [], []
            across.append(line)
            continue
        if across:
            yield across
            across = []
        (left if line.right <= middle else right).append(line)
    yield from (column for column in (across, left, right) if column)


def lines_of(words: Sequence[Word], gap: float | None) -> list[Line]:
    """Words put together by their height on the page; a gap wider than `gap` begins another line."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word["top"], word["x0"])):
        if not lines or abs(word["top"] - lines[-1][0]["top"]) > SAME_LINE:
            lines.append([])
        lines[-1].append(word)
    pieces: list[Line] = []
    for line in lines:
        current: list[Word] = []
        for word in sorted(line, key=lambda word: word["x0"]):
            if current and gap is not None and word["x0"] - current[-1]["x1"] > gap:
                pieces.append(_line(current))
                current = []
            current.append(word)
        pieces.append(_line(current))
    return pieces


def _line(words: Sequence[Word]) -> Line:
    text = with_fractions(tidy(" ".join(word["text"] for word in words)))
    return Line(words[0]["top"], words[0]["bottom"], words[0]["x0"], words[-1]["x1"], text)


def run_together(words: Sequence[Word], showing: int) -> str:
    """The words that show in that way as one line; empty where there are none."""
    return " ".join(line.text for line in lines_of([word for word in words if word["showing"] == showing], gap=None))


def inside(word: Word, box: Box) -> bool:
    """Whether the middle of a word is in a box (left, top, right, bottom)."""
    middle = ((word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2)
    return bool(box[0] <= middle[0] <= box[2] and box[1] <= middle[1] <= box[3])
