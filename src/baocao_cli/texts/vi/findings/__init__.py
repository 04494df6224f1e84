"""What each finding says, under the codes of `baocao_cli.findings.codes`."""

from baocao_cli.texts.catalogue import FindingText
from baocao_cli.texts.vi.findings import cells, documents, files, identity, summary, workspace

FINDINGS: dict[str, FindingText] = {
    **workspace.FINDINGS,
    **files.FINDINGS,
    **documents.FINDINGS,
    **identity.FINDINGS,
    **cells.FINDINGS,
    **summary.FINDINGS,
}
