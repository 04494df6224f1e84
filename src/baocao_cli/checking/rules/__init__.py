"""The rules as data: for each layout, every rule in the order in which a person reads a document."""
