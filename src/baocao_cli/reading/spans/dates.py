"""Dates, months and longer times in a Vietnamese text, completed by what stands beside them.

`05, 12/9/2020` names two days of one month, `01/9–30/9/2020` a range: a figure borrows its month and its year from
the neighbour that it is linked to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from baocao_cli.month import Month
from baocao_cli.reading.lex.datetokens import Kind, Token, Words, tokenize
from baocao_cli.reading.spans.mention import Grain, Mention, Tokens
from baocao_cli.reading.spans.mentions import mention_at


class Link(StrEnum):
    """How a time stands to the one before it."""

    RANGE = "range"
    AND = "and"


@dataclass(frozen=True, slots=True)
class Linked:
    """Times that stand together: `links[i]` stands between `mentions[i]` and `mentions[i + 1]`.

    `first` and `after` are token indices; `ambiguous`: `ngày 05-9` is the 5th of September, or the 5th to the 9th.
    """

    mentions: tuple[Mention, ...]
    links: tuple[Link, ...]
    first: int
    after: int
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class MonthMention:
    """A month that a text names. `year` is None where it is not written and no default was given."""

    year: int | None
    number: int
    start: int
    end: int
    year_written: bool
    loose: bool = False
    """Two figures side by side (`09 2020`, `202009`): a month in a file's name, hardly one in a sentence."""

    @property
    def month(self) -> Month | None:
        return Month(self.year, self.number) if self.year is not None else None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date that a text names. `day` is None where dots stand for it (`ngày … tháng 9 năm 2020`)."""

    day: int | None
    month: int
    year: int | None
    start: int
    end: int
    year_written: bool
    loose: bool = False

    @property
    def value(self) -> date | None:
        """The date, where all of it is known."""
        return None if self.day is None or self.year is None else date(self.year, self.month, self.day)


def find_months(text: str, default_year: int | None = None) -> tuple[MonthMention, ...]:
    """Every month that the text names without a day, in order. Offsets are within `tidy(text)`."""
    return tuple(
        MonthMention(
            mention.year if mention.year is not None else default_year,
            mention.month,
            mention.start,
            mention.end,
            mention.year_written,
            mention.loose,
        )
        for mention in _all_mentions(text)
        if mention.grain is Grain.MONTH and mention.month is not None and 1 <= mention.month <= 12
    )


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Every possible date that the text names with a month at least, in order. Offsets are within `tidy(text)`."""
    return tuple(
        DateMention(
            mention.day, mention.month, mention.year, mention.start, mention.end, mention.year_written, mention.loose
        )
        for mention in _all_mentions(text)
        if mention.grain is Grain.DAY and mention.month is not None and is_possible(mention)
    )


def find_longer_times(text: str) -> tuple[Mention, ...]:
    """Every quarter, span of months and year that the text names, in order. Offsets are within `tidy(text)`."""
    longer = (Grain.QUARTER, Grain.SEVERAL_MONTHS, Grain.YEAR)
    return tuple(mention for mention in _all_mentions(text) if mention.grain in longer)


def _all_mentions(text: str) -> Iterator[Mention]:
    for linked in find_linked(tokenize(text)):
        yield from linked.mentions


def is_possible(mention: Mention) -> bool:
    """Whether the calendar has that time; a missing year is taken for a leap year."""
    if mention.month is not None and not 1 <= mention.month <= 12:
        return False
    if mention.day is None:
        return True
    last = Month(mention.year or 2020, mention.month).last_day.day if mention.month is not None else 31
    return 1 <= mention.day <= last


_RANGE_WORDS = Words("đến tới")
_AND_WORDS = Words("và với cùng hoặc")
_FILLERS = Words("từ hết cho ngày vào trong các")


def find_linked(tokens: Tokens) -> tuple[Linked, ...]:
    """Every calendar expression of a text, those that are linked together."""
    groups: list[Linked] = []
    taken = 0
    index = 0
    while index < len(tokens):
        found = mention_at(tokens, index)
        if found is None:
            index += 1
            continue
        group = _extended(tokens, found[0], index, found[1], taken)
        groups.append(group)
        taken = index = group.after
    return tuple(groups)


def _extended(tokens: Tokens, mention: Mention, index: int, after: int, taken: int) -> Linked:
    """The mention with bare figures before it, and figures and mentions after it, as far as links reach."""
    first, before, links_before = _figures_before(tokens, index, taken)
    mentions = [*before, mention]
    links = list(links_before)
    while True:
        link = _link_at(tokens, after)
        if link is None:
            break
        following = mention_at(tokens, link[1])
        if following is None:
            following = _pair_at(tokens, link[1]) or _bare_at(tokens, link[1])
        if following is None or (link[1] == after and following[0].loose):
            break
        links.append(link[0])
        mentions.append(following[0])
        after = following[1]
    ambiguous = _is_ambiguous(mentions, links, tokens[index + 1 : after])
    completed, kept = _without_years(_completed(mentions, links), links)
    return Linked(completed, kept, first, after, ambiguous)


def _figures_before(tokens: Tokens, index: int, taken: int) -> tuple[int, list[Mention], list[Link]]:
    """Bare figures with links that lead up to the mention: `05, 12` of `05, 12, 19/9/2020`."""
    mentions: list[Mention] = []
    links: list[Link] = []
    first = index
    for start in range(index - 1, taken - 1, -1):
        bare = _pair_at(tokens[:first], start) or _bare_at(tokens, start)
        if bare is None:
            continue
        link = _link_at(tokens, bare[1])
        if link is None or link[1] != first or link[1] == bare[1]:
            break
        mentions.insert(0, bare[0])
        links.insert(0, link[0])
        first = start
    return first, mentions, links


