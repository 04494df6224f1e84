"""The program `baocao`, its commands and its entry point."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from baocao_cli.cli.group import HELP_OPTIONS, Group, LazyCommand
from baocao_cli.cli.options import LeadingJsonOption, LeadingWorkspaceOption, Shared
from baocao_cli.texts import say

COMMANDS = {
    "init-month": LazyCommand("baocao_cli.cli.commands.init_month", "init_month"),
    "collect": LazyCommand("baocao_cli.cli.commands.collect", "collect"),
    "summarize": LazyCommand("baocao_cli.cli.commands.summarize", "summarize"),
    "status": LazyCommand("baocao_cli.cli.commands.status", "status"),
    "waive": LazyCommand("baocao_cli.cli.commands.waive", "waive"),
    "answer": LazyCommand("baocao_cli.cli.commands.answer", "answer"),
    "undo": LazyCommand("baocao_cli.cli.commands.undo", "undo"),
    "review": LazyCommand("baocao_cli.cli.commands.review", "review"),
    "trace": LazyCommand("baocao_cli.cli.commands.trace", "trace"),
    "export": LazyCommand("baocao_cli.cli.commands.export", "export"),
    "explain": LazyCommand("baocao_cli.cli.commands.explain", "explain"),
    "check": LazyCommand("baocao_cli.cli.commands.check", "check"),
    "demo": LazyCommand("baocao_cli.cli.commands.demo", "demo"),
    "schema": LazyCommand("baocao_cli.cli.commands.schema", "schema"),
    "findings": LazyCommand("baocao_cli.cli.commands.findings", "findings"),
}


class Baocao(Group):
    """The commands of this program."""

    lazy = COMMANDS


app = typer.Typer(
    cls=Baocao,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": HELP_OPTIONS},
    options_metavar=say("metavar.options"),
    subcommand_metavar=say("metavar.command"),
)


def _version(value: bool) -> None:
    if value:
        from baocao_cli import __version__

        typer.echo(f"baocao {__version__}")
        raise typer.Exit


@app.callback(help=say("help.program"), invoke_without_command=True)
def program(
    context: typer.Context,
    json: LeadingJsonOption = False,
    workspace: LeadingWorkspaceOption = None,
    version: Annotated[
        bool, typer.Option("--version", help=say("help.version"), callback=_version, is_eager=True)
    ] = False,
) -> int:
    """Keep the options that are given before the command's name; without a command say where the month stands."""
    context.obj = Shared(json, workspace)
    if context.invoked_subcommand is not None:
        return 0
    from baocao_cli.cli.commands.standing import show_standing

    return show_standing(json, workspace)


def run(arguments: list[str] | None = None) -> int:
    """Run one command; returns its exit status (contract §3, exit status)."""
    from baocao_cli.cli.show.console import use_utf8

    use_utf8()
    status: int = typer.main.get_command(app).main(arguments)
    return status


def main() -> None:
    """The entry point of the `baocao` program."""
    sys.exit(run())
