"""Style sheets of pages, as far as they decide what is seen: simple selectors, combined by descent, and their rules.

What is not understood (attributes, states, siblings, conditions on the window) has no effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_PRELUDE = re.compile(r"[^{};]*")
_DECLARATION = re.compile(r"""\s*([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])*)""")
_IMPORTANT = re.compile(r"\s*!\s*important\s*$", re.IGNORECASE)
_COMPOUND = re.compile(r"([a-zA-Z][\w-]*|\*)?((?:[.#][\w-]+)*)")
_PART = re.compile(r"([.#])([\w-]+)")
_ON_SCREENS = re.compile(r"@media\s+(?:only\s+)?(?:all|screen)\s*", re.IGNORECASE)
_MOST_RULES = 20_000

Declarations = dict[str, str]
"""Values by the property's name, both in lower case but for names of fonts."""


class Compound(NamedTuple):
    """What one element has to be: `td.a#b`; empty parts are anything."""

    tag: str
    identity: str
    classes: frozenset[str]

    def fits(self, element: Any) -> bool:
        """Whether the element is that."""
        if self.tag and self.tag != element.tag:
            return False
        if self.identity and self.identity != element.get("id"):
            return False
        return not self.classes or self.classes <= set((element.get("class") or "").split())


class Selector(NamedTuple):
    """Compounds from the outermost to the element itself; `direct`: which ones are parents of the next."""

    compounds: tuple[Compound, ...]
    direct: tuple[bool, ...]

    @property
    def weight(self) -> tuple[int, int, int]:
        """How exact it is: the more exact rule wins."""
        return (
            sum(bool(compound.identity) for compound in self.compounds),
            sum(len(compound.classes) for compound in self.compounds),
            sum(bool(compound.tag) for compound in self.compounds),
        )

    def fits(self, element: Any) -> bool:
        """Whether it selects the element."""
        if not self.compounds[-1].fits(element):
            return False
        held = [element]
        """What fits the compound looked at last, from the innermost outwards."""
        for compound, direct in zip(reversed(self.compounds[:-1]), reversed(self.direct), strict=True):
            above = [inner.getparent() for inner in held] if direct else held[0].iterancestors()
            held = [outer for outer in above if outer is not None and compound.fits(outer)]
            if not held:
                return False
        return True


@dataclass(frozen=True, slots=True)
class _Rule:
    selector: Selector
    order: int
    plain: Declarations
    important: Declarations


@dataclass(slots=True)
class StyleSheets:
    """All rules of a page, found by what their selector ends in."""

    _rules: dict[str, list[_Rule]] = field(default_factory=dict)
    _count: int = 0

    def add(self, text: str) -> None:
        """The rules of one `style` element."""
        for prelude, body in _blocks(_COMMENT.sub("", text)):
            plain, important = declarations(body)
            for written in prelude.split(","):
                selector = _selector(written.strip())
                if selector is None or self._count >= _MOST_RULES:
                    continue
                self._count += 1
                self._rules.setdefault(_key(selector.compounds[-1]), []).append(
                    _Rule(selector, self._count, plain, important)
                )

    def declared(self, element: Any) -> Declarations:
        """What the sheets and the element's own `style` say of it, the heaviest last word on each property."""
        own, own_important = declarations(element.get("style") or "")
        if not self._rules:
            return {**own, **own_important}
        rules = sorted(
            (rule for key in _keys(element) for rule in self._rules.get(key, ()) if rule.selector.fits(element)),
            key=lambda rule: (rule.selector.weight, rule.order),
        )
        said: Declarations = {}
        for part in (*(rule.plain for rule in rules), own, *(rule.important for rule in rules), own_important):
            said |= part
        return said


def _key(compound: Compound) -> str:
    if compound.identity:
        return f"#{compound.identity}"
    return f".{min(compound.classes)}" if compound.classes else compound.tag


def _keys(element: Any) -> list[str]:
    keys = ["", str(element.tag), *(f".{name}" for name in (element.get("class") or "").split())]
    return [*keys, f"#{element.get('id')}"] if element.get("id") else keys


@lru_cache(maxsize=2048)
def declarations(text: str) -> tuple[Declarations, Declarations]:
    """The plain declarations of a rule's body or a `style` attribute, and the important ones."""
    plain: Declarations = {}
    important: Declarations = {}
    for name, value in _DECLARATION.findall(text):
        bare = _IMPORTANT.sub("", value).strip()
        (plain if bare == value.strip() else important)[name.lower()] = bare
    return plain, important


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Selectors and bodies in order; of `@media` those for screens, of other `@` nothing."""
    position = 0
    while position < len(text):
        prelude = _PRELUDE.match(text, position)
        end = prelude.end() if prelude is not None else len(text)
        if end >= len(text) or text[end] != "{":
            position = end + 1
            continue
        close = _closing(text, end)
        written, body = text[position:end].strip(), text[end + 1 : close]
        if _ON_SCREENS.fullmatch(written):
            yield from _blocks(body)
        elif not written.startswith("@"):
            yield written, body
        position = close + 1


def _closing(text: str, opening: int) -> int:
    depth = 0
    for match in re.compile("[{}]").finditer(text, opening):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.start()
    return len(text)


def _selector(written: str) -> Selector | None:
    """None for one that is not followed."""
    compounds: list[Compound] = []
    direct: list[bool] = []
    for part in written.replace(">", " > ").split():
        if part == ">":
            if not compounds or len(direct) == len(compounds):
                return None
            direct.append(True)
            continue
        match = _COMPOUND.fullmatch(part)
        if match is None:
            return None
        if len(direct) < len(compounds):
            direct.append(False)
        compounds.append(_compound(match[1] or "", match[2]))
    return Selector(tuple(compounds), tuple(direct)) if compounds and len(direct) == len(compounds) - 1 else None


def _compound(tag: str, rest: str) -> Compound:
    parts = _PART.findall(rest)
    identity = next((name for mark, name in parts if mark == "#"), "")
    return Compound("" if tag == "*" else tag.lower(), identity, frozenset(name for mark, name in parts if mark == "."))
