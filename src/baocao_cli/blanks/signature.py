"""Who signs a blank: `T/M CHI BỘ` and `BÍ THƯ`, `TM. ỦY BAN NHÂN DÂN` and `CHỦ TỊCH`, or a title alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from baocao_cli.papers.line_kinds import is_authority
from baocao_cli.papers.organisations import type_of
from baocao_cli.texts import say
from baocao_cli.vietnamese.fold import words
from baocao_cli.workspace.unit import Unit

_COLLECTIVES = {
    ("chi", "bo"): "cell",
    ("chi", "uy"): "cell-committee",
    ("dang", "bo"): "committee",
    ("dang", "uy"): "committee",
    ("uy", "ban", "nhan", "dan"): "people-s-committee",
}
"""Bodies that decide together, so that somebody signs in their name; by what their names begin with, folded."""
_OF_GOVERNMENT = "people-s-committee"
_LINES = re.compile(r"[;\n]+")


@dataclass(frozen=True, slots=True)
class Signature:
    """Both in capitals. `authority`: in whose name somebody signs; empty where nobody's. `title`: empty if unknown."""

    authority: str = ""
    title: str = ""


def signature_of(unit: Unit) -> Signature:
    """What the roster says of the signer (`Chức danh ký`: a title, or `authority; title`), completed by the name.

    A unit of the government of which nothing is said has neither: the form's own words are printed.
    """
    if not unit.signer_title and not unit.party:
        return Signature()
    typed = [" ".join(line.split()).upper() for line in _LINES.split(unit.signer_title) if line.strip()]
    authority = typed.pop(0) if typed and is_authority(typed[0]) else ""
    collective = _collective(unit)
    if collective is None:
        return Signature(authority, " ".join(typed))
    title = " ".join(typed) or say(f"blank.head.{collective}")
    return Signature(authority or say(f"blank.authority.{collective}"), title)


def _collective(unit: Unit) -> str | None:
    """Which body that decides together the unit is: of the Party if the unit is, of the Government if not."""
    collective = _COLLECTIVES.get(type_of(words(unit.name)) or ())
    return collective if unit.party == (collective != _OF_GOVERNMENT) else None
