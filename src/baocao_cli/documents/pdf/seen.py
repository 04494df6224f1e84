"""Which letters of a page are seen: not those that something covers, that have their ground's colour or no size.

A letter is struck where a line runs through it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeVar

from baocao_cli.documents.looks.colours import WHITE, Colour, unseen
from baocao_cli.documents.looks.lines import HIDDEN, STRUCK, VISIBLE
from baocao_cli.documents.looks.symbols import in_font
from baocao_cli.documents.pdf.page import DrawnPage, Object

_UNSEEN_MODES = (3, 7)
"""Text that is neither filled nor stroked, as programs lay it behind scans."""
_TINY = 1.2
"""Points: text of that size is no text that anybody reads."""
THIN = 2.0
"""Points: a filled box of that height is a line."""
_SLOPE = 1.0
_STEEPEST_ACROSS = 0.1
_THROUGH, _ABOVE = 0.12, 0.62
"""Where a level line strikes letters, above their baseline, as shares of their size; lower it underlines them."""
_BODY_BELOW, _BODY = -0.1, 0.8
"""The same for a sloping line, which may cross them anywhere."""
_BAND = 30.0
"""Points: the height of a band; larger letters are no text of a report."""
_HIGHEST, _LOWEST = -1_000.0, 20_000.0
_SAME_PLACE = 1.0
"""Points by which the same letter drawn twice may be moved: programs make bold letters so."""


_Item = TypeVar("_Item")


class _Shape(NamedTuple):
    """A filled shape or picture. `colour` is None where it is not known or of several colours."""

    order: int
    left: float
    top: float
    right: float
    bottom: float
    covers: bool
    colour: Colour | None


class Stroke(NamedTuple):
    """A line from left to right, with the object that draws it."""

    left: float
    left_height: float
    right: float
    right_height: float
    drawn_by: Object

    def height_at(self, across: float) -> float | None:
        """How far down the page it is at that place; None beside it."""
        if not self.left <= across <= self.right:
            return None
        return self.left_height + (self.right_height - self.left_height) * (across - self.left) / (
            self.right - self.left
        )

    @property
    def level(self) -> bool:
        return abs(self.right_height - self.left_height) <= _STEEPEST_ACROSS * (self.right - self.left)


def judge(page: DrawnPage) -> tuple[list[Object], list[Object]]:
    """The page's letters, each with `showing`, and the objects that strike some of them."""
    shapes = _by_height((shape.top, shape.bottom, shape) for shape in _shapes(page))
    strokes = _by_height(
        (min(stroke.left_height, stroke.right_height), max(stroke.left_height, stroke.right_height), stroke)
        for stroke in _strokes(page)
    )
    striking: dict[int, Object] = {}
    letters: list[Object] = []
    for letter in page.chars:
        letter["text"] = in_font(letter["text"], letter["fontname"].rpartition("+")[2])
        letter["showing"] = VISIBLE
        stroke = _stroke_through(letter, strokes.get(_band(letter["baseline"] - letter["size"] / 2), ()))
        if stroke is not None:
            letter["showing"] = STRUCK
            striking[id(stroke.drawn_by)] = stroke.drawn_by
        if letter["drawn"].left_out or _is_hidden(letter, shapes.get(_band(_middle(letter)[1]), ()), page):
            letter["showing"] = HIDDEN
        letters.append(letter)
    return _once(letters), list(striking.values())


def _by_height(items: Iterable[tuple[float, float, _Item]]) -> dict[int, list[_Item]]:
    """What lies at each height of the page, by bands, in the order given: pages with drawings have thousands."""
    bands: dict[int, list[_Item]] = {}
    for top, bottom, item in items:
        for band in range(_band(max(top - _BAND, _HIGHEST)), _band(min(bottom + _BAND, _LOWEST)) + 1):
            bands.setdefault(band, []).append(item)
    return bands


