"""Names that are apart from their figures: kinds listed together, labels before brackets, units of rates."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from baocao_cli.reading.clauses.figure_nouns import span_of
from baocao_cli.reading.clauses.quantities import ADDED, Mode, Quantity, is_split, unknown_unit
from baocao_cli.reading.clauses.segments import Segment
from baocao_cli.reading.clauses.statement import LISTING, Statement
from baocao_cli.reading.clauses.terms import Term, TermKind, quoted
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.vocabulary import COUNTED, Noun, Role
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.lexicon import phrases

_JOINS = (*LISTING, "", "\n", ";", "+", ")")
_BESIDE = (",", "/", "&")
_SUMS = (*ADDED, "=")
_NAMING = (*COUNTED, Role.ASIDE)
_SHARED = (Role.PART, Role.MINUTES)
"""What bare figures beside a named one count too."""
_DOZENS = fold("hàng")
_PLAN_WORDS = {fold(phrase) for phrase in phrases("cues", "planned")}
_LONGEST_ABBREVIATION, _LONGEST_NAME = 3, 3


def attach_names(statement: Statement, names_rates: bool) -> None:
    """Segments without a figure: a rate (`/ngày`), further kinds of the same figure, or a name for the next figure.

    `names_rates`: a stroke before any word makes a rate (`30 phút/kỳ`); for items it names the thing (`05 bài/Zalo`).
    """
    if "/" not in statement.marks and () not in [segment.figures for segment in statement.segments]:
        return
    namer = _Namer(statement, names_rates)
    for segment in statement.segments:
        namer.take(segment)
    namer.give(None)


class _Namer:
    """Names wait for a figure that takes them: the one before (`5 pa nô, áp phích`) or after (`Pa nô, áp phích: 5`)."""

    def __init__(self, statement: Statement, names_rates: bool) -> None:
        self._statement = statement
        self._names_rates = names_rates
        self._waiting: list[Noun] = []
        self._before: Quantity | None = None
        self._last_segment: Segment | None = None

    def take(self, segment: Segment) -> None:
        """Go on to the next segment."""
        own = self._statement.figures_of(segment)
        if own and self._rates_before(segment, own[0]):
            own = own[1:]
        if own:
            self.give(own[0])
            self._before = own[-1]
        elif segment.has(Cue.VAGUE, Cue.ALL):
            self._take_vague(segment)
        elif not self._is_answer(segment) and not self._is_rate(segment) and not self._in_brackets(segment):
            self._wait(segment)
        self._last_segment = segment

    # rates

    def _rates_before(self, segment: Segment, first: Quantity) -> bool:
        """`15 phút/ngày trong 20 ngày`, `15 phút/1 ngày`: a rate in front of a figure, or with the figure one.

        True where the figure is that one, which counts nothing.
        """
        rated, unit = self._before_stroke(segment), segment.terms[0]
        if rated is None:
            return False
        if unit is first.term:
            return self._rates_by_one(rated, first, segment)
        noun = unit.noun
        if self._names_rates and unit.cue is Cue.ORDINAL and segment.terms[1] is not first.term:
            noun = unknown_unit(unit)
        own = any(noun is other for other in first.nouns)
        if noun is not None and not own and _rates(rated, noun):
            _rate_by(rated, noun, unit)
            first.per = None if first.per is noun else first.per
        return False

    def _before_stroke(self, segment: Segment) -> Quantity | None:
        """The figure right before the segment's stroke, where it has a name."""
        before = self._before
        if before is None or before.bare or before.segment is not self._last_segment:
            return None
        return before if segment.join == "/" else None

    def _rates_by_one(self, rated: Quantity, first: Quantity, segment: Segment) -> bool:
        """`15 phút/1 ngày`, `1 pa nô/1 thôn`: for each one."""
        one = first.numeral.likeliest == 1 and first.role not in (None, *COUNTED)
        if not one or not _rates(rated, first.nouns[0]):
            return False
        _rate_by(rated, first.nouns[0], segment.terms[-1])
        self._statement.quantities.remove(first)
        return True

    def _is_rate(self, segment: Segment) -> bool:
        rated = self._before
        if rated is None:
            return False
        daily = next((term for term in segment.terms if term.cue is Cue.DAILY), None)
        if daily is not None and rated.role is Role.MINUTES and rated.per is None and not rated.total:
            _rate_by(rated, Noun(Role.SPAN, span_of(daily.text), daily.text), daily)
            return True
        return segment.join == "/" and self._names_rate(rated, segment)

    def _names_rate(self, rated: Quantity, segment: Segment) -> bool:
        """`15 phút/ngày`, `30 phút/kỳ`."""
        first = segment.terms[0]
        if first.noun is not None and first.noun in self._nouns(segment) and _rates(rated, first.noun):
            _rate_by(rated, first.noun, first)
            return True
        named = first.cue is Cue.ORDINAL or (first.kind is TermKind.WORD and rated.role is not Role.KIND)
        if self._names_rates and named and self._before_stroke(segment) is rated:
            _rate_by(rated, unknown_unit(first), first)
            return True
        return False

    # names without a figure

    def _nouns(self, segment: Segment) -> list[Noun]:
        dots = any(term.kind is TermKind.DOTS for term in segment.terms)
        return [] if dots or segment in self._statement.denials else segment.nouns

    def _take_vague(self, segment: Segment) -> None:
        """`nhiều khẩu hiệu`, `hàng trăm người`: some more that no figure says."""
        amounts = [fold(term.text) for term in segment.terms if term.cue is Cue.VAGUE]
        dozens = any(amount.startswith(_DOZENS) for amount in amounts)
        roles = (Role.KIND, Role.PART) if dozens else (Role.KIND,)
        unclear = [noun for role in roles for noun in self._nouns(segment) if noun.role is role]
        self._statement.unclear.extend(unclear)
        if not unclear:
            _hint(self._statement, segment)
        if amounts and not unclear:
            self._statement.vague.append(quoted(*segment.terms))

    def _is_answer(self, segment: Segment) -> bool:
        """`Pa nô: có`, `Pa nô:`: a name with a colon and no figure in its whole clause."""
        nouns = self._nouns(segment)
        clause = [other for other in self._statement.segments if other.clause == segment.clause]
        colon = any(term.is_mark(":") for term in segment.terms)
        if not nouns or not colon or any(other.figures for other in clause):
            return False
        answered = not segment.terms[-1].is_mark(":")
        (self._statement.unclear if answered else self._statement.without_figure).extend(nouns)
        return True

    def _in_brackets(self, segment: Segment) -> bool:
        """`12 (khẩu hiệu)`: a bare figure is named in brackets."""
        nouns = self._nouns(segment)
        if segment.join != "(" or self._before is None or not self._before.bare:
            return False
        if not all(noun.role in COUNTED for noun in nouns):
            return False
        self._before.nouns.extend(nouns)
        return True

    def _wait(self, segment: Segment) -> None:
        nouns = self._nouns(segment)
        if not nouns or segment.join not in _JOINS:
            if segment.join in "\n;.":
                self.give(None)
            return
        if segment.join not in LISTING:
            self.give(None)
        self._waiting.extend(noun for noun in nouns if noun.role in _NAMING)

    def give(self, after: Quantity | None) -> None:
        """Names between two figures belong to the one that takes names on that side; to neither where both do."""
        names, before = self._waiting, self._before
        self._waiting, self._before = [], None
        if not names:
            return
        if after is not None and after.bare and after.segment.join == "(":
            after.labelled = before is None or before.labelled
        if before is not None:
            _give_beside(names, before, after)
        elif after is None or not _give_ahead(names, after):
            self._statement.without_figure.extend(noun for noun in names if noun.role is Role.KIND)


