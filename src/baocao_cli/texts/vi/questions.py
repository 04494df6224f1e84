"""Texts of what is asked of the clerk, and of the command that lists it."""

TEXTS: dict[str, str] = {
    "help.review": "Liệt kê mọi câu phải hỏi của một tháng: ô chưa rõ, báo cáo chưa biết của đơn vị hoặc tháng nào, "
    "bản sau chưa biết thay hay bổ sung, tệp không đọc được.",
    "review.none": "Tháng {month}: không có câu nào phải hỏi.",
    "review.title": "Tháng {month}: {number} câu phải hỏi.",
    "review.question": "{key} – {what}",
    "review.typed": "Đã ghi: “{raw}”",
    "review.likely": "Có lẽ là: {proposal}",
    "review.complete": "bổ sung cho bản trước",
    "review.replace": "thay bản trước",
    "review.unreadable": "Tệp không đọc được, mà báo cáo này chưa có tệp nào khác.",
    "review.next": "Hỏi đơn vị rồi thu lại tệp đã sửa; không chờ nữa thì gõ: baocao waive --month {month} {key} "
    '--reason "lý do".',
}
