"""Which returns a document holds: form, unit, month, and the cell that answers each measure."""

from baocao_cli.recognition.recognise import recognise

__all__ = ["recognise"]
