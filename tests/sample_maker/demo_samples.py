"""The samples of `baocao demo`: two months of an office with twelve units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from docx.document import Document as WordDocument
from openpyxl.worksheet.worksheet import Worksheet

from tests.sample_maker.content import Grid, Heading, Listing, Sample
from tests.sample_maker.mail import SIGNATURE_PICTURE, eml_bytes, zip_bytes
from tests.sample_maker.office import Saved
from tests.sample_maker.sheet import head_row, xlsx_bytes
from tests.sample_maker.word import docx_bytes, form_table

HAND = "Word (soạn tay bằng python-docx)"
SHEET = "Excel (openpyxl)"
OFFICE = "LibreOffice"
MAIL = "thư điện tử"

AUGUST = "tháng 8 năm 2020"
AUGUST_SIGNED = "Đắk Lắk, ngày 03 tháng 9 năm 2020"


def demo_samples() -> Iterator[Sample]:
    """Every file of the demo's inbox."""
    yield from _august()
    yield from _september_word()
    yield from _september_sheets()
    yield from _september_mails()
    yield from _september_troubles()


def _august_heading(unit: str) -> Heading:
    return Heading(unit, month=AUGUST, signed=AUGUST_SIGNED)


def _august() -> Iterator[Sample]:
    periods = (AUGUST,) * 4
    for name, unit, cells in (
        ("VP", "Văn phòng Sở", ("03 pa nô, 05 khẩu hiệu", "01 buổi, 40 người", "45 phút", "Không")),
        ("QLKH", "Phòng Quản lý Khoa học", ("05 khẩu hiệu", "02 buổi, 60 người", "0", "Xe loa: 02 lượt")),
        ("CCTDC", "Chi cục Tiêu chuẩn Đo lường Chất lượng", ("10", "01 buổi/55 người", "30'", "")),
    ):
        grid = Grid(_august_heading(unit), cells, periods)
        yield Sample(
            f"2020-08/{name} - BC kết quả T8.docx",
            "Báo cáo tháng trước, để có số lũy kế",
            HAND,
            "2020-09-03T09:00:00+07:00",
            docx_bytes(grid),
        )
    listing = Listing(
        _august_heading("Trung tâm Thông tin và Thống kê KH&CN"),
        (("Tin: Đại hội Chi bộ Trung tâm", "05/8/2020"), ("Bài: Tiến tới Đại hội Đảng bộ tỉnh", "3 phút (12/8/2020)")),
        ("02 tin, bài", "3 phút"),
    )
    yield Sample(
        "2020-08/TTTK tin bai thang 8.docx",
        "Danh sách tin, bài tháng trước",
        HAND,
        "2020-09-04T08:00:00+07:00",
        docx_bytes(listing),
    )


