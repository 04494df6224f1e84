"""What the ledger knows of the roster: old codes of units, codes that vanished."""
