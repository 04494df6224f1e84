"""Sentences for the findings of `baocao_cli.findings.codes.collection`."""

from baocao_cli.texts.finding_text import FindingText

FINDINGS: dict[str, FindingText] = {
    "wrong-usage": FindingText(
        "Câu lệnh chưa đúng cách dùng.",
        "Xem lại tên lệnh, tên tùy chọn và giá trị đi kèm.",
        "baocao --json",
    ),
    "command-misspelled": FindingText(
        "Không có lệnh “{raw}”.",
        "Có phải là “baocao {likeliest}”?",
        "baocao colect hom-thu",
    ),
    "command-unknown": FindingText(
        "Không có lệnh “{raw}”.",
        "Các lệnh có: {commands}. Gõ “baocao --help” để xem mỗi lệnh làm gì.",
        "baocao thu hom-thu",
    ),
    "argument-too-many": FindingText(
        "Câu lệnh có phần thừa: “{raw}”.",
        "Bỏ phần ấy; tháng thì ghi sau --month (ví dụ --month 2020-09); tên có dấu cách thì đặt trong ngoặc kép.",
        "baocao init-month 2020-09",
    ),
    "option-misspelled": FindingText(
        "Lệnh này không có tùy chọn “{raw}”.",
        "Có phải là “{likeliest}”?",
        "baocao status --mont 2020-09",
    ),
    "option-unknown": FindingText(
        "Lệnh này không có tùy chọn “{raw}”.",
        "Bỏ tùy chọn ấy hoặc xem lại cách viết.",
        "baocao status --thang 2020-09",
    ),
    "option-value": FindingText(
        "Tùy chọn “{raw}” thiếu giá trị đi kèm, hoặc có giá trị mà không cần.",
        "Ghi như trong phần hướng dẫn của lệnh (ví dụ --month 2020-09; --json thì không kèm gì).",
        "baocao status --month",
    ),
    "parameter-missing": FindingText(
        "Câu lệnh thiếu {raw}.",
        "{raw}: {help}",
        "baocao collect",
    ),
    "parameter-value": FindingText(
        "Giá trị ghi cho {raw} không dùng được.",
        "{raw}: {help}",
        "baocao summarize --month 2020-09 --layout nghi-dinh-30",
    ),
    "month-notation": FindingText(
        "“{raw}” chưa đúng cách ghi tháng.",
        "Ghi năm trước, tháng sau, hai chữ số cho tháng: ví dụ tháng 9 năm 2020 là 2020-09.",
        "--month 9/2020",
    ),
    "document-unknown": FindingText(
        "Không có văn bản JSON nào tên là “{raw}”.",
        "Chọn một trong: {names}.",
        "baocao schema tong-hop",
    ),
    "inbox-missing": FindingText(
        "Không có thư mục “{path}”.",
        "Kiểm tra lại đường dẫn đến thư mục chứa các báo cáo gửi về.",
        "baocao collect thu-muc-khong-co",
    ),
    "month-not-opened": FindingText(
        "Chưa mở tháng nào.",
        "Chạy “baocao init-month” hoặc “baocao collect” trước, hoặc nêu tháng bằng --month.",
        "baocao status trong một thư mục mới",
    ),
    "ledger-locked": FindingText(
        "Một lần chạy khác của chương trình đang ghi sổ.",
        "Đợi lần chạy đó xong rồi chạy lại. Chưa có gì bị thay đổi.",
        "Hai cửa sổ cùng chạy “baocao collect”",
    ),
    "ledger-damaged": FindingText(
        "Sổ “{path}” bị hỏng, không đọc được ({reason}).",
        "Đừng xóa tệp này. Chép lại sổ từ bản sao lưu, hoặc đổi tên nó rồi chạy lại “baocao collect” trên các tệp "
        "gốc trong thư mục luu-tru.",
        "Tệp sổ bị cắt cụt khi máy mất điện",
    ),
    "ledger-newer": FindingText(
        "Sổ “{path}” do một phiên bản mới hơn của chương trình ghi.",
        "Cài phiên bản mới nhất của chương trình rồi chạy lại.",
        "Sổ được ghi trên máy khác có phiên bản mới hơn",
    ),
    "ledger-failed": FindingText(
        "Không ghi hoặc đọc được sổ ({reason}).",
        "Kiểm tra đĩa và quyền ghi vào thư mục .baocao rồi chạy lại.",
        "Thư mục .baocao chỉ cho phép đọc",
    ),
    "disk-full": FindingText(
        "Đĩa đã đầy, không ghi thêm được.",
        "Giải phóng chỗ trống trên đĩa rồi chạy lại.",
        "Thẻ nhớ không còn chỗ trống",
    ),
    "disk-failed": FindingText(
        "Không đọc hoặc ghi được “{path}” ({reason}).",
        "Kiểm tra tệp, thư mục và ổ đĩa rồi chạy lại.",
        "Ổ đĩa mạng bị ngắt giữa chừng",
    ),
    "file-not-writable": FindingText(
        "Không có quyền mở hoặc ghi “{path}”.",
        "Đóng tệp nếu đang mở trong Word hoặc Excel, kiểm tra quyền ghi của thư mục, rồi chạy lại.",
        "Bản tổng hợp đang mở trong Word khi chạy “baocao summarize”",
    ),
    "unexpected-fault": FindingText(
        "Chương trình gặp một lỗi không lường trước ({reason}).",
        "Chạy lại; nếu vẫn lỗi, gửi tệp “{log}” cho người phụ trách chương trình.",
        "Một lỗi của chính chương trình",
    ),
    "internal-fault": FindingText(
        "Chương trình gặp lỗi khi đọc tệp này ({reason}), nên chưa lấy số liệu nào từ tệp.",
        "Mở tệp trong Word hoặc Excel, lưu lại thành .docx hoặc .xlsx rồi thu lại; nếu vẫn lỗi, gửi tệp cho người "
        "phụ trách chương trình.",
        "Một tệp có cấu trúc mà chương trình chưa lường tới",
    ),
    "version-differs": FindingText(
        "Số liệu khác bản trước ({older}): trước là {before}, nay là {after}.",
        "Bản mới hơn được tính; hỏi lại đơn vị nếu không rõ vì sao thay đổi.",
        "Đơn vị gửi lại báo cáo với số khẩu hiệu đã sửa",
    ),
    "version-order-unknown": FindingText(
        "Có hai bản khác nhau của cùng một báo cáo (bản kia: {other}) mà không biết bản nào gửi sau.",
        "Hỏi đơn vị bản nào là bản cuối cùng, rồi thu riêng bản đó.",
        "Hai tệp của cùng một đơn vị có cùng giờ gửi",
    ),
    "reading-contradicts-itself": FindingText(
        "Chương trình hiểu ô này không nhất quán, nên chưa tính.",
        "Xem lại ô trong bản gốc và báo cho người phụ trách chương trình.",
        "Một lỗi của chính chương trình khi đọc một ô",
    ),
    "parts-disagree": FindingText(
        "{some} là {figure} nhưng {nought} bằng 0.",
        "Hỏi lại đơn vị hai con số này.",
        "0 buổi, 120 người",
    ),
    "cumulative-differs": FindingText(
        "Lũy kế đơn vị ghi là {stated}, cộng các tháng trong sổ là {computed}.",
        "Số của tháng vẫn được tính; hỏi lại đơn vị nếu cần thống nhất lũy kế.",
        "Trong tháng: 03; lũy kế: 12 (sổ cộng được 10)",
    ),
    "blank-untouched": FindingText(
        "Đây là bản trắng trong thư mục bieu-mau, chưa ai điền gì nên không tính là báo cáo.",
        "",
        "Chạy baocao collect ngay trong thư mục làm việc",
    ),
}
