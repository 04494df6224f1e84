"""Runs of text with their fonts → what a person reads, legacy Vietnamese fonts converted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from baocao_cli.vietnamese.fold import tidy
from baocao_cli.vietnamese.legacy import decode_runs, encoding_of


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one font."""

    text: str
    font: str | None = None
    struck: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Styled:
    """Runs put together: what counts, what is struck through, what is hidden; all tidied."""

    text: str
    struck: str = ""
    hidden: str = ""
    legacy_fonts: frozenset[str] = field(default_factory=frozenset)

    @property
    def legacy(self) -> bool:
        return bool(self.legacy_fonts)


def join(runs: Sequence[Run]) -> Styled:
    """What stands struck through or hidden is told apart, then each part read in its fonts."""
    fonts: set[str] = set()
    hidden = _read([run for run in runs if run.hidden], fonts)
    struck = _read([run for run in runs if run.struck and not run.hidden], fonts)
    text = _read([run for run in runs if not run.struck and not run.hidden], fonts)
    return Styled(text, struck, hidden, frozenset(fonts))


def _read(runs: Sequence[Run], fonts: set[str]) -> str:
    """The runs' text, converted before it is tidied: ư is U+00AD in TCVN3. Adds the legacy fonts that it met."""
    text, converted = decode_runs([(run.text, encoding_of(run.font)) for run in runs])
    if converted:
        fonts.update(run.font for run in runs if run.font and encoding_of(run.font))
    return tidy(text)
