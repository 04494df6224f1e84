"""Workbooks → documents: `xlsx`, `xls` and `ods` each hold one reader; the other modules are what they share."""
