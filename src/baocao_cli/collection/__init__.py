"""The recipe of `collect`: every file of an inbox, understood and kept. The way of the data stands in `recipe`."""

from baocao_cli.collection.recipe import collect
from baocao_cli.collection.report import CollectReport, Counts, FileReport

__all__ = ["CollectReport", "Counts", "FileReport", "collect"]
