"""docs/export.md describes every column and every format, and no other."""

from __future__ import annotations

import re
from pathlib import Path

from baocao_cli.exporting.format import Format
from baocao_cli.exporting.rows import COLUMNS

PAGE = (Path(__file__).parents[2] / "docs" / "export.md").read_text(encoding="utf-8")


def test_every_column_and_format_is_described() -> None:
    heads = [
        name for row in re.findall(r"^\| (`[^|]+`) \|", PAGE, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)
    ]
    assert heads == [*COLUMNS, *(str(kind) for kind in Format)]
