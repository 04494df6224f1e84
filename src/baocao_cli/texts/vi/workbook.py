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
    "chart.others": "{caption}. Hình vẽ có {shown} đơn vị nhiều nhất; các đơn vị khác ({others} đơn vị) cộng lại: {rest}",
    "chart.by-month": "{label} từ {first} đến {last}",
    "chart.latest-months": "{caption} ({number} tháng gần nhất)",
    "chart.month-prefix": "tháng ",
    "chart.sheet": "Số liệu",
    "chart.bars": "Biểu đồ thanh ngang",
    "chart.columns": "Biểu đồ cột",
    "chart.description": "{shape}: {caption}. {points}.",
    "chart.point": "{name}: {figure}",
    "chart.no-figure": "không có số liệu",
}
