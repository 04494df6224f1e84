"""Bytes of a file → a neutral document: one reader a format, each a pure function."""
