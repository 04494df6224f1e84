"""Headings of sections: whether a line is one, and what is typed on the same line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from baocao_cli.papers.line_kinds import is_annex_mark, opens_heading, opens_signature
from baocao_cli.papers.office_words import DIFFICULTIES, Phrase, begins, contains
from baocao_cli.recognition.wording.form_keys import SectionKeys
from baocao_cli.vietnamese.fold import plain, tidy, words

_NUMBERING = re.compile(r"^\s*(?:(?:[IVX]{1,4}|[0-9]{1,2}|[a-zđA-ZĐ])(?:\.[0-9]{1,2})*\s*[.)/:–-]+\s*|[-+*•–—]+\s*)+")
_WORD = re.compile(r"[^\W_]+")
_IF_ANY = re.compile(r"\s*\(\s*nếu có\s*\)", re.IGNORECASE)
_HEADING_WORDS = frozenset(
    words("và các những nếu có đề xuất ý kiến tồn tại hạn chế trong quá trình thực hiện của đơn vị nguyên nhân một số")
)
_ROMAN = re.compile(r"[IVX]{1,4}\s*[.)/:–-]")
_NUMBER_ALONE = re.compile(r"\s*(?:I[IVX]{1,3}|VI{0,3}|XI{0,3})\s*[.)/:–-]?\s*")
_LONGEST_HEADING = 20
_LONGEST_BARE_HEADING = 8
_LOOSE_ENDS = " .:;,-–—)\t"


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that is a section's heading. `rest`: what is typed on the same line; `whole`: the line is text as well.

    `foreign`: it speaks of something else than the form's section.
    """

    keys: SectionKeys
    rest: str
    whole: bool = False
    foreign: bool = False


@lru_cache(maxsize=16384)
def match_heading(keys: SectionKeys, line: str) -> Heading | None:
    """The heading that a line begins with; None where it is none."""
    text = tidy(line)
    numbering = _NUMBERING.match(text)
    text = text[numbering.end() :] if numbering else text.lstrip()
    marks = list(_WORD.finditer(text))
    spoken = tuple(plain(mark[0]) for mark in marks[: keys.longest])
    for spelling in keys.spellings:
        said = spoken[: len(spelling)]
        if spelling == said or (len(said) == len(spelling) and _near(spelling, said)):
            return _read(keys, text, marks[len(spelling) - 1].end())
    return None


@lru_cache(maxsize=16384)
def other_heading(keys: SectionKeys, line: str) -> Heading | None:
    """The heading that a line is though the form has other words for its section: `II. Ý kiến khác`.

    With a Roman number or in capitals any words are; else such as speak of difficulties or proposals.
    """
    text = tidy(line).strip()
    if is_number_alone(text):
        return Heading(keys, "")
    numbering = _NUMBERING.match(text)
    bare = text[numbering.end() :] if numbering else text
    if not words(bare) or _is_no_heading(bare):
        return None
    before, colon, after = bare.partition(":")
    spoken = words(before)
    telling = contains(spoken, *DIFFICULTIES)
    if _is_short(before, spoken) and (_is_marked(text, before) or (telling and _is_bare(spoken, colon))):
        return Heading(keys, after.strip(" \t"), foreign=not telling)
    return Heading(keys, "", whole=True) if begins(spoken, *DIFFICULTIES) else None


def _is_short(text: str, spoken: Phrase) -> bool:
    return len(spoken) <= _LONGEST_HEADING and not text.rstrip().endswith((".", ";"))


def _is_marked(line: str, text: str) -> bool:
    """With a Roman number or in capitals."""
    return _ROMAN.match(line) is not None or (text.isupper() and len(words(text)) > 1)


def _is_bare(spoken: Phrase, colon: str) -> bool:
    """A few words alone, or words with a colon behind them."""
    return bool(colon) or len(spoken) <= _LONGEST_BARE_HEADING


def is_number_alone(text: str) -> bool:
    """`II.`: the number of a section without its words, or in a cell beside them."""
    return _NUMBER_ALONE.fullmatch(text) is not None


def _is_no_heading(text: str) -> bool:
    return opens_signature(text) or opens_heading(text) or is_annex_mark(text)


def _near(spelling: tuple[str, ...], spoken: tuple[str, ...]) -> bool:
    """A letter too many, too few or wrong in one or two words of a long heading."""
    if len(spelling) < 4:
        return False
    wrong = [(known, said) for known, said in zip(spelling, spoken, strict=True) if known != said]
    return len(wrong) <= 2 and all(_one_letter_off(known, said) for known, said in wrong)


def _one_letter_off(known: str, said: str) -> bool:
    if abs(len(known) - len(said)) > 1 or known[:1] != said[:1]:
        return False
    common = sum(block.size for block in SequenceMatcher(None, known, said, autojunk=False).get_matching_blocks())
    return max(len(known), len(said)) - common <= 1


def _read(keys: SectionKeys, text: str, end: int) -> Heading:
    """What follows the heading's words on their line; running text that only begins like it is text as a whole."""
    rest = text[end:]
    known = keys.vocabulary | _HEADING_WORDS
    before, colon, after = rest.partition(":")
    if colon and all(word in known for word in words(before)):
        return Heading(keys, after.strip(" \t"))
    if all(word in known for word in words(rest)):
        return Heading(keys, "")
    optional = _IF_ANY.match(rest)
    apart = rest[optional.end() :] if optional else rest
    if optional or text[:end].isupper() or apart.lstrip()[:1] in tuple(".;-–—()"):
        return Heading(keys, _after_capitals(apart, known).lstrip(_LOOSE_ENDS).rstrip())
    return Heading(keys, "", whole=True)


def _after_capitals(rest: str, known: frozenset[str]) -> str:
    """The text after the heading's own further words in capitals: `… VÀ ĐỀ XUẤT Không có`."""
    end = 0
    for mark in _WORD.finditer(rest):
        if not (mark[0].isupper() and plain(mark[0]) in known):
            break
        end = mark.end()
    return rest[end:]
