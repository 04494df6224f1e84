"""The columns of times: the period beside a measure, and when and how long an entry of a list was published."""
