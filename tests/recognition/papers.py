"""Papers as neutral documents, made straight from text: what a reader would make of a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from baocao_cli.documents.model import Block, Cell, CellKind, Document, Origin, Paragraph, Place, Table
from baocao_cli.forms.loader import load_forms
from baocao_cli.inbox.model import Arrival
from baocao_cli.month import Month
from baocao_cli.recognition import recognise
from baocao_cli.recognition.model import FilledCell, Knowledge, RecognisedReturn, Recognition
from baocao_cli.resources import templates_folder
from baocao_cli.workspace.settings_model import Settings
from baocao_cli.workspace.unit import Unit

FORMS = tuple(loaded.form for loaded in load_forms([templates_folder()]))
UNITS = (
    Unit("VP", "Văn phòng Sở", aliases=("VP Sở KH&CN",), email="vp@example.vn"),
    Unit("KHTC", "Phòng Kế hoạch - Tài chính", superior="Sở Khoa học và Công nghệ"),
    Unit("QLKH", "Phòng Quản lý Khoa học"),
    Unit("QLCN", "Phòng Quản lý Công nghệ"),
    Unit("TTTT", "Trung tâm Thông tin và Thống kê KH&CN", aliases=("TT Thông tin",)),
    Unit("TTKT", "Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng"),
    Unit("CCTDC", "Chi cục Tiêu chuẩn Đo lường Chất lượng"),
    Unit("TTRA", "Thanh tra Sở"),
    Unit("EAKAO", "UBND xã Ea Kao", superior="UBND thành phố Buôn Ma Thuột"),
)
KNOWLEDGE = Knowledge(FORMS, UNITS, Settings())
SEPTEMBER = Month(2020, 9)

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
BASIS = (
    "Thực hiện Kế hoạch số 12/KH-SKHCN ngày 20/02/2020 của Sở KH&CN về việc Tuyên truyền đại hội đảng bộ các cấp tiến "
    "tới Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII và Đại hội đại biểu toàn quốc lần thứ XIII của Đảng; 80 năm thành "
    "lập Đảng bộ tỉnh Đắk Lắk (1940 – 2020)."
)
SUBJECT = (
    "V/v Tuyên truyền đại hội đảng bộ các cấp tiến tới Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII và Đại hội đại biểu "
    "toàn quốc lần thứ XIII của Đảng; 80 năm thành lập Đảng bộ tỉnh Đắk Lắk (1940 – 2020)"
)
LABELS = {
    "pa-no": "Pa nô, áp phích, khẩu hiệu",
    "tuyen-truyen-mieng": "Tuyên truyền miệng (buổi, tổng số người dự)",
    "phat-thanh": "Phát thanh trên Đài TT Cơ sở (thời lượng tính bằng phút)",
    "khac": "Khác (xe loa, văn nghệ cổ động.v.v..)",
}
HEAD = ["STT", "Hình thức tuyên truyền", "Số lượng", "Thời gian thực hiện"]
LIST_HEAD = ["STT", "Tít của: tin, bài, phóng sự, video clip...", "Thời gian đăng (phút)"]
SECTION = "II. CÁC KHÓ KHĂN, VƯỚNG MẮC, KIẾN NGHỊ (NẾU CÓ)"
PERIOD = "tháng 9 năm 2020"
VALUES = {"pa-no": "05", "tuyen-truyen-mieng": "02 buổi, 85 người", "phat-thanh": "120 phút", "khac": "Không"}

Rows = Sequence[Sequence[str | Cell | None]]
Part = str | Table | Paragraph | Rows


def table(rows: Rows, **changes: object) -> Table:
    """A table of texts; None: no cell there (covered by a merged one, or a ragged row). Its place comes later."""
    cells: list[Cell] = []
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            if isinstance(text, Cell):
                cells.append(replace(text, row=row, column=column))
            elif text is not None:
                cells.append(Cell(row, column, Place(), text))
    width = max(len(texts) for texts in rows)
    made = Table(Place(), len(rows), width, tuple(cells))
    return replace(made, **changes)  # type: ignore[arg-type]  # keyword arguments of a test


def cell(text: str, **changes: object) -> Cell:
    return replace(Cell(0, 0, Place(), text), **changes)  # type: ignore[arg-type]  # keyword arguments of a test


def number(value: str) -> Cell:
    return cell(value, kind=CellKind.NUMBER, value=Decimal(value))


def document(*parts: Part, properties: dict[str, str] | None = None, kind: str = "docx") -> Document:
    """Paragraphs and tables in order; places are counted as a reader counts them."""
    blocks: list[Block] = []
    tables = paragraphs = 0
    for made in parts:
        if isinstance(made, str):
            paragraphs += 1
            blocks.append(Paragraph(made, Place(paragraph=paragraphs)))
        elif isinstance(made, Paragraph):
            paragraphs += 1
            blocks.append(replace(made, place=Place(paragraph=paragraphs, origin=made.origin)))
        else:
            tables += 1
            blocks.append(_placed(made if isinstance(made, Table) else table(made), tables))
    return Document(kind, tuple(blocks), properties or {})


def _placed(made: Table, number: int) -> Table:
    def place(found: Cell) -> Place:
        table = None if made.sheet is not None else number
        return Place(sheet=made.sheet, table=table, row=found.row + 1, column=found.column + 1)

    cells = tuple(replace(found, place=place(found)) for found in made.cells)
    where = Place(sheet=made.sheet) if made.sheet is not None else Place(table=number)
    return replace(made, cells=cells, place=where, _covered={})


def sheet(name: str, rows: Rows, **changes: object) -> Table:
    return table(rows, sheet=name, **changes)


def box(text: str) -> Paragraph:
    return Paragraph(text, Place(), Origin.TEXT_BOX)


def heading(unit: str = "VĂN PHÒNG SỞ", superior: str = "SỞ KHOA HỌC VÀ CÔNG NGHỆ") -> list[list[str]]:
    """The borderless table at a paper's head."""
    left = "\n".join(line for line in (superior, unit, "-------") if line)
    return [[left, f"{NATION}\n{MOTTO}"], ["Số: 05/BC-VP", "Đắk Lắk, ngày 05 tháng 10 năm 2020"]]