def _september_word() -> Iterator[Sample]:
    grid = Grid(
        Heading("Văn phòng Sở"),
        ("05 pa nô, 20 áp phích, 12 khẩu hiệu", "02 buổi, 85 người", "120 phút", "Xe loa: 03 lượt; văn nghệ: 01 buổi"),
        section=("Kinh phí còn hạn chế.", "Đề nghị cấp thêm tài liệu tuyên truyền."),
    )
    yield Sample(
        "VP_ket qua tuyen truyen T9.docx",
        "Chép tay biểu mẫu 1, đủ mọi ô; mục II có hai đoạn",
        HAND,
        "2020-10-02T08:30:00+07:00",
        docx_bytes(grid),
    )
    listing = Listing(
        Heading("Văn phòng Sở"),
        (("Tin: Khai mạc Đại hội Đảng bộ Sở", "05/9/2020"), ('Bài "80 năm vẻ vang"', "03'15\"")),
        ("02", "3,25 phút"),
        section=("Không",),
        spare_rows=2,
    )
    yield Sample(
        "VP_tin bai T9.docx",
        "Chép tay biểu mẫu 2; hai hàng để trống, tổng in sẵn khớp với tổng tính được",
        HAND,
        "2020-10-02T08:31:00+07:00",
        docx_bytes(listing),
    )
    office = Grid(
        Heading("Phòng Kế hoạch - Tài chính"),
        ("Pa nô: 02; áp phích: 0; khẩu hiệu: 10", "02 buổi/150 người", "2 giờ 30 phút", "Không có"),
        section=("Không có khó khăn, vướng mắc.",),
    )
    yield Sample(
        "Phong KHTC/bc ket qua 9-2020.docx",
        "Mở và lưu lại bằng LibreOffice, nằm trong thư mục con",
        OFFICE,
        "2020-10-03T10:00:00+07:00",
        Saved(docx_bytes(office), "docx", "docx"),
    )
    tracked = Grid(
        Heading("Phòng Quản lý Khoa học"),
        ("12 khẩu hiệu", "03 buổi; 1.250 lượt người", "1,5 giờ", "12 bài dự thi tìm hiểu"),
    )
    yield Sample(
        "QLKH-ket-qua.docx",
        "Chữ số viết theo lối Việt Nam: chấm phân nhóm, phẩy thập phân",
        HAND,
        "2020-10-01T15:00:00+07:00",
        docx_bytes(tracked),
    )
    swapped = Grid(
        Heading("Thanh tra Sở"),
        ("hai pa nô", "01 cuộc, 25 đ/c", "30'", "03 chuyến xe loa (06 giờ)"),
        labels=("Panô, áp phích, khẩu hiệu", "Tuyên truyền miệng", "Phát thanh", "Hình thức khác"),
    )
    yield Sample(
        "Thanh tra - BÁO CÁO.docx",
        "Nhãn hàng viết tắt, số viết bằng chữ, thêm cột Ghi chú",
        HAND,
        "2020-10-05T16:00:00+07:00",
        docx_bytes(swapped, touch=_add_remarks),
    )
    plain = Grid(
        Heading("Phong Quan ly Cong nghe"),
        ("05 khau hieu", "01 buoi, 30 nguoi", "60 phut", "Khong"),
        labels=("Pa no, ap phich, khau hieu", "Tuyen truyen mieng", "Phat thanh", "Khac"),
        periods=("thang 9 nam 2020",) * 4,
    )
    yield Sample("QLCN.docx", "Gõ không dấu từ đầu đến cuối", HAND, "2020-10-04T09:10:00+07:00", docx_bytes(plain))


def _add_remarks(document: WordDocument) -> None:
    table = form_table(document)
    table.add_column(table.columns[0].width)
    for row, text in zip(table.rows, ("Ghi chú", "treo tại cổng", "", "", ""), strict=True):
        row.cells[-1].text = text


def _september_sheets() -> Iterator[Sample]:
    typed = Grid(
        Heading("Chi cục Tiêu chuẩn Đo lường Chất lượng"),
        ("15", "04 buổi, 210 người", "90", "05 bài trên Zalo, fanpage"),
    )
    yield Sample(
        "CCTDC bao cao thang 9.xlsx",
        "Bảng tính: số gõ thành số, không phải chữ",
        SHEET,
        "2020-10-05T11:00:00+07:00",
        xlsx_bytes(typed, touch=_numbers),
    )
    both = Heading("Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng")
    yield Sample(
        "TT Ky thuat (2 bieu).xlsx",
        "Hai biểu mẫu trên hai trang tính, trang đầu là bìa trống",
        SHEET,
        "2020-10-05T13:00:00+07:00",
        xlsx_bytes(
            Grid(both, ("02panô,03 KH", "hai buổi, bốn mươi người", "2h30'", "Không")),
            Listing(both, (("Video clip: Chào mừng Đại hội", "12/9/2020"),), ("01", "")),
            first_empty=True,
        ),
    )
    listing = Listing(
        Heading("Chi cục Tiêu chuẩn Đo lường Chất lượng"),
        (("Tin: Kiểm tra cân đo tại chợ", "10/9/2020"), ("Bài: Đảng viên gương mẫu", "4 phút")),
        ("02", "4 phút"),
    )
    yield Sample(
        "CCTDC tin bai.xlsx",
        "Bảng tính lưu lại bằng LibreOffice",
        OFFICE,
        "2020-10-05T11:05:00+07:00",
        Saved(xlsx_bytes(listing), "xlsx", "xlsx"),
    )


