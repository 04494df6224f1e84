"""One file's bytes → the returns in it, or why it has none. Writes nothing; a faulty file never stops a run."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from baocao_cli.documents.model import Document, Unreadable
from baocao_cli.documents.open import read_document
from baocao_cli.findings import Finding
from baocao_cli.inbox.model import Arrival
from baocao_cli.month import Month
from baocao_cli.reading.model import Context, Reading
from baocao_cli.recognition.model import Knowledge, RecognisedReturn
from baocao_cli.recognition.recognise import recognise
from baocao_cli.returns import read_return
from baocao_cli.rollup.carried import Covered
from baocao_cli.rollup.recognise import is_summary, read_summary
from baocao_cli.validation import JudgedReturn, judge
from baocao_cli.values import Value

logger = logging.getLogger(__name__)

EarlierLookup = Callable[[str, str, Month], Mapping[str, Value]]
"""(unit, form, month) → what the unit reported before that month, by measure."""


@dataclass(frozen=True, slots=True)
class UnderstoodFile:
    """The returns in a file. Without any it is rejected, and its findings say why."""

    returns: tuple[JudgedReturn, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ReadReturn:
    """A recognised return with its readings; `earlier` is what the unit reported before, by measure.

    `covers`: if it is of a summary, the units whose figures are in it.
    """

    recognised: RecognisedReturn
    readings: tuple[Reading, ...]
    earlier: Mapping[str, Value]
    covers: tuple[Covered, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """The returns in a document, and the findings about the document; `of_summary`: of an office below."""

    returns: tuple[ReadReturn, ...]
    findings: tuple[Finding, ...]
    of_summary: bool = False


FileReader = Callable[[Arrival, bytes, Knowledge, Month | None, EarlierLookup], UnderstoodFile]
"""Understands the bytes of one file; the month is `--month`. May raise Unreadable, or whatever goes wrong in it."""


def understand(
    reader: FileReader, arrival: Arrival, data: bytes, knowledge: Knowledge, month: Month | None, earlier: EarlierLookup
) -> UnderstoodFile:
    """What the reader understood. Raises nothing: whatever goes wrong is a finding about the file."""
    try:
        return reader(arrival, data, knowledge, month, earlier)
    except Unreadable as unreadable:
        return UnderstoodFile((), (unreadable.finding,))
    except Exception as fault:  # one bad file never stops the batch
        logger.exception("%s (%s)", arrival.path, arrival.sha256)
        return UnderstoodFile((), (Finding.of("internal-fault", reason=type(fault).__name__),))


def read_file(
    arrival: Arrival, data: bytes, knowledge: Knowledge, month: Month | None, earlier: EarlierLookup
) -> UnderstoodFile:
    """The returns in a document of any format, or in a summary of an office below. Raises Unreadable."""
    document = read_document(data, use_libreoffice=knowledge.settings.files.use_libreoffice)
    read = read_returns(document, arrival, knowledge, month, earlier)
    if read.of_summary:
        return UnderstoodFile(tuple(_judged(each, read.findings) for each in read.returns), read.findings)
    return understood_file(read.returns, read.findings)


def read_returns(
    document: Document, arrival: Arrival, knowledge: Knowledge, month: Month | None, earlier: EarlierLookup
) -> ReadDocument:
    """The returns in a document with their figures read; in a summary, one for each of its forms."""
    if is_summary(document):
        rolled = read_summary(document, arrival, knowledge, month)
        summarised = (
            ReadReturn(each.recognised, each.readings, earlier_values(each.recognised, earlier), each.covers)
            for each in rolled.returns
        )
        return ReadDocument(tuple(summarised), (*document.findings, *rolled.findings), of_summary=True)
    recognition = recognise(document, arrival, knowledge, month)
    returns = tuple(_read(recognised, earlier) for recognised in recognition.returns)
    return ReadDocument(returns, (*document.findings, *recognition.findings))


def understood_file(returns: Sequence[ReadReturn], findings: tuple[Finding, ...]) -> UnderstoodFile:
    """The returns with their outcomes. The file's findings become those of its return, if it is the only one."""
    if len(returns) != 1:
        return UnderstoodFile(tuple(_judged(each, findings) for each in returns), findings)
    single = returns[0]
    recognised = replace(single.recognised, findings=(*findings, *single.recognised.findings))
    return UnderstoodFile((_judged(replace(single, recognised=recognised), ()),), ())


def _judged(read: ReadReturn, of_file: tuple[Finding, ...]) -> JudgedReturn:
    return replace(judge(read.recognised, read.readings, read.earlier, of_file), covers=read.covers)


def _read(recognised: RecognisedReturn, earlier: EarlierLookup) -> ReadReturn:
    """The return with its figures read."""
    before = earlier_values(recognised, earlier)
    context = Context(month=recognised.month, cumulative=before)
    readings = () if recognised.filled is None else read_return(recognised.filled, context)
    return ReadReturn(recognised, readings, before)


def earlier_values(recognised: RecognisedReturn, earlier: EarlierLookup) -> Mapping[str, Value]:
    """What the unit reported on that form before that month; empty if unit, form or month is unknown."""
    if recognised.unit is None or recognised.form is None or recognised.month is None:
        return {}
    return earlier(recognised.unit, recognised.form, recognised.month)
