"""The examples in docs/contract.md are what the models say, field by field and in order."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from baocao_cli.contract.base import FindingMember
from baocao_cli.contract.collect import CollectDocument
from baocao_cli.contract.error import error_document
from baocao_cli.contract.schema import DOCUMENTS, json_schema
from baocao_cli.contract.summary import SummaryDocument
from baocao_cli.contract.values import CountValue, EntryItem, ListValue
from baocao_cli.errors import ExitCode
from baocao_cli.findings import Finding

CONTRACT = Path(__file__).parents[2] / "docs" / "contract.md"
ELISION = "…"


def examples() -> list[dict[str, Any]]:
    blocks = re.findall(r"```json\n(.*?)```", CONTRACT.read_text(encoding="utf-8"), re.DOTALL)
    return [json.loads(block) for block in blocks]


def completed(reading: dict[str, Any]) -> dict[str, Any]:
    """The example's readings with what its ellipses leave out."""
    whole = {
        "status": None,
        "value": None,
        "raw": "",
        "where": None,
        "period": None,
        "period_proposal": None,
        "proposal": None,
    }
    return {**whole, **{name: member for name, member in reading.items() if name != ELISION}}


def collect_example() -> dict[str, Any]:
    document = examples()[0]
    for file in document["files"]:
        file.setdefault("likely", None)
        for each in file["returns"]:
            each["readings"] = {measure: completed(reading) for measure, reading in each["readings"].items()}
    return document


def dumped(model: BaseModel) -> Any:
    return json.loads(model.model_dump_json(by_alias=True))


def order(document: Any) -> Any:
    """Names in order, all the way down."""
    if isinstance(document, dict):
        return [(name, order(member)) for name, member in document.items()]
    return [order(member) for member in document] if isinstance(document, list) else None


def test_collect() -> None:
    example = collect_example()
    document = dumped(CollectDocument.model_validate(example))
    assert document == example
    assert order(document) == order(example)


def test_summary() -> None:
    example = examples()[1]
    document = dumped(SummaryDocument.model_validate(example))
    missing = [{**each, "sent": None} for each in example["missing"]]
    assert document == {**example, "missing": missing, "unowed": []}
    assert [name for name in document if name != "unowed"] == list(example)


def test_an_unknown_field_is_a_mistake() -> None:
    with pytest.raises(ValidationError):
        CollectDocument.model_validate({**collect_example(), "extra": 1})


def test_error() -> None:
    document = dumped(error_document(ExitCode.STORE, [Finding.of("ledger-locked")]))
    assert list(document) == ["schema", "exit", "findings"]
    assert (document["schema"], document["exit"]) == ("baocao/error/1", 4)
    assert list(document["findings"][0]) == ["code", "severity", "reading", "where", "raw", "message"]


def test_numbers_are_json_numbers_whole_where_they_are_whole() -> None:
    value = CountValue(total=Decimal("35.0"), kinds={"pa nô": Decimal("2.50")})
    assert value.model_dump_json() == '{"total":35,"kinds":{"pa nô":2.5}}'


def test_a_row_of_a_list_has_only_its_own_members() -> None:
    item = {"title": "Tin", "kind": None, "published": "2020-09", "minutes": 3.25, "raw": "3'15", "where": "bảng 2"}
    value = ListValue.model_validate(
        {"items": [item, {"name": "x", "held": True, "raw": "", "where": "", "proposal": None}]}
    )
    assert isinstance(value.items[0], EntryItem)
    assert dumped(value)["items"] == [item, {"name": "x", "held": True, "raw": "", "where": "", "proposal": None}]


def test_a_finding_says_its_message() -> None:
    member = FindingMember.of(Finding.of("month-notation", raw="9/2020"))
    assert "9/2020" in member.message


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_every_document_has_a_schema(name: str) -> None:
    schema = json_schema(name)
    assert schema["properties"]["schema"]["const"].startswith("baocao/")
    assert schema["additionalProperties"] is False
