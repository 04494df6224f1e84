"""The grammar in words: what each table, rule and matcher is for. Keys follow the names in `reading/tables.py`."""

_TABLES = {
    "times": (
        "Thời gian: ngày, tháng, quý, năm",
        "Mọi cách ghi ngày, tháng, quý, nửa năm và năm. Ngày luôn đứng trước tháng. Cùng một bảng này đọc cột thời "
        "gian, tiêu đề, câu văn, tên tệp và cả ô số liệu, nên một ngày tháng không bao giờ bị đếm thành số lượng. Các "
        "ngày đứng cạnh nhau (“05, 12/9/2020”, “01/9–30/9/2020”) được ghép lại, ngày thiếu tháng hoặc năm thì mượn của "
        "nhau.",
    ),
    "lengths": (
        "Thời lượng: giờ, phút, giây",
        "Mọi cách ghi một khoảng thời gian dài bao lâu; kết quả luôn tính ra phút. “5h30” là thời lượng hay giờ trong "
        "ngày thì tùy chữ đứng quanh nó.",
    ),
    "clocks": (
        "Giờ trong ngày",
        "Lúc nào trong ngày, không phải dài bao lâu: những số này không bao giờ được cộng vào thời lượng.",
    ),
    "denials": (
        "Lời phủ định: không có, chưa có",
        "Một mệnh đề có “không”, “chưa” nói gì: là số 0, là chưa biết, hay phủ định một điều khác. Mỗi quy tắc xét mọi "
        "từ của mệnh đề, bỏ qua dấu câu. Từ nào được phủ định thì tùy chỉ tiêu: tên các loại của chỉ tiêu ấy cũng "
        "được.",
    ),
    "references": (
        "Số là tên gọi",
        "Số hiệu văn bản, kích thước, khổ giấy, tên riêng có số, chỉ số chú thích: những số gọi tên một vật chứ không "
        "đếm gì.",
    ),
    "numbering": (
        "Số thứ tự, gạch đầu dòng",
        "Những gì đứng trước một tin, bài hay một ý mà không thuộc tên của nó.",
    ),
    "kind-in-front": (
        "Loại tin, bài đứng trước tít",
        "Chữ đứng trước tít cho biết loại: “Tin: …”, “[Video] …”. Chữ ấy không thuộc tít. Tên các loại lấy từ "
        "`form.toml` của biểu mẫu; tít chỉ mở đầu bằng một chữ như thế (“Tin tưởng …”, “Bài học …”) thì không có loại.",
    ),
    "kind-behind": (
        "Loại tin, bài đứng sau tít",
        "Khi trước tít không có loại thì xem mấy chữ cuối: “… (ảnh)”, “… - Video”.",
    ),
    "cell": (
        "Quy tắc của cả ô",
        "Những chỗ chỉ nhìn cả ô mới biết.",
    ),
}

