"""Sentences for the findings of `baocao_cli.findings.codes.recognition`."""

from baocao_cli.texts.finding_text import FindingText

_ASK_UNIT = (
    "Hỏi lại đơn vị rồi ghi đúng tên vào đầu báo cáo, hoặc thêm tên gọi này vào cột “Tên gọi khác” của danh "
    "sách đơn vị, rồi chạy lại."
)
_ASK_MONTH = "Ghi rõ tháng ở tiêu đề báo cáo, hoặc chạy lại lệnh với --month YYYY-MM."
_LOOK = "Xem lại báo cáo; nếu là số liệu cần tính, ghi vào đúng ô của biểu rồi chạy lại."
_FIX_CELL = "Hỏi lại đơn vị và ghi một số liệu duy nhất vào ô “Số lượng” của dòng này, rồi chạy lại."

FINDINGS: dict[str, FindingText] = {
    "another-form": FindingText(
        "Bảng trong tệp (“{raw}”) không phải là biểu nào đang thu.",
        "Đề nghị đơn vị gửi lại theo đúng biểu mẫu đã phát.",
        "Một bảng chấm công gửi nhầm",
    ),
    "no-table": FindingText(
        "Trong tệp không có bảng số liệu của biểu nào, chỉ có lời văn.",
        "Đề nghị đơn vị điền vào bảng của biểu mẫu đã phát và gửi lại.",
        "Công văn gửi kèm mà quên đính báo cáo",
    ),
    "nothing-written": FindingText(
        "Tệp mở được nhưng không có chữ nào.",
        "Đề nghị đơn vị kiểm tra và gửi lại báo cáo.",
        "Tệp Word trắng",
    ),
    "figures-in-picture": FindingText(
        "Số liệu nằm trong ảnh (ảnh chụp hoặc bản quét) nên không đọc được.",
        "Đề nghị đơn vị gửi bản Word hoặc Excel; việc đơn vị đã gửi vẫn được ghi nhận.",
        "Bảng được dán thành ảnh; báo cáo là bản quét",
    ),
    "figure-in-picture": FindingText(
        "Ô chỉ có một ảnh, không có chữ số, nên không đọc được số liệu.",
        "Mở bản gốc xem ảnh rồi hỏi đơn vị con số; lần sau đề nghị đơn vị gõ số vào ô.",
        "Số liệu được dán vào ô dưới dạng ảnh",
    ),
    "form-on-hidden-sheet": FindingText(
        "Biểu nằm trên trang tính bị ẩn nên không được tính.",
        "Bỏ ẩn trang tính (chuột phải vào tên trang, chọn Unhide), lưu lại rồi chạy lại.",
        "Trang “Kết quả” bị ẩn",
    ),
    "hidden-sheet": FindingText(
        "Trang tính ẩn “{sheet}” có số liệu (“{raw}” ở {where}); số liệu đó không được tính.",
        "Xem trang đó; nếu là số liệu của báo cáo, bỏ ẩn rồi gửi lại.",
        "Trang ẩn còn giữ số liệu tháng trước",
    ),
    "several-under-one-heading": FindingText(
        "Trong tệp có nhiều bảng cùng một biểu mà không có phần đầu riêng cho từng báo cáo.",
        "Tách thành từng báo cáo, mỗi báo cáo có tên đơn vị và tháng của mình, rồi gửi lại.",
        "Hai bảng của hai tháng đặt liền nhau dưới một tiêu đề",
    ),
    "figures-only-outside": FindingText(
        "Bảng để trống mà có số liệu ghi ngoài bảng: “{raw}” ({where}).",
        "Hỏi lại đơn vị và ghi số liệu vào bảng, rồi chạy lại.",
        "Bảng trống, bên dưới có “Đã treo 05 pa nô”",
    ),
    "empty-beside-picture": FindingText(
        "Bảng để trống mà trong tệp có ảnh ({where}); số liệu có thể nằm trong ảnh.",
        "Xem ảnh, ghi số liệu vào bảng rồi chạy lại, hoặc đề nghị đơn vị gửi lại.",
        "Biểu để trống, bên dưới dán ảnh chụp bảng đã điền",
    ),
    "figure-outside": FindingText(
        "Có số liệu ghi ngoài bảng, không được tính: “{raw}” ({where}).",
        _LOOK,
        "“Ngoài ra đơn vị treo thêm 02 băng rôn” dưới bảng",
    ),
    "figure-in-note": FindingText(
        "Ghi chú hoặc nhận xét kèm theo có con số, không được tính: “{raw}” ({where}).",
        "",
        "Nhận xét bên lề “tăng 2 so với tháng trước”",
    ),
    "text-outside": FindingText(
        "Ngoài bảng có ghi: “{raw}” ({where}).",
        "",
        "“Ghi chú: báo cáo bổ sung sau” dưới bảng",
    ),
    "section-other-heading": FindingText(
        "Phần “{raw}” ({where}) không có trong biểu; được đọc chung với mục “{section}”.",
        "Xem lại nội dung có thuộc mục đó không.",
        "“III. PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 10” sau bảng",
    ),
    "older-version": FindingText(
        "Báo cáo làm trên mẫu cũ (phiên bản {version}; hiện nay là {current}) của biểu “{form}”.",
        "",
        "Đơn vị dùng lại tệp mẫu của đợt trước",
    ),
    "not-owed": FindingText(
        "Theo danh sách, {unit} không phải báo cáo biểu “{form}” tháng {month}; số liệu vẫn được tính.",
        "Nếu danh sách chưa đúng, sửa cột Biểu mẫu, Từ tháng, Đến tháng.",
        "Đơn vị chỉ phải gửi biểu 1 mà gửi thêm biểu 2",
    ),
    "table-not-there": FindingText(
        "Báo cáo thiếu bảng “{table}” của biểu.",
        "Đề nghị đơn vị bổ sung.",
        "Biểu có hai bảng mà chỉ gửi một",
    ),
    "unit-unknown": FindingText(
        "Không biết báo cáo này của đơn vị nào: cả văn bản, tên tệp và người gửi đều không nêu tên.",
        _ASK_UNIT,
        "Đầu báo cáo còn để “Phòng/đv.....”",
    ),
    "unit-not-in-roster": FindingText(
        "Báo cáo ghi đơn vị “{raw}”, không có trong danh sách đơn vị.",
        _ASK_UNIT,
        "Đầu báo cáo ghi tên một phòng đã giải thể",
    ),
    "unit-ambiguous": FindingText(
        "Tên “{raw}” có thể là của nhiều đơn vị: {candidates}.",
        _ASK_UNIT,
        "“Phòng Kỹ thuật” khi có hai phòng cùng có chữ đó",
    ),
    "unit-alike": FindingText(
        "Tên “{raw}” gần giống “{name}” nhưng không trùng, nên chưa nhận.",
        _ASK_UNIT,
        "“Văn phồng Sở” gõ nhầm",
    ),
    "unit-evidence-equal": FindingText(
        "Trong báo cáo có hai tên đơn vị ngang nhau: “{raw}” và “{other}”.",
        _ASK_UNIT,
        "Hai câu mở đầu của hai đơn vị",
    ),
    "unit-words-left-out": FindingText(
        "Tên “{raw}” viết thiếu chữ, được hiểu là {name}.",
        "Nếu không đúng, sửa tên ở đầu báo cáo rồi chạy lại.",
        "“TT Kỹ thuật”",
    ),
    "unit-contradicted": FindingText(
        "Báo cáo được tính cho {name}, nhưng {source} (“{raw}”) lại nêu {other}.",
        "Xem lại báo cáo là của đơn vị nào.",
        "Đầu văn bản ghi Văn phòng Sở, tên tệp ghi Thanh tra",
    ),
    "unit-sender-differs": FindingText(
        "Báo cáo của {name} do {other} gửi (“{raw}”).",
        "",
        "Văn thư của phòng khác gửi hộ báo cáo",
    ),
    "mark-contradicts-unit": FindingText(
        "Tệp được làm từ mẫu cấp cho {other}, nhưng báo cáo ghi là của {name}.",
        "Xem lại báo cáo là của đơn vị nào; có thể tệp của đơn vị khác đã được chép lại.",
        "Chép tệp của phòng bên để điền",
    ),
    "unit-from-light-evidence": FindingText(
        "Đầu báo cáo không ghi tên đơn vị; biết là {name} nhờ {source} (“{raw}”).",
        "",
        "Đầu văn bản để trống, tệp tên “VP thang 9.docx”",
    ),
    "month-unknown": FindingText(
        "Không biết báo cáo này của tháng nào.",
        _ASK_MONTH,
        "Tiêu đề, cột thời gian và tên tệp đều không ghi tháng",
    ),
    "month-without-year": FindingText(
        "Báo cáo ghi tháng {number} (“{raw}”) mà không ghi năm ở đâu cả.",
        _ASK_MONTH,
        "“Báo cáo tháng 9”, ngày ký để trống",
    ),
    "month-evidence-equal": FindingText(
        "Báo cáo nêu hai tháng khác nhau: “{raw}” và “{other}”.",
        _ASK_MONTH,
        "Tiêu đề ghi tháng 8, dòng dưới ghi tháng 9",
    ),
    "month-longer-time": FindingText(
        "Báo cáo là của nhiều tháng (“{raw}”), không phải của một tháng.",
        "Đề nghị đơn vị gửi số liệu riêng của từng tháng.",
        "“Báo cáo quý III năm 2020”",
    ),
    "month-part-only": FindingText(
        "Báo cáo chỉ là của một phần tháng (“{raw}”), không phải của cả tháng.",
        "Đề nghị đơn vị gửi số liệu của cả tháng.",
        "“Báo cáo tuần 3 tháng 9”",
    ),
    "paper-is-plan": FindingText(
        "Văn bản là kế hoạch (“{raw}”), không phải báo cáo kết quả; số liệu là việc sẽ làm nên chưa tính.",
        "Đề nghị đơn vị gửi báo cáo kết quả đã thực hiện trong tháng.",
        "Tiêu đề là “KẾ HOẠCH”",
    ),
    "month-from-option": FindingText(
        "Báo cáo không ghi tháng; lấy theo --month là {month}.",
        "Xem lại báo cáo có đúng của tháng đó không.",
        "Biểu điền thiếu tháng, lệnh chạy với --month",
    ),
    "month-not-asked": FindingText(
        "Báo cáo là của tháng {month}, không phải tháng {asked} đang thu; đã ghi vào tháng {month}.",
        "",
        "Báo cáo tháng 8 gửi lẫn trong đợt thu tháng 9",
    ),
    "month-contradicted": FindingText(
        "Báo cáo được tính vào tháng {month}, nhưng {source} lại ghi “{raw}”.",
        "Xem lại báo cáo là của tháng nào.",
        "Tiêu đề ghi tháng 9, tên tệp ghi tháng 8",
    ),
    "mark-contradicts-month": FindingText(
        "Tệp được làm từ mẫu của tháng {other}, nhưng báo cáo là của tháng {month}.",
        "Xem lại báo cáo có phải điền nhầm trên tệp cũ không.",
        "Dùng lại tệp tháng trước để điền",
    ),
    "signed-out-of-time": FindingText(
        "Báo cáo tháng {month} nhưng đề “{raw}”.",
        "Xem lại ngày ký và tháng báo cáo.",
        "Báo cáo tháng 9 ký tháng 12",
    ),
    "month-from-signing": FindingText(
        "Báo cáo không ghi tháng; ngày ký (“{raw}”) khớp với --month {month}.",
        "",
        "Chỉ có “ngày 05 tháng 10 năm 2020” và --month 2020-09",
    ),
    "month-from-light-evidence": FindingText(
        "Tiêu đề và câu dẫn không ghi tháng; biết là tháng {month} nhờ {source} (“{raw}”).",
        "",
        "Chỉ cột thời gian có ghi tháng 9 năm 2020",
    ),
    "month-from-other-report": FindingText(
        "Báo cáo không ghi tháng; lấy theo báo cáo kia của đơn vị trong cùng tệp: tháng {month}.",
        "",
        "Một tệp có cả hai biểu, chỉ biểu 1 ghi tháng",
    ),
    "row-not-there": FindingText(
        "Bảng thiếu dòng “{row}” của biểu.",
        "Hỏi lại đơn vị nếu cần số liệu của dòng này.",
        "Dòng phát thanh bị xóa",
    ),
    "row-twice": FindingText(
        "Dòng “{label}” có thêm số liệu “{raw}” ở {where}: chưa biết lấy dòng nào hay cộng lại.",
        _FIX_CELL,
        "Hai dòng “Tuyên truyền miệng” cùng có số",
    ),
    "row-twice-one-empty": FindingText(
        "Biểu có nhiều dòng cho cùng một chỉ tiêu; lấy dòng có số liệu “{raw}” ({where}).",
        "",
        "Dòng bị chép lặp, một dòng để trống",
    ),
    "row-detail-set-aside": FindingText(
        "Dòng chi tiết “{label}” (“{raw}”, {where}) không cộng thêm vào dòng chung.",
        "Xem lại dòng chung đã gồm số chi tiết này chưa.",
        "Dưới dòng “Pa nô, áp phích, khẩu hiệu” có dòng “Pa nô: 5”",
    ),
    "row-detail-alone": FindingText(
        "Số liệu ghi ở dòng chi tiết “{label}” (“{raw}”, {where}) mà dòng chung để trống.",
        _FIX_CELL,
        "Chỉ điền các dòng con “Pa nô”, “Áp phích”",
    ),
    "row-former-label": FindingText(
        "Dòng “{raw}” là tên của mẫu cũ.",
        "",
        "Báo cáo làm trên mẫu cũ",
    ),
    "row-label-alike": FindingText(
        "Dòng “{raw}” được hiểu là “{printed}”.",
        "Nếu không đúng, sửa tên dòng rồi chạy lại.",
        "“Tuyên truyên miệg”",
    ),
    "row-label-extended": FindingText(
        "Dòng “{raw}” có thêm chữ so với “{printed}” của biểu; được đọc là dòng đó.",
        "",
        "“Tuyên truyền miệng tại hội nghị chi bộ”",
    ),
    "row-added": FindingText(
        "Dòng thêm vào biểu: “{label}” – “{raw}”; được ghi vào mục khác.",
        "Xem lại số liệu này thuộc chỉ tiêu nào.",
        "Thêm dòng “05 Zalo, Facebook”",
    ),
    "row-added-empty": FindingText(
        "Dòng “{raw}” thêm vào biểu không có số liệu.",
        "Hỏi lại đơn vị nếu cần số liệu của dòng này.",
        "Thêm dòng “Zalo, Facebook” mà để trống",
    ),
    "row-not-of-the-form": FindingText(
        "Dòng “{label}” (“{raw}”, {where}) không có trong biểu nên không được tính.",
        _LOOK,
        "Thêm một dòng vào biểu không có mục “Khác”",
    ),
    "row-added-twice-filled": FindingText(
        "Dòng thêm “{label}” có nhiều số liệu: “{raw}”.",
        _FIX_CELL,
        "Dòng thêm có số ở hai cột",
    ),
    "row-without-label": FindingText(
        "Ngay dưới dòng này có ô “{raw}” ({where}) không có tên dòng, không được tính.",
        _LOOK,
        "Số liệu thứ hai ghi ở dòng trống bên dưới",
    ),
    "row-without-label-alone": FindingText(
        "Ô của dòng để trống mà dòng không tên bên dưới ghi “{raw}” ({where}).",
        _FIX_CELL,
        "Số liệu ghi lệch xuống một dòng",
    ),
    "total-row-set-aside": FindingText(
        "Dòng tổng cộng “{raw}” không phải là chỉ tiêu nên để riêng.",
        "",
        "Thêm dòng “Tổng cộng” vào biểu 1",
    ),
    "figure-in-label": FindingText(
        "Ô tên dòng có con số ghi thêm: “{raw}” ({where}); không được tính.",
        _LOOK,
        "“Tuyên truyền miệng (đã tổ chức 02 buổi)”",
    ),
    "figure-in-label-alone": FindingText(
        "Con số ghi ngay trong ô tên dòng: “{raw}” ({where}), ô số liệu thì để trống.",
        _FIX_CELL,
        "“Pa nô, áp phích, khẩu hiệu: 05”",
    ),
    "two-value-cells": FindingText(
        "Cột số liệu bị tách và cả hai ô đều có chữ: “{raw}” ({where}).",
        _FIX_CELL,
        "Ô “Số lượng” tách đôi, mỗi nửa một số",
    ),
    "value-merged-over-rows": FindingText(
        "Ô “{raw}” ({where}) được gộp cho nhiều dòng nên không biết là số của dòng nào.",
        "Tách ô và ghi số liệu cho từng dòng, rồi chạy lại.",
        "Một ô “30” gộp cho hai dòng",
    ),
    "value-in-hidden-row": FindingText(
        "Số liệu “{raw}” nằm ở dòng hoặc cột bị ẩn ({where}).",
        "Bỏ ẩn dòng hoặc cột, xem lại rồi gửi lại.",
        "Dòng bị ẩn do lọc dữ liệu",
    ),
    "value-column-unknown": FindingText(
        "Không có tiêu đề cột nào cho biết “{raw}” ({where}) là số lượng.",
        "Ghi lại tiêu đề cột “Số lượng” rồi chạy lại.",
        "Hàng tiêu đề bị xóa, cột bị đổi chỗ",
    ),
    "value-columns-several": FindingText(
        "Dòng này có nhiều ô có số liệu (“{raw}”, từ {where}) mà không tiêu đề cột nào là “Số lượng”.",
        _FIX_CELL,
        "Các cột “Tháng 8”, “Tháng 9”, “Lũy kế” thay cho cột “Số lượng”",
    ),
    "head-of-another-time": FindingText(
        "Đầu cột “{head}” cho biết “{raw}” ({where}) không phải là số của tháng báo cáo.",
        "Hỏi lại đơn vị số liệu riêng của tháng báo cáo và ghi vào ô “Số lượng”, rồi chạy lại.",
        "Cột “Số lượng tháng 8” trong báo cáo tháng 9",
    ),
    "unit-of-another-measure": FindingText(
        "“{raw}” ({where}) được ghi theo đơn vị tính “{unit}”, không phải đơn vị của chỉ tiêu này.",
        "Hỏi lại đơn vị số liệu theo đúng đơn vị tính của biểu, rồi chạy lại.",
        "Pa nô: 24, đơn vị tính m2",
    ),
    "unit-of-head": FindingText(
        "Ô chỉ ghi số “{raw}” ({where}): được hiểu theo đơn vị “{unit}” ghi ở đầu cột hoặc cột đơn vị tính.",
        "Hãy xem lại nếu không đúng.",
        "Cột “Số lượng (giờ)”, ô ghi “2”",
    ),
    "details-differ": FindingText(
        "Các số chi tiết cộng lại không bằng số chung “{raw}” ({where}).",
        "Hỏi lại đơn vị số nào đúng, sửa rồi chạy lại.",
        "Dòng chung ghi 20, ba dòng con 2, 5 và 9",
    ),
    "column-not-counted": FindingText(
        "Cột “{head}” ngoài biểu có số “{raw}” ({where}), không được tính.",
        _LOOK,
        "Thêm cột “Lũy kế” hoặc ghi số ra ngoài bảng",
    ),
    "number-cell-text": FindingText(
        "Ô số thứ tự có ghi thêm “{raw}” ({where}), không được tính.",
        _LOOK,
        "“02 buổi” gõ nhầm vào cột STT",
    ),
    "note-kept": FindingText(
        "Ghi chú của đơn vị: “{raw}” ({where}).",
        "",
        "Cột “Ghi chú” có chữ",
    ),
    "planned-set-aside": FindingText(
        "Cột kế hoạch (“{raw}”, {where}) không được tính.",
        "",
        "Thêm cột “Kế hoạch” bên cạnh cột “Thực hiện”",
    ),
    "head-not-there": FindingText(
        "Bảng không có hàng tiêu đề; các cột được hiểu theo thứ tự của biểu.",
        "Xem lại số liệu có đúng cột không.",
        "Hàng tiêu đề bị xóa",
    ),
    "list-group-heading": FindingText(
        "Dòng “{raw}” ({where}) là tên nhóm, không tính là một tin, bài.",
        "",
        "Dòng “I. Tin” trước các tin",
    ),
    "row-after-total": FindingText(
        "Có dòng ghi sau dòng tổng cộng ({where}); vẫn được tính vào danh sách.",
        "Xem lại dòng đó có thuộc báo cáo không.",
        "Thêm tin mới dưới dòng “Tổng cộng”",
    ),
    "total-twice": FindingText(
        "Có thêm một dòng tổng cộng: “{raw}” ({where}); lấy dòng đầu.",
        "Xem lại tổng của báo cáo.",
        "Hai dòng “Tổng cộng”",
    ),
    "entry-in-hidden-row": FindingText(
        "Dòng bị ẩn vẫn được đọc: “{raw}” ({where}).",
        "Xem lại dòng đó có thuộc báo cáo không.",
        "Dòng bị ẩn do lọc dữ liệu",
    ),
    "entry-struck-out": FindingText(
        "Dòng bị gạch bỏ hoặc bị ẩn không được tính: “{raw}” ({where}).",
        "Nếu dòng đó vẫn cần tính, bỏ gạch rồi gửi lại.",
        "Một tin bị gạch ngang cả dòng",
    ),
    "entry-cells-joined": FindingText(
        "Thông tin của một cột được ghi ở nhiều ô (“{raw}”, {where}); đã đọc chung.",
        "",
        "Ngày đăng và thời lượng ghi ở hai cột riêng",
    ),
    "length-merged-over-rows": FindingText(
        "Thời lượng “{raw}” ({where}) gộp cho nhiều dòng, chỉ tính một lần.",
        "Xem lại thời lượng của từng tin, bài.",
        "Một ô “15 phút” gộp cho ba tin",
    ),
}
