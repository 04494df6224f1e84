"""One writer at a time, by a lock of the operating system, which frees it even if the program is killed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from baocao_cli.errors import StoreFault
from baocao_cli.findings import Finding

NAME = "khoa"

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _free(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _free(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


@contextmanager
def locked(state: Path) -> Iterator[None]:
    """Hold the workspace's lock. Raises StoreFault if another run holds it."""
    state.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(state / NAME, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        try:
            _take(descriptor)
        except OSError as error:
            raise StoreFault(Finding.of("ledger-locked")) from error
        try:
            yield
        finally:
            _free(descriptor)
    finally:
        os.close(descriptor)
