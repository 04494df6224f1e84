"""Places in a document, as a person counts them (the header row is row 1)."""

TEXTS: dict[str, str] = {
    "place.cell": "bảng {table}, hàng {row}, cột {column}",
    "place.row": "bảng {table}, hàng {row}",
    "place.table": "bảng {table}",
    "place.paragraph": "đoạn {paragraph}",
    "place.textbox": "hộp văn bản {paragraph}",
    "place.header": "đầu trang",
    "place.footer": "chân trang",
    "place.note": "chú thích {paragraph}",
    "place.sheet": "{sheet}",
    "place.sheet_cell": "{sheet}!{address}",
    "place.sheet_row": "{sheet}!{row}:{row}",
    "place.sheet_textbox": "{sheet}, hộp văn bản {paragraph}",
    "place.nested": "{outer}, bảng con {table}, hàng {row}, cột {column}",
    "place.document": "cả tệp",
}
