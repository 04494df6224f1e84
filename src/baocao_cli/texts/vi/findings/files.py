"""Sentences for the findings of `baocao_cli.findings.codes.files`."""

from baocao_cli.texts.finding_text import FindingText

_SEND_AGAIN = "Đề nghị đơn vị gửi lại tệp Word (.docx) hoặc Excel (.xlsx)."

FINDINGS: dict[str, FindingText] = {
    "not-a-file": FindingText(
        "“{where}” không phải là tệp thường nên không đọc được.",
        "Chép báo cáo vào thư mục dưới dạng tệp rồi chạy lại.",
        "Một thiết bị hoặc ống dẫn nằm trong thư mục",
    ),
    "file-too-large": FindingText(
        "Tệp nặng {megabytes} MB, lớn hơn mọi báo cáo thật nên không mở.",
        "Mở tệp, bỏ bớt ảnh, lưu lại rồi chạy lại lệnh collect.",
        "Báo cáo dán kèm hàng trăm ảnh chụp",
    ),
    "file-not-readable": FindingText(
        "Không đọc được tệp: {reason}.",
        "Đóng tệp nếu Word hay Excel đang mở, kiểm tra quyền truy cập rồi chạy lại.",
        "Tệp đang mở trong Word trên máy khác",
    ),
    "link-outside": FindingText(
        "Đây là liên kết trỏ ra ngoài thư mục thu nhận nên không đi theo.",
        "Chép chính tệp báo cáo vào thư mục rồi chạy lại.",
        "Liên kết tới một tệp ở thư mục khác",
    ),
    "file-empty": FindingText(
        "Tệp rỗng (0 byte), có thể việc gửi hoặc chép tệp chưa xong.",
        "Chép lại hoặc đề nghị đơn vị gửi lại.",
        "Tệp 0 byte do tải dở",
    ),
    "file-damaged": FindingText(
        "Tệp bị hỏng hoặc chưa được chép xong nên không mở được.",
        "Chép lại tệp; nếu vẫn hỏng, đề nghị đơn vị gửi lại.",
        "Tệp .docx bị cắt mất nửa sau",
    ),
    "password-protected": FindingText(
        "Tệp được đặt mật khẩu nên không đọc được.",
        "Mở bằng mật khẩu, bỏ mật khẩu rồi lưu lại, hoặc đề nghị đơn vị gửi bản không đặt mật khẩu.",
        "Báo cáo Word có mật khẩu mở tệp",
    ),
    "nested-too-deep": FindingText(
        "Thư hoặc tệp nén lồng nhau quá nhiều lớp nên không mở tiếp.",
        "Lấy báo cáo ra, chép thẳng vào thư mục rồi chạy lại.",
        "Bảy tệp .zip lồng trong nhau",
    ),
    "archive-too-large": FindingText(
        "Nội dung bung ra quá lớn so với một tệp nén báo cáo nên không mở.",
        "Giải nén riêng, chỉ chép các tệp báo cáo vào thư mục rồi chạy lại.",
        "Tệp .zip nhỏ bung ra hàng GB",
    ),
    "archive-without-report": FindingText(
        "Trong tệp nén không có báo cáo nào đọc được.",
        "Xem lý do ở từng tệp bên trong; cần thì đề nghị đơn vị gửi lại.",
        "Tệp .zip chỉ có ảnh chụp",
    ),
    "archive-kind-not-opened": FindingText(
        "Loại tệp nén này không mở được.",
        "Giải nén rồi chép các tệp báo cáo vào thư mục, hoặc đề nghị đơn vị gửi tệp .zip.",
        "Báo cáo gửi trong tệp .rar hoặc .7z",
    ),
    "mail-without-attachment": FindingText(
        "Thư không đính kèm tệp nào.",
        "Nếu đơn vị quên đính kèm, đề nghị gửi lại kèm báo cáo.",
        "Thư chỉ có lời chào",
    ),
    "mail-without-report": FindingText(
        "Trong thư không có báo cáo nào đọc được.",
        "Xem lý do ở từng tệp đính kèm; cần thì đề nghị đơn vị gửi lại.",
        "Thư chỉ đính kèm ảnh chụp báo cáo",
    ),
    "figures-in-mail-body": FindingText(
        "Số liệu viết ngay trong nội dung thư: “{raw}”; không tệp đính kèm nào là báo cáo đọc được.",
        "Đề nghị đơn vị điền số liệu vào biểu mẫu rồi gửi lại.",
        "Thư viết: “Tháng 9 đơn vị tổ chức 02 buổi, 85 người dự”",
    ),
    "attachment-is-a-link": FindingText(
        "Tệp đính kèm chỉ là đường dẫn, nội dung không nằm trong thư.",
        "Tải tệp về, chép vào thư mục rồi chạy lại.",
        "Tệp gửi qua ổ đĩa đám mây",
    ),
    "picture-file": FindingText(
        "Đây là ảnh; số liệu trong ảnh không đọc được. Đã ghi nhận là đơn vị có gửi.",
        "Nhập số liệu vào biểu mẫu rồi thu lại, hoặc đề nghị đơn vị gửi tệp Word hay Excel.",
        "Ảnh chụp báo cáo bằng điện thoại",
    ),
    "text-file": FindingText(
        "Đây là tệp văn bản thuần, không phải biểu mẫu. Đã ghi nhận là đơn vị có gửi.",
        _SEND_AGAIN,
        "Tệp .txt hoặc .csv chép số liệu",
    ),
    "kind-not-read": FindingText(
        "Loại tệp này không phải là báo cáo đọc được.",
        _SEND_AGAIN,
        "Tệp trình chiếu, âm thanh, chương trình",
    ),
    "needs-libreoffice": FindingText(
        "Tệp loại {kind} chỉ đọc được khi máy có LibreOffice.",
        "Mở tệp bằng Word, chọn Lưu thành (Save As) → Word (.docx), rồi thu lại; hoặc cài LibreOffice.",
        "Báo cáo .rtf trên máy không có LibreOffice",
    ),
    "pdf-support-missing": FindingText(
        "Chưa cài phần đọc PDF nên chưa đọc được tệp này. Đã ghi nhận là đơn vị có gửi.",
        "Cài thêm bằng lệnh: pip install pdfplumber, hoặc đề nghị đơn vị gửi tệp Word hay Excel.",
        "Báo cáo xuất ra PDF từ Word",
    ),
    "pdf-scanned": FindingText(
        "PDF này là bản chụp (scan), không có chữ để đọc. Đã ghi nhận là đơn vị có gửi.",
        "Nhập số liệu vào biểu mẫu rồi thu lại, hoặc đề nghị đơn vị gửi tệp Word hay Excel.",
        "Báo cáo có dấu đỏ được scan thành PDF",
    ),
    "pdf-without-text": FindingText(
        "Phông chữ trong PDF này không cho biết chữ nào là chữ nào, nên chữ đọc ra bị mất, bị sai.",
        "Đề nghị đơn vị gửi tệp Word hay Excel; việc đơn vị đã gửi vẫn được ghi nhận.",
        "PDF in từ một chương trình không kèm bảng mã của phông",
    ),
    "read-from-pdf": FindingText(
        "Số liệu được đọc từ PDF, nơi ranh giới các ô chỉ là nét vẽ.",
        "Đối chiếu lại với bản PDF trước khi tổng hợp.",
        "Báo cáo xuất ra PDF từ Word",
    ),
    "read-from-html": FindingText(
        "Tệp là trang web (HTML) chứ không phải tệp Word hay Excel, nhưng vẫn đọc được.",
        "",
        "Báo cáo lưu bằng “Trang web” rồi đổi đuôi thành .doc",
    ),
    "converted": FindingText(
        "Tệp loại {kind} đã được chuyển sang {target} trước khi đọc.",
        "",
        "Báo cáo .doc của Word 97–2003",
    ),
    "converted-in-part": FindingText(
        "Tệp {kind} có hộp văn bản hoặc hình vẽ mà chương trình không đọc được phần chữ bên trong.",
        "Mở tệp xem trong đó có số liệu không; cần thì lưu lại thành .docx rồi thu lại.",
        "Báo cáo .doc có số liệu trong hộp văn bản",
    ),
    "conversion-failed": FindingText(
        "Không chuyển được tệp loại {kind} sang dạng đọc được.",
        "Mở tệp bằng Word, chọn Lưu thành (Save As) → Word (.docx), rồi thu lại.",
        "Báo cáo .doc bị hỏng một phần",
    ),
    "demo-folder-taken": FindingText(
        "Thư mục “{where}” đã có tệp bên trong nên không chạy thử ở đó.",
        "Chọn một thư mục trống, hoặc gõ baocao demo không kèm tên để lập thư mục mới.",
        "Chạy baocao demo lần thứ hai vào cùng thư mục",
    ),
}
