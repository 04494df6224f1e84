"""The last screenful of `collect`: what came, what waits, the one next step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baocao_cli.cli.show.remarks import SharedRemark
from baocao_cli.cli.show.standing import next_step, standing_lines
from baocao_cli.collection.report import Counts
from baocao_cli.findings import Severity
from baocao_cli.standing import Standing
from baocao_cli.texts import say

_LISTED = 8
"""How many of the things that wait are listed, a line each; above the last screenful they stand in full."""
MONTHS_SHOWN = 3
"""Of how many months the standing is said, the latest ones."""


@dataclass(frozen=True, slots=True)
class Closing:
    """What the last screenful is made of; without `standing` (a trial run, no month) it says nothing of months."""

    counts: Counts
    remarks: Sequence[SharedRemark]
    standing: Standing | None
    inbox: str
    width: int

    def lines(self) -> Iterator[str]:
        """The paragraphs of the screen; those of the list are cut to the screen's width."""
        yield from _counted(self.counts)
        waiting = [shared for shared in self.remarks if shared.remark.severity is Severity.ERROR]
        if waiting:
            yield ""
            yield say("collect.waits")
            yield from self._listed(waiting)
        if self.standing is not None:
            yield ""
            yield from self._about_months(self.standing, len(waiting))
        elif waiting:
            yield ""
            yield say("standing.next-mend", folder=self.inbox)

    def _listed(self, waiting: Sequence[SharedRemark]) -> Iterator[str]:
        ordered = sorted(waiting, key=lambda shared: -len(shared.files))
        for shared in ordered[:_LISTED]:
            yield _cut(f"  - {_files(shared)}: {shared.remark.line}", self.width)
        if len(ordered) > _LISTED:
            yield say("collect.waits-more", number=len(ordered) - _LISTED)

    def _about_months(self, standing: Standing, waiting: int) -> Iterator[str]:
        yield from standing_lines(standing)
        unread = bool(waiting) and not standing.questions
        yield say("standing.next-mend", folder=self.inbox) if unread else next_step(standing, self.inbox)


def _counted(counts: Counts) -> Iterator[str]:
    """`5 tệp: 4 đã đọc, 1 không nhận.`, `4 báo cáo: 4 đã nhận.`: outcomes that did not occur are left out."""
    files = _pieces(counts, ("read", "duplicate", "ignored", "rejected"))
    yield say("collect.counts-files", number=counts.files, outcomes=files)
    if not counts.returns:
        yield say("collect.no-returns")
        return
    returns = _pieces(counts, ("accepted", "accepted_with_warnings", "held", "empty"))
    yield say("collect.counts-returns", number=counts.returns, outcomes=returns)


def _pieces(counts: Counts, names: tuple[str, ...]) -> str:
    numbers = ((getattr(counts, name), name) for name in names)
    return "; ".join(f"{number} {say(f'outcome.{name}')}" for number, name in numbers if number)


def _files(shared: SharedRemark) -> str:
    if len(shared.files) == 1:
        return shared.files[0]
    return say("collect.files", number=len(shared.files))


def _cut(line: str, width: int) -> str:
    line = " ".join(line.split("\n"))
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