def _give_ahead(names: list[Noun], after: Quantity) -> bool:
    """Names in front of a figure: whether the figure takes them."""
    if after.labelled:
        after.nouns.extend(names)
    elif after.bare or after.role is Role.UNIT:
        after.nouns = names
    else:
        return False
    return True


def _give_beside(names: list[Noun], before: Quantity, after: Quantity | None) -> None:
    """Names behind a figure: its own, or of the labelled figure after it."""
    if not before.labelled and not before.bare:
        _between(names, before, after)
    elif after is not None and after.labelled:
        after.nouns.extend(names)
    elif before.labelled:
        before.muddled = before.muddled or (after is None and before.role is Role.KIND)
    else:
        before.nouns.extend(names)


def _between(names: list[Noun], before: Quantity, after: Quantity | None) -> None:
    """Names after `05 pa nô`: its own, unless the next figure takes them; a part takes only its own units."""
    if before.role is Role.PART:
        names = [noun for noun in names if noun.key == before.nouns[0].key]
    if after is not None and after.labelled:
        after.nouns.extend(names)
        before.muddled = before.muddled or before.role is not Role.PART
        return
    before.nouns.extend(names)
    beside = after is not None and after.segment.clause == before.segment.clause
    if beside and any(noun.role is Role.KIND for noun in names):
        before.muddled = True