def _bare_at(tokens: Tokens, index: int) -> tuple[Mention, int] | None:
    """A figure that a neighbour may complete: not part of a time of day, of a measure, or of a quantity."""
    if index >= len(tokens):
        return None
    token = tokens[index]
    if token.kind is not Kind.NUMBER or len(token.text) > 2:
        return None
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    previous = tokens[index - 1] if index > 0 else None
    if following is not None and (not _may_follow_figure(following) or _begins_length(tokens, index)):
        return None
    if previous is not None and (previous.is_mark(":'x%*") or previous in _MEASURES or _in_decimal(previous, token)):
        return None
    return Mention(Grain.DAY, token.start, token.end, day=int(token.text)), index + 1


def _may_follow_figure(token: Token) -> bool:
    if token.kind is Kind.WORD:
        return token in _RANGE_WORDS or token in _AND_WORDS
    return not token.is_mark(":'\"%x*")


def _begins_length(tokens: Tokens, index: int) -> bool:
    """`3,5 phút`: no day with another behind it."""
    mark, rest, unit = (tokens[at] if at < len(tokens) else None for at in range(index + 1, index + 4))
    glued = mark is not None and rest is not None and mark.is_mark(",") and not (mark.spaced or rest.spaced)
    return glued and unit is not None and (unit.is_mark("'\"") or unit in _MEASURES)


def _in_decimal(previous: Token, token: Token) -> bool:
    return previous.is_mark(".") and not token.spaced


_MEASURES = Words("phút giờ h g p giây s tiếng thứ tuần đợt lần số")
"""`phút 15`, `h30`, `đợt 1`: a figure that belongs to the word before it."""


def _pair_at(tokens: Tokens, index: int) -> tuple[Mention, int] | None:
    """`1.9`, `30-8 đến`: a day and a month where a neighbour is a date; alone it might be a decimal or a range."""
    pair = tokens[index : index + 3]
    if len(pair) < 3 or not pair[1].is_mark(".-") or pair[1].spaced or pair[2].spaced:
        return None
    beside = (*tokens[index - 1 : index], *tokens[index + 3 : index + 4])
    if pair[1].is_mark("-") and not any(token in _RANGE_WORDS for token in beside):
        return None
    day, month = pair[0].number, pair[2].number
    if day is None or month is None or not 1 <= day <= 31 or not 1 <= month <= 12 or _bare_at(tokens, index) is None:
        return None
    return Mention(Grain.DAY, pair[0].start, pair[2].end, day=day, month=month), index + 3


def _link_at(tokens: Tokens, index: int) -> tuple[Link, int] | None:
    """What links two times, and the index after it. Two that stand on two lines are linked by the line break."""
    at = index
    link: Link | None = None
    while at < len(tokens):
        token = tokens[at]
        if token in _RANGE_WORDS or token.is_mark("-~→>="):
            link = Link.RANGE
        elif token in _AND_WORDS or token.is_mark(",;&+/"):
            link = link or Link.AND
        elif token not in _FILLERS or mention_at(tokens, at) is not None:
            break
        at += 1
    if link is None:
        return (Link.AND, at) if at < len(tokens) and at == index and _may_stand_beside(tokens, at) else None
    return link, at


def _may_stand_beside(tokens: Tokens, index: int) -> bool:
    return mention_at(tokens, index) is not None and _bare_at(tokens, index) is None


def _is_ambiguous(mentions: list[Mention], links: list[Link], between: Tokens) -> bool:
    return (
        len(mentions) == 2
        and links[0] is Link.RANGE
        and not any(token in _RANGE_WORDS for token in between)
        and all(mention.grain is Grain.DAY and mention.month is None for mention in mentions)
        and (mentions[1].day or 0) <= 12
    )


def _without_years(mentions: tuple[Mention, ...], links: list[Link]) -> tuple[tuple[Mention, ...], tuple[Link, ...]]:
    """A year that merely completes its neighbours (`năm 2020, tháng 9`) is no time of its own."""
    closer = [mention for mention in mentions if mention.grain is not Grain.YEAR]
    years = {mention.year for mention in mentions if mention.grain is Grain.YEAR}
    if not closer or not years or {mention.year for mention in closer} != years:
        return mentions, tuple(links)
    return tuple(closer), tuple(links[-(len(closer) - 1) :]) if len(closer) > 1 else ()


def _completed(mentions: list[Mention], links: list[Link]) -> tuple[Mention, ...]:
    """Months and years borrowed: from the right first (`05, 12/9/2020`), then from the left (`5/9 và 12`)."""
    done = list(mentions)
    for index in range(len(done) - 2, -1, -1):
        done[index] = _borrow(done[index], done[index + 1], links[index], backwards=True)
    for index in range(1, len(done)):
        done[index] = _borrow(done[index], done[index - 1], links[index - 1], backwards=False)
    return tuple(done)


def _borrow(mention: Mention, neighbour: Mention, link: Link, *, backwards: bool) -> Mention:
    bare = mention.grain is Grain.DAY and mention.month is None and mention.day is not None
    if bare and neighbour.grain is Grain.MONTH and not backwards:
        mention = replace(mention, grain=Grain.MONTH, month=mention.day, day=None)
    elif bare and neighbour.grain is Grain.DAY and neighbour.month is not None:
        mention = replace(mention, month=neighbour.month)
    if mention.year is not None or neighbour.year is None or mention.month is None:
        return mention
    year = neighbour.year
    if link is Link.RANGE and neighbour.month is not None:
        if backwards and mention.month > neighbour.month:
            year -= 1
        elif not backwards and mention.month < neighbour.month:
            year += 1
    return replace(mention, year=year)
