"""What `collect --json` and `summarize --json` say, looked up as the examples name it (contract §4, §5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tests.spec.adapter import Got
from tests.spec.expectations import folded

_SEVERITIES = ("info", "warning", "error")
_NO_TRUE_REASON = frozenset(
    {
        "text-file",
        "kind-not-read",
        "file-damaged",
        "mail-without-attachment",
        "mail-without-report",
        "archive-without-report",
        "another-form",
        "picture-file",
        "cell-empty",
        "read-from-pdf",
    }
)
"""Codes that say that something was not read, and not why."""

Json = Any


@dataclass(frozen=True)
class Collected:
    """The document of `collect --json` for one month, `YYYY-MM`."""

    document: Json
    month: str

    def returns(self, path: str | None = None) -> Iterator[Json]:
        """Every return, or those of that file and its members."""
        for file in self.document["files"]:
            if path is None or _within(file["path"], path):
                yield from file["returns"]

    def in_force(self, unit: str, form: str) -> Json | None:
        """That unit's return of the month: the one in force, else one that waits, even if only its proposal fits."""
        known = [each for each in self.returns() if each["form"] == form and each.get("superseded_by") is None]
        ours = [each for each in known if each["unit"] == unit and each["month"] == self.month]
        ranked = sorted(ours, key=lambda each: (each["outcome"] != "empty") + 2 * (not waits_whole(each)))
        if ranked:
            return ranked[-1]
        return next((each for each in self.returns() if waits_whole(each) and _likely(each, unit, form)), None)

    def reading(self, kept: Json, measure: str) -> Got:
        """A reading as the examples count it: held, too, where its return waits or counts for another month."""
        reading = kept["readings"].get(measure) or {"status": "missing", "value": None, "proposal": None, "raw": ""}
        findings = [each for each in kept["findings"] if each["reading"] == measure]
        severity = gravest(findings)
        codes = tuple(each["code"] for each in findings)
        if waits_whole(kept) or kept["month"] != self.month:
            whole = tuple(each["code"] for each in kept["findings"] if each["reading"] is None)
            return Got(("held",), None, reading["value"] or reading["proposal"], "error", codes + whole)
        return Got((reading["status"],), reading["value"], reading["proposal"], severity, codes)

    def waiting(self, name: str) -> bool:
        """Whether a return `UNIT/form` (`*`: whichever unit, an unknown one too) waits, wholly or in part."""
        unit, form = name.split("/")
        return any(
            each["outcome"] == "held" and each["form"] in (form, None) and unit in ("*", each["unit"])
            for each in self.returns()
            if each.get("superseded_by") is None
        )

    def reports(self, path: str, least: str, says: Sequence[str]) -> bool:
        """Whether a finding at that file, its members or its returns is so severe and has one of the words."""
        words = [folded(word) for word in says]
        return any(
            any(word in folded(f"{each['message']} {each['raw'] or ''}") for word in words)
            for each in self.findings(path)
            if _at_least(each["severity"], least) and each["code"] not in _NO_TRUE_REASON
        )

    def findings(self, path: str | None = None) -> Iterator[Json]:
        """All findings, or those at that file, its members and its returns."""
        for file in self.document["files"]:
            if path is None or _within(file["path"], path):
                yield from file["findings"]
                for each in file["returns"]:
                    yield from each["findings"]


def waits_whole(kept: Json) -> bool:
    """Whether the return waits as a whole: its unit, form or month unknown, or an error that is no reading's."""
    unknown = None in (kept["unit"], kept["form"], kept["month"])
    errors = (each for each in kept["findings"] if each["reading"] is None and each["severity"] == "error")
    return kept["outcome"] == "held" and (unknown or any(errors))


def gravest(findings: Iterable[Json]) -> str:
    """The gravest severity; "" for none and info."""
    found = max((_SEVERITIES.index(each["severity"]) for each in findings), default=0)
    return "" if found == 0 else _SEVERITIES[found]


def reaches(kept: Json, measure: str, least: str) -> bool:
    """Whether a finding on the reading, or one on the whole return that quotes something, is so severe."""
    return any(
        _at_least(each["severity"], least)
        for each in kept["findings"]
        if each["reading"] == measure or (each["reading"] is None and each["raw"])
    )


def quotes(kept: Json, measure: str, text: str) -> bool:
    """Whether the reading's raw text or a finding on it holds that text."""
    reading = kept["readings"].get(measure) or {"raw": ""}
    found = [f"{each['raw'] or ''} {each['message']}" for each in kept["findings"] if each["reading"] == measure]
    return any(text in each for each in [reading["raw"], *found])


def _likely(kept: Json, unit: str, form: str) -> bool:
    proposal = kept["proposal"] or {"unit": None, "form": None}
    return unit in (kept["unit"], proposal["unit"]) and form in (kept["form"], proposal["form"])


def _within(path: str, outer: str) -> bool:
    return path == outer or path.startswith(f"{outer}!/")


def _at_least(severity: str, least: str) -> bool:
    return _SEVERITIES.index(severity) >= _SEVERITIES.index(least)
