"""Sentences for the findings of `baocao_cli.findings.codes.documents`."""

from baocao_cli.texts.finding_text import FindingText

FINDINGS: dict[str, FindingText] = {
    "document-damaged": FindingText(
        sentence="Không đọc được văn bản: tệp bị hỏng hoặc chưa tải về hết (phần {part}).",
        remedy="Hãy mở tệp bằng Word rồi lưu lại thành .docx; nếu Word cũng không mở được, đề nghị đơn vị gửi lại.",
        example="một tệp .docx bị cắt ngang khi tải về",
    ),
    "document-foreign": FindingText(
        sentence="Tệp này không chứa văn bản Word hay OpenDocument.",
        remedy="Hãy mở tệp bằng phần mềm đã tạo ra nó và lưu lại thành .docx, hoặc đề nghị đơn vị gửi lại báo cáo.",
        example="một tệp nén được đổi đuôi thành .docx",
    ),
    "document-too-large": FindingText(
        sentence="Văn bản lớn khác thường (bảng quá nhiều ô, lồng quá sâu hoặc nội dung quá dài) nên không được đọc.",
        remedy="Hãy kiểm tra tệp; nếu đúng là báo cáo, chép nội dung sang bản trắng và gửi lại.",
        example="một bảng có hàng triệu ô",
    ),
    "embedded-part": FindingText(
        sentence="Văn bản có chèn một tệp khác vào bên trong; nội dung của tệp chèn đó chưa được đọc.",
        remedy="Hãy mở văn bản bằng Word và lưu lại thành .docx để nội dung chèn thành chữ thường, rồi nhập lại.",
        example="một phần văn bản được ghép từ tệp khác (Insert › Text from File do phần mềm khác tạo)",
    ),
    "legacy-fonts": FindingText(
        sentence="Chữ gõ bằng phông cũ (TCVN3 hoặc VNI) đã được chuyển sang Unicode để đọc.",
        remedy="",
        example="chữ trong phông .VnTime hoặc VNI-Times",
    ),
    "tracked-changes": FindingText(
        sentence="Văn bản còn vết sửa đổi (Track Changes): chữ thêm vào được tính, chữ bị xoá thì không.",
        remedy="",
        example="một số liệu cũ bị xoá và số mới được chèn khi đang bật Track Changes",
    ),
}
