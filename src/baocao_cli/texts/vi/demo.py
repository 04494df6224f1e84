"""demo: help and results."""

TEXTS: dict[str, str] = {}
