"""What spans and phrases say, in a clerk's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from baocao_cli.month import Month
from baocao_cli.reading.lex.cues import Cue
from baocao_cli.reading.lex.vocabulary import Entry
from baocao_cli.reading.spans.clocks import Clock
from baocao_cli.reading.spans.denials import Denied
from baocao_cli.reading.spans.lengths import Duration
from baocao_cli.reading.spans.named_times import NO_MONTH, NamedTime
from baocao_cli.reading.spans.times import Grain, Time
from baocao_cli.texts import say
from baocao_cli.vietnamese.notation import write_rounded


def meaning(value: Any) -> str:
    """What a span's value says."""
    if isinstance(value, Time):
        return _of_time(value)
    if isinstance(value, Duration):
        return _of_length(value)
    if isinstance(value, Clock):
        return say("explain.says.clock", hour=value.hour)
    if isinstance(value, Denied):
        return say(f"explain.says.denied.{value.value}")
    return say("explain.says.name")


def whose_time(time: NamedTime | None, own: Month | None) -> str:
    """Whose figures a time beside them says they are."""
    if time is None:
        return say("explain.says.time")
    if time.longer:
        return say("explain.says.time-longer")
    if time.month in (None, NO_MONTH):
        return say("explain.says.time-impossible")
    month = f"{time.month}/{time.year}" if time.year is not None else str(time.month)
    if own is None:
        return say("explain.says.time-of", month=month)
    return say("explain.says.time-own" if time.is_of(own) else "explain.says.time-other", month=month)


def phrase_name(entry: Entry, labels: Mapping[str, str]) -> tuple[str, str, str]:
    """Of a known phrase: `cue` or `noun`, its name, and that in words. `labels`: of the measure's parts."""
    if isinstance(entry, Cue):
        return "cue", entry.value, say(f"words.cues.{entry.value}")
    name = labels.get(entry.key, entry.key)
    return "noun", entry.role.value, say(f"explain.role.{entry.role.value}", name=name)


def _of_time(time: Time) -> str:
    open_ = say("explain.open")
    parts = {
        "day": f"{time.day:02d}" if time.day is not None else open_,
        "month": str(time.month) if time.month is not None else open_,
        "quarter": str(time.quarter),
    }
    grain = time.grain
    if grain is Grain.DAY and time.month is None:
        return say("explain.says.day-alone", **parts)
    said = say(f"explain.says.{grain.value}", **parts)
    year = say("explain.says.of-year", year=time.year) if time.year is not None else ""
    return f"{said}{year}"


def _of_length(length: Duration) -> str:
    if length.doubt is not None:
        return say(f"explain.says.length-{length.doubt.value}")
    minutes = length.minutes
    if minutes is None:
        return say("explain.says.length-unclear")
    return say("explain.says.minutes", minutes=write_rounded(minutes))
