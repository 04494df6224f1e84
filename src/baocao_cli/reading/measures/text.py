"""Free text: kept whole; `Không` and its like say that there is nothing to tell (contract §7)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import TextMeasure
from baocao_cli.reading.model import Status, Understood
from baocao_cli.values import Text
from baocao_cli.vietnamese.fold import fold, plain, tidy

_NOTHING = re.compile(r"[\s.…_:;,*+•/-]*")
_DASH = re.compile(r"\s*[-–—]+\s*")
_LEADING = "hien|hien nay|hien tai|trong thang|thang nay|don vi|chi bo|phong|co quan|den nay|nhin chung|co ban"
_DENIABLE = (
    "co|gi|phat sinh|gap|thay|nao|y kien|kien nghi|de xuat|kho khan|vuong mac|noi dung|va|hay|hoac|cac|nhung|them|khac"
    "|van de|truong hop|trong thang|den thoi diem hien tai|ca|bat ky|dang ke|lon|han che|ton tai|trong ky|thang nay"
    "|trong qua trinh thuc hien|kn|dx|xay ra|bat cu|phan anh"
)
_NOT_YET = re.compile(r"\bchua\b")
_LABEL = re.compile(r"(?:(?:cac|nhung|kho khan|vuong mac|kien nghi|de xuat|y kien|ve|va|ton tai|han che)[\s,/&]*)+")
_DENIAL = re.compile(
    rf"(?:[-+*•]\s*)?(?:(?:{_LEADING})\s*,?\s*)*(?:khong|ko|k|khg|chua|kps|nil)(?:\s+(?:{_DENIABLE})[\s,;/]*)*"
)


def read_text(paragraphs: Sequence[str], measure: TextMeasure) -> Understood:
    """Paragraphs of a section: ZERO with an empty text, MISSING, or REPORTED with all of it, joined by line breaks."""
    kept = [tidy(paragraph).strip() for paragraph in paragraphs]
    told = [paragraph for paragraph in kept if not _NOTHING.fullmatch(paragraph) and not _is_label(paragraph)]
    if not told:
        if any(_DASH.fullmatch(paragraph) for paragraph in kept):
            return Understood(Status.ZERO, Text(""), findings=(Finding.of("zero-by-dash", typed="-"),))
        code = "cell-empty-optional" if measure.optional else "cell-empty"
        return Understood(Status.MISSING, findings=(Finding.of(code),))
    if all(denies(paragraph) for paragraph in told):
        not_yet = [paragraph for paragraph in told if _NOT_YET.search(plain(paragraph))]
        findings = tuple(Finding.of("zero-doubtful", typed=paragraph) for paragraph in not_yet)
        return Understood(Status.ZERO, Text(""), findings=findings)
    return Understood(Status.REPORTED, Text("\n".join(paragraph for paragraph in kept if paragraph)))


def _is_label(paragraph: str) -> bool:
    """`Khó khăn, vướng mắc:` with nothing after it."""
    label, colon, rest = plain(paragraph).partition(":")
    return bool(colon) and _NOTHING.fullmatch(rest) is not None and _LABEL.fullmatch(label.strip(" -+*")) is not None


def denies(paragraph: str) -> bool:
    """`Không`, `Không có`, `không có khó khăn gì`: nothing else is said, one clause or several alike."""
    clauses = [plain(clause).strip(" ,./-+*•()\"'") for clause in re.split(r"[.;:]|\n", fold(paragraph))]
    told = [clause for clause in clauses if clause and not _LABEL.fullmatch(clause)]
    return bool(told) and all(_DENIAL.fullmatch(clause) for clause in told)
