"""Fields within a paragraph: which text is an instruction, which a result (ECMA-376 Part 1, 17.16.18).

Each paragraph starts anew: a field whose instruction is never closed must not swallow the rest of a document.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from baocao_cli.documents.word.names import VAL, number, w

_AUTOMATIC = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
"""Word computes them for each page: nobody typed that number."""


class Fields:
    """The fields that are open at a point of a paragraph, outermost first."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._muting = 0

    @property
    def muted(self) -> bool:
        """Whether text at this point is no result that a person reads."""
        return self._muting > 0

    def begin(self) -> None:
        """A field's beginning; what follows is its instruction."""
        self._open.append(_Field())
        self._muting += 1

    def instruct(self, text: str) -> None:
        """A piece of the instruction."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].instruction.append(text)

    def separate(self) -> None:
        """The instruction ends, the result begins."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].in_result = True
            self._muting -= not self._open[-1].automatic

    def end(self) -> None:
        """The innermost field's end."""
        if self._open:
            self._muting -= self._open.pop().mutes


@dataclass(slots=True)
class _Field:
    instruction: list[str] = field(default_factory=list)
    in_result: bool = False

    @property
    def automatic(self) -> bool:
        words = "".join(self.instruction).split(maxsplit=1)
        return bool(words) and words[0].upper() in _AUTOMATIC

    @property
    def mutes(self) -> bool:
        return not self.in_result or self.automatic


def chosen_entry(begin: etree._Element) -> str:
    """What an old drop-down form field shows; it has no result text of its own. Empty for any other field."""
    choices = begin.find(f"{w('ffData')}/{w('ddList')}")
    if choices is None:
        return ""
    entries = [entry.get(VAL, "") for entry in choices.iterchildren(w("listEntry"))]
    chosen = choices.find(w("result"))
    index = number(chosen if chosen is not None else choices.find(w("default")), 0)
    return entries[index] if index < len(entries) else ""
