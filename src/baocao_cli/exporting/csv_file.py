"""CSV (RFC 4180) in UTF-8 with a byte order mark, by which Excel recognises Unicode."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

from baocao_cli.exporting.rows import COLUMNS, Scalar, TidyRow
from baocao_cli.exporting.spreadsheet_text import defused, plain_figure
from baocao_cli.ooxml.characters import printable


def write_csv(path: Path, rows: Iterable[TidyRow]) -> None:
    """Write the rows: commas between columns, a point as decimal mark, times in ISO 8601."""
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        writer.writerows([_cell(cell) for cell in row.cells()] for row in rows)


def _cell(cell: Scalar) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, Decimal):
        return plain_figure(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return defused(printable(cell)) if isinstance(cell, str) else str(cell)
