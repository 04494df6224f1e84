"""The program's group of commands: imported when called, with help in Vietnamese and faults reported in one place."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import typer
import typer.core
import typer.main

from baocao_cli.errors import ExitCode
from baocao_cli.texts import say

HELP_OPTIONS = ["-h", "--help"]


@dataclass(frozen=True, slots=True)
class LazyCommand:
    """Where a command's function is; its help is the text `help.<name>`."""

    module: str
    function: str

    def load(self) -> Callable[..., Any]:
        function: Callable[..., Any] = getattr(importlib.import_module(self.module), self.function)
        return function


def _help_row(parameter: Any, ctx: Any) -> tuple[str, str]:
    """How a parameter is written, and its help, without Typer's English marks (its type, `[required]`)."""
    written = parameter.metavar
    if parameter.param_type_name == "option":
        written, _ = parameter.get_help_record(ctx)
    needed = say("help.required") if parameter.required else ""
    return written, f"{parameter.help}{needed}"


def _wrong(code: str, raw: str, **values: str) -> Exception:
    from baocao_cli.errors import UsageFault
    from baocao_cli.findings import Finding

    return UsageFault(Finding.of(code, raw=raw, **values))


def _unknown_command(name: str, known: Sequence[str]) -> Exception:
    from difflib import get_close_matches

    likely = get_close_matches(name.lower(), known, n=1)
    if likely:
        return _wrong("command-misspelled", raw=name, likeliest=likely[0])
    return _wrong("command-unknown", raw=name, commands=", ".join(known))


class VietnameseHelp:
    """Headings of help pages in Vietnamese."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        pieces = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]  # of the class this is mixed into
        named = " ".join(pieces).replace("{", "").replace("}", "")
        formatter.write_usage(ctx.command_path, named, prefix=say("help.usage"))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        for kind in ("argument", "option"):
            parameters = self.get_params(ctx)  # type: ignore[attr-defined]  # of the class this is mixed into
            rows = [_help_row(parameter, ctx) for parameter in parameters if parameter.param_type_name == kind]
            if rows:
                with formatter.section(say(f"help.{kind}s")):
                    formatter.write_dl(rows)

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]  # of the class this is mixed into
        if option is not None:
            option.help = say("help.help")
        return option


class Command(VietnameseHelp, typer.core.TyperCommand):
    """One command. It accepts surplus arguments (see `allow_extra_args`) in order to name them in Vietnamese."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise _wrong("argument-too-many", raw=" ".join(rest))
        return rest


class Group(VietnameseHelp, typer.core.TyperGroup):
    """All commands. A command's module is imported only when the command is called."""

    lazy: Mapping[str, LazyCommand] = {}

    def list_commands(self, ctx: Any) -> list[str]:
        return list(self.lazy)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in self.commands and cmd_name in self.lazy:
            single = typer.Typer(add_completion=False, rich_markup_mode=None)
            single.command(
                cmd_name,
                cls=Command,
                help=say(f"help.{cmd_name}"),
                options_metavar=say("metavar.options"),
                context_settings={"allow_extra_args": True, "help_option_names": HELP_OPTIONS},
            )(self.lazy[cmd_name].load())
            self.commands[cmd_name] = typer.main.get_command(single)
        return self.commands.get(cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        if name not in self.lazy and not name.startswith("-") and not ctx.resilient_parsing:
            raise _unknown_command(name, list(self.lazy))
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        super().format_options(ctx, formatter)
        with formatter.section(say("help.commands")):
            formatter.write_dl([(name, say(f"help.{name}").partition("\n")[0]) for name in self.lazy])

    def main(self, args: Sequence[str] | None = None, *positional: Any, **extra: Any) -> Any:
        """Run the command and return its exit status; every fault is reported here (contract §3, exit status)."""
        import sys

        arguments = list(sys.argv[1:] if args is None else args)
        extra.update(prog_name="baocao", standalone_mode=False)
        try:
            status = int(super().main(arguments, **extra) or 0)
        except KeyboardInterrupt:
            status = ExitCode.INTERRUPTED
        except Exception as fault:  # a clerk must never see a traceback: `report_fault` keeps it in a file
            from baocao_cli.cli import fault_report

            return int(fault_report.report_fault(fault, arguments))
        if status == ExitCode.INTERRUPTED:
            from baocao_cli.cli.show.console import Console

            Console().interrupted()
        return status
