"""summarize: help, results, and the words of the summary's document and workbook."""

TEXTS: dict[str, str] = {}
