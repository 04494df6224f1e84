"""What each finding says, under the codes of `baocao_cli.findings.codes`."""

from baocao_cli.texts.finding_text import FindingText
from baocao_cli.texts.vi.findings import (
    cells,
    checking,
    collection,
    documents,
    files,
    final,
    lists,
    recognition,
    rollup,
    summary,
    workbooks,
    workspace,
)

FINDINGS: dict[str, FindingText] = {
    **workspace.FINDINGS,
    **files.FINDINGS,
    **documents.FINDINGS,
    **workbooks.FINDINGS,
    **recognition.FINDINGS,
    **cells.FINDINGS,
    **lists.FINDINGS,
    **collection.FINDINGS,
    **summary.FINDINGS,
    **checking.FINDINGS,
    **final.FINDINGS,
    **rollup.FINDINGS,
}
