"""The examples that one cell's text cannot show: a page is made for each, in every format that it names."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.spec.expectations import Result
from tests.spec.page_files import WRITERS
from tests.spec.returns import collect, compare

DATA = Path(__file__).parent.parent / "data" / "spec" / "neighbour-pages.json"


def pages(scratch: Path) -> list[Result]:
    """`neighbour-pages.json`: every page of a unit of its own, collected in one run."""
    workspace = scratch / "pages"
    inbox = workspace / "inbox"
    inbox.mkdir(parents=True)
    examples, units = [], []
    for number, (page, ending) in enumerate(_each(), start=1):
        code, name = f"N{number:03}", f"Phòng Thử nghiệm số {number:03}"
        units.append((code, name, "ket-qua"))
        WRITERS[ending](inbox / f"{code}.{ending}", page, name)
        examples.append({**page, "file": f"{code}.{ending}", "unit": code, "form": "ket-qua", "as": ending})
    _write_roster(workspace / "don-vi.csv", units)
    return compare(collect(workspace), examples)


def _each() -> Iterator[tuple[Any, str]]:
    for page in json.loads(DATA.read_text("utf-8")):
        for ending in page["as"]:
            yield page, ending


def _write_roster(path: Path, units: list[tuple[str, str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("Mã", "Tên đơn vị", "Biểu mẫu"), *units])
