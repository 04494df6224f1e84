"""The words of office Vietnamese that change what a figure means, whatever the form.

Nouns that a form counts are the declaration's; here stand the words of grammar: approximation, negation, comparison,
plans, totals, calendar, sizes. Phrases are matched longest first, on folded words.
"""

from __future__ import annotations

from enum import Enum


class Cue(Enum):
    """A word or phrase that says something about the figures around it."""

    APPROXIMATE = "approximate"
    VAGUE = "vague"
    """An amount without a figure: `nhiều`, `một số`."""
    CUMULATIVE = "cumulative"
    OWN = "own"
    """Back to the month itself: `trong tháng`, `tháng này`."""
    PREVIOUS = "previous"
    COMPARED = "compared"
    """`so với`: what follows in the clause is another period's."""
    CHANGE = "change"
    """`tăng`, `giảm`: the next figure is a difference."""
    PLANNED = "planned"
    DONE = "done"
    NEGATION = "negation"
    NOT_YET = "not-yet"
    STATE = "state"
    """`cũ`, `hỏng`: it is not certain that such things count."""
    TOTAL = "total"
    CONSISTS = "consists"
    OF_WHICH = "of-which"
    EACH = "each"
    DAILY = "daily"
    FROM = "from"
    TO = "to"
    AND = "and"
    TIMES = "times"
    ORDINAL = "ordinal"
    """What follows numbers a thing and counts nothing: `khóa`, `lần thứ`, `phụ lục`."""
    CLOCK = "clock"
    DITTO = "ditto"
    EXCEPT = "except"
    OTHER = "other"
    """`hoặc`, `hay`: alternatives."""
    PREPOSITION = "preposition"
    """Ends the name of a thing: `tại`, `trên`, `tuyên truyền`."""
    COMPOUND = "compound"
    """Things whose first word is a counting word: `tờ rơi`."""
    NEUTRAL = "neutral"
    """Phrases whose parts would be taken for something else."""


