"""From tokens to terms: figures (digits or words), nouns, cues, plain words and marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum

from baocao_cli.reading.lex.lexicon import Cue
from baocao_cli.reading.lex.numerals import Fault, Numeral, Style, numeral_of_digits
from baocao_cli.reading.lex.quoting import quote
from baocao_cli.reading.lex.tokens import Token, TokenKind, normalise, tokenize
from baocao_cli.reading.lex.vocabulary import Noun, Vocabulary
from baocao_cli.vietnamese.fold import plain, tidy
from baocao_cli.vietnamese.numerals import MULTIPLIERS, read_prefix


class TermKind(Enum):
    NUMERAL = "numeral"
    NOUN = "noun"
    CUE = "cue"
    WORD = "word"
    MARK = "mark"
    BREAK = "break"
    DOTS = "dots"
    ASIDE = "aside"
    """A date, a year, an ordinal: figures that count nothing."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a cell. `text` has one mark for each meaning; the field of its kind is set."""

    kind: TermKind
    text: str
    start: int
    end: int
    numeral: Numeral | None = None
    noun: Noun | None = None
    cue: Cue | None = None
    series: tuple[Numeral, ...] = ()
    """All figures of `03/120`; `numeral` is then the first."""
    month: int | None = None
    year: int | None = None
    """Of an aside that names a month, and with it a year."""
    source: str = field(default="", repr=False)
    """The cell's tidied text, which the offsets are of."""

    def is_mark(self, marks: str) -> bool:
        return self.kind is TermKind.MARK and self.text in marks


def quoted(*terms: Term) -> str:
    """What stands in the cell from the first to the last of the terms; nothing for no terms."""
    return quote(terms[0].source, terms) if terms else ""


_MISREAD_ZERO = "oO"
_MISREAD_ONE = "lI"
_NO_THINGS = frozenset(("phan", "cach", "ben", "lo", "ba", "long", "chieu", "mat", "phia", "so", "me", "vai"))
"""`một phần`, `hai bên`, `ba lô`: no number of things."""
_NUMBERED_BY = frozenset(("thang", "ngay", "nam", "quy", "tuan", "thu", "so", "t", "lan", "dot", "ky"))
"""What a figure behind these numbers begins no thousands: `tháng 9 120 phút`."""
_HALF = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}