def _band(height: float) -> int:
    return int(height // _BAND)


def _is_hidden(letter: Object, shapes: Sequence[_Shape], page: DrawnPage) -> bool:
    drawn = letter["drawn"]
    across, down = _middle(letter)
    if drawn.mode in _UNSEEN_MODES or letter["size"] <= _TINY:
        return True
    if not all(_holds(box, across, down) for box in (page.cropbox, letter.get("clip")) if box is not None):
        return True
    values = letter["stroking_color" if drawn.mode == 1 else "non_stroking_color"]
    covered, ground = _ground(drawn.order, across, down, shapes)
    return covered or unseen(_rgb(values) if drawn.plain else None, ground)


def _ground(order: int, across: float, down: float, shapes: Sequence[_Shape]) -> tuple[bool, Colour | None]:
    """Whether something covers what is drawn there at that point of the order, and the colour that is behind it."""
    ground: Colour | None = WHITE
    for shape in shapes:
        if not (shape.left <= across <= shape.right and shape.top <= down <= shape.bottom):
            continue
        if shape.order < order:
            ground = shape.colour
        elif shape.covers:
            return True, None
    return False, ground


def _holds(box: Sequence[float], across: float, down: float) -> bool:
    return bool(box[0] - 1 <= across <= box[2] + 1 and box[1] - 1 <= down <= box[3] + 1)


def _middle(item: Object) -> tuple[float, float]:
    return (item["x0"] + item["x1"]) / 2, (item["top"] + item["bottom"]) / 2


def _shapes(page: DrawnPage) -> list[_Shape]:
    """What may lie behind letters or over them, in the order of drawing; what only bounds a shape covers nothing."""
    found: list[_Shape] = []
    for kind in ("rect", "curve", "image"):
        for item in page.objects.get(kind, []):
            if kind != "image" and not item["fill"]:
                continue
            left, top, right, bottom = _clipped(item)
            if right - left <= THIN or bottom - top <= THIN or item["drawn"].left_out:
                continue
            drawn = item["drawn"]
            colour = _rgb(item["non_stroking_color"]) if kind == "rect" and drawn.plain else None
            found.append(_Shape(drawn.order, left, top, right, bottom, drawn.covers and kind != "curve", colour))
    return sorted(found)


def _clipped(item: Object) -> tuple[float, float, float, float]:
    box, clip = (item["x0"], item["top"], item["x1"], item["bottom"]), item.get("clip")
    if clip is None:
        return box
    return max(box[0], clip[0]), max(box[1], clip[1]), min(box[2], clip[2]), min(box[3], clip[3])


def _strokes(page: DrawnPage) -> list[Stroke]:
    """Lines that run rather from left to right than up or down: drawn as lines, as thin boxes, or named."""
    found = [_across((item["x0"], item["top"]), (item["x1"], item["bottom"]), item) for item in page.strokes]
    for item in page.objects.get("line", []) + page.objects.get("curve", []):
        if item["stroke"] and not item["drawn"].left_out:
            found.extend(_across(first, second, item) for first, second in pairwise(item["pts"]))
    for item in page.objects.get("rect", []):
        if item["bottom"] - item["top"] <= THIN and not item["drawn"].left_out:
            height = (item["top"] + item["bottom"]) / 2
            found.append(_across((item["x0"], height), (item["x1"], height), item))
    return [stroke for stroke in found if stroke is not None]


def _across(first: Sequence[float], second: Sequence[float], item: Object) -> Stroke | None:
    left, right = sorted((tuple(first), tuple(second)))
    if abs(right[1] - left[1]) > _SLOPE * (right[0] - left[0]) or right[0] - left[0] <= THIN:
        return None
    return Stroke(left[0], left[1], right[0], right[1], item)


def _stroke_through(letter: Object, strokes: Iterable[Stroke]) -> Stroke | None:
    if not letter["text"].strip() or not letter["upright"]:
        return None
    across, _ = _middle(letter)
    for stroke in strokes:
        height = stroke.height_at(across)
        if height is None:
            continue
        above = (letter["baseline"] - height) / letter["size"]
        lowest, highest = (_THROUGH, _ABOVE) if stroke.level else (_BODY_BELOW, _BODY)
        if lowest <= above <= highest:
            return stroke
    return None


def _once(letters: Sequence[Object]) -> list[Object]:
    """Letters drawn twice in nearly the same place are one."""
    if not any(_share_places(letters, shift) for shift in (0, _SAME_PLACE / 2)):
        return list(letters)
    kept: list[Object] = []
    known: dict[tuple[str, int, int, int], list[Object]] = {}
    for letter in letters:
        if letter["text"] != " ":
            text, showing, left, top = letter["text"], letter["showing"], letter["x0"], letter["top"]
            squares = {(int(left + right), int(top + down)) for right in (0, _SAME_PLACE) for down in (0, _SAME_PLACE)}
            if any(_same_place(letter, other) for at in squares for other in known.get((text, showing, *at), ())):
                continue
            for at in squares:
                known.setdefault((text, showing, *at), []).append(letter)
        kept.append(letter)
    return kept


def _share_places(letters: Sequence[Object], shift: float) -> bool:
    """Whether one letter seems to be drawn twice: looked at quickly, as few pages have any."""
    places = {(letter["text"], int(letter["x0"] + shift), int(letter["top"])) for letter in letters}
    return len(places) < len(letters)


def _same_place(letter: Object, other: Object) -> bool:
    return all(abs(letter[key] - other[key]) < _SAME_PLACE for key in ("x0", "top", "size"))


@lru_cache(maxsize=1024)
def _rgb(values: object) -> Colour | None:
    """A colour in gray, in red, green and blue, or in the inks of a press; None for patterns and the like."""
    if not isinstance(values, tuple) or not all(isinstance(value, int | float) for value in values):
        return None
    parts = [min(max(float(value), 0.0), 1.0) for value in values]
    if len(parts) == 4:
        cyan, magenta, yellow, black = parts
        parts = [(1 - ink) * (1 - black) for ink in (cyan, magenta, yellow)]
    if len(parts) not in (1, 3):
        return None
    red, green, blue = (round(part * 255) for part in (parts * 3 if len(parts) == 1 else parts))
    return red, green, blue
