"""Returns as the ledger would give them, built by hand for the summary's tests."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from baocao_cli.documents.model import Place
from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Form
from baocao_cli.ledger.kept_return import KeptReturn, ReturnOutcome
from baocao_cli.month import VIETNAM, Month
from baocao_cli.reading.model import Reading, Status
from baocao_cli.resources import templates_folder
from baocao_cli.values import Count, Entries, Entry, FieldValue, Item, Items, Parts, Text, Value, Wait
from baocao_cli.workspace.unit import Unit

SEPTEMBER = Month(2020, 9)
ON_TIME = datetime(2020, 10, 2, 9, 30, tzinfo=VIETNAM)
TOO_LATE = datetime(2020, 10, 6, 0, 30, tzinfo=VIETNAM)


def shipped_form(form_id: str) -> Form:
    path = templates_folder() / form_id / "form.toml"
    return Form.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))


KET_QUA = shipped_form("ket-qua")
TIN_BAI = shipped_form("tin-bai")
FORMS = (KET_QUA, TIN_BAI)


def units(*codes_and_names: tuple[str, str]) -> tuple[Unit, ...]:
    return tuple(Unit(code, name, order=index) for index, (code, name) in enumerate(codes_and_names))


def figure(number: int | str | None) -> Decimal | None:
    return None if number is None else Decimal(str(number))


def count(total: int | str, **kinds: int) -> Count:
    return Count(Decimal(str(total)), {kind.replace("_", " "): Decimal(n) for kind, n in kinds.items()})


def parts(**figures: int | str | None) -> Parts:
    return Parts({part: figure(number) for part, number in figures.items()})


def items(*found: tuple[str | None, str | None, int | str]) -> Items:
    return Items(tuple(Item(label, unit, Decimal(str(quantity))) for label, unit, quantity in found))


def entry(
    title: str | None,
    kind: str | None = None,
    published: str | None = None,
    minutes: int | str | None = None,
    *,
    held: bool = False,
    waits_for: Sequence[str] = (),
    raw: str = "",
    row: int = 2,
) -> Entry:
    """`held`: its title waits, so that it counts nowhere; `waits_for`: fields that it counts without."""
    fields: Mapping[str, FieldValue] = {
        "title": title,
        "kind": kind,
        "published": published,
        "minutes": figure(minutes),
    }
    waits = {"title": Wait("title-unclear", whole=True)} if held else {}
    waits |= {name: Wait("time-clock") for name in waits_for}
    return Entry(fields, raw or (title or ""), f"bảng 2, hàng {row}", waits)


def entries(*found: Entry) -> Entries:
    return Entries(tuple(found))


def text(words: str) -> Text:
    return Text(words)


def reported(measure: str, value: Value, raw: str = "", **further: object) -> Reading:
    place = Place(table=2, row=2, column=3)
    return Reading(measure, Status.REPORTED, value, raw=raw or "(như đã ghi)", place=place, **further)  # type: ignore[arg-type]  # further fields of a reading


def zero(measure: str, value: Value, raw: str = "Không có") -> Reading:
    return Reading(measure, Status.ZERO, value, raw=raw, place=Place(table=2, row=2, column=3))


def missing(measure: str) -> Reading:
    return Reading(measure, Status.MISSING, place=Place(table=2, row=2, column=3))


def held(measure: str, raw: str, *findings: Finding, proposal: Value | None = None) -> Reading:
    place = Place(table=2, row=4, column=3)
    return Reading(measure, Status.HELD, None, proposal, raw=raw, place=place, findings=findings)


_NEXT_ID = iter(range(1, 10_000_000))


def kept(
    unit: str | None,
    form: str | None,
    *readings: Reading,
    month: Month | None = SEPTEMBER,
    received_at: datetime = ON_TIME,
    outcome: ReturnOutcome | None = None,
    findings: tuple[Finding, ...] = (),
    file_path: str | None = None,
) -> KeptReturn:
    number = next(_NEXT_ID)
    if outcome is None:
        is_held = any(reading.status is Status.HELD for reading in readings)
        outcome = ReturnOutcome.HELD if is_held else ReturnOutcome.ACCEPTED
    path = file_path or f"{unit}-{form}.docx"
    return KeptReturn(
        id=number,
        file_path=path,
        sha256=f"{number:064x}",
        received_at=received_at,
        original=f"luu-tru/{month}/{path}",
        unit=unit,
        form=form,
        month=month,
        outcome=outcome,
        readings=tuple(readings),
        findings=findings,
    )
