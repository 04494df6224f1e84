"""Fields within a paragraph: which text is an instruction, which a result (ECMA-376 Part 1, 17.16.18).

Each paragraph starts anew: a field whose instruction is never closed must not swallow the rest of a document.
"""

from __future__ import annotations

from lxml import etree

from baocao_cli.documents.word.names import VAL, number, w

_AUTOMATIC = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
"""Word computes them for each page: nobody typed that number."""


class Fields:
    """The fields that are open at a point of a paragraph."""

    def __init__(self) -> None:
        self._open: list[tuple[str, bool]] = []
        self.muted = False
        """Whether text at this point is no result that a person reads."""

    def begin(self) -> None:
        self._set([*self._open, ("", False)])

    def instruct(self, text: str) -> None:
        if self._open and not self._open[-1][1]:
            self._set([*self._open[:-1], (self._open[-1][0] + text, False)])

    def separate(self) -> None:
        if self._open:
            self._set([*self._open[:-1], (self._open[-1][0], True)])

    def end(self) -> None:
        self._set(self._open[:-1])

    def _set(self, fields: list[tuple[str, bool]]) -> None:
        self._open = fields
        self.muted = any(not in_result or _is_automatic(instruction) for instruction, in_result in fields)


def _is_automatic(instruction: str) -> bool:
    words = instruction.split(maxsplit=1)
    return bool(words) and words[0].upper() in _AUTOMATIC


def chosen_entry(begin: etree._Element) -> str:
    """What an old drop-down form field shows; it has no result text of its own. Empty for any other field."""
    choices = begin.find(f"{w('ffData')}/{w('ddList')}")
    if choices is None:
        return ""
    entries = [entry.get(VAL, "") for entry in choices.iterchildren(w("listEntry"))]
    chosen = choices.find(w("result"))
    index = number(chosen if chosen is not None else choices.find(w("default")), 0)
    return entries[index] if index < len(entries) else ""
