"""What a file says of whose report it is: names by the place where they stand (contract/defects, Identity)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from baocao_cli.documents.model import Origin
from baocao_cli.documents.places import describe
from baocao_cli.inbox.model import Arrival
from baocao_cli.papers import office_words
from baocao_cli.papers.line_kinds import is_basis, is_recipient, reports, reports_on
from baocao_cli.papers.lines import Line, squeeze
from baocao_cli.papers.organisations import has_label, is_placeholder, looks_like_body, type_of, without_label
from baocao_cli.papers.parts import PaperParts
from baocao_cli.recognition.identity.unit_index import Fit, UnitIndex, UnitMatch
from baocao_cli.recognition.wording.form_keys import CompiledForms
from baocao_cli.vietnamese.fold import tidy, words
from baocao_cli.workspace.unit import Unit

_MOST_LINES = 4
_LONGEST_SUBJECT = 20
_CLAUSE = re.compile(r"[,;:.…–]+")
_POLITE = re.compile(office_words.loosely(r"\b(?:xin|kính|trân\s+trọng|nay)\b"), re.IGNORECASE)
_FILE_PARTS = re.compile(r"[/!]+")
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+")
_FILE_NAME_NOISE = frozenset(
    words(
        "báo cáo bc bcao biểu mẫu số liệu solieu kq kết quả ketqua tin bài tinbai ảnh video clip tuyên truyền tháng t "
        "năm gửi bản chính thức chinhthuc final copy of sửa mới lần v về việc của đơn vị file đại hội đảng docx doc "
        "xlsx xls pdf rar zip eml msg nộp in scan signed ký ngày message"
    )
)
"""Words of files' names that name no body."""


class Weight(IntEnum):
    """Which evidence of the unit goes before which."""

    HEADING = 6
    SENTENCE = 5
    SIGNATURE = 4
    SHEET = 3
    FILE_NAME = 2
    SENDER = 1
    FOLDER = 0
    """Folders, mails and archives around the file: they often bear the name of whoever keeps them."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name that stands somewhere: `match` is None where nobody in the roster is called so."""

    weight: Weight
    text: str
    where: str | None
    match: UnitMatch | None


def heading_name(index: UnitIndex, parts: PaperParts) -> Named | None:
    """The issuing body of the heading: its lowest body line, with the lines above it where the name runs over two.

    The superior body above it is no evidence, whoever that is.
    """
    labelled = _labelled(parts)
    if labelled is not None:
        return Named(Weight.HEADING, labelled.text, describe(labelled.place), index.match(labelled.text))
    for origin in (Origin.BODY, Origin.TEXT_BOX, Origin.HEADER):
        lines = [line for line in parts.heading if line.origin is origin]
        bodies = [line for line in lines if is_placeholder(line.text) or _may_be_body(index, line)]
        if bodies:
            return None if is_placeholder(bodies[-1].text) else _issuing(index, bodies[-_MOST_LINES:])
    return None


def _labelled(parts: PaperParts) -> Line | None:
    """The first line that says of itself that it names the unit (`Đơn vị báo cáo: …`), if it does."""
    for line in (*parts.heading, *parts.title, *parts.sentences):
        if has_label(line.text) and not is_placeholder(line.text) and words(without_label(line.text)):
            return line
    return None


def _may_be_body(index: UnitIndex, line: Line) -> bool:
    if looks_like_body(line.text):
        return True
    return index.match(line.text, surely=True) is not None


def _issuing(index: UnitIndex, bodies: Sequence[Line]) -> Named | None:
    lowest = bodies[-1]
    where = describe(lowest.place)
    matches = ((text, index.match(text, above, surely=True)) for text, above in _wordings(bodies))
    sure = [Named(Weight.HEADING, text, where, match) for text, match in matches if match is not None]
    if sure:
        return min(sure, key=_doubt)
    if index.is_superior(lowest.text) and len(bodies) == 1:
        return None
    unsure = _unsure(index, bodies)
    fitting = [named for named in unsure if named.match is not None]
    if fitting:
        return min(fitting, key=_doubt_of_fit)
    return unsure[0] if type_of(words(without_label(lowest.text))) is not None else None


