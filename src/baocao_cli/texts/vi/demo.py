"""demo: help and results."""

TEXTS: dict[str, str] = {
    "demo.folder": "Thư mục để chạy thử (phải trống hoặc chưa có). Không ghi thì lập thư mục mới.",
    "demo.progress": "Đang chạy thử",
    "demo.blanks": "1. Đã lập {count} bản trắng cho các đơn vị mẫu (init-month).",
    "demo.collected": "2. Đã thu {files} tệp, đọc được {returns} báo cáo (collect).",
    "demo.summary": (
        "3. Đã tổng hợp tháng 9/2020: nhận {received}/{expected} báo cáo, {late} nộp muộn, "
        "{held} chỗ chờ hỏi lại (summarize)."
    ),
    "demo.as-expected": "Kết quả đúng như dự kiến.",
    "demo.different": "Khác với kết quả dự kiến: {path}",
    "demo.open": "Mở xem:",
    "demo.next": 'Xem ai còn thiếu, chỗ nào phải hỏi lại: baocao status -C "{folder}"',
}
