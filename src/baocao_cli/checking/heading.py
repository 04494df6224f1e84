"""Finding the parts at the head of a document: from the national name to the addressees.

The head is a table of two columns, or lines that tabs split in two; whoever stands left of the national name issues.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from baocao_cli.checking.lines import Line
from baocao_cli.checking.part import Part
from baocao_cli.papers.line_kinds import (
    bears,
    document_kind,
    is_addressed,
    is_annex_reference,
    is_letter_subject,
    is_major_heading,
    is_motto,
    is_national_name,
    is_number,
    is_party_name,
    is_signing_date,
    is_star,
    is_strict_basis,
    is_typed_line,
)
from baocao_cli.papers.organisations import type_of
from baocao_cli.vietnamese.fold import words

_FIRST_LINES = 60
"""The head of a document stands in so many lines, empty ones counted."""
_WITHOUT_TABLE = 16
_LONGEST_KIND = 14
"""Words."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What was found, and the index of the first line after it."""

    parts: dict[Part, tuple[Line, ...]]
    end: int
    index: int
    """Of the line with the national name (or the Party's), -1 where there is none."""


def heading_of(lines: Sequence[Line]) -> Heading:
    """The parts at the head of the document."""
    anchor = _anchor(lines)
    kind = _kind(lines, anchor)
    top = _end_of_top(lines, anchor, kind)
    pieces = [piece for line in lines[:top] for piece in line.pieces()]
    parts = _at_top(pieces, named=anchor is not None, is_letter=kind is None)
    end = top
    if kind is not None:
        parts[Part.KIND] = (lines[kind],)
        parts[Part.SUBJECT], end = _subject(lines, kind + 1)
    parts[Part.ADDRESSEE], parts[Part.ADDRESSEES], end = _addressees(lines, end)
    return Heading({part: found for part, found in parts.items() if found}, end, -1 if anchor is None else anchor)


def _at_top(pieces: Sequence[Line], *, named: bool, is_letter: bool) -> dict[Part, tuple[Line, ...]]:
    """The parts above the kind of document. `named`: the national name or the Party's is among them."""
    parts = {
        Part.NATIONAL_NAME: _matching(pieces, _is_national_name),
        Part.PARTY_NAME: _matching(pieces, _is_party_name),
        Part.MOTTO: _matching(pieces, _is_motto),
        Part.NUMBER: _matching(pieces, lambda line: is_number(line.text))[:1],
        Part.PLACE_AND_DATE: _matching(pieces, lambda line: is_signing_date(line.text))[:1],
        Part.LETTER_SUBJECT: _letter_subject(pieces) if is_letter else (),
    }
    taken = {id(line) for found in parts.values() for line in found}
    above = _above_number(pieces, parts[Part.NUMBER])
    left = [piece for piece in above if id(piece) not in taken and _is_left(piece, pieces)]
    return parts | _bodies([piece for piece in left if named or _begins_as_body(piece)])


def _anchor(lines: Sequence[Line]) -> int | None:
    named = (_is_national_name, _is_party_name, _is_motto)
    for wanted in named:
        for index, line in enumerate(lines[:_FIRST_LINES]):
            if wanted(line):
                return index
    return None


def _is_national_name(line: Line) -> bool:
    return bears(line.text, is_national_name)


def _is_party_name(line: Line) -> bool:
    return bears(line.text, is_party_name) and line.capitals


def _is_motto(line: Line) -> bool:
    return bears(line.text, is_motto)


def _kind(lines: Sequence[Line], anchor: int | None) -> int | None:
    """The line that names the kind of document: in capitals, or centred and bold, not in the head's left column."""
    limit = _FIRST_LINES if anchor is None else anchor + _FIRST_LINES
    first = 0 if anchor is None else anchor + 1
    for index in range(first, min(limit, len(lines))):
        line = lines[index]
        if is_addressed(line.text) or is_major_heading(line.text):
            return None
        if document_kind(line.text) is None or len(line.key.split()) > _LONGEST_KIND:
            continue
        if line.capitals or (line.bold and line.paragraph.align == "center"):
            return index
    return None


