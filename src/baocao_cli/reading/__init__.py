"""Cells → readings: a grammar for each kind of measure. No form is known here but by its declaration."""
