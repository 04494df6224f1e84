"""Readings in force → totals → the month's document and workbook."""
