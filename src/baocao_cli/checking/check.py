"""The recipe of `check`: a document and a layout in, what came of every rule out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from baocao_cli.checking.model import Layout, Report, Result, Rule
from baocao_cli.checking.paper import Paper, open_paper
from baocao_cli.checking.rules import government, party
from baocao_cli.documents.model import Unreadable
from baocao_cli.documents.sniff import FileKind, sniff
from baocao_cli.errors import UsageFault
from baocao_cli.findings import Finding

RULES: dict[Layout, Sequence[Rule]] = {Layout.GOVERNMENT: government.RULES, Layout.PARTY: party.RULES}


def check_file(path: Path, layout: Layout) -> Report:
    """Raises UsageFault where there is no such file, or it is no Word document."""
    if not path.is_file():
        raise UsageFault(Finding.of("check-no-file", where=path.as_posix()))
    data = path.read_bytes()
    if sniff(data) is not FileKind.DOCX:
        raise UsageFault(Finding.of("check-not-docx", where=path.as_posix()))
    try:
        return check_paper(open_paper(data), layout)
    except Unreadable as fault:
        raise UsageFault(fault.finding.at(where=path.as_posix())) from fault


def check_paper(paper: Paper, layout: Layout) -> Report:
    """Every rule of that layout, in the order of the paper's parts."""
    return Report(layout, tuple(Result(rule, tuple(rule.check(paper))) for rule in RULES[layout]))
