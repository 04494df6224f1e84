"""Text → tokens and terms: the words and figures of a cell, known or not."""
