"""A blank's Word template, compiled once and filled in for every unit.

docxtpl makes the XML that Word wrote into a template that Jinja understands. Its own `render` would parse and write
every part for every unit (18 ms a form); here Jinja fills the compiled text, and the other parts stay as they are.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined, Template, TemplateError, UndefinedError
from lxml import etree

from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import Finding
from baocao_cli.ooxml.package import Parts, read_parts, with_room_for_properties
from baocao_cli.texts import say

_FILLED_PARTS = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_JINJA = re.compile(r"\{[\{%#]")


class WordTemplate:
    """The parts of one `blank.docx`: some to be filled in, the others fixed."""

    def __init__(self, path: Path, shown: str) -> None:
        """`shown` names the file in faults. Raises WorkspaceFault for a template that cannot be used."""
        self._shown = shown
        try:
            parts = with_room_for_properties(read_parts(path.read_bytes()))
            names = [name for name in parts if _FILLED_PARTS.fullmatch(name)]
            if "word/document.xml" not in names:
                raise KeyError("word/document.xml")
        except (zipfile.BadZipFile, KeyError, UnicodeDecodeError) as error:
            raise self._fault(say("blank.not_docx")) from error
        self._parts: Parts = parts
        environment = Environment(autoescape=True, undefined=StrictUndefined)
        self._templates: dict[str, Template] = {}
        for name in names:
            source = _understandable(path, parts[name].decode("utf-8"))
            if name != "word/document.xml" and _JINJA.search(source) is None:
                continue
            try:
                self._templates[name] = environment.from_string(source)
            except TemplateError as error:
                raise self._fault(say("blank.syntax", problem=error.message or "")) from error

    def fill(self, values: Mapping[str, Any]) -> dict[str, bytes]:
        """The parts with every name filled in.

        Raises WorkspaceFault where the template names what is not there.
        """
        filled = dict(self._parts)
        for name, template in self._templates.items():
            try:
                filled[name] = template.render(values).encode()
            except UndefinedError as error:
                unknown = re.search(r"'([^']*)' is undefined", error.message or "")
                raise self._fault(say("blank.unknown_name", name=unknown[1] if unknown else error.message)) from error
            except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
                raise self._fault(say("blank.syntax", problem=error)) from error
        return filled

    def check(self, filled: Parts) -> None:
        """Raises WorkspaceFault where what was filled in is no XML any more: a tag of the template stands amiss."""
        for name in self._templates:
            try:
                etree.fromstring(filled[name])
            except etree.XMLSyntaxError as error:
                raise self._fault(say("blank.xml")) from error

    def _fault(self, problem: str) -> WorkspaceFault:
        return WorkspaceFault(Finding.of("form-template", file=self._shown, problem=problem))


def _understandable(path: Path, xml: str) -> str:
    """The XML with Jinja's tags freed from the runs, paragraphs and rows that Word put around them."""
    patched: str = DocxTemplate(path).patch_xml(xml)
    return patched
