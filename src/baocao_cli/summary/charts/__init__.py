"""Charts of the summary: Word's and Excel's own, with their figures in them, so that the office can edit them."""
