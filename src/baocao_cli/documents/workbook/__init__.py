"""Workbooks → documents: one reader a format (`xlsx`, `xls`, `ods`), imported when a file of its kind comes."""

from __future__ import annotations

from baocao_cli.documents.model import Document


def read_xlsx(data: bytes) -> Document:
    """`.xlsx`, `.xlsm`, `.xltx`, `.xltm`, transitional or ISO-Strict. Raises Unreadable."""
    from baocao_cli.documents.workbook import xlsx

    return xlsx.read_xlsx(data)


def read_xls(data: bytes) -> Document:
    """Excel 5 to 2003. Raises Unreadable."""
    from baocao_cli.documents.workbook import xls

    return xls.read_xls(data)


def read_ods(data: bytes) -> Document:
    """OpenDocument spreadsheets. Raises Unreadable."""
    from baocao_cli.documents.workbook import ods

    return ods.read_ods(data)
