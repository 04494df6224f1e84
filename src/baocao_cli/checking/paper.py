"""A Word document opened for checking: its sections, lines, tables, and the parts found in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from baocao_cli.checking.body_walk import BodyWalk
from baocao_cli.checking.formatting import StyleSheet
from baocao_cli.checking.lines import Header, Line, Section, Table
from baocao_cli.checking.paragraph import TWIPS_PER_POINT
from baocao_cli.checking.parts import Parts, find_parts
from baocao_cli.documents.container import Container
from baocao_cli.documents.model import Unreadable
from baocao_cli.documents.word.names import RELATIONSHIP_ID, VAL, is_on, number_in, w
from baocao_cli.documents.word.package import Package
from baocao_cli.documents.xml import parse_xml
from baocao_cli.findings import Finding

_PAGE_FIELD = re.compile(r"^\s*PAGE\b", re.IGNORECASE)
_PAPER = (11906, 16838)
"""Twips of A4, where a section names no size."""
_MARGIN = 1440


@dataclass(frozen=True)
class Paper:
    """What the rules look at. `typed`: the text of all parts that print, as it was typed; `pages`: None if unknown."""

    sections: tuple[Section, ...]
    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    default_tab: float
    pages: int | None = None

    @cached_property
    def parts(self) -> Parts:
        """The paper's parts, found by where they stand and what they say."""
        return find_parts(self.lines, self.tables)

    @property
    def printed(self) -> tuple[Line, ...]:
        """Every line with something to see, those of headers too."""
        margins = [
            line
            for section in self.sections
            for header in (section.header, section.first_header, section.footer)
            for line in header.lines
        ]
        return tuple(line for line in (*self.lines, *margins) if not line.blank)


def open_paper(data: bytes) -> Paper:
    """Raises Unreadable for what is no Word document or a damaged one."""
    package = Package(Container.of_zip(data))
    name = package.main_part()
    root = parse_xml(package.read(name) or b"", name)
    body = root.find(w("body")) if root.tag == w("document") else None
    if body is None:
        raise Unreadable(Finding.of("document-foreign"))
    opener = _Opener(package, name)
    sections = opener.sections(body)
    walk = BodyWalk(opener.sheet, sections).walk(body)
    return Paper(sections, tuple(walk.lines), tuple(walk.tables), opener.sheet.default_tab, opener.pages())


class _Opener:
    """Reads the parts beside the body."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self._main = main
        self._targets = {each.id: each.target for each in package.relationships(main)}
        settings = self._related("settings")
        tab = None if settings is None else settings.find(w("defaultTabStop"))
        self.sheet = StyleSheet(
            self._related("styles"),
            self._related("theme"),
            self._related("numbering"),
            720 if tab is None else number_in(tab.get(VAL, ""), 720),
        )

    def _related(self, kind: str) -> etree._Element | None:
        part = self._package.related(self._main, kind)
        data = self._package.read(part) if part else None
        return None if part is None or data is None else parse_xml(data, part)

    def pages(self) -> int | None:
        """How many pages the program that saved it counted."""
        part = self._package.related("", "extendedproperties")
        data = self._package.read(part) if part else None
        if part is None or data is None:
            return None
        counted = parse_xml(data, part).find("{*}Pages")
        return None if counted is None else number_in(counted.text or "") or None

    def sections(self, body: etree._Element) -> tuple[Section, ...]:
        """In order; a section without headers of its own has those of the one before."""
        sections: list[Section] = []
        inherited: dict[str, Header] = {}
        for number, element in enumerate(_section_elements(body), start=1):
            inherited = inherited | self._headers(element)
            sections.append(_section(number, element, inherited))
        return tuple(sections)

    def _headers(self, section: etree._Element) -> dict[str, Header]:
        headers = {}
        for reference in section:
            if reference.tag in (w("headerReference"), w("footerReference")):
                place = "header" if reference.tag == w("headerReference") else "footer"
                name = self._targets.get(reference.get(RELATIONSHIP_ID, ""), "")
                data = self._package.read(name) if name else None
                if data is not None:
                    headers[f"{place}.{reference.get(w('type'), 'default')}"] = self._header(parse_xml(data, name))
        return headers

    def _header(self, root: etree._Element) -> Header:
        lines: list[Line] = []
        numbered: list[Line] = []
        framed = False
        for paragraph in root.iter(w("p")):
            holder = etree.Element(w("body"))
            holder.append(_copy(paragraph))
            walked = BodyWalk(self.sheet).walk(holder).lines
            lines.extend(walked)
            if _has_page_number(paragraph):
                numbered.extend(walked)
                frame = paragraph.find(f"{w('pPr')}/{w('framePr')}")
                framed |= frame is not None and frame.get(w("xAlign")) == "center"
        return Header(tuple(lines), tuple(numbered), framed)


def _copy(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element))


def _has_page_number(paragraph: etree._Element) -> bool:
    """A field PAGE of its own, not one in a text box that hangs on it."""
    own = [each for each in paragraph.iter(w("instrText"), w("fldSimple")) if _paragraph_of(each) is paragraph]
    written = "".join(each.text or "" for each in own if each.tag == w("instrText"))
    simple = [each.get(w("instr"), "") for each in own]
    return any(_PAGE_FIELD.match(instruction) for instruction in [written, *simple])


def _paragraph_of(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(w("p")), None)


def _section_elements(body: etree._Element) -> list[etree._Element]:
    inner = list(body.iterfind(f".//{w('pPr')}/{w('sectPr')}"))
    last = body.find(w("sectPr"))
    return [*inner, *([] if last is None else [last])] or [etree.Element(w("sectPr"))]


def _section(number: int, element: etree._Element, headers: dict[str, Header]) -> Section:
    size, margins = element.find(w("pgSz")), element.find(w("pgMar"))
    numbers = element.find(w("pgNumType"))

    def length(source: etree._Element | None, name: str, default: int) -> float:
        value = default if source is None else number_in(source.get(w(name), "").lstrip("-"), default)
        return value / TWIPS_PER_POINT

    gutter = length(margins, "gutter", 0)
    return Section(
        number,
        length(size, "w", _PAPER[0]),
        length(size, "h", _PAPER[1]),
        length(margins, "top", _MARGIN),
        length(margins, "bottom", _MARGIN),
        length(margins, "left", _MARGIN) + gutter,
        length(margins, "right", _MARGIN),
        first_differs=is_on(element.find(w("titlePg"))),
        number_format="decimal" if numbers is None else numbers.get(w("fmt"), "decimal"),
        header=headers.get("header.default", Header()),
        first_header=headers.get("header.first", Header()),
        footer=headers.get("footer.default", Header()),
    )
