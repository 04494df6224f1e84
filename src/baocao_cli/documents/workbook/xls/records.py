"""What xlrd does not tell of an .xls: which cells are formulas, the text boxes, the custom properties.

Records are those of [MS-XLS]; the stream is a run of them, a substream for each sheet.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO

import olefile

_PROPERTIES = "\x05DocumentSummaryInformation"
_FORMULA, _BOF, _EOF, _BOUNDSHEET, _RECALC_ID = 0x0006, 0x0809, 0x000A, 0x0085, 0x01C1
_OBJ, _TXO, _CONTINUE = 0x005D, 0x01B6, 0x003C
_RECORD = struct.Struct("<HH")
_CELL = struct.Struct("<HH")
_POSITION = struct.Struct("<I")
_BOX_LENGTHS = struct.Struct("<10xHH")
_FONT_RUN = struct.Struct("<HH4x")
_NOTE_OBJECT, _PICTURE_OBJECT = 0x19, 0x08
_PLACEHOLDERS = (b"\0" * 8, b"\3\0\0\0\0\0\xff\xff")
"""Zero and the empty text: what programs keep for a formula that they did not compute."""

Record = tuple[int, int, bytes]
"""Position in the stream, kind, body."""

FontRuns = list[tuple[int, int]]
"""Where in a text a font begins, and the font's number."""


@dataclass(slots=True)
class Substream:
    """One worksheet's records; places are 0-based."""

    uncomputed: set[tuple[int, int]] = field(default_factory=set)
    boxes: list[tuple[str, FontRuns]] = field(default_factory=list)
    pictures: int = 0


@dataclass(frozen=True, slots=True)
class Extras:
    """The worksheets in the workbook's order, and the custom properties."""

    sheets: tuple[Substream, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)


def read_extras(data: bytes) -> Extras:
    """Raises OSError, struct.error and the like for damaged bytes. A bare stream without a container has no extras."""
    if not olefile.isOleFile(data):
        return Extras()
    with olefile.OleFileIO(BytesIO(data)) as container:
        name = next((name for name in ("Workbook", "Book") if container.exists(name)), None)
        if name is None:
            return Extras()
        with container.openstream(name) as stream:
            records = list(_records(stream.read()))
        return Extras(tuple(_sheets(records)), _properties(container))


def _properties(container: olefile.OleFileIO[str]) -> dict[str, str]:
    if not container.exists(_PROPERTIES):
        return {}
    try:
        items = container.get_userdefined_properties(_PROPERTIES)
    except (ValueError, LookupError, TypeError, struct.error):
        return {}  # names in a code page that olefile does not know: the workbook itself is whole
    return {_text(item["property_name"]): _text(item["value"]) for item in items}


def _text(value: object) -> str:
    return (value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)).rstrip("\0")


def _sheets(records: Sequence[Record]) -> Iterator[Substream]:
    """Worksheets as the directory lists them; charts and macro sheets are left out, as xlrd does."""
    starts = {position: index for index, (position, kind, _) in enumerate(records) if kind == _BOF}
    computed = any(kind == _RECALC_ID for _, kind, _ in records)
    for _, kind, body in records:
        if kind == _BOUNDSHEET and len(body) >= 6 and body[5] == 0:
            start = starts.get(_POSITION.unpack_from(body)[0])
            yield Substream() if start is None else _substream(records, start, computed=computed)


def _substream(records: Sequence[Record], start: int, *, computed: bool) -> Substream:
    """`computed`: a calculating program has been over the workbook, its zeros and empty texts are results."""
    sheet = Substream()
    object_type = 0
    for index in _own(records, start):
        _, kind, body = records[index]
        if kind == _FORMULA and not computed and body[6:14] in _PLACEHOLDERS:
            row, column = _CELL.unpack_from(body)
            sheet.uncomputed.add((row, column))
        elif kind == _OBJ and len(body) >= 6:
            object_type = body[4]
            sheet.pictures += object_type == _PICTURE_OBJECT
        elif kind == _TXO and object_type != _NOTE_OBJECT and len(body) >= _BOX_LENGTHS.size:
            pieces = [body for _, kind, body in records[index + 1 : index + 40] if kind == _CONTINUE]
            sheet.boxes.append(_box(pieces, *_BOX_LENGTHS.unpack_from(body)))
    return sheet


def _own(records: Sequence[Record], start: int) -> Iterator[int]:
    """The substream's records after its BOF, to its end; what a chart within it holds is the chart's."""
    depth = 0
    for index in range(start + 1, len(records)):
        kind = records[index][1]
        depth += (kind == _BOF) - (kind == _EOF)
        if depth < 0:
            return
        if depth == 0:
            yield index


def _records(stream: bytes) -> Iterator[Record]:
    position = 0
    while position + 4 <= len(stream):
        kind, length = _RECORD.unpack_from(stream, position)
        yield position, kind, stream[position + 4 : position + 4 + length]
        position += 4 + length


def _box(pieces: list[bytes], length: int, run_bytes: int) -> tuple[str, FontRuns]:
    """A TXO's continuations: text, each led by a byte that says one or two bytes a character, then the font runs."""
    text = ""
    runs = b""
    for piece in pieces:
        if len(text) < length and piece:
            text += piece[1:].decode("utf-16-le" if piece[0] & 1 else "latin-1", "replace")
        elif len(runs) < run_bytes:
            runs += piece
    whole = runs[: len(runs) - len(runs) % _FONT_RUN.size]
    return text[:length], list(_FONT_RUN.iter_unpack(whole))
