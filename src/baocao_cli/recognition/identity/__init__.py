"""Which unit and which month a return belongs to: evidence gathered first, then weighed once."""
