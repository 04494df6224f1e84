"""A summary as a return for the office above: the data that it carries, held against the tables that people sign."""
