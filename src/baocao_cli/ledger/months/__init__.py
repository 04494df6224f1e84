"""Months: which one is worked on, closing one that was opened by mistake, frozen ones."""
