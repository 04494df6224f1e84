"""The one catalogue of every text that people see. A second language is a second folder beside `vi`."""

from baocao_cli.texts.catalogue import example, message, remedy, say, sentence
from baocao_cli.texts.finding_text import FindingText

__all__ = ["FindingText", "example", "message", "remedy", "say", "sentence"]
