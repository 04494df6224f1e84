"""The recipe of `export`: the ledger's returns of one month or several, written row by row into one file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from baocao_cli.errors import ExitCode, UsageFault
from baocao_cli.exporting.csv_file import write_csv
from baocao_cli.exporting.format import Format
from baocao_cli.exporting.json_file import write_json
from baocao_cli.exporting.rows import TidyRow, tidy_rows
from baocao_cli.findings import Finding
from baocao_cli.ledger.kept_return import ReturnOutcome
from baocao_cli.ledger.months.working_month import working_month
from baocao_cli.ledger.of_workspace import open_ledger
from baocao_cli.ledger.store import Ledger
from baocao_cli.month import Month
from baocao_cli.progress import Progress
from baocao_cli.reading.model import Status
from baocao_cli.workspace.folder import EXPORTS, Workspace

Writer = Callable[[Path, Iterable[TidyRow]], None]


@dataclass(frozen=True, slots=True)
class Months:
    """The months to export: first and last, both included."""

    first: Month
    last: Month


@dataclass(frozen=True, slots=True)
class Exported:
    """The file that was written, how many returns and rows it has, and whether something in it waits for a person."""

    path: Path
    months: Months
    returns: int
    rows: int
    waits: bool
    findings: tuple[Finding, ...] = ()

    @property
    def exit_code(self) -> ExitCode:
        """WAITING if something that was exported waits for a person, else DONE."""
        return ExitCode.WAITING if self.waits else ExitCode.DONE


@dataclass(slots=True)
class _Counted:
    """Counts of what has been written so far."""

    returns: int = 0
    rows: int = 0
    waits: bool = False


def requested_months(workspace: Workspace, month: Month | None, first: Month | None, last: Month | None) -> Months:
    """One month or a range, as requested; by default the month that the office works on.

    Raises UsageFault for both, half of a range or a reversed one.
    """
    if month is None and first is None and last is None:
        month = working_month(workspace)
    if month is not None and first is None and last is None:
        return Months(month, month)
    if month is not None or first is None or last is None or last < first:
        raise UsageFault(Finding.of("export-months"))
    return Months(first, last)


def export(workspace: Workspace, months: Months, kind: Format, output: Path | None, progress: Progress) -> Exported:
    """Write the rows of those months to `output`, by default a file in `xuat/`: the whole file or none.

    Raises UsageFault if `output` already exists or the format's library is not installed, StoreFault or OSError if the
    file cannot be written.
    """
    write = _writer(kind)
    target = _default(workspace, months, kind) if output is None else output.resolve()
    if output is not None and target.exists():
        raise UsageFault(Finding.of("export-file-exists", where=str(output)))
    target.parent.mkdir(parents=True, exist_ok=True)
    scratch = target.with_name(f".{target.name}.moi")
    counted = _Counted()
    with open_ledger(workspace) as ledger:
        month_unknown = sum(kept.month is None for kept in ledger.waiting(months.last))
        try:
            write(scratch, _rows(workspace, ledger, months, counted, progress))
            scratch.replace(target)
        finally:
            scratch.unlink(missing_ok=True)
    findings = (Finding.of("export-month-unknown", number=month_unknown),) if month_unknown else ()
    return Exported(target, months, counted.returns, counted.rows, counted.waits, findings)


def _rows(
    workspace: Workspace, ledger: Ledger, months: Months, counted: _Counted, progress: Progress
) -> Iterator[TidyRow]:
    forms = {loaded.form.id: loaded.form for loaded in workspace.forms}
    names = {unit.code: unit.name for unit in workspace.units}
    for kept in ledger.versions(months.first, months.last):
        counted.returns += 1
        progress(counted.returns, None, kept.file_path)
        replaced = kept.superseded_by is not None
        counted.waits |= not replaced and kept.outcome is ReturnOutcome.HELD
        for row in tidy_rows(kept, forms, names):
            counted.rows += 1
            counted.waits |= not replaced and row.status == Status.HELD
            yield row


def _writer(kind: Format) -> Writer:
    if kind is Format.XLSX:
        from baocao_cli.exporting.sheet_file import write_sheet

        return write_sheet
    if kind is Format.PARQUET:
        from baocao_cli.exporting.parquet_file import require_parquet, write_parquet

        require_parquet()
        return write_parquet
    return write_csv if kind is Format.CSV else write_json


def _default(workspace: Workspace, months: Months, kind: Format) -> Path:
    span = str(months.first) if months.first == months.last else f"{months.first}-den-{months.last}"
    return workspace.root / EXPORTS / f"so-lieu-{span}.{kind}"
