"""The shipped forms' measures that a single cell answers, for tests of their grammar."""

from __future__ import annotations

from functools import cache

from baocao_cli.forms.declaration import CountMeasure, ItemsMeasure, PartsMeasure
from tests.support.built_returns import KET_QUA


@cache
def measures() -> dict[str, CountMeasure | PartsMeasure | ItemsMeasure]:
    return {
        measure.id: measure
        for measure in KET_QUA.measures
        if isinstance(measure, CountMeasure | PartsMeasure | ItemsMeasure)
    }
