"""Which figure belongs to which noun, and whose month it is of."""
