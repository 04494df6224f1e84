"""Several returns in one file: which tables and lines belong to which return."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from baocao_cli.documents.model import Origin
from baocao_cli.forms.declaration import Grid
from baocao_cli.papers.headings import heading_from
from baocao_cli.papers.line_kinds import bears, is_annex_mark, is_title, opens_heading
from baocao_cli.papers.lines import Line, Position, squeeze
from baocao_cli.recognition.tables.continuations import rows_named
from baocao_cli.recognition.tables.regions import Region
from baocao_cli.recognition.wording import table_words
from baocao_cli.recognition.wording.column_heads import unit_in
from baocao_cli.recognition.wording.form_keys import FormKeys
from baocao_cli.recognition.wording.section_headings import match_heading


@dataclass(slots=True)
class Segment:
    """One return's share of a file.

    `before`: the lines from its heading to its first table; `after`: the lines below. `shared`: the heading lines of
    the return before it, where this one (of another form) has none. `unheaded`: another return of the same form
    stands in the file, and no heading tells the two apart.
    """

    regions: list[Region]
    before: list[Line] = field(default_factory=list)
    after: list[Line] = field(default_factory=list)
    shared: list[Line] = field(default_factory=list)
    unheaded: bool = False


def split_returns(regions: Sequence[Region], lines: Sequence[Line]) -> list[Segment]:
    """The segments of a file in reading order; every line is in one of them."""
    segments: list[Segment] = []
    begins: list[Position] = []
    for region in regions:
        previous = segments[-1] if segments else None
        start = (0,) if previous is None else _heading_start(previous.regions[-1], region, lines)
        if previous is not None and start is None and _goes_on(previous, region):
            previous.regions.append(region)
            continue
        segment = Segment([region])
        if previous is not None and start is None:
            same = previous.regions[0].keys.form is region.keys.form
            segment.unheaded = same
            previous.unheaded = previous.unheaded or same
        segments.append(segment)
        begins.append(start if start is not None else _without_heading(region, lines, segments[-2]))
    _deal_out(segments, begins, lines)
    return segments


def _heading_start(previous: Region, region: Region, lines: Sequence[Line]) -> Position | None:
    """Where a heading between the two tables begins; None where there is none."""
    between = [line for line in lines if previous.stop <= line.position < region.start and line.origin is Origin.BODY]
    sheet = region.table.sheet
    if sheet is not None and region.spot.position[0] != previous.spot.position[0]:
        return (region.spot.position[0],) if any(line.sheet == sheet for line in between) else None
    opener = next((index for index, line in enumerate(between) if bears(line.text, opens_heading)), None)
    return None if opener is None else heading_from(between, opener)


def _goes_on(previous: Segment, region: Region) -> bool:
    """Whether a table continues the one before: no row answered twice, no second list after a total."""
    last = previous.regions[-1]
    if region.caption is not None and last.keys.form is region.keys.form:
        return True
    if last.keys is not region.keys:
        return last.keys.form is region.keys.form and region.keys not in [known.keys for known in previous.regions]
    if isinstance(region.keys.declared, Grid):
        known = {index for other in previous.regions for index in rows_named(other)}
        return not known & rows_named(region)
    return not (_has_total(last) and _has_total(region))


def _has_total(region: Region) -> bool:
    return any(
        squeeze(cell.text) in region.keys.totals
        for cell in region.table.cells
        if region.data <= cell.row < region.end and cell.text
    )


def _without_heading(region: Region, lines: Sequence[Line], previous: Segment) -> Position:
    """Where an unheaded return begins: at a title or annex mark, else right at its table."""
    last = previous.regions[-1]
    for line in lines:
        if last.stop <= line.position < region.start and (is_title(line.text) or is_annex_mark(line.text)):
            return line.position
    return region.start


def _deal_out(segments: list[Segment], begins: Sequence[Position], lines: Sequence[Line]) -> None:
    limits = [*begins[1:], None]
    for segment, begin, limit in zip(segments, begins, limits, strict=True):
        first = segment.regions[0].start
        for line in lines:
            if line.position < begin or (limit is not None and line.position >= limit):
                continue
            (segment.before if line.position < first else segment.after).append(line)
        unit = _time_unit(segment.before[-4:])
        if unit is not None:
            segment.regions = [replace(region, unit_above=unit) for region in segment.regions]
    for earlier, later in pairwise(segments):
        later.shared = earlier.before or earlier.shared


def out_of_frame(keys: FormKeys, segment: Segment) -> None:
    """Of a cell that holds the table, all text comes before the table: its sections stand below all the same."""
    frame = segment.regions[0].spot.position[:-1]
    opened = False
    below: list[Line] = []
    for line in segment.before:
        inside = len(frame) > 2 and line.position[:-2] == frame
        opened = opened or (inside and _opens_section(keys, line.text))
        if inside and opened:
            below.append(line)
    segment.before = [line for line in segment.before if not any(line is moved for moved in below)]
    segment.after[:0] = below


def _opens_section(keys: FormKeys, text: str) -> bool:
    return any(match_heading(section, text) for section in keys.sections)


def _time_unit(above: Sequence[Line]) -> str | None:
    """`ĐVT: giờ` on a line of its own above the table; other units say nothing that the form does not."""
    for line in reversed(above):
        unit = unit_in(line.text) if is_annex_mark(line.text) or line.text.startswith("(") else None
        if unit is not None and table_words.DURATION_WORDS.fullmatch(unit):
            return unit.lower()
    return None
