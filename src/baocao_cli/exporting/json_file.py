"""`baocao/rows/1`: the table as JSON, a row an object."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

from baocao_cli.exporting.rows import COLUMNS, Scalar, TidyRow
from baocao_cli.values import json_number


def write_json(path: Path, rows: Iterable[TidyRow]) -> None:
    """Write the rows one by one. Figures are JSON numbers, integers where they are whole."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write('{"schema": "baocao/rows/1",\n "rows": [')
        separator = "\n  "
        for row in rows:
            members = {name: _cell(cell) for name, cell in zip(COLUMNS, row.cells(), strict=True)}
            stream.write(separator + json.dumps(members, ensure_ascii=False))
            separator = ",\n  "
        stream.write("]}\n")


def _cell(cell: Scalar) -> str | int | float | bool | None:
    if isinstance(cell, Decimal):
        return json_number(cell)
    return cell.isoformat() if isinstance(cell, date) else cell
