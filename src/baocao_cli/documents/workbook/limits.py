"""What a workbook may cost: far above any report, far below what would stop the machine."""

from __future__ import annotations

from dataclasses import dataclass

PACKAGE_BYTES = 64 * 1024 * 1024
"""All parts that are read, unpacked; one alone is bounded as in every package."""
CELLS = 500_000
"""Filled cells of all sheets."""
GRID = 2_000_000
"""Rows times columns of all sheets' used ranges; a sheet's merged cells cover no more either."""
SHEETS = 500
"""Sheets of one workbook."""


@dataclass(slots=True)
class Budget:
    """What is left for a workbook, over all its sheets."""

    cells: int = CELLS
    grid: int = GRID
