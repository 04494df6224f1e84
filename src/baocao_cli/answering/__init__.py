"""What people decide: answering a question, correcting a figure, and taking it back (contract §8).

`target` finds what a key names, `readings` understands what was typed for a measure; `answer` and `undo` are the
recipes.
"""
