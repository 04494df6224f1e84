"""Makes `samples/`: filled returns as real programs write them, and what is expected of each.

`make samples` writes everything anew. Files that LibreOffice writes differ in their bytes from run to run; what is
read from them must not.
"""
