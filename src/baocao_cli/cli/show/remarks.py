"""Remarks about files and returns: each can be said with its place, or once for all files that share it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from baocao_cli.cli.show.console import Console
from baocao_cli.findings import Severity
from baocao_cli.texts import say


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of one finding: its place in the file apart from the words that other files may share."""

    severity: Severity
    text: str
    """What is the matter, and what to do."""
    sentence: str
    """What is the matter, alone."""
    subject: str = ""
    """The measure that it is about; empty for a file or a return."""
    place: str = ""
    typed: str = ""
    """The cell's text in quotation marks, unless `text` quotes it."""
    prefix: str = ""

    @property
    def paragraph(self) -> str:
        """The remark about its one file: `prefix measure, place, quotation: text`."""
        return self.prefix + _headed(self._head(self.place), self.text)

    @property
    def shared_paragraph(self) -> str:
        """The remark without its place, equal for all files that share it."""
        return self.prefix + _headed(self._head(""), self.text)

    @property
    def line(self) -> str:
        """The remark in short: the measure, what was typed, and what is the matter."""
        return _headed(self._head(""), self.sentence)

    def _head(self, place: str) -> str:
        head = place
        if self.subject:
            head = say("message.measure", label=self.subject, where=place) if place else self.subject
        return say("message.typed", place=head, typed=self.typed) if self.typed else head


@dataclass(slots=True)
class SharedRemark:
    """One remark, and the files that it is about."""

    remark: Remark
    files: list[str] = field(default_factory=list)
    places: set[str] = field(default_factory=set)

    @property
    def paragraph(self) -> str:
        """The remark, with its place if that is the same in all files."""
        return self.remark.paragraph if len(self.places) == 1 else self.remark.shared_paragraph


def shared_remarks(files: Iterable[tuple[str, Sequence[Remark]]]) -> list[SharedRemark]:
    """Each remark once, with every file that it is about; in the order in which they came first."""
    found: dict[tuple[Severity, str], SharedRemark] = {}
    for file, remarks in files:
        for remark in remarks:
            shared = found.setdefault((remark.severity, remark.shared_paragraph), SharedRemark(remark))
            shared.places.add(remark.place)
            if file not in shared.files:
                shared.files.append(file)
    return list(found.values())


def show_remarks(console: Console, remarks: Sequence[SharedRemark], heads: Mapping[str, str] | None = None) -> None:
    """Print what several files share once, with their names; then the rest file by file.

    `heads`: what stands above the remarks of a single file, by its name; by default the name.
    """
    of_one: dict[str, list[str]] = {}
    for shared in remarks:
        if len(shared.files) == 1:
            of_one.setdefault(shared.files[0], []).append(shared.remark.paragraph)
            continue
        console.say(say("collect.files-named", number=len(shared.files), files="; ".join(shared.files)))
        console.bullets([shared.paragraph])
    for file, paragraphs in of_one.items():
        console.say((heads or {}).get(file, file))
        console.bullets(paragraphs)


def _headed(head: str, text: str) -> str:
    return f"{head}: {text}" if head else text
