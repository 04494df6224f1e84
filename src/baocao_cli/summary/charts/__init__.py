"""Charts of the summary: which there are, and as native charts that the office can edit in Word."""
