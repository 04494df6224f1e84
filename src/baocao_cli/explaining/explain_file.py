"""One file: what it is, the tables in it, whose and which month's each return is, what every measure reads."""

from __future__ import annotations

from baocao_cli.documents.model import Table
from baocao_cli.documents.places import describe
from baocao_cli.explaining.explanation import ExplainedReturn, ExplainedTable, FileExplanation
from baocao_cli.explaining.identity import decisions_of, is_of_identity
from baocao_cli.explaining.opened import OpenedFile, OpenedReturn
from baocao_cli.explaining.questions import label_of
from baocao_cli.reading.lex.celltext import whole_text


def explain_opened(opened: OpenedFile) -> FileExplanation:
    """The file with its members."""
    document = opened.document
    return FileExplanation(
        path=opened.arrival.path,
        kind=opened.kind.value,
        format=document.format if document is not None else None,
        received_at=opened.arrival.received_at,
        sender=opened.arrival.sender,
        subject=opened.arrival.subject,
        tables=tuple(_table(table, opened) for table in document.tables()) if document is not None else (),
        returns=tuple(_return(each) for each in opened.returns),
        findings=opened.findings,
        members=tuple(explain_opened(member) for member in opened.members),
        ignored=opened.ignored,
    )


def _table(table: Table, opened: OpenedFile) -> ExplainedTable:
    rows = ([text for cell in row if (text := whole_text(cell))] for row in table.rows())
    places = [reading.place for each in opened.returns for reading in each.judged.readings]
    answers = sum(
        place is not None and (place.sheet, place.table) == (table.place.sheet, table.place.table) for place in places
    )
    return ExplainedTable(
        where=describe(table.place),
        rows=table.row_count,
        columns=table.column_count,
        head=" | ".join(next((row for row in rows if row), [])),
        answers=answers,
        hidden=table.hidden,
    )


def _return(opened: OpenedReturn) -> ExplainedReturn:
    recognised, judged = opened.recognised, opened.judged
    form = recognised.filled.form if recognised.filled is not None else None
    return ExplainedReturn(
        form=form,
        unit=judged.unit,
        month=judged.month,
        outcome=judged.outcome,
        decisions=decisions_of(recognised),
        readings=judged.readings,
        labels={each.measure: label_of(form, each.measure) for each in judged.readings} if form is not None else {},
        findings=tuple(finding for finding in judged.findings if not is_of_identity(finding)),
    )
