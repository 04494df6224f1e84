"""Runs of text with their fonts → what a person reads, legacy Vietnamese fonts converted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from baocao_cli.documents.model import Paragraph, Place
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
    legacy_fonts: frozenset[str] = frozenset()

    @property
    def legacy(self) -> bool:
        return bool(self.legacy_fonts)


def join(runs: Sequence[Run]) -> Styled:
    """What stands struck through or hidden is told apart, then each part read in its fonts."""
    if len(runs) == 1 and not runs[0].struck and not runs[0].hidden and encoding_of(runs[0].font) is None:
        return Styled(tidy(runs[0].text))
    fonts: set[str] = set()
    hidden = _read([run for run in runs if run.hidden], fonts)
    struck = _read([run for run in runs if run.struck and not run.hidden], fonts)
    text = _read([run for run in runs if not run.struck and not run.hidden], fonts)
    return Styled(text, struck, hidden, frozenset(fonts))


def lines(runs: Iterable[Run]) -> Iterator[Styled]:
    """Line by line, those left out that say nothing."""
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.replace("\r", "\n").split("\n")
        line.append(replace(run, text=first))
        for text in others:
            yield from _unless_blank(join(line))
            line = [replace(run, text=text)]
    yield from _unless_blank(join(line))


def _unless_blank(line: Styled) -> Iterator[Styled]:
    if line.text.strip() or line.struck.strip() or line.hidden.strip():
        yield line


def paragraph(line: Styled, place: Place) -> Paragraph:
    """A line beside the cells: of a text box or a note, as its place says."""
    return Paragraph(line.text, place, place.origin, line.struck, line.hidden, line.legacy)


def _read(runs: Sequence[Run], fonts: set[str]) -> str:
    """The runs' text, converted before it is tidied: ư is U+00AD in TCVN3. Adds the legacy fonts that it met."""
    if not runs:
        return ""
    text, converted = decode_runs([(run.text, encoding_of(run.font)) for run in runs])
    if converted:
        fonts.update(run.font for run in runs if run.font and encoding_of(run.font))
    return tidy(text)
