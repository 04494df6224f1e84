"""Rules about the end of a document: recipients and signature."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_cli.checking.extent import line_height
from baocao_cli.checking.model import Observation, Rule
from baocao_cli.checking.paper import Paper
from baocao_cli.checking.part import Part
from baocao_cli.checking.rules.looks import points
from baocao_cli.texts import say

_ROOM = 42.0
"""Points: a signature and a stamp of 36 mm across the left third of it need about so much height."""


def recipients_beside_signature(clause: str) -> Rule:
    """Recipients and signature stand side by side in a table of no borders."""

    def check(paper: Paper) -> Iterator[Observation]:
        for line in paper.parts.lines(Part.RECIPIENTS_HEAD):
            if not line.spot.table:
                yield Observation(False, say("check.found.no-table"), line.where)
                continue
            table = paper.tables[line.spot.table - 1]
            key = "table-bordered" if table.bordered else "table-plain"
            yield Observation(not table.bordered, say(f"check.found.{key}"), str(table))

    return Rule("ending", "table", clause, check)


def room_to_sign(clause: str) -> Rule:
    """Room between the title and the name; below the title where the name is still to be written."""

    def check(paper: Paper) -> Iterator[Observation]:
        titles = {id(line) for part in _TITLES for line in paper.parts.lines(part)}
        names = {id(line) for line in paper.parts.lines(Part.SIGNER_NAME)}
        for column in paper.parts.signatures:
            last = max((index for index, line in enumerate(column) if id(line) in titles), default=None)
            if last is None:
                continue
            room = column[last].paragraph.after
            for line in column[last + 1 :]:
                if id(line) in names:
                    room += line.paragraph.before
                    break
                room += line_height(line)
            yield Observation(room >= _ROOM, say("check.found.points", points=points(room, 0)), column[last].where)

    return Rule("signature", "room", clause, check)


_TITLES = (Part.AUTHORITY, Part.SIGNER_TITLE)
