"""From tokens to terms: figures in digits or words, known nouns and cues, other words, marks.

Known phrases were looked up before, once a position; what counts nothing (`spans.non_counts`) is one term each.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from baocao_cli.reading.clauses.terms import Term, TermKind
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.figures import digits_end, spoken_figure
from baocao_cli.reading.lex.lexed import Lexed
from baocao_cli.reading.lex.misread import LOOKALIKES
from baocao_cli.reading.lex.numeral import Fault, Numeral, Style, numeral_of_digits
from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens, mark_at, token_at
from baocao_cli.reading.lex.vocabulary import COUNTED, Entry, Noun
from baocao_cli.reading.spans.named_times import NamedTime
from baocao_cli.vietnamese.lexicon import phrases
from baocao_cli.vietnamese.numerals import MULTIPLIERS, begins_number, read_words

_NUMERAL, _NOUN, _CUE, _WORD, _MARK, _BREAK, _DOTS, _ASIDE = TermKind
_DIGITS, _LETTERS, _SIGN = TokenKind.DIGITS, TokenKind.WORD, TokenKind.MARK
_ALONE = {TokenKind.BREAK: _BREAK, TokenKind.DOTS: _DOTS}
"""Tokens that are a term by themselves, whatever is around them."""

Taken = tuple[Term, int]
"""A term, and the index after its last token."""

_NO_THINGS, _NUMBERED_BY = (frozenset(phrases("numbers", name)) for name in ("no-things", "numbered-by"))
_HALF = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_LOOKALIKE_WORDS = {*LOOKALIKES, *(first + second for first in LOOKALIKES for second in LOOKALIKES)}
_GROUP = 3
_TEN, _HUNDRED, _THOUSAND = Decimal(10), Decimal(100), Decimal(1000)
_CAPITAL_LOOKALIKES = ("S", "B", "Z")
"""Typed or recognised for 5, 8, 2."""
_BEGINNINGS = ",;+(-/:."
_YEAR = "nam"
_UNREADABLE = Numeral("", {}, Fault.UNREADABLE)


class TermReader:
    """Takes one term after the other from a cell's tokens."""

    def __init__(self, lexed: Lexed) -> None:
        self.lexed = lexed
        self.tokens: Tokens = lexed.tokens
        self._source = lexed.source
        self._may_be_misread = not _LOOKALIKE_WORDS.isdisjoint([token.text for token in lexed.tokens])

    def term(
        self,
        kind: TermKind,
        first: int,
        after: int,
        *,
        numeral: Numeral | None = None,
        noun: Noun | None = None,
        cue: Cue | None = None,
        time: NamedTime | None = None,
        rule: str = "",
    ) -> Term:
        """A term of those tokens; its numeral or noun gets what was typed as its text."""
        token, source = self.tokens[first], self._source
        start, end = token.start, self.tokens[after - 1].end
        typed = source[start:end]
        if numeral is not None and numeral.text != typed:
            numeral = numeral.typed_as(typed)
        if noun is not None:
            noun = noun.typed_as(typed)
        text = token.text if after - first == 1 and kind is not _ASIDE else typed
        return Term(kind, text, start, end, numeral, noun, cue, (), time, None, rule, source)

    def next(self, at: int, before: Sequence[Term]) -> Taken:
        """The term that begins at that token. `before`: the terms up to there."""
        kind = self.tokens[at].kind
        if kind in _ALONE:
            return self.term(_ALONE[kind], at, at + 1), at + 1
        misread = self._misread(at) if self._may_be_misread else None
        if misread is not None:
            return misread
        return self._figure(at) if kind is _DIGITS else self._words(at, before)

    def _numeral(self, first: int, after: int, numeral: Numeral) -> Taken:
        return self.term(_NUMERAL, first, after, numeral=numeral), after

    # figures

    def _figure(self, at: int) -> Taken:
        end = digits_end(self.tokens, at)
        behind = token_at(self.tokens, end)
        apart = behind is None or (behind.spaced and behind.kind is _LETTERS)
        unreadable = None if apart else self._broken_end(at, end) or self._glued_end(end)
        if unreadable is not None:
            return self._numeral(at, unreadable, _UNREADABLE)
        grouped = None if apart else self._grouped(at)
        end, numeral = self._multiplied(*(grouped or self._digits(at, end)))
        half = _HALF.get(self.tokens[end].text) if end < len(self.tokens) else None
        if half is not None and Style.PLAIN in numeral.values:
            numeral = Numeral("", {Style.DECIMAL: numeral.values[Style.PLAIN] + half})
            end += 1
        return self._numeral(at, end, numeral)

    def _broken_end(self, at: int, end: int) -> int | None:
        """The index after `1. 250`, `1 .250`, `1;250`, `45,,5`: broken at its mark, a figure is no smaller one."""
        following = token_at(self.tokens, end + 1)
        if following is None or not mark_at(self.tokens, end, ".,;"):
            return None
        mark = self.tokens[end]
        gaps = mark.spaced + following.spaced
        if following.is_mark(".,;"):
            return end + 3 if gaps == 0 and self._glued_digits(end + 2) else None
        broken = gaps == (0 if mark.text == ";" else 1)
        leading = end == at + 1 and _leads_groups(self.tokens[at])
        return end + 2 if broken and leading and _is_group(following) else None

    def _glued_end(self, end: int) -> int | None:
        """`1k2`, `4S`, `12q`: letters that mean nothing behind a figure, typed right to it. The index after them."""
        word = token_at(self.tokens, end)
        if word is None or word.spaced or word.kind is not _LETTERS or _is_lookalike(word):
            return None
        known = self.lexed.length_at(end) > 0 or word.key in MULTIPLIERS or word.text in _HALF
        if known and word.text not in _CAPITAL_LOOKALIKES:
            return None
        return end + 2 if self._glued_digits(end + 1) else end + 1

    def _glued_digits(self, at: int) -> bool:
        token = token_at(self.tokens, at)
        return token is not None and token.kind is _DIGITS and not token.spaced

    def _digits(self, at: int, end: int) -> tuple[int, Numeral]:
        text = self._source[self.tokens[at].start : self.tokens[end - 1].end]
        return end, numeral_of_digits(text.replace("’", "'"))

    def _grouped(self, at: int) -> tuple[int, Numeral] | None:
        """`1 250`: groups of thousands behind plain spaces, no leading zero at the front."""
        named = at > 0 and self.tokens[at - 1].plain in _NUMBERED_BY
        end = at + 1
        while self._is_spaced_group(end):
            end += 1
        if named or end == at + 1 or not _leads_groups(self.tokens[at]):
            return None
        value = Decimal("".join(token.text for token in self.tokens[at:end]))
        return end, Numeral("", {Style.SPACED: value})

    def _is_spaced_group(self, at: int) -> bool:
        token = token_at(self.tokens, at)
        if token is None or not _is_group(token):
            return False
        spaced = self._source[self.tokens[at - 1].end : token.start] == " "
        return spaced and digits_end(self.tokens, at) == at + 1

    def _multiplied(self, end: int, numeral: Numeral) -> tuple[int, Numeral]:
        """`1,2 nghìn`, `2 triệu`: unless the declaration counts in such words itself (`triệu đồng`)."""
        while end < len(self.tokens):
            by = MULTIPLIERS.get(self.tokens[end].key)
            if by is None or self.lexed.noun_at(end) is not None:
                break
            thousands = numeral.likeliest is not None and numeral.likeliest >= _THOUSAND and by >= _THOUSAND
            fault = Fault.UNREADABLE if thousands else numeral.fault
            rounded = numeral.rounded or (by >= _HUNDRED and Style.WORDS not in numeral.values)
            numeral = numeral.scaled(by)._replace(fault=fault, rounded=rounded)
            end += 1
        return end, numeral

    def _misread(self, at: int) -> Taken | None:
        """`O5`, `l2`, `1O`: letters that look like digits, glued to digits."""
        end = self._misread_end(at)
        if end == at:
            return None
        letters = sum(map(_is_lookalike, self.tokens[at:end]))
        digits = any(token.kind is _DIGITS for token in self.tokens[at:end])
        alone = letters == 1 and (len(self.tokens) == 1 or self._replaces_figure(at, end))
        if not letters or not (digits or alone) or self._goes_on_in_letters(end):
            return None
        typed = self._source[self.tokens[at].start : self.tokens[end - 1].end]
        meant = numeral_of_digits("".join(LOOKALIKES.get(letter, letter) for letter in typed))
        return self._numeral(at, end, Numeral(typed, meant.values, Fault.MISREAD))

    def _misread_end(self, at: int) -> int:
        """The index after digits, letters that look like digits, and the marks between them."""
        end = at
        while end < len(self.tokens) and (end == at or self.tokens[end].glued):
            token = self.tokens[end]
            if token.kind is not _DIGITS and not _is_lookalike(token) and not self._is_group_mark(at, end):
                break
            end += 1
        return end

    def _replaces_figure(self, at: int, end: int) -> bool:
        """`l buổi`: the letter is where a figure would be, in front of what the form counts."""
        before, noun = token_at(self.tokens, at - 1), self.lexed.noun_at(end)
        begins = before is None or before.kind is TokenKind.BREAK or before.is_mark(",;:(-+")
        return begins and noun is not None and noun.role in COUNTED and self.tokens[at].text in "lI"

    def _goes_on_in_letters(self, end: int) -> bool:
        """A word that is not known, glued to it: `1Ol…` is no figure then."""
        token = token_at(self.tokens, end)
        return token is not None and token.glued and token.kind is _LETTERS and self.lexed.lexemes[end] is None

    def _is_group_mark(self, first: int, at: int) -> bool:
        """The point of `l.250`: a letter is before it, and something glued behind."""
        following = token_at(self.tokens, at + 1)
        glued = self.tokens[at].is_mark(".") and following is not None and following.glued
        return glued and any(map(_is_lookalike, self.tokens[first:at]))

    # words

    def _words(self, at: int, before: Sequence[Term]) -> Taken:
        token, lexeme = self.tokens[at], self.lexed.lexemes[at]
        if token.kind is _SIGN:
            lexeme = None if _is_quote(token, before) else lexeme
        elif token.text in _HALF:
            return self._numeral(at, at + 1, Numeral("", {Style.DECIMAL: _HALF[token.text]}))
        elif begins_number(token.text):
            spoken = self._number_words(at, before)
            if spoken is not None and (lexeme is None or at + lexeme[0] <= spoken[1]):
                return spoken
        return self._known(at, *lexeme, before) if lexeme is not None else self._unknown(at)

    def _known(self, at: int, length: int, entry: Entry, before: Sequence[Term]) -> Taken:
        """A phrase of the vocabulary of that many tokens."""
        end = at + length
        if isinstance(entry, Noun):
            return self.term(_NOUN, at, end, noun=entry), end
        if entry is Cue.COMPOUND:
            return self.term(_WORD, at, end), end
        if self.tokens[at].is_mark("*") and _begins_line(before):
            return self.term(_MARK, at, end), end
        return self.term(_CUE, at, end, cue=entry), end

    def _unknown(self, at: int) -> Taken:
        if self.tokens[at].kind is not _LETTERS:
            return self.term(_MARK, at, at + 1), at + 1
        if self._glued_digits(at + 1):
            return self._code(at)
        end = self._hyphenated(at)
        return self.term(_WORD, at, end), end

    def _code(self, at: int) -> Taken:
        """`F0`, `K62`: letters and digits typed as one name; in front of what is counted they are no figure."""
        noun = self.lexed.noun_at(at + 2)
        if noun is not None and noun.role in COUNTED:
            return self._numeral(at, at + 2, _UNREADABLE)
        return self.term(_WORD, at, at + 2), at + 2

    def _hyphenated(self, at: int) -> int:
        """The index after a word such as `băng-rôn`."""
        word = token_at(self.tokens, at + 2)
        if word is None or word.kind is not _LETTERS or not mark_at(self.tokens, at + 1, "-"):
            return at + 1
        glued = self.tokens[at + 1].glued and word.glued
        return at + 3 if glued and self.lexed.lexemes[at + 2] is None else at + 1

    def _number_words(self, at: int, before: Sequence[Term]) -> Taken | None:
        """A number in words. One syllable alone is a number only where what it counts follows, or nothing else does."""
        spoken = spoken_figure(self.tokens, at, bare=self.lexed.bare)
        if spoken is None:
            return None
        numeral, end = spoken
        broken = self._lone_digits(at) if end == at + 1 else at
        if broken > at + 1:
            return self._numeral(at, broken, _UNREADABLE)
        if end == at + 1 and not self._counts_alone(at, before):
            return None
        return self._numeral(at, *self._multiplied(end, numeral))

    def _lone_digits(self, at: int) -> int:
        """The index after `chín sáu`, digits read out one by one before what they count: 96, or `hai ba`, 2 to 3."""
        end = at
        while (word := token_at(self.tokens, end)) is not None and _is_lone_digit(word):
            end += 1
        noun = self.lexed.noun_at(end)
        return end if noun is not None and noun.role in COUNTED else at

    def _counts_alone(self, at: int, before: Sequence[Term]) -> bool:
        """Whether a number word of one syllable is a number there: `hai pa nô`, `hai`, but not `năm 2020`."""
        if before and before[-1].cue in (Cue.ORDINAL, Cue.NEUTRAL):
            return False
        following = token_at(self.tokens, at + 1)
        if following is None or following.kind is not _LETTERS:
            return self._ends_there(at, before)
        return self._counts_next_word(at, before)

    def _counts_next_word(self, at: int, before: Sequence[Term]) -> bool:
        """A noun follows, or a phrase that goes on from a figure; where all is counted that has a name, any word."""
        year = self.tokens[at].plain == _YEAR
        if self.lexed.noun_at(at + 1) is not None:
            return not (year and before and before[-1].kind in (_NUMERAL, _WORD))
        cue = self.lexed.cue_at(at + 1)
        if cue is Cue.AND:
            return _labelled(before)
        if cue is not None:
            return cue is Cue.TO or (cue is Cue.COMPOUND and _begins(before))
        thing = not year and self.tokens[at + 1].plain not in _NO_THINGS
        return thing and self.lexed.vocabulary.open_names and _begins(before)

    def _ends_there(self, at: int, before: Sequence[Term]) -> bool:
        """No word follows: a number, unless it belongs to the words before it or is the year's own word."""
        following = token_at(self.tokens, at + 1)
        starts = not before or before[-1].kind is not _WORD
        year = self.tokens[at].plain == _YEAR and following is not None and following.text != ")"
        return starts and (not year or _labelled(before))


