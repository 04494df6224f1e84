"""What is laid over a page: text typed onto it (FreeText), the fields of a form, stamps, strokes (ISO 32000-1, 12.5).

What has a drawing of its own is drawn; what says only its text is shown in its rectangle. Comments that open on a
click are no part of the page: they are notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psexceptions import PSException
from pdfminer.utils import MATRIX_IDENTITY, Matrix, apply_matrix_rect, decode_text, mult_matrix

from baocao_cli.documents.pdf.drawing import Box, Device, Interpreter, Typed

MAX_ANNOTATIONS = 2_000
_NOT_DRAWN = frozenset(
    ("Popup", "Link", "Text", "Highlight", "Underline", "Squiggly", "FileAttachment", "Sound", "Movie", "Screen")
)
"""Windows, places to click, comments, and marks that are seen through."""
_HIDDEN, _NO_VIEW = 1 << 1, 1 << 5
_PASSWORD, _PUSH_BUTTON = 1 << 13, 1 << 16
_POINTS = re.compile(rb"([0-9.]+)\s+Tf")
_DEFAULT_POINTS = 10.0
_TICKED = "☑"
_UTF8_MARK = b"\xef\xbb\xbf"
_FAULTS = (PSException, ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError)
"""What pdfminer raises for drawings that are not what they should be."""


def annotations_of(page: Any) -> Iterator[dict[str, Any]]:
    """The page's annotations that are not switched off, each with its own and its parents' entries resolved."""
    for reference in (resolve1(page.annots) or [])[:MAX_ANNOTATIONS]:
        annotation = resolve1(reference)
        if not isinstance(annotation, dict):
            continue
        entries = _with_parents(annotation)
        flags = entries.get("F")
        if isinstance(flags, int) and flags & (_HIDDEN | _NO_VIEW):
            continue
        yield entries


def _with_parents(annotation: dict[str, Any]) -> dict[str, Any]:
    """A field's kind, value and flags may be said once for all places where it is shown."""
    entries = {key: resolve1(value) for key, value in annotation.items() if key != "P"}
    parent, depth = entries.get("Parent"), 0
    while isinstance(parent, dict) and depth < 10:
        for key in ("FT", "V", "Ff", "DA"):
            if key in parent and key not in entries:
                entries[key] = resolve1(parent[key])
        parent, depth = resolve1(parent.get("Parent")), depth + 1
    return entries


def lay_over(page: Any, device: Device, interpreter: Interpreter, *, values_are_newer: bool) -> None:
    """Draws the page's annotations. `values_are_newer`: the file says that drawings of fields are out of date."""
    for entries in annotations_of(page):
        box = _box(entries.get("Rect"))
        if box is None or not _is_laid_over(entries):
            continue
        by_value = values_are_newer and _name(entries.get("FT")) in ("Tx", "Ch")
        if not by_value and _draw(entries, box, device, interpreter):
            continue
        text = _text(entries)
        if text.strip():
            device.typed.append(Typed(text, apply_matrix_rect(device.page_matrix, box), _points(entries)))
        elif _name(entries.get("Subtype")) == "StrikeOut":
            device.strokes.extend(_strokes(entries, device))


def _is_laid_over(entries: dict[str, Any]) -> bool:
    kind = _name(entries.get("Subtype"))
    return kind not in _NOT_DRAWN and not (kind == "Widget" and _flags(entries) & _PUSH_BUTTON)


def _draw(entries: dict[str, Any], box: Box, device: Device, interpreter: Interpreter) -> bool:
    """Whether the annotation has a drawing that shows any text, or needs none."""
    drawing = _appearance(entries)
    if drawing is None:
        return False
    before = device.letters
    try:
        _render(drawing, box, device, interpreter)
    except _FAULTS:
        return False
    return device.letters > before or _name(entries.get("Subtype")) not in ("Widget", "FreeText")


def _appearance(entries: dict[str, Any]) -> PDFStream | None:
    """The drawing for how the annotation is when nobody points at it, in the state that it is in."""
    appearances = resolve1(entries.get("AP"))
    normal = resolve1(appearances.get("N")) if isinstance(appearances, dict) else None
    if isinstance(normal, dict):
        normal = resolve1(normal.get(_name(entries.get("AS"))))
    return normal if isinstance(normal, PDFStream) else None


