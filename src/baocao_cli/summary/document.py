"""The summary as a Word document, from a template that the office edits in Word.

docxtpl loses text in silence unless everything is escaped, and prints unknown names as nothing unless they are strict:
both are switched on, and whatever is wrong in a template is told with its place.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from pathlib import Path

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined, TemplateError, UndefinedError
from jinja2.exceptions import TemplateSyntaxError

from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import Finding
from baocao_cli.summary.context import template_names
from baocao_cli.summary.model import Summary
from baocao_cli.summary.package import fixed
from baocao_cli.texts import say

_TAGS = re.compile(r"<[^>]+>")


def render_document(summary: Summary, template: Path, signed_on: date | None = None) -> bytes:
    """The document's bytes: the same for the same summary. Raises WorkspaceFault for a template that cannot be used."""
    document = _open(template)
    names = template_names(summary, signed_on)
    environment = Environment(undefined=StrictUndefined, autoescape=True)
    try:
        document.render(names, jinja_env=environment, autoescape=True)
    except TemplateError as error:
        raise WorkspaceFault(_fault(error, document, template)) from error
    target = io.BytesIO()
    document.save(target)
    title = say("summary.document-title", subject=names["subject"])
    return fixed(target.getvalue(), title, summary.settings.office.name, summary.month)


def _open(template: Path) -> DocxTemplate:
    where = template.as_posix()
    if not template.is_file():
        raise WorkspaceFault(Finding.of("template-not-there", where=where))
    document = DocxTemplate(template)
    try:
        document.init_docx()
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise WorkspaceFault(Finding.of("template-not-a-document", where=where)) from error
    return document


def _fault(error: TemplateError, document: DocxTemplate, template: Path) -> Finding:
    """What is wrong in the template, and the words of the paragraph that it stands in."""
    code = "template-unknown-name" if isinstance(error, UndefinedError) else "template-syntax"
    place = _paragraph(document, _line_number(error))
    return Finding.of(code, where=template.as_posix(), raw=place, reason=error.message or "")


def _line_number(error: TemplateError) -> int | None:
    """Of a syntax error its own line; of any other the template's frame in the traceback."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    number = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            number = trace.tb_lineno
        trace = trace.tb_next
    return number


def _paragraph(document: DocxTemplate, line_number: int | None) -> str:
    """The text of a line of the template as it is compiled: each of its paragraphs begins a line."""
    source = re.sub(r"<w:p([ >])", r"\n<w:p\1", document.patch_xml(document.get_xml()))
    lines = source.splitlines()
    if line_number is None or not 0 < line_number <= len(lines):
        return "…"
    return " ".join(_TAGS.sub(" ", lines[line_number - 1]).split()) or "…"
