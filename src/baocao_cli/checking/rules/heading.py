"""Rules about the head of a document: how its columns are set, what must and must not stand there."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_cli.checking.lines import Line
from baocao_cli.checking.model import Observation, Rule
from baocao_cli.checking.paper import Paper
from baocao_cli.checking.part import Part
from baocao_cli.checking.rules.looks import align_shown
from baocao_cli.texts import say


def two_columns(clause: str, right: Part) -> Rule:
    """A table of two columns without borders holds the head; `right`: the part at its top right."""

    def check(paper: Paper) -> Iterator[Observation]:
        for line in paper.parts.lines(right)[:1]:
            table = line.spot.table
            if not table:
                yield Observation(False, say("check.found.no-table"), line.where)
                continue
            shown = paper.tables[table - 1]
            kept = not shown.bordered and all(row.cells == 2 for row in shown.rows)
            key = "table-bordered" if shown.bordered else "table-columns"
            columns = max(row.cells for row in shown.rows)
            yield Observation(kept, say(f"check.found.{key}", columns=columns), str(shown))

    return Rule("head", "table", clause, check)


def at_right(part: Part, clause: str) -> Rule:
    """In the right column, on its first line."""

    def check(paper: Paper) -> Iterator[Observation]:
        for line in paper.parts.lines(part)[:1]:
            kept = line.spot.column == 2 if line.spot.table else line.piece > 0
            yield Observation(kept, say(f"check.found.{'right' if kept else 'not-right'}"), line.where)

    return Rule(part, "place", clause, check)


def beside_number(clause: str) -> Rule:
    """Place and date stand on the number's line."""

    def check(paper: Paper) -> Iterator[Observation]:
        numbers = paper.parts.lines(Part.NUMBER)
        for line in paper.parts.lines(Part.PLACE_AND_DATE)[:1]:
            if numbers:
                kept = _same_row(numbers[0], line)
                yield Observation(kept, say(f"check.found.{'same-row' if kept else 'other-row'}"), line.where)

    return Rule(Part.PLACE_AND_DATE, "place", clause, check, asks="same-row")


def _same_row(number: Line, date: Line) -> bool:
    if number.spot.table:
        return (number.spot.table, number.spot.row) == (date.spot.table, date.spot.row)
    return number.spot.paragraph == date.spot.paragraph


def absent(part: Part, clause: str) -> Rule:
    """What the other layout has: a Party document has no national name."""

    def check(paper: Paper) -> Iterator[Observation]:
        lines = paper.parts.lines(part)
        yield Observation(
            not lines, lines[0].text if lines else say("check.found.none"), lines[0].where if lines else ""
        )

    return Rule(part, "absent", clause, check)


def kind_or_letter(clause: str) -> Rule:
    """A document names its kind; a letter has its subject below its number instead."""

    def check(paper: Paper) -> Iterator[Observation]:
        parts = paper.parts
        if parts.is_letter:
            return
        lines = parts.lines(Part.KIND)
        yield Observation(bool(lines), lines[0].where if lines else say("check.found.none"))

    return Rule(Part.KIND, "present", clause, check)


def subject_present(clause: str) -> Rule:
    """A paper that names its kind says below what it is about."""

    def check(paper: Paper) -> Iterator[Observation]:
        if paper.parts.has(Part.KIND):
            lines = paper.parts.lines(Part.SUBJECT)
            yield Observation(bool(lines), lines[0].where if lines else say("check.found.none"))

    return Rule(Part.SUBJECT, "present", clause, check)


def star_below(clause: str) -> Rule:
    """`*` below the issuing body's name."""

    def check(paper: Paper) -> Iterator[Observation]:
        issuers = paper.parts.lines(Part.ISSUER)
        if not issuers:
            return
        stars = paper.parts.lines(Part.STAR)
        kept = any(star.spot.cell == issuers[-1].spot.cell for star in stars)
        yield Observation(kept, stars[0].text if stars else say("check.found.none"), issuers[-1].where)

    return Rule(Part.STAR, "present", clause, check)


def addressee_needed(clause: str) -> Rule:
    """A letter and a submission are addressed to somebody; whether a report is cannot be seen from it."""

    def check(paper: Paper) -> Iterator[Observation]:
        parts = paper.parts
        lines = parts.lines(Part.ADDRESSEE)
        kinds = parts.lines(Part.KIND)
        submitted = bool(kinds) and kinds[0].key.startswith("to trinh")
        if lines or parts.is_letter or submitted:
            yield Observation(bool(lines), lines[0].where if lines else say("check.found.none"))

    return Rule(Part.ADDRESSEE, "present", clause, check)


def addressees_apart(clause: str) -> Rule:
    """Several addressees stand on lines of their own, not in the line of `Kính gửi`."""

    def check(paper: Paper) -> Iterator[Observation]:
        for line in paper.parts.lines(Part.ADDRESSEE):
            names = line.text.partition(":")[2]
            yield Observation(";" not in names, names.strip() or align_shown(line.paragraph.align), line.where)

    return Rule(Part.ADDRESSEE, "apart", clause, check)
