"""The reader of OpenDocument texts (.odt, .ott), as LibreOffice and Google Docs write them."""

from baocao_cli.documents.odt.reader import read_odt

__all__ = ["read_odt"]
