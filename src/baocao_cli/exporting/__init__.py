"""Everything that was read, as one tidy table with a row for each figure or text of a return."""
