"""The roster: who owes a report, from `don-vi.xlsx` or `don-vi.csv` (contract §2, roster)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import Finding, Severity
from baocao_cli.month import Month
from baocao_cli.texts import say
from baocao_cli.vietnamese.fold import fold
from baocao_cli.workspace.disk import is_device_name
from baocao_cli.workspace.folder import ROSTER_FILES
from baocao_cli.workspace.roster_header import RosterHeader, find_header
from baocao_cli.workspace.roster_month import read_month
from baocao_cli.workspace.roster_rows import RosterCell, RosterRows, rows_of
from baocao_cli.workspace.roster_sample import is_sample
from baocao_cli.workspace.unit import Unit

_CODE = re.compile(r"[A-Za-z0-9-]+")
LONGEST_CODE = 40
_LOCKS = ("~${}", ".~lock.{}#")
"""What Excel and LibreOffice put beside a file that they have open."""
_SEPARATORS = re.compile(r"[;\n]")


@dataclass(frozen=True, slots=True)
class Roster:
    """The units in the roster's order, and infos and warnings about it."""

    path: Path
    units: tuple[Unit, ...]
    findings: tuple[Finding, ...] = ()


def read_roster(path: Path, form_ids: Sequence[str]) -> Roster:
    """Read the roster. Raises WorkspaceFault with everything that is wrong, each with file, sheet and row."""
    rows, header = find_header(rows_of(path))
    reader = _Reader(rows, header, tuple(form_ids))
    units = tuple(reader.read())
    findings = [*reader.findings, *_shared_names(rows, units), *_former_codes_taken(rows, units), *_others(path, units)]
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if not units and not errors:
        errors = [Finding.of("roster-empty", where=rows.where())]
    if errors:
        raise WorkspaceFault(errors)
    return Roster(path, tuple(unit for _, unit in units), tuple(findings))


class _Reader:
    """Reads the rows once; collects units and findings."""

    def __init__(self, rows: RosterRows, header: RosterHeader, form_ids: tuple[str, ...]) -> None:
        self._rows = rows
        self._header = header
        self._forms = {form_id.casefold(): form_id for form_id in form_ids}
        self._rows_by_code: dict[str, int] = {}
        self._bodies = {fold(say(f"roster.body.{body}")) for body in ("party", "government")}
        self.findings: list[Finding] = []

    def read(self) -> list[tuple[int, Unit]]:
        """Each unit with its row's number."""
        units: list[tuple[int, Unit]] = []
        for number, cells in self._rows.rows:
            if number <= self._header.row:
                continue
            row = {name: cells[index] for name, index in self._header.columns.items() if index < len(cells)}
            if any(cell.text for cell in row.values()):
                units.append((number, self._unit(number, row, order=len(units))))
        return units

    def _unit(self, number: int, row: Mapping[str, RosterCell], order: int) -> Unit:
        def text(column: str) -> str:
            return row.get(column, RosterCell()).text

        name = "" if row.get("name", RosterCell()).is_error else " ".join(text("name").split())
        code = self._code(number, row.get("code", RosterCell()), name)
        if not name:
            self._report("roster-name-missing", number, unit=code)
        first, last = (self._month(number, row, column) for column in ("first_month", "last_month"))
        if first is not None and last is not None and last < first:
            self._report("roster-months-reversed", number, first=first, last=last)
        return Unit(
            code=code,
            name=name,
            aliases=_listed(text("aliases")),
            email=text("email"),
            forms=self._form_ids(number, text("forms")),
            first_month=first,
            last_month=last,
            superior=" ".join(text("superior").split()),
            order=order,
            former_codes=self._former_codes(number, text("former_codes"), code),
            place=" ".join(text("place").split()),
            party=self._is_party(number, text("body")),
            signer_title="; ".join(_listed(text("signer_title"))),
        )

    def _code(self, number: int, cell: RosterCell, name: str) -> str:
        code = cell.text
        if not code:
            self._report("roster-code-missing", number, unit=name)
        elif _CODE.fullmatch(code) is None or len(code) > LONGEST_CODE or not isinstance(cell.value, str | int | float):
            self._report("roster-code-invalid", number, raw=code, longest=LONGEST_CODE)
        elif is_device_name(code):
            self._report("roster-code-reserved", number, raw=code)
        elif code.casefold() in self._rows_by_code:
            self._report("roster-code-twice", number, raw=code, first=self._rows_by_code[code.casefold()])
        elif cell.is_number and cell.number_format in ("", "General"):
            self._report("roster-code-number", number, raw=code)
        self._rows_by_code.setdefault(code.casefold(), number)
        return code

    def _month(self, number: int, row: Mapping[str, RosterCell], column: str) -> Month | None:
        cell = row.get(column, RosterCell())
        if not cell.text:
            return None
        month = read_month(cell)
        if month is None:
            self._report("roster-month-invalid", number, raw=cell.text, column=say(f"roster.column.{column}"))
        return month

    def _is_party(self, number: int, text: str) -> bool:
        """A word of the office's own in a column `Loại` is told once, and changes nothing."""
        key = fold(text)
        if key and key not in self._bodies:
            self._bodies.add(key)
            self._report("roster-body-unknown", number, raw=text)
        return key == fold(say("roster.body.party"))

    def _form_ids(self, number: int, text: str) -> tuple[str, ...]:
        named = []
        for written in _listed(text.replace(",", ";")):
            form_id = self._forms.get(written.casefold())
            if form_id is None:
                known = ", ".join(self._forms.values())
                self._report("roster-form-unknown", number, raw=written, forms=known)
            elif form_id not in named:
                named.append(form_id)
        return tuple(named)

    def _former_codes(self, number: int, text: str, code: str) -> tuple[str, ...]:
        """The unit's old codes, each once, as they were written; the present one is none."""
        found = dict.fromkeys(_listed(text.replace(",", ";")))
        for written in found:
            if _CODE.fullmatch(written) is None:
                self._report("roster-former-code-invalid", number, raw=written)
        return tuple(written for written in found if written != code)

    def _report(self, finding: str, number: int, *, raw: str | None = None, **values: object) -> None:
        self.findings.append(Finding.of(finding, reading=None, where=self._rows.where(number), raw=raw, **values))


