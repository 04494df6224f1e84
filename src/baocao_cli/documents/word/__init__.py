"""The Word reader: .docx, .docm, .dotx, ISO-Strict too, on lxml directly."""

from baocao_cli.documents.word.reader import read_docx, read_flat_opc

__all__ = ["read_docx", "read_flat_opc"]