def _rate_by(quantity: Quantity, noun: Noun, term: Term) -> None:
    quantity.per, quantity.rate_term = noun, term
    quantity.average = False
    quantity.rates += 1


def _rates(quantity: Quantity, noun: Noun) -> bool:
    """`40 người/buổi`, `5 ngày/tuần`; but `pa nô/áp phích` and `cán bộ/đảng viên` name two things of one figure."""
    if noun.role is Role.KIND:
        return False
    if quantity.role is not noun.role:
        return True
    return noun.role in (Role.PART, Role.SPAN) and noun.key != (quantity.noun.key if quantity.noun else None)


def read_abbreviations(statement: Statement) -> None:
    """An abbreviation of a kind may mean a plan (`KH 10`), or anything else beside the kind's own name."""
    lengths = [len(noun.text) for quantity in statement.quantities for noun in quantity.nouns]
    if lengths and min(lengths) <= _LONGEST_ABBREVIATION:
        kinds = [quantity for quantity in statement.quantities if quantity.role is Role.KIND]
        _find_plans(kinds)
        _doubt_abbreviations(kinds)


def _find_plans(kinds: list[Quantity]) -> None:
    """`KH` in front of its figure is a plan, unless the cell's other kinds are in front of theirs too."""
    others = [quantity for quantity in kinds if not _may_mean_plan(quantity)]
    names_first = bool(others) and all(other.labelled for other in others)
    for quantity in kinds:
        quantity.plan_by_name = quantity.labelled and not names_first and _may_mean_plan(quantity)


def _doubt_abbreviations(kinds: list[Quantity]) -> None:
    """`12 khẩu hiệu/KH 15`: an abbreviation beside the name it would be short for must mean something else."""
    nouns = [noun for quantity in kinds for noun in quantity.nouns]
    spelled = {noun.key for noun in nouns if not _is_abbreviation(noun)}
    for quantity in kinds:
        short = {noun.key for noun in quantity.nouns if noun.role is Role.KIND and _is_abbreviation(noun)}
        if quantity.segment.join == "/" and short & spelled:
            quantity.muddled, quantity.plan_by_name = True, False


def _may_mean_plan(quantity: Quantity) -> bool:
    return any(_is_abbreviation(noun) and fold(noun.text) in _PLAN_WORDS for noun in quantity.nouns)


def _is_abbreviation(noun: Noun) -> bool:
    return len(noun.text) <= _LONGEST_ABBREVIATION and noun.text.isupper()


def plan_by_abbreviation(statement: Statement) -> None:
    """After attribution: what an abbreviation named as planned is no figure of the month."""
    for quantity in statement.quantities:
        if quantity.plan_by_name:
            quantity.mode = Mode.PLANNED
            statement.qualified.append(quantity.typed)


def share_names(statement: Statement) -> None:
    """A bare figure that is added to a named one, or is its sum, counts the same: `45 + 40 người = 85`."""
    if len(statement.quantities) < 2:
        return
    _share_with_addends(statement.quantities)
    _share_in_brackets(statement)
    _share_with_sums(statement.quantities)


def _share_with_addends(quantities: Sequence[Quantity]) -> None:
    """`45 + 40 người`: what the last addend counts, from right to left."""
    for at, (before, quantity) in reversed(list(enumerate(pairwise(quantities), start=1))):
        named_behind = bool(quantity.nouns) and not quantity.labelled
        added = named_behind and _is_added(before, quantity) and not is_split(quantities, at)
        if before.bare and len(before.term.series) < 2 and added:
            before.nouns = list(quantity.nouns)


