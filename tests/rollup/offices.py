"""Three levels of offices as folders on a disk: wards fill in blanks, districts and the province run `baocao`."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document

from baocao_cli.month import VIETNAM
from baocao_cli.ooxml.package import read_parts, write_parts
from tests.support.cli import Result, baocao

MONTH = "2020-09"


@dataclass(frozen=True)
class Ward:
    """What a ward writes: cells of form 1 by row (from 1), lines of form 2, difficulties."""

    code: str
    name: str
    cells: Sequence[str]
    entries: Sequence[tuple[str, str]] = ()
    words: str = "Không"
    superior: str = ""


@dataclass
class Office:
    """An office that summarises: its workspace and its inbox."""

    root: Path
    name: str
    units: Sequence[tuple[str, str, str]]
    """Code, name, superior body."""
    superior: str = "UBND TỈNH ĐẮK LẮK"
    month: str = MONTH
    settings: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.root.mkdir(parents=True)
        self.inbox.mkdir()
        office = {"name": self.name, "short_name": self.name, "superior": self.superior, "code": "BC"}
        lines = ["[office]", *(f'{key} = "{value}"' for key, value in office.items())]
        (self.root / "baocao.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        rows = [f"{code},{name},{superior}" for code, name, superior in self.units]
        (self.root / "don-vi.csv").write_text("\n".join(["Mã,Tên đơn vị,Cấp trên", *rows]) + "\n", encoding="utf-8")

    @property
    def inbox(self) -> Path:
        return self.root / "thu"

    def run(self, *arguments: str) -> Result:
        return baocao(*arguments, cwd=self.root)

    def receive(self, path: Path, name: str | None = None, at: str = "2020-10-02 08:00") -> Path:
        target = self.inbox / (name or path.name)
        shutil.copyfile(path, target)
        came_at(target, at)
        return target

    def receive_from_wards(self, wards: Sequence[Ward], month: str = MONTH) -> None:
        """Blanks go out, come back filled in."""
        assert self.run("init-month", "--month", month).exit == 0
        for ward in wards:
            folder = self.root / "bieu-mau" / month / ward.code
            for form in ("ket-qua", "tin-bai"):
                blank = folder / f"{ward.code}-{form}-{month}.docx"
                filled = self.receive(blank, at=_due(month))
                _fill(filled, form, ward)
                came_at(filled, _due(month))

    def collect(self) -> Any:
        """The JSON of collecting everything in the inbox."""
        return self.run("collect", "thu", "--json").json

    def summarize(self, month: str = MONTH) -> Any:
        return self.run("summarize", "--month", month, "--json").json

    def summary_file(self, kind: str = "docx", month: str = MONTH) -> Path:
        return self.root / "tong-hop" / month / f"tong-hop-{month}.{kind}"


def came_at(path: Path, at: str) -> None:
    """The file's time, by the clock of Viet Nam."""
    moment = datetime.fromisoformat(at).replace(tzinfo=VIETNAM).timestamp()
    os.utime(path, (moment, moment))


def _due(month: str) -> str:
    year, number = (int(part) for part in month.split("-"))
    return f"{year}-{number + 1:02d}-02 08:00"


def _fill(path: Path, form: str, ward: Ward) -> None:
    document = Document(str(path))
    table = next(table for table in document.tables if table.cell(0, 0).text.strip() == "STT")
    if form == "ket-qua":
        for row, text in enumerate(ward.cells, start=1):
            table.cell(row, 2).text = text
    else:
        for row, (title, time) in enumerate(ward.entries, start=1):
            table.cell(row, 1).text, table.cell(row, 2).text = title, time
        if not ward.entries:
            table.cell(1, 1).text = "Không có"
    heading = next(p for p in document.paragraphs if "KHÓ KHĂN" in p.text.upper())
    following = document.paragraphs[[p._p for p in document.paragraphs].index(heading._p) + 1]
    following.text = ward.words
    document.save(str(path))


def without_data(path: Path) -> None:
    """As if the document had been pasted into a new one: no data, no properties."""
    parts = {
        name: data
        for name, data in read_parts(path.read_bytes()).items()
        if not name.startswith("customXml/") and name != "docProps/custom.xml"
    }
    for name in [name for name in parts if name.endswith(".rels") or name == "[Content_Types].xml"]:
        text = parts[name].decode()
        for word in ("customXml", "custom-properties", "custom.xml"):
            pieces = text.split("<")
            text = "<".join(piece for piece in pieces if word not in piece)
        parts[name] = text.encode()
    path.write_bytes(write_parts(parts))
