"""Where each version of one return stands among the others: which is in force, which are replaced, which wait.

Only the time of arrival counts, never the order of paths or what a document says about itself.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from baocao_cli.documents.places import describe
from baocao_cli.findings import Finding
from baocao_cli.ledger.kept_return import KeptReturn, ReturnOutcome
from baocao_cli.ledger.versions.effect import Choice, Effect, Reason, Verdict, adds_nothing, effect_of
from baocao_cli.ledger.versions.likeness import alike, same
from baocao_cli.reading.model import Reading, Status
from baocao_cli.recognition.identity.contradictions import contradicted
from baocao_cli.texts import say
from baocao_cli.values import Entries, json_number

_TITLES = 3
"""How many titles of a list are quoted."""


@dataclass(slots=True)
class Standing:
    """One version's place. `superseded_by` and `contested_by` are other versions; `taken`: readings of older ones.

    A contested version waits: for the order of versions, or for what it does to the one in force.
    """

    version: KeptReturn
    supersedes: KeptReturn | None = None
    superseded_by: KeptReturn | None = None
    contested_by: KeptReturn | None = None
    taken: dict[str, KeptReturn] = field(default_factory=dict)
    """Measure → the version whose reading is counted in place of this one's empty one."""
    findings: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class _InForce:
    """The version in force with the readings that count, and for each that is not its own whose it is."""

    standing: Standing
    readings: tuple[Reading, ...]


def stand(
    versions: Sequence[KeptReturn],
    choices: Mapping[int, Choice] | None = None,
    withdrawn: Container[int] = (),
) -> list[Standing]:
    """Where each version stands. `versions`: all of one unit, form and month, in any order.

    `choices`: what a person decided about the versions of those ids. `withdrawn`: those that count no more.
    Empty ones and those that wait as a whole for another reason replace nothing and are replaced by nothing here.
    """
    standings = {version.id: Standing(version) for version in versions}
    counted = [
        each
        for each in versions
        if each.outcome is not ReturnOutcome.EMPTY and not each.held_whole and each.id not in withdrawn
    ]
    walk = _Walk(standings, choices or {})
    for group in _in_order(counted):
        walk.take(group)
    return list(standings.values())


def _in_order(versions: Sequence[KeptReturn]) -> Iterator[list[KeptReturn]]:
    """The versions by the time of their arrival, those that came together in one group; the fullest is its last.

    Where the time of one is not known, none of them is known to be the latest: all are one group.
    """
    if not all(version.time_known for version in versions):
        yield sorted(versions, key=_place_among_equals)
        return
    for _moment, group in groupby(sorted(versions, key=lambda each: each.received_at), lambda each: each.received_at):
        yield sorted(group, key=_place_among_equals)


def _place_among_equals(version: KeptReturn) -> tuple[int, str, int]:
    return sum(reading.value is not None for reading in version.readings), version.sha256, version.id


class _Walk:
    """Goes through the versions from the first to the last."""

    def __init__(self, standings: dict[int, Standing], choices: Mapping[int, Choice]) -> None:
        self._standings = standings
        self._choices = choices
        self._in_force: _InForce | None = None
        self._waiting: list[Standing] = []

    def take(self, together: Sequence[KeptReturn]) -> None:
        """The versions that came at one time: those that read alike are one; of different ones none is the latest."""
        different: list[KeptReturn] = []
        for version in reversed(together):
            twin = next((other for other in different if adds_nothing(version, other)), None)
            if twin is None:
                different.append(version)
            else:
                self._be_one(self._standings[version.id], self._standings[twin.id])
        if len(different) > 1:
            different = self._chosen_among(different)
        if len(different) == 1:
            self._take_one(self._standings[different[0].id])
            return
        for version in different:
            self._contest(version, next(other for other in different if other is not version))

    def _chosen_among(self, rivals: list[KeptReturn]) -> list[KeptReturn]:
        """Of versions of unknown order the one that a person chose, else those that nobody ruled out."""
        chosen = [each for each in rivals if self._choices.get(each.id) in (Choice.REPLACE, Choice.COMPLETE)]
        left = chosen[:1] or [each for each in rivals if self._choices.get(each.id) is not Choice.IN_FORCE]
        if len(left) != 1:
            return rivals
        for ruled_out in rivals:
            if ruled_out is not left[0]:
                self._replace(self._standings[ruled_out.id], self._standings[left[0].id])
        return left

    def _be_one(self, copy: Standing, twin: Standing) -> None:
        """Of two that came together and read alike one is in force; both say so."""
        self._replace(copy, twin)
        copy.findings.append(Finding.of("version-alike", other=twin.version.file_path))
        twin.findings.append(Finding.of("version-alike", other=copy.version.file_path))

    def _contest(self, version: KeptReturn, other: KeptReturn) -> None:
        standing = self._standings[version.id]
        standing.contested_by = other
        standing.findings.append(Finding.of("version-order-unknown", other=other.file_path))
        self._waiting.append(standing)

    def _take_one(self, standing: Standing) -> None:
        if self._in_force is None:
            self._done_with_waiting(standing)
            self._put_in_force(standing, standing.version.readings)
            return
        older = self._in_force
        verdict = effect_of(standing.version, older.readings, self._choices.get(standing.version.id))
        if verdict.effect is Effect.STAYS:
            standing.superseded_by = older.standing.version
            return
        if verdict.effect is Effect.WAITS and verdict.reason is not None:
            self._wait(standing, older, verdict, verdict.reason)
            return
        if verdict.effect is not Effect.COMPLETES:
            self._done_with_waiting(standing)
        standing.findings.extend(_told(standing.version, older, verdict))
        self._put_in_force(standing, _completed(standing, older, verdict.keeps))
        self._replace(older.standing, standing)

    def _wait(self, standing: Standing, older: _InForce, verdict: Verdict, reason: Reason) -> None:
        twin = next((each for each in self._waiting if alike(each.version.readings, standing.version.readings)), None)
        if twin is not None:
            self._waiting.remove(twin)
            self._replace(twin, standing)
        standing.contested_by = older.standing.version
        standing.findings.append(_question(standing.version, older, verdict, reason))
        self._waiting.append(standing)

    def _done_with_waiting(self, standing: Standing) -> None:
        """Versions that waited are done with: a later one is in force whatever they were."""
        for waiting in self._waiting:
            waiting.contested_by = None
            waiting.findings = [Finding.of("held-return-done", other=standing.version.file_path)]
            self._replace(waiting, standing)
        self._waiting.clear()

    def _put_in_force(self, standing: Standing, readings: tuple[Reading, ...]) -> None:
        self._in_force = _InForce(standing, readings)

    def _replace(self, older: Standing, newer: Standing) -> None:
        older.superseded_by = newer.version
        if newer.supersedes is None or newer.supersedes.received_at < older.version.received_at:
            newer.supersedes = older.version


