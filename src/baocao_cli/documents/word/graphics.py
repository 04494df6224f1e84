"""What a drawing holds: text boxes, pictures."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from baocao_cli.documents.word.names import ALTERNATE_CONTENT, VML, branch, w

_TEXT_BOX = w("txbxContent")
_PICTURES = frozenset(
    {
        "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
        "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
        "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
        f"{{{VML}}}imagedata",
    }
)


class Graphic(NamedTuple):
    """What a drawing holds: its text boxes' contents, and whether it shows a picture."""

    boxes: list[etree._Element]
    picture: bool


def inside(element: etree._Element) -> Graphic:
    """The text boxes' contents in order (not looked into), and whether a picture, chart or diagram is there."""
    boxes: list[etree._Element] = []
    picture = False
    waiting = [element]
    while waiting:
        current = waiting.pop()
        if current.tag == _TEXT_BOX:
            boxes.append(current)
        elif current.tag == ALTERNATE_CONTENT:
            chosen = branch(current)
            if chosen is not None:
                waiting.append(chosen)
        else:
            picture = picture or current.tag in _PICTURES
            waiting.extend(reversed(current))
    return Graphic(boxes, picture)
