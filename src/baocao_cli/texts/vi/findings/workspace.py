"""Sentences for the findings of `baocao_cli.findings.codes.workspace`."""

from baocao_cli.texts.finding_text import FindingText

_SAVE_AS_UTF8 = "Hãy mở tệp bằng Notepad, chọn Lưu thành (Save As), chọn mã hóa UTF-8 rồi lưu lại."

FINDINGS: dict[str, FindingText] = {
    "no-workspace": FindingText(
        "Không tìm thấy thư mục làm việc: từ “{folder}” trở lên không có thư mục nào chứa tệp baocao.toml.",
        "Hãy vào đúng thư mục làm việc, chỉ ra nó bằng -C THƯ_MỤC, hoặc chạy “baocao init-month” để lập thư mục mới.",
        "Chạy “baocao collect” ở một thư mục chưa từng chạy “baocao init-month”.",
    ),
    "workspace-unreadable": FindingText(
        "Không đọc hoặc ghi được “{file}”: {problem}.",
        "Hãy đóng tệp nếu đang mở, kiểm tra quyền truy cập và ổ đĩa, rồi chạy lại.",
        "Thư mục làm việc nằm trên ổ mạng bị ngắt.",
    ),
    "settings-encoding": FindingText(
        "Tệp {file}: tệp không phải văn bản UTF-8, nên chữ tiếng Việt không đọc được.",
        _SAVE_AS_UTF8,
        "baocao.toml được lưu bằng Notepad với mã hóa ANSI.",
    ),
    "settings-syntax": FindingText(
        "Tệp {file}, {place}: sai cách viết, không đọc được: {problem}.",
        "Hãy xem lại dòng ấy và dòng ngay trên: mỗi dòng có dạng tên = giá trị; chữ và tháng nằm trong dấu ngoặc kép "
        'thẳng ("2020-09"), ngày không có ngoặc kép (2020-02-01); mỗi tên chỉ ghi một lần trong một nhóm.',
        "due_day = mùng 5",
    ),
    "settings-value": FindingText(
        "Tệp {file}, {place}: {problem}.",
        "Hãy sửa giá trị này trong {file} rồi chạy lại; lời chú thích trong tệp nói giá trị nào dùng được.",
        "due_day = 40",
    ),
    "roster-missing": FindingText(
        "Thư mục làm việc “{folder}” chưa có danh sách đơn vị (don-vi.xlsx hoặc don-vi.csv).",
        "Hãy chép danh sách vào đó, hoặc chạy “baocao init-month” để có một danh sách mẫu rồi sửa.",
        "don-vi.xlsx bị đổi tên.",
    ),
    "roster-unreadable": FindingText(
        "Không mở được danh sách đơn vị {file}: {problem}.",
        "Hãy mở tệp bằng Excel xem có đặt mật khẩu hay bị hỏng không, "
        "lưu lại thành Excel Workbook (.xlsx), đóng Excel, rồi chạy lại.",
        "don-vi.xlsx có đặt mật khẩu.",
    ),
    "roster-encoding": FindingText(
        "Tệp {file}: danh sách không phải văn bản UTF-8, nên chữ tiếng Việt không đọc được.",
        "Trong Excel hãy chọn Lưu thành (Save As), kiểu “CSV UTF-8”, rồi chạy lại; hoặc lưu thành don-vi.xlsx.",
        "don-vi.csv được lưu bằng kiểu “CSV (Comma delimited)”.",
    ),
    "roster-no-header": FindingText(
        "Trong {where}: không thấy dòng tên cột của danh sách đơn vị.",
        "Hãy ghi một dòng tên cột, ít nhất có “Mã” và “Tên đơn vị”, ở ngay trên đơn vị đầu tiên.",
        "Dòng tên cột bị xóa mất.",
    ),
    "roster-column-missing": FindingText(
        "Trong {where}: danh sách đơn vị thiếu cột {columns}.",
        "Hãy thêm cột ấy vào dòng tên cột.",
        "Cột “Mã” bị xóa.",
    ),
    "roster-column-twice": FindingText(
        "Trong {where}: cột “{column}” có hai lần.",
        "Hãy giữ lại một cột và xóa hoặc đổi tên cột kia.",
        "Hai cột cùng tên “Mã”.",
    ),
    "roster-code-missing": FindingText(
        "Trong {where}: đơn vị “{unit}” chưa có mã.",
        "Hãy ghi một mã ngắn vào cột “Mã”, chỉ gồm chữ không dấu, chữ số và dấu gạch nối, ví dụ VP hoặc P-KHTC.",
        "Cột “Mã” bỏ trống.",
    ),
    "roster-code-invalid": FindingText(
        "Trong {where}: mã “{raw}” không dùng được.",
        "Mã chỉ gồm chữ không dấu, chữ số và dấu gạch nối, dài nhất {longest} ký tự, ví dụ VP hoặc P-KHTC. "
        "Nếu Excel tự đổi mã thành ngày tháng hay số lẻ, hãy định dạng cột “Mã” là Text rồi gõ lại.",
        "Phòng KH",
    ),
    "roster-code-reserved": FindingText(
        "Trong {where}: mã “{raw}” là tên mà Windows giữ riêng, không thể dùng làm tên thư mục.",
        "Hãy chọn mã khác, ví dụ thêm một chữ số: {raw}1.",
        "CON",
    ),
    "roster-code-twice": FindingText(
        "Trong {where}: mã “{raw}” đã dùng cho đơn vị ở hàng {first} (chữ hoa, chữ thường coi như nhau).",
        "Hãy đặt cho mỗi đơn vị một mã riêng.",
        "Hai đơn vị cùng mã VP và vp.",
    ),
    "roster-name-missing": FindingText(
        "Trong {where}: đơn vị có mã “{unit}” chưa có tên.",
        "Hãy ghi tên đầy đủ vào cột “Tên đơn vị”.",
        "Cột “Tên đơn vị” bỏ trống.",
    ),
    "roster-month-invalid": FindingText(
        "Trong {where}, cột “{column}”: “{raw}” không phải một tháng đọc được chắc chắn.",
        "Hãy ghi theo dạng năm-tháng, ví dụ 2020-09, hoặc để trống.",
        "quý III",
    ),
    "roster-months-reversed": FindingText(
        "Trong {where}: “Từ tháng” {first} lại sau “Đến tháng” {last}.",
        "Hãy sửa lại hai tháng này; để trống nếu không giới hạn.",
        "Từ tháng 2021-01, đến tháng 2020-12",
    ),
    "roster-form-unknown": FindingText(
        "Trong {where}, cột “Biểu mẫu”: không có biểu mẫu “{raw}”.",
        "Hãy ghi một trong các mã {forms}, cách nhau bằng dấu chấm phẩy; để trống nghĩa là mọi biểu mẫu.",
        "ket-qua; tin",
    ),
    "roster-empty": FindingText(
        "Trong {where}: danh sách chưa có đơn vị nào.",
        "Hãy ghi mỗi đơn vị một dòng, ít nhất có “Mã” và “Tên đơn vị”.",
        "Dưới dòng tên cột không còn dòng nào.",
    ),
    "roster-sample-written": FindingText(
        "Chưa có danh sách đơn vị, nên đã lập một danh sách mẫu: {file}. "
        "Chưa làm bản trắng nào, vì đó chưa phải đơn vị của cơ quan.",
        "Hãy mở {file} bằng Excel, thay các dòng mẫu bằng đơn vị của cơ quan, xem lại {settings}, "
        "rồi chạy lại “baocao init-month”.",
        "Lần đầu chạy “baocao init-month” ở một thư mục mới.",
    ),
    "roster-two-files": FindingText(
        "Có cả {file} và {other}; chỉ {file} được dùng.",
        "Hãy xóa hoặc đổi tên tệp không dùng nữa.",
        "Thư mục có cả don-vi.xlsx và don-vi.csv.",
    ),
    "roster-name-twice": FindingText(
        "Trong {where}: tên “{raw}” cũng là tên của đơn vị {other}; báo cáo ghi tên này sẽ không biết là của ai.",
        "Hãy đổi tên hoặc bỏ tên gọi khác bị trùng.",
        "Hai đơn vị cùng có tên gọi khác “Trung tâm”.",
    ),
    "roster-code-number": FindingText(
        "Trong {where}: mã là một số trong Excel, nên được hiểu là “{raw}”.",
        "Nếu mã thật có số 0 ở đầu (ví dụ 0{raw}), hãy định dạng cột “Mã” là Text rồi gõ lại.",
        "Gõ 01 vào ô, Excel đổi thành 1.",
    ),
    "roster-sample-left": FindingText(
        "Danh sách đơn vị còn dòng ví dụ: {units}.",
        "Hãy thay bằng đơn vị của mình hoặc xóa các dòng ấy trong {file}.",
        "Chạy lại “baocao init-month” khi chưa sửa danh sách mẫu.",
    ),
    "form-encoding": FindingText(
        "Tệp {file}: tệp khai báo biểu mẫu không phải văn bản UTF-8.",
        _SAVE_AS_UTF8,
        "mau/ket-qua/form.toml được lưu với mã hóa ANSI.",
    ),
    "form-syntax": FindingText(
        "Tệp {file}, {place}: sai cách viết TOML: {problem}.",
        "Hãy xem lại dòng ấy và dòng ngay trên: dấu ngoặc kép, dấu ngoặc vuông, dấu phẩy giữa các mục.",
        'heads = ["STT", "TT"',
    ),
    "form-value": FindingText(
        "Tệp {file}, {place}: {problem}.",
        "Hãy sửa lại chỗ này; mọi mục của tệp khai báo được giải thích trong templates/README.md.",
        'reads = "đếm"',
    ),
    "form-id-twice": FindingText(
        "Tệp {file}: mã biểu mẫu “{form}” cũng được khai báo ở {other}.",
        "Hãy đặt cho mỗi biểu mẫu một mã (id) riêng.",
        "Chép thư mục mau/ket-qua thành mau/ket-qua-2 mà không đổi id.",
    ),
    "form-file-missing": FindingText(
        "Biểu mẫu “{form}” thiếu tệp {file}.",
        "Hãy chép tệp mẫu Word ấy vào thư mục của biểu mẫu.",
        "mau/bieu-3 chỉ có form.toml.",
    ),
    "form-template": FindingText(
        "Tệp {file}: mẫu Word không dùng được: {problem}.",
        "Hãy mở mẫu bằng Word, sửa chỗ đó (các tên dùng được ghi trong templates/README.md), lưu thành .docx.",
        "Trong mẫu có {{ ten_don_vi }} là tên không có.",
    ),
    "form-template-table": FindingText(
        "Tệp {file}: mẫu Word không có bảng “{table}” với các cột {columns} như form.toml khai báo.",
        "Hãy cho dòng đầu của bảng trong mẫu giống các tên cột đã khai báo.",
        "Đổi tên cột trong mẫu mà không đổi trong form.toml.",
    ),
    "form-template-row": FindingText(
        "Tệp {file}: bảng “{table}” trong mẫu Word không có hàng “{row}” như form.toml khai báo.",
        "Hãy cho tên hàng trong mẫu giống tên đã khai báo (label hoặc spellings).",
        "Đổi tên hàng trong mẫu mà không đổi trong form.toml.",
    ),
    "form-folder-unknown": FindingText(
        "Tệp {file} nằm trong thư mục không mang tên biểu mẫu nào, nên sẽ không được dùng.",
        "Hãy đổi tên thư mục thành mã của biểu mẫu ({forms}), hoặc thêm form.toml để khai báo biểu mẫu mới.",
        "mau/ket_qua/blank.docx",
    ),
    "month-before-campaign": FindingText(
        "Tháng {month} ở trước tháng báo cáo đầu tiên của kế hoạch ({first}).",
        "Nếu gõ nhầm, hãy chạy lại với đúng tháng; nếu không, hãy sửa first_month trong baocao.toml.",
        "baocao init-month --month 2019-09",
    ),
    "no-unit-owes": FindingText(
        "Tháng {month} không có đơn vị nào trong danh sách phải báo cáo.",
        "Hãy xem lại các cột “Từ tháng”, “Đến tháng” trong {file}.",
        "Mọi đơn vị đều có “Đến tháng” ở trước tháng ấy.",
    ),
    "blank-locked": FindingText(
        "Không ghi được {file}: tệp đang được mở trong chương trình khác hoặc không được phép ghi. "
        "Các tệp khác vẫn được ghi.",
        "Hãy đóng tệp ấy trong Word hoặc Excel rồi chạy lại lệnh này.",
        "Chạy với --force khi một bản trắng đang mở trong Word.",
    ),
}
