"""A text of a list's time column: what its words say as a whole, then its date and its length."""

from __future__ import annotations

from baocao_cli.findings import Finding
from baocao_cli.reading.lex.celltext import without_links
from baocao_cli.reading.lex.misread import as_meant
from baocao_cli.reading.lex.quoting import quote_runs
from baocao_cli.reading.lex.tokens import TokenKind, Tokens, WordSet
from baocao_cli.reading.lex.trie import PhraseSet
from baocao_cli.reading.measures.times.beside_period import says_done
from baocao_cli.reading.measures.times.period import is_printed, says_anything
from baocao_cli.reading.measures.times.publication_cut import Cut, cut
from baocao_cli.reading.measures.times.publication_dates import OTHER_TIMES, published_at
from baocao_cli.reading.measures.times.publication_lengths import Lengths, read_lengths
from baocao_cli.reading.measures.times.publication_minutes import minutes_of_entry
from baocao_cli.reading.measures.times.publication_reading import PublicationReading, missing, reading_of, unclear
from baocao_cli.reading.model import Context
from baocao_cli.reading.spans.clocks import CLASSES as CLOCK_WORDS
from baocao_cli.reading.spans.denials import Denied, phrases_topic, read_denial
from baocao_cli.vietnamese.fold import tidy
from baocao_cli.vietnamese.lexicon import lists_of, phrases

_LISTS = lists_of("publication")
_CONTEXT = WordSet(_LISTS["context"])
_UNPUBLISHED = PhraseSet(_LISTS["not-yet"] + phrases("plans", "strong"))
_PUBLISHING, _NO_PLAN = PhraseSet(_LISTS["publishing"]), PhraseSet(_LISTS["no-plan"])
_CORRECTED = PhraseSet(phrases("cues", "correction"))
_TIMES_AS_TOPIC = phrases_topic((*_LISTS["time"], *_LISTS["publishing"]))
_ARROWS = "→⇒"


def read_publication_text(text: str, context: Context) -> PublicationReading:
    """What the text says of publication and length. With letters for digits in it, that is the proposal."""
    text = tidy(without_links(text)).replace("\n", " ")
    meant = as_meant(text)
    if meant is not None:
        return read_publication_text(meant, context).held(Finding.of("time-misread"))
    pieces = cut(text)
    said = _without_words(pieces.tokens) or _without_figures(pieces)
    return said if said is not None else _read(pieces, context)


def _without_words(tokens: Tokens) -> PublicationReading | None:
    """What marks alone say."""
    if says_anything(tokens):
        return None
    if any(token.is_mark("?") for token in tokens):
        return unclear(Finding.of("time-unclear"))
    return missing("time-none" if any(token.kind is TokenKind.MARK for token in tokens) else "time-empty")


def _without_figures(text: Cut) -> PublicationReading | None:
    """What words alone say: left as printed, published at no time that is named, or not published."""
    if is_printed(text.tokens, text.groups) or _names_units_only(text.tokens):
        return missing("time-empty")
    if says_done(text.tokens):
        return missing("time-none")
    if any(token.kind is TokenKind.DIGITS for token in text.tokens):
        return None
    denied = read_denial(text.tokens, _TIMES_AS_TOPIC)
    if denied is Denied.NONE and text.says(_PUBLISHING):
        return PublicationReading().unpublished(Finding.of("time-not-yet"))
    return missing("time-none") if denied in (Denied.NONE, Denied.UNKNOWN) else None


def _names_units_only(tokens: Tokens) -> bool:
    """`... phút`: the unit as printed, and no figure."""
    return all(token in CLOCK_WORDS["minute"] or token.kind in (TokenKind.DOTS, TokenKind.MARK) for token in tokens)


def _read(text: Cut, context: Context) -> PublicationReading:
    """Date and length, unless the words around them say that neither is certain."""
    found = read_lengths(text.rest)
    published = published_at(text.tokens, text.groups, context.month)
    dated = published.value is not None or published.fault is not None
    minutes = minutes_of_entry(text, found, context, dated=dated)
    if published.fault is not None and published.fault.code in OTHER_TIMES and minutes.value is not None:
        minutes = minutes.held(published.fault)
    reading = reading_of(minutes, published, *_further(text, found))
    if _is_corrected(text):
        return reading.held(Finding.of("time-corrected"), proposes=False)
    if _may_be_unpublished(text.tokens):
        return reading.unpublished(Finding.of("time-not-yet"))
    return (
        reading
        if _says_when_or_how_long(reading) or text.tells_certain_clocks()
        else unclear(Finding.of("time-unclear"))
    )


def _says_when_or_how_long(reading: PublicationReading) -> bool:
    """A date or length, certain or not; a day too whose month nobody knows."""
    month_unknown = any(finding.code == "time-month-unknown" for finding in reading.findings)
    return bool(reading.waits) or reading.proposed != (None, None) or month_unknown


def _is_corrected(text: Cut) -> bool:
    """`sửa thành`, `3 phút -> 5 phút`; an arrow between two dates is a range."""
    arrows = (
        at for at, token in enumerate(text.tokens) if token.is_mark(_ARROWS) or (token.is_mark(">") and token.glued)
    )
    return text.says(_CORRECTED) or any(not text.in_dates(at) for at in arrows)


def _may_be_unpublished(tokens: Tokens) -> bool:
    """`dự kiến 25/9`, `chưa đăng`, `sẽ phát`: planned, or not yet; not `theo kế hoạch`."""
    at = 0
    while at < len(tokens):
        neutral = _NO_PLAN.length_at(tokens, at)
        if _UNPUBLISHED.length_at(tokens, at) > neutral:
            return True
        at += max(neutral, 1)
    return False


def _further(text: Cut, found: Lengths) -> list[Finding]:
    """What else there was: figures set aside, repeats, doubts, words."""
    aside = [*text.aside, *found.aside]
    words = [word for word in found.words if word not in _CONTEXT]
    findings = [Finding.of("time-set-aside", numbers="”, “".join(aside))] if aside else []
    if found.repeats:
        findings.append(Finding.of("time-repeated", numbers=", ".join(found.repeats)))
    if any(token.is_mark("?") for token in text.tokens):
        findings.append(Finding.of("time-tentative"))
    if words:
        findings.append(Finding.of("time-words-left", words=quote_runs(text.text, words)))
    return findings
