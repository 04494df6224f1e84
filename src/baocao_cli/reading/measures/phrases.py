"""Cells that are understood as a whole: empty, dots, a dash, `Không`, a ditto mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from baocao_cli.reading.lex import lexicon
from baocao_cli.reading.lex.lexicon import Cue
from baocao_cli.reading.lex.tokens import Token, TokenKind, normalise, tokenize
from baocao_cli.reading.lex.vocabulary import Role, Vocabulary
from baocao_cli.vietnamese.fold import fold, plain


class Whole(Enum):
    """What a whole cell may say without a figure of its own."""

    EMPTY = "empty"
    ZERO = "zero"
    ZERO_DOUBTFUL = "zero-doubtful"
    DASH = "dash"
    DITTO = "ditto"
    WORDS = "words"
    """Words, and no figure among them that says anything."""
    QUANTITIES = "quantities"


_END_MARK = re.compile(r"[\s]*(?:\./\.|/\.)\s*$")
_DITTO = re.compile(r"[\s\-(]*(?:/{2,}|\\{2,}|\"|''|〃|-\s*nt\s*-|-\"-|-//-)[\s\-).]*")
_DASHES = re.compile(r"[\s(]*-(?:[\s-]*-)?[\s.)]*")
_NOTHING = re.compile(r"[\s.…_,;:()/|-]*")
_NEGATIONS = {fold(word) for word in lexicon.split_phrases(lexicon.PHRASES[Cue.NEGATION])}
_NOT_YET = {fold(word) for word in lexicon.split_phrases(lexicon.PHRASES[Cue.NOT_YET])}
_LABEL_WORDS = {fold(word) for word in ("số", "tổng", "lượng", "sl", "số lượng", "thời", "thời lượng", "cộng")}
_NAMES = re.compile(r"covid\s?-?\s?19", re.IGNORECASE)
_GRAVITY = [Whole.ZERO, Whole.ZERO_DOUBTFUL, Whole.WORDS]
_SHORT = {"k", "kps"}


def _phrase_keys(phrases: str) -> list[tuple[str, ...]]:
    split = [tuple(fold(word) for word in phrase.split()) for phrase in lexicon.split_phrases(phrases)]
    return sorted(split, key=len, reverse=True)


_DENIABLE = _phrase_keys(lexicon.NOTHING_DONE)
_EMPTY_WORDS = _phrase_keys(lexicon.EMPTY_WORDS)
_KNOWLEDGE = _phrase_keys(lexicon.KNOWLEDGE)


def classify(text: str, vocabulary: Vocabulary) -> Whole:
    """What the cell says as a whole, or that it holds quantities."""
    text = _NAMES.sub("", normalise(without_end_mark(text)))
    if _DITTO.fullmatch(text):
        return Whole.DITTO
    if _DASHES.fullmatch(text):
        return Whole.DASH
    if _NOTHING.fullmatch(text) and "/" not in text and "-" not in text:
        return Whole.EMPTY
    tokens = tokenize(text)
    figures = [token.text for token in tokens if token.kind is TokenKind.FIGURE]
    if any(figure.strip("0") for figure in figures):
        return Whole.QUANTITIES
    if not figures and _is_ditto(tokens, vocabulary):
        return Whole.DITTO
    if any(token.kind is TokenKind.DOTS for token in tokens):
        return Whole.EMPTY if _only_units(tokens, vocabulary) else Whole.QUANTITIES
    if _is_unit_alone(tokens, vocabulary):
        return Whole.EMPTY
    answers = [clause.rpartition(":")[2] for clause in re.split(r"[;\n]", text)]
    if all(_DASHES.fullmatch(answer) for answer in answers):
        return Whole.DASH
    clauses = [_words(answer) for answer in answers if answer.strip(" .-+*,0")]
    denials = [_denial(clause, vocabulary, bare=text.isascii()) for clause in clauses]
    if not any(denials):
        return Whole.QUANTITIES
    return max((denial or Whole.WORDS for denial in denials), key=_GRAVITY.index)


def _words(answer: str) -> list[Token]:
    """The words of a clause after its label: `Xe loa: không`."""
    return [token for token in tokenize(answer) if token.kind is TokenKind.WORD]


def without_end_mark(text: str) -> str:
    """The text without the `./.` that closes an official document."""
    return _END_MARK.sub("", text)


def _is_ditto(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """`nt`, `như trên`, with or without other words."""
    found = [vocabulary.match(tokens, at, bare=False) for at in range(len(tokens))]
    return any(match is not None and match[1] is Cue.DITTO for match in found)


def _only_units(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """`... phút`, `…… buổi, …… người`: what the form prints, with no figure filled in."""
    at = 0
    while at < len(tokens):
        if tokens[at].kind is not TokenKind.WORD:
            at += 1
            continue
        found = vocabulary.match(tokens, at, bare=True)
        if found is None or (isinstance(found[1], Cue) and found[1] is not Cue.AND):
            return fold(tokens[at].text) in _LABEL_WORDS and _only_units(tokens[at + 1 :], vocabulary)
        at += found[0]
    return True


def _is_unit_alone(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """`phút`, `buổi, người`: the units that the form prints, whose dots are gone; a kind alone says more."""
    at = units = 0
    while at < len(tokens):
        if tokens[at].kind is TokenKind.MARK and tokens[at].text in ",;/-.:":
            at += 1
            continue
        found = vocabulary.match(tokens, at, bare=True) if tokens[at].kind is TokenKind.WORD else None
        if found is None or isinstance(found[1], Cue) or found[1].role not in (Role.PART, Role.MINUTES):
            return False
        units += 1
        at += found[0]
    return units > 0


def _denial(words: Sequence[Token], vocabulary: Vocabulary, bare: bool) -> Whole | None:
    """`Không`, `không phát sinh`, `Chưa có`, `Không có Đài`; None where the words are no denial."""
    denial = _Denial(words, vocabulary, bare)
    return denial.judge() if denial.negations else None


class _Denial:
    """The words of a cell that holds a negation and no figure; compared without diacritics if all was typed so."""

    def __init__(self, words: Sequence[Token], vocabulary: Vocabulary, bare: bool) -> None:
        self._key = plain if bare else fold
        self._bare = bare
        self._words = words
        self._vocabulary = vocabulary
        self.keys = [self._key(word.text) for word in words]
        if self.keys and self.keys[0] in _SHORT:
            self.keys[0] = self._key("không")
        self._not_yet = {self._key(word) for word in _NOT_YET}
        negations = {self._key(word) for word in _NEGATIONS} | self._not_yet
        hundreds = {at for at, key in enumerate(self.keys[1:]) if key == self._key("trăm")}
        self.negations = [at for at, key in enumerate(self.keys) if key in negations and at not in hundreds]

    def judge(self) -> Whole:
        """ZERO, ZERO_DOUBTFUL, or WORDS where the negation speaks of something else than what was done."""
        first = self.negations[0]
        leading = self._unknown(0, first, _EMPTY_WORDS)
        affirmed = {self._key("có"), self._key("đã")} & set(self.keys[:first])
        if self._speaks_of_knowledge() or (leading and affirmed):
            return Whole.WORDS
        doubtful = bool(leading)
        for at, end in pairwise([*self.negations, len(self.keys)]):
            if at + 1 < end and not self._deniable(at + 1):
                return Whole.WORDS
            unknown = self._unknown(at + 1, end, [*_DENIABLE, *_EMPTY_WORDS])
            doubtful = doubtful or self.keys[at] in self._not_yet or bool(unknown)
        return Whole.ZERO_DOUBTFUL if doubtful else Whole.ZERO

    def _phrase_at(self, at: int, phrases: Sequence[tuple[str, ...]]) -> int:
        """How many words the longest phrase at that place takes; 0 where there is none."""
        for phrase in phrases:
            if [self._key(word) for word in phrase] == self.keys[at : at + len(phrase)]:
                return len(phrase)
        return 0

    def _noun_at(self, at: int) -> int:
        found = self._vocabulary.match(self._words, at, self._bare)
        if found is None or isinstance(found[1], Cue) or found[1].role is Role.SPAN:
            return 0
        return found[0]

    def _speaks_of_knowledge(self) -> bool:
        return any(self._phrase_at(at, _KNOWLEDGE) for at in range(self.negations[0], len(self.keys)))

    def _deniable(self, at: int) -> bool:
        """What follows the negation is something that can be not done, or a thing of the form."""
        return bool(self._phrase_at(at, _DENIABLE) or self._noun_at(at))

    def _unknown(self, start: int, end: int, known: Sequence[tuple[str, ...]]) -> list[str]:
        """The words that are neither known phrases nor the measure's own nouns."""
        unknown: list[str] = []
        at = start
        while at < end:
            taken = self._phrase_at(at, known) or self._noun_at(at)
            if not taken:
                unknown.append(self.keys[at])
            at += taken or 1
        return unknown
