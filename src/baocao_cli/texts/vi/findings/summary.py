"""Sentences for the findings of `baocao_cli.findings.codes.summary`."""

from baocao_cli.texts.finding_text import FindingText

FINDINGS: dict[str, FindingText] = {
    "day-notation": FindingText(
        "“{raw}” không phải là ngày viết theo dạng YYYY-MM-DD.",
        "Hãy viết năm, tháng, ngày bằng chữ số, ví dụ --date 2020-10-05.",
        "“baocao summarize --month 2020-09 --date 5/10/2020”.",
    ),
    "no-return-in-month": FindingText(
        "Tháng {month} chưa có báo cáo nào được tính, nên chưa ghi văn bản tổng hợp.",
        "Hãy chạy “baocao collect THƯ_MỤC” trên thư mục chứa báo cáo đã nhận, rồi tổng hợp lại; "
        "“baocao status --month {month}” cho biết còn thiếu đơn vị nào.",
        "Chạy “baocao summarize --month 2020-09” khi chưa thu báo cáo nào của tháng 9 năm 2020.",
    ),
    "no-return-in-span": FindingText(
        "Chưa có báo cáo nào được tính cho {span}, nên chưa ghi văn bản tổng hợp.",
        "Hãy chạy “baocao collect THƯ_MỤC” trên thư mục chứa báo cáo đã nhận, rồi tổng hợp lại.",
        "Chạy “baocao summarize --phase 3” khi đợt 3 chưa có báo cáo nào.",
    ),
    "span-not-given": FindingText(
        "Chưa nêu tổng hợp tháng nào, kỳ nào.",
        "Hãy thêm một trong các tùy chọn: --month 2020-09, --from 2020-02 --to 2020-09, --phase 1, --year 2020.",
        "Chạy “baocao summarize” không kèm tùy chọn nào.",
    ),
    "span-twice": FindingText(
        "Nêu cùng lúc nhiều kỳ tổng hợp, không rõ cần kỳ nào.",
        "Mỗi lần chỉ dùng một trong các tùy chọn: --month, --from cùng --to, --phase, --year.",
        "“baocao summarize --month 2020-09 --year 2020”.",
    ),
    "span-half": FindingText(
        "Mới có {raw}, chưa đủ hai đầu của kỳ tổng hợp.",
        "Hãy nêu cả --from và --to, ví dụ --from 2020-02 --to 2020-09.",
        "“baocao summarize --from 2020-02”.",
    ),
    "span-reversed": FindingText(
        "Tháng cuối {last} đứng trước tháng đầu {first}.",
        "Hãy đổi lại: --from {last} --to {first}.",
        "“baocao summarize --from 2020-09 --to 2020-02”.",
    ),
    "year-unlikely": FindingText(
        "“{raw}” không phải là một năm.",
        "Hãy viết năm bằng bốn chữ số, ví dụ --year 2020.",
        "“baocao summarize --year 20”.",
    ),
    "phase-unknown": FindingText(
        "Không có đợt {raw}; các đợt ghi trong baocao.toml: {phases}.",
        "Hãy chọn một trong các đợt ấy, hoặc bổ sung mục [[phases]] trong baocao.toml.",
        "“baocao summarize --phase 4” khi kế hoạch chỉ có 3 đợt.",
    ),
    "phase-without-month": FindingText(
        "Đợt {raw} quá ngắn: không có tháng nào mà phần lớn số ngày thuộc đợt này, nên không có số liệu tháng "
        "để tổng hợp.",
        "Hãy kiểm tra ngày đầu, ngày cuối của đợt trong baocao.toml, hoặc tổng hợp theo tháng bằng --from và --to.",
        "Đợt 2 chỉ kéo dài từ ngày 20 đến ngày 25/01/2021.",
    ),
    "final-of-span": FindingText(
        "Chỉ chốt được số liệu của từng tháng, không chốt được cả kỳ.",
        "Hãy chạy “baocao summarize --month 2020-09 --final” cho từng tháng; bản tổng hợp của kỳ thì bỏ --final.",
        "“baocao summarize --year 2020 --final”.",
    ),
    "pdf-without-libreoffice": FindingText(
        "Chưa ghi được tệp PDF của {where} vì máy chưa có LibreOffice.",
        "Văn bản Word vẫn đã ghi đủ. Hãy mở tệp ấy bằng Word và chọn Lưu thành (Save As) > PDF, hoặc cài LibreOffice "
        "(libreoffice.org) rồi chạy lại với --pdf.",
        "Chạy “baocao summarize --month 2020-09 --pdf” trên máy chỉ có Word.",
    ),
    "pdf-not-made": FindingText(
        "LibreOffice không chuyển được {where} sang PDF ({reason}).",
        "Văn bản Word vẫn đã ghi đủ. Hãy mở tệp ấy bằng Word và chọn Lưu thành (Save As) > PDF, hoặc chạy lại với "
        "--pdf.",
        "LibreOffice bị dừng giữa chừng.",
    ),
    "pdf-older": FindingText(
        "Tệp {where} là bản của lần trước, không theo văn bản Word vừa ghi.",
        "Hãy chạy lại với --pdf để ghi bản mới, hoặc xóa tệp ấy để khỏi nhầm.",
        "Chạy “baocao summarize --month 2020-09” sau một lần đã dùng --pdf.",
    ),
    "declaration-unlike-ledger": FindingText(
        "Khai báo chỉ tiêu “{reading}” của biểu mẫu “{form}” không còn khớp với số liệu đã lưu trong sổ "
        "(đơn vị {unit}, tháng {month}).",
        "Nếu biểu mẫu vừa được sửa trong “mau/”, hãy trả chỉ tiêu này về cách đọc cũ, hoặc đặt cho chỉ tiêu mới một "
        "mã (id) khác.",
        "Biểu mẫu của cơ quan đổi chỉ tiêu “pa-no” từ đếm số lượng sang danh sách sau khi đã thu báo cáo.",
    ),
    "template-not-there": FindingText(
        "Không tìm thấy mẫu văn bản tổng hợp: {where}.",
        "Hãy cài lại chương trình, hoặc chép lại tệp summary.docx vào đúng thư mục đó.",
        "Tệp “tong-hop/summary.docx” bị xóa.",
    ),
    "template-not-a-document": FindingText(
        "Mẫu văn bản tổng hợp {where} không mở được như một tệp Word (.docx).",
        "Hãy mở tệp bằng Word và lưu lại ở dạng .docx, hoặc xóa tệp trong “mau/tong-hop/” để dùng mẫu có sẵn.",
        "Tệp “mau/tong-hop/summary.docx” thật ra là tệp .doc được đổi tên.",
    ),
    "template-syntax": FindingText(
        "Mẫu văn bản tổng hợp {where} có chỗ viết sai ở gần đoạn “{raw}” ({reason}).",
        "Hãy sửa phần trong dấu {{{{ }}}} hoặc {{% %}} ở đoạn ấy, hoặc xóa tệp trong “mau/tong-hop/” để dùng mẫu "
        "có sẵn.",
        "Người sửa mẫu xóa mất một dòng {% endfor %}.",
    ),
    "template-unknown-name": FindingText(
        "Mẫu văn bản tổng hợp {where} dùng một tên mà chương trình không biết ở đoạn “{raw}” ({reason}).",
        "Hãy sửa lại tên ấy cho đúng (danh sách tên ở templates/tong-hop/README.md), hoặc xóa tệp "
        "trong “mau/tong-hop/” để dùng mẫu có sẵn.",
        "Mẫu ghi {{ thang_bao_cao }} thay cho {{ month }}.",
    ),
    "template-structure": FindingText(
        "Mẫu văn bản tổng hợp {where} cho ra một văn bản hỏng ({reason}).",
        "Thường là do một câu {{%p … %}} hoặc {{%tr … %}} không đứng riêng một đoạn, một hàng, hoặc cặp for … endfor "
        "bắt đầu trong bảng mà kết thúc ngoài bảng. Hãy xem lại chỗ vừa sửa, hoặc xóa tệp trong “mau/tong-hop/” để "
        "dùng mẫu có sẵn.",
        "Người sửa mẫu kéo {% endfor %} ra ngoài bảng.",
    ),
    "summary-file-in-use": FindingText(
        "Không ghi được {where}: tệp đang được mở trong Word hoặc Excel, hoặc đã bị khóa chỉ cho đọc.",
        "Hãy đóng tệp ấy rồi chạy lại lệnh; chưa có tệp nào bị thay đổi.",
        "Chạy “baocao summarize” khi tong-hop-2020-09.docx đang mở trong Word.",
    ),
    "summary-not-written": FindingText(
        "Không ghi được {where} ({reason}).",
        "Hãy kiểm tra ổ đĩa còn chỗ trống và thư mục “tong-hop” ghi được, rồi chạy lại lệnh; chưa có tệp nào bị "
        "thay đổi.",
        "Ổ đĩa đã đầy.",
    ),
}
