"""The tables of a form in a document: where they are, what their columns and rows answer."""
