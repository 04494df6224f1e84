"""Holds what the program says of a kind against what must come of it; every difference is a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tests.months.office import Office, figures_of, listed
from tests.months.paper import Figures
from tests.months.scene import ANY, FORM, Expect, Scene, shifted

Json = Any
_SEVERITIES = ("", "info", "warning", "error")


def play(office: Office, rounds: Any, month: str | None) -> None:
    """Each round's files come into the inbox and are collected."""
    for files in rounds:
        office.receive(files)
        office.collect(month)


def unmet_alone(scene: Scene, expect: Expect, witness: Figures) -> Iterator[str]:
    """Of a kind played by itself beside a witness, a plain report of another unit: totals and exit as well."""
    yield from unmet(scene, expect, alone=True)
    summary = scene.office.summary(scene.month)
    wanted = {scene.month: witness + (expect.counts or Figures())} | dict(expect.others)
    for month, figures in wanted.items():
        got = figures_of(scene.office.summary(month).get("totals"))
        if got != figures:
            yield f"totals of {month}: {figures} expected, got {got}"
    if listed(summary.get("totals")) != expect.items:
        yield f"items of form 2: {expect.items} expected, got {listed(summary.get('totals'))}"
    if expect.exit is not None and scene.office.exits[-1] != expect.exit:
        yield f"the last collect: exit {expect.exit} expected, got {scene.office.exits[-1]}"
    if expect.waits == () and (others := [*waiting_in(summary)]):
        yield f"nothing should wait: {others}"


def unmet(scene: Scene, expect: Expect, *, alone: bool = False) -> Iterator[str]:
    """What of the expectation does not hold, totals and exit apart; alone, what waits of an unknown unit is ours."""
    summary = scene.office.summary(scene.month)
    yield from _unmet_state(scene, expect, summary)
    yield from _unmet_waits(scene, expect, summary, alone)
    yield from _unmet_files(scene.office, expect)
    yield from _unmet_returns(scene.office, expect)
    words = "" if not expect.says else scene.office.words(_document(summary))
    yield from (f"the summary does not say “{each}”" for each in expect.says if each not in words)


def _unmet_state(scene: Scene, expect: Expect, summary: Json) -> Iterator[str]:
    unit = expect.unit or (scene.code if expect.form == FORM else scene.other.code)
    for other in expect.received_too:
        if (state := scene.office.report(scene.month, other, FORM).get("state")) != "on_time":
            yield f"state of {other}/{FORM}: on_time expected, got {state}"
    if expect.state is None:
        return
    report = scene.office.report(scene.month, unit, expect.form)
    if (report.get("state"), report.get("late")) != (expect.state, expect.late):
        wanted = f"{expect.state}, late {expect.late}"
        yield f"state of {unit}/{expect.form}: {wanted} expected, got {report.get('state')}, late {report.get('late')}"
    if expect.state == "unreadable":
        before = scene.office.report(shifted(scene.month, -1), unit, expect.form).get("state")
        if before == "unreadable":
            yield f"{unit}/{expect.form} is unreadable in the month before as well"
    absent = [each for each in summary["missing"] if (each["unit"], each["form"]) == (unit, expect.form)]
    received = expect.sent is None and expect.state in ("on_time", "late", "held")
    if received and absent:
        yield f"{unit}/{expect.form} is listed as missing: {absent}"
    if not received and [each.get("sent", "no `sent`") for each in absent] != [expect.sent]:
        yield f"{unit}/{expect.form} should be missing with sent {expect.sent}, got {absent}"


def _unmet_waits(scene: Scene, expect: Expect, summary: Json, alone: bool) -> Iterator[str]:
    waiting = [*waiting_in(summary)]
    if expect.waits is None:
        return
    if expect.waits == ANY:
        elsewhere = (each for month in expect.others for each in waiting_in(scene.office.summary(month)))
        if not waiting and not any(elsewhere):
            yield "something should wait, nothing does"
        return
    owners = (expect.unit or scene.code, "?") if alone else (scene.code,)
    ours = [each for each in waiting if each.split("/")[0] in owners or each in expect.waits]
    if sorted(ours) != sorted(expect.waits):
        yield f"waits: {sorted(expect.waits)} expected, got {sorted(ours)}"


def waiting_in(summary: Json) -> Iterator[str]:
    """The entries of `held` as `UNIT/form` or `UNIT/form/reading`."""
    for each in summary.get("held", ()):
        name = f"{each['unit'] or '?'}/{each['form'] or '?'}"
        yield name if each["reading"] is None else f"{name}/{each['reading']}"


def _unmet_files(office: Office, expect: Expect) -> Iterator[str]:
    for path, wanted in expect.outcomes.items():
        outcomes = (wanted,) if isinstance(wanted, str) else wanted
        if office.outcomes(path) != outcomes:
            yield f"{path}: {'; '.join(outcomes)} expected, got {'; '.join(office.outcomes(path))}{_why(office, path)}"
    for path, severity in expect.severity.items():
        got = max((each["severity"] for each in office.findings(path)), key=_SEVERITIES.index, default="")
        if got != severity:
            yield f"{path}: gravest finding {severity or 'none'} expected, got {got or 'none'}{_why(office, path)}"
    for path, unit in expect.likely.items():
        likely = office.file(path).get("likely", "no `likely`")
        if not isinstance(likely, Mapping) and not (likely is None and unit is None):
            yield f"{path}: likely unit {unit} expected, got {likely}"
        elif likely is not None and likely["unit"] != unit:
            yield f"{path}: likely unit {unit} expected, got {likely['unit']}"


def _unmet_returns(office: Office, expect: Expect) -> Iterator[str]:
    for newer, older in expect.supersedes.items():
        wanted, got = office.file(older)["sha256"], [each["supersedes"] for each in office.file(newer)["returns"]]
        if got != [wanted]:
            yield f"{newer} should supersede {older} and supersedes {got}{_why(office, newer)}"
        together = any({newer, older} <= {each["path"] for each in run["files"]} for run in office.runs[:1])
        replaced = [each.get("superseded_by") for each in office.file(older)["returns"]]
        if together and replaced != [office.file(newer)["sha256"]]:
            yield f"{older} should be superseded by {newer} and says {replaced}"
    for path, month in expect.month_of.items():
        months = [each["month"] for each in office.file(path)["returns"]]
        if months != [month]:
            yield f"{path}: month {month} expected, got {months}{_why(office, path)}"
    for path, month in expect.proposes.items():
        proposals = [(each["proposal"] or {}).get("month") for each in office.file(path)["returns"]]
        if proposals != [month]:
            yield f"{path}: month {month} should be proposed, got {proposals}"


def _why(office: Office, path: str) -> str:
    """The codes of what was found there."""
    found = ", ".join(each["code"] for each in office.findings(path))
    return f" ({found})" if found else ""


def _document(summary: Json) -> str:
    return str(next(path for path in summary["written"] if path.endswith(".docx") and "/tong-hop-" in path))
