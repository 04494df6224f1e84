"""Marks of Word that python-docx does not make: merges, revisions, controls, text boxes."""

from __future__ import annotations

import copy
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import _Cell

from tests.sample_maker.word import form_table

_W = nsdecls("w")
_WHO = 'w:id="901" w:author="Nguyễn Văn A" w:date="2020-10-01T08:00:00Z"'


def cell(document: WordDocument, row: int, column: int) -> _Cell:
    """A cell of the form's table, counted from 0."""
    return form_table(document).rows[row].cells[column]


def set_runs(target: _Cell, *runs: str) -> None:
    """Replace the cell's content by one paragraph of raw runs."""
    element = target._tc
    for paragraph in element.findall(qn("w:p")):
        element.remove(paragraph)
    element.append(parse_xml(f"<w:p {_W}>{''.join(runs)}</w:p>"))


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def inserted(text: str) -> str:
    return f"<w:ins {_WHO}>{run(text)}</w:ins>"


def deleted(text: str) -> str:
    return f'<w:del {_WHO}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def control(content: str) -> str:
    """A content control round runs."""
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def field(result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def wrap_cell(target: _Cell) -> None:
    """Put the whole cell into a content control: the row then has a `w:sdt` where its cell was."""
    _wrap(target._tc)


def wrap_row(document: WordDocument, row: int) -> None:
    _wrap(form_table(document).rows[row]._tr)


def _wrap(element: Any) -> None:
    outer = parse_xml(f"<w:sdt {_W}><w:sdtPr/><w:sdtContent/></w:sdt>")
    element.addprevious(outer)
    outer[1].append(element)


def text_box(document: WordDocument, text: str) -> None:
    """A drawn text box (VML, as Word keeps for older programs) at the end of the document."""
    document.element.body.insert(
        0,
        parse_xml(
            f'<w:p {_W} xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape><v:textbox><w:txbxContent>'
            f"<w:p>{run(text)}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
        ),
    )


def split_table(document: WordDocument, after_row: int, repeat_head: bool) -> None:
    """Cut the form's table in two, with a paragraph between them."""
    table = form_table(document)._tbl
    rows = table.findall(qn("w:tr"))
    second = copy.deepcopy(table)
    for row in second.findall(qn("w:tr"))[(0 if not repeat_head else 1) : after_row]:
        second.remove(row)
    for row in rows[after_row:]:
        table.remove(row)
    table.addnext(second)
    table.addnext(parse_xml(f"<w:p {_W}/>"))


def move_column(document: WordDocument, column: int, to: int) -> None:
    for row in form_table(document)._tbl.findall(qn("w:tr")):
        cells = row.findall(qn("w:tc"))
        moved = cells.pop(column)
        row.remove(moved)
        if to >= len(cells):
            row.append(moved)
        else:
            cells[to].addprevious(moved)


def drop_row(document: WordDocument, row: int) -> None:
    table = form_table(document)
    table._tbl.remove(table.rows[row]._tr)


def add_row(document: WordDocument, *texts: str) -> None:
    form_table(document).add_row()  # type: ignore[no-untyped-call]  # python-docx leaves it untyped
    for target, text in zip(form_table(document).rows[-1].cells, texts, strict=True):
        target.text = text
