"""The recipe: a package's bytes in, a neutral Document out. Only parts that matter are parsed, each once."""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as Base64Error
from itertools import islice
from typing import NamedTuple

from lxml import etree

from baocao_cli.documents.composing import findings_of
from baocao_cli.documents.container import Container
from baocao_cli.documents.looks.colours import WHITE, Colour
from baocao_cli.documents.model import Document, Origin, Unreadable
from baocao_cli.documents.word.blocks import Walk
from baocao_cli.documents.word.inline import Inline
from baocao_cli.documents.word.names import RELATIONSHIP_ID, is_on, w
from baocao_cli.documents.word.package import Package
from baocao_cli.documents.word.styles import Styles, theme_fonts
from baocao_cli.documents.word.watch import names_legacy_font, watch
from baocao_cli.documents.xml import as_utf8, parse_xml
from baocao_cli.findings import Finding

_MARGINS = {w("headerReference"): Origin.HEADER, w("footerReference"): Origin.FOOTER}
_NOTES = (
    ("comments", w("comment"), (b"commentReference", b"commentRangeStart")),
    ("footnotes", w("footnote"), (b"footnoteReference",)),
    ("endnotes", w("endnote"), (b"endnoteReference",)),
)
_MAX_MARGINS = 30
_MAX_REFERENCES = 1_000
_TYPE = w("type")
_PACKAGE_PART = "{http://schemas.microsoft.com/office/2006/xmlPackage}"


def read_docx(data: bytes) -> Document:
    """A .docx, .docm or .dotx (transitional or ISO-Strict) as a Document. Raises Unreadable."""
    return _read(Package(Container.of_zip(data)))


def read_flat_opc(data: bytes) -> Document:
    """A Word document saved as one XML file (`pkg:package`). Raises Unreadable."""
    members: dict[str, bytes] = {}
    for part in parse_xml(data, "pkg:package").iterchildren(f"{_PACKAGE_PART}part"):
        name = part.get(f"{_PACKAGE_PART}name", "")
        xml, binary = part.find(f"{_PACKAGE_PART}xmlData"), part.find(f"{_PACKAGE_PART}binaryData")
        if xml is not None and len(xml):
            members[name] = etree.tostring(xml[0], encoding="UTF-8")
        elif binary is not None:
            try:
                members[name] = b64decode(binary.text or "")
            except Base64Error as error:
                raise Unreadable(Finding.of("document-damaged", part=name)) from error
    return _read(Package(Container(members)))


class _Part(NamedTuple):
    name: str
    data: bytes


class _Main(NamedTuple):
    """The document's own part, and its parsed form."""

    part: _Part
    root: etree._Element
    body: etree._Element


class _Beside(NamedTuple):
    """The parts beside the body that hold text: headers and footers by origin, notes by the name of their elements."""

    margins: list[tuple[Origin, _Part]]
    notes: list[tuple[str, _Part]]


def _read(package: Package) -> Document:
    main = _main(package)
    beside = _Beside(_margins(package, main), _notes(package, main))
    styles, page = _styles(package, main, beside)
    inline = Inline(styles, page=page)
    walk = _walk(main, beside, inline)
    if inline.evidence.names_only:
        walk = _walk(main, beside, Inline(styles, inline.evidence.names_only, page=page))
    findings = findings_of(walk.blocks, tracked=walk.tracked, embedded=walk.embedded)
    return Document("docx", tuple(walk.blocks), package.custom_properties(), findings, package.carried(main.part.name))


def _main(package: Package) -> _Main:
    name = package.main_part()
    part = _Part(name, package.read(name) or b"")
    root = parse_xml(part.data, name)
    body = root.find(w("body")) if root.tag == w("document") else None
    if body is None:
        raise Unreadable(Finding.of("document-foreign"))
    return _Main(part, root, body)


def _walk(main: _Main, beside: _Beside, inline: Inline) -> Walk:
    walk = Walk(inline)
    walk.body(main.body)
    for origin, part in beside.margins:
        walk.margin(parse_xml(part.data, part.name), origin)
    for tag, part in beside.notes:
        for note in parse_xml(part.data, part.name).iterchildren(tag):
            if note.get(_TYPE, "normal") == "normal":
                walk.note(note)
    return walk


def _styles(package: Package, main: _Main, beside: _Beside) -> tuple[Styles | None, Colour | None]:
    """What runs' looks resolve with, None where direct strikes and hiding alone matter; the colour of the page.

    The style sheet is parsed only where a style can matter. No colour where none matters, or the page has one.
    """
    sheet, theme = (_related(package, main, kind) for kind in ("styles", "theme"))
    beside_body = [_bytes(part) for _, part in (*beside.margins, *beside.notes)]
    matters = watch(_bytes(main.part), beside_body, _bytes(sheet), _bytes(theme))
    if not matters.looks:
        return None, None
    fonts = theme_fonts(parse_xml(theme.data, theme.name)) if theme and names_legacy_font(_bytes(theme)) else {}
    root = parse_xml(sheet.data, sheet.name) if sheet and matters.styles else None
    page = WHITE if matters.colours and main.root.find(w("background")) is None else None
    return Styles(root, fonts), page


def _bytes(part: _Part | None) -> bytes:
    return as_utf8(part.data) if part is not None else b""


def _related(package: Package, main: _Main, kind: str) -> _Part | None:
    name = package.related(main.part.name, kind)
    data = package.read(name) if name else None
    return _Part(name, data) if name and data is not None else None


def _margins(package: Package, main: _Main) -> list[tuple[Origin, _Part]]:
    """Headers, then footers, each part once, in the order of the sections that show them."""
    references = _shown_margins(package, main)
    if not references:
        return []
    targets = {relationship.id: relationship.target for relationship in package.relationships(main.part.name)}
    margins = []
    for wanted, origin in _MARGINS.items():
        keys = [found.get(RELATIONSHIP_ID, "") for found in references if found.tag == wanted]
        names = dict.fromkeys(targets[key] for key in keys if key in targets)
        for name in list(names)[:_MAX_MARGINS]:
            data = package.read(name)
            if data is not None:
                margins.append((origin, _Part(name, data)))
    return margins


def _shown_margins(package: Package, main: _Main) -> list[etree._Element]:
    """The references to headers and footers that a section shows."""
    references = list(islice(main.root.iter(*_MARGINS), _MAX_REFERENCES))
    even = any(found.get(_TYPE) == "even" for found in references) and _tells_even_pages(package, main)
    return [found for found in references if _is_shown(found, even=even)]


def _is_shown(reference: etree._Element, *, even: bool) -> bool:
    """Whether a section shows that header: the first page's and even pages' may be switched off."""
    section, kind = reference.getparent(), reference.get(_TYPE)
    if kind == "first":
        return section is not None and is_on(section.find(w("titlePg")))
    return even or kind != "even"


def _tells_even_pages(package: Package, main: _Main) -> bool:
    settings = _related(package, main, "settings")
    return settings is not None and b"evenAndOddHeaders" in settings.data


def _notes(package: Package, main: _Main) -> list[tuple[str, _Part]]:
    """The parts of comments, footnotes and endnotes that the document refers to."""
    notes = []
    for kind, tag, marks in _NOTES:
        if any(mark in main.part.data for mark in marks):
            part = _related(package, main, kind)
            if part is not None:
                notes.append((tag, part))
    return notes
