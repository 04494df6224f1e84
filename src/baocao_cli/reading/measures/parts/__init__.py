"""Measures of several named parts: which figure of a cell is which part's."""