def _listed(text: str) -> tuple[str, ...]:
    """The parts of a cell's text, separated by `;` or line breaks."""
    return tuple(part for part in (" ".join(part.split()) for part in _SEPARATORS.split(text)) if part)


def _shared_names(rows: RosterRows, units: Sequence[tuple[int, Unit]]) -> list[Finding]:
    """A finding for each name that two units share: it does not identify either of them."""
    owners: dict[str, str] = {}
    findings = []
    for number, unit in units:
        for name in (unit.name, *unit.aliases):
            owner = owners.setdefault(fold(name), unit.code)
            if owner != unit.code and name:
                findings.append(Finding.of("roster-name-twice", where=rows.where(number), raw=name, other=owner))
    return findings


def _former_codes_taken(rows: RosterRows, units: Sequence[tuple[int, Unit]]) -> list[Finding]:
    """A finding for each old code that another unit has, now or formerly: what came under it would be of two units."""
    owners = {unit.code.casefold(): unit.code for _, unit in units}
    findings = []
    for number, unit in units:
        for old in unit.former_codes:
            owner = owners.setdefault(old.casefold(), unit.code)
            if owner != unit.code:
                findings.append(Finding.of("roster-former-code-taken", where=rows.where(number), raw=old, other=owner))
    return findings


def _others(path: Path, units: Sequence[tuple[int, Unit]]) -> list[Finding]:
    findings = [
        Finding.of("roster-two-files", file=path.name, other=name)
        for name in ROSTER_FILES
        if name != path.name and path.with_name(name).is_file()
    ]
    locks = [name for lock in _LOCKS if path.with_name(name := lock.format(path.name)).exists()]
    findings.extend(Finding.of("roster-open-elsewhere", file=path.name, lock=name) for name in locks)
    samples = [unit.name for _, unit in units if is_sample(unit)]
    if samples:
        findings.append(Finding.of("roster-sample-left", file=path.name, units="; ".join(samples)))
    return [replace(finding, where=path.name) for finding in findings]
