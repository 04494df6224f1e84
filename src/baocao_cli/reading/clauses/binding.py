"""Names that are apart from their figures: kinds told together, labels before brackets, units of rates."""

from __future__ import annotations

from itertools import pairwise

from baocao_cli.reading.clauses.figure_nouns import span_of
from baocao_cli.reading.clauses.quantities import Mode, Quantity, unknown_unit
from baocao_cli.reading.clauses.segments import Segment
from baocao_cli.reading.clauses.statement import LISTING, Statement
from baocao_cli.reading.clauses.terms import Term, TermKind, quoted
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.vocabulary import COUNTED, Noun, Role
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.lexicon import phrases

_JOINS = (*LISTING, "", "\n", ";", "+", ")")
_PLAN_WORDS = {fold(phrase) for phrase in phrases("cues", "planned")}
_LONGEST_ABBREVIATION, _LONGEST_NAME = 3, 3


def attach_names(statement: Statement, names_rates: bool) -> None:
    """Segments without a figure: a rate (`/ngày`), further kinds told together, or a name for the next figure.

    `names_rates`: a stroke before any word makes a rate (`30 phút/kỳ`); for items it names the thing (`05 bài/Zalo`).
    """
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
        own = [quantity for quantity in self._statement.quantities if quantity.segment is segment]
        if own and self._rates_before(segment, own[0]):
            own = own[1:]
        if own:
            self.give(own[0])
            self._before = own[-1]
        elif any(term.cue in (Cue.VAGUE, Cue.ALL) for term in segment.terms):
            self._take_vague(segment)
        elif not self._is_answer(segment) and not self._is_rate(segment) and not self._in_brackets(segment):
            self._wait(segment)
        self._last_segment = segment

    # rates

    def _rates_before(self, segment: Segment, first: Quantity) -> bool:
        """`15 phút/ngày trong 20 ngày`, `15 phút/1 ngày`: a rate beside a figure; true where that is its one."""
        rated = self._before
        if segment.join != "/" or rated is None or rated.bare or rated.segment is not self._last_segment:
            return False
        if segment.terms[0] is first.term:
            return self._rates_by_one(rated, first, segment)
        noun = segment.terms[0].noun
        if segment.terms[0].cue is Cue.ORDINAL and segment.terms[1] is not first.term:
            noun = unknown_unit(segment.terms[0]) if self._names_rates else None
        if noun is not None and all(noun is not own for own in first.nouns) and _rates(rated, noun):
            _rate_by(rated, noun, segment.terms[0])
            first.per = None if first.per is noun else first.per
        return False

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
        beside = rated.segment is self._last_segment and not rated.bare
        if self._names_rates and named and beside:
            _rate_by(rated, unknown_unit(first), first)
            return True
        return False

    # names without a figure

    def _nouns(self, segment: Segment) -> list[Noun]:
        dots = any(term.kind is TermKind.DOTS for term in segment.terms)
        return [] if dots or segment in self._statement.denials else self._statement.nouns_of(segment)

    def _take_vague(self, segment: Segment) -> None:
        """`nhiều khẩu hiệu`, `hàng trăm người`: some more that no figure says."""
        nouns = self._nouns(segment)
        kinds = [noun for noun in nouns if noun.role is Role.KIND]
        scores = any(term.cue is Cue.VAGUE and fold(term.text).startswith(fold("hàng")) for term in segment.terms)
        parts = [noun for noun in nouns if noun.role is Role.PART and scores]
        self._statement.unclear.extend((*kinds, *parts))
        if not kinds and not parts:
            _hint(self._statement, segment)
            if any(term.cue is Cue.VAGUE for term in segment.terms):
                self._statement.vague.append(quoted(*segment.terms))

    def _is_answer(self, segment: Segment) -> bool:
        """`Pa nô: có`, `Pa nô:`: a name with a colon and no figure in its whole clause."""
        nouns = self._nouns(segment)
        clause = [other for other in self._statement.segments if other.clause == segment.clause]
        colon = any(term.is_mark(":") for term in segment.terms)
        if not nouns or not colon or any(other.has_figure for other in clause):
            return False
        answered = not segment.terms[-1].is_mark(":")
        (self._statement.unclear if answered else self._statement.untold).extend(nouns)
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
        self._waiting.extend(nouns)

    def give(self, after: Quantity | None) -> None:
        """Names between two figures belong to the one that takes names on that side; to neither where both do."""
        names = [noun for noun in self._waiting if noun.role in COUNTED or noun.role is Role.ASIDE]
        before = self._before
        self._waiting, self._before = [], None
        if not names:
            return
        if after is not None and after.bare and after.segment.join == "(" and (before is None or before.labelled):
            after.labelled = True
        if before is not None:
            _give_beside(names, before, after)
        elif after is not None and after.labelled:
            after.nouns.extend(names)
        elif after is not None and (after.bare or after.role is Role.UNIT):
            after.nouns = names
        else:
            self._statement.untold.extend(noun for noun in names if noun.role is Role.KIND)


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
        names = [noun for noun in names if before.noun is not None and noun.key == before.noun.key]
    kinds = any(noun.role is Role.KIND for noun in names)
    if names and after is not None and after.labelled:
        after.nouns.extend(names)
        before.muddled = before.muddled or before.role is not Role.PART
        return
    before.nouns.extend(names)
    beside = after is not None and after.segment.clause == before.segment.clause
    before.muddled = before.muddled or (beside and kinds)


