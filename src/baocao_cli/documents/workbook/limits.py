"""What a workbook may cost: far above any report, far below what would stop the machine."""

from __future__ import annotations

PART_BYTES = 64 * 1024 * 1024
"""One part of the package, unpacked."""
PACKAGE_BYTES = 160 * 1024 * 1024
"""All parts that are read, unpacked."""
CELLS = 500_000
"""Filled cells of one sheet."""
GRID = 4_000_000
"""Rows times columns of one sheet's used range, and the cells that its merges cover."""
SHEETS = 500
"""Sheets of one workbook."""
