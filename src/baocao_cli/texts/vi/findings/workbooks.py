"""Sentences for the findings of `baocao_cli.findings.codes.workbooks`."""

from baocao_cli.texts.finding_text import FindingText

FINDINGS: dict[str, FindingText] = {
    "workbook-damaged": FindingText(
        "Không đọc được bảng tính: tệp bị hỏng hoặc chưa được lưu trọn vẹn.",
        "Đề nghị đơn vị mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại.",
        "tệp .xlsx bị cắt mất một phần khi tải về",
    ),
    "workbook-too-large": FindingText(
        "Bảng tính lớn hơn mức một báo cáo có thể có ({where}).",
        "Đề nghị đơn vị xoá các hàng, cột thừa ở xa bảng số liệu, lưu lại rồi gửi lại.",
        "một ô gõ nhầm ở XFD1048576",
    ),
    "workbook-binary": FindingText(
        "Tệp là bảng tính nhị phân (.xlsb), chưa đọc được dạng này.",
        "Hãy mở tệp bằng Excel, chọn Lưu thành (Save As) «Excel Workbook (.xlsx)» rồi nhập lại.",
        "tệp .xlsb đổi đuôi thành .xlsx",
    ),
    "workbook-without-sheets": FindingText(
        "Tệp bảng tính không có trang tính nào.",
        "Đề nghị đơn vị kiểm tra và gửi lại tệp có số liệu.",
        "tệp .xlsx chỉ có biểu đồ",
    ),
    "workbook-covered-text": FindingText(
        "Ô {where} che nội dung «{raw}» nằm dưới vùng ô đã gộp; nội dung bị che không được tính.",
        "Bỏ gộp ô để xem, và hỏi lại đơn vị nếu đó là số liệu.",
        "gộp C5:D5 khi cả hai ô đều có số",
    ),
    "workbook-embedded-file": FindingText(
        "Trang tính «{where}» có chèn một tệp khác (văn bản Word, bảng tính…); nội dung tệp chèn chưa được đọc.",
        "Hãy mở tệp để xem; nếu có số liệu trong đó, đề nghị đơn vị ghi vào bảng rồi gửi lại.",
        "một văn bản Word được chèn vào trang tính (Insert › Object)",
    ),
}
