"""The fonts of a page's text, as far as they decide what it says: legacy Vietnamese ones."""

from __future__ import annotations

import re
from typing import Any

from baocao_cli.vietnamese.legacy import Encoding, decode_runs, encoding_of

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_FAMILY = re.compile(r"font-family\s*:\s*([^;}]+)|font\s*:[^;}]*?((?:\"|')[^;}]+)", re.IGNORECASE)
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?", re.IGNORECASE)
_Key = tuple[str, str]


class Fonts:
    """Which encoding an element's text is in: by its own font, its style's, else that of the element around it.

    Of style sheets the plain selectors are heeded (`td`, `.xl65`, `p.MsoNormal`), which office programs write.
    """

    def __init__(self, root: Any) -> None:
        self.converted = False
        self._rules: dict[_Key, str] = {}
        for sheet in root.iter("style"):
            for selectors, body in _RULE.findall(sheet.text or ""):
                self._add(selectors, body)
        self._legacy = any(encoding_of(self._own(element)) for element in root.iter())
        self._known: dict[Any, Encoding | None] = {}

    def _add(self, selectors: str, body: str) -> None:
        family = _family(body)
        if family is None:
            return
        for selector in selectors.split(","):
            match = _SELECTOR.fullmatch(selector.strip())
            if match is not None and selector.strip():
                self._rules[(match[1] or "").lower(), match[2] or ""] = family

    def shown(self, text: str | None, element: Any) -> str:
        """The text that stands directly in that element, as a person sees it."""
        if not text or not self._legacy:
            return text or ""
        encoding = self._encoding(element)
        if encoding is None:
            return text
        decoded, converted = decode_runs([(text, encoding)])
        self.converted = self.converted or converted
        return decoded

    def _encoding(self, element: Any) -> Encoding | None:
        if element is None:
            return None
        if element not in self._known:
            own = self._own(element)
            self._known[element] = self._encoding(element.getparent()) if own is None else encoding_of(own)
        return self._known[element]

    def _own(self, element: Any) -> str | None:
        named = element.get("face") or _family(element.get("style") or "")
        if named:
            return str(named)
        tag = element.tag if isinstance(element.tag, str) else ""
        keys = [(tag, name) for name in (element.get("class") or "").split()]
        for key in (*keys, *(("", name) for _tag, name in keys), (tag, "")):
            if key in self._rules:
                return self._rules[key]
        return None


def _family(style: str) -> str | None:
    match = _FAMILY.search(style)
    return (match[1] or match[2]).strip() if match else None