PHRASES: dict[Cue, str] = {
    Cue.APPROXIMATE: (
        "khoảng | khoảng trên | khoảng hơn | khoảng gần | hơn | gần | ước | ước tính | ước đạt | ước chừng |"
        " tầm | độ | chừng | ngót | xấp xỉ | trở lên | ít nhất | tối thiểu | không dưới | trên dưới |"
        " có khoảng | phỏng chừng | áng chừng | đâu khoảng | tương đương khoảng | cỡ | vào khoảng"
    ),
    Cue.VAGUE: (
        "nhiều | một số | vài | mấy | các loại | hàng chục | hàng trăm | hàng nghìn | hàng ngàn | vô số |"
        " đông đảo | toàn thể | toàn bộ | tất cả | đầy đủ | rất nhiều | vài chục | vài trăm | mấy chục |"
        " mấy trăm | một vài"
    ),
    Cue.CUMULATIVE: (
        "lũy kế | luỹ kế | lk | cộng dồn | từ đầu năm | đầu năm | từ đầu năm đến nay | đến nay | tính đến nay"
        " | lũy kế đến nay | lũy tiến | tích lũy | cả năm | từ đầu đợt | từ đầu kỳ | từ trước đến nay |"
        " tính từ đầu năm | lũy kế từ đầu năm | lũy kế từ đầu năm đến nay | lũy kế cả năm | lũy kế năm |"
        " tính đến | kể từ đầu năm | từ trước tới nay | lũy kế các tháng"
    ),
    Cue.OWN: (
        "trong tháng | tháng này | trong kỳ | kỳ này | tháng báo cáo | kỳ báo cáo | riêng tháng |"
        " phát sinh trong tháng | thực hiện trong tháng | riêng trong tháng | số trong tháng | trong tháng này"
        " | riêng tháng này | tháng hiện tại"
    ),
    Cue.PREVIOUS: (
        "tháng trước | kỳ trước | cùng kỳ | cùng kỳ năm trước | cùng kỳ năm ngoái | năm trước | năm ngoái |"
        " tháng liền kề | quý trước | tháng trước đó | cùng kỳ năm 2019 | lần trước | các tháng trước |"
        " những tháng trước | tháng rồi | đợt trước"
    ),
    Cue.COMPARED: (
        "so với | so | bằng so với | bằng tháng trước | bằng cùng kỳ | bằng kỳ trước | so cùng kỳ | so tháng trước"
    ),
    Cue.CHANGE: "tăng | giảm | tăng thêm | giảm đi | nhiều hơn | ít hơn | tăng lên | giảm xuống | chênh lệch",
    Cue.PLANNED: (
        "dự kiến | xin thêm | xin cấp | xin cấp thêm | kế hoạch | kh năm | kh giao | kh tháng | kh quý |"
        " kh đề ra | kh được giao | sẽ | chỉ tiêu | theo chỉ tiêu | chuẩn bị | dự định | đề nghị | đăng ký |"
        " tháng sau | tháng tới | kỳ tới | sắp | sắp tới | thời gian tới | được giao | chỉ tiêu giao |"
        " kế hoạch giao | còn thiếu | thiếu | kế hoạch năm | đang chờ | đề xuất | kế hoạch là | chỉ tiêu là |"
        " phấn đấu | đặt in | đang in | đang làm"
    ),
    Cue.DONE: (
        "thực hiện | đã thực hiện | đã làm | kết quả | đạt | hoàn thành | kết quả thực hiện | đã hoàn thành |"
        " thực tế | th"
    ),
    Cue.NEGATION: "không | ko | kô | khg | không hề | hông | không được",
    Cue.NOT_YET: "chưa | chưa hề",
    Cue.STATE: (
        "cũ | vắng | vắng mặt | hỏng | hư | hư hỏng | rách | đã cũ | bị hỏng | bị rách | tháo | tháo dỡ |"
        " tháo gỡ | đã tháo | gỡ | gỡ bỏ | thu hồi | thanh lý | hết hạn | tồn | còn lại | còn | mất | bị mất |"
        " tái sử dụng | sử dụng lại | dùng lại | hủy | trả lại | bị trả | phai màu | sửa chữa | bỏ | hoãn |"
        " bị hủy | đã hủy | xuống cấp | đã gỡ | đã thu hồi | thay thế | thay | trùng"
    ),
    Cue.TOTAL: (
        "tổng | tổng số | tổng cộng | cộng | tổng là | tổng cộng là | tổng số là | tất cả là | cộng chung |"
        " tổng cộng có | tổng số có | tc | tổng sl | tổng số lượng | tất cả có | cả thảy"
    ),
    Cue.CONSISTS: (
        "gồm | bao gồm | gồm có | cụ thể | cụ thể là | như sau | chi tiết | cụ thể như sau | gồm các |"
        " chia ra | trong đó gồm"
    ),
    Cue.OF_WHICH: "trong đó | trong đó có | riêng | tr đó | trđ | tđ | riêng có",
    Cue.EACH: "mỗi | từng | mỗi một | bình quân mỗi | trung bình mỗi",
    Cue.DAILY: "hàng ngày | hằng ngày | hàng tuần | hằng tuần | hàng tháng | hằng tháng",
    Cue.FROM: "từ",
    Cue.TO: "đến | tới",
    Cue.AND: "và | cùng | với | cùng với",
    Cue.TIMES: "x | nhân | nhân với",
    Cue.ORDINAL: (
        "thứ | lần thứ | khóa | số | nhiệm kỳ | phụ lục | biểu | mẫu | mẫu số | biểu số | điều | khoản |"
        " chương | quốc lộ | ql | km số | công văn số | kế hoạch số | chỉ thị số | nghị quyết số |"
        " quyết định số | đợt cao điểm | kỳ họp | kỳ | đời | phụ lục số | nghị quyết | chỉ thị | nghị quyết tw"
        " | hội nghị tw | hội nghị trung ương | tw | vtv | đài vtv | đại hội | đại hội lần thứ |"
        " hội nghị lần thứ | công văn | quyết định | hướng dẫn số | tầng | khu phố | đường số | báo cáo số |"
        " thông báo số | tờ trình số | nghị định | nghị định số | thông tư | thông tư số | khổ | bản số"
    ),
    Cue.CLOCK: "lúc | vào lúc | hồi",
    Cue.DITTO: (
        "nt | như trên | như kỳ trước | như tháng trước | tương tự | như cũ | như nhau | như báo cáo trước |"
        " idem | giống trên | tiếp theo"
    ),
    Cue.EXCEPT: (
        "trừ | ngoại trừ | không kể | không tính | chưa kể | chưa tính | ngoài ra | kể cả | không bao gồm |"
        " chưa bao gồm | ngoài | kém"
    ),
    Cue.OTHER: "hoặc | hay",
    Cue.PREPOSITION: (
        "tại | ở | cho | của | về | do | để | bằng | theo | trong | ngoài | dọc | quanh | trước |"
        " tuyên truyền | chào mừng | cổ động | được | tham dự | dự | tham gia | nhân dịp | nhằm | phục vụ |"
        " kích thước | loại | khổ | dài | rộng | cao | treo | lắp đặt | đặt | in | trên địa bàn | trên đài |"
        " trên trang | trên hệ thống | trên loa | trên đường | trên các | trên sóng | trên tuyến | trên mạng |"
        " kỷ niệm | có nội dung | nội dung | đã | dán | cắm | có | là | qua | vào | phía | hai bên | mới | to"
        " | nhỏ | lớn | điện tử | hướng tới | hướng về | hưởng ứng | tiến tới | nói về | phát | đăng | nghe |"
        " nói | dựng | làm | may | vẽ | kẻ | sơn | viết | phát hành | tổ chức | triển khai | duy trì | lắp |"
        " trang trí | xây dựng | cấp | phối hợp | phổ biến | quán triệt"
    ),
    Cue.COMPOUND: "tờ rơi | tờ gấp | tờ bướm | tờ tin | bảng tin | bảng điện tử | cờ phướn | cờ dây"
    " | băng rôn | băng zôn | băng dôn",
    Cue.NEUTRAL: (
        "thay mới | làm mới | in mới | treo mới | theo kế hoạch | theo kh | không gian | không khí |"
        " theo đúng kế hoạch | xây dựng kế hoạch | triển khai kế hoạch | thực hiện kế hoạch | không ngừng |"
        " độ tuổi | trước đó | tăng cường | hàng không | hơn nữa | gần đây | không những | đoàn kết |"
        " kết quả cao | chế độ | tốc độ | trình độ | mức độ | tiến độ | nhân dân | nhân viên | công nhân |"
        " nhân dịp | nhân kỷ niệm | đã được thay | còn hạn chế | đồng thời | kế hoạch của | đảng bộ | bỏ phiếu"
        " | xin ý kiến | từ xa | hay | chuẩn bị đại hội | kế hoạch tuyên truyền | cần thiết | cần cù |"
        " thay mặt | tồn tại | kết quả đại hội | kỳ đại hội | phát huy | chỉ tiêu kinh tế | đang diễn ra |"
        " phải làm | thứ bảy | thứ hai | thứ ba | thứ tư | thứ năm | thứ sáu | chủ nhật | hiệu số | đăng tải |"
        " số lượng | số liệu | dân số | đa số | chuyển đổi số | số hóa | kỹ thuật số | thời lượng |"
        " công tác thanh niên | mọi người | hàng năm | hằng năm | cỡ lớn | cỡ nhỏ | cỡ vừa | cỡ to | cỡ trung"
    ),
}

