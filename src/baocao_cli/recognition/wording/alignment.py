"""Two spellings of a name, word against word: `TT TTTK KHCN` is `Trung tâm Thông tin và Thống kê KH&CN`."""

from __future__ import annotations

from functools import lru_cache

from baocao_cli.papers import office_words
from baocao_cli.papers.organisations import is_syllable

Words = tuple[str, ...]


def skeleton(spoken: Words) -> str:
    """A name's initials, equal for a name in full and for its short forms; joining words have none."""
    letters: list[str] = []
    for word in spoken:
        in_full = office_words.ABBREVIATIONS.get(word)
        if word in office_words.CONNECTORS:
            continue
        if in_full is not None:
            letters.append("".join(part[0] for part in in_full[0]))
        elif word.isdigit() or not is_syllable(word):
            letters.append(word)
        else:
            letters.append(word[0])
    return "".join(letters)


@lru_cache(maxsize=65536)
def aligns(text: Words, name: Words, *, leave_out: bool = False) -> bool:
    """Whether every word of the text stands for words of the name, in order, none of the name's left over.

    `leave_out`: words of the name may be missing in the text.
    """
    if not text:
        return leave_out or all(word in office_words.CONNECTORS for word in name)
    if not name:
        return all(word in office_words.CONNECTORS for word in text)
    rest_text, rest_name = text[1:], name[1:]
    if text[0] == name[0] and aligns(rest_text, rest_name, leave_out=leave_out):
        return True
    if text[0] in office_words.CONNECTORS and aligns(rest_text, name, leave_out=leave_out):
        return True
    if name[0] in office_words.CONNECTORS and aligns(text, rest_name, leave_out=leave_out):
        return True
    if any(aligns(rest_text, name[size:], leave_out=leave_out) for size in _stands_for(text[0], name, typed=True)):
        return True
    if any(aligns(text[size:], rest_name, leave_out=leave_out) for size in _stands_for(name[0], text, typed=False)):
        return True
    return leave_out and aligns(text, rest_name, leave_out=True)


def _stands_for(short: str, spoken: Words, *, typed: bool) -> list[int]:
    """How many of the words, from the first on, the short form can stand for.

    Of a `typed` one the known meanings are not all: `CB` is `chi bộ`, and the initials of `cán bộ`.
    """
    known = office_words.ABBREVIATIONS.get(short, ())
    sizes = {len(full) for full in known if spoken[: len(full)] == full}
    if (typed or not known) and len(short) >= 2 and not is_syllable(short) and short.isalpha():
        sizes.update(_initials_of(short, spoken))
    return sorted(sizes, reverse=True)


def _initials_of(letters: str, spoken: Words, taken: int = 0) -> list[int]:
    if not letters:
        return [taken]
    if taken >= len(spoken):
        return []
    word = spoken[taken]
    found: list[int] = []
    if word in office_words.CONNECTORS:
        found.extend(_initials_of(letters, spoken, taken + 1))
    if len(word) > 1 and letters.startswith(word) and not is_syllable(word):
        found.extend(_initials_of(letters[len(word) :], spoken, taken + 1))
    if letters[0] == word[0]:
        found.extend(_initials_of(letters[1:], spoken, taken + 1))
    return found
