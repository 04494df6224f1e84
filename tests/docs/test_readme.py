"""What README says is so: its commands run, its exit codes and links are those of the project."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from baocao_cli.cli.app import COMMANDS
from baocao_cli.errors import ExitCode
from tests.make_samples import demo_workspace
from tests.support.cli import baocao

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_three_commands_run_one_after_the_other(tmp_path: Path) -> None:
    inbox = demo_workspace(tmp_path)
    shown = [line.split("  ")[0] for line in re.findall(r"^    (baocao .+)$", README, re.MULTILINE)]
    assert [line.split()[1] for line in shown] == ["init-month", "collect", "summarize"]
    for line in shown:
        words = shlex.split(line.replace("./inbox", inbox.name))[1:]
        done = baocao(*words, cwd=tmp_path)
        assert done.exit in (ExitCode.DONE, ExitCode.WAITING), done.err
    assert (tmp_path / "tong-hop" / "2020-09" / "tong-hop-2020-09.docx").is_file()


def test_the_further_commands_run_as_written(tmp_path: Path) -> None:
    inbox = demo_workspace(tmp_path)
    assert baocao("collect", inbox.name, cwd=tmp_path).exit == ExitCode.WAITING
    assert baocao("summarize", "--month", "2020-09", cwd=tmp_path).exit == ExitCode.WAITING
    shown = re.findall(r"^\| `baocao (.+?)` \|", README, re.MULTILINE)
    assert {line.split()[0] for line in shown} == {
        "status",
        "review",
        "answer",
        "undo",
        "trace",
        "explain",
        "export",
        "waive",
        "summarize",
        "check",
    }
    for line in shown:
        done = baocao(*shlex.split(line), cwd=tmp_path)
        assert done.exit in (ExitCode.DONE, ExitCode.WAITING), (line, done.err)


def test_every_command_of_the_program_is_named() -> None:
    assert [command for command in COMMANDS if f"`baocao {command}" not in README] == []


def test_every_command_that_it_names_exists(tmp_path: Path) -> None:
    named = set(re.findall(r"`baocao ([a-z-]+)", README))
    for command in named:
        assert baocao(command, "--help", cwd=tmp_path).exit == 0, command


def test_the_exit_codes_are_the_programs() -> None:
    table = README.split("## Exit codes")[1].split("##")[0]
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)} == {int(code) for code in ExitCode}


def test_the_two_commands_are_targets_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"(?:`|    )make ([a-z]+)", README):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
