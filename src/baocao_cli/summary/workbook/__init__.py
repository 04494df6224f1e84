"""The summary as a workbook: readings first, and formulas over them."""
