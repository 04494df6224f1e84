"""The styles of an .ods's cells and sheets: looks, number formats, hidden sheets (OpenDocument 1.3, Part 3, §16)."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from baocao_cli.documents.odt.names import name
from baocao_cli.documents.odt.styles import Look, Styles
from baocao_cli.documents.workbook.number_format import GENERAL
from baocao_cli.documents.workbook.package import local

NUMBER = "{urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0}"
_NAME, _FAMILY, _PARENT = name("style:name"), name("style:family"), name("style:parent-style-name")
_DATA_STYLE = name("style:data-style-name")
_MAX_PARENTS = 20
_DATE_PARTS = {"day": "d", "month": "m", "year": "yy", "hours": "h", "minutes": "m", "seconds": "s"}
_DATA_STYLES = frozenset(
    ("number-style", "percentage-style", "currency-style", "date-style", "time-style", "boolean-style", "text-style")
)
BOOLEAN = "BOOLEAN"
"""The code that stands for a boolean style, as LibreOffice spells it."""


class SheetStyles:
    """The styles of a workbook, of content.xml and styles.xml together; the first of a name wins."""

    def __init__(self, *roots: etree._Element) -> None:
        self.texts = Styles(*roots)
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._formats: dict[str, etree._Element] = {}
        self._codes: dict[str, str] = {}
        for element in (style for root in roots for group in root for style in group):
            kind, called = local(element), element.get(_NAME, "")
            if kind == "style" and element.get(_FAMILY) in ("table-cell", "table"):
                self._elements.setdefault((element.get(_FAMILY, ""), called), element)
            elif kind in _DATA_STYLES:
                self._formats.setdefault(called, element)

    def look(self, style: str | None) -> Look:
        """A cell style's font, and whether it strikes or hides."""
        return self.texts.look("table-cell", style)

    def code(self, style: str | None) -> str:
        """A cell style's number format, as the code that shows the same."""
        if style is None:
            return GENERAL
        if style not in self._codes:
            element = self._formats.get(self._data_style(style))
            self._codes[style] = GENERAL if element is None else _format_code(element, self._formats)
        return self._codes[style]

    def _data_style(self, style: str) -> str:
        for _ in range(_MAX_PARENTS):
            element = self._elements.get(("table-cell", style))
            if element is None:
                break
            if (said := element.get(_DATA_STYLE)) is not None:
                return said
            style = element.get(_PARENT, "")
        return ""

    def hides_sheet(self, style: str | None) -> bool:
        """Whether a sheet's style keeps it from view."""
        element = self._elements.get(("table", style or ""))
        return element is not None and any(item.get(name("table:display")) == "false" for item in element)


def _format_code(element: etree._Element, formats: Mapping[str, etree._Element]) -> str:
    """A style with conditions shows negative figures itself, the others by the style that it maps to."""
    maps = [item for item in element if local(item) == "map"]
    if not maps:
        return _section(element)
    other = formats.get(maps[0].get(name("style:apply-style-name")) or "")
    if len(maps) > 1 or other is None or ">" not in (maps[0].get(name("style:condition")) or ""):
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
