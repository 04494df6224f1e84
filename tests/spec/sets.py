"""The sets of examples by name; each is read into results, with a scratch folder where it needs one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.spec import cells
from tests.spec.cases import cases
from tests.spec.expectations import Result
from tests.spec.pages import pages
from tests.spec.returns import returns

SETS: Mapping[str, Callable[[Path], list[Result]]] = {
    "cells": lambda scratch: cells.cells(),
    "cells2": lambda scratch: cells.cells_2(),
    "notations": lambda scratch: cells.notations(),
    "neighbours": lambda scratch: cells.neighbours(),
    "lists": lambda scratch: cells.lists(),
    "pages": pages,
    "returns": returns,
    "cases": cases,
}
