"""Help of the program, of collect, status and schema; words of the screen that all commands share."""

TEXTS: dict[str, str] = {}
