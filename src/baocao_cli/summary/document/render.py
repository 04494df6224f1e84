"""The summary as a Word document, from a template that the office edits in Word.

docxtpl silently loses text that is not escaped, and prints unknown names as nothing: so escaping and strict names are
switched on, and whatever is wrong in a template is reported with its place.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, UndefinedError
from jinja2.exceptions import TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import Finding
from baocao_cli.summary.charts.choice import charts_of
from baocao_cli.summary.document.annexes import Annex
from baocao_cli.summary.document.chart_placing import with_charts
from baocao_cli.summary.document.deferred_tables import DeferredTables
from baocao_cli.summary.document.fixed_properties import with_fixed_properties
from baocao_cli.summary.document.template_context import template_names
from baocao_cli.summary.document.template_names import Names
from baocao_cli.summary.model.summary import Summary
from baocao_cli.texts import say

_TAGS = re.compile(r"<[^>]+>")


def render_document(
    summary: Summary,
    template: Path,
    signed_on: date | None = None,
    *,
    named: str = "",
    more: Sequence[Annex] = (),
) -> bytes:
    """The document's bytes: the same for the same summary. `more`: further annexes; `named`: see `fill`."""
    return fill(template, template_names(summary, signed_on, more), summary, named=named)


def fill(template: Path, names: Names, summary: Summary, *, named: str = "") -> bytes:
    """The template filled with those names, with the properties of the summary's month.

    `named`: what messages call the template, by default its path. Raises WorkspaceFault for a template that cannot be
    used.
    """
    named = named or template.as_posix()
    document = _open(template, named)
    deferred = DeferredTables()
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    try:
        document.render(deferred.names(names), jinja_env=environment, autoescape=True)
    except etree.XMLSyntaxError as error:
        raise WorkspaceFault(Finding.of("template-structure", where=named, reason=error.msg)) from error
    except Exception as error:  # the office's own expressions may raise anything; other errors pass through
        if not isinstance(error, TemplateError) and _line_number(error) is None:
            raise
        raise WorkspaceFault(_fault(error, document, named)) from error
    target = io.BytesIO()
    document.save(target)
    title = say("summary.document-title", subject=names["subject"].replace("\n", ", "))
    package = with_charts(target.getvalue(), charts_of(summary))
    return with_fixed_properties(package, title, summary.settings.issuing.name, summary.month, deferred.put_back)


def uses(template: Path, name: str) -> bool:
    """Whether the template uses that name anywhere."""
    return name in _open(template, template.as_posix()).get_undeclared_template_variables()


class _StrictTemplate(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """A template whose result must be well-formed: docxtpl would repair it silently, losing text."""

    def fix_tables(self, xml: str) -> etree._Element:
        etree.fromstring(xml)
        fixed_tree: etree._Element = super().fix_tables(xml)
        return fixed_tree


def _open(template: Path, where: str) -> _StrictTemplate:
    if not template.is_file():
        raise WorkspaceFault(Finding.of("template-not-there", where=where))
    document = _StrictTemplate(template)
    try:
        document.init_docx()
    except (PackageNotFoundError, zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, ValueError) as error:
        raise WorkspaceFault(Finding.of("template-not-a-document", where=where)) from error
    return document


def _fault(error: Exception, document: _StrictTemplate, where: str) -> Finding:
    """What is wrong in the template, with the text of the paragraph that contains it."""
    code = "template-unknown-name" if isinstance(error, UndefinedError) else "template-syntax"
    place = _paragraph(document, _line_number(error))
    return Finding.of(code, where=where, raw=place, reason=str(error) or type(error).__name__)


def _line_number(error: Exception) -> int | None:
    """The template's line: that of a syntax error, else that of the template's frame in the traceback."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    number = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            number = trace.tb_lineno
        trace = trace.tb_next
    return number


def _paragraph(document: _StrictTemplate, line_number: int | None) -> str:
    """The text of that line of the part being rendered, in which each paragraph begins a line; `…` if unknown."""
    part = document.current_rendering_part
    in_body = part is document.docx.part
    xml = document.get_xml() if in_body else document.get_part_xml(part)
    source = re.sub(r"<w:p([ >])", r"\n<w:p\1", document.patch_xml(xml))
    lines = source.splitlines()
    if line_number is None or not 0 < line_number <= len(lines):
        return "…"
    return " ".join(_TAGS.sub(" ", lines[line_number - 1]).split()) or "…"
