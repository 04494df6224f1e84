"""Returns in force → totals → the document and the workbook of a month or a longer span.

The rooms lie along the way of the data: `model/` adds up, `tell/` puts figures into words, `charts/` chooses what is
drawn, `document/` and `workbook/` render, `issue/` writes, freezes and supplements.
"""