def _render(drawing: PDFStream, box: Box, device: Device, interpreter: Interpreter) -> None:
    """Fits the drawing's box into the annotation's (12.5.5, algorithm 8.1)."""
    inner = _box(drawing.attrs.get("BBox")) or (0.0, 0.0, box[2] - box[0], box[3] - box[1])
    matrix = _matrix(resolve1(drawing.attrs.get("Matrix")))
    left, bottom, right, top = apply_matrix_rect(matrix, inner)
    wide = (box[2] - box[0]) / (right - left) if right > left else 1.0
    high = (box[3] - box[1]) / (top - bottom) if top > bottom else 1.0
    fitted = mult_matrix(matrix, (wide, 0, 0, high, box[0] - left * wide, box[1] - bottom * high))
    resources = resolve1(drawing.attrs.get("Resources")) or {}
    with device.figure_over(inner, fitted):
        interpreter.dup().render_contents(resources, [drawing], ctm=mult_matrix(fitted, device.page_matrix))


def _matrix(value: Any) -> Matrix:
    """A drawing's own matrix; raises what `_FAULTS` lists where it is none."""
    across_x, across_y, up_x, up_y, x, y = (float(resolve1(number)) for number in value or MATRIX_IDENTITY)
    return across_x, across_y, up_x, up_y, x, y


def _strokes(entries: dict[str, Any], device: Device) -> Iterator[Box]:
    """The strokes through the words that a strike-out without a drawing names, each by the box of its words."""
    numbers = [number for number in map(resolve1, entries.get("QuadPoints") or []) if isinstance(number, int | float)]
    for start in range(0, len(numbers) - 7, 8):
        across, down = numbers[start : start + 8 : 2], numbers[start + 1 : start + 8 : 2]
        left, bottom, right, top = apply_matrix_rect(
            device.page_matrix, (min(across), min(down), max(across), max(down))
        )
        middle = (bottom + top) / 2
        yield left, middle, right, middle


def _text(entries: dict[str, Any]) -> str:
    """What is typed onto the page or into a field."""
    kind = _name(entries.get("Subtype"))
    if kind == "Widget":
        return _value(entries)
    return _string(entries.get("Contents")) if kind == "FreeText" else ""


def _value(entries: dict[str, Any]) -> str:
    if _name(entries.get("FT")) == "Btn":
        return _TICKED if _name(entries.get("AS")) not in ("", "Off") else ""
    if _flags(entries) & _PASSWORD:
        return ""
    value = entries.get("V")
    parts = value if isinstance(value, list) else [value]
    return "\n".join(_string(resolve1(part)) for part in parts)


def _string(value: Any) -> str:
    if isinstance(value, PDFStream):
        value = value.get_data()
    if not isinstance(value, bytes):
        return ""
    return value[3:].decode("utf-8", "replace") if value.startswith(_UTF8_MARK) else decode_text(value)


def _points(entries: dict[str, Any]) -> float:
    said = entries.get("DA")
    match = _POINTS.search(said) if isinstance(said, bytes) else None
    points = float(match[1]) if match is not None and match[1].count(b".") < 2 and match[1] != b"." else 0.0
    return points or _DEFAULT_POINTS


def _flags(entries: dict[str, Any]) -> int:
    flags = entries.get("Ff")
    return flags if isinstance(flags, int) else 0


def _name(value: Any) -> str:
    return str(getattr(value, "name", ""))


def _box(value: Any) -> Box | None:
    numbers = [resolve1(number) for number in resolve1(value) or []]
    if len(numbers) != 4 or not all(isinstance(number, int | float) for number in numbers):
        return None
    left, bottom, right, top = map(float, numbers)
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def comments_of(page: Any) -> Iterator[str]:
    """What the page's notes say that open on a click."""
    for entries in annotations_of(page):
        text = _string(entries.get("Contents")).strip()
        if _name(entries.get("Subtype")) == "Text" and text:
            yield text
