"""init-month and the blanks: help, results, the settings' comments, the roster's column names."""

TEXTS: dict[str, str] = {}
