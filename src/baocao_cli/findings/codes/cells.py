"""Quantities: what was understood of a cell, and what was not."""

from baocao_cli.findings.severity import Severity

INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR

CODES: dict[str, Severity] = {
    # nothing written, nothing done
    "cell-empty": WARNING,
    "cell-empty-optional": INFO,
    "zero-by-dash": WARNING,
    "zero-doubtful": WARNING,
    "part-untold": WARNING,
    "part-in-words": WARNING,
    # figures
    "figure-approximate": WARNING,
    "figure-foreign-grouping": WARNING,
    "figure-foreign-decimal": WARNING,
    "figure-spaced": WARNING,
    "figure-set-aside": INFO,
    "figure-left-over": WARNING,
    "figure-two-readings": ERROR,
    "figure-sheet-decimal": ERROR,
    "figure-not-whole": ERROR,
    "figure-impossible": ERROR,
    "figure-negative": ERROR,
    "figure-misread": ERROR,
    "figure-unreadable": ERROR,
    "figure-range": ERROR,
    "figure-clock": ERROR,
    "figure-contradicts-words": ERROR,
    "figure-unclear": ERROR,
    "figures-unnamed": ERROR,
    "figure-of-what": ERROR,
    # words
    "words-no-figure": ERROR,
    "words-ditto": ERROR,
    "words-change-meaning": ERROR,
    "words-qualify": WARNING,
    # the cell's own type
    "cell-date": ERROR,
    "cell-time": ERROR,
    "cell-error-value": ERROR,
    "cell-uncomputed": ERROR,
    "cell-boolean": ERROR,
    "cell-too-long": ERROR,
    # kinds, parts, sums
    "kind-unlisted": WARNING,
    "kinds-together": WARNING,
    "kinds-muddled": ERROR,
    "length-no-count": ERROR,
    "length-of-each": ERROR,
    "sum-not-written": WARNING,
    "total-partly-told": WARNING,
    "total-contradicts": ERROR,
    "order-of-label": WARNING,
    "order-doubtful": ERROR,
    "fraction-of": WARNING,
    "detail-of-part": WARNING,
    "part-counted-twice": ERROR,
    "item-unnamed": WARNING,
    # rates, products, other periods
    "product-computed": WARNING,
    "product-places": ERROR,
    "rate-without-count": ERROR,
    "rate-of-month": WARNING,
    "only-cumulative": ERROR,
    "only-other-period": ERROR,
    "column-unit-scaled": ERROR,
}
