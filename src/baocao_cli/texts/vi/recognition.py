"""How findings call the places that name a unit or a month."""

TEXTS: dict[str, str] = {
    "evidence.unit.sentence": "câu mở đầu",
    "evidence.unit.signature": "phần ký tên",
    "evidence.unit.sheet": "tên trang tính",
    "evidence.unit.file_name": "tên tệp",
    "evidence.unit.sender": "người gửi",
    "evidence.unit.folder": "tên thư mục, thư hoặc tệp nén",
    "evidence.unit.heading": "đầu văn bản",
    "evidence.month.title": "tiêu đề",
    "evidence.month.sentence": "câu dẫn",
    "evidence.month.periods": "cột thời gian",
    "evidence.month.sheet": "tên trang tính",
    "evidence.month.file_name": "tên tệp",
    "evidence.month.printed": "chữ in sẵn trên bản trắng",
    "evidence.month.blank_name": "tên tệp của bản trắng",
    "evidence.month.items": "ngày ghi ở các mục",
    "evidence.month.subject": "tiêu đề thư",
    "evidence.month.surroundings": "tên thư mục hoặc tiêu đề thư",
}
