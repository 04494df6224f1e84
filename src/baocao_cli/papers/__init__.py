"""Office papers, whoever reads them: their lines, what a line is by its words, the names of organisations."""
