"""The recipe: a package's bytes in, a neutral Document out. Only parts that matter are parsed, each once."""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as Base64Error
from itertools import islice
from typing import NamedTuple

from lxml import etree

from baocao_cli.documents.composing import findings_of
from baocao_cli.documents.container import Container
from baocao_cli.documents.model import Document, Origin, Unreadable
from baocao_cli.documents.word.blocks import Walk
from baocao_cli.documents.word.inline import Inline
from baocao_cli.documents.word.names import RELATIONSHIP_ID, is_on, w
from baocao_cli.documents.word.package import Package
from baocao_cli.documents.word.styles import Styles, theme_fonts
from baocao_cli.documents.xml import parse_xml
from baocao_cli.findings import Finding
from baocao_cli.vietnamese.legacy import FONT_MARKS

_MARGINS = {w("headerReference"): Origin.HEADER, w("footerReference"): Origin.FOOTER}
_NOTES = (
    ("comments", w("comment"), (b"commentReference", b"commentRangeStart")),
    ("footnotes", w("footnote"), (b"footnoteReference",)),
    ("endnotes", w("endnote"), (b"endnoteReference",)),
)
_MAX_MARGINS = 30
_MAX_REFERENCES = 1_000
_TYPE = w("type")
_SHOWING_MARKS = (b"strike", b"vanish")
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


class _Main(NamedTuple):
    """The document's own part, as bytes and parsed."""

    part: str
    data: bytes
    root: etree._Element
    body: etree._Element


def _read(package: Package) -> Document:
    main = _main(package)
    styles = _styles(package, main)
    inline = Inline(styles)
    walk = _walk(package, main, inline)
    if inline.evidence.names_only:
        walk = _walk(package, main, Inline(styles, inline.evidence.names_only))
    findings = findings_of(walk.blocks, tracked=walk.tracked, embedded=walk.embedded)
    return Document("docx", tuple(walk.blocks), package.custom_properties(), findings)


def _main(package: Package) -> _Main:
    part = package.main_part()
    data = package.read(part) or b""
    root = parse_xml(data, part)
    body = root.find(w("body")) if root.tag == w("document") else None
    if body is None:
        raise Unreadable(Finding.of("document-foreign"))
    return _Main(part, data, root, body)


def _walk(package: Package, main: _Main, inline: Inline) -> Walk:
    walk = Walk(inline)
    walk.body(main.body)
    _margins(package, main, walk)
    _notes(package, main, walk)
    return walk


def _styles(package: Package, main: _Main) -> Styles | None:
    """The style sheet, where a legacy font or a style that hides or strikes can matter; else None, nothing parsed."""
    parts = {kind: package.related(main.part, kind) for kind in ("styles", "theme")}
    sheets = {kind: (package.read(part) if part else None) or b"" for kind, part in parts.items()}
    legacy = any(_names_legacy_font(text) for text in (main.data, *sheets.values()))
    marked = any(mark in sheets["styles"] for mark in _SHOWING_MARKS)
    if not legacy and not marked:
        return None
    theme = theme_fonts(parse_xml(sheets["theme"], "theme")) if _names_legacy_font(sheets["theme"]) else {}
    return Styles(parse_xml(sheets["styles"], "styles") if sheets["styles"] else None, theme)


def _names_legacy_font(text: bytes) -> bool:
    lower = text.lower()
    return b"vn" in lower and any(mark in lower for mark in FONT_MARKS)


def _margins(package: Package, main: _Main, walk: Walk) -> None:
    """Headers, then footers, each part once, in the order of the sections that show them."""
    references = list(islice(main.root.iter(*_MARGINS), _MAX_REFERENCES))
    if not references:
        return
    even = any(found.get(_TYPE) == "even" for found in references) and _tells_even_pages(package, main)
    references = [found for found in references if _is_shown(found, even=even)]
    targets = {relationship.id: relationship.target for relationship in package.relationships(main.part)}
    for wanted in _MARGINS:
        keys = [found.get(RELATIONSHIP_ID, "") for found in references if found.tag == wanted]
        parts = dict.fromkeys(targets[key] for key in keys if key in targets)
        for part in list(parts)[:_MAX_MARGINS]:
            data = package.read(part)
            if data is not None:
                walk.margin(parse_xml(data, part), _MARGINS[wanted])


def _is_shown(reference: etree._Element, *, even: bool) -> bool:
    """Whether a section shows that header: the first page's and even pages' may be switched off."""
    section, kind = reference.getparent(), reference.get(_TYPE)
    if kind == "first":
        return section is not None and is_on(section.find(w("titlePg")))
    return even or kind != "even"


def _tells_even_pages(package: Package, main: _Main) -> bool:
    settings = package.related(main.part, "settings")
    return settings is not None and b"evenAndOddHeaders" in (package.read(settings) or b"")


def _notes(package: Package, main: _Main, walk: Walk) -> None:
    for kind, tag, marks in _NOTES:
        part = package.related(main.part, kind) if any(mark in main.data for mark in marks) else None
        text = package.read(part) if part else None
        if part is None or text is None:
            continue
        for note in parse_xml(text, part).iterchildren(tag):
            if note.get(_TYPE, "normal") == "normal":
                walk.note(note)
