"""Stretches of a text that mean one thing: times, lengths, compound figures, numbers that are no counts."""
