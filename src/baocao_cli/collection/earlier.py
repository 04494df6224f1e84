"""What a unit reported before a month, fetched from the ledger only when a reading needs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from baocao_cli.ledger.writer import Run
from baocao_cli.month import Month
from baocao_cli.recognition.model import Knowledge
from baocao_cli.values import Value


class EarlierValues(Mapping[str, Value]):
    """Measure → the unit's cumulative value from the campaign's first month to the month before `month`."""

    def __init__(self, run: Run, knowledge: Knowledge, unit: str, form: str, month: Month) -> None:
        self._run = run
        self._knowledge = knowledge
        self._of = (unit, form, month)

    @cached_property
    def _values(self) -> Mapping[str, Value]:
        unit, form_id, month = self._of
        form = next((form for form in self._knowledge.forms if form.id == form_id), None)
        measures = () if form is None else form.measures
        return self._run.cumulative(
            unit,
            form_id,
            month,
            first=self._knowledge.settings.campaign.first_month,
            latest=frozenset(measure.id for measure in measures if measure.over_months == "latest"),
        )

    def __getitem__(self, measure: str) -> Value:
        return self._values[measure]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)
