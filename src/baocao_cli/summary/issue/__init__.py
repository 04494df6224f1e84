"""The recipes that put a summary into files: summarize, finalize, supplement, waive."""
