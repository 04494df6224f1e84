"""A cell and its measure → what was understood."""
