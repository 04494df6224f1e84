"""Several versions of one return: what a newer one does to an older one (contract §7, Versions).

`likeness` compares two readings, `effect` says what one version does to another, `standing` walks the versions in the
order of their arrival, `record` keeps the result in the ledger, `answered` finds held returns that are done with.
"""
