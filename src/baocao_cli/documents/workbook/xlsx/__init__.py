"""The reader of Excel's packages: .xlsx, .xlsm and their templates."""

from baocao_cli.documents.workbook.xlsx.reader import read_xlsx

__all__ = ["read_xlsx"]
