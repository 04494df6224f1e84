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
}