def _numbers(sheet: Worksheet) -> None:
    row = head_row(sheet)
    sheet.cell(row + 1, 3).value = 15
    sheet.cell(row + 3, 3).value = 90


def _september_mails() -> Iterator[Sample]:
    heading = Heading("Trung tâm Thông tin và Thống kê KH&CN")
    grid = Grid(heading, ("10 pa nô + 5 áp phích + 20 khẩu hiệu", "150 người (02 buổi)", "1.250,5 phút", "Không"))
    listing = Listing(
        heading,
        (
            ("Tin: Hội nghị cán bộ chủ chốt", "02/9/2020"),
            ("Bài: Chặng đường 80 năm", "05 phút, ngày 12/9"),
            ("Video clip: Chào mừng Đại hội", "3 phút"),
            ("Đại hội Đảng bộ Sở nhiệm kỳ 2020-2025", "tháng 9 năm 2020"),
        ),
        ("04", "8 phút"),
    )
    yield Sample(
        "thu-TTTK.eml",
        "Thư đính kèm hai báo cáo, có ảnh chữ ký; ngày của thư là ngày gửi",
        MAIL,
        "2020-10-08T08:00:00+07:00",
        eml_bytes(
            "Trung tâm Thông tin <tttk@example.vn>",
            "Báo cáo tháng 9",
            "2020-10-05T17:20:00+07:00",
            {"BC kết quả.docx": docx_bytes(grid), "Tin bài.xlsx": xlsx_bytes(listing)},
            picture=True,
        ),
    )
    older = Grid(Heading("Phòng Tổ chức cán bộ"), ("03", "01 buổi, 20 người", "0 phút", "Không"))
    newer = replace(older, cells=("05", "01 buổi, 20 người", "0 phút", "Không"))
    empty = Listing(Heading("Phòng Tổ chức cán bộ"), (("Không", ""),))
    yield Sample(
        "TCCB gui lai.zip",
        "Tệp nén: bản cũ, bản sửa (bản sau thay bản trước) và biểu 2 ghi “Không”",
        MAIL,
        "2020-10-06T09:00:00+07:00",
        zip_bytes(
            {
                "TCCB lần 1.docx": ("2020-10-01T08:00:00", docx_bytes(older)),
                "TCCB lần 2.docx": ("2020-10-04T08:00:00", docx_bytes(newer)),
                "TCCB tin bài.docx": ("2020-10-04T08:05:00", docx_bytes(empty)),
            }
        ),
    )


def _september_troubles() -> Iterator[Sample]:
    late = Grid(Heading("Quỹ Phát triển KH&CN"), ("00", "Không", "-", "12"))
    data = docx_bytes(late)
    yield Sample("Quy PTKHCN nop muon.docx", "Nộp sau hạn; có ô phải xem lại", HAND, "2020-10-09T09:00:00+07:00", data)
    yield Sample(
        "Quy PTKHCN nop muon (copy).docx", "Cùng nội dung với tệp trên: trùng", HAND, "2020-10-09T09:30:00+07:00", data
    )
    rate = Grid(
        Heading("Trung tâm Ứng dụng Tiến bộ KH&CN"),
        ("10-15", "04 buổi", "15 phút/ngày", "Tuyên truyền trên trang thông tin điện tử"),
        section=("Loa truyền thanh hỏng, chưa sửa được.",),
    )
    yield Sample(
        "TTUD.docx", "Ba ô không chắc chắn: phải hỏi lại đơn vị", HAND, "2020-10-05T08:00:00+07:00", docx_bytes(rate)
    )
    unknown = Grid(Heading("Phòng Hành chính tổng hợp"), ("04", "01 buổi, 15 người", "0", "Không"))
    yield Sample(
        "khong ro don vi.docx",
        "Đơn vị không có trong danh sách",
        HAND,
        "2020-10-05T08:10:00+07:00",
        docx_bytes(unknown),
    )
    yield Sample("anh chup.png", "Ảnh chụp báo cáo: từ chối", "máy ảnh", "2020-10-05T08:20:00+07:00", SIGNATURE_PICTURE)
    yield Sample("~$TTUD.docx", "Tệp tạm của Word: bỏ qua", "Word", "2020-10-05T08:21:00+07:00", b"\x0dNguyen Van A")
