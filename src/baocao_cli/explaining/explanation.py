"""What an explanation says: the steps of one text, or what was found in one file. All frozen; offsets are half-open
and in the tidied text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import AnyMeasure, Form
from baocao_cli.month import Month
from baocao_cli.reading.model import Period, Reading, Status
from baocao_cli.validation import ReturnOutcome
from baocao_cli.values import FieldValue, Value


@dataclass(frozen=True, slots=True)
class Asked:
    """What a text is read as: a measure of a form, or a part of a list's entry (`title`, `time`, …).

    All None but `part`: a period cell.
    """

    form: Form | None
    measure: AnyMeasure | None
    label: str
    part: str | None = None


@dataclass(frozen=True, slots=True)
class ExplainedToken:
    """`kind` is `digits`, `word`, `raised`, `dots`, `mark` or `break`."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class KnownPhrase:
    """A phrase that the measure's vocabulary has: `cue` or `noun`, the list or role it is of, and that in words."""

    text: str
    start: int
    end: int
    kind: str
    name: str
    says: str


@dataclass(frozen=True, slots=True)
class ExplainedSpan:
    """A stretch with a meaning of its own, and the rule that made it (docs/grammar.md has all rules).

    `title` is the rule's own sentence; `says` what the stretch means. `parts`: the spans that it was put together from.
    """

    text: str
    start: int
    end: int
    table: str
    rule: str
    title: str
    says: str
    parts: tuple[ExplainedSpan, ...]


@dataclass(frozen=True, slots=True)
class ExplainedFigure:
    """One figure: what it counts, what it is by (a rate), whose it is (`own`, `cumulative`, …), what qualifies it.

    `value` is the likeliest reading of the numeral; None where there is none.
    """

    text: str
    start: int
    end: int
    value: Decimal | None
    counts: tuple[str, ...]
    by: str | None
    whose: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExplainedReading:
    """What came of it. The value of an entry's part has its fields by name."""

    status: Status
    value: Value | Mapping[str, FieldValue] | None = None
    proposal: Value | Mapping[str, FieldValue] | None = None
    cumulative: Value | None = None
    period: Period | None = None
    period_proposal: Period | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class TextExplanation:
    """Every step of one text. `left_over`: what no step took and no list knows.

    `column_unit`: the unit that its column, label or number format gives.
    """

    text: str
    asked: Asked
    month: Month | None
    tokens: tuple[ExplainedToken, ...]
    phrases: tuple[KnownPhrase, ...]
    spans: tuple[ExplainedSpan, ...]
    figures: tuple[ExplainedFigure, ...]
    left_over: tuple[str, ...]
    reading: ExplainedReading
    column_unit: str | None = None


@dataclass(frozen=True, slots=True)
class ExplainedTable:
    """A table of the file: its size, its first row that says anything, how many measures are read in it."""

    where: str
    rows: int
    columns: int
    head: str
    answers: int
    hidden: bool


@dataclass(frozen=True, slots=True)
class ExplainedEvidence:
    """One thing that speaks for a form, unit or month, with its text and place.

    `source`: what it is (`heading`, `title`, `periods`, `file_name`, `mark`, `option`, …); `title`: that in words.
    `says`: ids, codes or months (`2020-09`; `--09` without a year; `longer`, `part`, `phase`, `plan` for what is no
    month), empty where it names nobody that is known; `meaning`: that in words. `weight` compares within one decision.
    `certain`: it could decide by itself; `decides`: it decided, or held the return; `against`: it surely says something
    else than what was decided.
    """

    source: str
    title: str
    text: str
    where: str | None
    says: tuple[str, ...]
    meaning: str
    weight: int
    certain: bool
    decides: bool
    against: bool


@dataclass(frozen=True, slots=True)
class ExplainedDecision:
    """How `form`, `unit` or `month` of a return was decided; `decided` None where it is not known.

    The evidence has the heaviest first.
    """

    what: str
    decided: str | None
    proposal: str | None
    evidence: tuple[ExplainedEvidence, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ExplainedReturn:
    """One return. `labels` has what each measure is called; findings are of the return as a whole."""

    form: Form | None
    unit: str | None
    month: Month | None
    outcome: ReturnOutcome
    decisions: tuple[ExplainedDecision, ...]
    readings: tuple[Reading, ...]
    labels: Mapping[str, str]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class FileExplanation:
    """One file. `kind` is what the content is, `format` the reader's name; None where it was not read.

    `members`: of a mail or an archive.
    """

    path: str
    kind: str
    format: str | None
    received_at: datetime
    sender: str | None
    subject: str | None
    tables: tuple[ExplainedTable, ...] = ()
    returns: tuple[ExplainedReturn, ...] = ()
    findings: tuple[Finding, ...] = ()
    members: tuple[FileExplanation, ...] = ()
    ignored: bool = False


@dataclass(frozen=True, slots=True)
class CellExplanation:
    """One answer of a file: the measure's reading, and the steps of every text that it was read from."""

    path: str
    where: str
    measure: AnyMeasure | None
    label: str
    reading: Reading
    texts: tuple[TextExplanation, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was asked for: one of the three, the others None.

    `units`: how many units a file was held against; None for a text.
    """

    text: TextExplanation | None = None
    file: FileExplanation | None = None
    cell: CellExplanation | None = None
    units: int | None = None