def rows(values: dict[str, str] | None = None, period: str = PERIOD) -> list[list[str]]:
    filled = VALUES if values is None else values
    return [
        [f"{position:02d}", label, filled.get(measure, ""), period]
        for position, (measure, label) in enumerate(LABELS.items(), start=1)
    ]


def grid(values: dict[str, str] | None = None, period: str = PERIOD) -> list[list[str]]:
    return [HEAD, *rows(values, period)]


def listing(*entries: tuple[str, str], total: str | None = "") -> list[list[str]]:
    found = [[f"{position:02d}", title, time] for position, (title, time) in enumerate(entries, start=1)]
    return [LIST_HEAD, *found, *([["Tổng cộng", "", total]] if total is not None else [])]


def intro(
    title: str = "BÁO CÁO", sentence: str = "Văn phòng Sở báo cáo kết quả tuyên truyền, cụ thể như sau:"
) -> list[str]:
    return [title, SUBJECT, BASIS, sentence, "I. KẾT QUẢ TRIỂN KHAI THỰC HIỆN:"]


def ending(text: str = "Không") -> list[Part]:
    signature = [["Nơi nhận:\n- Sở TT&TT (b/c);\n- Lưu VT.", "THỦ TRƯỞNG ĐƠN VỊ\n\n\nNguyễn Văn A"]]
    return [SECTION, text, signature]


def report(*, unit: str = "VĂN PHÒNG SỞ", title: str = "BÁO CÁO", body: Iterable[Part] | None = None) -> Document:
    """A whole report on the first form."""
    middle = [grid()] if body is None else list(body)
    return document(heading(unit), *intro(title), *middle, *ending())


def arrival(path: str = "bao-cao.docx", sender: str | None = None, subject: str | None = None) -> Arrival:
    return Arrival(path, "0" * 64, datetime(2020, 10, 6, tzinfo=UTC), sender, subject)


def known(
    made: Document,
    path: str = "bao-cao.docx",
    *,
    month: Month | None = None,
    knowledge: Knowledge = KNOWLEDGE,
    sender: str | None = None,
    subject: str | None = None,
) -> Recognition:
    return recognise(made, arrival(path, sender, subject), knowledge, month)


def single(made: Document, path: str = "bao-cao.docx", **how: object) -> RecognisedReturn:
    recognition = known(made, path, **how)  # type: ignore[arg-type]  # keyword arguments of `known`
    assert len(recognition.returns) == 1, recognition
    return recognition.returns[0]


def filled(found: RecognisedReturn) -> dict[str, FilledCell]:
    assert found.filled is not None
    return {answer.measure.id: answer for answer in found.filled.cells}


def texts(found: RecognisedReturn) -> dict[str, str | None]:
    """What stands in the cell of each measure."""
    return {name: answer.cell.text if answer.cell is not None else None for name, answer in filled(found).items()}


def codes(found: RecognisedReturn | Recognition) -> set[str]:
    return {finding.code for finding in found.findings}


def told(found: RecognisedReturn, measure: str) -> set[str]:
    return {finding.code for finding in filled(found)[measure].findings}
