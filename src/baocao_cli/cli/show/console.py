"""The only module that prints.

Without `--json` people read standard output. With it standard output carries exactly one JSON document, and
whatever a person would read goes to standard error. Faults and progress always go to standard error.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from baocao_cli.findings import Finding, Severity, message
from baocao_cli.progress import Progress, silent
from baocao_cli.texts import say

if TYPE_CHECKING:
    from pydantic import BaseModel
    from rich.console import Console as RichConsole

_SPOOLED = 8 * 1024 * 1024
"""Up to this size (characters) the document is collected in memory, beyond it in a temporary file."""


def use_utf8() -> None:
    """Make both output streams UTF-8, whatever the console's code page is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def located_message(finding: Finding) -> str:
    """`place: message`; the message alone if it names the place itself, or there is no place."""
    text = message(finding)
    return text if not finding.where or finding.where in text else f"{finding.where}: {text}"


class Console:
    """Shows the result of a command."""

    def __init__(self, json: bool = False) -> None:
        self.json = json

    @property
    def _people(self) -> TextIO:
        return sys.stderr if self.json else sys.stdout

    @property
    def width(self) -> int:
        """How many characters a line for people has."""
        return self._rich(self._people).width

    def document(self, document: BaseModel) -> None:
        """Print the JSON document on standard output."""
        sys.stdout.write(document.model_dump_json(indent=2, by_alias=True) + "\n")
        sys.stdout.flush()

    def stream(self, pieces: Iterable[str]) -> None:
        """Print a JSON document that comes in pieces, once all of it has come: a fault must not cut it short."""
        import shutil
        import tempfile

        with tempfile.SpooledTemporaryFile(_SPOOLED, "w+", encoding="utf-8", newline="") as spool:
            spool.writelines(pieces)
            spool.seek(0)
            shutil.copyfileobj(spool, sys.stdout)
        sys.stdout.flush()

    def say(self, text: str = "") -> None:
        """Print a line or paragraph for people, wrapped to the screen."""
        self._rich(self._people).print(text, markup=False, highlight=False, emoji=False)

    def table(
        self,
        headings: Sequence[str],
        rows: Iterable[Sequence[str]],
        title: str | None = None,
        ratios: Sequence[int] = (),
    ) -> None:
        """Print a table for people. `ratios` share the screen's width among the columns; by default the contents do."""
        from rich import box
        from rich.table import Table
        from rich.text import Text

        table = Table(
            title=title,
            box=box.SIMPLE_HEAD,
            title_justify="left",
            padding=(0, 1),
            show_edge=False,
            expand=bool(ratios),
        )
        for column, heading in enumerate(headings):
            table.add_column(heading, overflow="fold", ratio=ratios[column] if ratios else None)
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))
        self._rich(self._people).print(table)

    def bullets(self, paragraphs: Iterable[str]) -> None:
        """Print a list for people, each paragraph indented under its dash."""
        from rich.table import Table
        from rich.text import Text

        grid = Table.grid(padding=(0, 1))
        grid.add_column(width=3, justify="right")
        grid.add_column(overflow="fold")
        for paragraph in paragraphs:
            grid.add_row("-", Text(" / ".join(paragraph.splitlines())))
        self._rich(self._people).print(grid)

    def findings(self, findings: Iterable[Finding], stream: TextIO | None = None) -> None:
        """Print each finding as a paragraph: severity, place, sentence and remedy."""
        from rich.text import Text

        rich = self._rich(stream or self._people)
        for finding in findings:
            head = Text(say(f"severity.{finding.severity}") + ": ", style=_STYLES[finding.severity])
            rich.print(head + Text(located_message(finding)))

    def faults(self, findings: Iterable[Finding]) -> None:
        """Print on standard error why the run cannot go on."""
        self.findings(findings, sys.stderr)

    def interrupted(self) -> None:
        """Report that a person stopped the run."""
        self._rich(sys.stderr).print(say("run.interrupted"))

    def usage(self, command: str) -> None:
        """Print the hint that follows a usage error; `command` is empty for the program itself."""
        words = " ".join(word for word in ("baocao", command, "--help") if word)
        self._rich(sys.stderr).print(say("usage.hint", command=words))

    @contextmanager
    def progress(self, label: str) -> Iterator[Progress]:
        """A progress bar on standard error during long work; nothing if that is not a terminal."""
        if not sys.stderr.isatty():
            yield silent
            return
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
        from rich.progress import Progress as Bar

        what = TextColumn("{task.fields[what]}")
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), what)
        with Bar(*columns, console=self._rich(sys.stderr), transient=True) as bar:
            task = bar.add_task(label, total=None, what="")
            yield lambda done, total, what: bar.update(task, completed=done, total=total, what=what)

    @staticmethod
    def _rich(stream: TextIO) -> RichConsole:
        from rich.console import Console as RichConsole

        return RichConsole(file=stream, highlight=False, markup=False, emoji=False)


_STYLES = {Severity.INFO: "cyan", Severity.WARNING: "yellow", Severity.ERROR: "bold red"}
