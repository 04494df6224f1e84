"""The words by which the parts of a document are known, folded without diacritics (`vietnamese.fold.plain`)."""

from __future__ import annotations

import re

NATIONAL_NAME = "cong hoa xa hoi chu nghia viet nam"
PARTY_NAME = "dang cong san viet nam"
MOTTO = re.compile(r"doc lap\W+tu do\W+hanh phuc")
NUMBER = re.compile(r"so\s*(?::|\.{2,}|…|_{2,}|\d)")
DATE = re.compile(r"ngay[\s\d.…_/]*thang[\s\d.…_/]*nam\b")
LETTER_SUBJECT = re.compile(r"(?:v\s*/\s*v|ve viec)\b")
ADDRESSEE = re.compile(r"kinh gui\b")
RECIPIENTS = re.compile(r"noi nhan\s*:?$|noi nhan\s*:")
ANNEX = re.compile(r"phu luc(?:\s+so)?(?:\s*(?:[ivxl]+|\d+|[a-h]))?\s*[.:]?")
ANNEX_REFERENCE = re.compile(r"\(?\s*(?:kem theo|ban hanh kem theo|dinh kem)\b")
BASIS = re.compile(r"can cu\b")
BASIS_ON = re.compile(r"(?:can cu|theo de nghi|xet de nghi|xet|thuc hien|thi hanh|tren co so)\b")
GOES_ON = re.compile(
    r", .*\b(?:bao cao|de nghi|kinh de nghi|kinh trinh|xay dung|ban hanh|thong bao|to chuc|tong hop)\b"
)
"""What a sentence that begins like a basis does next, where it is no basis but opens the text."""
AUTHORITY = re.compile(r"(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L|TUN)\s*[.\s]", re.IGNORECASE)
MAJOR = re.compile(r"[IVX]+(?:\s*[.)\-–]+\s*|/\s+)\S|PHẦN\s+(?:THỨ\s+)?\S+")
MINOR = re.compile(r"\d{1,2}\s*[.)]\s*\D")
TYPED_LINE = re.compile(r"[-_–—=~*.…‐‑―─━]{3,}")
STAR = re.compile(r"\*|\* \* \*|\*{3}")
KINDS = (
    *("bao cao", "ke hoach", "thong bao", "to trinh", "quyet dinh", "nghi quyet", "chi thi", "quy che", "quy dinh"),
    *("thong cao", "huong dan", "chuong trinh", "phuong an", "de an", "du an", "bien ban", "hop dong", "cong dien"),
    *("ban ghi nho", "ban thoa thuan", "giay uy quyen", "giay moi", "giay gioi thieu", "giay nghi phep", "phieu gui"),
    *("phieu chuyen", "phieu bao", "thu cong", "ket luan", "quy trinh", "giay xac nhan", "giay chung nhan"),
)
"""Kinds of documents (Nghị định 30/2020/NĐ-CP, Điều 7; Quy định 66-QĐ/TW, Điều 4)."""
BODIES = (
    *("ubnd", "uy ban nhan dan", "hdnd", "hoi dong", "so", "phong", "ban", "trung tam", "van phong", "thanh tra"),
    *("chi cuc", "cuc", "tong cuc", "vu", "vien", "truong", "benh vien", "cong ty", "dang uy", "chi bo", "chi uy"),
    *("dang bo", "tinh uy", "thanh uy", "huyen uy", "doan", "hoi", "lien doan", "cong doan", "quy", "doi", "tram"),
    *("to", "don vi", "bo", "dai", "bao", "xa", "phuong", "khoi", "lien hiep", "mat tran", "uy ban"),
)
"""How names of bodies begin."""


def begins_with(key: str, starts: tuple[str, ...]) -> bool:
    """Whether a folded text begins with one of those words, whole."""
    return any(key == start or key.startswith((f"{start} ", f"{start}/", f"{start}.")) for start in starts)
