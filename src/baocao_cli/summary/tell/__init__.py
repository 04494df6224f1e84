"""Figures in words: named figures and their lines, sentences, changes, coverage, the units' own words."""
