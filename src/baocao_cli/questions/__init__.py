"""What waits for a person, as questions: one for each thing that is asked, under a key that stays the same (§8).

`gather` makes them of the returns and files that wait; `keys` are what a person types to name one; `words` says a
proposal as a person would type it.
"""