def read_terms(text: str, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The terms of a cell's text."""
    return _confirm(tuple(_Matcher(tidy(text), vocabulary).terms()))


class _Matcher:
    """Goes over the tokens once; each step takes one term."""

    def __init__(self, source: str, vocabulary: Vocabulary) -> None:
        self.source = source
        self.text = text = normalise(source)
        tokens = tokenize(text)
        self.vocabulary = vocabulary
        self.bare = text.isascii()
        self.tokens = [piece for at in range(len(tokens)) for piece in self._parted(tokens, at)]

    def _parted(self, tokens: Sequence[Token], at: int) -> Sequence[Token]:
        """`1Obuổi`: a look-alike glued to a figure, parted from the word that it is glued to as well."""
        token = tokens[at]
        rest = token.text[1:]
        if not (token.glued and rest and token.kind is TokenKind.WORD and self._is_lookalike(token.text[0])):
            return (token,)
        pieces = (replace(token, text=token.text[0]), replace(token, text=rest, start=token.start + 1))
        known = self.vocabulary.match(tokens, at, self.bare) is not None
        split = self.vocabulary.match((*pieces, *tokens[at + 1 :]), 1, self.bare) is not None
        return pieces if split and not known else (token,)

    def terms(self) -> list[Term]:
        terms: list[Term] = []
        at = 0
        while at < len(self.tokens):
            term, taken = self._next(at, terms)
            terms.append(term)
            at += taken
        return terms

    def _next(self, at: int, before: list[Term]) -> tuple[Term, int]:
        token = self.tokens[at]
        if token.kind is TokenKind.BREAK:
            return self._term(TermKind.BREAK, at, 1), 1
        if token.kind is TokenKind.DOTS:
            return self._term(TermKind.DOTS, at, 1), 1
        misread = self._misread(at)
        if misread is not None:
            return misread
        if token.kind is TokenKind.FIGURE:
            return self._figure(at)
        return self._words(at, before)

    def _term(
        self,
        kind: TermKind,
        at: int,
        length: int,
        numeral: Numeral | None = None,
        noun: Noun | None = None,
        cue: Cue | None = None,
    ) -> Term:
        start, end = self.tokens[at].start, self.tokens[at + length - 1].end
        typed = self.source[start:end]
        if numeral is not None:
            numeral = replace(numeral, text=typed)
        if noun is not None:
            noun = replace(noun, text=typed)
        return Term(kind, self.text[start:end], start, end, numeral, noun, cue, source=self.source)

    def _misread(self, at: int) -> tuple[Term, int] | None:
        """`O5`, `l2`, `1O`: letters that look like digits, glued to digits."""
        end = at
        letters = digits = 0
        while end < len(self.tokens) and (end == at or self.tokens[end].glued):
            token = self.tokens[end]
            if token.kind is TokenKind.FIGURE:
                digits += 1
            elif self._is_lookalike(token.text):
                letters += 1
            elif not (letters and not digits and self._is_group_mark(end)):
                break
            end += 1
        alone = len(self.tokens) == 1 and letters == 1
        if not (letters and (digits or alone)):
            return None
        glued = end < len(self.tokens) and self.tokens[end].glued and self.tokens[end].kind is TokenKind.WORD
        if glued and self.vocabulary.match(self.tokens, end, self.bare) is None:
            return None
        length = end - at
        typed = "".join(token.text for token in self.tokens[at:end])
        meant = "".join(_as_digit(character) for character in typed)
        numeral = numeral_of_digits(meant)
        term = self._term(TermKind.NUMERAL, at, length, numeral=Numeral(typed, numeral.values, Fault.MISREAD))
        return term, length

    def _is_group_mark(self, at: int) -> bool:
        """The point of `l.250`."""
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        group = following is not None and following.glued and len(following.text) == 3 and following.text.isdigit()
        return self.tokens[at].text == "." and group

    @staticmethod
    def _is_lookalike(text: str) -> bool:
        return len(text) <= 2 and all(character in _MISREAD_ZERO + _MISREAD_ONE for character in text)

    def _figure(self, at: int) -> tuple[Term, int]:
        end = at + 1
        if self._groups_follow(at):
            while end < len(self.tokens) and self._is_group(end):
                end += 1
            typed = self.text[self.tokens[at].start : self.tokens[end - 1].end]
            value = Decimal("".join(token.text for token in self.tokens[at:end]))
            numeral = Numeral(typed, {Style.SPACED: value})
        else:
            numeral = numeral_of_digits(self.tokens[at].text)
        end, numeral = self._multiplied(at, end, numeral)
        if end < len(self.tokens) and self.tokens[end].text in _HALF and Style.PLAIN in numeral.values:
            value = numeral.values[Style.PLAIN] + _HALF[self.tokens[end].text]
            numeral = Numeral(numeral.text + self.tokens[end].text, {Style.DECIMAL: value})
            end += 1
        return self._term(TermKind.NUMERAL, at, end - at, numeral=numeral), end - at

    def _groups_follow(self, at: int) -> bool:
        """`1 250`: a group of thousands after a plain space, none of it with a leading zero at the front."""
        first = self.tokens[at].text
        if at > 0 and self.tokens[at - 1].plain_key in _NUMBERED_BY:
            return False
        return first.isdigit() and len(first) <= 3 and not first.startswith("0") and self._is_group(at + 1)

    def _is_group(self, at: int) -> bool:
        if at >= len(self.tokens):
            return False
        token = self.tokens[at]
        spaced = self.text[self.tokens[at - 1].end : token.start] == " "
        return token.kind is TokenKind.FIGURE and spaced and len(token.text) == 3 and token.text.isdigit()

    def _multiplied(self, at: int, end: int, numeral: Numeral) -> tuple[int, Numeral]:
        """`1,2 nghìn`, `2 triệu`: unless the declaration counts in such words itself (`triệu đồng`)."""
        while end < len(self.tokens):
            token = self.tokens[end]
            by = MULTIPLIERS.get(token.key) if token.kind is TokenKind.WORD else None
            found = self.vocabulary.match(self.tokens, end, self.bare)
            if by is None or (found is not None and isinstance(found[1], Noun)):
                break
            numeral = numeral.scaled(by, self.text[self.tokens[at].start : token.end])
            end += 1
        return end, numeral

    def _words(self, at: int, before: list[Term]) -> tuple[Term, int]:
        token = self.tokens[at]
        if token.text in _HALF:
            return self._term(TermKind.NUMERAL, at, 1, Numeral(token.text, {Style.DECIMAL: _HALF[token.text]})), 1
        found = None if self._is_quote(at, before) else self.vocabulary.match(self.tokens, at, self.bare)
        spelled = self._number_words(at, before)
        if spelled is not None and (found is None or found[0] <= spelled[1]):
            return spelled
        if found is None:
            if token.kind is not TokenKind.WORD:
                return self._term(TermKind.MARK, at, 1), 1
            length = self._hyphenated(at)
            return self._term(TermKind.WORD, at, length), length
        length, entry = found
        typed = self.text[token.start : self.tokens[at + length - 1].end]
        if isinstance(entry, Noun):
            return self._term(TermKind.NOUN, at, length, noun=entry), length
        if entry is Cue.COMPOUND:
            return self._term(TermKind.WORD, at, length), length
        if typed == "*" and (not before or before[-1].kind is TermKind.BREAK):
            return self._term(TermKind.MARK, at, length), length
        return self._term(TermKind.CUE, at, length, cue=entry), length

    def _hyphenated(self, at: int) -> int:
        """`băng-rôn` is one word: how many tokens it takes."""
        following = self.tokens[at + 1 : at + 3]
        glued = len(following) == 2 and all(token.glued for token in following)
        if glued and following[0].text == "-" and following[1].kind is TokenKind.WORD:
            return 3 if self.vocabulary.match(self.tokens, at + 2, self.bare) is None else 1
        return 1

    def _is_quote(self, at: int, before: list[Term]) -> bool:
        """An apostrophe or quotation mark is minutes or seconds only right after a figure, and if it closes nothing."""
        mark = self.tokens[at].text
        if mark not in ("'", '"'):
            return False
        opened = sum(term.is_mark(mark) for term in before) % 2 == 1
        return opened or not before or before[-1].numeral is None

    def _number_words(self, at: int, before: list[Term]) -> tuple[Term, int] | None:
        """A number in words. One syllable alone is a number only where what it counts follows, or nothing else does."""
        words = []
        for token in self.tokens[at:]:
            if token.kind is not TokenKind.WORD:
                break
            words.append(token.text)
        found = read_prefix(words, without_diacritics=self.bare)
        if found is None:
            return None
        length, figure = found
        if length == 1 and not self._stands_as_number(at, before):
            return None
        typed = self.text[self.tokens[at].start : self.tokens[at + length - 1].end]
        return self._term(TermKind.NUMERAL, at, length, Numeral(typed, {Style.WORDS: figure})), length

    @staticmethod
    def _begins(before: list[Term]) -> bool:
        return not before or before[-1].kind is TermKind.BREAK or before[-1].is_mark(",;+(-/:.")

    def _stands_as_number(self, at: int, before: list[Term]) -> bool:
        if before and before[-1].cue in (Cue.ORDINAL, Cue.NEUTRAL):
            return False
        if at + 1 == len(self.tokens) or self.tokens[at + 1].kind is not TokenKind.WORD:
            starts = not before or before[-1].kind is not TermKind.WORD
            closed = at + 1 < len(self.tokens) and self.tokens[at + 1].text != ")"
            year = plain(self.tokens[at].text) == "nam" and closed
            return starts and not year
        found = self.vocabulary.match(self.tokens, at + 1, self.bare)
        if found is not None and (found[1] is Cue.TO or (found[1] is Cue.COMPOUND and self._begins(before))):
            return True
        if found is not None and found[1] is Cue.AND:
            return bool(before) and before[-1].is_mark(":")
        if found is None and self.vocabulary.open_names and self._begins(before):
            return plain(self.tokens[at].text) != "nam" and plain(self.tokens[at + 1].text) not in _NO_THINGS
        if found is None or not isinstance(found[1], Noun):
            return False
        year = plain(self.tokens[at].text) == "nam"
        return not (year and before and before[-1].kind in (TermKind.NUMERAL, TermKind.WORD))


def _as_digit(character: str) -> str:
    if character in _MISREAD_ZERO:
        return "0"
    return "1" if character in _MISREAD_ONE else character


def _confirm(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """`15 (mười lăm)` and `Hai (02)` say one figure twice; where the two differ it is none."""
    confirmed: list[Term] = []
    at = 0
    while at < len(terms):
        merged = _said_twice(terms, at)
        if merged is None:
            confirmed.append(terms[at])
            at += 1
        else:
            confirmed.append(merged)
            at += 4
    return tuple(confirmed)


def _said_twice(terms: Sequence[Term], at: int) -> Term | None:
    if at + 3 >= len(terms) or not (terms[at + 1].is_mark("(") and terms[at + 3].is_mark(")")):
        return None
    first, second = terms[at].numeral, terms[at + 2].numeral
    if first is None or second is None or first.fault or second.fault:
        return None
    if (Style.WORDS in first.values) == (Style.WORDS in second.values):
        return None
    digits = second if Style.WORDS in first.values else first
    spelled = first if digits is second else second
    typed = quoted(*terms[at : at + 4])
    figures = [value * digits.scale for value in digits.values.values()]
    if spelled.likeliest not in figures:
        numeral = Numeral(typed, digits.values, Fault.CONTRADICTED, digits.scale)
    else:
        numeral = Numeral(typed, {Style.WORDS: spelled.likeliest or Decimal(0)})
    return Term(TermKind.NUMERAL, typed, terms[at].start, terms[at + 3].end, numeral, source=terms[at].source)
