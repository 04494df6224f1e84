"""The reader of Excel's older workbooks (.xls), Excel 5 to 2003."""

from baocao_cli.documents.workbook.xls.reader import read_xls

__all__ = ["read_xls"]
