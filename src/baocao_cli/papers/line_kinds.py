"""What a line of an office paper is, by its words alone: heading, title, basis, subject, signature block, annex.

Every function takes one line as text. What a line looks like (bold, centred) and what is beside it are the caller's.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from baocao_cli.papers import office_words
from baocao_cli.papers.office_words import Phrase, begins, loosely
from baocao_cli.vietnamese.fold import tidy, words

_APART = re.compile(r"\t+|\s{4,}")
_FIXED_WORDS = re.compile(
    loosely(r"(CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM")
    + loosely(r"|(?<=\s\s)ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM")
    + r"|(?i:"
    + loosely(r"độc\s+lập\s*[-–—]\s*tự\s+do\s*[-–—]\s*hạnh\s+phúc")
    + "))"
)
_SIGNED_ON = re.compile(
    loosely(r"ngày\s*[\d.…_/ ]*\s*tháng\s*[\d.…_/ ]*\s*năm\s*[\d.…_]*\s*$")
    + loosely(r"|(?:^\s*ngày|,\s*(?:ngày)?)\s*[0-9]{1,2}\s*[/.-]\s*[0-9]{1,2}\s*[/.-]\s*20[0-9]{2}\s*$"),
    re.IGNORECASE,
)
_NUMBER = re.compile(loosely(r"^số\s*(?:[:.…_]|[0-9])"), re.IGNORECASE)
_REPORTS = re.compile(loosely(r"\bbáo\s+cáo\b"), re.IGNORECASE)
_REPORTS_ON = re.compile(
    loosely(r"\bbáo\s+cáo\s+(?:kết\s+quả|số\s+liệu|tình\s+hình|việc|như|về|công\s+tác)"), re.IGNORECASE
)
_RULE = re.compile(r"[-–—_=~*.…+\s‐‑―─━]*")
_STAR = re.compile(r"\*|\* \* \*|\*{3}")
_MAJOR = re.compile(r"[IVX]+(?:\s*[.)\-–]+\s*|/\s+)\S|PHẦN\s+(?:THỨ\s+)?\S+")
_MINOR = re.compile(r"\d{1,2}\s*[.)]\s*\D")
_ANNEX_NUMBER = re.compile(loosely(r"phụ\s+lục(?:\s+số)?(?:\s*(?:[ivxl]+|[0-9]+|[a-h]))?\s*[.:]?"), re.IGNORECASE)
_LONGEST_SIGNING_DATE = 14
_LONGEST_OPENER = 14
_LONGEST_SIGNER = 5
_SHORTEST_TYPED_LINE = 3
_PIECES = frozenset(
    whole[start:end]
    for whole in ((*office_words.NATION, "viet", "nam"), (*office_words.MOTTO, "hanh", "phuc"))
    for start in range(len(whole))
    for end in range(start + 2, len(whole) + 1)
)
"""What is on each line where a narrow column broke Quốc hiệu or motto."""


def pieces_of(line: str) -> list[str]:
    """What tabs, wide gaps or the fixed words of every heading keep apart: its two columns typed on one line."""
    columns = [piece for column in _APART.split(line) for piece in _FIXED_WORDS.split(column)]
    return [piece.strip() for piece in columns if piece.strip()]


def bears(line: str, is_kind: Callable[[str], bool]) -> bool:
    """Whether the line, or one of the pieces that it is typed in, is of that kind."""
    return is_kind(line) or any(is_kind(piece) for piece in pieces_of(line))


# --- the heading ------------------------------------------------------------------------------------------------------


def is_national_name(line: str) -> bool:
    """`CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`."""
    return begins(words(line), office_words.NATION)


def is_party_name(line: str) -> bool:
    """`ĐẢNG CỘNG SẢN VIỆT NAM`."""
    return begins(words(line), office_words.PARTY)


def is_motto(line: str) -> bool:
    """`Độc lập - Tự do - Hạnh phúc`."""
    return begins(words(line), office_words.MOTTO)


def is_nation_or_motto(line: str) -> bool:
    """Quốc hiệu, motto or the party's name; broken over lines too."""
    spoken = words(line)
    return begins(spoken, office_words.NATION, office_words.MOTTO, office_words.PARTY) or spoken in _PIECES


def opens_heading(line: str) -> bool:
    """A line that only another paper's heading has: Quốc hiệu, the party's name, `BÁO CÁO` in capitals."""
    return is_national_name(line) or is_party_name(line) or is_title(line)


def is_number(line: str) -> bool:
    """`Số: 05/BC-VP`."""
    return _NUMBER.match(line.strip()) is not None


def is_signing_date(line: str) -> bool:
    """`Đắk Lắk, ngày 05 tháng 10 năm 2020`, filled in or not."""
    return _SIGNED_ON.search(line) is not None and len(words(line)) <= _LONGEST_SIGNING_DATE


