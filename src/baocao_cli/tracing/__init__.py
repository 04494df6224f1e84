"""Figures followed back to the unit, the file, the place and the words that they were read from."""
