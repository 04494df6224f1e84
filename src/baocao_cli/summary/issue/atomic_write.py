"""Writing several files together: all of them or none, and never half of one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from baocao_cli.errors import StoreFault
from baocao_cli.findings import Finding


def write_together(contents: Mapping[Path, bytes], shown: Callable[[Path], str] = Path.as_posix) -> None:
    """Write every file, or leave all as they were. `shown` gives the name of a file in messages.

    New content is written beside its target and then replaces it in one step; old files are kept until every new one is
    in place. Raises StoreFault with the file's name: on Windows a file that Word or Excel has open cannot be replaced.
    """
    done: list[Path] = []
    at_hand = next(iter(contents), Path())
    try:
        for at_hand, content in contents.items():
            at_hand.parent.mkdir(parents=True, exist_ok=True)
            _write_through(_new(at_hand), content)
            if at_hand.exists():
                shutil.copy2(at_hand, _old(at_hand))
        for at_hand in contents:
            _new(at_hand).replace(at_hand)
            done.append(at_hand)
    except BaseException as error:
        _undo(done)
        if isinstance(error, OSError):
            raise StoreFault(_finding(error, shown(at_hand))) from error
        raise
    finally:
        for target in contents:
            _new(target).unlink(missing_ok=True)
            _old(target).unlink(missing_ok=True)


def _new(target: Path) -> Path:
    return target.with_name(f".{target.name}.moi")


def _old(target: Path) -> Path:
    return target.with_name(f".{target.name}.cu")


def _write_through(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _undo(done: list[Path]) -> None:
    for target in done:
        if _old(target).exists():
            _old(target).replace(target)
        else:
            target.unlink(missing_ok=True)


def _finding(error: OSError, where: str) -> Finding:
    if isinstance(error, PermissionError):
        return Finding.of("summary-file-in-use", where=where)
    return Finding.of("summary-not-written", where=where, reason=error.strerror or type(error).__name__)
