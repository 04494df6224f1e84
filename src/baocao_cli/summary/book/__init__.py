"""The sheets of the summary's workbook: readings first, and formulas over them."""
