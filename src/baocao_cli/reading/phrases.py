"""Cells that are understood as a whole: empty, dots, a dash, `Không`, a ditto mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from baocao_cli.reading import lexicon
from baocao_cli.reading.lexicon import Cue
from baocao_cli.reading.tokens import Token, TokenKind, normalise, tokenize
from baocao_cli.reading.vocabulary import Role, Vocabulary
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
_SHORT = {"k", "kps", "kpsinh"}


def _phrase_keys(phrases: str) -> list[tuple[str, ...]]:
    split = [tuple(fold(word) for word in phrase.split()) for phrase in lexicon.split_phrases(phrases)]
    return sorted(split, key=len, reverse=True)


_DENIABLE = _phrase_keys(lexicon.NOTHING_DONE)
_EMPTY_WORDS = _phrase_keys(lexicon.EMPTY_WORDS)
_KNOWLEDGE = _phrase_keys(lexicon.KNOWLEDGE)


def classify(text: str, vocabulary: Vocabulary) -> Whole:
    """What the cell says as a whole, or that it holds quantities."""
    text = normalise(without_end_mark(text))
    if _DITTO.fullmatch(text):
        return Whole.DITTO
    if _DASHES.fullmatch(text):
        return Whole.DASH
    if _NOTHING.fullmatch(text) and "/" not in text and "-" not in text:
        return Whole.EMPTY
    tokens = tokenize(text)
    if any(token.kind is TokenKind.FIGURE for token in tokens):
        return Whole.QUANTITIES
    words = [token for token in tokens if token.kind is TokenKind.WORD]
    if any(token.kind is TokenKind.DOTS for token in tokens):
        return Whole.EMPTY if _only_units(tokens, vocabulary) else Whole.QUANTITIES
    denial = _denial(words, vocabulary, bare=text.isascii())
    return denial if denial is not None else Whole.QUANTITIES


def without_end_mark(text: str) -> str:
    """The text without the `./.` that closes an official document."""
    return _END_MARK.sub("", text)


def _only_units(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """`... phút`, `…… buổi, …… người`: what the form prints, with no figure filled in."""
    at = 0
    while at < len(tokens):
        if tokens[at].kind is not TokenKind.WORD:
            at += 1
            continue
        found = vocabulary.match(tokens, at, bare=True)
        if found is None or (isinstance(found[1], Cue) and found[1] is not Cue.AND):
            return fold(tokens[at].text) in ("số", "tổng") and _only_units(tokens[at + 1 :], vocabulary)
        at += found[0]
    return True


def _denial(words: Sequence[Token], vocabulary: Vocabulary, bare: bool) -> Whole | None:
    """`Không`, `không phát sinh`, `Chưa có`, `Không có Đài`; None where the words are no denial."""
    keys = [_key(word, bare) for word in words]
    if keys and keys[0] in _SHORT:
        if len(keys) == 1:
            return Whole.ZERO
        keys[0] = fold("không")
    negations = [at for at, key in enumerate(keys) if key in _NEGATIONS or key in _NOT_YET]
    if not negations:
        return None
    if _contains(keys, _KNOWLEDGE):
        return Whole.WORDS
    return _judge(words, keys, negations, vocabulary)


def _judge(words: Sequence[Token], keys: list[str], negations: list[int], vocabulary: Vocabulary) -> Whole | None:
    first = negations[0]
    leading = _unknown(words[:first], keys[:first], _EMPTY_WORDS, vocabulary)
    doubtful = bool(leading)
    for at, end in zip(negations, [*negations[1:], len(keys)], strict=True):
        following = keys[at + 1 : end]
        doubtful = doubtful or keys[at] in _NOT_YET
        if following and not _deniable(words[at + 1 : end], following, vocabulary):
            return Whole.WORDS
        doubtful = doubtful or bool(_unknown(words[at + 1 : end], following, [*_DENIABLE, *_EMPTY_WORDS], vocabulary))
    if leading and _affirms(keys[:first]):
        return Whole.WORDS
    return Whole.ZERO_DOUBTFUL if doubtful else Whole.ZERO


def _key(word: Token, bare: bool) -> str:
    if bare:
        return {"khong": fold("không"), "chua": fold("chưa")}.get(word.plain_key, _BARE.get(word.plain_key, word.key))
    return word.key


_BARE = {
    plain(word): word for phrases in (_DENIABLE, _EMPTY_WORDS, _KNOWLEDGE) for phrase in phrases for word in phrase
}


def _affirms(keys: list[str]) -> bool:
    """`Có nhưng không nhiều`: something was done after all."""
    return fold("có") in keys or fold("đã") in keys


def _contains(keys: list[str], phrases: list[tuple[str, ...]]) -> bool:
    return any(
        tuple(keys[at : at + len(phrase)]) == phrase for phrase in phrases for at in range(len(keys) - len(phrase) + 1)
    )


def _deniable(words: Sequence[Token], keys: list[str], vocabulary: Vocabulary) -> bool:
    """What follows the negation is something that can be not done, or a thing of the form."""
    if any(tuple(keys[: len(phrase)]) == phrase for phrase in _DENIABLE):
        return True
    found = vocabulary.match(words, 0, bare=False)
    return found is not None and not isinstance(found[1], Cue) and found[1].role is not Role.SPAN


def _unknown(
    words: Sequence[Token], keys: list[str], known: list[tuple[str, ...]], vocabulary: Vocabulary
) -> list[str]:
    """The words that are neither known phrases nor the measure's own nouns."""
    unknown: list[str] = []
    at = 0
    while at < len(keys):
        phrase = next((phrase for phrase in known if tuple(keys[at : at + len(phrase)]) == phrase), None)
        if phrase is not None:
            at += len(phrase)
            continue
        found = vocabulary.match(words, at, bare=False)
        if found is not None and not isinstance(found[1], Cue):
            at += found[0]
            continue
        unknown.append(words[at].text)
        at += 1
    return unknown
