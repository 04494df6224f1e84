"""The table as Apache Parquet, with the optional extra `parquet` (pyarrow)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from baocao_cli.errors import UsageFault
from baocao_cli.exporting.rows import COLUMNS, Scalar, TidyRow
from baocao_cli.findings import Finding

_ROWS_AT_ONCE = 20_000
_PLACES = 10
_STEP = Decimal(1).scaleb(-_PLACES)
_TYPES = {
    "entry": "int32",
    "counts": "bool",
    "superseded": "bool",
    "value": "figure",
    "received_at": "moment",
    "period_start": "day",
    "period_end": "day",
}
"""Columns that are not text."""


def require_parquet() -> None:
    """Raises UsageFault, with the remedy, if the extra is not installed."""
    try:
        import pyarrow.parquet  # noqa: F401 - only whether it is installed matters
    except ImportError as error:
        raise UsageFault(Finding.of("export-extra-missing")) from error


def write_parquet(path: Path, rows: Iterable[TidyRow]) -> None:
    """Write the rows in groups of 20,000; figures are decimals with ten places, times are in Viet Nam's zone."""
    import pyarrow
    from pyarrow.parquet import ParquetWriter

    schema = _schema(pyarrow)
    remaining = iter(rows)
    with ParquetWriter(path, schema, compression="zstd") as writer:
        while batch := list(islice(remaining, _ROWS_AT_ONCE)):
            columns = zip(*(row.cells() for row in batch), strict=True)
            arrays = [
                pyarrow.array(list(_fitting(column)), field.type) for column, field in zip(columns, schema, strict=True)
            ]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))


def _schema(pyarrow: Any) -> Any:
    types = {
        "int32": pyarrow.int32(),
        "bool": pyarrow.bool_(),
        "figure": pyarrow.decimal128(38, _PLACES),
        "moment": pyarrow.timestamp("us", tz="+07:00"),
        "day": pyarrow.date32(),
    }
    return pyarrow.schema([(name, types.get(_TYPES.get(name, ""), pyarrow.string())) for name in COLUMNS])


def _fitting(column: tuple[Scalar, ...]) -> Iterator[Scalar]:
    for cell in column:
        yield cell.quantize(_STEP) if isinstance(cell, Decimal) else cell
