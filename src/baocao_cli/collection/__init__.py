"""The recipe of `collect`: every file of an inbox, understood and recorded. `collect_inbox` shows the steps."""

from baocao_cli.collection.collect_inbox import collect
from baocao_cli.collection.report import CollectReport, Counts, FileReport

__all__ = ["CollectReport", "Counts", "FileReport", "collect"]
