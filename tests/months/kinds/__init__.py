"""The kinds of arrival, by what they are about. Each function builds its files; its docstring says what is expected."""

from tests.months.kinds import additions, alike, blanks, corrections, lists, months, punctuality, scans, times, waiting

KINDS = (
    *blanks.KINDS,
    *months.KINDS,
    *corrections.KINDS,
    *additions.KINDS,
    *alike.KINDS,
    *lists.KINDS,
    *punctuality.KINDS,
    *scans.KINDS,
    *waiting.KINDS,
    *times.KINDS,
)
