"""Tracing, export, waivers, final summaries."""

from baocao_cli.texts.finding_text import FindingText

FINDINGS: dict[str, FindingText] = {
    "return-after-final": FindingText(
        "Báo cáo này đến sau khi bản tổng hợp tháng {month} đã chốt (ngày {day}); bản đã chốt được giữ nguyên.",
        "Khi đã thu đủ, hãy gõ “baocao summarize --month {month} --final” để lập bản bổ sung.",
        "Đơn vị gửi lại báo cáo tháng 9 sau khi bản tổng hợp tháng 9 đã chốt.",
    ),
    "month-frozen": FindingText(
        "Tháng {month} đã chốt ngày {day} ({by}), số liệu không có gì thay đổi; không tệp nào bị ghi lại.",
        "Nếu cần bản ấy theo thể thức khác, hãy thêm --final và --layout.",
        "Gõ “baocao summarize” cho một tháng đã chốt.",
    ),
    "frozen-month-changed": FindingText(
        "Tháng {month} đã chốt ngày {day} ({by}), nhưng từ đó có thay đổi: {changes}. Bản đã chốt được giữ nguyên.",
        "Hãy gõ “baocao summarize --month {month} --final” để lập bản bổ sung nêu rõ từng thay đổi.",
        "Một đơn vị gửi báo cáo muộn sau khi tháng đã chốt.",
    ),
    "final-waits": FindingText(
        "Chưa chốt được tháng {month}: còn {number} nội dung đang chờ ({keys}); chưa có tệp nào được ghi.",
        "Hãy thu nốt báo cáo hoặc hỏi lại đơn vị; nếu không chờ nữa, gõ “baocao waive --month {month} MÃ --reason "
        '"lý do"” cho từng nội dung.',
        "Gõ “baocao summarize --final” khi còn đơn vị chưa gửi báo cáo.",
    ),
    "template-without-draft": FindingText(
        "Mẫu văn bản {where} không có chỗ ghi chữ “DỰ THẢO”, nên bản tổng hợp này không mang chữ ấy dù còn nội dung "
        "đang chờ.",
        "Hãy thêm đoạn {{{{ draft }}}} vào mẫu, dưới dòng số văn bản (xem templates/tong-hop/README.md).",
        "Mẫu riêng của cơ quan được làm từ bản mẫu cũ.",
    ),
    "gap-unknown": FindingText(
        "Tháng {month} không có nội dung nào đang chờ ứng với “{raw}”.",
        "Hãy dùng một trong các mã sau: {keys}.",
        "Gõ “baocao waive --month 2020-09 VP/ket-qua” khi VP đã gửi báo cáo đó.",
    ),
    "waiver-unknown": FindingText(
        "Tháng {month} không có nội dung nào đã thôi chờ ứng với “{raw}”.",
        "Hãy dùng một trong các mã sau: {keys}.",
        "Gõ “baocao waive --undo” cho một nội dung chưa hề được ghi là thôi chờ.",
    ),
    "waiver-without-reason": FindingText(
        "Chưa ghi lý do thôi chờ “{raw}”.",
        'Hãy thêm --reason "lý do"; lý do này được in vào bản tổng hợp.',
        "Gõ “baocao waive --month 2020-09 VP” mà không có --reason.",
    ),
    "figure-unknown": FindingText(
        "Tháng {month} không có số liệu nào tên là “{raw}”.",
        "Các số liệu hiện có: {figures}.",
        "Gõ “baocao trace --month 2020-09 pa-no.kinds.băng” trong khi không đơn vị nào báo cáo loại đó.",
    ),
    "figure-ambiguous": FindingText(
        "“{raw}” có trong nhiều biểu mẫu.",
        "Hãy ghi rõ một trong các số liệu sau: {figures}.",
        "Hai biểu mẫu của cơ quan cùng có chỉ tiêu “pa-no”.",
    ),
    "export-months": FindingText(
        "Không rõ phải xuất những tháng nào.",
        "Hãy nêu --month YYYY-MM, hoặc --from YYYY-MM và --to YYYY-MM (tháng đầu không sau tháng cuối), không nêu cả "
        "hai cách.",
        "Gõ “baocao export --from 2020-09 --to 2020-02”.",
    ),
    "export-file-exists": FindingText(
        "Tệp {where} đã có từ trước; không ghi đè lên.",
        "Hãy đặt tên khác cho --output, hoặc xóa tệp ấy nếu không cần nữa.",
        "Gõ “baocao export --output don-vi.xlsx”.",
    ),
    "export-extra-missing": FindingText(
        "Chưa cài phần bổ sung để ghi tệp Parquet (thư viện pyarrow).",
        "Cài thêm bằng lệnh: pip install pyarrow, hoặc dùng --format csv.",
        "Gõ “baocao export --format parquet” khi mới cài phần chính.",
    ),
    "export-month-unknown": FindingText(
        "Có {number} báo cáo chưa rõ tháng nên không nằm trong tệp xuất ra.",
        "Gõ “baocao status” để xem đó là những báo cáo nào.",
        "Một báo cáo không ghi tháng được thu mà không có --month.",
    ),
}
