"""What is said of the workspace itself before any result: roster and settings, and how the roster changed."""

from __future__ import annotations

from baocao_cli.cli.show.console import Console
from baocao_cli.ledger.roster.roster_changes import roster_changes
from baocao_cli.workspace.folder import Workspace


def show_workspace_warnings(console: Console, workspace: Workspace) -> None:
    """Print the findings about roster and settings."""
    console.findings((*workspace.findings, *roster_changes(workspace)))
