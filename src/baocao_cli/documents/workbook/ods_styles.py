"""The styles of an .ods that matter here: fonts, strikes, hidden text, number formats, hidden sheets.

OpenDocument 1.3, Part 3, §16.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from baocao_cli.documents.workbook.number_format import GENERAL
from baocao_cli.documents.workbook.package import local

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
NUMBER = "{urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"

_MAX_PARENTS = 20
_DATE_PARTS = {"day": "d", "month": "m", "year": "yy", "hours": "h", "minutes": "m", "seconds": "s"}
_DATA_STYLES = frozenset(
    ("number-style", "percentage-style", "currency-style", "date-style", "time-style", "boolean-style", "text-style")
)
BOOLEAN = "BOOLEAN"
"""The code that stands for a boolean style, as LibreOffice spells it."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says; None where it leaves it to what surrounds it."""

    font: str | None = None
    struck: bool | None = None
    hidden: bool | None = None
    data_style: str | None = None

    def over(self, below: Look) -> Look:
        """This look, with the one below showing through."""
        return Look(
            self.font or below.font,
            below.struck if self.struck is None else self.struck,
            below.hidden if self.hidden is None else self.hidden,
            self.data_style or below.data_style,
        )


@dataclass(slots=True)
class Styles:
    """All styles of a workbook by family and name."""

    _elements: dict[tuple[str, str], etree._Element] = field(default_factory=dict)
    _defaults: dict[str, etree._Element] = field(default_factory=dict)
    _fonts: dict[str, str] = field(default_factory=dict)
    _formats: dict[str, etree._Element] = field(default_factory=dict)
    _looks: dict[tuple[str, str], Look] = field(default_factory=dict)
    _codes: dict[str, str] = field(default_factory=dict)

    def take_in(self, root: etree._Element) -> None:
        """Adds the styles of a part; a later part's win."""
        for group in root:
            if local(group) not in ("font-face-decls", "styles", "automatic-styles"):
                continue
            for element in group:
                self._take_in(element)

    def _take_in(self, element: etree._Element) -> None:
        kind, name = local(element), element.get(f"{STYLE}name") or ""
        if kind == "font-face":
            self._fonts[name] = _family(element.get(f"{_SVG}font-family")) or name
        elif kind == "default-style":
            self._defaults[element.get(f"{STYLE}family") or ""] = element
        elif kind == "style":
            self._elements[element.get(f"{STYLE}family") or "", name] = element
        elif kind in _DATA_STYLES:
            self._formats[name] = element

    def look(self, family: str, name: str | None) -> Look:
        """What a style says, its parents and the family's default included."""
        key = (family, name or "")
        if key not in self._looks:
            look = Look()
            for _ in range(_MAX_PARENTS):
                element = self._elements.get((family, name or ""))
                if element is None:
                    break
                look = look.over(self._own(element))
                name = element.get(f"{STYLE}parent-style-name")
            default = self._defaults.get(family)
            self._looks[key] = look if default is None else look.over(self._own(default))
        return self._looks[key]

    def _own(self, element: etree._Element) -> Look:
        look = Look(data_style=element.get(f"{STYLE}data-style-name"))
        for properties in element:
            if local(properties) != "text-properties":
                continue
            name = properties.get(f"{STYLE}font-name")
            family = _family(properties.get(f"{_FO}font-family"))
            look = replace(
                look,
                font=(self._fonts.get(name, name) if name else None) or family,
                struck=_strike(properties),
                hidden=_is(properties.get(f"{TEXT}display"), "none"),
            )
        return look

    def hides_sheet(self, name: str | None) -> bool:
        """Whether a sheet's style keeps it from view."""
        element = self._elements.get(("table", name or ""))
        properties: Iterable[etree._Element] = () if element is None else element
        return any(item.get(f"{TABLE}display") == "false" for item in properties)

    def code(self, data_style: str | None) -> str:
        """A data style as the number format's code that shows the same."""
        name = data_style or ""
        if name not in self._codes:
            element = self._formats.get(name)
            self._codes[name] = GENERAL if element is None else _format_code(element, self._formats)
        return self._codes[name]


def _family(name: str | None) -> str | None:
    return name.split(",")[0].strip().strip("'\"") if name else None


def _is(value: str | None, expected: str) -> bool | None:
    return None if value is None else value == expected


def _strike(properties: etree._Element) -> bool | None:
    said = [
        value
        for name in ("text-line-through-style", "text-line-through-type")
        if (value := properties.get(f"{STYLE}{name}")) is not None
    ]
    return all(value != "none" for value in said) if said else None


def _format_code(element: etree._Element, formats: Mapping[str, etree._Element]) -> str:
    """A style with conditions shows negative figures itself, the others by the style that it maps to."""
    maps = [item for item in element if local(item) == "map"]
    if not maps:
        return _section(element)
    other = formats.get(maps[0].get(f"{STYLE}apply-style-name") or "")
    if len(maps) > 1 or other is None or ">" not in (maps[0].get(f"{STYLE}condition") or ""):
        return GENERAL
    return f"{_section(other)};{_section(element)}"


def _section(element: etree._Element) -> str:
    if local(element) == "boolean-style":
        return BOOLEAN
    elapsed = element.get(f"{NUMBER}truncate-on-overflow") == "false"
    parts: list[str] = []
    for item in element:
        kind = local(item)
        if kind == "number":
            parts.append(_digits(item))
        elif kind in ("text", "currency-symbol"):
            parts.append(_literal("".join(str(text) for text in item.itertext())))
        elif kind in _DATE_PARTS:
            letter = _DATE_PARTS[kind] * (2 if item.get(f"{NUMBER}style") == "long" else 1)
            letter += letter[:1] if item.get(f"{NUMBER}textual") == "true" else ""
            parts.append(f"[{letter}]" if elapsed and not parts else letter)
        elif kind == "am-pm":
            parts.append("AM/PM")
        elif kind in ("fraction", "scientific-number"):
            return GENERAL
    return "".join(parts) or GENERAL


def _literal(text: str) -> str:
    """Percent signs scale the figure; everything else is quoted."""
    return "%".join(f'"{part}"' if part else "" for part in text.replace('"', "").split("%"))


def _digits(item: etree._Element) -> str:
    whole = "0" * _count(item.get(f"{NUMBER}min-integer-digits"))
    if item.get(f"{NUMBER}grouping") == "true":
        whole = f"#,##{whole or '#'}"
    places = _count(item.get(f"{NUMBER}min-decimal-places") or item.get(f"{NUMBER}decimal-places"))
    return (whole or "#") + ("." + "0" * places if places else "")


def _count(digits: str | None) -> int:
    return min(int(digits), 20) if digits and digits.isascii() and digits.isdigit() else 0
