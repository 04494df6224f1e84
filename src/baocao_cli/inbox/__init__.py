"""Folders, mails and archives → files, each with its bytes, how it came, and what kind it is."""
