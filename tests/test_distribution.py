"""The built wheel, in an empty environment outside of the repository, runs the whole month on its own samples."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`baocao` installed from the wheel; its dependencies are those of this environment, itself is not."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / Path(sys.executable).name
    places = sysconfig.get_paths(vars={"base": str(folder), "platbase": str(folder)})
    site = Path(places["purelib"])
    target = ["--python", str(python), "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", *target], check=True, capture_output=True)
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return scripts / "baocao"


def test_the_wheel_holds_templates_texts_and_the_samples_of_the_demo_alone(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "baocao_cli/templates/ket-qua/form.toml" in names
    assert "baocao_cli/samples/don-vi.csv" in names
    assert "baocao_cli/texts/vi/findings/cells.toml" in names
    assert not [name for name in names if name.startswith(("tests/", "samples/")) or "/defects/" in name]


def test_the_installed_program_runs_the_demo(program: Path, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "BAOCAO"))}
    done = subprocess.run(
        [str(program), "demo", "thu"], cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "thu" / "tong-hop" / "2020-09" / "tong-hop-2020-09.docx").is_file()
