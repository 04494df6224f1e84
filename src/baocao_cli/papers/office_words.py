"""Words of Vietnamese office papers, folded without diacritics (`vietnamese.fold.words`).

They belong to the layout of government and party documents (Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW), not to
any form: what a form prints is declared by the form.
"""

from __future__ import annotations

from baocao_cli.vietnamese.fold import plain


def loosely(pattern: str) -> str:
    """A regular expression that matches its Vietnamese letters without their diacritics too."""
    return "".join(
        f"[{letter}{plain(letter)}]" if ord(letter) > 127 and letter.isalpha() else letter for letter in pattern
    )


ABBREVIATIONS: dict[str, tuple[tuple[str, ...], ...]] = {
    "p": (("phong",),),
    "tt": (("trung", "tam"), ("thong", "tin"), ("thanh", "tra"), ("truyen", "thong"), ("thi", "tran")),
    "ttr": (("thanh", "tra"),),
    "vp": (("van", "phong"),),
    "ub": (("uy", "ban"),),
    "ubnd": (("uy", "ban", "nhan", "dan"),),
    "hdnd": (("hoi", "dong", "nhan", "dan"),),
    "cc": (("chi", "cuc"),),
    "bql": (("ban", "quan", "ly"), ("ban", "quan", "li")),
    "cb": (("chi", "bo"),),
    "du": (("dang", "uy"),),
    "db": (("dang", "bo"),),
    "tu": (("tinh", "uy"),),
    "hu": (("huyen", "uy"),),
    "so": (("so",),),
    "s": (("so",),),
    "x": (("xa",),),
    "h": (("huyen",),),
    "tx": (("thi", "xa"),),
    "tp": (("thanh", "pho"),),
    "ca": (("cong", "an"),),
    "dv": (("don", "vi"),),
}
"""Generic words of bodies' names, short → in full; a short form may stand for several."""

CONNECTORS = frozenset({"va", "cua", "cac", "thuoc"})
"""May be left out of a name, and have no initial."""

BODY_TYPES: tuple[tuple[str, ...], ...] = (
    ("uy", "ban", "nhan", "dan"),
    ("hoi", "dong", "nhan", "dan"),
    ("van", "phong"),
    ("trung", "tam"),
    ("chi", "cuc"),
    ("chi", "bo"),
    ("dang", "bo"),
    ("dang", "uy"),
    ("huyen", "uy"),
    ("tinh", "uy"),
    ("thanh", "tra"),
    ("ban", "quan", "li"),
    ("cong", "an"),
    ("cong", "ty"),
    ("cong", "ti"),
    ("cong", "doan"),
    ("doan", "thanh", "nien"),
    ("mat", "tran"),
    ("benh", "vien"),
    ("phong",),
    ("so",),
    ("ban",),
    ("truong",),
    ("vien",),
    ("cuc",),
    ("vu",),
    ("doi",),
    ("hat",),
    ("tram",),
    ("hoi",),
    ("doan",),
    ("to",),
    ("quy",),
    ("kho",),
    ("dai",),
    ("bo",),
    ("xa",),
    ("phuong",),
    ("huyen",),
    ("thi", "tran"),
    ("thi", "xa"),
    ("thanh", "pho"),
)
"""What bodies' names begin with; longer ones first where they share a beginning."""

_AUTHORITIES: tuple[tuple[str, ...], ...] = (
    ("tm",),
    ("kt",),
    ("tl",),
    ("tuq",),
    ("t", "m"),
    ("k", "t"),
    ("t", "l"),
)
"""In whose name or place somebody signs: `TM.`, `KT.`, `T/L`."""

SIGNATURE_OPENERS: tuple[tuple[str, ...], ...] = (
    ("noi", "nhan"),
    ("thu", "truong"),
    ("nguoi", "lap"),
    ("nguoi", "bao", "cao"),
    ("nguoi", "tong", "hop"),
    ("truong", "phong"),
    ("truong", "don", "vi"),
    ("pho", "truong", "phong"),
    ("giam", "doc"),
    ("pho", "giam", "doc"),
    ("chanh", "van", "phong"),
    ("pho", "chanh", "van", "phong"),
    ("chanh", "thanh", "tra"),
    ("chi", "cuc", "truong"),
    ("chu", "tich"),
    ("pho", "chu", "tich"),
    ("bi", "thu"),
    ("pho", "bi", "thu"),
    ("p", "bi", "thu"),
    ("lanh", "dao"),
    ("xac", "nhan"),
    *_AUTHORITIES,
)
"""What the first line of a signature block or of the recipients' list begins with."""

SIGNERS: tuple[tuple[str, ...], ...] = (
    ("nguoi", "lap"),
    ("nguoi", "bao", "cao"),
    ("nguoi", "tong", "hop"),
    ("thu", "truong"),
    ("lanh", "dao", "don", "vi"),
    ("xac", "nhan", "cua"),
)
"""Titles over a signature that are hardly anything else, however they are written."""

SIGNER_TITLES: tuple[tuple[str, ...], ...] = (
    *_AUTHORITIES,
    ("pho", "truong"),
    ("truong",),
    ("pho", "giam", "doc"),
    ("giam", "doc"),
    ("pho", "chanh"),
    ("chanh",),
    ("pho", "chu", "tich"),
    ("chu", "tich"),
    ("pho", "bi", "thu"),
    ("bi", "thu"),
    ("thu", "truong"),
    ("don", "vi"),
    ("lanh", "dao"),
)
"""What stands before a body's name in a signature block."""

CLOSING_FORMULAS = (
    ("tren", "day", "la", "bao", "cao"),
    ("tren", "day", "la", "ket", "qua"),
    ("tren", "day", "la", "so", "lieu"),
)
NATION = ("cong", "hoa", "xa", "hoi", "chu", "nghia")
MOTTO = ("doc", "lap", "tu", "do")
PARTY = ("dang", "cong", "san", "viet", "nam")
REPORT = ("bao", "cao")
ADDRESSED = ("kinh", "gui")
SENT_TO: tuple[tuple[str, ...], ...] = (("gui",), ("noi", "nhan"), ("nop",))
RECIPIENTS = ("noi", "nhan")
BASIS_OPENERS: tuple[tuple[str, ...], ...] = (("thuc", "hien"), ("can", "cu"), ("theo",), ("xet",))
SUBJECT_OPENERS: tuple[tuple[str, ...], ...] = (("v", "v"), ("ve", "viec"), ("ve",))
ANNEX_OPENERS: tuple[tuple[str, ...], ...] = (
    ("mau",),
    ("bieu",),
    ("phu", "luc"),
    ("kem", "theo"),
    ("ban", "hanh", "kem"),
    ("dvt",),
    ("don", "vi", "tinh"),
    ("trang",),
)


def begins(spoken: tuple[str, ...], *openers: tuple[str, ...]) -> bool:
    """Whether the words begin with one of the openers."""
    return any(spoken[: len(opener)] == opener for opener in openers)


def contains(spoken: tuple[str, ...], *phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands somewhere in the words."""
    return any(
        spoken[start : start + len(phrase)] == phrase
        for phrase in phrases
        for start in range(len(spoken) - len(phrase) + 1)
    )
