"""The ways in which a workbook cannot be read."""

from __future__ import annotations

from baocao_cli.documents.model import Place, Unreadable
from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding


def damaged(detail: object) -> Unreadable:
    """Its bytes do not make a workbook; `detail` is for whoever looks into it, not for the clerk."""
    return Unreadable(Finding.of("workbook-damaged", detail=str(detail)[:200]))


def too_large(place: Place | None = None) -> Unreadable:
    """More than a report can be, or a cell so far out that nobody meant it."""
    return Unreadable(Finding.of("workbook-too-large", where=describe(place) if place else None))
