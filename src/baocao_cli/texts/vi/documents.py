"""Words of the documents that are written: blanks and summaries."""

TEXTS: dict[str, str] = {}
