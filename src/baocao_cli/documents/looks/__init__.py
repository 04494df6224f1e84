"""How text looks, whatever the format: its colour, its level, its symbol font, and how runs make a line."""