def _doubt_of_fit(named: Named) -> Fit:
    return named.match.fit if named.match is not None else Fit.ALIKE


def _unsure(index: UnitIndex, bodies: Sequence[Line]) -> list[Named]:
    """The lowest line, then with one more line above it each, up to one that is a body of its own."""
    found: list[Named] = []
    for size in range(1, len(bodies) + 1):
        if size > 1 and _is_whole_name(index, bodies[-size].text):
            break
        text = " ".join(line.text for line in bodies[-size:])
        above = bodies[-size - 1].text if size < len(bodies) else ""
        found.append(Named(Weight.HEADING, text, describe(bodies[-1].place), index.match(text, above)))
    return found


def _wordings(bodies: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """What the issuing body's whole name may be, and the body above it: the lowest line, that line and the ones
    above it, or `VĂN PHÒNG` with the `SỞ KHOA HỌC VÀ CÔNG NGHỆ` that stands above.

    The most lines first: `CHI BỘ`, `TRUNG TÂM KỸ THUẬT` is one name on two lines, if there is a unit of that name.
    """
    for size in range(len(bodies), 0, -1):
        yield " ".join(line.text for line in bodies[-size:]), bodies[-size - 1].text if size < len(bodies) else ""
    if len(bodies) > 1:
        yield f"{bodies[-1].text} {bodies[-2].text}", ""


def _doubt(named: Named) -> tuple[int, int]:
    if named.match is None:
        return 99, 99
    return len(named.match.units), named.match.fit


def _is_whole_name(index: UnitIndex, text: str) -> bool:
    """Whether a line above is another body of its own, not the beginning of the name below."""
    return index.is_superior(text) or index.match(text, surely=True) is not None


def sentence_names(index: UnitIndex, parts: PaperParts, *, surely: bool) -> Iterator[Named]:
    """`….. báo cáo kết quả tuyên truyền`: the subject of the first sentence."""
    for line in (*parts.title, *parts.sentences):
        subject = _subject(line.text)
        if subject is None or is_placeholder(subject):
            continue
        match = _match_clause(index, subject, surely)
        if match is not None:
            yield Named(Weight.SENTENCE, match.text, describe(line.place), match)


def title_names(index: UnitIndex, keys: CompiledForms, parts: PaperParts) -> Iterator[Named]:
    """`BÁO CÁO … CỦA VĂN PHÒNG SỞ`: a name in full within the title; the plan's own words name nobody."""
    for line in parts.title:
        if squeeze(line.text) in keys.subject or keys.subject in squeeze(line.text):
            continue
        if office_words.contains(line.words, *office_words.SENT_TO):
            continue
        units = index.within(line.text, codes=False)
        if len(units) == 1:
            yield Named(Weight.SENTENCE, line.text, describe(line.place), UnitMatch(units, Fit.EXACT, line.text))


def _subject(text: str) -> str | None:
    start = reports_on(text)
    if start is None:
        start = reports(text)
    return text[:start] if start else None


def _match_clause(index: UnitIndex, subject: str, surely: bool) -> UnitMatch | None:
    """The surest match of the subject's last clause, or of its last two together."""
    clauses = [clause.strip() for clause in _CLAUSE.split(tidy(subject)) if clause.strip()]
    sizes = (1,) if is_basis(subject) else (1, 2)
    texts = [_POLITE.sub(" ", ", ".join(clauses[-size:])) for size in sizes if size <= len(clauses)]
    spoken = [text for text in texts if text and len(words(text)) <= _LONGEST_SUBJECT]
    matches = [match for text in spoken if (match := index.match(text, surely=surely)) is not None]
    return min(matches, key=lambda match: match.fit, default=None)


def signature_names(index: UnitIndex, parts: PaperParts) -> Iterator[Named]:
    """Bodies named by the signer's title: `TM. UBND XÃ …`, `TRƯỞNG PHÒNG …`."""
    for line in parts.signature:
        if is_recipient(line.text):
            continue
        spoken = _without_titles(words(line.text))
        if len(spoken) < 2 and type_of(spoken) is None:
            continue
        match = index.match(" ".join(spoken), surely=True)
        if match is not None:
            yield Named(Weight.SIGNATURE, line.text, describe(line.place), match)


def _without_titles(spoken: tuple[str, ...]) -> tuple[str, ...]:
    for _round in range(4):
        opener = next((title for title in office_words.SIGNER_TITLES if spoken[: len(title)] == title), None)
        if opener is None:
            break
        spoken = spoken[len(opener) :]
    return spoken


def sheet_name(index: UnitIndex, sheet: str | None, *, surely: bool) -> Named | None:
    """A sheet that bears a unit's name."""
    if sheet is None:
        return None
    match = _in_name(index, sheet, (), surely)
    return None if match is None else Named(Weight.SHEET, sheet, sheet, match)


def file_names(index: UnitIndex, arrival: Arrival, form_names: Sequence[str], *, surely: bool) -> Iterator[Named]:
    """The file's own name, then the folders, mails and archives around it, the nearest first."""
    for position, name in enumerate(reversed(_FILE_PARTS.split(arrival.path))):
        stem = name.rsplit(".", 1)[0] if position == 0 or "." in name[-6:] else name
        match = _in_name(index, stem, form_names, surely)
        if match is not None:
            yield Named(Weight.FILE_NAME if position == 0 else Weight.FOLDER, name, None, match)


def subject_name(index: UnitIndex, arrival: Arrival, *, surely: bool) -> Named | None:
    """Units that the mail's subject names; it may name whoever the mail is to as well."""
    match = _in_name(index, arrival.subject, (), surely) if arrival.subject else None
    return None if match is None else Named(Weight.FOLDER, match.text, None, match)


def _in_name(index: UnitIndex, text: str, form_names: Sequence[str], surely: bool) -> UnitMatch | None:
    text = re.sub(r"[_]+", " ", tidy(text))
    coded = _numeric_code(index, text, form_names)
    if coded is not None:
        return UnitMatch((coded,), Fit.EXACT, text)
    units = index.within(text)
    if units:
        return UnitMatch(units, Fit.EXACT, text)
    left = [word for word in words(text) if not _is_noise(word)]
    if not left:
        return None
    match = index.match(" ".join(left), surely=surely)
    return match if match is not None and (match.fit < Fit.LEFT_OUT or len(left) > 1) else None


def _is_noise(word: str) -> bool:
    return word in _FILE_NAME_NOISE or re.fullmatch(r"t?[0-9]+|[0-9]+t", word) is not None


def _numeric_code(index: UnitIndex, text: str, form_names: Sequence[str]) -> Unit | None:
    """A code of digits alone counts only where blanks have it: before the form's own name (`01-ket-qua-2020-09`)."""
    match = re.match(r"([0-9]+)[-\s]+(.+)", text)
    if match is None:
        return None
    rest = "".join(words(match[2]))
    if not any(rest.startswith(name) for name in form_names):
        return None
    return index.coded(match[1])


def sender_name(index: UnitIndex, arrival: Arrival) -> Named | None:
    """The roster's own address, or a sender who is called like a unit."""
    if arrival.sender is None:
        return None
    address = _ADDRESS.search(arrival.sender)
    if address is not None:
        units = index.by_email.get(address[0].casefold())
        if units:
            match = UnitMatch(tuple(units), Fit.EXACT, address[0])
            return Named(Weight.SENDER, address[0], None, match)
    name = arrival.sender.split("<", 1)[0].strip(" \"'")
    named = index.match(name, surely=True) if name else None
    if named is not None:
        return Named(Weight.SENDER, name, None, named)
    return None
