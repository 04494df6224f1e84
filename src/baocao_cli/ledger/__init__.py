"""The ledger: the embedded store of all that was collected (SQLite), and the originals."""

from baocao_cli.ledger.store import Ledger

__all__ = ["Ledger"]
