"""Whose name a text is: the roster's names against short forms, initials, words left out, likeness.

Two candidates are never one: a fit that two units share names neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import IntEnum
from functools import lru_cache

from baocao_cli.recognition import vocabulary
from baocao_cli.recognition.alignment import aligns, skeleton
from baocao_cli.recognition.bodies import is_placeholder, type_of, without_label
from baocao_cli.recognition.model import Knowledge
from baocao_cli.vietnamese.fold import words
from baocao_cli.workspace.unit import Unit

_ALIKE = 0.78
_MARGIN = 0.04

Words = tuple[str, ...]


class Fit(IntEnum):
    """How a text fits a unit's names; lower is surer."""

    EXACT = 0
    """The name, another name or the code; generic words may be short, joining words left out."""
    INITIALS = 1
    LEFT_OUT = 2
    """Words left out, the rest in order: taken with a warning."""
    ALIKE = 3
    """A proposal, never taken."""


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """The units that a text fits, all equally well."""

    units: tuple[Unit, ...]
    fit: Fit
    text: str

    @property
    def only(self) -> Unit | None:
        """The one unit that is meant, where it is certain."""
        return self.units[0] if len(self.units) == 1 and self.fit is not Fit.ALIKE else None

    @property
    def likeliest(self) -> Unit | None:
        return self.units[0] if len(self.units) == 1 else None


@dataclass(frozen=True, slots=True)
class _Name:
    unit: Unit
    words: Words
    numeric: bool = False


@dataclass(slots=True)
class UnitIndex:
    """The roster's names, compiled once."""

    units: tuple[Unit, ...]
    superiors: tuple[Words, ...]
    names: list[_Name] = field(default_factory=list)
    exact: dict[Words, list[Unit]] = field(default_factory=dict)
    by_skeleton: dict[str, list[_Name]] = field(default_factory=dict)
    by_first: dict[str, list[_Name]] = field(default_factory=dict)
    by_email: dict[str, list[Unit]] = field(default_factory=dict)
    cache: dict[tuple[str, str], UnitMatch | None] = field(default_factory=dict)

    def match(self, text: str, superior: str = "") -> UnitMatch | None:
        """The units whose name the text is; `superior`, the body above it, tells namesakes apart."""
        key = (text, superior)
        if key not in self.cache:
            if len(self.cache) > 65536:
                self.cache.clear()
            found = self._match(text)
            self.cache[key] = _under(found, superior) if found is not None and superior else found
        return self.cache[key]

    def _match(self, text: str) -> UnitMatch | None:
        if is_placeholder(text):
            return None
        variants = self._variants(text)
        for spoken in variants:
            units = self.exact.get(_key(spoken))
            if units:
                return UnitMatch(_distinct(units), Fit.EXACT, text)
        for spoken in variants:
            units = [name.unit for name in self.by_skeleton.get(skeleton(spoken), ()) if aligns(spoken, name.words)]
            if units:
                return UnitMatch(_distinct(units), Fit.INITIALS, text)
        if self.is_superior(text):
            return None
        return self._left_out(variants, text) or self._alike(variants[0], text)

    def is_superior(self, text: str) -> bool:
        """Whether the text names the office that the units belong to, or the body above it."""
        spoken = _key(words(without_label(text)))
        return spoken in self.superiors or any(aligns(spoken, known) for known in self.superiors if len(known) > 1)

    def _variants(self, text: str) -> list[Words]:
        """The text's words; without the superior body's name at its end, or with `Sở` for it."""
        spoken = words(without_label(text))
        found = [spoken]
        for superior in self.superiors:
            size = len(superior)
            bare = _key(spoken)
            if len(bare) > size and bare[-size:] == superior:
                found.extend([bare[:-size], (*bare[:-size], superior[0])])
        label = words(text)
        if label[:1] == ("phong",) and spoken[:1] != ("phong",):
            found.append(("phong", *spoken))
        return [variant for variant in found if variant]

    def _left_out(self, variants: Sequence[Words], text: str) -> UnitMatch | None:
        for spoken in variants:
            if not _says_enough(spoken):
                continue
            kind = type_of(spoken)
            units = [
                name.unit
                for name in self.names
                if not name.numeric
                and (kind is None or type_of(name.words) in (kind, None))
                and aligns(spoken, name.words, leave_out=True)
            ]
            if units:
                return UnitMatch(_distinct(units), Fit.LEFT_OUT, text)
        return None

    def _alike(self, spoken: Words, text: str) -> UnitMatch | None:
        containing = _distinct(
            [name.unit for name in self.names if len(name.words) > 1 and vocabulary.contains(spoken, name.words)]
        )
        if containing:
            return UnitMatch(containing, Fit.ALIKE, text)
        squeezed = "".join(_key(spoken))
        if len(squeezed) < 5:
            return None
        scores: dict[str, tuple[float, Unit]] = {}
        for name in self.names:
            score = _likeness(squeezed, "".join(_key(name.words)))
            if score >= _ALIKE and score > scores.get(name.unit.code, (0.0, name.unit))[0]:
                scores[name.unit.code] = (score, name.unit)
        ranked = sorted(scores.values(), key=lambda found: -found[0])
        if not ranked:
            return None
        near = [unit for score, unit in ranked if ranked[0][0] - score < _MARGIN]
        return UnitMatch(tuple(near), Fit.ALIKE, text)

    def within(self, text: str) -> tuple[Unit, ...]:
        """Units whose name, other name or code stands word for word in the text; longer names hide what is in them."""
        spoken = words(text)
        hits: list[tuple[int, int, Unit]] = []
        for start, word in enumerate(spoken):
            for name in self.by_first.get(word, ()):
                end = start + len(name.words)
                if spoken[start:end] == name.words and not name.numeric:
                    hits.append((start, end, name.unit))
        widest = [
            unit
            for start, end, unit in hits
            if not any(first <= start and end <= last and last - first > end - start for first, last, _other in hits)
        ]
        return _distinct(widest)


