"""What people decided: the sequence of decisions, waivers, and answers laid over what was read."""