def _rate_by(quantity: Quantity, noun: Noun, term: Term) -> None:
    quantity.per, quantity.rate_term = noun, term
    quantity.average = False
    quantity.rates += 1


def _rates(quantity: Quantity, noun: Noun) -> bool:
    """`40 người/buổi`, `5 ngày/tuần`; but `pa nô/áp phích` and `cán bộ/đảng viên` name things told together."""
    if noun.role is Role.KIND:
        return False
    if quantity.role is not noun.role:
        return True
    return noun.role in (Role.PART, Role.SPAN) and noun.key != (quantity.noun.key if quantity.noun else None)


def read_abbreviations(statement: Statement) -> None:
    """`KH` in front of its figure is a plan, unless the cell's other kinds are in front of theirs too.

    `12 khẩu hiệu/KH 15`: an abbreviation beside the name it would be short for must mean something else.
    """
    kinds = [quantity for quantity in statement.quantities if quantity.role is Role.KIND]
    nouns = [noun for quantity in kinds for noun in quantity.nouns]
    for quantity in kinds:
        if quantity.labelled and _may_mean_plan(quantity):
            others = [other for other in kinds if other is not quantity and not _may_mean_plan(other)]
            if not others or not all(other.labelled for other in others):
                quantity.plan_by_name = True
        for noun in quantity.nouns:
            spelled = any(other.key == noun.key and not _is_abbreviation(other) for other in nouns)
            muddled = noun.role is Role.KIND and _is_abbreviation(noun) and spelled and quantity.segment.join == "/"
            quantity.muddled = quantity.muddled or muddled
            quantity.plan_by_name = quantity.plan_by_name and not muddled


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
    for before, quantity in reversed(list(pairwise(statement.quantities))):
        ends = before.segment.terms[-1] is before.term
        joins = ("+", "&", "=", ",", ";") if quantity.depth else ("+", "&", "=")
        added = ends and quantity.segment.join in joins and quantity.segment.group == before.segment.group
        if added and before.bare and quantity.nouns and not quantity.labelled and len(before.term.series) < 2:
            before.nouns = list(quantity.nouns)
    _share_in_brackets(statement)
    for before, quantity in pairwise(statement.quantities):
        if quantity.segment.join == "=" and quantity.bare and before.role in (Role.PART, Role.MINUTES):
            quantity.nouns = list(before.nouns)


def _share_in_brackets(statement: Statement) -> None:
    """`90 phút (60 + 30)`: figures added up in brackets count what the figure before them counts."""
    whole: Quantity | None = None
    for before, quantity in pairwise(statement.quantities):
        if quantity.segment.join == "(" and before.role in (Role.PART, Role.MINUTES):
            whole = before
        added = [other for other in statement.quantities if other.segment.group == quantity.segment.group]
        several = len(added) > 1 and all(other.bare and other.segment.join in ("(", "+", "&") for other in added)
        if whole is not None and several and quantity.depth > whole.depth:
            for other in added:
                other.nouns = list(whole.nouns)


def attach_words(statement: Statement) -> None:
    """`20 khẩu hiệu, băng rôn`, `Băng rôn, khẩu hiệu: 12`: an unlisted name beside one that the form lists."""
    for at, segment in enumerate(statement.segments):
        words = tuple(term.text for term in segment.terms if term.kind is TermKind.WORD)
        if max(map(len, words), default=0) < 2 or len(words) != len(segment.terms) or len(words) > _LONGEST_NAME:
            continue
        before = statement.segments[at - 1] if at else None
        after = statement.segments[at + 1] if at + 1 < len(statement.segments) else None
        for quantity in statement.quantities:
            if quantity.role is not Role.KIND or quantity.words:
                continue
            behind = quantity.segment is before and segment.join in ",/&" and _ends_in_name(quantity)
            ahead = quantity.segment is after and quantity.head and quantity.segment.join in ",/&"
            if behind or ahead:
                quantity.words, quantity.name_terms = words, segment.terms


def _ends_in_name(quantity: Quantity) -> bool:
    """`20 khẩu hiệu`: the kind's name is the last of the segment."""
    last = quantity.segment.terms[-1].noun
    return last is not None and quantity.nouns[-1:] == [last] and not quantity.labelled


def attach_states(statement: Statement) -> None:
    """`05 pa nô (cũ)`: a state told apart from the figure is still of the figure before."""
    before: Quantity | None = None
    for segment in statement.segments:
        own = [quantity for quantity in statement.quantities if quantity.segment is segment]
        if own:
            before = own[-1]
            continue
        if before is not None:
            before.state = before.state or any(term.cue is Cue.STATE for term in segment.terms)
        if any(term.cue is Cue.APPROXIMATE for term in segment.terms):
            _approximate(statement, segment, before)


def _approximate(statement: Statement, segment: Segment, before: Quantity | None) -> None:
    """`05 pa nô (khoảng)`; in `04 buổi, hơn trăm người` the words are of the part that they name."""
    if any(noun.role is Role.PART for noun in statement.nouns_of(segment)):
        _hint(statement, segment)
    elif before is not None:
        before.approximate = True


def _hint(statement: Statement, segment: Segment) -> None:
    """`hơn trăm người`, `nhiều người`: words where a part's figure should be; other words qualify."""
    parts = [noun.key for noun in statement.nouns_of(segment) if noun.role is Role.PART]
    if parts:
        statement.in_words.update(dict.fromkeys(parts, quoted(*segment.terms)))
    else:
        statement.qualified.append(quoted(*segment.terms))
