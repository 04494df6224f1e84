"""The program's frame (contract §3): help in Vietnamese, shared options, usage, and what a fault looks like."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from baocao_cli import __version__
from baocao_cli.cli import fault_report
from baocao_cli.cli.app import COMMANDS
from tests.support.cli import baocao

ENGLISH = ("Usage", "Options:", "Commands:", "Arguments:", "Show this message")


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_help_is_vietnamese(tmp_path: Path, command: list[str]) -> None:
    result = baocao(*command, "--help", cwd=tmp_path)
    assert result.exit == 0
    assert result.err == ""
    assert result.out.startswith("Cách dùng: baocao")
    assert "--json" in result.out
    assert "--workspace" in result.out
    assert not any(word in result.out for word in ENGLISH)


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_every_option_and_argument_is_explained(tmp_path: Path, command: list[str]) -> None:
    lines = baocao(*command, "--help", cwd=tmp_path).out.splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line.startswith("  -"):
            explained = len(line.split("  ")) > 2 or following.startswith(" " * 8)
            assert explained, line


@pytest.mark.parametrize("command", [[], ["collect"]])
def test_a_short_option_shows_the_same_help(tmp_path: Path, command: list[str]) -> None:
    assert baocao(*command, "-h", cwd=tmp_path) == baocao(*command, "--help", cwd=tmp_path)


def test_version(tmp_path: Path) -> None:
    result = baocao("--version", cwd=tmp_path)
    assert (result.exit, result.out) == (0, f"baocao {__version__}\n")


def test_no_command_says_how_to_begin(tmp_path: Path) -> None:
    result = baocao(cwd=tmp_path)
    assert (result.exit, result.err) == (0, "")
    assert "“baocao init-month”" in result.out
    assert "“baocao -h”" in result.out
    assert list(tmp_path.iterdir()) == []
    document = baocao("--json", cwd=tmp_path).json
    assert (document["schema"], document["workspace"], document["month"]) == ("baocao/standing/1", None, None)


@pytest.mark.parametrize(
    "arguments",
    [
        ["colect", "hop-thu"],
        ["collect"],
        ["collect", "hop-thu", "--mont", "2020-09"],
        ["collect", "hop-thu", "--month", "13/2020"],
        ["summarize", "--from", "2020-02"],
        ["schema", "nix"],
    ],
)
def test_wrong_usage(tmp_path: Path, arguments: list[str]) -> None:
    plain = baocao(*arguments, cwd=tmp_path)
    assert plain.exit == 2
    assert plain.out == ""
    assert plain.err.startswith("Lỗi: ")
    told = baocao(*arguments, "--json", cwd=tmp_path)
    assert told.exit == 2
    assert told.json["schema"] == "baocao/error/1"
    assert told.json["exit"] == 2
    assert told.json["findings"][0]["severity"] == "error"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["colect", "hop-thu"], "command-misspelled", "baocao collect"),
        (["thu"], "command-unknown", "init-month, collect"),
        (["init-month", "2020-09"], "argument-too-many", "“2020-09”"),
        (["status", "--mont", "2020-09"], "option-misspelled", "“--month”"),
        (["status", "--thang", "2020-09"], "option-unknown", "“--thang”"),
        (["status", "--month"], "option-value", "“--month”"),
        (["collect"], "parameter-missing", "THƯ-MỤC: Thư mục chứa"),
        (["trace"], "parameter-missing", "thiếu SỐ-LIỆU"),
        (["check", "a.docx", "--layout", "abc"], "parameter-value", "nd30"),
    ],
)
def test_wrong_usage_is_reported_in_vietnamese(tmp_path: Path, arguments: list[str], code: str, said: str) -> None:
    result = baocao("--json", *arguments, cwd=tmp_path)
    assert result.exit == 2
    assert [told["code"] for told in result.json["findings"]] == [code]
    assert said in result.json["findings"][0]["message"]
    assert not re.search(r"Missing|No such|Invalid|required|argument", result.err)


@pytest.mark.parametrize("command", list(COMMANDS))
def test_help_is_vietnamese_throughout(tmp_path: Path, command: str) -> None:
    said = baocao(command, "--help", cwd=tmp_path).out
    assert not re.search(r"required|default|<str>|<path>|[{}]", said)


def test_the_hint_names_the_command(tmp_path: Path) -> None:
    assert "baocao collect --help" in baocao("collect", cwd=tmp_path).err


@pytest.mark.parametrize("arguments", [["status"], ["collect", "."], ["summarize", "--month", "2020-09"]])
def test_no_workspace(tmp_path: Path, arguments: list[str]) -> None:
    result = baocao("--json", *arguments, cwd=tmp_path)
    assert result.exit == 3
    assert result.json["findings"][0]["code"] == "no-workspace"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("fault", "exit_code", "code"),
    [
        (OSError(28, "No space left on device"), 4, "disk-full"),
        (PermissionError(13, "Permission denied", "tong-hop.docx"), 4, "file-not-writable"),
        (OSError(5, "Input/output error", "so.sqlite"), 4, "disk-failed"),
        (ZeroDivisionError("oops"), 4, "unexpected-fault"),
    ],
)
def test_faults_are_reported_without_a_traceback(
    capsys: pytest.CaptureFixture[str], fault: Exception, exit_code: int, code: str
) -> None:
    assert fault_report.report_fault(fault, ["status", "--json"]) == exit_code
    said = capsys.readouterr()
    assert f'"{code}"' in said.out
    assert "Traceback" not in said.err + said.out


def test_the_details_of_an_unexpected_fault_are_written_down(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    fault_report.report_fault(ZeroDivisionError("oops"), [])
    told = " ".join(capsys.readouterr().err.split())
    path = Path(told.split("“")[1].split("”")[0].replace(" ", ""))
    assert "ZeroDivisionError: oops" in path.read_text(encoding="utf-8")
    path.unlink()


def test_help_imports_nothing_heavy() -> None:
    """So that it costs what typer itself costs."""
    heavy = ("pydantic", "rich", "lxml", "openpyxl", "docx", "docxtpl", "sqlite3", "python_calamine")
    program = (
        "import sys; from baocao_cli.cli.app import run; run(['--help']);"
        f"sys.exit(','.join(name for name in {heavy!r} if name in sys.modules) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_vietnamese_comes_out_whole_whatever_the_code_page() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "baocao_cli", "--help"],
        capture_output=True,
        check=True,
        env={"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0", "PATH": ""},
    )
    assert "Cách dùng" in done.stdout.decode("utf-8")
