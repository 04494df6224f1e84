"""From segments to quantities: what each figure counts, by what it is a rate, and whose figure it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from baocao_cli.reading.clauses.segments import Segment
from baocao_cli.reading.clauses.terms import Term, TermKind, quoted
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.numeral import Numeral
from baocao_cli.reading.lex.vocabulary import COUNTED, Noun, Role
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.lexicon import phrases


class Mode(Enum):
    """Whose figure a quantity is."""

    OWN = "own"
    CUMULATIVE = "cumulative"
    PREVIOUS = "previous"
    CHANGE = "change"
    PLANNED = "planned"
    SUBSET = "subset"
    """`trong đó`: part of a figure before it."""
    BREAKDOWN = "breakdown"
    """`gồm`: with its like it makes up a figure before it."""


@dataclass(slots=True, eq=False)
class Quantity:
    """One figure with all that was understood about it. Mutable while the statement is being built."""

    numeral: Numeral
    term: Term
    segment: Segment
    nouns: list[Noun] = field(default_factory=list)
    """What it counts; several where kinds are told together."""
    words: tuple[str, ...] = ()
    """Unknown words right after the figure (or before a colon): a name the form does not list."""
    labelled: bool = False
    """The name stands before the figure."""
    per: Noun | None = None
    rate_term: Term | None = None
    """What it is a rate by, where that stands in another segment: `15 phút/ngày`."""
    name_terms: Sequence[Term] = ()
    """The words of its name, where they stand in another segment: `20 khẩu hiệu, băng rôn`."""
    approximate: bool = False
    mode: Mode = Mode.OWN
    total: bool = False
    state: bool = False
    negated: bool = False
    muddled: bool = False
    """Names that may belong to this figure or to the next."""
    detail: bool = False
    """After a colon that follows a counted figure: `05 khẩu hiệu: 02 tại Sở, …`."""
    change: bool = False
    """With a plus sign glued to it: `(+5)`."""
    head: str = ""
    """The label before the colon, as typed."""
    tagged: bool = False
    """A word of the month itself is with it: `riêng T9: 02 buổi`."""
    singled_out: bool = False
    """It counts instead of a bigger figure before it."""

    @property
    def noun(self) -> Noun | None:
        return self.nouns[0] if self.nouns else None

    @property
    def role(self) -> Role | None:
        return self.nouns[0].role if self.nouns else None

    @property
    def typed(self) -> str:
        """The figure with its unit and what it is a rate by, as they stand in the cell; for messages."""
        return quoted(*self.told)

    @property
    def named(self) -> str:
        """The same with the words that name what is counted."""
        words = [term for term in self.segment.terms if term.kind is TermKind.WORD and term.text in self.words]
        return quoted(*self.told, *words, *self.name_terms)

    @property
    def told(self) -> list[Term]:
        """The terms that `typed` quotes."""
        told = [self.term]
        for at, term in enumerate(self.segment.terms):
            if term.numeral is not None:
                continue
            if term.noun is not None and term.noun is self.noun and not self.labelled and term.start > self.term.start:
                told.append(term)
            if self.per is not None and (term.noun is self.per or term.text == self.per.text):
                each = at > 0 and self.segment.terms[at - 1].cue is Cue.EACH
                told.extend(self.segment.terms[at - each : at + 1])
        return told if self.rate_term is None else [*told, self.rate_term]

    @property
    def bare(self) -> bool:
        """Neither noun nor name."""
        return not self.nouns and not self.words

    @property
    def depth(self) -> int:
        return self.segment.depth


def quoted_together(quantities: Sequence[Quantity]) -> str:
    """From the first to the last of the quantities as they stand in the cell, with what is in between."""
    return quoted(*(term for quantity in quantities for term in quantity.told))


_THINGS_IN_GENERAL = {fold("loại"), fold("nội dung"), fold("hình thức")}
_EMPTY = {fold(phrase) for phrase in phrases("denials", "empty")} | {"so luong", "sl"}


def bind(segment: Segment) -> list[Quantity]:
    """The quantities of one segment, in order."""
    terms = segment.terms
    figures = [at for at, term in enumerate(terms) if term.numeral is not None]
    name_first = _name_first(terms, figures)
    quantities: list[Quantity] = []
    for index, at in enumerate(figures):
        start = figures[index - 1] + 1 if index else 0
        end = figures[index + 1] if index + 1 < len(figures) else len(terms)
        binder = _Binder(segment, at, start, end, quantities)
        quantity = binder.bind(name_first)
        if quantity is not None:
            quantities.append(quantity)
    return quantities


def _name_first(terms: Sequence[Term], figures: Sequence[int]) -> bool:
    """`Pa nô 02 áp phích 05`: names stand before their figures throughout the segment."""
    if not figures or terms[-1].numeral is None or figures[0] == 0:
        return False
    return all(at > 0 and terms[at - 1].kind is TermKind.NOUN for at in figures)


class _Binder:
    """One figure of a segment with the terms before it (since the last figure) and after it (up to the next)."""

    def __init__(self, segment: Segment, at: int, start: int, end: int, earlier: list[Quantity]) -> None:
        self.segment = segment
        self.terms = segment.terms
        self.at = at
        self.before = self.terms[start:at]
        self.after = self.terms[at + 1 : end]
        self.earlier = earlier

    def bind(self, name_first: bool) -> Quantity | None:
        term = self.terms[self.at]
        if term.numeral is None or self._is_per_one(term):
            return None
        quantity = Quantity(term.numeral, term, self.segment)
        if term.noun is not None:
            quantity.nouns = [term.noun]
        colon = bool(self.before) and self.before[-1].is_mark(":")
        if not name_first and not quantity.nouns:
            self._take_following(quantity)
        if colon or not quantity.nouns or quantity.role is Role.UNIT:
            self._take_label(quantity, colon, name_first)
        if quantity.role is Role.PART and quantity.nouns[0].factor != 1:
            quantity.numeral = quantity.numeral.scaled(quantity.nouns[0].factor, quantity.numeral.text)
        self._take_rate(quantity)
        self._take_cues(quantity)
        self._take_marks(quantity)
        return quantity

    def _take_marks(self, quantity: Quantity) -> None:
        """A name before and another after the figure, neither marked off; signs glued to it."""
        last = self.before[-1].noun if self.before else None
        named = last is not None and last.role in (Role.KIND, Role.PART) and not self._consumed(self.before[-1])
        if named and last is not None and quantity.role is last.role and quantity.noun is not None:
            each = len(self.before) > 1 and self.before[-2].cue is Cue.EACH
            if last.key != quantity.noun.key and not each and quantity.per is not last:
                quantity.muddled = True
        colon = next((at for at, term in enumerate(self.before) if term.is_mark(":")), None)
        right_after = colon is not None and all(term.kind is TermKind.NOUN for term in self.before[:colon])
        if right_after and self.earlier and not quantity.detail:
            main = self.earlier[-1]
            quantity.detail = main.bare or (
                main.role is quantity.role and main.nouns[:1] != [] and _alike(main, quantity)
            )
        if self.at > 0 and self.terms[self.at - 1].numeral is not None and self.terms[self.at - 1].noun is None:
            quantity.muddled = True
            for other in self.earlier[-1:]:
                other.muddled = True
        if any(term.cue is Cue.FROM for term in self.before[-1:]):
            quantity.negated = True

    def _is_per_one(self, term: Term) -> bool:
        """`15 phút một ngày`, `15 phút/1 ngày`: a rate of the quantity before."""
        following = self.after[0] if self.after else None
        one = term.numeral is not None and term.numeral.likeliest == 1
        if not (one and following is not None and following.noun is not None and following.noun.role is Role.SPAN):
            return False
        if self.earlier and self.before and self.before[-1].kind is TermKind.NOUN and not self.segment_has_mark():
            self.earlier[-1].per = following.noun
            return True
        return False

    def segment_has_mark(self) -> bool:
        return any(term.is_mark(":") for term in self.before)

    def _take_following(self, quantity: Quantity) -> None:
        nouns: list[Noun] = []
        words: list[str] = []
        for at, term in enumerate(self.after):
            label_next = at + 1 < len(self.after) and self.after[at + 1].is_mark(":")
            if label_next and at > 0:
                break
            if term.noun is not None and not (words and term.noun.role not in COUNTED):
                if nouns and not _continues(nouns, term.noun):
                    break
                nouns.append(term.noun)
            elif at == 0 and fold(term.text) in _THINGS_IN_GENERAL:
                words.append(term.text)
            elif term.cue is Cue.ORDINAL and at == 0 and " " not in term.text:
                words.append(term.text)
                break
            elif term.kind is TermKind.WORD and len(words) < 4 and _may_name(nouns) and not _is_on(term):
                words.append(term.text)
            else:
                break
        quantity.words = tuple(words)
        quantity.nouns = _leading(nouns)

    def _take_label(self, quantity: Quantity, colon: bool, name_first: bool) -> None:
        label = [term for term in self.before if not term.is_mark(":\"'") and not _is_numbering(term)]
        if not label:
            return
        last = self._label_term(label) if colon else label[-1]
        if colon and self._consumed(last):
            quantity.detail = not quantity.nouns
            return
        if not colon and last.noun is None and (quantity.bare or quantity.role is Role.UNIT):
            kinds = [term for term in label if term.noun is not None and term.noun.role is Role.KIND]
            last = next((term for term in reversed(kinds) if not self._consumed(term)), last)
        consumed = not colon and self._consumed(last)
        counted = quantity.bare or quantity.role is Role.UNIT
        if last.noun is not None and not consumed and (colon or counted or name_first):
            if quantity.nouns and quantity.role not in (Role.UNIT, None) and not colon:
                return
            self._label_noun(quantity, last.noun, colon)
        elif colon:
            self._label_words(quantity, _name_in(label))
        if colon:
            quantity.head = " ".join(term.text for term in label)

    def _label_term(self, label: list[Term]) -> Term:
        """What a colon follows: its last noun that the form counts, even with words or a size in between."""
        so_far = self.terms[: self.at]
        named = [term for term in (*so_far, *label) if term.noun is not None and term.noun.role in COUNTED]
        free = [term for term in named if not self._consumed(term)]
        last = label[-1].noun
        if last is not None and last.role in (Role.KIND, Role.PART):
            return label[-1]
        kinds = [term for term in free if term.noun is not None and term.noun.role is not Role.UNIT]
        return (kinds or free or label)[-1]

    def _label_noun(self, quantity: Quantity, noun: Noun, colon: bool) -> None:
        if noun.role in (Role.PLACE, Role.SPAN, Role.SIZE):
            return
        if noun.role in (Role.ASIDE, Role.EVENT, Role.MONEY) and not quantity.bare:
            return
        both_parts = bool(quantity.nouns) and noun.role is Role.PART is quantity.role
        if colon and both_parts and noun.key != quantity.nouns[0].key:
            return
        quantity.nouns = [noun] if quantity.role in (None, Role.UNIT, Role.PART) else quantity.nouns
        quantity.labelled = True

    def _label_words(self, quantity: Quantity, label: list[str]) -> None:
        name = fold(" ".join(label))
        if not label or name in _EMPTY or len(label) > 4 or quantity.words:
            return
        if not quantity.nouns or quantity.role is Role.UNIT:
            quantity.words = tuple(label)
            quantity.labelled = True

    def _consumed(self, term: Term) -> bool:
        """The noun before already belongs to the figure before it."""
        return term.noun is not None and any(
            not quantity.labelled and any(term.noun is noun for noun in quantity.nouns) for quantity in self.earlier
        )

    def _take_rate(self, quantity: Quantity) -> None:
        for term, following in (*_with_next(self.before), *_with_next(self.after)):
            if term.cue is Cue.DAILY:
                quantity.per = Noun(Role.SPAN, _span_of(term.text), term.text)
            elif term.cue is Cue.EACH and following is not None:
                _take_each(quantity, following)
        if quantity.per is None and quantity.nouns and not quantity.labelled:
            quantity.per = self._distributive()

    def _distributive(self) -> Noun | None:
        """`ngày 15 phút`, `tuần 3 buổi`: a span right before a figure that counts something else."""
        spanned = self.before[-1].noun if self.before else None
        if spanned is None or spanned.role is not Role.SPAN:
            return None
        within = len(self.before) > 1 and self.before[-2].cue is Cue.PREPOSITION
        counted = bool(self.earlier) and self._consumed(self.before[-1])
        return None if within or counted else spanned

    def _take_cues(self, quantity: Quantity) -> None:
        quantity.approximate = any(term.cue is Cue.APPROXIMATE for term in self.before) or any(
            term.cue is Cue.APPROXIMATE for term in self.after if self.at_end() or fold(term.text) == fold("trở lên")
        )
        if self.before and _is_on(self.before[-1]):
            quantity.approximate = True
        quantity.total = any(term.cue is Cue.TOTAL for term in self.before)
        quantity.state = any(term.cue is Cue.STATE for term in (*self.after, *self._leading_states()))
        quantity.negated = any(
            term.cue in (Cue.NEGATION, Cue.NOT_YET, Cue.EXCEPT, Cue.OTHER) for term in (*self.before, *self.after)
        )

    def at_end(self) -> bool:
        """No figure follows in the segment."""
        return not any(term.numeral is not None for term in self.after) and self.terms[-1:] == self.after[-1:]

    def _leading_states(self) -> Sequence[Term]:
        return self.before if not self.earlier else ()


def _with_next(terms: Sequence[Term]) -> Iterator[tuple[Term, Term | None]]:
    """Each term with the one after it; the last with none."""
    return zip(terms, (*terms[1:], None), strict=False)


def _take_each(quantity: Quantity, following: Term) -> None:
    """The quantity is by what follows `mỗi`; a noun that was taken for its name is not its name then."""
    if following.noun is None:
        if following.kind is TermKind.WORD or following.cue is Cue.ORDINAL:
            quantity.per = unknown_unit(following)
        return
    quantity.per = following.noun
    if quantity.nouns and quantity.labelled and quantity.noun is following.noun:
        quantity.nouns, quantity.labelled = [], False


def unknown_unit(term: Term) -> Noun:
    """What a rate is by where the language's nouns do not hold it: `mỗi kỳ`."""
    return Noun(Role.EVENT, fold(term.text), term.text)


