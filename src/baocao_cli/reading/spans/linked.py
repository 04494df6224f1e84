"""Times that are next to each other belong together: lists and ranges, completed by what is beside them.

`05, 12/9/2020` names two days of one month, `01/9–30/9/2020` a range: a figure borrows its month and its year from
the neighbour that it is linked to.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from baocao_cli.month import Month
from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, digits_at, token_at
from baocao_cli.reading.spans.time_values import CLASSES, year_suffix
from baocao_cli.reading.spans.times import GRAMMAR as TIMES
from baocao_cli.reading.spans.times import Grain, Time, time_at

_RANGE, _AND, _FILLERS, _MEASURES = (CLASSES[name] for name in ("range", "and", "filler", "measure"))


class Link(StrEnum):
    """How a time belongs to the one before it."""

    RANGE = "range"
    AND = "and"


@dataclass(frozen=True, slots=True)
class Linked:
    """Times that belong together: `links[i]` is between `times[i]` and `times[i + 1]`.

    `first` and `after` are token indices; `ambiguous`: `ngày 05-9` is the 5th of September, or the 5th to the 9th.
    """

    times: tuple[Time, ...]
    links: tuple[Link, ...]
    first: int
    after: int
    ambiguous: bool = False


def is_possible(time: Time) -> bool:
    """Whether the calendar has that time; a missing year is taken for a leap year."""
    if time.month is not None and not 1 <= time.month <= 12:
        return False
    if time.day is None:
        return True
    last = Month(time.year or 2020, time.month).last_day.day if time.month is not None else 31
    return 1 <= time.day <= last


def find_linked(tokens: Tokens) -> tuple[Linked, ...]:
    """Every calendar expression of a text, those that are linked together."""
    groups: list[Linked] = []
    taken = 0
    for index in TIMES.places(tokens):
        found = _time_at(tokens, index) if index >= taken else None
        if found is not None:
            groups.append(_extended(tokens, found[0], index, found[1], taken))
            taken = groups[-1].after
    return tuple(groups)


def _time_at(tokens: Tokens, index: int) -> tuple[Time, int] | None:
    found = time_at(tokens, index)
    return (found.value, found.after) if found is not None else None


def _extended(tokens: Tokens, time: Time, index: int, after: int, taken: int) -> Linked:
    """The time with bare figures before it, and figures and times after it, as far as links reach."""
    first, before, links_before = _figures_before(tokens, index, taken)
    times = [*before, time]
    links = list(links_before)
    while (found := _link_at(tokens, after)) is not None:
        link, start = found
        following = (
            _time_at(tokens, start)
            or _pair_at(tokens, start)
            or _bare_at(tokens, start)
            or _month_of_year_at(tokens, start, times[0])
        )
        if following is None or (start == after and following[0].loose):
            break
        links.append(link)
        times.append(following[0])
        after = following[1]
    ambiguous = _is_ambiguous(times, links, tokens[index + 1 : after])
    completed, kept = _without_years(_completed(times, links), links)
    return Linked(completed, kept, first, after, ambiguous)


def _figures_before(tokens: Tokens, index: int, taken: int) -> tuple[int, list[Time], list[Link]]:
    """Bare figures with links that lead up to the time: `05, 12` of `05, 12, 19/9/2020`."""
    times: list[Time] = []
    links: list[Link] = []
    first = index
    for start in range(index - 1, taken - 1, -1):
        if start - 2 >= taken and _pair_at(tokens[:first], start - 2) is not None:
            continue
        bare = _pair_at(tokens[:first], start) or _bare_at(tokens, start)
        if bare is None and _parts(tokens[start]):
            break
        if bare is None:
            continue
        link = _link_at(tokens, bare[1])
        if link is None or link[1] != first or link[1] == bare[1]:
            break
        times.insert(0, bare[0])
        links.insert(0, link[0])
        first = start
    return first, times, links


def _parts(token: Token) -> bool:
    """A word that links nothing: what is before it belongs to no time behind it."""
    return token.kind is TokenKind.WORD and _link_of(token) is None and token not in _FILLERS


def _bare_at(tokens: Tokens, index: int) -> tuple[Time, int] | None:
    """A figure that a neighbour may complete: not part of a time of day, of a measure, or of a quantity."""
    day = digits_at(tokens, index)
    if day is None or not _may_follow_figure(tokens, index + 1):
        return None
    if _begins_length(tokens, index) or _belongs_to_previous(tokens, index):
        return None
    return Time(Grain.DAY, tokens[index].start, tokens[index].end, day=day), index + 1


def _month_of_year_at(tokens: Tokens, index: int, first: Time) -> tuple[Time, int] | None:
    """The last of several months in figures, with the year of them all: `9 năm 2020` behind `tháng 8,`."""
    month = digits_at(tokens, index)
    year = year_suffix(tokens, index + 1)
    if first.grain is not Grain.MONTH or month is None or year is None or year[0].number is None:
        return None
    end = tokens[year[1] - 1].end
    return Time(Grain.MONTH, tokens[index].start, end, month=month, year=year[0].number, year_written=True), year[1]


def _may_follow_figure(tokens: Tokens, index: int) -> bool:
    token = token_at(tokens, index)
    if token is None:
        return True
    if token.kind is TokenKind.WORD:
        return token in _RANGE or token in _AND
    return not token.is_mark("'\"%x*") and not (token.is_mark(":") and _goes_on_in_digits(tokens, index + 1))


def _goes_on_in_digits(tokens: Tokens, index: int) -> bool:
    """`9:30`; but the colon of `ngày 05-9: …` is a label's."""
    token = token_at(tokens, index)
    return token is not None and token.kind is TokenKind.DIGITS and not token.spaced


