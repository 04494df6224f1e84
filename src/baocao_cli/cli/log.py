"""The log for the program's maintainer: warnings of libraries, tracebacks of single files. Never on screen."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NAME = "nhat-ky.log"


@contextmanager
def kept_log(state: Path | None) -> Iterator[None]:
    """Within the block, log to a file in the `state` folder; without one, in the system's temporary folder."""
    folder = Path(tempfile.gettempdir()) if state is None else state
    name = NAME if state is not None else f"baocao-{NAME}"
    handler = logging.FileHandler(folder / name, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.WARNING)
    root = logging.getLogger()
    root.addHandler(handler)
    logging.captureWarnings(True)
    try:
        yield
    finally:
        logging.captureWarnings(False)
        root.removeHandler(handler)
        handler.close()