def _alike(first: Quantity, second: Quantity) -> bool:
    return second.noun is not None and (first.role is not Role.PART or first.nouns[0].key == second.noun.key)


def _may_name(nouns: Sequence[Noun]) -> bool:
    """Unknown words name a thing after a bare figure or a counting word (`05 tấm băng rôn`)."""
    return all(noun.role in (Role.UNIT, Role.SIZE) for noun in nouns)


def _continues(nouns: Sequence[Noun], noun: Noun) -> bool:
    """`02 cái pa nô`, `01 buổi hội nghị`, `100 m băng rôn`: nouns side by side after one figure."""
    return noun.role in COUNTED or nouns[-1].role is noun.role


def _leading(nouns: list[Noun]) -> list[Noun]:
    """The kinds where a counting word stands before them; else all."""
    kinds = [noun for noun in nouns if noun.role is Role.KIND]
    if kinds and all(noun.role in (Role.KIND, Role.UNIT) for noun in nouns):
        return kinds
    return nouns


def _name_in(label: Sequence[Term]) -> list[str]:
    """The words of a label behind its cues (`Đã treo băng rôn: 05`); none where nouns stand among those."""
    at = len(label)
    while at > 0 and label[at - 1].kind is TermKind.WORD:
        at -= 1
    cues = all(term.cue is not None for term in label[:at])
    return [term.text for term in label[at:]] if cues else []


def _is_numbering(term: Term) -> bool:
    """The `1.` before an entry of a list."""
    return term.rule == "entry-number"


def _is_on(term: Term) -> bool:
    return term.kind is TermKind.WORD and fold(term.text) in (fold("trên"), "tren")


def _span_of(text: str) -> str:
    for word, span in (("tuần", "week"), ("tháng", "month")):
        if fold(word) in fold(text):
            return span
    return "day"
