"""Sentences for the findings of `baocao_cli.findings.codes.lists`."""

from baocao_cli.texts.finding_text import FindingText

FINDINGS: dict[str, FindingText] = {
    "period-empty": FindingText(
        "Cột thời gian của chỉ tiêu này để trống (hoặc còn nguyên dấu chấm in sẵn): lấy tháng của báo cáo.",
        "",
        "tháng... năm....",
    ),
    "period-none": FindingText("Cột thời gian ghi “{raw}”, không nêu thời gian nào: lấy tháng của báo cáo.", "", "-"),
    "period-year-assumed": FindingText("Thời gian “{raw}” không ghi đủ năm: hiểu là năm {year}.", "", "tháng 9"),
    "period-whole-month": FindingText("Thời gian “{raw}” được hiểu là cả tháng {month}.", "", "hàng ngày"),
    "period-part-of-month": FindingText(
        "Thời gian “{raw}” chỉ một phần của tháng mà không nêu rõ ngày: hiểu rộng ra là cả thời gian được nêu.",
        "",
        "đầu tháng 9/2020",
    ),
    "period-first-of-month": FindingText(
        "Ô thời gian là ngày 01 của tháng (bảng tính đổi “9/2020” thành ngày đầu tháng): hiểu là cả tháng {month}.",
        "",
        "Excel: 9/2020",
    ),
    "period-set-aside": FindingText(
        "Trong ô thời gian “{raw}”, các số {numbers} không phải ngày tháng nên được để riêng.",
        "",
        "20h00 ngày 5/9",
    ),
    "period-words-left": FindingText(
        "Ô thời gian “{raw}” còn có chữ “{words}” không dùng đến.",
        "",
        "05/9/2020 tại hội trường",
    ),
    "period-number-left": FindingText(
        "Trong ô thời gian “{raw}” còn số {numbers} không hiểu là gì.",
        "Hãy xem lại ô này.",
        "05/9/2020, 7 xã",
    ),
    "period-outside": FindingText(
        "Thời gian “{raw}” có phần nằm ngoài tháng {month}; số liệu vẫn được tính.",
        "Hãy kiểm tra để không tính trùng với tháng khác.",
        "từ 25/8 đến 05/9/2020",
    ),
    "period-open": FindingText(
        "Thời gian “{raw}” chỉ ghi một đầu; đầu kia lấy theo tháng của báo cáo.",
        "Hãy xem lại nếu không đúng.",
        "từ 15/9/2020",
    ),
    "period-tentative": FindingText(
        "Thời gian “{raw}” ghi như dự kiến hoặc chưa chắc chắn.",
        "Hãy hỏi lại đơn vị nếu cần.",
        "dự kiến tháng 9/2020",
    ),
    "period-serial": FindingText(
        "Ô thời gian là con số {raw}, tức ngày {date} đã mất định dạng trong bảng tính.",
        "Hãy xem lại ô này.",
        "44075",
    ),
    "period-month-unknown": FindingText(
        "Thời gian “{raw}” không ghi đủ tháng, năm, mà tháng của báo cáo chưa rõ.",
        "",
        "trong tháng",
    ),
    "period-unclear": FindingText(
        "Không hiểu thời gian “{raw}”, nên số liệu của chỉ tiêu này phải chờ.",
        "Hãy hỏi lại đơn vị số liệu này của thời gian nào.",
        "x",
    ),
    "period-same-as-above": FindingText(
        "Ô thời gian ghi “{raw}”: không chắc là thời gian nào, nên số liệu của chỉ tiêu này phải chờ.",
        "Hãy ghi rõ thời gian.",
        "như trên",
    ),
    "period-bare-number": FindingText(
        "Ô thời gian chỉ ghi số “{raw}”: có thể là ngày, có thể là tháng, nên số liệu phải chờ.",
        "Hãy ghi rõ, ví dụ “tháng 9/2020” hoặc “ngày 09/9/2020”.",
        "9",
    ),
    "period-ambiguous": FindingText(
        "Thời gian “{raw}” có thể hiểu hai cách: một ngày trong tháng, hoặc từ ngày đến ngày; số liệu phải chờ.",
        "Hãy ghi rõ, ví dụ “05/9/2020” hoặc “từ 05 đến 09/9/2020”.",
        "ngày 05-9",
    ),
    "period-impossible": FindingText(
        "Thời gian “{raw}” có ngày tháng không có trên lịch, nên số liệu của chỉ tiêu này phải chờ.",
        "Hãy hỏi lại đơn vị ngày đúng.",
        "31/9/2020",
    ),
    "period-reversed": FindingText(
        "Thời gian “{raw}” có ngày cuối trước ngày đầu, nên số liệu của chỉ tiêu này phải chờ.",
        "Hãy hỏi lại đơn vị ngày đúng.",
        "từ 30/9 đến 01/9/2020",
    ),
    "period-several-months": FindingText(
        "Thời gian “{raw}” dài hơn một tháng: số liệu của nhiều tháng không tính vào một tháng được.",
        "Hãy xin đơn vị số liệu riêng của tháng báo cáo.",
        "quý III/2020",
    ),
    "period-other-month": FindingText(
        "Thời gian “{raw}” không thuộc tháng {month} của báo cáo, nên số liệu của chỉ tiêu này phải chờ.",
        "Hãy hỏi lại đơn vị số liệu này của tháng nào.",
        "tháng 8 năm 2020",
    ),
    "period-swapped": FindingText(
        "Thời gian “{raw}” không thuộc tháng {month}, nhưng nếu ngày và tháng bị đổi chỗ thì đúng; số liệu phải chờ.",
        "Hãy xác nhận ngày đúng.",
        "Excel: 05/9/2020 thành 09/5/2020",
    ),
    "time-empty": FindingText("Ô thời gian đăng để trống (hoặc còn nguyên dấu chấm in sẵn).", "", "tháng... năm...."),
    "time-none": FindingText("Ô thời gian đăng ghi “{raw}”, không nêu thời gian nào.", "", "-"),
    "time-year-assumed": FindingText("Thời gian đăng “{raw}” không ghi đủ năm: hiểu là năm {year}.", "", "ngày 12/9"),
    "time-whole-month": FindingText("Thời gian đăng “{raw}” được hiểu là trong tháng {month}.", "", "trong tháng"),
    "time-first-of-month": FindingText(
        "Ô thời gian đăng là ngày 01 của tháng (bảng tính đổi “9/2020” thành ngày đầu tháng): hiểu là tháng {month}.",
        "",
        "Excel: 9/2020",
    ),
    "time-set-aside": FindingText(
        "Trong ô thời gian đăng “{raw}”, “{numbers}” không phải ngày đăng hay thời lượng nên được để riêng.",
        "",
        "20h00 ngày 05/9/2020",
    ),
    "time-words-left": FindingText(
        "Ô thời gian đăng “{raw}” còn có chữ “{words}” không dùng đến.",
        "",
        "05/9/2020 trên trang web",
    ),
    "time-month-unknown": FindingText(
        "Thời gian đăng “{raw}” không ghi đủ tháng, năm, mà tháng của báo cáo chưa rõ.",
        "",
        "ngày 5",
    ),
    "time-bare-number": FindingText(
        "Ô thời gian đăng chỉ ghi số “{raw}”: hiểu là số phút, theo đầu cột.",
        "Hãy xem lại nếu không đúng.",
        "15",
    ),
    "time-unit-of-head": FindingText(
        "Ô thời gian đăng chỉ ghi số “{raw}”: hiểu theo đơn vị “{unit}” ở đầu cột và đổi ra phút.",
        "Hãy xem lại nếu không đúng.",
        "1,5 (ĐVT: giờ)",
    ),
    "time-clock-read": FindingText("“{raw}” được hiểu là {minutes} phút.", "Hãy xem lại nếu không đúng.", "0:03:15"),
    "time-foreign-decimal": FindingText(
        "Số “{figure}” dùng dấu chấm (hoặc phẩy) khác cách viết tiếng Việt: hiểu là {minutes}.",
        "Hãy xem lại nếu không đúng.",
        "1.5 phút",
    ),
    "time-approximate": FindingText(
        "Thời lượng “{raw}” là số ước chừng; vẫn được tính.",
        "Nên xin số chính xác.",
        "khoảng 3 phút",
    ),
    "time-number-left": FindingText(
        "Trong ô thời gian đăng “{raw}” còn số {numbers} không hiểu là gì.",
        "Hãy xem lại ô này.",
        "3 phút, 7",
    ),
    "time-several-dates": FindingText(
        "Ô thời gian đăng “{raw}” ghi nhiều ngày: ghi nhận là trong tháng {month}.",
        "Hãy xem lại nếu mỗi lần đăng phải tính riêng.",
        "05/9, 12/9/2020",
    ),
    "time-tentative": FindingText(
        "Ô thời gian đăng “{raw}” ghi như dự kiến hoặc chưa chắc chắn.",
        "Hãy hỏi lại đơn vị nếu cần.",
        "dự kiến 25/9",
    ),
    "time-serial": FindingText(
        "Ô thời gian đăng là con số {raw}, tức ngày {date} đã mất định dạng trong bảng tính.",
        "Hãy xem lại ô này.",
        "44079",
    ),
    "time-bare-ambiguous": FindingText(
        "Ô thời gian đăng chỉ ghi “{raw}”: có thể là số phút, có thể là ngày, tháng; mục này phải chờ.",
        "Hãy ghi rõ, ví dụ “9 phút” hoặc “tháng 9/2020”.",
        "9",
    ),
    "period-misread": FindingText(
        "“{raw}” có chữ cái lẫn trong con số (O và 0, l và 1), nên số liệu của chỉ tiêu này phải chờ.",
        "Hãy hỏi lại đơn vị thời gian đúng và gõ lại bằng chữ số.",
        "l2/9/2020",
    ),
    "time-misread": FindingText(
        "“{raw}” có chữ cái lẫn trong con số (O và 0, l và 1); mục này phải chờ.",
        "Hãy hỏi lại đơn vị số đúng và gõ lại bằng chữ số.",
        "l5 phút",
    ),
    "time-clock": FindingText(
        "“{raw}” có thể là phút và giây, có thể là giờ và phút; mục này phải chờ.",
        "Hãy ghi rõ, ví dụ “3 phút 15 giây”.",
        "3:15",
    ),
    "time-two-readings": FindingText(
        "Số “{figure}” có thể hiểu hai cách (phần nghìn hay phần lẻ), nên mục này phải chờ.",
        "Hãy ghi rõ số phút.",
        "1,250 phút",
    ),
    "time-range": FindingText(
        "Thời lượng “{raw}” là một khoảng, không phải một con số; mục này phải chờ.",
        "Hãy xin số phút chính xác.",
        "3-5 phút",
    ),
    "time-rate": FindingText(
        "Thời lượng “{raw}” là số phút mỗi lần hoặc mỗi ngày, chưa phải tổng số; mục này phải chờ.",
        "Hãy ghi tổng số phút.",
        "3 phút/ngày",
    ),
    "time-several": FindingText(
        "Ô “{raw}” ghi nhiều thời lượng cho một mục; mục này phải chờ.",
        "Hãy tách mỗi tin, bài một dòng hoặc ghi tổng số phút.",
        "3 phút; 5 phút",
    ),
    "time-dates-unclear": FindingText(
        "Ô “{raw}” có số không rõ là ngày hay số phút; mục này phải chờ.",
        "Hãy ghi rõ, ví dụ “3 phút, ngày 05/9/2020”.",
        "3, 05/9/2020",
    ),
    "time-impossible": FindingText(
        "Thời gian đăng “{raw}” có ngày tháng không có trên lịch; mục này phải chờ.",
        "Hãy hỏi lại đơn vị ngày đúng.",
        "31/9/2020",
    ),
    "time-other-month": FindingText(
        "Thời gian đăng “{raw}” không thuộc tháng {month} của báo cáo; mục này phải chờ.",
        "Hãy hỏi lại đơn vị có tính vào tháng này không.",
        "05/10/2020",
    ),
    "time-swapped": FindingText(
        "Thời gian đăng “{raw}” không thuộc tháng {month}, nhưng nếu ngày và tháng bị đổi chỗ thì đúng; "
        "mục này phải chờ.",
        "Hãy xác nhận ngày đúng.",
        "Excel: 05/9/2020 thành 09/5/2020",
    ),
    "time-not-a-day": FindingText(
        "Thời gian đăng “{raw}” không phải một ngày hay một tháng; mục này phải chờ.",
        "Hãy ghi rõ ngày đăng.",
        "năm 2020",
    ),
    "time-not-yet": FindingText(
        "Ô thời gian đăng ghi “{raw}”: có thể chưa đăng, nên mục này phải chờ.",
        "Hãy hỏi lại đơn vị đã đăng chưa.",
        "chưa đăng",
    ),
    "time-unclear": FindingText(
        "Không hiểu thời gian đăng “{raw}”; mục này phải chờ.",
        "Hãy ghi rõ ngày đăng hoặc số phút.",
        "x",
    ),
    "title-unclear": FindingText(
        "Ô tít “{raw}” không nêu tên tin, bài nào; mục này phải chờ.",
        "Hãy ghi tên của từng tin, bài.",
        "x",
    ),
    "title-counts-only": FindingText(
        "Ô tít “{raw}” chỉ ghi số lượng, không có tên từng tin, bài; mục này phải chờ.",
        "Hãy xin đơn vị danh sách tên các tin, bài.",
        "05 tin, 03 bài, 02 video",
    ),
    "kind-of-two": FindingText(
        "“{raw}” nêu nhiều loại ({kinds}): xếp vào “{kind}”.",
        "Hãy xem lại nếu không đúng.",
        "Phóng sự ảnh: Buôn Ma Thuột hôm nay",
    ),
    "kind-without-mark": FindingText(
        "“{raw}” được hiểu là loại “{kind}”, dù không có dấu ngăn với tên.",
        "Hãy xem lại nếu đó là một phần của tên.",
        "Video Chào mừng Đại hội Đảng bộ",
    ),
    "kind-in-sentence": FindingText(
        "“{raw}” bắt đầu bằng chữ “{kind}” nhưng đó có thể là một phần của tên, nên không xếp loại.",
        "",
        "Bài học kinh nghiệm từ Đại hội",
    ),
    "kind-unknown": FindingText(
        "Loại “{kind}” không có trong biểu mẫu: mục này không xếp loại.",
        "Hãy xem lại cột loại.",
        "Infographic",
    ),
    "title-tells-length": FindingText(
        "Tít “{raw}” có ghi thời lượng, không được cộng vào số phút.",
        "Hãy ghi thời lượng vào cột thời gian.",
        "Video: Đại hội (3 phút)",
    ),
    "kind-contradicts-title": FindingText(
        "Cột loại ghi “{kind}” nhưng tít ghi “{other}”: lấy theo cột loại.",
        "Hãy xem lại mục này.",
        "cột loại: Bài; tít: Tin: Đại hội",
    ),
    "titles-unclear": FindingText(
        "Ô tít “{raw}” có nhiều dòng, không rõ là một hay nhiều tin, bài; mục này phải chờ.",
        "Hãy tách mỗi tin, bài một dòng của bảng.",
        "hai dòng chữ trong một ô",
    ),
    "entry-without-title": FindingText(
        "Dòng này có thời gian hoặc số liệu “{raw}” nhưng không có tên tin, bài; mục này phải chờ.",
        "Hãy hỏi lại đơn vị tên tin, bài.",
        "ô tít trống, thời gian: 3 phút",
    ),
    "entry-time-only": FindingText(
        "Dòng này chỉ ghi thời gian “{raw}”, không có tin, bài nào: bỏ qua.",
        "",
        "ô tít trống, thời gian: tháng 9/2020",
    ),
    "entry-length-shared": FindingText(
        "Thời lượng “{raw}” ghi chung cho nhiều tin, bài; các mục này phải chờ.",
        "Hãy ghi thời lượng của từng tin, bài.",
        "hai tít, một ô 5 phút",
    ),
    "entry-contradicts-none": FindingText(
        "Ô tít ghi “{raw}” nhưng ô thời gian lại có số liệu; mục này phải chờ.",
        "Hãy hỏi lại đơn vị.",
        "Không có; 3 phút",
    ),
    "list-none": FindingText("Đơn vị báo không có tin, bài nào (“{raw}”).", "", "Không có"),
    "list-none-yet": FindingText(
        "Đơn vị ghi “{raw}”: hiểu là tháng này không có tin, bài nào.",
        "Hãy hỏi lại nếu còn gửi sau.",
        "Chưa có",
    ),
    "list-empty": FindingText(
        "Danh sách để trống: không có mục nào được ghi.",
        "Hãy hỏi lại đơn vị có tin, bài nào không.",
        "bảng không điền dòng nào",
    ),
    "list-empty-optional": FindingText("Danh sách để trống.", "", "bảng không điền dòng nào"),
    "column-unclear": FindingText("Không hiểu ô “{raw}”; mục này phải chờ.", "Hãy hỏi lại đơn vị.", "nhiều"),
    "text-struck": FindingText(
        "Chữ bị gạch ngang “{raw}” không được tính.",
        "Hãy xem lại nếu đơn vị gạch nhầm.",
        "12 bị gạch ngang",
    ),
    "text-hidden": FindingText(
        "Chữ không nhìn thấy được “{raw}” (bị ẩn, bị che hoặc trùng màu nền) không được tính.",
        "Hãy mở tệp và xem lại chỗ đó; nếu là số liệu, đề nghị đơn vị gõ lại cho nhìn thấy.",
        "12 ở dạng ẩn, hoặc chữ trắng trên nền trắng",
    ),
    "text-legacy-font": FindingText(
        "Ô này gõ bằng phông chữ cũ (TCVN3 hoặc VNI), đã được chuyển sang Unicode.",
        "",
        "ô gõ bằng phông .VnTime",
    ),
    "total-empty": FindingText("Dòng tổng cộng để trống.", "", "dòng Tổng cộng không ghi gì"),
    "total-empty-required": FindingText(
        "Dòng tổng cộng để trống.",
        "Hãy hỏi lại đơn vị.",
        "dòng Tổng cộng không ghi gì",
    ),
    "total-differs": FindingText(
        "{part} ở dòng tổng cộng ghi {printed}, nhưng cộng các dòng được {computed}: lấy số cộng được.",
        "Hãy kiểm tra xem có thiếu hay thừa dòng nào không.",
        "tổng ghi 12, danh sách có 10",
    ),
    "total-unclear": FindingText(
        "Không hiểu dòng tổng cộng “{raw}”.",
        "Số liệu vẫn lấy theo các dòng; hãy hỏi lại đơn vị con số tổng cộng.",
        "10-12",
    ),
    "extra-figure-in-label": FindingText(
        "Dòng thêm “{raw}” ghi số ngay trong tên dòng, ô số lượng để trống; mục khác phải chờ.",
        "Hãy xác nhận số liệu của dòng này.",
        "dòng thêm “Zalo: 10 bài”, ô số lượng trống",
    ),
}
