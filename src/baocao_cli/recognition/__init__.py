"""Document → which form, unit and month it is of, and which cell answers which measure."""