def _is_lone_digit(token: Token) -> bool:
    """A word of one figure below ten; `năm` is as well a year."""
    if token.kind is not TokenKind.WORD or token.plain == _YEAR:
        return False
    figure = read_words([token.text])
    return figure is not None and 0 < figure < _TEN


def _is_lookalike(token: Token) -> bool:
    return token.text in _LOOKALIKE_WORDS


def _is_quote(token: Token, before: Sequence[Term]) -> bool:
    """An apostrophe or quotation mark is minutes or seconds only right after a figure, and if it closes nothing."""
    if not token.is_mark("'\""):
        return False
    opened = sum(term.is_mark(token.text) for term in before) % 2 == 1
    return opened or not before or before[-1].numeral is None


def _is_group(token: Token) -> bool:
    """Three digits: a group of thousands, behind others."""
    return token.kind is _DIGITS and len(token.text) == _GROUP


def _leads_groups(token: Token) -> bool:
    """The digits in front of groups of thousands: at most three, and no leading zero."""
    return len(token.text) <= _GROUP and not token.text.startswith("0")


def _begins_line(before: Sequence[Term]) -> bool:
    return not before or before[-1].kind is _BREAK


def _begins(before: Sequence[Term]) -> bool:
    return _begins_line(before) or before[-1].is_mark(_BEGINNINGS)


def _labelled(before: Sequence[Term]) -> bool:
    """`pa nô: `, `pa nô - `: a figure has to follow."""
    if not before or not before[-1].is_mark(":-="):
        return False
    return before[-1].text == ":" or (len(before) > 1 and before[-2].noun is not None)
