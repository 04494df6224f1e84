"""What a summary says, before anything is written: spans, totals, what is held, what is missing."""
