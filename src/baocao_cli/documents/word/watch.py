"""Which formatting can matter in a document: looked for in the bytes, so that ordinary reports pay for none of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from baocao_cli.documents.looks.colours import WHITE, colour_of, unseen
from baocao_cli.documents.looks.symbols import FONT_MARKS as SYMBOL_FONTS
from baocao_cli.vietnamese.legacy import FONT_MARKS as LEGACY_FONTS

_SHAPING = (b"vertAlign", b":position ", *SYMBOL_FONTS)
_SHOWING = (b"strike", b"vanish")
_TINY = re.compile(rb'sz [^>]*?val="[0-2]"')
_COLOUR = re.compile(rb'color [^>]*?val="([0-9A-Fa-f]{6})"')
_GROUNDS = (
    re.compile(rb'fill="([0-9A-Fa-f]{6})"'),
    re.compile(rb'highlight [^>]*?val="(\w+)"'),
    re.compile(rb'shd [^>]*?color="([0-9A-Fa-f]{6})"'),
)
_SOLID, _BLACK = b'"solid"', {b"000000"}
_STYLE = b":style "
_STYLE_ID = re.compile(rb'styleId="([^"]*)"')
_BASED_ON = re.compile(rb'[:<]basedOn [^>]*?val="([^"]*)"')
_DEFAULT = re.compile(rb'[^>]*?default="(?:1|true|on)"')
_LARGE = 50_000
"""Bytes of a style sheet that brings all of a program's styles along, of which a document uses a few."""
_MOST_COLOURS = 200


class Watch(NamedTuple):
    """What has to be followed: anything beyond direct strikes at all, the style sheet, colours."""

    looks: bool = False
    styles: bool = False
    colours: bool = False


class _Marks(NamedTuple):
    """What one part has: names of legacy fonts; text raised, tiny or of signs; strikes and hiding; colours."""

    legacy: bool
    shaped: bool
    showing: bool
    colours: frozenset[bytes]
    grounds: frozenset[bytes]


def watch(text: bytes, beside: Sequence[bytes], sheet: bytes, theme: bytes) -> Watch:
    """`text`: the document's own part; `beside`: headers, footers, notes; `sheet`: its styles."""
    texts = _together(_marks(text, styles=False), *map(_known_marks, beside))
    style = _style_marks(sheet, texts, (text, *beside))
    legacy = texts.legacy or style.legacy or names_legacy_font(sheet) or names_legacy_font(theme)
    colours = _on_its_like(_together(texts, style))
    styles = legacy or style.shaped or style.showing or (colours and bool(style.colours or style.grounds))
    return Watch(styles or colours or texts.shaped, styles, colours)


def _style_marks(sheet: bytes, marks: _Marks, texts: Sequence[bytes]) -> _Marks:
    """What the styles have that concern the document, whose own `marks` are known."""
    if len(sheet) <= _LARGE:
        style = _known_marks(sheet)
        if not style.shaped and not style.showing and not _on_its_like(_together(marks, style)):
            return style
    return _marks(_used_styles(sheet, texts))


def _together(*parts: _Marks) -> _Marks:
    if len(parts) == 1:
        return parts[0]
    legacy, shaped, showing, colours, grounds = zip(*parts, strict=True)
    nothing = frozenset[bytes]()
    return _Marks(any(legacy), any(shaped), any(showing), nothing.union(*colours), nothing.union(*grounds))


def _marks(data: bytes, *, styles: bool = True) -> _Marks:
    """`styles`: of a part where strikes and hiding are a style's, not a run's own."""
    return _Marks(
        names_legacy_font.__wrapped__(data),
        any(mark in data for mark in _SHAPING) or _TINY.search(data) is not None,
        styles and any(mark in data for mark in _SHOWING),
        frozenset(_COLOUR.findall(data)),
        frozenset(name for ground in _GROUNDS for name in ground.findall(data)) | (_BLACK if _SOLID in data else set()),
    )


_known_marks = lru_cache(maxsize=32)(_marks)
"""For parts that are the same in all of an office's reports."""


@lru_cache(maxsize=32)
def names_legacy_font(text: bytes) -> bool:
    """Whether a part may name a legacy font."""
    lower = text.lower()
    return b"vn" in lower and any(mark in lower for mark in LEGACY_FONTS)


def _used_styles(sheet: bytes, texts: Sequence[bytes]) -> bytes:
    """The part of the style sheet that concerns the document: its defaults, and the styles that are named in it."""
    styles: dict[bytes, bytes] = {}
    begin, *segments = sheet.split(_STYLE)
    for segment in segments:
        named = _STYLE_ID.search(segment)
        if named is not None:
            styles.setdefault(named[1], segment)
    if not styles:
        return sheet
    waiting = [
        name
        for name, segment in styles.items()
        if _DEFAULT.match(segment) or any(b'"' + name + b'"' in text for text in texts)
    ]
    used: dict[bytes, bytes] = {}
    while waiting:
        name = waiting.pop()
        if name not in used and name in styles:
            used[name] = styles[name]
            waiting.extend(_BASED_ON.findall(styles[name]))
    return b"".join((begin, *used.values()))


def _on_its_like(marks: _Marks) -> bool:
    """Whether some text is in the colour of a ground that is there: of the page or of a shading."""
    if len(marks.colours) * len(marks.grounds) > _MOST_COLOURS:
        return True
    behind = [WHITE, *(colour_of(name.decode("ascii", "replace")) for name in marks.grounds)]
    return any(unseen(colour_of(text.decode("ascii")), ground) for text in marks.colours for ground in behind)
