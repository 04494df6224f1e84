"""Free text: kept whole; `Không` and its like say that there is nothing to tell (contract §7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import TextMeasure
from baocao_cli.reading.lex.tokens import TokenKind, Tokens, WordSet, tokenize
from baocao_cli.reading.model import Status, Understood
from baocao_cli.reading.spans.denials import Denied, phrases_topic, read_denial
from baocao_cli.reading.spans.numbering import numbering_end
from baocao_cli.values import Text
from baocao_cli.vietnamese.fold import tidy
from baocao_cli.vietnamese.lexicon import phrases

_TOPIC = phrases_topic(phrases("denials", "section"))
_HEADING = WordSet(phrases("denials", "section-heading"))
_NOTHING = frozenset({Denied.NONE, Denied.NOT_YET})
_ENDS_CLAUSE = ".;:"
_SAYS_NOTHING = ".:;,*+•/-_"


def read_text(paragraphs: Sequence[str], measure: TextMeasure) -> Understood:
    """Paragraphs of a section: ZERO with an empty text, MISSING, or REPORTED with all of it, joined by line breaks."""
    kept = [tidy(paragraph).strip() for paragraph in paragraphs]
    filled = [paragraph for paragraph in kept if _says_something(tokenize(paragraph))]
    if not filled:
        return _without_words(kept, measure)
    denied = {paragraph: set(_denials(tokenize(paragraph))) for paragraph in filled}
    if all(said <= _NOTHING for said in denied.values()):
        not_yet = (paragraph for paragraph, said in denied.items() if Denied.NOT_YET in said)
        findings = tuple(Finding.of("zero-doubtful", typed=paragraph) for paragraph in not_yet)
        return Understood(Status.ZERO, Text(""), findings=findings)
    return Understood(Status.REPORTED, Text("\n".join(filter(None, kept))))


def _says_something(tokens: Tokens) -> bool:
    return not _is_empty(tokens) and not _is_heading(tokens)


def _without_words(paragraphs: Sequence[str], measure: TextMeasure) -> Understood:
    """A dash denies; anything else that has no words was left as printed."""
    if any(_is_dash(tokenize(paragraph)) for paragraph in paragraphs):
        return Understood(Status.ZERO, Text(""), findings=(Finding.of("zero-by-dash", typed="-"),))
    return Understood(
        Status.MISSING, findings=(Finding.of("cell-empty-optional" if measure.optional else "cell-empty"),)
    )


def _is_empty(tokens: Tokens) -> bool:
    """Nothing, printed dots, marks of a list."""
    return all(token.kind in (TokenKind.DOTS, TokenKind.BREAK) or token.is_mark(_SAYS_NOTHING) for token in tokens)


def _is_dash(tokens: Tokens) -> bool:
    return bool(tokens) and all(token.is_mark("-") for token in tokens)


def _is_heading(tokens: Tokens) -> bool:
    """`Khó khăn, vướng mắc:` with nothing after it."""
    colon = any(token.is_mark(":") for token in tokens)
    return colon and all(_names_section(clause) for clause in _clauses(tokens[numbering_end(tokens) :]))


def _clauses(tokens: Tokens) -> Iterator[Tokens]:
    """What is between full stops, semicolons, colons and line breaks, if it has words or figures."""
    clause: list[int] = []
    for at, token in enumerate(tokens):
        if token.kind is TokenKind.BREAK or token.is_mark(_ENDS_CLAUSE):
            yield from _said(tokens, clause)
            clause = []
        else:
            clause.append(at)
    yield from _said(tokens, clause)


def _said(tokens: Tokens, clause: Sequence[int]) -> Iterator[Tokens]:
    said = tuple(tokens[at] for at in clause)
    if not _is_empty(said):
        yield said


def _names_section(clause: Tokens) -> bool:
    words = [token for token in clause if token.kind is TokenKind.WORD]
    figures = any(token.kind in (TokenKind.DIGITS, TokenKind.RAISED) for token in clause)
    return bool(words) and not figures and all(word in _HEADING for word in words)


def _denials(tokens: Tokens) -> Iterator[Denied]:
    """What each clause denies: ELSE where it says something; the section's own heading says nothing."""
    for clause in _clauses(tokens[numbering_end(tokens) :]):
        if not _names_section(clause):
            yield _denied(clause)


def _denied(clause: Tokens) -> Denied:
    """A nought is a denial too: `0`, `0 (không)`."""
    figures = [token.text for token in clause if token.kind is TokenKind.DIGITS]
    if any(figure.strip("0") for figure in figures):
        return Denied.ELSE
    words = any(token.kind is TokenKind.WORD for token in clause)
    return (read_denial(clause, _TOPIC) or Denied.ELSE) if words else Denied.NONE if figures else Denied.ELSE
