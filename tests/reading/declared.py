"""The shipped forms' measures that a single cell answers, for tests of their grammar."""

from __future__ import annotations

import tomllib
from functools import cache

from baocao_cli.forms.declaration import CountMeasure, Form, ItemsMeasure, PartsMeasure
from baocao_cli.resources import templates_folder


@cache
def measures() -> dict[str, CountMeasure | PartsMeasure | ItemsMeasure]:
    form = Form.model_validate(tomllib.loads((templates_folder() / "ket-qua" / "form.toml").read_text("utf-8")))
    return {
        measure.id: measure
        for measure in form.measures
        if isinstance(measure, CountMeasure | PartsMeasure | ItemsMeasure)
    }