def _share_with_sums(quantities: Sequence[Quantity]) -> None:
    """`40 người = 85`, and the parts that a figure is split into: what the figure before counts, from left to right."""
    splits = False
    for at, (before, quantity) in enumerate(pairwise(quantities), start=1):
        splits = is_split(quantities, at) or (splits and quantity.segment.join in ADDED)
        if quantity.bare and before.role in _SHARED and (splits or quantity.segment.join == "="):
            quantity.nouns = list(before.nouns)


def _is_added(before: Quantity, quantity: Quantity) -> bool:
    """Whether nothing but a sign of addition is between the figures; in brackets a comma adds too."""
    joins = (*_SUMS, ",", ";") if quantity.depth else _SUMS
    beside = quantity.segment.join in joins and quantity.segment.group == before.segment.group
    return beside and before.segment.terms[-1] is before.term


def _share_in_brackets(statement: Statement) -> None:
    """`90 phút (60 + 30)`: figures added up in brackets count what the figure before them counts."""
    whole: Quantity | None = None
    for before, quantity in pairwise(statement.quantities) if "(" in statement.marks else ():
        if quantity.segment.join == "(" and before.role in _SHARED:
            whole = before
        if whole is not None and quantity.depth > whole.depth:
            for addend in _addends(statement, quantity.segment.group):
                addend.nouns = list(whole.nouns)


def _addends(statement: Statement, group: int) -> list[Quantity]:
    """The figures in a pair of brackets, where they are several, all bare and added up."""
    inside = [quantity for quantity in statement.quantities if quantity.segment.group == group]
    added = all(quantity.bare and quantity.segment.join in ("(", "+", "&") for quantity in inside)
    return inside if added and len(inside) > 1 else []


def attach_words(statement: Statement) -> None:
    """`20 khẩu hiệu, băng rôn`, `Băng rôn, khẩu hiệu: 12`: an unlisted name beside one that the form lists."""
    if len(statement.segments) < 2:
        return
    kinds = [quantity for quantity in statement.quantities if quantity.role is Role.KIND]
    for before, segment in pairwise(statement.segments):
        if segment.join not in _BESIDE:
            continue
        for quantity in kinds:
            if quantity.segment is before and _ends_in_name(quantity):
                _name_by(quantity, segment)
            elif quantity.segment is segment and quantity.head:
                _name_by(quantity, before)


def _name_by(quantity: Quantity, name: Segment) -> None:
    """Name the quantity by a segment of few words and nothing else; one that has a name of words keeps it."""
    if quantity.words or len(name.terms) > _LONGEST_NAME or any(term.kind is not TermKind.WORD for term in name.terms):
        return
    if any(len(term.text) > 1 for term in name.terms):
        quantity.words, quantity.name_terms = tuple(term.text for term in name.terms), name.terms


def _ends_in_name(quantity: Quantity) -> bool:
    """`20 khẩu hiệu`: the kind's name is the last of the segment."""
    last = quantity.segment.terms[-1].noun
    return last is not None and quantity.nouns[-1:] == [last] and not quantity.labelled


def attach_states(statement: Statement) -> None:
    """`05 pa nô (cũ)`: a state in a segment of its own is of the figure before."""
    if not statement.has(Cue.STATE, Cue.APPROXIMATE):
        return
    before: Quantity | None = None
    for segment in statement.segments:
        own = statement.figures_of(segment)
        if own:
            before = own[-1]
            continue
        if before is not None:
            before.state = before.state or segment.has(Cue.STATE)
        if segment.has(Cue.APPROXIMATE):
            _approximate(statement, segment, before)


def _approximate(statement: Statement, segment: Segment, before: Quantity | None) -> None:
    """`05 pa nô (khoảng)`; in `04 buổi, hơn trăm người` the words are of the part that they name."""
    if any(noun.role is Role.PART for noun in segment.nouns):
        _hint(statement, segment)
    elif before is not None:
        before.approximate = True


def _hint(statement: Statement, segment: Segment) -> None:
    """`hơn trăm người`, `nhiều người`: words where a part's figure should be; other words qualify."""
    parts = [noun.key for noun in segment.nouns if noun.role is Role.PART]
    if parts:
        statement.in_words.update(dict.fromkeys(parts, quoted(*segment.terms)))
    else:
        statement.qualified.append(quoted(*segment.terms))
