"""The parts of a paper above and below its table: heading, title, sentences; signature block, recipients."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from baocao_cli.documents.model import Origin
from baocao_cli.papers.headings import own_heading
from baocao_cli.papers.line_kinds import (
    document_kind,
    is_addressed,
    is_annex_mark,
    is_basis,
    is_nation_or_motto,
    is_national_name,
    is_number,
    is_party_name,
    is_rule,
    is_signing_date,
    is_subject,
    is_title,
    opens_signature,
    reports,
    titled_kind,
)
from baocao_cli.papers.lines import Line, squeeze
from baocao_cli.vietnamese.fold import words

_LONGEST_TITLE = 45
_LONGEST_KIND = 15


@dataclass(slots=True)
class PaperParts:
    """Lines by what they are, tabs taken apart. `dates`: lines that say place and day of signing."""

    heading: list[Line] = field(default_factory=list)
    kinds: list[Line] = field(default_factory=list)
    """Lines that name a kind of document as a title does, below the national name where there is one."""
    title: list[Line] = field(default_factory=list)
    sentences: list[Line] = field(default_factory=list)
    dates: list[Line] = field(default_factory=list)
    signature: list[Line] = field(default_factory=list)
    other: list[Line] = field(default_factory=list)
    """Below the table, and neither a section's nor the signature block's."""


def split_paper(before: Sequence[Line], after: Sequence[Line], titles: Sequence[str] = ()) -> PaperParts:
    """The parts of the lines `before` the table and of those `after` it, without the sections' lines.

    `titles`: squeezed titles of the form, by which a title is known that no `BÁO CÁO` in capitals opens.
    """
    parts = PaperParts()
    begin = own_heading(before)
    parts.other.extend(line for line in before if line.position < begin)
    _above(titles, [piece for line in before if line.position >= begin for piece in _pieces(line)], parts)
    _below([piece for line in after for piece in _pieces(line)], parts)
    return parts


def _pieces(line: Line) -> list[Line]:
    return [replace(line, text=piece) for piece in line.pieces]


def _above(titles: Sequence[str], lines: Sequence[Line], parts: PaperParts) -> None:
    zone = parts.heading
    named = False
    for line in lines:
        text = line.text
        if is_national_name(text) or is_party_name(text):
            named = True
            parts.kinds.clear()
        if line.origin is Origin.NOTE or is_nation_or_motto(text) or is_rule(text) or is_number(text):
            continue
        if is_signing_date(text):
            parts.dates.append(line)
            continue
        if zone is not parts.sentences:
            zone = _zone_of(line, zone, titles, parts, named=named)
        zone.append(line)


def _zone_of(line: Line, zone: list[Line], titles: Sequence[str], parts: PaperParts, *, named: bool) -> list[Line]:
    """Which part a line above the first sentence begins or goes on with. `named`: the national name is above it, so
    that a kind of document in capitals is no part of a body's name (`PHÒNG / KẾ HOẠCH - TÀI CHÍNH`).
    """
    kind = titled_kind(line.text)
    if kind is not None or (named and _names_kind(line.text)):
        parts.kinds.append(line)
    if _is_title(titles, line.text) or (kind is not None and named):
        return parts.title
    return parts.sentences if _is_sentence(line.text) else zone


def _names_kind(text: str) -> bool:
    """Whether a line in small letters is a title that names its kind (`Kế hoạch tuyên truyền`), and cites none."""
    kind = document_kind(text)
    spoken = words(text)
    return kind is not None and len(spoken) <= _LONGEST_KIND and spoken[len(kind) : len(kind) + 1] != ("so",)


def _is_title(titles: Sequence[str], text: str) -> bool:
    if is_title(text):
        return True
    squeezed = squeeze(text)
    return bool(squeezed) and any(squeezed.startswith(title) or title.startswith(squeezed) for title in titles)


def _is_sentence(text: str) -> bool:
    """Running text: the basis, the addressees, whatever reports or is long; a subject (`V/v …`) is none."""
    if is_addressed(text) or is_basis(text) or reports(text) is not None:
        return True
    spoken = words(text)
    if is_subject(text) or is_annex_mark(text):
        return False
    if len(spoken) > _LONGEST_TITLE:
        return True
    return text.rstrip().endswith((":", ".")) and len(spoken) > 6 and not text.isupper()


def _below(lines: Sequence[Line], parts: PaperParts) -> None:
    signing = False
    for line in lines:
        if line.origin in (Origin.HEADER, Origin.FOOTER, Origin.NOTE, Origin.TEXT_BOX):
            parts.other.append(line)
            continue
        signing = signing or opens_signature(line.text)
        if is_signing_date(line.text):
            parts.dates.append(line)
        elif signing:
            parts.signature.append(line)
        else:
            parts.other.append(line)
