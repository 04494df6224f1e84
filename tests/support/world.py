"""A small world for `collect`: each file says in a line what is in it, so that each test shows its own case.

A report is `VP|ket-qua|2020-09|pa-no=10`; `?` for what is not known, `pa-no=?15 phút/ngày` for a held reading,
`pa-no=` for a missing one, `kho-khan=~Không.` for words, `tin-bai=“Đại hội”;“Bầu cử”` for the titles of a list,
several lines for several returns. `hỏng` cannot be read, `lỗi` brings the program down.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest

from baocao_cli import collection
from baocao_cli.collection import CollectReport, FileReport, collect
from baocao_cli.collection.understand import (
    EarlierLookup,
    FileReader,
    ReadReturn,
    UnderstoodFile,
    earlier_values,
    understood_file,
)
from baocao_cli.documents.model import Place, Unreadable
from baocao_cli.findings import Finding
from baocao_cli.forms.loader import load_forms
from baocao_cli.inbox.model import Arrival
from baocao_cli.month import VIETNAM, Month
from baocao_cli.reading.model import Reading, Status
from baocao_cli.recognition.model import FilledForm, Knowledge, Proposal, RecognisedReturn
from baocao_cli.resources import templates_folder
from baocao_cli.values import Count, Entries, Entry, Text
from baocao_cli.workspace.folder import Workspace
from baocao_cli.workspace.settings_model import Settings
from baocao_cli.workspace.unit import Unit

UNITS = (Unit("VP", "Văn phòng Sở"), Unit("TT", "Trung tâm Thông tin"))


def csv_roster(form: str = "") -> str:
    """The units as `don-vi.csv`; each owes that form only, or every form."""
    return "Mã,Tên đơn vị,Biểu mẫu\n" + "".join(f"{unit.code},{unit.name},{form}\n" for unit in UNITS)


class World:
    """A workspace, an inbox, and runs over it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.inbox = root / "hop-thu"
        self.inbox.mkdir()
        self.units: Sequence[Unit] = UNITS
        self.reader: FileReader = read_lines

    @property
    def workspace(self) -> Workspace:
        forms = load_forms((templates_folder(),))
        return Workspace(self.root, Settings(), tuple(self.units), forms, self.root / "don-vi.xlsx")

    def put(self, name: str, text: str | bytes, at: str = "2020-10-02 08:00") -> Path:
        """A file of the inbox, with the time at which it came (Vietnam's)."""
        path = self.inbox / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        moment = datetime.fromisoformat(at).replace(tzinfo=VIETNAM).timestamp()
        os.utime(path, (moment, moment))
        return path

    def collect(self, month: str | None = None, *, dry_run: bool = False) -> CollectReport:
        asked = None if month is None else Month.parse(month)
        return collect(self.workspace, self.inbox, asked, dry_run=dry_run, reader=self.reader)

    def in_commands(self, monkeypatch: pytest.MonkeyPatch) -> World:
        """The command `collect` reads the little language too."""
        monkeypatch.setattr(collection, "collect", partial(collect, reader=self.reader))
        return self

    def files(self, month: str | None = None, *, dry_run: bool = False) -> dict[str, FileReport]:
        """What became of each file, by path, in the order of the report."""
        with self.collect(month, dry_run=dry_run) as report:
            return {file.path: file for file in report.files()}


def read_lines(
    arrival: Arrival, data: bytes, knowledge: Knowledge, month: Month | None, earlier: EarlierLookup
) -> UnderstoodFile:
    """The reader of the world's little language."""
    text = data.decode()
    if text.startswith("hỏng"):
        raise Unreadable(Finding.of("file-damaged"))
    if text.startswith("lỗi"):
        raise RuntimeError(text)
    findings = (Finding.of("file-damaged"),) if "!" in text else ()
    returns = [_return(line, knowledge, month, earlier) for line in text.splitlines() if "|" in line]
    return understood_file(returns, findings)


def _return(line: str, knowledge: Knowledge, asked: Month | None, earlier: EarlierLookup) -> ReadReturn:
    unit, form_id, month_text, *cells = line.split("|")
    known_unit = unit if unit in {known.code for known in knowledge.units} else None
    month = asked if month_text == "?" else Month.parse(month_text)
    form = next((form for form in knowledge.forms if form.id == form_id), None)
    filled = None if form is None else FilledForm(form)
    proposal = None if known_unit else Proposal("VP", form_id, month)
    recognised = RecognisedReturn(known_unit, form_id if form else None, month, filled, proposal)
    readings = () if form is None else tuple(_reading(cell) for cell in cells)
    return ReadReturn(recognised, readings, earlier_values(recognised, earlier))


def _reading(cell: str) -> Reading:
    measure, _, raw = cell.partition("=")
    place = Place(table=2, row=2, column=3)
    if raw.startswith("?"):
        finding = Finding.of("internal-fault", reading=measure, reason="?")
        return Reading(measure, Status.HELD, raw=raw[1:], place=place, findings=(finding,))
    if not raw:
        return Reading(measure, Status.MISSING, place=place)
    if raw.startswith("“"):
        listed = (Entry({"title": title}, title, "bảng 2, hàng 2") for title in raw.split(";"))
        return Reading(measure, Status.REPORTED, Entries(tuple(listed)), place=place)
    if raw.startswith("~"):
        return Reading(measure, Status.REPORTED, Text(raw[1:].strip()), raw=raw[1:].strip(), place=place)
    figure = Decimal(raw)
    return Reading(measure, Status.REPORTED if figure else Status.ZERO, Count(figure), raw=raw, place=place)


def make_world(root: Path, roster: str | None = None) -> World:
    """A world in that folder. With a roster (as CSV) the folder is a workspace for the commands too."""
    if roster is not None:
        (root / "baocao.toml").write_text("", encoding="utf-8")
        (root / "don-vi.csv").write_text(roster, encoding="utf-8")
    return World(root)
