"""Sentences for the findings of `baocao_cli.findings.codes.cells`."""

from baocao_cli.texts.finding_text import FindingText

FINDINGS: dict[str, FindingText] = {
    "cell-empty": FindingText(
        "Ô này để trống.",
        "Nếu không có hoạt động nào, đơn vị ghi “Không”; nếu có, ghi số liệu.",
        "ô trống hoặc chỉ có dấu chấm in sẵn",
    ),
    "cell-empty-optional": FindingText(
        "Ô này để trống; biểu mẫu cho phép để trống.",
        "",
        "mục khó khăn, vướng mắc không ghi gì",
    ),
    "zero-by-dash": FindingText(
        "Ô chỉ có dấu gạch “{typed}”, được hiểu là không có.",
        "Nếu đúng là không có, lần sau đơn vị ghi “Không” hoặc “0”.",
        "-",
    ),
    "zero-doubtful": FindingText(
        "“{typed}” được hiểu là không có (0).",
        "Kiểm tra lại với đơn vị nếu thực tế có hoạt động.",
        "Không có Đài",
    ),
    "part-untold": FindingText(
        "Không thấy số liệu “{part}”.",
        "Hỏi đơn vị và bổ sung; phần đã ghi vẫn được tính.",
        "04 buổi (không ghi số người dự)",
    ),
    "part-in-words": FindingText(
        "“{typed}” không phải con số, nên chưa có số liệu “{part}”.",
        "Hỏi đơn vị con số cụ thể và bổ sung; phần đã ghi vẫn được tính.",
        "04 buổi, hơn trăm người",
    ),
    "figure-approximate": FindingText(
        "“{typed}” là số ước chừng; được tính đúng bằng số đã ghi.",
        "Nếu có số chính xác, đề nghị đơn vị ghi số đó.",
        "khoảng 30 khẩu hiệu",
    ),
    "figure-foreign-grouping": FindingText(
        "“{typed}” dùng dấu phẩy để tách hàng nghìn; được hiểu là {figure}.",
        "Đơn vị viết hàng nghìn bằng dấu chấm, ví dụ 1.250.",
        "1,250",
    ),
    "figure-foreign-decimal": FindingText(
        "“{typed}” dùng dấu chấm làm dấu thập phân; được hiểu là {figure}.",
        "Đơn vị viết số thập phân bằng dấu phẩy, ví dụ 1,5.",
        "1.5 giờ",
    ),
    "figure-spaced": FindingText(
        "“{typed}” dùng dấu cách để tách hàng nghìn; được hiểu là {figure}.",
        "Đơn vị viết hàng nghìn bằng dấu chấm, ví dụ 1.250.",
        "1 250",
    ),
    "figure-set-aside": FindingText(
        "“{typed}” không phải số liệu của chỉ tiêu này nên không tính.",
        "",
        "02 pa nô (16m2)",
    ),
    "figure-left-over": FindingText(
        "“{typed}” không rõ thuộc chỉ tiêu nào nên chưa được tính.",
        "Xem lại ô và hỏi đơn vị nếu con số này phải được tính.",
        "02 buổi, 85 người, 3 xe",
    ),
    "figure-two-readings": FindingText(
        "“{typed}” có thể hiểu là {first} hoặc {second}.",
        "Hỏi đơn vị số đúng; viết hàng nghìn bằng dấu chấm (1.250), số thập phân bằng dấu phẩy (1,5).",
        "1,250 phút",
    ),
    "figure-sheet-decimal": FindingText(
        "Ô của bảng tính chứa số {second}; có thể người nhập đã gõ {first} với dấu chấm tách hàng nghìn.",
        "Hỏi đơn vị số đúng; trong bảng tính gõ số liền, không có dấu chấm (1250).",
        "1.250 gõ vào Excel thành 1,25",
    ),
    "figure-not-whole": FindingText(
        "“{typed}” không phải số nguyên, mà chỉ tiêu này đếm bằng số nguyên.",
        "Hỏi đơn vị số đúng và ghi số nguyên.",
        "12,5 pa nô",
    ),
    "figure-impossible": FindingText(
        "“{typed}” là số không thể có của chỉ tiêu này.",
        "Hỏi đơn vị số đúng.",
        "50.000 phút trong một tháng",
    ),
    "figure-negative": FindingText(
        "“{typed}” là số âm.",
        "Hỏi đơn vị số đúng; nếu không có thì ghi “Không”.",
        "-5",
    ),
    "figure-misread": FindingText(
        "“{typed}” có chữ cái lẫn trong con số (O và 0, l và 1).",
        "Hỏi đơn vị số đúng và gõ lại bằng chữ số.",
        "O5",
    ),
    "figure-unreadable": FindingText(
        "Không đọc được con số “{typed}”.",
        "Hỏi đơn vị số đúng; viết hàng nghìn bằng dấu chấm (1.250), số thập phân bằng dấu phẩy (1,5).",
        "1.25.3",
    ),
    "figure-range": FindingText(
        "“{typed}” là một khoảng hoặc nhiều khả năng, không phải một con số.",
        "Hỏi đơn vị con số thực hiện trong tháng.",
        "10-15",
    ),
    "figure-clock": FindingText(
        "“{typed}” có thể là giờ và phút hoặc phút và giây.",
        "Hỏi đơn vị và ghi bằng chữ, ví dụ “2 giờ 30 phút”.",
        "2:30",
    ),
    "figure-contradicts-words": FindingText(
        "Số và chữ trong “{typed}” khác nhau.",
        "Hỏi đơn vị số đúng; sửa số hoặc chữ cho khớp.",
        "15 (mười sáu)",
    ),
    "figure-unclear": FindingText(
        "“{typed}” có thể hiểu theo nhiều cách (phân số, ngày tháng hoặc hai số liệu).",
        "Hỏi đơn vị và ghi rõ từng số kèm đơn vị tính, ví dụ “03 buổi, 120 người”.",
        "5/10 khẩu hiệu",
    ),
    "figures-unnamed": FindingText(
        "Có nhiều con số ({typed}) mà không ghi rõ mỗi số là của gì.",
        "Hỏi đơn vị và ghi rõ từng số kèm tên gọi, ví dụ “05 pa nô, 20 áp phích”.",
        "5; 20; 12",
    ),
    "figure-of-what": FindingText(
        "Không rõ “{typed}” là số của gì.",
        "Hỏi đơn vị và ghi con số kèm đơn vị tính.",
        "2 (trong ô cần số buổi và số người)",
    ),
    "words-no-figure": FindingText(
        "Ô ghi “{typed}” nhưng không có số liệu dùng được.",
        "Hỏi đơn vị con số cụ thể; nếu không có thì ghi “Không”.",
        "Đã thực hiện",
    ),
    "words-ditto": FindingText(
        "“{typed}” chỉ nói “như trên”, không có số liệu.",
        "Đơn vị ghi lại đầy đủ con số.",
        "nt",
    ),
    "words-change-meaning": FindingText(
        "Chữ quanh “{typed}” (như không, cũ, hỏng, trừ, hoặc) làm cho con số không chắc chắn.",
        "Hỏi đơn vị con số phải tính trong tháng.",
        "5 cũ, 3 mới",
    ),
    "words-qualify": FindingText(
        "Chữ “{typed}” nói thêm về con số; con số vẫn được tính như đã ghi.",
        "Xem lại ô và hỏi đơn vị nếu con số phải khác đi.",
        "85 người (chưa kể khách mời)",
    ),
    "cell-date": FindingText(
        "Ô của bảng tính chứa ngày tháng ({typed}), không phải số liệu.",
        "Hỏi đơn vị đã gõ gì; định dạng ô là văn bản rồi gõ lại, ví dụ “02 buổi, 85 người”.",
        "02/01 gõ vào Excel thành ngày 2 tháng 1",
    ),
    "cell-time": FindingText(
        "Ô của bảng tính chứa giờ ({typed}): không rõ là giờ và phút hay phút và giây.",
        "Hỏi đơn vị và gõ bằng chữ, ví dụ “2 giờ 30 phút”.",
        "2:30 gõ vào Excel",
    ),
    "cell-error-value": FindingText(
        "Ô của bảng tính báo lỗi {typed}.",
        "Đơn vị sửa công thức hoặc gõ con số vào ô.",
        "#N/A",
    ),
    "cell-uncomputed": FindingText(
        "Ô có công thức {typed} mà tệp không lưu kết quả.",
        "Mở tệp bằng Excel, lưu lại rồi gửi; hoặc gõ con số vào ô.",
        "=B2+B3",
    ),
    "cell-boolean": FindingText(
        "Ô của bảng tính chứa giá trị {typed}, không phải số liệu.",
        "Đơn vị gõ con số vào ô; nếu không có thì ghi “Không”.",
        "TRUE",
    ),
    "cell-too-long": FindingText(
        "Ô này dài {length} ký tự, không đọc thành số liệu được.",
        "Hỏi đơn vị con số cụ thể; phần diễn giải chuyển xuống mục khó khăn, kiến nghị hoặc phụ lục.",
        "cả một bài văn trong ô số lượng",
    ),
    "kind-unlisted": FindingText(
        "“{typed}”: biểu mẫu không kể loại “{kind}”; con số vẫn được tính vào tổng.",
        "Nếu loại này không thuộc chỉ tiêu, chuyển sang mục Khác.",
        "50 băng rôn",
    ),
    "kinds-together": FindingText(
        "“{typed}” là số chung của nhiều loại; được tính vào tổng, không chia theo loại.",
        "Nếu cần chia theo loại, hỏi đơn vị.",
        "200 băng rôn, khẩu hiệu",
    ),
    "kinds-muddled": FindingText(
        "Không rõ “{typed}” là số của loại nào đứng cạnh nó.",
        "Hỏi đơn vị và ghi mỗi số kèm một tên gọi, ví dụ “05 pa nô, 20 áp phích”.",
        "05 pa nô, áp phích, 12 khẩu hiệu",
    ),
    "length-no-count": FindingText(
        "“{typed}” là độ dài hoặc diện tích, không phải số lượng.",
        "Hỏi đơn vị có bao nhiêu cái.",
        "100m băng rôn",
    ),
    "length-of-each": FindingText(
        "Không rõ “{typed}” là thời lượng của mỗi chương trình hay của tất cả.",
        "Hỏi đơn vị tổng số phút trong tháng.",
        "02 chương trình 30 phút",
    ),
    "sum-not-written": FindingText(
        "Đơn vị không ghi tổng; máy cộng được {figure}.",
        "Xem lại các số trong ô có phải cộng với nhau không.",
        "2 buổi (45 người; 40 người)",
    ),
    "total-partly-told": FindingText(
        "Tổng ghi là {first}, các loại kể ra mới được {second}; tính theo tổng.",
        "Nếu cần chia theo loại, hỏi đơn vị phần còn lại.",
        "37, trong đó 12 khẩu hiệu",
    ),
    "total-contradicts": FindingText(
        "Hai số không khớp nhau: {first} và {second}.",
        "Hỏi đơn vị số đúng.",
        "Tổng 40: 5 pa nô, 20 áp phích, 12 khẩu hiệu",
    ),
    "order-of-label": FindingText(
        "“{typed}” không ghi đơn vị tính; được hiểu theo thứ tự của biểu mẫu ({part}).",
        "Lần sau đơn vị ghi rõ, ví dụ “03 buổi, 120 người”.",
        "03/120",
    ),
    "order-doubtful": FindingText(
        "“{typed}” không ghi đơn vị tính và có thể là ngày tháng hoặc ghi ngược thứ tự ({part}).",
        "Hỏi đơn vị và ghi rõ, ví dụ “03 buổi, 120 người”.",
        "02/10",
    ),
    "fraction-of": FindingText(
        "“{typed}” được hiểu là {figure} trên tổng số.",
        "Kiểm tra lại nếu đơn vị muốn nói khác.",
        "15/16 đảng viên",
    ),
    "detail-of-part": FindingText(
        "“{typed}” trong ngoặc được hiểu là một phần của {figure}.",
        "Kiểm tra lại nếu hai số phải cộng với nhau.",
        "150 người (30 đảng viên)",
    ),
    "part-counted-twice": FindingText(
        "Số liệu “{part}” ghi bằng nhiều đơn vị tính khác nhau; không rõ có cộng được không (tổng là {figure}).",
        "Hỏi đơn vị con số chung.",
        "50 cán bộ, 30 đảng viên",
    ),
    "item-unnamed": FindingText(
        "“{typed}” không ghi là hoạt động gì.",
        "Hỏi đơn vị tên hoạt động, ví dụ “Xe loa: 03 lượt”.",
        "12 (trong ô Khác)",
    ),
    "product-computed": FindingText(
        "“{typed}” được nhân thành {figure}.",
        "Kiểm tra lại kết quả; lần sau đơn vị ghi luôn số tổng.",
        "15 phút/ngày x 20 ngày",
    ),
    "product-places": FindingText(
        "“{typed}” là phép nhân mà không rõ có phải nhân không (nếu nhân được {figure}).",
        "Hỏi đơn vị số tổng.",
        "03 khẩu hiệu x 4 điểm",
    ),
    "rate-without-count": FindingText(
        "“{typed}” tính theo mỗi {unit}, mà không ghi có bao nhiêu {unit}.",
        "Hỏi đơn vị số tổng trong tháng.",
        "15 phút/ngày",
    ),
    "rate-of-month": FindingText(
        "“{typed}” ghi là số mỗi tháng; được tính cho tháng này.",
        "Kiểm tra lại nếu đó không phải số của tháng báo cáo.",
        "45 phút/tháng",
    ),
    "only-cumulative": FindingText(
        "Ô ghi “{typed}”: chỉ có số lũy kế, không có số của tháng.",
        "Hỏi đơn vị số trong tháng.",
        "45 (lũy kế)",
    ),
    "only-other-period": FindingText(
        "Ô ghi “{typed}”: chỉ có số của kỳ khác, số tăng giảm hoặc số kế hoạch, không có số thực hiện trong tháng.",
        "Hỏi đơn vị số thực hiện trong tháng.",
        "tăng 02 so với tháng trước",
    ),
    "column-unit-scaled": FindingText(
        "Đầu cột ghi đơn vị tính là “{unit}”; không rõ “{typed}” đã tính theo đơn vị đó chưa.",
        "Hỏi đơn vị số đầy đủ.",
        "cột “ĐVT: nghìn tờ”",
    ),
}
