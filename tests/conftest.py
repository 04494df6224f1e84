"""What all tests share: office tests run where LibreOffice is, and are counted where it is not."""

from __future__ import annotations

import os
import shutil
from typing import Any

import pytest
from hypothesis import settings

# Machines are noisy, so no deadline for one example. CI looks at the same examples every time: what was green stays so.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

_NOT_RUN = pytest.StashKey[int]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect office tests on a machine without LibreOffice; in CI its absence is a failure."""
    if shutil.which("soffice") or shutil.which("libreoffice"):
        return
    office = [item for item in items if item.get_closest_marker("office")]
    if not office:
        return
    if os.environ.get("CI"):
        raise pytest.UsageError("LibreOffice is missing: in CI the office tests must run (.ci/run installs it)")
    items[:] = [item for item in items if item not in office]
    config.hook.pytest_deselected(items=office)
    config.stash[_NOT_RUN] = len(office)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A parallel worker hands its count to the process that prints."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["office_not_run"] = session.config.stash.get(_NOT_RUN, 0)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    counted = getattr(node, "workeroutput", {}).get("office_not_run", 0)
    node.config.stash[_NOT_RUN] = max(node.config.stash.get(_NOT_RUN, 0), counted)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    not_run = config.stash.get(_NOT_RUN, 0)
    if not_run:
        terminalreporter.write_line(
            f"{not_run} office tests could not run: LibreOffice is not installed. "
            "Install it (Debian: apt-get install libreoffice-writer libreoffice-calc fonts-liberation2) "
            "and run `make test` again."
        )
