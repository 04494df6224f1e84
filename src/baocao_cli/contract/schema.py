"""The JSON Schema of every document, and of a form's declaration, made from the models that write and read them."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from baocao_cli.contract.answer import AnswerDocument, UndoDocument
from baocao_cli.contract.catalogue import CatalogueDocument
from baocao_cli.contract.check import CheckDocument
from baocao_cli.contract.collect import CollectDocument
from baocao_cli.contract.demo import DemoDocument
from baocao_cli.contract.error import ErrorDocument
from baocao_cli.contract.explain import ExplainDocument
from baocao_cli.contract.export import ExportDocument
from baocao_cli.contract.init_month import InitMonthDocument
from baocao_cli.contract.review import ReviewDocument
from baocao_cli.contract.standing import StandingDocument
from baocao_cli.contract.status import StatusDocument
from baocao_cli.contract.summary import SpanDocument, SummaryDocument
from baocao_cli.contract.trace import TraceDocument
from baocao_cli.contract.waive import WaiveDocument
from baocao_cli.forms.declaration import Form

DOCUMENTS: dict[str, type[BaseModel]] = {
    "init-month": InitMonthDocument,
    "collect": CollectDocument,
    "summary": SummaryDocument,
    "summary-span": SpanDocument,
    "status": StatusDocument,
    "standing": StandingDocument,
    "review": ReviewDocument,
    "answer": AnswerDocument,
    "undo": UndoDocument,
    "waive": WaiveDocument,
    "trace": TraceDocument,
    "explain": ExplainDocument,
    "export": ExportDocument,
    "check": CheckDocument,
    "demo": DemoDocument,
    "findings": CatalogueDocument,
    "error": ErrorDocument,
    "form": Form,
}


def json_schema(document: str) -> dict[str, Any]:
    """The JSON Schema of that document. Raises KeyError for an unknown document."""
    schema = DOCUMENTS[document].model_json_schema(by_alias=True, mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
