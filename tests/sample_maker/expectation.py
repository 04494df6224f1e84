"""What must become of a sample, written by hand from what the file says, never from what the program gave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.sample_maker.office import Saved

REPORTED, ZERO, MISSING, HELD = "reported", "zero", "missing", "held"

Expected = tuple[str, Any]
"""Status, and value (None where there is none)."""

BASE_CELLS = ("05 pa nô, 20 áp phích, 12 khẩu hiệu", "02 buổi, 85 người", "120 phút", "Không")
BASE_READINGS: dict[str, Expected] = {
    "pa-no": (REPORTED, {"total": 37, "kinds": {"pa nô": 5, "áp phích": 20, "khẩu hiệu": 12}}),
    "tuyen-truyen-mieng": (REPORTED, {"sessions": 2, "attendees": 85}),
    "phat-thanh": (REPORTED, {"minutes": 120}),
    "khac": (ZERO, {"items": []}),
    "kho-khan": (ZERO, {"text": ""}),
}


@dataclass(frozen=True)
class Return:
    """One return: whose, which, when, its outcome, and the readings that the sample is about."""

    unit: str | None = "VP"
    form: str | None = "ket-qua"
    month: str | None = "2020-09"
    outcome: str | None = "accepted"
    """None: the sample is not about it."""
    readings: Mapping[str, Expected] = field(default_factory=lambda: dict(BASE_READINGS))


@dataclass(frozen=True)
class Case:
    """A sample of `samples/defects/`: the numbered defect that it shows, and what must become of it.

    `codes`: findings that must be told, anywhere in the file's entry. `members` is for mails and archives.
    """

    defect: int
    name: str
    purpose: str
    program: str
    data: bytes | Saved = field(repr=False)
    outcome: str = "read"
    returns: tuple[Return, ...] = (Return(),)
    codes: tuple[str, ...] = ()
    members: Mapping[str, str] = field(default_factory=dict)
    """Path below the file → outcome."""
    month_option: str | None = None

    @property
    def path(self) -> str:
        return self.name if "/" in self.name else f"{self.defect:02d}-{self.name}"


def changed(**readings: Expected) -> dict[str, Expected]:
    """The plain readings with some others; `_` stands for `-` in a measure's id."""
    return {**BASE_READINGS, **{name.replace("_", "-"): reading for name, reading in readings.items()}}
