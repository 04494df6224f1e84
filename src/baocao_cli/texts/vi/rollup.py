"""Words of summaries that go to the office above."""

TEXTS: dict[str, str] = {
    "rollup.words-of": "{unit}: {words}",
    "rollup.nothing": "không có số",
    "rollup.this-measure": "của chỉ tiêu này",
}