MARK_CUES: dict[str, Cue] = {
    "~": Cue.APPROXIMATE,
    "≈": Cue.APPROXIMATE,
    ">": Cue.APPROXIMATE,
    "<": Cue.APPROXIMATE,
    "≥": Cue.APPROXIMATE,
    "≤": Cue.APPROXIMATE,
    "±": Cue.APPROXIMATE,
    "×": Cue.TIMES,
    "*": Cue.TIMES,
}

KNOWLEDGE = (
    "rõ | biết | nhớ | thống kê | tổng hợp | số liệu | báo cáo | cập nhật | nắm | xác định | tính được | đếm | đo"
    " | theo dõi | ghi | lưu | áp dụng"
)
"""After a negation these speak of what is known, not of what was done: `chưa thống kê` is no zero."""

NOTHING_DONE = (
    "có | phát sinh | phát sinh mới | thực hiện | tổ chức | triển khai | treo | phát | làm | diễn ra | in |"
    " tuyên truyền | phát hành | đăng | gì | nào | có gì | phát thanh | phát sóng | lắp | dựng | mở | sử dụng |"
    " tiến hành | xảy ra | hoạt động | trường hợp | đồng | cả | hết | được | bất cứ | bất kỳ | ai"
)
"""What a negation may deny for the whole to be zero."""

