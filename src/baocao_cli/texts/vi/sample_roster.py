"""Units of the sample roster: those that the plan names, and examples marked as such."""

from baocao_cli.texts.vi.workspace import TEXTS

_EXAMPLE = TEXTS["roster.example-mark"]

_OFFICE = "SỞ KHOA HỌC VÀ CÔNG NGHỆ"
_PARTY = "ĐẢNG ỦY SỞ KHOA HỌC VÀ CÔNG NGHỆ"

UNITS: tuple[dict[str, str], ...] = (
    {"code": "VP", "name": "Văn phòng Sở", "aliases": "VP Sở", "email": "vp@example.vn", "superior": _OFFICE},
    {
        "code": "TTTK",
        "name": "Trung tâm Thông tin và Thống kê KH&CN",
        "aliases": "TT TTTK KHCN; Trung tâm Thông tin và Thống kê Khoa học và Công nghệ",
        "superior": _OFFICE,
    },
    {"code": "TTKT", "name": "Trung tâm Kỹ thuật", "aliases": "TT Kỹ thuật", "superior": _OFFICE},
    {
        "code": "CB-TTTK",
        "name": "Chi bộ Trung tâm Thông tin và Thống kê KH&CN",
        "aliases": "CB TT TTTK",
        "superior": _PARTY,
        "body": TEXTS["roster.body.party"],
    },
    {
        "code": "P-KHTC",
        "name": f"Phòng Kế hoạch - Tài chính {_EXAMPLE}",
        "aliases": "P. KH-TC; Phòng KHTC",
        "superior": _OFFICE,
    },
    {
        "code": "P-QLKH",
        "name": f"Phòng Quản lý Khoa học {_EXAMPLE}",
        "aliases": "P. QLKH",
        "forms": "ket-qua",
        "first_month": "2020-09",
        "superior": _OFFICE,
    },
)
