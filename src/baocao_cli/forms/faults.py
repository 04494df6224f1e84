"""What is wrong with a TOML file, in Vietnamese: place by place, all at once.

Settings and declarations are both TOML checked by pydantic; this module turns what either library says into findings.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from baocao_cli.findings import Finding
from baocao_cli.texts import say

_LINE = re.compile(r"\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class FaultCodes:
    """The findings for one kind of file."""

    encoding: str
    syntax: str
    value: str


FORM = FaultCodes("form-encoding", "form-syntax", "form-value")
SETTINGS = FaultCodes("settings-encoding", "settings-syntax", "settings-value")


class TomlFault(Exception):
    """A TOML file that cannot be used; its findings say why, all that is wrong at once."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("; ".join(finding.code for finding in self.findings))


def read_toml(path: Path, shown: str, codes: FaultCodes) -> dict[str, Any]:
    """The file's data. `shown` names it to people.

    A byte-order mark is borne (Notepad writes one). Raises TomlFault, or OSError where it cannot be read.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TomlFault([Finding.of(codes.encoding, file=shown)]) from error
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TomlFault([_syntax_fault(str(error), text, shown, codes)]) from error


def _syntax_fault(english: str, text: str, shown: str, codes: FaultCodes) -> Finding:
    found = _LINE.search(english)
    if found is None:
        return Finding.of(codes.syntax, file=shown, place=say("fault.end"), problem=say("fault.read"))
    line = int(found[1])
    lines = text.splitlines()
    written = lines[line - 1].strip() if line <= len(lines) else ""
    place = say("fault.line", line=line)
    return Finding.of(codes.syntax, raw=written, file=shown, place=place, problem=f"“{' '.join(written.split())}”")


def value_faults(
    error: ValidationError, data: Mapping[str, Any], shown: str, codes: FaultCodes, model: type[BaseModel]
) -> TomlFault:
    """A finding for each wrong value, with its place in the file and what was written there."""
    details = error.errors(include_url=False)
    return TomlFault(
        Finding.of(
            codes.value,
            raw=_written(detail),
            file=shown,
            place=_place(detail["loc"], data),
            problem=_problem(detail, model),
        )
        for detail in details
        if not _follows_from_another(detail, details)
    )


def _follows_from_another(detail: ErrorDetails, details: Sequence[ErrorDetails]) -> bool:
    """A list counts as too short where its only entry is wrong: that entry's own fault says enough."""
    place = detail["loc"]
    return detail["type"] == "too_short" and any(
        len(other["loc"]) > len(place) and other["loc"][: len(place)] == place for other in details
    )


def _place(location: tuple[int | str, ...], data: Any) -> str:
    """`tables[1].rows[2].label` as written in the file: what pydantic adds for its unions is left out."""
    path = ""
    for index, step in enumerate(location):
        last = index == len(location) - 1
        if isinstance(step, int):
            path += f"[{step + 1}]"
            data = data[step] if isinstance(data, list) and step < len(data) else None
        elif isinstance(data, Mapping) and step not in data and not last:
            continue
        else:
            path += f".{step}" if path else step
            data = data.get(step) if isinstance(data, Mapping) else None
    return say("fault.table", place=path) if path else say("fault.whole")


def _written(detail: ErrorDetails) -> str | None:
    value = detail["input"]
    return None if isinstance(value, Mapping | list) else str(value)


def _shown_value(value: object) -> str:
    if isinstance(value, Mapping):
        return "{…}"
    if isinstance(value, list | tuple):
        return "[…]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"“{value}”"


_PLAIN_PROBLEMS = {
    "missing": "fault.missing",
    "string_type": "fault.text",
    "string_pattern_mismatch": "fault.pattern",
    "int_type": "fault.whole_number",
    "int_parsing": "fault.whole_number",
    "int_from_float": "fault.whole_number",
    "float_type": "fault.number",
    "float_parsing": "fault.number",
    "bool_type": "fault.yes_no",
    "bool_parsing": "fault.yes_no",
    "date_type": "fault.date",
    "date_parsing": "fault.date",
    "date_from_datetime_parsing": "fault.date",
    "date_from_datetime_inexact": "fault.date",
    "dataclass_type": "fault.month",
    "tuple_type": "fault.list",
    "list_type": "fault.list",
    "dict_type": "fault.section",
    "model_type": "fault.section",
    "model_attributes_type": "fault.section",
}


def _problem(detail: ErrorDetails, model: type[BaseModel]) -> str:
    kind = detail["type"]
    context = detail.get("ctx", {})
    value = _shown_value(detail["input"])
    if kind == "value_error":
        return str(context.get("error", ""))
    if kind == "extra_forbidden":
        return _unknown_field(str(detail["loc"][-1]), model)
    if kind in _PLAIN_PROBLEMS:
        return say(_PLAIN_PROBLEMS[kind], value=value)
    return _bounded(kind, context, value)


def _bounded(kind: str, context: Mapping[str, Any], value: str) -> str:
    """Problems whose sentence has a limit or a choice in it."""
    match kind:
        case "greater_than_equal":
            return say("fault.at_least", least=context["ge"], value=value)
        case "less_than_equal":
            return say("fault.at_most", most=context["le"], value=value)
        case "literal_error":
            return say("fault.one_of", choices=_choices(context["expected"]), value=value)
        case "string_too_short":
            return say("fault.empty")
        case "string_too_long":
            return say("fault.too_long", longest=context["max_length"], value=value)
        case "too_short":
            return say("fault.too_short", least=context["min_length"])
        case "union_tag_invalid":
            return say("fault.one_of", choices=_choices(context["expected_tags"]), value=f"“{context['tag']}”")
        case "union_tag_not_found":
            return say("fault.kind_missing", field=str(context["discriminator"]).strip("'"))
    return say("fault.other", value=value)


def _choices(english: str) -> str:
    """`'grid' or 'list'` as `"grid", "list"`."""
    return ", ".join(f'"{choice}"' for choice in re.findall(r"'([^']*)'", english)) or english


def _unknown_field(name: str, model: type[BaseModel]) -> str:
    near = difflib.get_close_matches(name, sorted(_field_names(model)), n=1)
    if near == [name]:
        return say("fault.misplaced", name=name)
    return say("fault.unknown", name=name, hint=say("fault.hint", name=near[0]) if near else "")


def _field_names(model: type[BaseModel], seen: set[type[BaseModel]] | None = None) -> set[str]:
    """Every name that the file may use, at any depth."""
    seen = set() if seen is None else seen
    if model in seen:
        return set()
    seen.add(model)
    names: set[str] = set()
    for name, field in model.model_fields.items():
        names.add(field.alias or name)
        for inner in _models_in(field.annotation):
            names |= _field_names(inner, seen)
    return names


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for argument in get_args(annotation) for model in _models_in(argument)]
