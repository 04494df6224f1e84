"""Summaries of offices below, taken as returns."""

from baocao_cli.texts.finding_text import FindingText

FINDINGS: dict[str, FindingText] = {
    "summary-of-longer-time": FindingText(
        "Đây là bản tổng hợp của nhiều tháng (“{raw}”), không phải của một tháng, nên không tính được vào tháng nào.",
        "Đề nghị cơ quan cấp dưới gửi bản tổng hợp của từng tháng (“baocao summarize --month NĂM-THÁNG”).",
        "Cấp dưới gửi bản tổng hợp quý III thay cho bản tháng 9.",
    ),
    "summary-without-totals": FindingText(
        "Đây là tệp của một bản tổng hợp nhưng không còn bảng “Tổng hợp số liệu” để đối chiếu, nên không số nào được "
        "tính.",
        "Đề nghị cơ quan cấp dưới gửi lại tệp tổng hợp đúng như chương trình đã ghi ra.",
        "Người gửi xóa các bảng, chỉ để lại lời văn.",
    ),
    "summary-of-other-forms": FindingText(
        "Bản tổng hợp này không có biểu mẫu nào mà ở đây đang thu.",
        "Hai cấp cần dùng chung biểu mẫu: chép các biểu mẫu của cơ quan vào “mau/” của cả hai nơi, rồi tổng hợp lại.",
        "Cấp dưới tổng hợp theo một biểu mẫu riêng.",
    ),
    "summary-months-differ": FindingText(
        "Bản tổng hợp ghi hai tháng khác nhau: “{raw}” và “{other}”; cả bản được giữ lại.",
        "Hỏi cơ quan cấp dưới bản này là của tháng nào và đề nghị gửi lại.",
        "Tiêu đề sửa tay thành tháng 10, đầu cột vẫn là tháng 9.",
    ),
    "summary-office-differs": FindingText(
        "Đầu văn bản là của {name}, nhưng dữ liệu đi kèm là bản tổng hợp của {other}; số liệu được ghi cho {name}.",
        "Xem lại: có thể {name} đã sửa đầu văn bản trên tệp của {other}.",
        "Huyện này dùng lại tệp tổng hợp của huyện khác và chỉ sửa tên.",
    ),
    "summary-draft": FindingText(
        "Đây mới là bản dự thảo: khi lập nó, cấp dưới còn báo cáo chưa nhận hoặc nội dung chờ xác minh. Số liệu vẫn "
        "được tính.",
        "Khi có bản chính thức, đề nghị cấp dưới gửi lại; bản mới sẽ thay bản này.",
        "Phòng gửi bản dự thảo trước hạn.",
    ),
    "summary-data-gone": FindingText(
        "Tệp tổng hợp này không còn phần dữ liệu đi kèm (có thể do chép sang tệp khác hay lưu bằng chương "
        "trình khác); "
        "số liệu được đọc từ các bảng nhìn thấy.",
        "Nếu có thể, đề nghị gửi chính tệp .docx mà chương trình đã ghi ra.",
        "Chép nội dung bản tổng hợp sang một tệp Word mới.",
    ),
    "summary-data-unreadable": FindingText(
        "Phần dữ liệu đi kèm tệp tổng hợp này không đọc được; số liệu được đọc từ các bảng nhìn thấy.",
        "Có thể cấp dưới dùng bản chương trình mới hơn; hãy cập nhật chương trình ở đây.",
        "Tệp do bản chương trình mới hơn ghi ra.",
    ),
    "summary-coverage-unknown": FindingText(
        "Không rõ bản tổng hợp này đã tính những đơn vị nào, nên không kiểm tra được có đơn vị nào bị tính hai lần.",
        "Hãy đối chiếu với các báo cáo gửi thẳng lên đây, hoặc đề nghị gửi kèm phụ lục tình hình gửi báo cáo.",
        "Bản tổng hợp bị cắt mất phụ lục.",
    ),
    "summary-form-unknown": FindingText(
        "Bản tổng hợp có số liệu của biểu mẫu “{form}” mà ở đây không có; phần ấy không được tính.",
        "Nếu cần, chép biểu mẫu ấy vào “mau/” rồi thu lại.",
        "Cấp dưới có thêm một biểu mẫu riêng.",
    ),
    "summary-form-not-shown": FindingText(
        "Bản tổng hợp mang số liệu của biểu mẫu “{form}” nhưng bảng của biểu này không có trong văn bản, nên "
        "không tính.",
        "Đề nghị cơ quan cấp dưới gửi lại bản tổng hợp đủ các bảng.",
        "Người gửi xóa bảng của biểu thứ hai.",
    ),
    "summary-form-version": FindingText(
        "Biểu mẫu “{form}” ở cấp dưới là phiên bản {version}, ở đây là phiên bản {current}.",
        "Hãy dùng cùng một phiên bản biểu mẫu ở hai cấp.",
        "Cấp trên đã cập nhật biểu mẫu, cấp dưới chưa.",
    ),
    "summary-row-strange": FindingText(
        "Bảng tổng hợp có hàng “{raw}” mà biểu mẫu không có; số ở hàng này không được tính.",
        "Hỏi cơ quan cấp dưới; nếu là số liệu cần tính, đề nghị ghi vào báo cáo của đơn vị rồi tổng hợp lại.",
        "Cấp dưới gõ thêm một hàng vào bảng tổng hợp.",
    ),
    "summary-edited": FindingText(
        "Số “{label}” trong bảng là “{shown}”, còn số mà chương trình ở cấp dưới đã cộng là “{carried}”: bản "
        "tổng hợp đã "
        "bị sửa tay, chỉ tiêu này chưa được tính.",
        "Hỏi cơ quan cấp dưới số nào đúng; đề nghị sửa ở báo cáo của đơn vị rồi tổng hợp và gửi lại.",
        "Trong bản Word, số 128 bị sửa thành 182.",
    ),
    "summary-row-gone": FindingText(
        "Bảng tổng hợp không còn hàng “{label}”, trong khi chương trình ở cấp dưới đã cộng được “{carried}”; chỉ tiêu "
        "này chưa được tính.",
        "Đề nghị cơ quan cấp dưới gửi lại bản tổng hợp đủ các hàng.",
        "Người gửi xóa một hàng của bảng.",
    ),
    "summary-figure-unreadable": FindingText(
        "Ô “{label}” của bảng tổng hợp ghi “{text}”, không phải là một số; chỉ tiêu này chưa được tính.",
        "Hỏi cơ quan cấp dưới con số đúng và đề nghị gửi lại.",
        "Ô số liệu bị sửa thành “khoảng 130”.",
    ),
    "summary-says-nothing": FindingText(
        "Trong bản tổng hợp này không đơn vị nào nêu số liệu của chỉ tiêu.",
        "Nếu có số liệu, đề nghị cơ quan cấp dưới bổ sung.",
        "Ô của bảng tổng hợp là dấu “–”.",
    ),
    "summary-says-nothing-optional": FindingText(
        "Trong bản tổng hợp này không đơn vị nào ghi mục này; biểu mẫu cho phép để trống.",
        "",
        "Không đơn vị nào ghi mục khó khăn, vướng mắc.",
    ),
    "summary-annex-gone": FindingText(
        "Bản tổng hợp không còn phụ lục danh mục; các mục được lấy từ phần dữ liệu đi kèm, tổng của chúng "
        "khớp với bảng.",
        "Nếu cần xem từng mục, đề nghị gửi lại bản đủ phụ lục.",
        "Người gửi cắt bớt phụ lục cho ngắn.",
    ),
    "summary-annex-needed": FindingText(
        "Bảng ghi {number} mục nhưng bản tổng hợp không có phụ lục danh mục để đọc từng mục; chỉ tiêu này "
        "chưa được tính.",
        "Đề nghị cơ quan cấp dưới gửi tệp tổng hợp đầy đủ.",
        "Chỉ chép bảng tổng hợp sang văn bản khác, không chép phụ lục.",
    ),
    "summary-entry-gone": FindingText(
        "Phụ lục danh mục không còn mục “{carried}” mà chương trình ở cấp dưới đã ghi: phụ lục đã bị sửa tay, chỉ tiêu "
        "này chưa được tính.",
        "Hỏi cơ quan cấp dưới; đề nghị sửa ở báo cáo của đơn vị rồi tổng hợp và gửi lại.",
        "Người gửi xóa một mục trong phụ lục.",
    ),
    "summary-entry-added": FindingText(
        "Phụ lục danh mục có mục “{raw}” mà chương trình ở cấp dưới không ghi: phụ lục đã bị sửa tay, chỉ tiêu này "
        "chưa được tính.",
        "Hỏi cơ quan cấp dưới; đề nghị ghi vào báo cáo của đơn vị rồi tổng hợp và gửi lại.",
        "Người gửi gõ thêm một mục vào phụ lục.",
    ),
    "summary-annex-differs": FindingText(
        "Bảng tổng hợp ghi “{shown}”, cộng các mục của phụ lục lại được “{listed}”; chỉ tiêu này chưa được tính.",
        "Hỏi cơ quan cấp dưới số nào đúng và đề nghị gửi lại.",
        "Bảng ghi 9 mục, phụ lục chỉ có 8.",
    ),
    "summary-entry-edited": FindingText(
        "Mục “{raw}” của phụ lục khác với mục mà chương trình ở cấp dưới đã ghi (“{carried}”): phụ lục đã bị "
        "sửa tay, chỉ "
        "tiêu này chưa được tính.",
        "Hỏi cơ quan cấp dưới; đề nghị sửa ở báo cáo của đơn vị rồi tổng hợp và gửi lại.",
        "Thời lượng của một mục bị sửa từ 3 thành 30 phút.",
    ),
    "summary-entry-unreadable": FindingText(
        "Mục “{raw}” của phụ lục có ô “{text}” không đọc được; chỉ tiêu này chưa được tính.",
        "Hỏi cơ quan cấp dưới và đề nghị gửi lại.",
        "Ô thời lượng ghi “hơn 3 phút”.",
    ),
    "summary-words-left": FindingText(
        "Ý kiến của các đơn vị trong bản tổng hợp này không lấy ra được vì tệp không còn phần dữ liệu đi kèm.",
        "Hãy đọc phần khó khăn, vướng mắc ngay trong văn bản.",
        "Bản tổng hợp được chép sang tệp Word mới.",
    ),
    "summary-words-edited": FindingText(
        "Câu “{raw}” mà chương trình ở cấp dưới đã ghi không còn trong văn bản: phần ý kiến đã bị sửa tay, "
        "nên được giữ "
        "lại.",
        "Hỏi cơ quan cấp dưới lời nào là đúng và đề nghị gửi lại.",
        "Người gửi viết lại phần khó khăn, vướng mắc.",
    ),
    "unit-counted-twice": FindingText(
        "Số liệu của {unit} đã nằm trong bản tổng hợp của {other_unit} ({other}); báo cáo gửi riêng này được "
        "giữ lại để "
        "không tính hai lần.",
        "Nếu đơn vị chỉ báo cáo qua {other_unit}, hãy ghi “Đến tháng” cho đơn vị trong don-vi.xlsx; nếu phải tính báo "
        "cáo gửi riêng, đề nghị {other_unit} bỏ đơn vị khỏi danh sách rồi tổng hợp, gửi lại. Hai đơn vị trùng tên thì "
        "ghi cột “Cấp trên” cho khác nhau.",
        "Xã gửi báo cáo cho cả huyện lẫn tỉnh.",
    ),
    "units-counted-twice": FindingText(
        "Bản tổng hợp này và bản của {other_unit} ({other}) cùng tính {units}; cả hai được giữ lại để không tính hai "
        "lần.",
        "Hỏi hai cơ quan đơn vị ấy thuộc bên nào và đề nghị bên kia tổng hợp lại. Nếu là hai đơn vị trùng tên, hai cơ "
        "quan ghi cột “Cấp trên” trong don-vi.xlsx cho khác nhau rồi tổng hợp, gửi lại.",
        "Hai huyện cùng có một xã trong danh sách.",
    ),
    "covers-direct-return": FindingText(
        "Bản tổng hợp này đã tính {units}, mà ở đây cũng nhận được báo cáo gửi riêng ({other}): số trong bản tổng hợp "
        "được tính, báo cáo gửi riêng được giữ lại.",
        "Xem báo cáo gửi riêng có số liệu khác không.",
        "Xã gửi báo cáo cho cả huyện lẫn tỉnh.",
    ),
}
