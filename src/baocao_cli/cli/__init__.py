"""The program as it is typed: its group of commands, their options, and what a fault says."""
