"""Words of Vietnamese office papers, each phrase folded word by word (`vietnamese.fold.words`).

They belong to the layout of government and party documents (Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW), not to
any form: what a form prints is declared by the form.
"""

from __future__ import annotations

from baocao_cli.vietnamese.fold import plain, words

Phrase = tuple[str, ...]


def loosely(pattern: str) -> str:
    """A regular expression that matches its Vietnamese letters without their diacritics too."""
    return "".join(_with_or_without(letter) for letter in pattern)


def _with_or_without(letter: str) -> str:
    if ord(letter) < 128 or not letter.isalpha():
        return letter
    bare = plain(letter)
    return f"[{letter}{bare.upper() if letter.isupper() else bare}]"


def phrases(*texts: str) -> tuple[Phrase, ...]:
    """Each text folded into its words."""
    return tuple(words(text) for text in texts)


def begins(spoken: Phrase, *openers: Phrase) -> bool:
    """Whether the words begin with one of the openers."""
    return any(spoken[: len(opener)] == opener for opener in openers)


def contains(spoken: Phrase, *wanted: Phrase) -> bool:
    """Whether one of the phrases is somewhere in the words."""
    text = f" {' '.join(spoken)} "
    return any(f" {' '.join(phrase)} " in text for phrase in wanted)


# --- names of organisations -------------------------------------------------------------------------------------------

ABBREVIATIONS: dict[str, tuple[Phrase, ...]] = {
    short: phrases(*in_full)
    for short, in_full in {
        "p": ("phòng",),
        "tt": ("trung tâm", "thông tin", "thanh tra", "truyền thông", "thị trấn"),
        "ttr": ("thanh tra",),
        "vp": ("văn phòng",),
        "ub": ("ủy ban",),
        "ubnd": ("ủy ban nhân dân",),
        "hdnd": ("hội đồng nhân dân",),
        "cc": ("chi cục",),
        "bql": ("ban quản lý",),
        "cb": ("chi bộ",),
        "du": ("đảng ủy",),
        "db": ("đảng bộ",),
        "tu": ("tỉnh ủy",),
        "hu": ("huyện ủy",),
        "so": ("sở",),
        "s": ("sở",),
        "x": ("xã",),
        "h": ("huyện",),
        "tx": ("thị xã",),
        "tp": ("thành phố",),
        "ca": ("công an",),
        "dv": ("đơn vị",),
    }.items()
}
"""Generic words of organisations' names, short → in full; a short form may mean several."""

CONNECTORS = frozenset({"va", "cua", "cac", "thuoc"})
"""May be left out of a name, and have no initial."""

ORGANISATION_TYPES = phrases(
    *("ủy ban nhân dân", "hội đồng nhân dân", "ủy ban", "hội đồng", "văn phòng", "trung tâm", "tổng cục", "chi cục"),
    *("chi bộ", "chi ủy", "đảng bộ", "đảng ủy", "thành ủy", "huyện ủy", "tỉnh ủy", "thanh tra", "ban quản lý"),
    *("công an", "công ty", "công đoàn", "liên đoàn", "liên hiệp", "đoàn thanh niên", "mặt trận", "bệnh viện"),
    *("phòng", "sở", "ban", "trường", "viện", "cục", "vụ", "đội", "hạt", "trạm", "hội", "đoàn", "tổ", "quỹ", "kho"),
    *("đài", "bộ", "khối", "xã", "phường", "huyện", "thị trấn", "thị xã", "thành phố"),
)
"""What names of organisations begin with; longer ones first where they share a beginning."""

# --- the heading ------------------------------------------------------------------------------------------------------

NATION = words("cộng hòa xã hội chủ nghĩa")
MOTTO = words("độc lập tự do")
PARTY = words("đảng cộng sản việt nam")
ADDRESSED = words("kính gửi")
SENT_TO = phrases("gửi", "nơi nhận", "nộp")
REPORT = words("báo cáo")
PLANS = phrases("kế hoạch", "chương trình", "phương án")
"""Kinds of documents that say what is to be done."""
DOCUMENT_KINDS = phrases(
    *("báo cáo", "kế hoạch", "thông báo", "tờ trình", "quyết định", "nghị quyết", "chỉ thị", "quy chế", "quy định"),
    *("thông cáo", "hướng dẫn", "chương trình", "phương án", "đề án", "dự án", "biên bản", "hợp đồng", "công điện"),
    *("bản ghi nhớ", "bản thỏa thuận", "giấy ủy quyền", "giấy mời", "giấy giới thiệu", "giấy nghỉ phép", "phiếu gửi"),
    *("phiếu chuyển", "phiếu báo", "thư công", "kết luận", "quy trình", "giấy xác nhận", "giấy chứng nhận"),
)
"""Nghị định 30/2020/NĐ-CP, Điều 7; Quy định 66-QĐ/TW, Điều 4."""
LETTER_SUBJECT_OPENERS = phrases("v/v", "về việc")
SUBJECT_OPENERS = (*LETTER_SUBJECT_OPENERS, *phrases("về"))
ANNEX_OPENERS = phrases("mẫu", "biểu", "phụ lục", "kèm theo", "ban hành kèm", "đvt", "đơn vị tính", "trang")
ENCLOSED_OPENERS = phrases("kèm theo", "ban hành kèm theo", "đính kèm")

# --- the text ---------------------------------------------------------------------------------------------------------

STRICT_BASIS = words("căn cứ")
BASIS_OPENERS = (STRICT_BASIS, *phrases("thực hiện", "theo", "xét", "thi hành", "trên cơ sở"))
CLOSING_FORMULAS = phrases("trên đây là báo cáo", "trên đây là kết quả", "trên đây là số liệu")

DIFFICULTIES = phrases(
    *("khó khăn", "vướng mắc", "kiến nghị", "đề xuất", "đề nghị", "ý kiến", "tồn tại", "hạn chế", "bất cập", "góp ý"),
    *("trở ngại", "thuận lợi", "nhận xét", "đánh giá"),
)
"""What the part of a report is about that says what went wrong and what is asked for."""

# --- the end ----------------------------------------------------------------------------------------------------------

RECIPIENTS = words("nơi nhận")
AUTHORITIES = phrases("TM", "KT", "TL", "TUQ", "TUN", "Q", "T/M", "K/T", "T/L")
"""In whose name or place somebody signs: `TM.`, `KT.`, `T/L`."""

SIGNATURE_OPENERS = (
    *phrases("nơi nhận", "thủ trưởng", "người lập", "người báo cáo", "người tổng hợp", "trưởng phòng"),
    *phrases("trưởng đơn vị", "phó trưởng phòng", "giám đốc", "phó giám đốc", "chánh văn phòng"),
    *phrases("phó chánh văn phòng", "chánh thanh tra", "chi cục trưởng", "chủ tịch", "phó chủ tịch", "bí thư"),
    *phrases("phó bí thư", "p. bí thư", "lãnh đạo", "xác nhận"),
    *AUTHORITIES,
)
"""What the first line of a signature block or of the recipients' list begins with."""

SIGNERS = phrases("người lập", "người báo cáo", "người tổng hợp", "thủ trưởng", "lãnh đạo đơn vị", "xác nhận của")
"""Titles over a signature that are hardly anything else, however they are written."""

SIGNER_TITLES = (
    *AUTHORITIES,
    *phrases("phó trưởng", "trưởng", "phó giám đốc", "giám đốc", "phó chánh", "chánh", "phó chủ tịch", "chủ tịch"),
    *phrases("phó bí thư", "bí thư", "thủ trưởng", "đơn vị", "lãnh đạo"),
)
"""What precedes an organisation's name in a signature block."""
