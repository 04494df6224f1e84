"""Bare `baocao`: where the month stands and what to type next; outside of a workspace, how to begin."""

from __future__ import annotations

from pathlib import Path

from baocao_cli.texts import say


def show_standing(json: bool, workspace: Path | None) -> int:
    """Say it in a few lines."""
    from baocao_cli.cli.show.console import Console
    from baocao_cli.cli.show.standing import next_step, standing_lines
    from baocao_cli.cli.show.workspace_warnings import show_workspace_warnings
    from baocao_cli.errors import ExitCode
    from baocao_cli.ledger.months.working_month import opened_months
    from baocao_cli.standing import standing
    from baocao_cli.workspace.locate import find_root, open_workspace

    console = Console(json)
    root = find_root(Path.cwd().resolve()) if workspace is None else (Path.cwd() / workspace).resolve()
    current, lines = None, [say("standing.no-workspace")]
    following = say("standing.next-begin")
    if root is not None:
        opened = open_workspace(root, root)
        show_workspace_warnings(console, opened)
        lines, following = [say("standing.workspace", folder=root)], say("standing.next-open")
        if opened_months(opened):
            current = standing(opened)
            following = next_step(current)
            lines.extend(standing_lines(current))
    for line in (*lines, following, say("standing.help")):
        console.say(line)
    if json:
        from baocao_cli.contract.standing import standing_document

        console.document(standing_document(None if root is None else root.as_posix(), current, following))
    return ExitCode.DONE
