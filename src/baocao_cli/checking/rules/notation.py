"""Rules about how numbers, dates, subjects and lists are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_cli.checking.lines import Line
from baocao_cli.checking.model import Observation, Rule
from baocao_cli.checking.paper import Paper
from baocao_cli.checking.part import Part
from baocao_cli.texts import say
from baocao_cli.vietnamese.fold import fold, tidy

_OPEN = r"[.…_\s]*"
_SYMBOL = r"[A-ZĐÂÊÔƯƠĂ0-9&.…]+"
_NUMBERS = {
    "nd30": re.compile(rf"Số:\s*(?P<number>\d+|{_OPEN})\s*/(?:\d{{4}}/)?{_SYMBOL}(?:-{_SYMBOL})*"),
    "dang": re.compile(rf"Số\s+(?P<number>\d+|{_OPEN})\s*-{_SYMBOL}/{_SYMBOL}(?:-{_SYMBOL})*"),
}
_NUMBER = re.compile(r"\d+")
_DATE = re.compile(
    rf"(?P<place>[^,]+),\s*ngày\s+(?P<day>\d+|{_OPEN})\s*tháng\s+(?P<month>\d+|{_OPEN})\s*năm\s*(?P<year>\d*{_OPEN})"
)
_NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = re.compile(r"Độc lập - Tự do - Hạnh phúc")
_ITEM = re.compile(r"-\s*\S.*;")
_ARCHIVE = {
    "nd30": re.compile(r"-\s*Lưu:\s*VT,\s*\S.*\."),
    "dang": re.compile(r"-\s*Lưu:?\s*\S.*\."),
}


def number_written(layout: str, clause: str) -> Rule:
    """`Số: 05/BC-SKHCN`, of the Party `Số 05-BC/ĐU`; dots stand for what is not known yet."""
    return _written(Part.NUMBER, "notation", clause, _NUMBERS[layout], asks=f"number-{layout}")


def number_zero(clause: str) -> Rule:
    """A zero before a number below 10."""

    def check(paper: Paper) -> Iterator[Observation]:
        for line in paper.parts.lines(Part.NUMBER):
            number = _NUMBER.search(line.text.split("/")[0])
            if number is not None:
                kept = len(number[0]) > 1
                yield Observation(kept, number[0], line.where)

    return Rule(Part.NUMBER, "zero", clause, check)


def date_written(clause: str) -> Rule:
    """`Đắk Lắk, ngày 05 tháng 9 năm 2020`: a zero before days below 10, months 1 and 2; dots where it is open."""

    def check(paper: Paper) -> Iterator[Observation]:
        for line in paper.parts.lines(Part.PLACE_AND_DATE):
            match = _DATE.fullmatch(line.text)
            kept = match is not None and _zero_kept(match["day"], 10) and _zero_kept(match["month"], 3)
            yield Observation(kept, line.text, str(line.spot))

    return Rule(Part.PLACE_AND_DATE, "notation", clause, check)


def _zero_kept(digits: str, below: int) -> bool:
    if not digits.isdigit():
        return True
    return digits == (f"{int(digits):02d}" if int(digits) < below else str(int(digits)))


def national_name_written(clause: str) -> Rule:
    """Its words, old and new tone marks alike (HÒA/HOÀ)."""

    def check(paper: Paper) -> Iterator[Observation]:
        for line in paper.parts.lines(Part.NATIONAL_NAME):
            yield Observation(fold(line.text) == fold(_NATIONAL_NAME), line.text, str(line.spot))

    return Rule(Part.NATIONAL_NAME, "wording", clause, check, asks="national-name")


def motto_written(clause: str) -> Rule:
    """With hyphens between spaces, and capitals at the three beginnings."""
    return _written(Part.MOTTO, "wording", clause, _MOTTO, asks="motto")


def subject_without_on(clause: str) -> Rule:
    """`V/v` belongs to letters; below the name of a kind the subject begins at once."""

    def check(paper: Paper) -> Iterator[Observation]:
        for line in paper.parts.lines(Part.SUBJECT)[:1]:
            yield Observation(not line.text.lower().startswith("v/v"), line.text[:40], str(line.spot))

    return Rule(Part.SUBJECT, "wording", clause, check, asks="subject-nd30")


def subject_in_lower_case(clause: str) -> Rule:
    """The Party's subject begins with a small letter: `về …`."""

    def check(paper: Paper) -> Iterator[Observation]:
        for line in paper.parts.lines(Part.SUBJECT)[:1]:
            letter = next((each for each in line.text if each.isalpha()), "")
            yield Observation(letter.islower() and not line.capitals, line.text[:40], str(line.spot))

    return Rule(Part.SUBJECT, "wording", clause, check, asks="subject-dang")


def list_written(part: Part, clause: str) -> Rule:
    """Each on a line of its own: `- …;`, the last may end the list with a full stop."""

    def check(paper: Paper) -> Iterator[Observation]:
        lines = paper.parts.lines(part)
        items = [line for line in lines if not _is_archive(line)]
        for line in items:
            ends = line is lines[-1] and line.text.endswith(".") and line.text.startswith("-")
            yield Observation(_ITEM.fullmatch(line.text) is not None or ends, line.text, str(line.spot))

    return Rule(part, "notation", clause, check, asks="list")


def archive_written(layout: str, clause: str) -> Rule:
    """The last recipient: `- Lưu: VT, ….`."""

    def check(paper: Paper) -> Iterator[Observation]:
        lines = paper.parts.lines(Part.RECIPIENTS)
        if not paper.parts.has(Part.RECIPIENTS_HEAD):
            return
        last = lines[-1] if lines else None
        if last is None or not _is_archive(last):
            yield Observation(False, say("check.found.no-archive"), "" if last is None else last.where)
        else:
            yield Observation(_ARCHIVE[layout].fullmatch(last.text) is not None, last.text, str(last.spot))

    return Rule(Part.RECIPIENTS, "archive", clause, check, asks=f"archive-{layout}")


def _is_archive(line: Line) -> bool:
    return line.key.lstrip("-– ").startswith("luu")


def bases_written(clause: str) -> Rule:
    """Each ends in `;`, the last in `.`."""

    def check(paper: Paper) -> Iterator[Observation]:
        lines = paper.parts.lines(Part.BASIS)
        for line in lines:
            ending = line.text[-1]
            yield Observation(
                ending == ("." if line is lines[-1] else ";"), say("check.found.ends", sign=ending), line.where
            )

    return Rule(Part.BASIS, "notation", clause, check, asks="basis")


def authority_written(clause: str) -> Rule:
    """The Party writes `T/M`, `K/T`, `T/L`."""

    def check(paper: Paper) -> Iterator[Observation]:
        for line in paper.parts.lines(Part.AUTHORITY):
            yield Observation(re.match(r"[TK]/[MTL]\s", line.text) is not None, line.text, str(line.spot))

    return Rule(Part.AUTHORITY, "notation", clause, check, asks="authority-dang")


def _written(part: Part, aspect: str, clause: str, pattern: re.Pattern[str], asks: str) -> Rule:
    def check(paper: Paper) -> Iterator[Observation]:
        for line in paper.parts.lines(part):
            yield Observation(pattern.fullmatch(tidy(line.text)) is not None, line.text, str(line.spot))

    return Rule(part, aspect, clause, check, asks=asks)
