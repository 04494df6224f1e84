"""An office of the test: its roster, its months, its inbox, and what the program says about them."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import docx
from docx.table import Table
from openpyxl import Workbook

from tests.months.paper import Figures
from tests.support.cli import Result, baocao

Json = Any


@dataclass(frozen=True)
class Member:
    """A unit of the office; `was` is its earlier code."""

    code: str
    name: str
    email: str
    forms: str = "ket-qua"
    was: str = ""


@dataclass(frozen=True)
class Sent:
    """A file of the inbox and the file's own time (ISO with zone)."""

    path: str
    at: str
    data: bytes = field(repr=False)


class Office:
    """A workspace with its inbox, driven by the public commands."""

    def __init__(self, root: Path, members: Sequence[Member], months: Sequence[str], number: str = "") -> None:
        self._begin(root)
        self.write_roster(members)
        for month in months:
            opened = baocao("init-month", "--month", month, cwd=root)
            assert opened.exit == 0, opened.err
        if number:
            self.number_documents(number)

    @classmethod
    def copied(cls, opened: Path, root: Path) -> Office:
        """The same office with its own copy of a workspace that is already open."""
        shutil.copytree(opened, root)
        office = cls.__new__(cls)
        office._begin(root)
        return office

    def _begin(self, root: Path) -> None:
        self.root = root
        self.turn_to("hop-thu")

    def turn_to(self, inbox: str) -> None:
        """From now on files come into that folder; what earlier runs said is forgotten, not what they did."""
        self.inbox = self.root / inbox
        self.runs: list[Json] = []
        self.exits: list[int] = []
        self._answers: dict[tuple[str, ...], Json] = {}

    def write_roster(self, members: Sequence[Member]) -> None:
        """The roster as the clerk saves it, for the first time or again."""
        workbook = Workbook()
        sheet = workbook.worksheets[0]
        sheet.append(["Mã", "Tên đơn vị", "Email", "Biểu mẫu", "Mã cũ"])
        for member in members:
            sheet.append([member.code, member.name, member.email, member.forms, member.was or None])
        workbook.save(self.root / "don-vi.xlsx")
        self._answers.clear()

    def number_documents(self, number: str) -> None:
        """The number that the next document bears, as the clerk writes it into the settings."""
        settings = self.root / "baocao.toml"
        head, mark, rest = settings.read_text(encoding="utf-8").partition("[summary]")
        numbered = re.sub('number = "[^"]*"', f'number = "{number}"', rest, count=1)
        settings.write_text(head + mark + numbered, encoding="utf-8")

    def blank(self, unit: str, form: str, month: str, ending: str) -> bytes:
        """The blank that `init-month` wrote."""
        return (self.root / "bieu-mau" / month / unit / f"{unit}-{form}-{month}.{ending}").read_bytes()

    def receive(self, files: Sequence[Sent]) -> None:
        """Files lie in the inbox, each with its time; one under an old name takes the old one's place."""
        for sent in files:
            path = self.inbox / sent.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(sent.data)
            seconds = datetime.fromisoformat(sent.at).timestamp()
            os.utime(path, (seconds, seconds))

    def collect(self, month: str | None) -> None:
        """One run over the whole inbox, kept in `runs`."""
        asked = () if month is None else ("--month", month)
        self._answers.clear()
        result = baocao("collect", self.inbox.name, *asked, "--json", cwd=self.root)
        self.runs.append(_document(result))
        self.exits.append(result.exit)

    def summary(self, month: str) -> Json:
        """What `summarize` says of the month as it now is."""
        return self._asked("summarize", month)

    def issue(self, month: str, day: str) -> Result:
        """`summarize --final`, signed on that day."""
        self._answers.clear()
        return baocao("summarize", "--month", month, "--final", "--date", day, "--json", cwd=self.root)

    def report(self, month: str, unit: str, form: str) -> Json:
        """What `status` says of one owed report; empty where it knows none."""
        found = (
            each for each in self._asked("status", month)["reports"] if (each["unit"], each["form"]) == (unit, form)
        )
        return next(found, {})

    def _asked(self, command: str, month: str) -> Json:
        """Asked once for each state of the ledger."""
        if (command, month) not in self._answers:
            self._answers[command, month] = _document(baocao(command, "--month", month, "--json", cwd=self.root))
        return self._answers[command, month]

    def lines(self, path: str) -> list[str]:
        """The paragraphs and rows of tables of a Word document of the workspace, in its order."""
        document = docx.Document(str(self.root / path))
        lines: list[str] = []
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                lines.extend(" | ".join(cell.text for cell in row.cells) for row in block.rows)
            else:
                lines.append(block.text)
        return lines

    def words(self, path: str) -> str:
        """All text of a Word document of the workspace, its white space folded."""
        return " ".join(" ".join(self.lines(path)).split())

    # --- what the runs said --------------------------------------------------------------------------------------

    def file(self, path: str) -> Json:
        """What became of a file in the run in which it first stood there."""
        for run in self.runs:
            for each in run["files"]:
                if each["path"] == path:
                    return each
        return {"path": path, "outcome": "not listed", "returns": [], "findings": [], "sha256": None}

    def outcomes(self, path: str) -> tuple[str, ...]:
        """The outcomes of its returns; the file's own where it has none."""
        found = self.file(path)
        return tuple(each["outcome"] for each in found["returns"]) or (found["outcome"],)

    def findings(self, path: str) -> list[Json]:
        """All findings at a file and its returns, in the run in which it first stood there."""
        found = self.file(path)
        return [*found["findings"], *(each for kept in found["returns"] for each in kept["findings"])]


def _document(result: Result) -> Json:
    assert result.out.strip(), f"no JSON, exit {result.exit}: {result.err}"
    return result.json


def figures_of(totals: Json) -> Figures:
    """The totals of form 1 as a person writes them down; what nobody reported adds nothing."""
    form = (totals or {}).get("ket-qua") or {}

    def part(measure: str, name: str) -> int:
        return int((form.get(measure) or {}).get(name) or 0)

    return Figures(
        part("pa-no", "total"),
        part("tuyen-truyen-mieng", "sessions"),
        part("tuyen-truyen-mieng", "attendees"),
        part("phat-thanh", "minutes"),
    )


def listed(totals: Json) -> int:
    """How many items the lists of form 2 have together."""
    return int(((totals or {}).get("tin-bai") or {}).get("items") or 0)