def _end_of_top(lines: Sequence[Line], anchor: int | None, kind: int | None) -> int:
    """Index of the first line after superior, number and date."""
    if kind is not None:
        return kind
    if anchor is None:
        return min(_WITHOUT_TABLE, len(lines))
    table = lines[anchor].spot.table
    if table:
        return max(index for index, line in enumerate(lines) if line.spot.table == table) + 1
    for index in range(anchor, min(anchor + _WITHOUT_TABLE, len(lines))):
        if is_addressed(lines[index].text) or is_strict_basis(lines[index].text):
            return index
    return min(anchor + _WITHOUT_TABLE, len(lines))


def _matching(pieces: Sequence[Line], wanted: Callable[[Line], bool]) -> tuple[Line, ...]:
    return tuple(piece for piece in pieces if wanted(piece))


def _above_number(pieces: Sequence[Line], number: Sequence[Line]) -> Sequence[Line]:
    """What stands below the number (a letter's subject, `DỰ THẢO`) names no body."""
    if not number:
        return pieces
    first = next(index for index, piece in enumerate(pieces) if piece is number[0])
    return [piece for piece in pieces[:first] if piece.spot.table == number[0].spot.table or not piece.spot.table]


def _is_left(piece: Line, pieces: Sequence[Line]) -> bool:
    """Left of the national name, in a table or by tabs; in no table any line that is not split."""
    right = next((each for each in pieces if _is_national_name(each) or _is_party_name(each)), None)
    if piece.spot.table:
        return right is None or right.spot.table != piece.spot.table or piece.spot.column < right.spot.column
    return piece.piece == 0 and (right is None or piece.capitals or is_star(piece.text))


def _letter_subject(pieces: Sequence[Line]) -> tuple[Line, ...]:
    """`V/v …` below the number of a letter, to the end of its cell."""
    for index, piece in enumerate(pieces):
        if is_letter_subject(piece.text):
            same = [each for each in pieces[index:] if each.spot.cell == piece.spot.cell and each.spot.table]
            return tuple(each for each in same if not each.blank) or (piece,)
    return ()


def _bodies(left: Sequence[Line]) -> dict[Part, tuple[Line, ...]]:
    """Superior and issuing body. The issuing body is the bold one, else the last that begins as a body's name."""
    stars = tuple(line for line in left if is_star(line.text))
    named = [line for line in left if _is_name(line)]
    first = _issuer_begins(named)
    return {Part.SUPERIOR: tuple(named[:first]), Part.ISSUER: tuple(named[first:]), Part.STAR: stars}


def _issuer_begins(named: Sequence[Line]) -> int:
    weights = [line.bold for line in named]
    if any(weights) and not all(weights):
        return weights.index(True)
    return max((index for index, line in enumerate(named) if _begins_as_body(line)), default=0)


def _begins_as_body(line: Line) -> bool:
    return type_of(words(line.text)) is not None or is_star(line.text)


def _is_name(line: Line) -> bool:
    typed = is_typed_line(line.text)
    return any(letter.isalpha() for letter in line.text) and not typed and not is_letter_subject(line.text)


def _subject(lines: Sequence[Line], start: int) -> tuple[tuple[Line, ...], int]:
    """The lines below the kind that are centred, up to what begins the text."""
    found: list[Line] = []
    index = start
    while index < len(lines):
        line = lines[index]
        if line.blank:
            if found or line.drawn or index - start > 2:
                break
        elif _begins_text(line):
            break
        else:
            found.append(line)
        index += 1
    return tuple(found), index


def _begins_text(line: Line) -> bool:
    opens = (is_addressed, is_strict_basis, is_annex_reference, is_major_heading, is_typed_line)
    if any(is_kind(line.text) for is_kind in opens):
        return True
    return line.paragraph.align != "center" and not (line.bold and line.paragraph.first_line <= 0)


def _addressees(lines: Sequence[Line], start: int) -> tuple[tuple[Line, ...], tuple[Line, ...], int]:
    """`Kính gửi` and the lines of several addressees; the index after them."""
    for index in range(start, min(start + _WITHOUT_TABLE, len(lines))):
        line = lines[index]
        if is_addressed(line.text):
            end = index + 1
            while end < len(lines) and (lines[end].blank or lines[end].text.startswith(("-", "–", "+"))):
                end += 1
            several = tuple(each for each in lines[index + 1 : end] if not each.blank)
            return (line,), several, end
        if not line.blank and not is_typed_line(line.text):
            break
    return (), (), start
