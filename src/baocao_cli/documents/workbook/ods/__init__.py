"""The reader of OpenDocument spreadsheets (.ods, .fods)."""

from baocao_cli.documents.workbook.ods.reader import read_ods

__all__ = ["read_ods"]
