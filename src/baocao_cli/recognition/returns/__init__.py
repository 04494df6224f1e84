"""One document into returns, and a return into its parts: heading, title, sentences, tables, sections, signature."""
