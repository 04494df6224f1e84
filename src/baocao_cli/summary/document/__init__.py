"""The summary as a Word document: the names that fill the template, annexes, tables, charts."""
