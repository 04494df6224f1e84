"""Qualified names of WordprocessingML and its neighbours (transitional; ISO-Strict is translated on parsing)."""

from __future__ import annotations

from lxml import etree

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
VML = "urn:schemas-microsoft-com:vml"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """`w:name` as lxml writes it."""
    return f"{{{MAIN}}}{name}"


VAL = w("val")
ALTERNATE_CONTENT = f"{{{COMPATIBILITY}}}AlternateContent"
CHOICE = f"{{{COMPATIBILITY}}}Choice"
FALLBACK = f"{{{COMPATIBILITY}}}Fallback"
RELATIONSHIP_ID = f"{{{RELATIONSHIPS}}}id"

_KNOWN_NAMESPACES = ("http://schemas.microsoft.com/office/", "http://schemas.openxmlformats.org/")
_OFF = frozenset({"0", "false", "off", "none"})


def child_of(element: etree._Element, tag: str) -> etree._Element | None:
    """The first child of that name; quicker than `find` where it stands at the front, as properties do."""
    for child in element:
        if child.tag == tag:
            return child
    return None


def is_on(element: etree._Element | None) -> bool:
    """An on/off property: there, and not switched off."""
    return element is not None and element.get(VAL) not in _OFF


def number(element: etree._Element | None, default: int) -> int:
    """The whole number in `w:val`; the default where there is none or it is no number of a sane length."""
    return number_in(element.get(VAL, ""), default) if element is not None else default


def number_in(value: str, default: int = 0) -> int:
    """The whole number that an attribute holds."""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else default


def branch(alternate: etree._Element) -> etree._Element | None:
    """The one branch of `mc:AlternateContent` that shows: a choice whose needs Word knows, else the fallback."""
    for choice in alternate.iterchildren(CHOICE):
        needed = [choice.nsmap.get(prefix) or "" for prefix in choice.get("Requires", "").split()]
        if all(namespace.startswith(_KNOWN_NAMESPACES) for namespace in needed):
            return choice
    return next(alternate.iterchildren(FALLBACK), None)
