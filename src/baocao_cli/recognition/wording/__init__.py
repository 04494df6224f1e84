"""A text by itself: against heads, labels and headings that forms print; the times that it names, its figures."""
