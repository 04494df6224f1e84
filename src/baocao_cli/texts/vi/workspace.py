"""The settings' comments, the sample roster, column names of the roster."""

TEXTS: dict[str, str] = {}
