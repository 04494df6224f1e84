"""A list's rows: titles, kinds, entries, the printed total."""
