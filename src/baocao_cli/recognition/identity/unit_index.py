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
from typing import NamedTuple

from baocao_cli.papers import office_words
from baocao_cli.papers.organisations import is_placeholder, may_be_of_one_type, without_label
from baocao_cli.recognition.model import Knowledge
from baocao_cli.recognition.wording.alignment import NAME_LEFT_OUT, aligns, is_syllable, skeleton
from baocao_cli.recognition.wording.form_keys import ByIdentity
from baocao_cli.recognition.wording.likeness import Spellings, is_misspelt, spellings_of
from baocao_cli.vietnamese.fold import tidy, words
from baocao_cli.workspace.unit import Unit

_CACHED = 65536
_ALIKE = 0.78
_MARGIN = 0.04
_SHORTEST_ALIKE = 5

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
        """The only unit that fits; None where several do."""
        return self.units[0] if len(self.units) == 1 else None


@dataclass(frozen=True, slots=True)
class _Name:
    unit: Unit
    words: Words
    code: bool = False

    @property
    def numeric(self) -> bool:
        return self.code and "".join(self.words).isdigit()


class _Variant(NamedTuple):
    """A wording of a text: its words, and the superior body's name that was taken off its end."""

    words: Words
    above: Words | None


@dataclass(slots=True)
class UnitIndex:
    """The roster's names, compiled once."""

    units: tuple[Unit, ...]
    office: frozenset[Words]
    """The names of the office that the units belong to, and of the body above it."""
    superiors: frozenset[Words]
    """Those, and the superior bodies of all units."""
    superiors_by_skeleton: dict[str, list[Words]]
    names: list[_Name] = field(default_factory=list)
    exact: dict[Words, list[Unit]] = field(default_factory=dict)
    by_skeleton: dict[str, list[_Name]] = field(default_factory=dict)
    by_first: dict[str, list[_Name]] = field(default_factory=dict)
    by_email: dict[str, list[Unit]] = field(default_factory=dict)
    by_code: dict[str, list[Unit]] = field(default_factory=dict)
    cache: dict[tuple[str, str, bool], UnitMatch | None] = field(default_factory=dict)

    def match(self, text: str, superior: str = "", *, surely: bool = False) -> UnitMatch | None:
        """The units whose name the text is; `superior`, the body above it, tells namesakes apart.

        `surely`: names in full or in initials alone, which costs nothing however long the roster is.
        """
        key = (text, superior, surely)
        if key not in self.cache:
            if len(self.cache) >= _CACHED:
                self.cache.clear()
            found = self._match(text, surely)
            self.cache[key] = self._under(found, superior) if found is not None and superior else found
        return self.cache[key]

    def _match(self, text: str, surely: bool) -> UnitMatch | None:
        if is_placeholder(text):
            return None
        variants = self._variants(text)
        found = self._sure(variants, text)
        if surely:
            return found if found is not None and found.fit <= Fit.INITIALS else None
        if found is None and not self.is_superior(text):
            found = self._left_out(variants, text) or self._alike(variants[0].words, text)
        return found

    def _sure(self, variants: Sequence[_Variant], text: str) -> UnitMatch | None:
        coded = _distinct(unit for variant in variants for unit in self._coded(variant.words))
        if coded:
            return UnitMatch(coded, Fit.EXACT, text)
        for fit, units_of in ((Fit.EXACT, self._in_full), (Fit.INITIALS, self._by_initials)):
            for variant in variants:
                units = _distinct(unit for unit in units_of(variant.words) if self._belongs(unit, variant.above))
                if units:
                    return _as_spelt(units, fit, text)
        return None

    def _in_full(self, spoken: Words) -> Iterable[Unit]:
        return self.exact.get(_key(spoken), ())

    def _by_initials(self, spoken: Words) -> Iterable[Unit]:
        names = self.by_skeleton.get(skeleton(spoken), ()) if _says_enough(spoken) else ()
        return (name.unit for name in names if aligns(spoken, name.words))

    def _belongs(self, unit: Unit, above: Words | None) -> bool:
        """Whether a unit may stand under that body: `Văn phòng Sở Y tế` is not the office of another department."""
        return above is None or above in self.office or not unit.superior or _key(words(unit.superior)) == above

    def _coded(self, spoken: Words) -> tuple[Unit, ...]:
        """Units by their code, however it is parted; only initials may be parted otherwise, words are no code."""
        units = _distinct(self.by_code.get("".join(spoken), ()))
        if len(spoken) > 1 and not all(word in office_words.ABBREVIATIONS or not is_syllable(word) for word in spoken):
            units = tuple(unit for unit in units if words(unit.code) == spoken)
        return tuple(unit for unit in units if not unit.code.isdigit())

    def coded(self, code: str) -> Unit | None:
        """The unit of that very code, present or old."""
        named = self.by_code.get("".join(words(code)), ())
        return next((unit for unit in named if code in (unit.code, *unit.former_codes)), None)

    def is_superior(self, text: str) -> bool:
        """Whether the text names the office that the units belong to, or a body above units."""
        spoken = words(without_label(text))
        if _key(spoken) in self.superiors:
            return True
        return any(aligns(spoken, known) for known in self.superiors_by_skeleton.get(skeleton(spoken), ()))

    def _variants(self, text: str) -> list[_Variant]:
        """The text's words; without the superior body's name at its front or end, or with `Sở` for the latter."""
        spoken = words(without_label(text))
        found = [_Variant(spoken, None)]
        bare = _key(spoken)
        for size in range(len(bare) - 1, 0, -1):
            superior = bare[-size:]
            if superior in self.superiors:
                found.append(_Variant(bare[:-size], superior))
                found.append(_Variant((*bare[:-size], superior[0]), superior))
            if bare[:size] in self.superiors:
                found.append(_Variant(bare[size:], bare[:size]))
        if words(text)[:1] == ("phong",) and spoken[:1] != ("phong",):
            found.append(_Variant(("phong", *spoken), None))
        return [variant for variant in found if variant.words]

    def _left_out(self, variants: Sequence[_Variant], text: str) -> UnitMatch | None:
        for spoken, above in variants:
            if not _says_enough(spoken):
                continue
            units = [
                name.unit
                for name in self.names
                if may_be_of_one_type(spoken, name.words)
                and self._belongs(name.unit, above)
                and aligns(spoken, name.words, NAME_LEFT_OUT)
            ]
            if units:
                return _as_spelt(_distinct(units), Fit.LEFT_OUT, text)
        return None

    def _alike(self, spoken: Words, text: str) -> UnitMatch | None:
        longer = [name for name in self.names if len(name.words) > 1]
        containing = _distinct(name.unit for name in longer if office_words.contains(spoken, name.words))
        if containing:
            return UnitMatch(containing, Fit.ALIKE, text)
        scores = self._scores("".join(_key(spoken)))
        highest = max(scores.values(), default=0.0)
        near = [unit for unit, score in sorted(scores.items(), key=lambda item: -item[1]) if highest - score < _MARGIN]
        return UnitMatch(tuple(near), Fit.ALIKE, text) if near else None

    def _scores(self, squeezed: str) -> dict[Unit, float]:
        """How like the text each unit's likest name is, from `_ALIKE` on."""
        scores: dict[Unit, float] = {}
        if len(squeezed) < _SHORTEST_ALIKE:
            return scores
        matcher = SequenceMatcher(None, "", squeezed, autojunk=False)
        for name in self.names:
            score = _likeness(matcher, squeezed, "".join(_key(name.words)))
            if score >= _ALIKE:
                scores[name.unit] = max(score, scores.get(name.unit, 0.0))
        return scores

    def _under(self, match: UnitMatch, superior: str) -> UnitMatch:
        """Namesakes: the one whose superior body stands above it. Another unit's superior above it: alike only."""
        above = _key(words(superior))
        under = tuple(unit for unit in match.units if unit.superior and aligns(above, _key(words(unit.superior))))
        if under:
            return UnitMatch(under, match.fit, match.text)
        if above in self.superiors - self.office and all(unit.superior for unit in match.units):
            return UnitMatch(match.units, Fit.ALIKE, match.text)
        return match

    def within(self, text: str, *, codes: bool = True) -> tuple[Unit, ...]:
        """Units whose name, other name or code stands word for word in the text; longer names hide what is in them.

        Without `codes`, names of two words or more.
        """
        spoken = words(text)
        raw = re.findall(r"[^\W_]+", tidy(text))
        hits: list[tuple[range, Unit]] = []
        for start, word in enumerate(spoken):
            for name in self.by_first.get(word, ()):
                span = range(start, start + len(name.words))
                named = spoken[start : span.stop] == name.words and (codes or _is_full_name(name))
                if named and not (name.code and _is_word(name, raw[start : span.stop])):
                    hits.append((span, name.unit))
        return _distinct(unit for span, unit in hits if not any(_hides(other, span) for other, _unit in hits))


