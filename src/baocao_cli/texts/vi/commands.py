"""Help, progress and results of the commands."""

TEXTS: dict[str, str] = {}
