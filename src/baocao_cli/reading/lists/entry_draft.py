"""An entry of a list in the making: what is certain of it, what waits, what is likely of that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from baocao_cli.reading.lists.titles import TitleReading
from baocao_cli.reading.measures.times.publication_reading import MINUTES, PUBLISHED, TITLE, Answer, PublicationReading
from baocao_cli.values import KIND_FIELD, Entry, FieldValue, Wait

Fields = dict[str, FieldValue]


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry in the making: what waits, what is certain, what is likely of what waits.

    `proposes`: the likeliest entry is worth proposing even where it says no more than what is certain.
    """

    waits: Mapping[str, Wait] = field(default_factory=dict)
    fields: Mapping[str, FieldValue] = field(default_factory=dict)
    likely: Mapping[str, FieldValue] = field(default_factory=dict)
    proposes: bool = False

    def _with(self, waits: Mapping[str, Wait], fields: Fields, likely: Fields) -> Draft:
        return replace(
            self,
            waits={**waits, **self.waits},
            fields={**self.fields, **fields},
            likely={**self.likely, **likely},
        )

    def with_title(self, title: TitleReading, kind: Answer[str]) -> Draft:
        """With the title and its kind."""
        waits = {TITLE: Wait(title.code, whole=True)} if title.code is not None else {}
        if kind.fault is not None:
            waits[KIND_FIELD] = Wait(kind.fault.code, whole=True)
        return self._with(waits, {TITLE: title.title, KIND_FIELD: kind.value}, {TITLE: title.title})

    def with_times(self, times: PublicationReading) -> Draft:
        """With what its time cell says."""
        minutes, published = times.proposed
        return self._with(
            times.waits,
            {PUBLISHED: times.published, MINUTES: times.minutes},
            {PUBLISHED: published, MINUTES: minutes},
        )

    def with_columns(self, further: Mapping[str, Answer[FieldValue]]) -> Draft:
        """With the columns of its own."""
        waits = {name: Wait(answer.fault.code) for name, answer in further.items() if answer.fault is not None}
        likely = {name: answer.likely for name, answer in further.items() if answer.fault is not None}
        return self._with(waits, {name: answer.value for name, answer in further.items()}, likely)

    def entry(self, ids: Sequence[str], raw: str, where: str, cells: Mapping[str, tuple[str, str]]) -> Entry:
        """The entry with those fields. What waits has no certain value; a proposal says more than what is certain."""
        waits = self._waits_of(ids)
        fields = {name: None if name in waits else self.fields.get(name) for name in ids}
        proposal = {name: self.likely.get(name, self.fields.get(name)) for name in ids}
        proposes = bool(waits) and (self.proposes or proposal != fields)
        return Entry(fields, raw, where, waits, proposal if proposes else None, cells)

    def _waits_of(self, ids: Sequence[str]) -> dict[str, Wait]:
        """In the order of the fields; in a list without titles the first field waits in a title's place."""
        waits = dict(self.waits)
        if TITLE in waits and TITLE not in ids:
            waits[ids[0]] = waits.pop(TITLE)
        return {name: waits[name] for name in ids if name in waits}
