"""Which cells of a form's table answer which measure: its columns, its rows, what parts them, entries of lists."""
