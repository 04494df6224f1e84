"""Whether a Word document is laid out as the rules ask: any office's, not only those that this program writes."""
