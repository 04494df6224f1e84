"""Checking a document's layout."""

from baocao_cli.texts.finding_text import FindingText

FINDINGS: dict[str, FindingText] = {
    "check-no-file": FindingText(
        "Không có tệp nào ở đường dẫn này.",
        "Xem lại tên tệp và thư mục; tên có dấu cách thì đặt trong ngoặc kép.",
        "baocao check bao-cao.docx khi thư mục không có tệp ấy",
    ),
    "check-not-docx": FindingText(
        "Tệp này không phải văn bản Word dạng .docx.",
        "Mở tệp bằng Word, chọn Lưu thành (Save As) .docx rồi kiểm tra lại.",
        "baocao check cong-van.doc",
    ),
}