def _completed(standing: Standing, older: _InForce, keeps: Sequence[str]) -> tuple[Reading, ...]:
    """The newer version's readings, those in `keeps` taken over from the older one."""
    before = {reading.measure: reading for reading in older.readings}
    for measure in keeps:
        standing.taken[measure] = older.standing.taken.get(measure, older.standing.version)
    return tuple(
        before[reading.measure] if reading.measure in standing.taken else reading
        for reading in standing.version.readings
    )


def _told(version: KeptReturn, older: _InForce, verdict: Verdict) -> Iterator[Finding]:
    """What there is to tell of a version that takes the place of the one in force."""
    other = older.standing.version.file_path
    if verdict.effect is Effect.SAME:
        yield Finding.of("version-alike", other=other)
        return
    before = {reading.measure: reading for reading in older.readings}
    for measure in verdict.keeps:
        code = "version-keeps" if before[measure].status is Status.REPORTED else "version-keeps-none"
        yield Finding.of(code, reading=measure, raw=before[measure].raw or None, other=other)
    for reading in version.readings:
        former = before.get(reading.measure)
        if former is None or reading.measure in verdict.keeps or same(former, reading):
            continue
        if Status.HELD in (former.status, reading.status) and reading.status is not Status.MISSING:
            continue  # a held reading has no figure yet that could differ
        yield _difference(former, reading, other)


def _question(version: KeptReturn, older: _InForce, verdict: Verdict, reason: Reason) -> Finding:
    """Why the version waits: quoting what would be lost, or what contradicts its unit or month."""
    other = older.standing.version.file_path
    if reason is Reason.LEAVES_EMPTY:
        lost = [_in_words(reading) for reading in older.readings if reading.measure in verdict.loses]
        return Finding.of(reason.value, other=other, lost=_in_brackets(lost))
    if reason is Reason.CONTRADICTED:
        found = (finding.raw for finding in version.findings if finding.raw and contradicted([finding]))
        evidence = list(dict.fromkeys(found))
        quoted = _in_brackets([f"“{raw}”" for raw in evidence])
        return Finding.of(reason.value, raw="; ".join(evidence) or None, other=other, evidence=quoted)
    return Finding.of(reason.value, other=other)


def _in_brackets(texts: Sequence[str]) -> str:
    return f" ({'; '.join(texts)})" if texts else ""


def _difference(before: Reading, after: Reading, older: str) -> Finding:
    return Finding.of(
        "version-differs",
        reading=after.measure,
        where=None if after.place is None else describe(after.place),
        raw=after.raw,
        older=older,
        before=_in_words(before),
        after=_in_words(after),
    )


def _in_words(reading: Reading) -> str:
    """The reading as it was typed; a list by its figures and titles."""
    if isinstance(reading.value, Entries) and (reading.value.certain() or not reading.raw):
        return _list_in_words(reading.value)
    if reading.raw:
        return f"“{reading.raw}”"
    figures = {} if reading.value is None else reading.value.figures()
    return ", ".join(str(json_number(figure)) for figure in figures.values() if figure is not None) or say("value.none")


def _list_in_words(listed: Entries) -> str:
    """`3 mục, 9 phút (“Tin A”; “Tin B”; …)`: what of it is counted."""
    counts = {name: json_number(figure) for name, figure in listed.figures().items() if figure is not None}
    said = [say("value.items", number=counts.pop("items", 0))]
    if "minutes" in counts:
        said.append(say("value.minutes", number=counts.pop("minutes")))
    titles = [f"“{title}”" for entry in listed.certain() if (title := entry.fields.get("title"))]
    more = ["…"] if len(titles) > _TITLES else []
    return ", ".join([*said, *map(str, counts.values())]) + _in_brackets([*titles[:_TITLES], *more])
