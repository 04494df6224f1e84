"""The summary's document as a PDF, made by LibreOffice where it is installed."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path

from baocao_cli.documents.libreoffice import ConversionFault, convert, find_libreoffice
from baocao_cli.errors import StoreFault
from baocao_cli.findings import Finding
from baocao_cli.month import Month
from baocao_cli.summary.issue.atomic_write import write_together
from baocao_cli.summary.issue.summarize import Summarized
from baocao_cli.workspace.folder import Workspace

_CREATED = re.compile(rb"(/(?:CreationDate|ModDate)\s*\(D:)\d{14}")
_IDENTITY = re.compile(rb"(?<=<)[0-9A-F]{32}(?=>)|(?<=/DocChecksum /)[0-9A-F]{32}")


def with_pdf(workspace: Workspace, result: Summarized) -> Summarized:
    """The result with a PDF beside its document. If that fails, it is reported, and all else stays as it is."""
    document = _document(result)
    if document is None:
        return result
    target = document.with_suffix(".pdf")
    try:
        pdf = convert(document.read_bytes(), "docx", "pdf")
        write_together({target: steady(pdf, result.summary.month)}, workspace.shown)
    except ConversionFault as fault:
        code = "pdf-without-libreoffice" if find_libreoffice() is None else "pdf-not-made"
        found = [Finding.of(code, where=workspace.shown(document), reason=str(fault)), *_older(workspace, target)]
        return replace(result, findings=(*result.findings, *found))
    except StoreFault as fault:
        return replace(result, findings=(*result.findings, *fault.findings))
    return replace(result, written=(*result.written, target))


def with_older_pdf_warning(workspace: Workspace, result: Summarized) -> Summarized:
    """The result with a warning if a PDF of an earlier document is beside the new document."""
    document = _document(result)
    older = [] if document is None else _older(workspace, document.with_suffix(".pdf"))
    return replace(result, findings=(*result.findings, *older))


def _document(result: Summarized) -> Path | None:
    return next((path for path in result.written if path.suffix == ".docx"), None)


def _older(workspace: Workspace, target: Path) -> list[Finding]:
    return [Finding.of("pdf-older", where=workspace.shown(target))] if target.exists() else []


def steady(pdf: bytes, month: Month) -> bytes:
    """The PDF with a time and id that depend only on the month and its content: the same bytes each time."""
    dated = _CREATED.sub(rb"\g<1>" + f"{month.last_day:%Y%m%d}000000".encode(), pdf)
    digest = hashlib.sha256(_IDENTITY.sub(b"0" * 32, dated)).hexdigest()[:32].upper()
    return _IDENTITY.sub(digest.encode(), dated)