_TIMES = {
    "named-day-of-month": "“ngày … tháng …”, có hoặc không có năm; ngày, tháng bằng chữ số hoặc bằng chữ",
    "named-day-of-short-month": "“ngày …/T…”: tháng viết tắt bằng chữ T",
    "day-of-month": "“… tháng …” không có chữ “ngày”; trừ khi số ấy đánh số một phần của tháng (“đợt 1 tháng 9”)",
    "open-day-of-month": "ngày còn để dấu chấm, tháng đã ghi",
    "open-day/month": "ngày còn để dấu chấm, tháng đã ghi bằng số",
    "several-months": "khoảng nhiều tháng: “6 tháng đầu năm”",
    "several-quarters": "nhiều quý: “3 quý đầu năm”; trừ “05 quý vị”",
    "half-year": "nửa năm: “nửa đầu năm 2020”",
    "quarter": "quý, bằng số La Mã, chữ số hoặc bằng chữ",
    "short-quarter": "quý viết tắt: chữ Q và số liền nhau",
    "named-month": "“tháng …”, có hoặc không có năm; trừ “tháng 2 lần” (bao nhiêu lần, không phải tháng mấy)",
    "short-month": "tháng viết tắt: chữ T và số liền nhau",
    "spaced-short-month": "“Th 9”: tháng viết tắt cách số một khoảng trắng",
    "english-day": "ngày có tên tháng tiếng Anh (máy tính tự đổi)",
    "english-day-of-short-year": "như trên, năm hai chữ số",
    "english-month": "tháng tiếng Anh và năm",
    "english-month-of-short-year": "tháng tiếng Anh và năm hai chữ số",
    "day/month/year": "ngày/tháng/năm",
    "year/month/day": "năm/tháng/ngày",
    "day/month/short-year": "ngày/tháng/năm hai chữ số",
    "month/year": "tháng/năm",
    "year/month": "năm/tháng",
    "day.month.year": "ngày.tháng.năm",
    "year.month.day": "năm.tháng.ngày",
    "day.month.short-year": "ngày.tháng.năm hai chữ số",
    "month.year": "tháng.năm",
    "year.month": "năm.tháng",
    "day-month-year": "ngày-tháng-năm",
    "year-month-day": "năm-tháng-ngày",
    "day-month-short-year": "ngày-tháng-năm hai chữ số",
    "month-year": "tháng-năm",
    "month/short-year": "tháng/năm hai chữ số, khi số sau không thể là tháng",
    "day/month": "ngày/tháng",
    "named-day.month": "“ngày …” rồi ngày.tháng",
    "day.month": "ngày.tháng, khi không thể là số thập phân (“05.9”, “30.09”)",
    "day-month-in-the-day": "buổi trong ngày rồi ngày-tháng; trừ khi hai số có thể là một khoảng giờ",
    "compact-day": "tám chữ số liền nhau là một ngày (thường trong tên tệp)",
    "compact-month": "sáu chữ số liền nhau là một tháng (thường trong tên tệp)",
    "year-beside-month": "năm rồi tháng cạnh nhau (thường trong tên tệp)",
    "month-beside-year": "tháng rồi năm cạnh nhau (thường trong tên tệp)",
    "year": "“năm …”",
    "named-day": "“ngày …”, “mùng …” không có tháng; trừ “ngày 2 buổi”",
}
_LENGTHS = {
    "clock-of-minutes": "phút:giây, có chữ “phút” nên chắc chắn",
    "clock-of-seconds": "giờ:phút:giây; không có đơn vị nên phải hỏi lại",
    "clock": "hai số cách nhau dấu hai chấm; có thể là phút:giây hoặc giờ:phút, phải hỏi lại",
    "half": "nửa một đơn vị",
    "hours-minutes-seconds": "giờ, phút và giây",
    "hours-minutes-rest": "giờ, phút, và số giây không ghi đơn vị",
    "hours-minutes": "giờ và phút",
    "minutes-seconds": "phút và giây",
    "short-minutes-seconds": "phút viết tắt bằng chữ m, rồi giây",
    "and-a-half": "“rưỡi”: thêm nửa đơn vị",
    "unit-and-rest": "một đơn vị và hai chữ số của đơn vị nhỏ hơn: “2h30”",
    "unclear-rest": "một đơn vị và phần lẻ không rõ: “1h5” là 5 phút hay nửa giờ, phải hỏi lại",
    "length": "một số và đơn vị",
}
_CLOCKS = {
    "around-the-clock": "suốt ngày đêm",
    "zoned": "giờ có múi giờ",
    "zoned-with-seconds": "giờ, phút, giây có múi giờ",
    "half-day-with-seconds": "giờ:phút:giây sáng (SA, AM) hay chiều (CH, PM)",
    "half-day": "giờ:phút sáng (SA, AM) hay chiều (CH, PM)",
    "with-seconds": "giờ:phút:giây",
    "hour:minute": "giờ:phút",
    "hour-and-minutes": "giờ và phút",
    "hour": "giờ chẵn",
}
_DENIALS = {
    "of-knowledge": "phủ định hiểu biết: không rõ bao nhiêu, nên không phải số 0",
    "not-known-yet": "chưa thống kê, chưa nắm: không phải số 0",
    "none": "không có gì: là số 0",
    "none-of-several": "phủ định hai lần cùng một ý: là số 0",
    "not-yet": "chưa có: là số 0, kèm cảnh báo",
    "affirmed": "có làm một việc rồi mới phủ định điều khác: không phải số 0",
    "none-of-something": "không có một vật cụ thể: coi là số 0, kèm cảnh báo",
    "something-else": "phủ định một điều khác: không nói gì về số lượng",
}
_REFERENCES = {
    "lettered-number": "số hiệu văn bản có năm",
    "number-of-a-paper": "số hiệu văn bản",
    "paper-and-its-number": "tên tắt loại văn bản rồi số hiệu",
    "paper-and-number": "tên tắt loại văn bản rồi số; trừ khi ngay sau số là vật được đếm",
    "size-named": "kích thước ba cạnh, có chữ “khổ”, “kích thước”",
    "sides-named": "kích thước hai cạnh, có chữ “khổ”, “kích thước”",
    "sides": "kích thước hai cạnh, cạnh sau có đơn vị đo",
    "sheet": "khổ giấy",
    "epidemic": "tên bệnh có số",
    "frequency": "tần số phát thanh",
    "frequency-in-hertz": "tần số phát thanh, có đơn vị",
    "years": "khoảng năm",
    "all-week": "suốt tuần",
    "note-mark": "chỉ số trên, chỉ số dưới: dấu của chú thích; sau m, cm, km là lũy thừa",
}
_NUMBERING = {
    "bullet": "gạch đầu dòng, dấu chấm tròn",
    "number": "số thứ tự; trừ số có phần nghìn (“2.500”) và ngày (“1/9”)",
    "roman": "số La Mã; trừ một chữ cái viết tắt tên người (“V.”)",
    "letter": "chữ cái thứ tự, từ a đến h",
}
_KIND_IN_FRONT = {
    "bracketed": "loại trong ngoặc",
    "one-marked": "“01” rồi loại và dấu hai chấm: một dòng vốn là một tin, bài, nên số ấy không nói gì thêm",
    "one-quoted": "“01” rồi loại và tít trong ngoặc kép",
    "marked": "loại và một dấu ngăn nó với tít; có thể kèm loại thứ hai trong ngoặc hoặc số của một loạt bài",
    "lasting": "loại và thời lượng rồi đến tít; thời lượng ở đây không được tính, có thông báo",
    "verb-and-kind": "“đưa”, “viết”, “đăng” … rồi loại và dấu hai chấm",
    "quoted": "loại rồi tít trong ngoặc kép",
    "unmarked": "loại rồi một chữ viết hoa mở đầu tít, không có dấu ngăn: được nhận, có thông báo",
}
_KIND_BEHIND = {
    "bracketed": "loại trong ngoặc ở cuối tít",
    "dashed": "loại sau dấu gạch hoặc gạch đứng ở cuối tít",
}
_CELL = {
    "time": "thời gian, gồm các ngày đứng cạnh nhau; trừ khi ngay sau là vật được đếm",
    "time-of-day": "giờ trong ngày, có “lúc”, “sáng” … hoặc nhiều giờ nối nhau",
    "entry-number": "số thứ tự đầu dòng: “1. …; 2. …”, “a) …; b) …”",
    "quotation": "câu được trích trong ngoặc kép, như lời của một khẩu hiệu",
    "ordinal": "số hiệu của một vật: “khóa 13”, “thôn 3”",
}

