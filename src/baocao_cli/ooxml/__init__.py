"""Office packages (.docx, .xlsx) as parts: what is written is valid, and the same bytes each time."""