def is_rule(line: str) -> bool:
    """Nothing but dashes, dots, stars: a typed line, or a place left empty."""
    return _RULE.fullmatch(line) is not None


def is_typed_line(line: str) -> bool:
    """A line that was drawn with characters: `-------`."""
    return is_rule(line) and len("".join(line.split())) >= _SHORTEST_TYPED_LINE


def is_star(line: str) -> bool:
    """The star below the issuing body of a party document."""
    return _STAR.fullmatch(line) is not None


def document_kind(line: str) -> Phrase | None:
    """The kind of document that the line begins with (`BÁO CÁO …`, `Kế hoạch …`), folded; None where it names none."""
    spoken = words(line)
    return next((kind for kind in office_words.DOCUMENT_KINDS if spoken[: len(kind)] == kind), None)


def titled_kind(line: str) -> Phrase | None:
    """The kind of document that the line names in capitals, alone or with its subject; None where it names none."""
    kind = document_kind(line)
    first = line.strip().split()[: len(kind or ())]
    return kind if kind is not None and "".join(first).isupper() else None


def is_title(line: str) -> bool:
    """`BÁO CÁO …`: the kind of paper, in capitals, alone or with its subject."""
    return titled_kind(line) == office_words.REPORT


def is_subject(line: str) -> bool:
    """`V/v …`, `Về việc …`: what a paper is about."""
    return begins(words(line), *office_words.SUBJECT_OPENERS)


def is_letter_subject(line: str) -> bool:
    """`V/v …`, `Về việc …`: what a letter is about."""
    return begins(words(line), *office_words.LETTER_SUBJECT_OPENERS)


def is_addressed(line: str) -> bool:
    """`Kính gửi: …`."""
    return begins(words(line), office_words.ADDRESSED)


# --- the text ---------------------------------------------------------------------------------------------------------


def is_basis(line: str) -> bool:
    """`Thực hiện Kế hoạch số …`, `Căn cứ …`."""
    return begins(words(line), *office_words.BASIS_OPENERS)


def is_strict_basis(line: str) -> bool:
    """`Căn cứ …`: hardly anything but what the document rests on."""
    return begins(words(line), office_words.STRICT_BASIS)


def reports(line: str) -> int | None:
    """Where `báo cáo` begins in a sentence like `Văn phòng Sở báo cáo kết quả …`; None where it is no such sentence."""
    match = _REPORTS.search(line)
    if match is None or is_title(line) or is_basis(line) or is_subject(line):
        return None
    return match.start()


def reports_on(text: str) -> int | None:
    """Where a text says that it reports (`báo cáo kết quả`, `báo cáo như sau`); None where it does not."""
    match = _REPORTS_ON.search(text)
    return None if match is None else match.start()


def is_major_heading(line: str) -> bool:
    """`I. KẾT QUẢ`, `PHẦN THỨ NHẤT`."""
    return _MAJOR.match(line) is not None


def is_minor_heading(line: str) -> bool:
    """`1. Tuyên truyền miệng`."""
    return _MINOR.match(line) is not None


# --- the end and what is annexed --------------------------------------------------------------------------------------


def opens_recipients(line: str) -> bool:
    """`Nơi nhận:`."""
    spoken = words(line)
    return begins(spoken, office_words.RECIPIENTS) and len(spoken) <= _LONGEST_OPENER


def opens_signature(line: str) -> bool:
    """The first line of a signature block or of the recipients' list."""
    spoken = words(line)
    if begins(spoken, office_words.RECIPIENTS):
        return opens_recipients(line)
    if begins(spoken, *office_words.SIGNERS) and len(spoken) <= _LONGEST_SIGNER:
        return True
    return line.isupper() and len(spoken) <= _LONGEST_OPENER and begins(spoken, *office_words.SIGNATURE_OPENERS)


def is_authority(line: str) -> bool:
    """`TM. ỦY BAN NHÂN DÂN`, `KT. GIÁM ĐỐC`: in whose name or place somebody signs."""
    return begins(words(line), *office_words.AUTHORITIES)


def is_recipient(line: str) -> bool:
    """A line of the list under `Nơi nhận`."""
    opens = begins(words(line), office_words.RECIPIENTS, words("lưu"), words("như trên"))
    return opens or line.lstrip()[:1] in tuple("-+–•") or line.rstrip().endswith(";")


def is_annex_mark(line: str) -> bool:
    """`Mẫu số 01`, `(Ban hành kèm theo …)`, `ĐVT: phút`."""
    return begins(words(line), *office_words.ANNEX_OPENERS)


def is_annex_number(line: str) -> bool:
    """`Phụ lục I`, on a line of its own."""
    return _ANNEX_NUMBER.fullmatch(tidy(line).strip()) is not None


def is_annex_reference(line: str) -> bool:
    """`(Kèm theo Báo cáo số …)`."""
    return begins(words(line), *office_words.ENCLOSED_OPENERS)
