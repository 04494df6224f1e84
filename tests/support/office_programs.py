"""What offices do with a file: checking that it is valid, opening it in LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from openxml_audit import OpenXmlValidator


def audit(path: Path) -> list[str]:
    """What the validator finds wrong in a .docx or .xlsx; nothing is right."""
    return [str(error) for error in OpenXmlValidator().validate(str(path)).errors]


def converted(path: Path, ending: str, folder: Path) -> Path:
    """The file as LibreOffice saves it under another ending (`pdf`, `docx`, …), in `folder`."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office is not None
    profile = (folder / "profile").resolve().as_uri()
    command = [office, "--headless", f"-env:UserInstallation={profile}", "--convert-to", ending]
    subprocess.run([*command, "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=180)
    return folder / f"{path.stem}.{ending}"
