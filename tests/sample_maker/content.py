"""What a unit has to say, before anybody lays it out."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.sample_maker.office import Saved

SUBJECT = (
    "Tuyên truyền đại hội đảng bộ các cấp tiến tới Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII và Đại hội đại biểu "
    "toàn quốc lần thứ XIII của Đảng; 80 năm thành lập Đảng bộ tỉnh Đắk Lắk (1940 – 2020)"
)
LABELS = (
    "Pa nô, áp phích, khẩu hiệu",
    "Tuyên truyền miệng (buổi, tổng số người dự)",
    "Phát thanh trên Đài TT Cơ sở (thời lượng tính bằng phút)",
    "Khác (xe loa, văn nghệ cổ động.v.v..)",
)
HEADS = ("STT", "Hình thức tuyên truyền", "Số lượng", "Thời gian thực hiện")
LIST_HEADS = ("STT", "Tít của: tin, bài, phóng sự, video clip...", "Thời gian đăng (phút)")
SECTION_I = "I. KẾT QUẢ TRIỂN KHAI THỰC HIỆN:"
SECTION_I_LIST = "I. HÌNH THỨC, NỘI DUNG:"
SECTION_II = "II. CÁC KHÓ KHĂN, VƯỚNG MẮC, KIẾN NGHỊ (NẾU CÓ)"
TITLE_LIST = "BÁO CÁO SỐ LIỆU TIN, BÀI, ẢNH, VIDEO CLIP"


@dataclass(frozen=True)
class Heading:
    """Who reports, for when, and where and when it was signed. `superior` empty: no line above the unit's."""

    unit: str
    month: str = "tháng 9 năm 2020"
    superior: str = "SỞ KHOA HỌC VÀ CÔNG NGHỆ"
    signed: str = "Đắk Lắk, ngày 02 tháng 10 năm 2020"
    number: str = "Số 12/BC-ĐV"

    @property
    def sentence(self) -> str:
        return f"{self.unit} báo cáo kết quả tuyên truyền {self.month}, cụ thể kết quả thực hiện như sau:"

    @property
    def basis(self) -> str:
        return f"Thực hiện Kế hoạch số 05/KH-SKHCN ngày 20/02/2020 của Sở KH&CN về việc {SUBJECT}."


@dataclass(frozen=True)
class Grid:
    """Form 1: what stands in each row, in the form's order: number, label, quantity, period."""

    heading: Heading
    cells: tuple[str, ...]
    periods: tuple[str, ...] = ("tháng 9 năm 2020",) * 4
    labels: tuple[str, ...] = LABELS
    heads: tuple[str, ...] = HEADS
    section: tuple[str, ...] = ("Không",)

    def rows(self) -> list[tuple[str, ...]]:
        lines = zip(self.labels, self.cells, self.periods, strict=True)
        return [(f"{number:02d}", *line) for number, line in enumerate(lines, 1)]


@dataclass(frozen=True)
class Listing:
    """Form 2: a title and a time a row, and what the total row says."""

    heading: Heading
    entries: tuple[tuple[str, str], ...]
    total: tuple[str, str] | None = None
    heads: tuple[str, ...] = LIST_HEADS
    section: tuple[str, ...] = ()
    spare_rows: int = 0

    def rows(self) -> list[tuple[str, ...]]:
        rows: list[tuple[str, ...]] = [(f"{number:02d}", *entry) for number, entry in enumerate(self.entries, 1)]
        rows.extend((f"{len(rows) + spare + 1:02d}", "", "tháng... năm....") for spare in range(self.spare_rows))
        return rows


Content = Grid | Listing


@dataclass(frozen=True)
class Sample:
    """A file of `samples/`: where, why, when it arrived (ISO, for the clock of the file), and its bytes."""

    path: str
    purpose: str
    program: str
    arrived: str
    data: bytes | Saved = field(repr=False)
