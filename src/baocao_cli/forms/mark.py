"""The hidden mark of a blank: custom document properties that say which form, unit and month it was made for.

A mark is evidence, not proof: a colleague's file may have been copied.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from baocao_cli.month import Month

FORM, VERSION, UNIT, MONTH = "baocao-form", "baocao-version", "baocao-unit", "baocao-month"
_FILE_NAME = re.compile(r"(?P<unit>.+)-(?P<month>[0-9]{4}-[0-9]{2})(?: ?\([0-9]{1,2}\))?")
"""Browsers number a file that is saved twice: `VP-ket-qua-2020-09 (1)`."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the properties of a file say; None where one is not there or makes no sense."""

    form: str | None = None
    version: int | None = None
    unit: str | None = None
    month: Month | None = None

    @property
    def file_name(self) -> str:
        """The name, without its ending, under which the blank is written: `VP-ket-qua-2020-09`."""
        return f"{self.unit}-{self.form}-{self.month}"

    def to_properties(self) -> dict[str, str]:
        """The custom properties to write; what is None is left out."""
        values = {FORM: self.form, VERSION: self.version, UNIT: self.unit, MONTH: self.month}
        return {name: str(value) for name, value in values.items() if value is not None}


def read_mark(properties: Mapping[str, str]) -> Mark | None:
    """The mark among a file's custom properties; None where there is none at all."""
    if not any(name in properties for name in (FORM, VERSION, UNIT, MONTH)):
        return None
    version = properties.get(VERSION, "")
    try:
        month = Month.parse(properties.get(MONTH, ""))
    except ValueError:
        month = None
    return Mark(
        form=properties.get(FORM) or None,
        version=int(version) if version.isascii() and version.isdigit() else None,
        unit=properties.get(UNIT) or None,
        month=month,
    )


def mark_of_name(name: str, form: str) -> Mark | None:
    """Which blank of that form is written under that file name (without its ending); None for any other name."""
    match = _FILE_NAME.fullmatch(name)
    if match is None or not match["unit"].endswith(f"-{form}"):
        return None
    try:
        return Mark(form=form, unit=match["unit"].removesuffix(f"-{form}"), month=Month.parse(match["month"]))
    except ValueError:
        return None
