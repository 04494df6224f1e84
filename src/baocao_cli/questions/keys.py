"""The keys by which a person names what waits (contract §8): `VP/ket-qua/pa-no`, `VP/ket-qua@02a3411d`.

`VP/ket-qua` is a report that has not come, or what is in force of it; with `@` and the first digits of a file's hash it
is that file's return, `….2` the second in one file. Where unit or form is not known, the digits stand by themselves:
`chua-ro/02a3411d`.
"""

from __future__ import annotations

from collections.abc import Iterable

from baocao_cli.ledger.decided.waivers import GapIdentity
from baocao_cli.ledger.kept_return import KeptReturn

UNKNOWN = "chua-ro"
_DIGITS = 8


def of_return(kept: KeptReturn) -> str:
    """The key of that file's return, whether it waits or is in force."""
    place = kept.sha256[:_DIGITS] + (f".{kept.ordinal}" if kept.ordinal > 1 else "")
    return f"{UNKNOWN}/{place}" if kept.unit is None or kept.form is None else f"{kept.unit}/{kept.form}@{place}"


def of_reading(unit: str, form: str, measure: str, number: int = 0) -> str:
    """The key of a reading in force, or of the item of that number in its list."""
    return f"{unit}/{form}/{measure}" + (f"#{number}" if number else "")


def of_file(sha256: str) -> str:
    """The key of a file of which nobody knows whose it is."""
    return f"{UNKNOWN}/{sha256[:_DIGITS]}"


def of_gap(gap: GapIdentity) -> str:
    """The key of something that is waited for: a report that has not come, a return as a whole, a reading."""
    digits = (gap.sha256 or "")[:_DIGITS]
    if gap.unit is None or gap.form is None:
        return f"{UNKNOWN}/{digits}"
    if gap.reading is not None:
        return of_reading(gap.unit, gap.form, gap.reading)
    return f"{gap.unit}/{gap.form}" + (f"@{digits}" if gap.sha256 is not None else "")


def names(asked: str, gap: GapIdentity) -> bool:
    """Whether the key `asked` is the gap's own, or that of the unit or report that it belongs to."""
    wanted = [part.casefold() for part in asked.strip().strip("/").split("/")]
    parts = [part.casefold() for part in of_gap(gap).split("/")][: len(wanted)]
    whole = [part.partition("@")[0] for part in parts]
    return wanted in (parts, whole)


def of_gaps(gaps: Iterable[GapIdentity]) -> tuple[str, ...]:
    """Each key once, in order."""
    return tuple(dict.fromkeys(of_gap(gap) for gap in gaps))
