"""Lines that mark the parts of an office paper: its heading, its title, its basis, its signature block."""

from __future__ import annotations

import re

from baocao_cli.papers import office_words
from baocao_cli.papers.office_words import begins
from baocao_cli.vietnamese.fold import words

_SIGNED_ON = re.compile(
    office_words.loosely(r"ngày\s*[\d.…_/ ]*\s*tháng\s*[\d.…_/ ]*\s*năm\s*[\d.…_]*\s*$")
    + office_words.loosely(r"|(?:^\s*ngày|,\s*(?:ngày)?)\s*[0-9]{1,2}\s*[/.-]\s*[0-9]{1,2}\s*[/.-]\s*20[0-9]{2}\s*$"),
    re.IGNORECASE,
)
_NUMBER = re.compile(office_words.loosely(r"^số\s*(?:[:.…_]|[0-9])"), re.IGNORECASE)
_REPORTS = re.compile(office_words.loosely(r"\bbáo\s+cáo\b"), re.IGNORECASE)
_RULE = re.compile(r"[-–—_=*.…\s~+]*")
_LONGEST_OPENER = 14
_PIECES = frozenset(
    whole[start:end]
    for whole in ((*office_words.NATION, "viet", "nam"), (*office_words.MOTTO, "hanh", "phuc"))
    for start in range(len(whole))
    for end in range(start + 2, len(whole) + 1)
)
"""What stands on each line where a narrow column broke Quốc hiệu or motto."""
_LONGEST_SIGNER = 5


def opens_signature(line: str) -> bool:
    """The first line of a signature block or of the recipients' list."""
    spoken = words(line)
    if begins(spoken, office_words.RECIPIENTS):
        return len(spoken) <= _LONGEST_OPENER
    if begins(spoken, *office_words.SIGNERS) and len(spoken) <= _LONGEST_SIGNER:
        return True
    return line.isupper() and len(spoken) <= _LONGEST_OPENER and begins(spoken, *office_words.SIGNATURE_OPENERS)


def is_nation_or_motto(line: str) -> bool:
    """Quốc hiệu, motto or the party's name; broken over lines too."""
    spoken = words(line)
    return begins(spoken, office_words.NATION, office_words.MOTTO, office_words.PARTY) or spoken in _PIECES


def is_motto(line: str) -> bool:
    """`Độc lập - Tự do - Hạnh phúc`."""
    return begins(words(line), office_words.MOTTO)


def opens_heading(line: str) -> bool:
    """A line that only another paper's heading has: Quốc hiệu, the party's name, `BÁO CÁO` in capitals."""
    return begins(words(line), office_words.NATION, office_words.PARTY) or is_title(line)


def is_title(line: str) -> bool:
    """`BÁO CÁO …`: the kind of paper, in capitals, alone or with its subject."""
    first = line.strip().split()[:2]
    return begins(words(line), office_words.REPORT) and "".join(first).isupper()


def is_signing_date(line: str) -> bool:
    """`Đắk Lắk, ngày 05 tháng 10 năm 2020`, filled in or not."""
    return _SIGNED_ON.search(line) is not None and len(words(line)) <= 14


def is_number(line: str) -> bool:
    """`Số: 05/BC-VP`."""
    return _NUMBER.match(line.strip()) is not None


def is_rule(line: str) -> bool:
    """Nothing but dashes, dots, stars: a typed line, or a place left empty."""
    return _RULE.fullmatch(line) is not None


def is_basis(line: str) -> bool:
    """`Thực hiện Kế hoạch số …`, `Căn cứ …`."""
    return begins(words(line), *office_words.BASIS_OPENERS)


def is_subject(line: str) -> bool:
    """`V/v …`, `Về việc …`: what a paper is about."""
    return begins(words(line), *office_words.SUBJECT_OPENERS)


def is_annex_mark(line: str) -> bool:
    """`Mẫu số 01`, `(Ban hành kèm theo …)`, `ĐVT: phút`."""
    return begins(words(line), *office_words.ANNEX_OPENERS)


def is_addressed(line: str) -> bool:
    """`Kính gửi: …`."""
    return begins(words(line), office_words.ADDRESSED)


def reports(line: str) -> int | None:
    """Where `báo cáo` begins in a sentence like `Văn phòng Sở báo cáo kết quả …`; None where it is no such sentence."""
    match = _REPORTS.search(line)
    if match is None or is_title(line) or is_basis(line) or is_subject(line):
        return None
    return match.start()
