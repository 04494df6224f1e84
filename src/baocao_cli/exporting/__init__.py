"""Everything that was read, as one tidy table: a row for each thing that a return says."""
