"""The ledger: the embedded store of all that was collected (SQLite), and the originals."""
