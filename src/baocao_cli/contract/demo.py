"""`baocao/demo/1`: what the demo did."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from baocao_cli.contract.base import Member


class DemoDocument(Member):
    """The whole document. `written` is relative to `folder`."""

    schema_: Literal["baocao/demo/1"] = Field(default="baocao/demo/1", alias="schema")
    folder: str
    blanks: int
    files: int
    returns: int
    written: list[str]
    differences: list[str]
