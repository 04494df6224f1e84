"""The language: folding, number words, notation, alphabetical order, legacy fonts."""
