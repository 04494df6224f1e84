"""Workbooks → documents: a room for each format, and what they share: limits, cells, values, number formats."""