_VALUES = {
    "times": {
        "figure": "một hoặc hai chữ số",
        "count": "một hoặc hai chữ số, hoặc số viết bằng chữ từ 1 đến 99",
        "month": "tháng: chữ số, số La Mã, bằng chữ, “Giêng”, “Chạp”",
        "quarter": "quý: số La Mã, chữ số hoặc bằng chữ, từ 1 đến 4",
        "english": "tên tháng tiếng Anh: “Sep”, “September”",
        "capital-th": "chữ “Th” viết hoa chữ T",
        "dots": "dấu chấm in sẵn: “…”, “....”, “____”",
        "year": "năm bốn chữ số, từ 1900 đến 2199",
        "two-digits": "năm hai chữ số: “20” là 2020",
        "short-year": "năm hai chữ số, lớn hơn 12",
        "near-year": "năm bốn chữ số của thế kỷ này",
        "year-suffix": "phần năm đi sau: “năm 2020”, “/2020”, “ (2020”, “/20”, “năm …”",
        "compact-day": "tám chữ số liền nhau thành một ngày có thật",
        "compact-month": "sáu chữ số liền nhau thành một tháng có thật",
    },
    "lengths": {
        "number": "số: chữ số theo cách ghi Việt Nam, hoặc bằng chữ",
        "unit": "đơn vị thời gian bất kỳ (danh sách `hours`, `minutes`, `seconds` của `nouns`)",
        "hours": "đơn vị giờ",
        "minutes": "đơn vị phút",
        "seconds": "đơn vị giây",
        "link": "dấu phẩy hoặc chữ “và” giữa hai phần",
        "rest": "hai chữ số nhỏ hơn 60 của đơn vị nhỏ hơn, không ghi đơn vị",
        "no-rest": "chữ số đứng liền mà không phải phần lẻ chắc chắn",
        "clock": "tối đa ba chữ số của đồng hồ",
    },
    "clocks": {
        "hour": "giờ, từ 0 đến 24, bằng chữ số hoặc bằng chữ",
        "figure": "một hoặc hai chữ số",
        "minutes": "phút sau giờ: viết liền, có đơn vị, hoặc hai chữ số sau chữ “giờ”",
        "day-long": "số 24",
        "offset": "độ lệch của múi giờ: “7”, “07:00”",
    },
    "denials": {
        "around": "từ không đổi nghĩa: luôn phủ định được, hoặc không nói gì thêm, hoặc tên của chỉ tiêu",
        "negation": "từ phủ định: “không”, “ko”; “k”, “nil” khi đứng đầu",
        "not-yet": "“chưa”",
        "any-negation": "từ phủ định bất kỳ, kể cả “chưa”",
        "knowledge": "từ về hiểu biết: “rõ”, “thống kê”",
        "affirmed": "từ khẳng định: “có”, “đã”",
        "unknown": "từ ngoài những từ không đổi nghĩa",
        "word": "một từ bất kỳ",
    },
    "references": {
        "digits": "một dãy chữ số",
        "year": "năm bốn chữ số",
        "capitals": "nhóm chữ viết hoa: “SKHCN”, “TT&TT”",
        "paper": "tên tắt loại văn bản, đúng chữ hoa chữ thường (danh sách `paper`)",
        "size-sign": "chữ báo kích thước (danh sách `size-sign`)",
        "side": "một cạnh: số, có hoặc không có đơn vị đo",
        "side-with-unit": "một cạnh: số có đơn vị đo",
        "x": "dấu nhân",
        "sheet": "chữ khổ giấy liền một chữ số: “A4”",
        "raised": "chữ số nhỏ trên hoặc dưới dòng, viết liền",
        "day-long": "số 24",
        "week-long": "số 7",
    },
    "numbering": {
        "number": "tối đa ba chữ số",
        "roman": "số La Mã từ I đến IX, viết hoa",
        "letter": "một chữ cái từ a đến h",
    },
    "kind-in-front": {
        "kinds": "tên một loại, hoặc vài loại nối nhau: “Tin, ảnh”; loại đầu được tính",
        "more": "loại khác trong ngoặc tròn: “(ảnh)”",
        "ordinal": "số của một loạt bài, tối đa ba chữ số: “1”, “số 2”",
        "separator": "dấu ngăn loại với tít: hai chấm, gạch đứng, gạch nối hay chấm có khoảng trắng theo sau",
        "lasting": "một thời lượng",
        "quote": "dấu mở ngoặc kép",
        "one": "số 1",
        "beginning": "chữ viết hoa mở đầu tít, phần sau có chữ thường; không xét khi cả dòng viết hoa",
    },
    "kind-behind": {
        "kinds": "tên một loại, hoặc vài loại nối nhau; loại đầu được tính",
    },
}

