"""Folders of the shipped templates and samples: inside the installed package, or in the source tree beside it."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_SOURCE_TREE = _PACKAGE.parent.parent


def templates_folder() -> Path:
    """The folder that holds `<form>/form.toml` and `tong-hop/`."""
    return _first_existing(_PACKAGE / "templates", _SOURCE_TREE / "templates")


def samples_folder() -> Path:
    """The folder of the demo's samples."""
    return _first_existing(_PACKAGE / "samples", _SOURCE_TREE / "samples" / "demo")


def _first_existing(*folders: Path) -> Path:
    for folder in folders:
        if folder.is_dir():
            return folder
    raise FileNotFoundError(folders[0])
