"""About how long a document is: one that fits on a page needs no page number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from baocao_cli.checking.lines import Line
from baocao_cli.checking.paper import Paper
from baocao_cli.vietnamese.text_width import line_count

LINE_HEIGHT = 1.15
"""The height of a line of Times New Roman, as a share of its size."""
_SURE = 0.85
"""A document that fills no more of the page than this fits on it in any program."""
_NO_WIDTH = 10_000.0


def fits_on_a_page(paper: Paper) -> bool:
    """Whether it surely takes one page: one section, so says the program that saved it, and so little text."""
    if len(paper.sections) > 1 or (paper.pages or 1) > 1:
        return False
    page = paper.sections[0]
    return _height(paper.lines) <= _SURE * (page.height - page.top - page.bottom)


def _height(lines: Iterable[Line]) -> float:
    """In points; cells of a row stand side by side."""
    outside = 0.0
    cells: dict[tuple[int, int], dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for line in lines:
        if line.spot.table:
            cells[line.spot.table, line.spot.row][line.spot.column] += line_height(line)
        else:
            outside += line_height(line)
    return outside + sum(max(row.values()) for row in cells.values())


def line_height(line: Line) -> float:
    """The height that a line of the document takes, broken to its width, with the space above and below it."""
    look = line.paragraph
    available = max(1.0, (line.spot.width or _NO_WIDTH) - look.left - look.right)
    natural = line.size * LINE_HEIGHT
    if look.line_rule == "auto":
        each = natural * look.line_spacing
    else:
        each = look.line_spacing if look.line_rule == "exact" else max(natural, look.line_spacing)
    broken = line_count(line.printed, line.size, available, bold=line.bold)
    return each * broken + (look.before if line.begins else 0) + look.after
