"""The package of a workbook: parts within limits, XML that expands nothing, relationships."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from functools import wraps
from io import BytesIO

from lxml import etree

from baocao_cli.documents.carried_part import MOST_PARTS, is_carried
from baocao_cli.documents.container import Container
from baocao_cli.documents.model import Document, Unreadable
from baocao_cli.documents.workbook import limits
from baocao_cli.documents.workbook.faults import damaged, too_large
from baocao_cli.documents.xml import parse_xml

_DAMAGE = (etree.LxmlError, ValueError, LookupError, OverflowError, RecursionError)
"""What parts raise that are not what their names say."""


def only_unreadable(reader: Callable[[bytes], Document]) -> Callable[[bytes], Document]:
    """Whatever is wrong with the bytes becomes Unreadable, in words for a workbook."""

    @wraps(reader)
    def guarded(data: bytes) -> Document:
        try:
            return reader(data)
        except Unreadable as fault:
            if fault.finding.code == "document-damaged":
                raise damaged(fault.finding.values.get("part", "")) from fault
            if fault.finding.code == "document-too-large":
                raise too_large() from fault
            raise
        except _DAMAGE as error:
            raise damaged(repr(error)) from error
        except MemoryError as error:
            raise too_large() from error

    return guarded


def local(element: etree._Element) -> str:
    """An element's name without its namespace: ISO-Strict and transitional files differ in namespaces only."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str | None:
    """An attribute by its local name, whatever its namespace."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def truth(value: str | None) -> bool:
    """An XML boolean; one that is not there is false."""
    return value in ("1", "true", "on")


class Package:
    """The parts of a zip, by names without leading `/`; upper and lower case are alike (ECMA-376 Part 2, §6.2.2)."""

    def __init__(self, container: Container) -> None:
        self._container = container
        self._budget = limits.PACKAGE_BYTES
        self._relations: dict[str, list[tuple[str, str, str]]] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._container

    def _read(self, name: str) -> bytes:
        """A part's bytes. Raises LookupError for one that is not there, Unreadable where it is all too much."""
        data = self._container.read(name)
        if data is None:
            raise LookupError(name)
        self._budget -= len(data)
        if self._budget < 0:
            raise too_large()
        return data

    def root(self, name: str) -> etree._Element:
        """A part's XML as a tree."""
        return parse_xml(self._read(name), name)

    def walk(self, name: str, *tags: str) -> Iterator[etree._Element]:
        """The part's elements of these local names, each when it ends; cleared after use."""
        data = self._read(name)
        if b"<!DOCTYPE" in data:
            raise damaged(name)
        steps = etree.iterparse(
            BytesIO(data),
            tag=[f"{{*}}{tag}" for tag in tags],
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        for _, element in steps:
            yield element
            element.clear(keep_tail=False)

    def relations(self, part: str) -> list[tuple[str, str, str]]:
        """(id, last word of the type, target part) of each inner relationship; `part` is empty for the package's."""
        if part not in self._relations:
            self._relations[part] = list(self._read_relations(part))
        return self._relations[part]

    def _read_relations(self, part: str) -> Iterator[tuple[str, str, str]]:
        folder, _, name = part.rpartition("/")
        source = posixpath.join(folder, "_rels", f"{name}.rels")
        if source not in self:
            return
        for relation in self.root(source):
            if local(relation) != "Relationship" or relation.get("TargetMode") == "External":
                continue
            target = (relation.get("Target") or "").replace("\\", "/")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            yield relation.get("Id") or "", (relation.get("Type") or "").rpartition("/")[2], path

    def carried(self, part: str) -> tuple[bytes, ...]:
        """The custom XML parts of the workbook that hold a summary's data."""
        found = [self._read(target) for target in self.related(part, "customXml")[:MOST_PARTS]]
        return tuple(data for data in found if is_carried(data))

    def related(self, part: str, kind: str) -> list[str]:
        """The parts of one kind that a part points to, those that are there."""
        return [target for _, found, target in self.relations(part) if found == kind and target in self]