def _is_full_name(name: _Name) -> bool:
    return not name.code and len(name.words) > 1


def _hides(longer: range, span: range) -> bool:
    """Whether a longer name has the whole of another within it."""
    return longer.start <= span.start and span.stop <= longer.stop and len(longer) > len(span)


def _is_word(name: _Name, typed: Sequence[str]) -> bool:
    """Whether a code's letters may be an ordinary word or number: `quý` is no code `QUY`."""
    return name.numeric or (any(map(is_syllable, name.words)) and not all(word.isupper() for word in typed))


def _likeness(matcher: SequenceMatcher[str], text: str, name: str) -> float:
    if not name or abs(len(text) - len(name)) > max(4, len(name) // 3):
        return 0.0
    matcher.set_seq1(name)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0


def _says_enough(spoken: Words) -> bool:
    """Neither a lone generic word (`Phòng`) nor a short form that may be several (`TT`) names anybody."""
    telling = [word for word in spoken if word != "so" and len(office_words.ABBREVIATIONS.get(word, ())) < 2]
    in_full = [word for short in spoken for word in office_words.ABBREVIATIONS.get(short, ((short,),))[0]]
    return bool(telling) and (len(in_full) > 1 or not is_syllable(in_full[0]))


def _as_spelt(units: tuple[Unit, ...], fit: Fit, text: str) -> UnitMatch:
    """Diacritics may be left out, not wrong: `Tân Lập` is not `Tấn Lập`; a wrong one makes a name alike only."""
    spelt = tuple(unit for unit in units if not is_misspelt(text, _spellings(unit)))
    return UnitMatch(spelt, fit, text) if spelt else UnitMatch(units, Fit.ALIKE, text)


@lru_cache(maxsize=65536)
def _spellings(unit: Unit) -> Spellings:
    return spellings_of((unit.name, *unit.aliases))


def _key(spoken: Words) -> Words:
    """Words in full where a short form can stand for one thing only, joining words left out."""
    found: list[str] = []
    for word in spoken:
        in_full = office_words.ABBREVIATIONS.get(word, ())
        found.extend(in_full[0] if len(in_full) == 1 else (word,))
    return tuple(word for word in found if word not in office_words.CONNECTORS)


def _distinct(units: Iterable[Unit]) -> tuple[Unit, ...]:
    return tuple({unit.code: unit for unit in units}.values())


def _names_of(unit: Unit, office: Words) -> list[_Name]:
    found = [_Name(unit, words(text)) for text in (unit.name, *unit.aliases) if words(text)]
    for name in list(found):
        bare = _key(name.words)
        if len(bare) > len(office) and bare[-len(office) :] == office:
            found.append(_Name(unit, (*bare[: -len(office)], office[0])))
    codes = [words(code) for code in (unit.code, *unit.former_codes)]
    found.extend(_Name(unit, code, code=True) for code in codes if code)
    return found


def build(units: Sequence[Unit], office: Sequence[str]) -> UnitIndex:
    """The index of a roster. `office`: the names of the body that the units belong to, then of the one above it."""
    own = frozenset(_key(words(name)) for name in office if words(name)) | {("so",)}
    superiors = own | {_key(words(unit.superior)) for unit in units if words(unit.superior)}
    skeletons: dict[str, list[Words]] = {}
    for superior in sorted(superiors):
        skeletons.setdefault(skeleton(superior), []).append(superior)
    index = UnitIndex(tuple(units), own, superiors, skeletons)
    for unit in units:
        for name in _names_of(unit, _key(words(office[0]))):
            if name.code:
                index.by_code.setdefault("".join(name.words), []).append(unit)
            else:
                index.names.append(name)
                index.exact.setdefault(_key(name.words), []).append(unit)
                index.by_skeleton.setdefault(skeleton(name.words), []).append(name)
            index.by_first.setdefault(name.words[0], []).append(name)
        if unit.email:
            index.by_email.setdefault(unit.email.strip().casefold(), []).append(unit)
    return index


def unit_index(knowledge: Knowledge) -> UnitIndex:
    """Compiled once for each Knowledge."""
    return _unit_index(ByIdentity(knowledge))


@lru_cache(maxsize=4)
def _unit_index(key: ByIdentity) -> UnitIndex:
    office = key.knowledge.settings.office
    return build(key.knowledge.units, [office.name, office.short_name, office.superior])
