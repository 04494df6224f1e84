"""The units of the samples, as `don-vi.csv` holds them."""

from __future__ import annotations

UNITS = (
    ("VP", "Văn phòng Sở", "VP Sở; Văn phòng", "vp@example.vn", ""),
    ("TTRA", "Thanh tra Sở", "Thanh tra", "thanhtra@example.vn", "ket-qua"),
    ("KHTC", "Phòng Kế hoạch - Tài chính", "", "khtc@example.vn", "ket-qua"),
    ("QLKH", "Phòng Quản lý Khoa học", "", "qlkh@example.vn", "ket-qua"),
    ("QLCN", "Phòng Quản lý Công nghệ", "", "qlcn@example.vn", "ket-qua"),
    ("TCCB", "Phòng Tổ chức cán bộ", "", "tccb@example.vn", ""),
    ("CCTDC", "Chi cục Tiêu chuẩn Đo lường Chất lượng", "Chi cục TĐC", "cctdc@example.vn", ""),
    ("TTKT", "Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng", "TT Kỹ thuật", "ttkt@example.vn", ""),
    ("TTTK", "Trung tâm Thông tin và Thống kê KH&CN", "", "tttk@example.vn", ""),
    ("TTUD", "Trung tâm Ứng dụng Tiến bộ KH&CN", "", "ttud@example.vn", ""),
    ("QUY", "Quỹ Phát triển KH&CN", "", "quy@example.vn", "ket-qua"),
    ("BQL", "Ban Quản lý Khu công nghệ (đơn vị mẫu)", "", "bql@example.vn", "ket-qua"),
)
HEADER = ("Mã", "Tên đơn vị", "Tên gọi khác", "Email", "Biểu mẫu", "Từ tháng", "Đến tháng", "Cấp trên")
SUPERIOR = "SỞ KHOA HỌC VÀ CÔNG NGHỆ"


def roster_csv() -> str:
    """The roster file's text; values hold `;`, so commas part them."""
    lines = [",".join(HEADER)]
    lines.extend(",".join((*unit, "", "", SUPERIOR)) for unit in UNITS)
    return "\n".join(lines) + "\n"
