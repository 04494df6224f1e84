"""Sentences for the findings of `baocao_cli.findings.codes.lists`."""

from baocao_cli.texts.catalogue import FindingText

FINDINGS: dict[str, FindingText] = {
    "period-empty": FindingText(
        sentence="Cột thời gian của chỉ tiêu này để trống (hoặc còn nguyên dấu chấm in sẵn): lấy tháng của báo cáo.",
        remedy="",
        example="tháng... năm....",
    ),
    "period-none": FindingText(
        sentence="Cột thời gian ghi “{raw}”, không nêu thời gian nào: lấy tháng của báo cáo.",
        remedy="",
        example="-",
    ),
    "period-year-assumed": FindingText(
        sentence="Thời gian “{raw}” không ghi đủ năm: hiểu là năm {year}.",
        remedy="",
        example="tháng 9",
    ),
    "period-whole-month": FindingText(
        sentence="Thời gian “{raw}” được hiểu là cả tháng {month}.",
        remedy="",
        example="hàng ngày",
    ),
    "period-part-of-month": FindingText(
        sentence=(
            "Thời gian “{raw}” chỉ một phần của tháng mà không nêu rõ ngày: hiểu rộng ra là cả thời gian được nêu."
        ),
        remedy="",
        example="đầu tháng 9/2020",
    ),
    "period-first-of-month": FindingText(
        sentence=(
            "Ô thời gian là ngày 01 của tháng (bảng tính đổi “9/2020” thành ngày đầu tháng): hiểu là cả tháng {month}."
        ),
        remedy="",
        example="Excel: 9/2020",
    ),
    "period-set-aside": FindingText(
        sentence="Trong ô thời gian “{raw}”, các số {numbers} không phải ngày tháng nên được để riêng.",
        remedy="",
        example="20h00 ngày 5/9",
    ),
    "period-words-left": FindingText(
        sentence="Ô thời gian “{raw}” còn có chữ “{words}” không dùng đến.",
        remedy="",
        example="05/9/2020 tại hội trường",
    ),
    "period-number-left": FindingText(
        sentence="Trong ô thời gian “{raw}” còn số {numbers} không hiểu là gì.",
        remedy="Hãy xem lại ô này.",
        example="05/9/2020, 7 xã",
    ),
    "period-outside": FindingText(
        sentence="Thời gian “{raw}” có phần nằm ngoài tháng {month}; số liệu vẫn được tính.",
        remedy="Hãy kiểm tra để không tính trùng với tháng khác.",
        example="từ 25/8 đến 05/9/2020",
    ),
    "period-open": FindingText(
        sentence="Thời gian “{raw}” chỉ ghi một đầu; đầu kia lấy theo tháng của báo cáo.",
        remedy="Hãy xem lại nếu không đúng.",
        example="từ 15/9/2020",
    ),
    "period-tentative": FindingText(
        sentence="Thời gian “{raw}” ghi như dự kiến, chưa chắc đã thực hiện.",
        remedy="Hãy hỏi lại đơn vị nếu cần.",
        example="dự kiến tháng 9/2020",
    ),
    "period-serial": FindingText(
        sentence="Ô thời gian là con số {raw}, tức ngày {date} đã mất định dạng trong bảng tính.",
        remedy="Hãy xem lại ô này.",
        example="44075",
    ),
    "period-month-unknown": FindingText(
        sentence="Thời gian “{raw}” không ghi đủ tháng, năm, mà tháng của báo cáo chưa rõ.",
        remedy="",
        example="trong tháng",
    ),
    "period-unclear": FindingText(
        sentence="Không hiểu thời gian “{raw}”, nên số liệu của chỉ tiêu này phải chờ.",
        remedy="Hãy hỏi lại đơn vị số liệu này của thời gian nào.",
        example="x",
    ),
    "period-same-as-above": FindingText(
        sentence="Ô thời gian ghi “{raw}”: không chắc là thời gian nào, nên số liệu của chỉ tiêu này phải chờ.",
        remedy="Hãy ghi rõ thời gian.",
        example="như trên",
    ),
    "period-bare-number": FindingText(
        sentence="Ô thời gian chỉ ghi số “{raw}”: có thể là ngày, có thể là tháng, nên số liệu phải chờ.",
        remedy="Hãy ghi rõ, ví dụ “tháng 9/2020” hoặc “ngày 09/9/2020”.",
        example="9",
    ),
    "period-ambiguous": FindingText(
        sentence=(
            "Thời gian “{raw}” có thể hiểu hai cách: một ngày trong tháng, hoặc từ ngày đến ngày; số liệu phải chờ."
        ),
        remedy="Hãy ghi rõ, ví dụ “05/9/2020” hoặc “từ 05 đến 09/9/2020”.",
        example="ngày 05-9",
    ),
    "period-impossible": FindingText(
        sentence="Thời gian “{raw}” có ngày tháng không có trên lịch, nên số liệu của chỉ tiêu này phải chờ.",
        remedy="Hãy hỏi lại đơn vị ngày đúng.",
        example="31/9/2020",
    ),
    "period-reversed": FindingText(
        sentence="Thời gian “{raw}” có ngày cuối trước ngày đầu, nên số liệu của chỉ tiêu này phải chờ.",
        remedy="Hãy hỏi lại đơn vị ngày đúng.",
        example="từ 30/9 đến 01/9/2020",
    ),
    "period-several-months": FindingText(
        sentence="Thời gian “{raw}” dài hơn một tháng: số liệu của nhiều tháng không tính vào một tháng được.",
        remedy="Hãy xin đơn vị số liệu riêng của tháng báo cáo.",
        example="quý III/2020",
    ),
    "period-other-month": FindingText(
        sentence="Thời gian “{raw}” không thuộc tháng {month} của báo cáo, nên số liệu của chỉ tiêu này phải chờ.",
        remedy="Hãy hỏi lại đơn vị số liệu này của tháng nào.",
        example="tháng 8 năm 2020",
    ),
    "period-swapped": FindingText(
        sentence=(
            "Thời gian “{raw}” không thuộc tháng {month}, nhưng nếu ngày và tháng bị đổi chỗ thì đúng; số "
            "liệu phải chờ."
        ),
        remedy="Hãy xác nhận ngày đúng.",
        example="Excel: 05/9/2020 thành 09/5/2020",
    ),
    "time-empty": FindingText(
        sentence="Ô thời gian đăng để trống (hoặc còn nguyên dấu chấm in sẵn).",
        remedy="",
        example="tháng... năm....",
    ),
    "time-none": FindingText(
        sentence="Ô thời gian đăng ghi “{raw}”, không nêu thời gian nào.",
        remedy="",
        example="-",
    ),
    "time-year-assumed": FindingText(
        sentence="Thời gian đăng “{raw}” không ghi đủ năm: hiểu là năm {year}.",
        remedy="",
        example="ngày 12/9",
    ),
    "time-whole-month": FindingText(
        sentence="Thời gian đăng “{raw}” được hiểu là trong tháng {month}.",
        remedy="",
        example="trong tháng",
    ),
    "time-first-of-month": FindingText(
        sentence=(
            "Ô thời gian đăng là ngày 01 của tháng (bảng tính đổi “9/2020” thành ngày đầu tháng): hiểu là "
            "tháng {month}."
        ),
        remedy="",
        example="Excel: 9/2020",
    ),
    "time-set-aside": FindingText(
        sentence="Trong ô thời gian đăng “{raw}”, “{numbers}” không phải ngày đăng hay thời lượng nên được để riêng.",
        remedy="",
        example="20h00 ngày 05/9/2020",
    ),
    "time-words-left": FindingText(
        sentence="Ô thời gian đăng “{raw}” còn có chữ “{words}” không dùng đến.",
        remedy="",
        example="05/9/2020 trên trang web",
    ),
    "time-month-unknown": FindingText(
        sentence="Thời gian đăng “{raw}” không ghi đủ tháng, năm, mà tháng của báo cáo chưa rõ.",
        remedy="",
        example="ngày 5",
    ),
    "time-bare-number": FindingText(
        sentence="Ô thời gian đăng chỉ ghi số “{raw}”: hiểu là số phút, theo đầu cột.",
        remedy="Hãy xem lại nếu không đúng.",
        example="15",
    ),
    "time-unit-of-head": FindingText(
        sentence="Ô thời gian đăng chỉ ghi số “{raw}”: hiểu theo đơn vị “{unit}” ở đầu cột và đổi ra phút.",
        remedy="Hãy xem lại nếu không đúng.",
        example="1,5 (ĐVT: giờ)",
    ),
    "time-clock-read": FindingText(
        sentence="“{raw}” được hiểu là {minutes} phút.",
        remedy="Hãy xem lại nếu không đúng.",
        example="0:03:15",
    ),
    "time-foreign-decimal": FindingText(
        sentence="Số “{figure}” dùng dấu chấm (hoặc phẩy) khác cách viết tiếng Việt: hiểu là {minutes}.",
        remedy="Hãy xem lại nếu không đúng.",
        example="1.5 phút",
    ),
    "time-approximate": FindingText(
        sentence="Thời lượng “{raw}” là số ước chừng; vẫn được tính.",
        remedy="Nên xin số chính xác.",
        example="khoảng 3 phút",
    ),
    "time-number-left": FindingText(
        sentence="Trong ô thời gian đăng “{raw}” còn số {numbers} không hiểu là gì.",
        remedy="Hãy xem lại ô này.",
        example="3 phút, 7",
    ),
    "time-several-dates": FindingText(
        sentence="Ô thời gian đăng “{raw}” ghi nhiều ngày: ghi nhận là trong tháng {month}.",
        remedy="Hãy xem lại nếu mỗi lần đăng phải tính riêng.",
        example="05/9, 12/9/2020",
    ),
    "time-tentative": FindingText(
        sentence="Ô thời gian đăng “{raw}” ghi như dự kiến, chưa chắc đã đăng.",
        remedy="Hãy hỏi lại đơn vị nếu cần.",
        example="dự kiến 25/9",
    ),
    "time-serial": FindingText(
        sentence="Ô thời gian đăng là con số {raw}, tức ngày {date} đã mất định dạng trong bảng tính.",
        remedy="Hãy xem lại ô này.",
        example="44079",
    ),
    "time-bare-ambiguous": FindingText(
        sentence="Ô thời gian đăng chỉ ghi “{raw}”: có thể là số phút, có thể là ngày, tháng; mục này phải chờ.",
        remedy="Hãy ghi rõ, ví dụ “9 phút” hoặc “tháng 9/2020”.",
        example="9",
    ),
    "time-clock": FindingText(
        sentence="“{raw}” có thể là phút và giây, có thể là giờ và phút; mục này phải chờ.",
        remedy="Hãy ghi rõ, ví dụ “3 phút 15 giây”.",
        example="3:15",
    ),
    "time-two-readings": FindingText(
        sentence="Số “{figure}” có thể hiểu hai cách (phần nghìn hay phần lẻ), nên mục này phải chờ.",
        remedy="Hãy ghi rõ số phút.",
        example="1,250 phút",
    ),
    "time-range": FindingText(
        sentence="Thời lượng “{raw}” là một khoảng, không phải một con số; mục này phải chờ.",
        remedy="Hãy xin số phút chính xác.",
        example="3-5 phút",
    ),
    "time-rate": FindingText(
        sentence="Thời lượng “{raw}” là số phút mỗi lần hoặc mỗi ngày, chưa phải tổng số; mục này phải chờ.",
        remedy="Hãy ghi tổng số phút.",
        example="3 phút/ngày",
    ),
    "time-several": FindingText(
        sentence="Ô “{raw}” ghi nhiều thời lượng cho một mục; mục này phải chờ.",
        remedy="Hãy tách mỗi tin, bài một dòng hoặc ghi tổng số phút.",
        example="3 phút; 5 phút",
    ),
    "time-dates-unclear": FindingText(
        sentence="Ô “{raw}” có số không rõ là ngày hay số phút; mục này phải chờ.",
        remedy="Hãy ghi rõ, ví dụ “3 phút, ngày 05/9/2020”.",
        example="3, 05/9/2020",
    ),
    "time-impossible": FindingText(
        sentence="Thời gian đăng “{raw}” có ngày tháng không có trên lịch; mục này phải chờ.",
        remedy="Hãy hỏi lại đơn vị ngày đúng.",
        example="31/9/2020",
    ),
    "time-other-month": FindingText(
        sentence="Thời gian đăng “{raw}” không thuộc tháng {month} của báo cáo; mục này phải chờ.",
        remedy="Hãy hỏi lại đơn vị có tính vào tháng này không.",
        example="05/10/2020",
    ),
    "time-swapped": FindingText(
        sentence=(
            "Thời gian đăng “{raw}” không thuộc tháng {month}, nhưng nếu ngày và tháng bị đổi chỗ thì đúng; "
            "mục này phải chờ."
        ),
        remedy="Hãy xác nhận ngày đúng.",
        example="Excel: 05/9/2020 thành 09/5/2020",
    ),
    "time-not-a-day": FindingText(
        sentence="Thời gian đăng “{raw}” không phải một ngày hay một tháng; mục này phải chờ.",
        remedy="Hãy ghi rõ ngày đăng.",
        example="năm 2020",
    ),
    "time-not-yet": FindingText(
        sentence="Ô thời gian đăng ghi “{raw}”: có thể chưa đăng, nên mục này phải chờ.",
        remedy="Hãy hỏi lại đơn vị đã đăng chưa.",
        example="chưa đăng",
    ),
    "time-unclear": FindingText(
        sentence="Không hiểu thời gian đăng “{raw}”; mục này phải chờ.",
        remedy="Hãy ghi rõ ngày đăng hoặc số phút.",
        example="x",
    ),
    "title-unclear": FindingText(
        sentence="Ô tít “{raw}” không nêu tên tin, bài nào; mục này phải chờ.",
        remedy="Hãy ghi tên của từng tin, bài.",
        example="x",
    ),
    "title-counts-only": FindingText(
        sentence="Ô tít “{raw}” chỉ ghi số lượng, không có tên từng tin, bài; mục này phải chờ.",
        remedy="Hãy xin đơn vị danh sách tên các tin, bài.",
        example="05 tin, 03 bài, 02 video",
    ),
    "kind-of-two": FindingText(
        sentence="“{raw}” nêu nhiều loại ({kinds}): xếp vào “{kind}”.",
        remedy="Hãy xem lại nếu không đúng.",
        example="Phóng sự ảnh: Buôn Ma Thuột hôm nay",
    ),
    "kind-without-mark": FindingText(
        sentence="“{raw}” được hiểu là loại “{kind}”, dù không có dấu ngăn với tên.",
        remedy="Hãy xem lại nếu đó là một phần của tên.",
        example="Video Chào mừng Đại hội Đảng bộ",
    ),
    "kind-in-sentence": FindingText(
        sentence="“{raw}” bắt đầu bằng chữ “{kind}” nhưng đó có thể là một phần của tên, nên không xếp loại.",
        remedy="",
        example="Bài học kinh nghiệm từ Đại hội",
    ),
    "kind-unknown": FindingText(
        sentence="Loại “{kind}” không có trong biểu mẫu: mục này không xếp loại.",
        remedy="Hãy xem lại cột loại.",
        example="Infographic",
    ),
    "title-tells-length": FindingText(
        sentence="Tít “{raw}” có ghi thời lượng, không được cộng vào số phút.",
        remedy="Hãy ghi thời lượng vào cột thời gian.",
        example="Video: Đại hội (3 phút)",
    ),
    "kind-contradicts-title": FindingText(
        sentence="Cột loại ghi “{kind}” nhưng tít ghi “{other}”: lấy theo cột loại.",
        remedy="Hãy xem lại mục này.",
        example="cột loại: Bài; tít: Tin: Đại hội",
    ),
    "titles-unclear": FindingText(
        sentence="Ô tít “{raw}” có nhiều dòng, không rõ là một hay nhiều tin, bài; mục này phải chờ.",
        remedy="Hãy tách mỗi tin, bài một dòng của bảng.",
        example="hai dòng chữ trong một ô",
    ),
    "entry-without-title": FindingText(
        sentence="Dòng này có thời gian hoặc số liệu “{raw}” nhưng không có tên tin, bài; mục này phải chờ.",
        remedy="Hãy hỏi lại đơn vị tên tin, bài.",
        example="ô tít trống, thời gian: 3 phút",
    ),
    "entry-time-only": FindingText(
        sentence="Dòng này chỉ ghi thời gian “{raw}”, không có tin, bài nào: bỏ qua.",
        remedy="",
        example="ô tít trống, thời gian: tháng 9/2020",
    ),
    "entry-length-shared": FindingText(
        sentence="Thời lượng “{raw}” ghi chung cho nhiều tin, bài; các mục này phải chờ.",
        remedy="Hãy ghi thời lượng của từng tin, bài.",
        example="hai tít, một ô 5 phút",
    ),
    "entry-contradicts-none": FindingText(
        sentence="Ô tít ghi “{raw}” nhưng ô thời gian lại có số liệu; mục này phải chờ.",
        remedy="Hãy hỏi lại đơn vị.",
        example="Không có; 3 phút",
    ),
    "list-none": FindingText(
        sentence="Đơn vị báo không có tin, bài nào (“{raw}”).",
        remedy="",
        example="Không có",
    ),
    "list-none-yet": FindingText(
        sentence="Đơn vị ghi “{raw}”: hiểu là tháng này không có tin, bài nào.",
        remedy="Hãy hỏi lại nếu còn gửi sau.",
        example="Chưa có",
    ),
    "list-empty": FindingText(
        sentence="Danh sách để trống: không có mục nào được ghi.",
        remedy="Hãy hỏi lại đơn vị có tin, bài nào không.",
        example="bảng không điền dòng nào",
    ),
    "list-empty-optional": FindingText(
        sentence="Danh sách để trống.",
        remedy="",
        example="bảng không điền dòng nào",
    ),
    "column-unclear": FindingText(
        sentence="Không hiểu ô “{raw}”; mục này phải chờ.",
        remedy="Hãy hỏi lại đơn vị.",
        example="nhiều",
    ),
    "text-struck": FindingText(
        sentence="Chữ bị gạch ngang “{raw}” không được tính.",
        remedy="Hãy xem lại nếu đơn vị gạch nhầm.",
        example="12 bị gạch ngang",
    ),
    "text-hidden": FindingText(
        sentence="Chữ ẩn “{raw}” không được tính.",
        remedy="Hãy mở tệp, cho hiện chữ ẩn và xem lại.",
        example="12 ở dạng ẩn",
    ),
    "text-legacy-font": FindingText(
        sentence="Ô này gõ bằng phông chữ cũ (TCVN3 hoặc VNI), đã được chuyển sang Unicode.",
        remedy="",
        example="ô gõ bằng phông .VnTime",
    ),
    "total-empty": FindingText(
        sentence="Dòng tổng cộng để trống.",
        remedy="",
        example="dòng Tổng cộng không ghi gì",
    ),
    "total-empty-required": FindingText(
        sentence="Dòng tổng cộng để trống.",
        remedy="Hãy hỏi lại đơn vị.",
        example="dòng Tổng cộng không ghi gì",
    ),
    "total-differs": FindingText(
        sentence="{part} ở dòng tổng cộng ghi {printed}, nhưng cộng các dòng được {computed}: lấy số cộng được.",
        remedy="Hãy kiểm tra xem có thiếu hay thừa dòng nào không.",
        example="tổng ghi 12, danh sách có 10",
    ),
    "total-unclear": FindingText(
        sentence="Không hiểu dòng tổng cộng “{raw}”.",
        remedy="Số liệu vẫn lấy theo các dòng; hãy hỏi lại đơn vị con số tổng cộng.",
        example="10-12",
    ),
    "extra-figure-in-label": FindingText(
        sentence="Dòng thêm “{raw}” ghi số ngay trong tên dòng, ô số lượng để trống; mục khác phải chờ.",
        remedy="Hãy xác nhận số liệu của dòng này.",
        example="dòng thêm “Zalo: 10 bài”, ô số lượng trống",
    ),
}