def _begins_length(tokens: Tokens, index: int) -> bool:
    """`3,5 phút`: no day with another behind it."""
    mark, rest, unit = (token_at(tokens, at) for at in range(index + 1, index + 4))
    glued = mark is not None and rest is not None and mark.is_mark(",") and not (mark.spaced or rest.spaced)
    return glued and unit is not None and (unit.is_mark("'\"") or unit in _MEASURES)


def _belongs_to_previous(tokens: Tokens, index: int) -> bool:
    """The minutes of `9:30`, a factor of `3x4`, the decimals of `2.5`."""
    previous = token_at(tokens, index - 1)
    if previous is None:
        return False
    decimals = previous.is_mark(".") and not tokens[index].spaced
    return decimals or previous.is_mark(":'x%*") or previous in _MEASURES


def _pair_at(tokens: Tokens, index: int) -> tuple[Time, int] | None:
    """`1.9`, `30-8 đến`: a day and a month where a neighbour is a date; alone it might be a decimal or a range."""
    pair = tokens[index : index + 3]
    if len(pair) < 3 or not pair[1].is_mark(".-") or pair[1].spaced or pair[2].spaced:
        return None
    beside = (*tokens[index - 1 : index], *tokens[index + 3 : index + 4])
    if pair[1].is_mark("-") and not any(token in _RANGE for token in beside):
        return None
    day, month = pair[0].number, pair[2].number
    if day not in range(1, 32) or month not in range(1, 13) or _bare_at(tokens, index) is None:
        return None
    return Time(Grain.DAY, pair[0].start, pair[2].end, day=day, month=month), index + 3


def _link_at(tokens: Tokens, index: int) -> tuple[Link, int] | None:
    """What links two times, and the index after it. Two that are on two lines are linked by the line break."""
    at = index
    links: list[Link | None] = []
    while at < len(tokens):
        link = _link_of(tokens[at])
        if link is None and not _is_filler(tokens, at):
            break
        links.append(link)
        at += 1
    for link in (Link.RANGE, Link.AND):
        if link in links:
            return link, at
    return (Link.AND, at) if at == index and _is_beside(tokens, at) else None


def _link_of(token: Token) -> Link | None:
    """The link that a word or mark is by itself."""
    if token in _RANGE or token.is_mark("-~→>="):
        return Link.RANGE
    return Link.AND if token in _AND or token.is_mark(",;&+/") else None


def _is_filler(tokens: Tokens, index: int) -> bool:
    return tokens[index] in _FILLERS and _time_at(tokens, index) is None


def _is_beside(tokens: Tokens, index: int) -> bool:
    """A time begins there that is more than a bare figure."""
    return _time_at(tokens, index) is not None and _bare_at(tokens, index) is None


def _is_ambiguous(times: list[Time], links: list[Link], between: Tokens) -> bool:
    return (
        len(times) == 2
        and links[0] is Link.RANGE
        and not any(token in _RANGE for token in between)
        and all(time.grain is Grain.DAY and time.month is None for time in times)
        and (times[1].day or 0) <= 12
    )


def _without_years(times: tuple[Time, ...], links: list[Link]) -> tuple[tuple[Time, ...], tuple[Link, ...]]:
    """A year that merely completes its neighbours (`năm 2020, tháng 9`) is no time of its own."""
    closer = [time for time in times if time.grain is not Grain.YEAR]
    years = {time.year for time in times if time.grain is Grain.YEAR}
    if not closer or not years or {time.year for time in closer} != years:
        return times, tuple(links)
    return tuple(closer), tuple(links[-(len(closer) - 1) :]) if len(closer) > 1 else ()


def _completed(times: list[Time], links: list[Link]) -> tuple[Time, ...]:
    """Months and years borrowed: from the right first (`05, 12/9/2020`), then from the left (`5/9 và 12`)."""
    done = list(times)
    for index in range(len(done) - 2, -1, -1):
        done[index] = _borrow(done[index], done[index + 1], links[index], backwards=True)
    for index in range(1, len(done)):
        done[index] = _borrow(done[index], done[index - 1], links[index - 1], backwards=False)
    return tuple(done)


def _borrow(time: Time, neighbour: Time, link: Link, *, backwards: bool) -> Time:
    """The time with the neighbour's month and year where its own are not written."""
    if time.grain is Grain.DAY and time.month is None and time.day is not None:
        time = _with_month(time, neighbour, backwards)
    if time.year is not None or time.month is None or neighbour.year is None:
        return time
    year = neighbour.year
    first, last = (time, neighbour) if backwards else (neighbour, time)
    if link is Link.RANGE and _passes_new_year(first, last):
        year += -1 if backwards else 1
    return replace(time, year=year)


def _passes_new_year(first: Time, last: Time) -> bool:
    return first.month is not None and last.month is not None and first.month > last.month


def _with_month(figure: Time, neighbour: Time, backwards: bool) -> Time:
    """A bare figure as a day of the neighbour's month; behind a month (`tháng 8, 9`) it is a month itself."""
    if neighbour.grain is Grain.MONTH and not backwards:
        return replace(figure, grain=Grain.MONTH, month=figure.day, day=None)
    return replace(figure, month=neighbour.month) if neighbour.grain is Grain.DAY else figure
