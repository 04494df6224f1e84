"""The formats of the exported table."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """What `--format` takes; the value is the file's ending too."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    PARQUET = "parquet"