_PAGE = {
    "title": "Cách chương trình đọc ngày tháng, thời lượng, lời phủ định và số hiệu",
    "intro": "Trang này dành cho cán bộ công nghệ thông tin của cơ quan: muốn biết vì sao một ô được đọc như vậy, hoặc "
    'vì sao một con số không được đếm. Muốn xem từng bước với một câu cụ thể, gõ `baocao explain "15 phút/ngày x 20 '
    'ngày" --measure phat-thanh`. Trang do `make docs` viết lại từ chính chương trình, nên luôn đúng với chương trình.',
    "steps": "Mọi ô chữ đi qua cùng các bước: văn bản được cắt thành từng từ, từng số, từng dấu; các cụm từ đã biết "
    "được tìm một lần; các quy tắc dưới đây nhận ra những đoạn có nghĩa riêng; phần còn lại được gắn với vật được đếm "
    "của chỉ tiêu. Số nào không quy tắc nào nhận và không gắn được với vật nào thì bao giờ cũng có thông báo.",
    "pattern-title": "Đọc một mẫu như thế nào",
    "pattern-intro": "Mỗi quy tắc có một mẫu: các phần cách nhau một khoảng trắng, khớp lần lượt từ trái sang phải. "
    "Trong một bảng, quy tắc đứng trước được thử trước; quy tắc đầu tiên khớp được dùng.",
    "pattern-head": "phần của mẫu",
    "pattern-says": "nghĩa",
    "pattern.class": "một từ của nhóm ấy (viết hoa): danh sách cùng tên, chữ thường, ở phần “Danh sách từ”",
    "pattern.mark": "một trong các dấu trong nháy",
    "pattern.value": "một bộ đọc (viết thường): nhận một hoặc nhiều từ, giải thích dưới mỗi bảng",
    "pattern.named": "như trên, kết quả được giữ dưới tên trước dấu bằng (`d` ngày, `m` tháng hoặc phút, `y` năm, "
    "`h` giờ, `s` giây, `n` số)",
    "pattern.glued": "phần ấy viết liền với phần trước, không có khoảng trắng",
    "pattern.optional": "có cũng được, không có cũng được",
    "pattern.repeated": "có bao nhiêu lần cũng được, kể cả không có",
    "rule-head": "quy tắc",
    "rule-says": "nhận ra",
    "rule-pattern": "mẫu",
    "rule-examples": "ví dụ",
    "values": "Các bộ đọc trong mẫu:",
    "value-head": "bộ đọc",
    "lists-title": "Danh sách từ",
    "lists-intro": "Từ ngữ là dữ liệu, nằm trong `src/baocao_cli/vietnamese/data/`, mỗi tệp một lĩnh vực. Chữ hoa chữ "
    "thường, cách đặt dấu (hòa, hoà), i hay y (quí, quý) coi như nhau. Vật được đếm của từng biểu mẫu không ở đây mà ở "
    "`form.toml` của biểu mẫu.",
    "list-head": "danh sách",
    "list-says": "nghĩa",
    "list-count": "số cụm từ",
    "list-sample": "ví dụ",
}

TEXTS: dict[str, str] = {
    **{f"grammar.page.{name}": text for name, text in _PAGE.items()},
    **{f"grammar.table.{table}": title for table, (title, _) in _TABLES.items()},
    **{f"grammar.purpose.{table}": purpose for table, (_, purpose) in _TABLES.items()},
    **{
        f"grammar.rule.{table}.{rule}": text
        for table, rules in (
            ("times", _TIMES),
            ("lengths", _LENGTHS),
            ("clocks", _CLOCKS),
            ("denials", _DENIALS),
            ("references", _REFERENCES),
            ("numbering", _NUMBERING),
            ("kind-in-front", _KIND_IN_FRONT),
            ("kind-behind", _KIND_BEHIND),
            ("cell", _CELL),
        )
        for rule, text in rules.items()
    },
    **{f"grammar.value.{table}.{name}": text for table, values in _VALUES.items() for name, text in values.items()},
}
