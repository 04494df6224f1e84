"""Cells that are understood as a whole: empty, dots, a dash, `Không`, a ditto mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.lexed import Lexed
from baocao_cli.reading.lex.tokens import Token, TokenKind, Tokens
from baocao_cli.reading.lex.trie import PhraseSet
from baocao_cli.reading.lex.vocabulary import Role
from baocao_cli.reading.spans.denials import Denied, read_denial, topic_of
from baocao_cli.reading.spans.references import GRAMMAR as REFERENCES
from baocao_cli.reading.spans.references import reference_at
from baocao_cli.vietnamese.lexicon import phrases


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


_DIGITS = TokenKind.DIGITS
_END_MARK = re.compile(r"[\s]*(?:\./\.|/\.)\s*$")
_DITTO = re.compile(r"[-(]*(?:/{2,}|\\{2,}|\"|''|〃|-nt-|-\"-|-//-)[-).]*")
_DASHES = re.compile(r"\(?-(?:-*-)?[.)]*")
_NOTHING = re.compile(r"[.…_,;:()|]*")
_LABELS = PhraseSet(phrases("denials", "label"))
_OF_DENIALS: dict[Denied | None, Whole] = {
    Denied.NONE: Whole.ZERO,
    Denied.NOT_YET: Whole.ZERO_DOUBTFUL,
    Denied.DOUBTFUL: Whole.ZERO_DOUBTFUL,
    Denied.UNKNOWN: Whole.WORDS,
    Denied.ELSE: Whole.WORDS,
    None: Whole.WORDS,
}
_GRAVITY = [Whole.ZERO, Whole.ZERO_DOUBTFUL, Whole.WORDS]
_OF_MARKS = ((_DITTO, Whole.DITTO), (_DASHES, Whole.DASH), (_NOTHING, Whole.EMPTY))


def without_end_mark(text: str) -> str:
    """The text without the `./.` that closes an official document."""
    return _END_MARK.sub("", text) if "/." in text else text


def classify(lexed: Lexed) -> Whole:
    """What the cell says as a whole, or that it holds quantities."""
    tokens = _without_names(lexed.tokens)
    digits = _digits(tokens)
    if digits.strip("0"):
        return Whole.QUANTITIES
    text = _text(lexed.tokens).replace("\n", "")
    of_marks = next((whole for pattern, whole in _OF_MARKS if pattern.fullmatch(text)), None)
    if of_marks is not None:
        return of_marks
    if not digits and Cue.DITTO in map(lexed.cue_at, range(len(lexed.tokens))):
        return Whole.DITTO
    if any(token.kind is TokenKind.DOTS for token in tokens):
        return Whole.EMPTY if _is_unfilled(lexed) else Whole.QUANTITIES
    return Whole.EMPTY if _is_unit_alone(lexed) else _denied(tokens, lexed)


def _text(tokens: Iterable[Token]) -> str:
    """The tokens' text without spaces."""
    return "".join([token.text for token in tokens])


def _digits(tokens: Tokens) -> str:
    return "".join([token.text for token in tokens if token.kind is _DIGITS])


def _without_names(tokens: Tokens) -> Tokens:
    """The tokens without names that have a figure: `Covid-19`."""
    places = REFERENCES.places(tokens)
    if not places:
        return tokens
    found = [reference_at(tokens, at) for at in places]
    names = [span for span in found if span is not None and span.rule == "epidemic"]
    for span in reversed(names):
        tokens = (*tokens[: span.first], *tokens[span.after :])
    return tokens


def _denied(tokens: Tokens, lexed: Lexed) -> Whole:
    """What the clauses of the cell deny, each after its label (`Xe loa: không`); the gravest of them."""
    answers = [_answer(clause) for clause in _clauses(tokens)]
    if all(_DASHES.fullmatch(_text(answer)) for answer in answers):
        return Whole.DASH
    if any(token.is_mark("?") for token in tokens):
        return Whole.WORDS
    topic = topic_of(lexed)
    if _is_zero_behind_label(tokens, answers, lexed):
        return Whole.ZERO
    denials = [read_denial(answer, topic) for answer in answers if _says_anything(answer)]
    if not any(denials):
        return Whole.QUANTITIES
    return max((_OF_DENIALS[denied] for denied in denials), key=_GRAVITY.index)


def _clauses(tokens: Tokens) -> Iterator[list[Token]]:
    clause: list[Token] = []
    for token in tokens:
        if token.kind is TokenKind.BREAK or token.is_mark(";"):
            yield clause
            clause = []
        else:
            clause.append(token)
    yield clause


def _answer(clause: Sequence[Token]) -> Sequence[Token]:
    """The tokens behind the last colon."""
    colons = [at for at, token in enumerate(clause) if token.is_mark(":")]
    return clause[colons[-1] + 1 :] if colons else clause


def _is_zero_behind_label(tokens: Tokens, answers: Sequence[Sequence[Token]], lexed: Lexed) -> bool:
    """`Phát thanh: 0`: a label that names nothing known, and zeros behind it."""
    labelled = any(token.is_mark(":") for token in tokens)
    known = any(lexed.noun_at(at) is not None for at in range(len(lexed.tokens)))
    zeros = all(len(answer) == 1 and not answer[0].text.strip("0") for answer in answers)
    return labelled and not known and zeros


def _says_anything(answer: Sequence[Token]) -> bool:
    return any(not token.is_mark(".-+*,") and token.text.strip("0") for token in answer)


def _is_unfilled(lexed: Lexed) -> bool:
    """Dots wait for every figure."""
    return _only_units(lexed) or _waits_everywhere(lexed)


def _only_units(lexed: Lexed) -> bool:
    """`... phút`, `…… buổi, …… người`: what the form prints, with no figure filled in."""
    tokens, trie = lexed.tokens, lexed.vocabulary.trie
    at = 0
    while at < len(tokens):
        if tokens[at].kind is not TokenKind.WORD:
            at += 1
            continue
        found = trie.longest(tokens, at, bare=True)
        known = found is not None and (not isinstance(found[1], Cue) or found[1] is Cue.AND)
        length = found[0] if found is not None and known else _LABELS.length_at(tokens, at)
        if not length:
            return False
        at += length
    return True


def _waits_everywhere(lexed: Lexed) -> bool:
    """`Xe loa: … lượt; văn nghệ: … buổi`: names, and dots in every place of a figure."""
    clauses = [clause for clause in _clauses(lexed.tokens) if clause]
    dotted = (any(token.kind is TokenKind.DOTS for token in _answer(clause)) for clause in clauses)
    named = all(any(token.is_mark(":") for token in clause) for clause in clauses)
    return lexed.vocabulary.open_names and named and all(dotted)


def _is_unit_alone(lexed: Lexed) -> bool:
    """`phút`, `buổi, người`: the units that the form prints, whose dots are gone; a kind alone says more."""
    tokens, trie = lexed.tokens, lexed.vocabulary.trie
    at = units = 0
    while at < len(tokens):
        if tokens[at].is_mark(",;/-.:"):
            at += 1
            continue
        found = trie.longest(tokens, at, bare=lexed.bare) if tokens[at].kind is TokenKind.WORD else None
        if found is None or isinstance(found[1], Cue) or found[1].role not in (Role.PART, Role.MINUTES):
            return False
        units += 1
        at += found[0]
    return units > 0
