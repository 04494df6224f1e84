"""From a segment to its quantities: which nouns, words and cues of the segment belong to which of its figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from baocao_cli.reading.clauses.quantities import Quantity, unknown_unit
from baocao_cli.reading.clauses.segments import Segment
from baocao_cli.reading.clauses.terms import Term, TermKind, term_at
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.vocabulary import COUNTED, Noun, Role
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.lexicon import phrases

_GENERAL = {fold("loại"), fold("nội dung"), fold("hình thức")}
"""Things in general: `03 loại`."""
_EMPTY = {fold(phrase) for phrase in phrases("denials", "empty")} | {"so luong", "sl"}
_LONGEST_NAME = 4
_CHANGING = (Cue.NEGATION, Cue.NOT_YET, Cue.EXCEPT, Cue.OTHER)
_WORD, _NOUN = TermKind.WORD, TermKind.NOUN
_UPWARDS = fold("trở lên")
_BY_OR_AT = {fold(word) for word in phrases("agents", "by-or-at")}


def bind(segment: Segment) -> list[Quantity]:
    """The quantities of one segment, in order."""
    terms, figures = segment.terms, segment.figures
    name_first = _name_first(terms, figures)
    quantities: list[Quantity] = []
    for index, at in enumerate(figures):
        start = figures[index - 1] + 1 if index else 0
        end = figures[index + 1] if index + 1 < len(figures) else len(terms)
        around = _Around(segment, at, terms[start:at], terms[at + 1 : end], quantities)
        if not around.makes_rate():
            quantities.append(around.bound(name_first))
    return quantities


def _name_first(terms: Sequence[Term], figures: Sequence[int]) -> bool:
    """`Pa nô 02 áp phích 05`: names are in front of their figures throughout the segment."""
    if not figures or terms[-1].numeral is None or figures[0] == 0:
        return False
    return all(at > 0 and terms[at - 1].kind is _NOUN for at in figures)


class _Around(NamedTuple):
    """One figure of a segment with the terms before it (since the last figure) and after it (up to the next)."""

    segment: Segment
    at: int
    before: Sequence[Term]
    after: Sequence[Term]
    earlier: list[Quantity]

    def bound(self, name_first: bool) -> Quantity:
        """The quantity of the figure."""
        term = self.segment.terms[self.at]
        if term.numeral is None:
            raise ValueError(term)
        quantity = Quantity(term.numeral, term, self.segment)
        if term.noun is not None:
            quantity.nouns = [term.noun]
        if not name_first and not quantity.nouns:
            self._take_following(quantity)
        if self.before:
            self._take_label(quantity, name_first)
        if quantity.role is Role.PART and quantity.nouns[0].factor != 1:
            quantity.numeral = quantity.numeral.scaled(quantity.nouns[0].factor)
        self._take_cues(quantity)
        if self.at > 0:
            self._take_detail(quantity)
            self._doubt_names(quantity)
        return quantity

    # rates by one

    def makes_rate(self) -> bool:
        """`15 phút một ngày`: the one is no figure but what the quantity before is a rate by."""
        following = self.after[0].noun if self.after else None
        numeral = self.segment.terms[self.at].numeral
        if following is None or following.role is not Role.SPAN or numeral is None or numeral.likeliest != 1:
            return False
        named = bool(self.before) and self.before[-1].kind is _NOUN
        if not self.earlier or not named or any(term.is_mark(":") for term in self.before):
            return False
        self.earlier[-1].per = following
        return True

    # what is behind the figure

    def _take_following(self, quantity: Quantity) -> None:
        nouns: list[Noun] = []
        words: list[str] = []
        for at, term in enumerate(self.after):
            label_next = 0 < at < len(self.after) - 1 and self.after[at + 1].is_mark(":")
            if label_next or not _continues(term, nouns, words):
                break
            if term.noun is not None:
                nouns.append(term.noun)
            else:
                words.append(term.text)
            if term.cue is Cue.ORDINAL:
                break
        quantity.words = tuple(words)
        quantity.nouns = _leading(nouns)

    # the label in front of the figure

    def _take_label(self, quantity: Quantity, name_first: bool) -> None:
        label = [term for term in self.before if not term.is_mark(":\"'") and term.rule != "entry-number"]
        if label and self.before[-1].is_mark(":"):
            self._take_heading(quantity, label)
        elif label and quantity.role in (None, Role.UNIT):
            self._take_name(quantity, label, name_first)

    def _take_heading(self, quantity: Quantity, label: list[Term]) -> None:
        """`Pa nô: 05`: a label with a colon, whatever is behind the figure."""
        last = self._label_term(label)
        if self._consumed(last):
            quantity.detail = not quantity.nouns
            return
        if last.noun is not None:
            _label_noun(quantity, last.noun)
        else:
            _label_words(quantity, _name_in(label))
        quantity.head = " ".join(term.text for term in label)

    def _take_name(self, quantity: Quantity, label: list[Term], name_first: bool) -> None:
        """`Pa nô 05`: without a colon, the last term, or a kind before words that are between it and the figure."""
        names = label[-1:] if label[-1].noun is not None else [term for term in label if term.role is Role.KIND]
        free = [term.noun for term in names if term.noun is not None and not self._consumed(term)]
        if free and (name_first or quantity.bare or quantity.role is Role.UNIT):
            _label_noun(quantity, free[-1])

    def _label_term(self, label: list[Term]) -> Term:
        """What a colon follows: its last noun that the form counts, even with words or a size in between."""
        if label[-1].role in (Role.KIND, Role.PART):
            return label[-1]
        so_far = self.segment.terms[: self.at]
        free = [term for term in so_far if term.role in COUNTED and not self._consumed(term)]
        kinds = [term for term in free if term.role is not Role.UNIT]
        return (kinds or free or label)[-1]

    def _consumed(self, term: Term) -> bool:
        """The noun before already belongs to the figure before it."""
        return term.noun is not None and any(
            not quantity.labelled and any(term.noun is noun for noun in quantity.nouns) for quantity in self.earlier
        )

    # rates

    def _take_rate(self, quantity: Quantity) -> None:
        for terms in (self.before, self.after):
            for at, term in enumerate(terms):
                if term.cue is Cue.DAILY:
                    quantity.per = Noun(Role.SPAN, span_of(term.text), term.text)
                elif term.cue is Cue.EACH and at + 1 < len(terms):
                    _take_each(quantity, terms[at + 1])

    def _distributive(self) -> Noun | None:
        """`ngày 15 phút`, `một ngày 15 phút`: a span right before a figure that counts something else."""
        spanned = self.before[-1].noun
        if spanned is None or spanned.role is not Role.SPAN:
            return None
        if len(self.before) > 1 and self.before[-2].cue is Cue.PREPOSITION:
            return None
        if not self.earlier or not self._consumed(self.before[-1]):
            return spanned
        if self.earlier[-1].numeral.likeliest != 1 or len(self.before) > 1:
            return None
        self.earlier.pop()
        return spanned

    # cues

    def _take_cues(self, quantity: Quantity) -> None:
        before, behind = _cues(self.before), _cues(self.after)
        if before or behind:
            self._take_rate(quantity)
        if self.before and quantity.per is None and quantity.nouns and not quantity.labelled:
            quantity.per = self._distributive()
        if before or behind:
            self._hear(quantity, before, behind)
        if self.before:
            quantity.approximate = quantity.approximate or _is_on(self.before[-1])
            quantity.of_place = self._is_of_place(quantity)

    def _hear(self, quantity: Quantity, before: Sequence[Cue], behind: Sequence[Cue]) -> None:
        approximate = Cue.APPROXIMATE in before or (Cue.APPROXIMATE in behind and self._reaches_behind())
        quantity.approximate = approximate
        quantity.total = Cue.TOTAL in before
        quantity.received = Cue.RECEIVED in before
        quantity.average = Cue.AVERAGE in before and quantity.per is None
        quantity.state = Cue.STATE in behind or (Cue.STATE in before and not self.earlier)
        from_there = any(term.cue is Cue.FROM for term in self.before[-1:])
        quantity.negated = from_there or any(cue in _CHANGING for cue in (*before, *behind))
        quantity.stock = self._is_governed(Cue.STOCK)

    def _reaches_behind(self) -> bool:
        """Whether an approximate word behind the figure is of it: no figure follows, or the word is `trở lên`."""
        last = self.segment.terms[-1:] == tuple(self.after[-1:])
        return last or any(fold(term.text) == _UPWARDS for term in self.after)

    def _is_governed(self, cue: Cue) -> bool:
        """The cue is in front of the figure with nothing but other cues between."""
        for term in reversed(self.before):
            if term.cue is cue:
                return True
            if term.cue is None and not term.is_mark(":"):
                return False
        return False

    def _is_of_place(self, quantity: Quantity) -> bool:
        """`5 khẩu hiệu do 3 chi hội treo`: behind `do`, `tại` a figure of things that no form counts says where."""
        led = bool(self.earlier) and fold(self.before[-1].text) in _BY_OR_AT
        return led and quantity.role not in COUNTED and bool(quantity.words)

    # doubts

    def _take_detail(self, quantity: Quantity) -> None:
        """`05 khẩu hiệu: 02 tại Sở`: behind a colon that follows a counted figure."""
        if quantity.detail or not self.earlier:
            return
        main = self.earlier[-1]
        for term in self.before:
            if term.is_mark(":"):
                quantity.detail = main.bare or _alike(main, quantity)
                return
            if term.kind is not _NOUN and term.cue is not Cue.NEUTRAL and term.text not in main.words:
                return

    def _doubt_names(self, quantity: Quantity) -> None:
        """A name before and another after the figure, neither marked off; two figures side by side."""
        last = self.before[-1].noun if self.before else None
        if last is not None and self._rivals(quantity, last):
            quantity.muddled = True
        previous = term_at(self.segment.terms, self.at - 1)
        if previous is not None and previous.numeral is not None and previous.noun is None:
            quantity.muddled = True
            for other in self.earlier[-1:]:
                other.muddled = True

    def _rivals(self, quantity: Quantity, last: Noun) -> bool:
        if last.role not in (Role.KIND, Role.PART) or self._consumed(self.before[-1]):
            return False
        if quantity.role is not last.role or quantity.noun is None or quantity.per is last:
            return False
        each = len(self.before) > 1 and self.before[-2].cue is Cue.EACH
        return last.key != quantity.noun.key and not each


def _cues(terms: Sequence[Term]) -> list[Cue]:
    return [term.cue for term in terms if term.cue is not None]


def _take_each(quantity: Quantity, following: Term) -> None:
    """The quantity is by what follows `mỗi`; a noun that was taken for its name is not its name then."""
    if following.noun is None:
        if following.kind is _WORD or following.cue is Cue.ORDINAL:
            quantity.per = unknown_unit(following)
        return
    quantity.per = following.noun
    if quantity.nouns and quantity.labelled and quantity.noun is following.noun:
        quantity.nouns, quantity.labelled = [], False


def _alike(first: Quantity, second: Quantity) -> bool:
    """Both of the same part, of kinds, or of things that begin with the same word (`100 cờ: 50 cờ Đảng`)."""
    if first.words and second.words:
        return fold(first.words[0]) == fold(second.words[0])
    if first.role is not second.role or first.noun is None or second.noun is None:
        return False
    return first.role is not Role.PART or first.noun.key == second.noun.key


def _continues(term: Term, nouns: Sequence[Noun], words: Sequence[str]) -> bool:
    """Whether the term behind those nouns and words is still of what the figure counts."""
    if term.noun is not None:
        return term.role in COUNTED or not (words or (nouns and nouns[-1].role is not term.role))
    first = not nouns and not words
    if first and (fold(term.text) in _GENERAL or (term.cue is Cue.ORDINAL and " " not in term.text)):
        return True
    return len(words) < _LONGEST_NAME and _may_name(term, nouns)


def _may_name(term: Term, nouns: Sequence[Noun]) -> bool:
    """Unknown words name a thing after a bare figure or a counting word (`05 tấm băng rôn`)."""
    named = any(noun.role not in (Role.UNIT, Role.SIZE) for noun in nouns)
    return term.kind is _WORD and not named and not _is_on(term)


def _label_noun(quantity: Quantity, noun: Noun) -> None:
    """Name the figure by a noun in front of it, unless that says something else."""
    if noun.role in (Role.PLACE, Role.SPAN, Role.SIZE):
        return
    if noun.role in (Role.ASIDE, Role.EVENT, Role.MONEY) and not quantity.bare:
        return
    if noun.role is Role.PART is quantity.role and noun.key != quantity.nouns[0].key:
        return
    quantity.nouns = [noun] if quantity.role in (None, Role.UNIT, Role.PART) else quantity.nouns
    quantity.labelled = True


def _label_words(quantity: Quantity, label: list[str]) -> None:
    """Name the figure by unknown words in front of it, where nothing else names it."""
    name = 0 < len(label) <= _LONGEST_NAME and fold(" ".join(label)) not in _EMPTY
    if name and not quantity.words and quantity.role in (None, Role.UNIT):
        quantity.words = tuple(label)
        quantity.labelled = True


def _leading(nouns: list[Noun]) -> list[Noun]:
    """The kinds where a counting word is in front of them; else all."""
    if len(nouns) < 2:
        return nouns
    kinds = [noun for noun in nouns if noun.role is Role.KIND]
    if kinds and all(noun.role in (Role.KIND, Role.UNIT) for noun in nouns):
        return kinds
    return nouns


def _name_in(label: Sequence[Term]) -> list[str]:
    """The words of a label behind its cues (`Đã treo băng rôn: 05`); no words where nouns are among the cues."""
    at = len(label)
    while at > 0 and label[at - 1].kind is _WORD:
        at -= 1
    cues = all(term.cue is not None for term in label[:at])
    return [term.text for term in label[at:]] if cues else []


def _is_on(term: Term) -> bool:
    return term.kind is _WORD and fold(term.text) in (fold("trên"), "tren")


def span_of(text: str) -> str:
    """The span of `hàng ngày`, `hàng tuần`, `hàng tháng`."""
    for word, span in (("tuần", "week"), ("tháng", "month")):
        if fold(word) in fold(text):
            return span
    return "day"
