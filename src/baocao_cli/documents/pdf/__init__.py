"""The reader of PDF files that hold text, through the optional extra `pdf` (pdfplumber)."""

from baocao_cli.documents.pdf.reader import read_pdf

__all__ = ["read_pdf"]
