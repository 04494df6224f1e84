"""Running `baocao` as a user would, within the test's own process."""

from __future__ import annotations

import contextlib
import io
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from baocao_cli.cli.app import run


@dataclass(frozen=True)
class Result:
    """How a command ended and what it said."""

    exit: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@contextlib.contextmanager
def inside(folder: Path) -> Iterator[None]:
    """As if the person stood in that folder."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def baocao(*arguments: str, cwd: Path) -> Result:
    """`baocao ARGUMENTS` in that folder."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
    err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
    with inside(cwd), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        exit_code = run(list(arguments))
    return Result(int(exit_code or 0), _written(out), _written(err))


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")
