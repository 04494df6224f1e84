"""An Open Packaging Conventions package: parts and the relationships between them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from baocao_cli.documents.carried_part import MOST_PARTS, is_carried
from baocao_cli.documents.container import Container
from baocao_cli.documents.model import Unreadable
from baocao_cli.documents.xml import as_utf8, parse_xml
from baocao_cli.findings import Finding

MAX_PROPERTIES = 200
MAX_PROPERTY_LENGTH = 2_000


class Relationship(NamedTuple):
    """`kind` is the last word of the relationship's type, in lower case: `styles`, `header`."""

    id: str
    kind: str
    target: str


class Package:
    """Reads parts by name; finds them by relationship."""

    def __init__(self, container: Container) -> None:
        self._container = container
        self._relationships: dict[str, tuple[Relationship, ...]] = {}

    def read(self, part: str) -> bytes | None:
        """A part's bytes in UTF-8 (or the 8-bit encoding that it declares), None where it is not there."""
        data = self._container.read(part)
        return None if data is None else as_utf8(data)

    def relationships(self, part: str) -> tuple[Relationship, ...]:
        """The inner relationships of a part (`""`: of the package), parsed once."""
        if part not in self._relationships:
            self._relationships[part] = tuple(self._read_relationships(part))
        return self._relationships[part]

    def _read_relationships(self, part: str) -> Iterator[Relationship]:
        folder, name = posixpath.split(part)
        source = posixpath.join(folder, "_rels", f"{name}.rels")
        data = self.read(source)
        if data is None:
            return
        for element in parse_xml(data, source):
            if element.get("TargetMode") == "External":
                continue
            kind = element.get("Type", "").rpartition("/")[2].replace("-", "").lower()
            yield Relationship(element.get("Id", ""), kind, _resolved(folder, element.get("Target", "")))

    def related(self, part: str, kind: str) -> str | None:
        """The first part of that kind that this part names and that is there."""
        for relationship in self.relationships(part):
            if relationship.kind == kind and relationship.target in self._container:
                return relationship.target
        return None

    def main_part(self) -> str:
        """The document's own part. Raises Unreadable for a package that names none."""
        part = self.related("", "officedocument") or "word/document.xml"
        if part not in self._container:
            raise Unreadable(Finding.of("document-foreign"))
        return part

    def custom_properties(self) -> dict[str, str]:
        """`docProps/custom.xml`: names and values as text."""
        part = self.related("", "customproperties")
        data = self.read(part) if part else None
        if part is None or data is None:
            return {}
        properties = {}
        for element in islice(parse_xml(data, part), MAX_PROPERTIES):
            value = "".join(text for text in element.itertext() if isinstance(text, str))
            properties[element.get("name", "")] = value[:MAX_PROPERTY_LENGTH]
        return properties

    def carried(self, part: str) -> tuple[bytes, ...]:
        """The custom XML parts of the document that hold a summary's data."""
        targets = [found.target for found in self.relationships(part) if found.kind == "customxml"]
        found = [self.read(target) for target in targets[:MOST_PARTS]]
        return tuple(data for data in found if data is not None and is_carried(data))


def _resolved(folder: str, target: str) -> str:
    """A target's part name: relative to the folder of the part that names it, or from the root."""
    joined = target if target.startswith("/") else f"/{folder}/{target}"
    return (posixpath.normpath(joined) if "/." in joined or "//" in joined else joined).lstrip("/")
