"""LibreOffice as a converter, where it is installed: a profile of its own, a time limit, no macros."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from functools import lru_cache
from pathlib import Path

TIME_LIMIT = 120
"""Seconds for one file; the first start makes a profile and takes longest."""

_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)")
_SETTINGS_NAMESPACE = "/".join(("http://openoffice.org/2001", "registry"))
_PROFILE = f"""<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="{_SETTINGS_NAMESPACE}">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


class ConversionFault(Exception):
    """LibreOffice is not there, took too long, or wrote nothing."""


@lru_cache(maxsize=1)
def find_libreoffice() -> Path | None:
    """The program, from the search path or where its installers put it; None where there is none."""
    for name in ("soffice", "libreoffice", "soffice.com"):
        if found := shutil.which(name):
            return Path(found)
    places = [
        Path(os.environ[name]) / "LibreOffice/program/soffice.com" for name in _WINDOWS_FOLDERS if name in os.environ
    ]
    places.append(Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"))
    return next((place for place in places if place.is_file()), None)


def convert(data: bytes, ending: str, target: str, *, infilter: str | None = None) -> bytes:
    """The bytes of a file with that ending (`rtf`) as another format (`docx`, `pdf`). Raises ConversionFault."""
    program = find_libreoffice()
    if program is None:
        raise ConversionFault("LibreOffice is not installed")
    with tempfile.TemporaryDirectory(prefix="baocao-", ignore_cleanup_errors=True) as scratch:
        folder = Path(scratch)
        source = folder / f"in.{ending}"
        source.write_bytes(data)
        profile = folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
        command = [
            str(program),
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--nologo",
            "--nodefault",
            *([f"--infilter={infilter}"] if infilter else []),
            "--convert-to",
            target,
            "--outdir",
            str(folder / "out"),
            str(source),
        ]
        _run(command)
        written = folder / "out" / f"in.{target.split(':', 1)[0]}"
        if not written.is_file():
            raise ConversionFault("nothing was written")
        return written.read_bytes()


def _run(command: list[str]) -> None:
    try:
        subprocess.run(  # noqa: S603 - our own arguments, no shell
            command, check=True, timeout=TIME_LIMIT, stdin=subprocess.DEVNULL, capture_output=True
        )
    except (subprocess.SubprocessError, OSError) as fault:
        raise ConversionFault(str(fault)) from fault
