"""Where the tables of a form are in a document: their heads, their rows, tables that go on or have a caption."""