EMPTY_WORDS = (
    "trong tháng | tháng này | trong kỳ | kỳ này | đơn vị | cơ quan | chi bộ | phòng | tháng | báo cáo | hiện nay"
    " | hiện | hiện tại | nay | thì | nội dung | hình thức | hoạt động | nào | gì | cả | về | loại | số lượng |"
    " thời gian | tại | ở | này | kỳ | buổi | của | khác | công tác | việc"
)
"""Words around a zero that say nothing else."""

LENGTHS = "m | mét | km | cm | mm | ki lô mét | dm"
AREAS = "m2 | m² | mét vuông | km2 | cm2 | ha | m3 | met vuong"
SIDES = "mặt | bên | phía | màu | dòng chữ | chữ"
"""How a thing is made or where it hangs: `02 pa nô 2 mặt`, `05 khẩu hiệu 2 bên đường`."""
MONEY = "đồng | đ | vnđ | vnd | triệu đồng | tr đồng | trđ | nghìn đồng | tỷ đồng | tr.đ | ngàn đồng"
PLACES = (
    "điểm | nơi | xã | thôn | buôn | huyện | phường | tổ | cơ sở | trường | đơn vị | vị trí | tuyến đường | tuyến"
    " | khu | thị trấn | chốt | địa điểm | khu vực | hội trường | trụ sở | cổng | ngã tư | ngã ba | tổ dân phố |"
    " khối | khu dân cư | thành phố | tỉnh | phòng | ban | chi bộ | cơ quan | chi cục | trung tâm | trạm | xóm |"
    " bản | ấp | làng | cụm | sở | văn phòng | thanh tra | viện | cụm dân cư | địa bàn | con đường | đường phố |"
    " nhà văn hóa | huyện ủy"
)
NUMBERED_PLACES = (
    "thôn | buôn | tổ | khối | phường | quận | khu | khu phố | ấp | xóm | đội | phòng | chi bộ | tuyến | chốt |"
    " cụm | điểm | trạm | tổ dân phố | khu dân cư | cụm dân cư | đường"
)
"""Places that are told apart by numbers: `thôn 3`."""
PERSONS = (
    "người | lượt người | cán bộ | đảng viên | đoàn viên | hội viên | đại biểu | công chức | viên chức | học viên"
    " | đồng chí | đ/c | người dân | hộ | hộ dân | quần chúng | nhân viên | học sinh"
)
SPANS: dict[str, str] = {
    "day": "ngày | hôm",
    "week": "tuần",
    "month": "tháng",
    "quarter": "quý",
    "year": "năm",
    "person-age": "tuổi",
}
MINUTES: dict[str, str] = {
    "60": "giờ | h | g | tiếng | giờ đồng hồ | tiếng đồng hồ",
    "1": "phút | p | ph | min | mins | phut | '",
    "1/60": "giây | s | \" | ''",
}
EVENTS = (
    "buổi | lần | lượt | cuộc | ca | chương trình | chuyên mục | tin | bài | bản tin | đợt | hội nghị | phiên"
    " | đêm | tiết | chuyến | tá | đôi | cặp"
)
"""What a duration may be multiplied by: things that last."""


def split_phrases(phrases: str) -> list[str]:
    """The phrases of a `a | b | c` list."""
    return [phrase.strip() for phrase in phrases.split("|")]