def _under(match: UnitMatch, superior: str) -> UnitMatch:
    """Namesakes: the one whose superior body stands above it."""
    if len(match.units) < 2:
        return match
    wanted = _key(words(superior))
    under = tuple(unit for unit in match.units if unit.superior and aligns(wanted, _key(words(unit.superior))))
    return UnitMatch(under, match.fit, match.text) if under else match


def _likeness(first: str, second: str) -> float:
    if not second or abs(len(first) - len(second)) > max(4, len(second) // 3):
        return 0.0
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0


def _says_enough(spoken: Words) -> bool:
    """A single generic word (`Phòng`) names nobody."""
    in_full = [word for short in spoken for word in vocabulary.ABBREVIATIONS.get(short, ((short,),))[0]]
    return len(in_full) > 1


def _key(spoken: Words) -> Words:
    """Words in full where a short form can stand for one thing only, joining words left out."""
    found: list[str] = []
    for word in spoken:
        in_full = vocabulary.ABBREVIATIONS.get(word, ())
        found.extend(in_full[0] if len(in_full) == 1 else (word,))
    return tuple(word for word in found if word not in vocabulary.CONNECTORS)


def _distinct(units: Iterable[Unit]) -> tuple[Unit, ...]:
    return tuple({unit.code: unit for unit in units}.values())


def _names_of(unit: Unit, office: Words) -> list[_Name]:
    found = [_Name(unit, words(text)) for text in (unit.name, *unit.aliases) if words(text)]
    for name in list(found):
        bare = _key(name.words)
        if len(bare) > len(office) and bare[-len(office) :] == office:
            found.append(_Name(unit, (*bare[: -len(office)], office[0])))
    code = words(unit.code)
    if code:
        found.append(_Name(unit, code, numeric=re.fullmatch(r"[0-9]+", "".join(code)) is not None))
    return found


def build(units: Sequence[Unit], office: str, superiors: Iterable[str]) -> UnitIndex:
    """The index of a roster. `office`: the body that the units belong to; `superiors`: every name of it and above."""
    known = {_key(words(name)) for name in superiors if words(name)} | {("so",)}
    index = UnitIndex(tuple(units), tuple(sorted(known, key=lambda name: (-len(name), name))))
    for unit in units:
        for name in _names_of(unit, _key(words(office))):
            index.names.append(name)
            if not name.numeric:
                index.exact.setdefault(_key(name.words), []).append(unit)
                index.by_skeleton.setdefault(skeleton(name.words), []).append(name)
            index.by_first.setdefault(name.words[0], []).append(name)
        if unit.email:
            index.by_email.setdefault(unit.email.strip().casefold(), []).append(unit)
    return index


class _ByIdentity:
    __slots__ = ("knowledge",)

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByIdentity) and other.knowledge is self.knowledge

    def __hash__(self) -> int:
        return id(self.knowledge)


def unit_index(knowledge: Knowledge) -> UnitIndex:
    """Compiled once for each Knowledge."""
    return _unit_index(_ByIdentity(knowledge))


@lru_cache(maxsize=4)
def _unit_index(key: _ByIdentity) -> UnitIndex:
    office = key.knowledge.settings.office
    superiors = [office.name, office.short_name, office.superior]
    superiors.extend(unit.superior for unit in key.knowledge.units if unit.superior)
    return build(key.knowledge.units, office.name, superiors)
