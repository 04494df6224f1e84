"""The reader of HTML pages, alone or packed like a mail (.mht)."""

from baocao_cli.documents.html.reader import read_html, read_mhtml

__all__ = ["read_html", "read_mhtml"]
