"""The kinds of arrival, by what they are about. Each function builds its files; its docstring says what is expected."""

from tests.months.kinds import blanks, corrections, months, punctuality, scans, times, waiting

KINDS = (
    *blanks.KINDS,
    *months.KINDS,
    *corrections.KINDS,
    *punctuality.KINDS,
    *scans.KINDS,
    *waiting.KINDS,
    *times.KINDS,
)
