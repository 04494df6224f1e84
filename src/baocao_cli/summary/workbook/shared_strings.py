"""Texts of a workbook in one table, as Excel itself stores them.

XlsxWriter writes texts into their cells when it keeps no rows in memory, and some viewers do not show such texts. They
are moved here piece by piece, so that no sheet is ever in memory as a whole.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import IO

_PIECE, _CELL_END = 1 << 18, b"</c>"
_SHEETS = re.compile(r"xl/worksheets/sheet[0-9]+\.xml")
_IN_CELL = re.compile(rb' t="inlineStr"><is>(<t(?: xml:space="preserve")?>[^<]*</t>)</is></c>')
_TABLE, _TYPES, _RELATIONSHIPS = "xl/sharedStrings.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"


def with_shared_strings(workbook: bytes) -> bytes:
    """The workbook with a table of its texts; the given workbook must not have one."""
    texts = _Texts()
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as source, zipfile.ZipFile(target, "w") as written:
        for name in source.namelist():
            if _SHEETS.fullmatch(name):
                with source.open(name) as stream, written.open(_member(name), "w") as sheet:
                    sheet.writelines(texts.moved(piece) for piece in _pieces(stream))
            else:
                written.writestr(_member(name), _declared(name, source.read(name)))
        with written.open(_member(_TABLE), "w") as table:
            table.writelines(texts.table())
    return target.getvalue()


class _Texts:
    """The table of texts: each text's XML element and its number."""

    def __init__(self) -> None:
        self._numbers: dict[bytes, int] = {}
        self._uses = 0

    def moved(self, piece: bytes) -> bytes:
        """A piece of a sheet, each text replaced by its number."""
        moved, uses = _IN_CELL.subn(self._numbered, piece)
        self._uses += uses
        return moved

    def _numbered(self, cell: re.Match[bytes]) -> bytes:
        return b' t="s"><v>%d</v></c>' % self._numbers.setdefault(cell[1], len(self._numbers))

    def table(self) -> Iterator[bytes]:
        """The part with the table, piece by piece."""
        yield f'{_HEAD}<sst xmlns="{_MAIN}" count="{self._uses}" uniqueCount="{len(self._numbers)}">'.encode()
        yield from (b"<si>%b</si>" % text for text in self._numbers)
        yield b"</sst>"


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    """The stream in pieces that end with a cell."""
    rest = b""
    while read := stream.read(_PIECE):
        rest += read
        end = rest.rfind(_CELL_END) + len(_CELL_END)
        if end >= len(_CELL_END):
            yield rest[:end]
            rest = rest[end:]
    yield rest


def _declared(name: str, part: bytes) -> bytes:
    """The part; those that list all others get an entry for the table."""
    if name == _TYPES:
        entry = f'<Override PartName="/{_TABLE}" ContentType="{_TYPE}"/></Types>'
        return part.replace(b"</Types>", entry.encode())
    if name == _RELATIONSHIPS:
        entry = f'<Relationship Id="rIdStrings" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
        return part.replace(b"</Relationships>", f"{entry}</Relationships>".encode())
    return part


def _member(name: str) -> zipfile.ZipInfo:
    """A member with a fixed time and system, so that the bytes are the same each time."""
    member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = 0
    return member
