"""Words of the summary's charts, and of the sheets of its workbook."""

TEXTS: dict[str, str] = {
    # Charts.
    "chart.annex": "BIỂU ĐỒ {month}",
    "chart.number": "Biểu đồ",
    "chart.sequence": "Biểu_đồ",
    "chart.quantity": "Số lượng",
    "chart.with-unit": "{label} ({unit})",
    "chart.part": "{measure}: {part}",
    "chart.by-unit": "{label} của từng đơn vị, {month}",
    "chart.others": "{caption}. Hình vẽ có {shown} đơn vị nhiều nhất; các đơn vị khác ({others} đơn vị) cộng lại: "
    "{rest}",
    "chart.by-month": "{label} từ {first} đến {last}",
    "chart.latest-months": "{caption} ({number} tháng gần nhất)",
    "chart.month-prefix": "tháng ",
    "chart.sheet": "Số liệu",
    "chart.bars": "Biểu đồ thanh ngang",
    "chart.columns": "Biểu đồ cột",
    "chart.description": "{shape}: {caption}. {points}.",
    "chart.point": "{name}: {figure}",
    "chart.no-figure": "không có số liệu",
    # Sheets.
    "sheet.guide": "Hướng dẫn",
    "sheet.months": "Theo tháng",
    "sheet.units": "Theo đơn vị",
    "sheet.charts": "Biểu đồ",
    "sheet.details": "Chi tiết",
    "sheet.unnamed": "Bảng",
    "column.detail": "Loại, tên gọi",
    "column.quantity": "Số lượng",
    "column.measure-code": "Mã chỉ tiêu",
    "column.reading-key": "Mã đơn vị và chỉ tiêu",
    "column.line-code": "Mã dòng",
    # The first sheet.
    "guide.sheet": "Trang",
    "guide.content": "Nội dung",
    "guide.totals": "Số tổng hợp của kỳ, kỳ trước và lũy kế. Số của kỳ là công thức cộng từ các trang số liệu "
    "phía sau.",
    "guide.months": "Từng chỉ tiêu qua các tháng; số lũy kế là tổng các tháng.",
    "guide.units": "Mỗi đơn vị một hàng, mỗi chỉ tiêu một cột, hàng cuối là tổng cộng. Lọc và sắp xếp được.",
    "guide.charts": "Các biểu đồ và số liệu vẽ nên chúng.",
    "guide.readings": "Mỗi chỉ tiêu của mỗi báo cáo một hàng: số đã hiểu, nguyên văn, tệp, vị trí. Đây là gốc của mọi "
    "con số trong tệp này.",
    "guide.details": "Từng loại và từng hình thức mà các đơn vị kể ra.",
    "guide.entries": "Từng mục trong danh mục của các đơn vị.",
    "guide.texts": "Khó khăn, vướng mắc, kiến nghị: nguyên văn của từng đơn vị.",
    "guide.coverage": "Đơn vị nào đã gửi, lúc nào, đúng hạn hay không.",
    "guide.waiting": "Những nội dung chưa được tính vào số liệu, vì sao, và việc cần làm.",
    "guide.note-formulas-title": "Công thức",
    "guide.note-formulas": "Sửa một số ở trang “Số liệu” hay “Chi tiết” thì các trang tổng hợp, biểu đồ tính lại "
    "theo. Sửa ở đây không làm thay đổi sổ: lần tổng hợp sau ghi đè tệp này. Muốn sửa lâu dài, đề nghị "
    "đơn vị gửi lại báo cáo.",
    "guide.note-readings-title": "Ô trống",
    "guide.note-readings": "Ô trống nghĩa là không có báo cáo nào nêu số liệu ấy; số 0 nghĩa là đơn vị báo không có.",
    "guide.note-status-title": "Chờ xác minh",
    "guide.note-status": "Nội dung “Chờ xác minh” không được cộng vào đâu cả cho đến khi đơn vị trả lời.",
    "guide.note-originals-title": "Bản gốc",
    "guide.note-originals": "Bấm tên tệp ở cột “Tệp” để mở bản gốc đã lưu (thư mục luu-tru). Đường dẫn đúng khi tệp "
    "này nằm tại chỗ được ghi ra.",
    "guide.note-text-title": "Nguyên văn",
    "guide.note-text": "Chữ của đơn vị được giữ nguyên là chữ, kể cả khi bắt đầu bằng dấu =, +, - hay @.",
    "guide.note-charts-title": "Mã dòng",
    "guide.note-charts": "Các cột mã ở cuối bảng là để công thức tìm đúng dòng; đừng sửa.",
}
