"""A summary that somebody edited by hand: where what is signed and what is carried differ, no figure is taken."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.table import Table

from baocao_cli.ooxml.package import read_parts, write_parts
from tests.rollup.offices import Office, without_data
from tests.rollup.offices_of_example import province

Edit = Callable[[WordDocument], None]


def collected_after(folder: Path, below: Office, edit: Edit) -> Any:
    """What the province makes of the district's document after that edit."""
    office = province(folder)
    path = office.receive(below.summary_file())
    document = Document(str(path))
    edit(document)
    document.save(str(path))
    return office.collect()["files"][0]


def without_data_after(folder: Path, below: Office, edit: Edit) -> Any:
    """The list's return, of a document that was edited and has lost its data."""
    office = province(folder)
    path = office.receive(below.summary_file())
    document = Document(str(path))
    edit(document)
    document.save(str(path))
    without_data(path)
    return form_of(office.collect()["files"][0], "tin-bai")


def table_with(document: WordDocument, text: str) -> Table:
    """The table one of whose heads is that text."""
    return next(table for table in document.tables if text in [cell.text for cell in table.rows[0].cells])


def row_of(table: Table, label: str) -> int:
    return next(
        number for number, row in enumerate(table.rows) if any(label in cell.text for cell in row.cells) and number
    )


def form_of(file: Any, form: str) -> Any:
    return next(each for each in file["returns"] if each["form"] == form)


def codes(told: Any) -> list[str]:
    return [finding["code"] for finding in told["findings"]]


def drop(element: Any) -> None:
    element.getparent().remove(element)


def change(label: str, text: str) -> Edit:
    """Type another figure into the row's cell of this month."""

    def edit(document: WordDocument) -> None:
        table = next(table for table in document.tables if "Hình thức, nội dung" in table.rows[0].cells[1].text)
        table.cell(row_of(table, label), 3).text = text

    return edit


def test_another_figure_holds_its_measure_with_both_quoted(folder: Path, ea_kar: Office) -> None:
    form = form_of(collected_after(folder, ea_kar, change("Pa nô, áp phích", "98")), "ket-qua")
    assert form["outcome"] == "held"
    reading = form["readings"]["pa-no"]
    assert (reading["status"], reading["value"]) == ("held", None)
    assert reading["proposal"]["total"] == 98
    finding = next(each for each in form["findings"] if each["code"] == "summary-edited")
    assert "“98”" in finding["message"]
    assert "“89”" in finding["message"]
    assert finding["where"] == "bảng 2, hàng 2, cột 4"
    assert form["readings"]["tuyen-truyen-mieng"]["status"] == "reported"


def test_an_edited_detail_holds_it_too(folder: Path, ea_kar: Office) -> None:
    form = form_of(collected_after(folder, ea_kar, change("Áp phích", "21")), "ket-qua")
    assert form["readings"]["pa-no"]["status"] == "held"
    assert codes(form) == ["summary-edited"]


def test_words_in_place_of_a_figure_are_quoted(folder: Path, ea_kar: Office) -> None:
    form = form_of(collected_after(folder, ea_kar, change("Số buổi", "khoảng 6")), "ket-qua")
    assert form["readings"]["tuyen-truyen-mieng"]["status"] == "held"
    assert "khoảng 6" in next(each["message"] for each in form["findings"])


def test_a_deleted_row_holds_its_measure(folder: Path, ea_kar: Office) -> None:
    def edit(document: WordDocument) -> None:
        table = table_with(document, "Hình thức, nội dung")
        row = table.rows[row_of(table, "Phát thanh")]
        drop(row._tr)

    form = form_of(collected_after(folder, ea_kar, edit), "ket-qua")
    reading = form["readings"]["phat-thanh"]
    assert (reading["status"], reading["proposal"]) == ("held", {"minutes": 195.5})
    assert codes(form) == ["summary-row-gone"]


def test_a_row_typed_into_the_table_is_reported(folder: Path, ea_kar: Office) -> None:
    def edit(document: WordDocument) -> None:
        table = table_with(document, "Hình thức, nội dung")
        add_row: Any = table.add_row  # its stubs say nothing
        cells = add_row().cells
        cells[0].text, cells[1].text, cells[3].text = "05", "Zalo, Facebook", "12"

    file = collected_after(folder, ea_kar, edit)
    assert codes(file) == ["summary-row-strange"]
    assert file["findings"][0]["raw"] == "Zalo, Facebook: 12"


def test_a_changed_entry_of_the_annex_holds_the_list(folder: Path, ea_kar: Office) -> None:
    def edit(document: WordDocument) -> None:
        table = table_with(document, "Thời lượng (phút)")
        table.cell(row_of(table, "80 năm vẻ vang"), 3).text = "40"

    form = form_of(collected_after(folder, ea_kar, edit), "tin-bai")
    assert form["readings"]["tin-bai"]["status"] == "held"
    assert form["readings"]["tong-cong"]["value"] == {"items": 3, "minutes": 7.25}
    assert codes(form) == ["summary-entry-edited"]


def test_an_entry_gone_from_the_annex_holds_the_list(folder: Path, ea_kar: Office) -> None:
    def edit(document: WordDocument) -> None:
        table = table_with(document, "Thời lượng (phút)")
        row = table.rows[row_of(table, "80 năm vẻ vang")]
        drop(row._tr)

    form = form_of(collected_after(folder, ea_kar, edit), "tin-bai")
    assert form["readings"]["tin-bai"]["status"] == "held"
    assert "summary-entry-gone" in codes(form)


def test_a_document_without_its_annexes_counts_with_a_warning(folder: Path, ea_kar: Office) -> None:
    def edit(document: WordDocument) -> None:
        table = table_with(document, "Thời lượng (phút)")
        drop(table._tbl)

    form = form_of(collected_after(folder, ea_kar, edit), "tin-bai")
    assert form["readings"]["tin-bai"]["status"] == "reported"
    assert codes(form) == ["summary-annex-gone"]


def test_rewritten_words_are_held(folder: Path, ea_kar: Office) -> None:
    def edit(document: WordDocument) -> None:
        paragraph = next(p for p in document.paragraphs if p.text == "Kinh phí còn hạn chế.")
        paragraph.text = "Kinh phí đã đủ."

    form = form_of(collected_after(folder, ea_kar, edit), "ket-qua")
    assert form["readings"]["kho-khan"]["status"] == "held"
    assert "summary-words-edited" in codes(form)


def test_a_document_without_tables_of_totals_is_rejected_by_name(folder: Path, ea_kar: Office) -> None:
    def edit(document: WordDocument) -> None:
        for table in [each for each in document.tables if "Hình thức, nội dung" in each.rows[0].cells[1].text]:
            drop(table._tbl)

    file = collected_after(folder, ea_kar, edit)
    assert (file["outcome"], codes(file)) == ("rejected", ["summary-without-totals"])


def test_another_month_in_the_head_holds_the_return(folder: Path, ea_kar: Office) -> None:
    def edit(document: WordDocument) -> None:
        table_with(document, "Hình thức, nội dung").cell(0, 3).text = "Tháng 10/2020"

    file = collected_after(folder, ea_kar, edit)
    assert {each["outcome"] for each in file["returns"]} == {"held"}
    assert "summary-months-differ" in codes(file["returns"][0])


def test_what_is_pasted_into_another_document_is_read_from_its_tables(folder: Path, ea_kar: Office) -> None:
    office = province(folder)
    without_data(office.receive(ea_kar.summary_file()))
    file = office.collect()["files"][0]
    assert codes(file) == ["summary-data-gone"]
    form, of_list = form_of(file, "ket-qua"), form_of(file, "tin-bai")
    assert (form["unit"], form["month"], form["outcome"]) == ("EK", "2020-09", "accepted_with_warnings")
    kinds = {"pa nô": 7, "áp phích": 20, "khẩu hiệu": 12, "băng rôn": 50}
    assert form["readings"]["pa-no"]["value"] == {"total": 89, "kinds": kinds}
    assert form["readings"]["kho-khan"]["status"] == "missing"
    items = of_list["readings"]["tin-bai"]["value"]["items"]
    assert sorted(item["title"] for item in items) == ["80 năm vẻ vang", "Khai mạc Đại hội", "Đại hội"]
    assert {item["kind"] for item in items} == {"tin", "bài", "phóng sự"}


def test_without_data_a_table_unlike_its_annex_is_held(folder: Path, ea_kar: Office) -> None:
    def edit(document: WordDocument) -> None:
        table = next(t for t in document.tables if t.cell(1, 1).text.startswith("Tin, bài"))
        table.cell(1, 3).text = "4"

    form = without_data_after(folder, ea_kar, edit)
    assert form["readings"]["tin-bai"]["status"] == "held"
    assert codes(form)[0] == "summary-annex-differs"


def test_an_edited_workbook_is_held(folder: Path, ea_kar: Office) -> None:
    office = province(folder)
    path = office.receive(ea_kar.summary_file("xlsx"))
    parts = read_parts(path.read_bytes())
    name = next(name for name in parts if name.startswith("xl/worksheets/sheet") and b">89<" in parts[name])
    parts[name] = parts[name].replace(b">89<", b">98<", 1)
    path.write_bytes(write_parts(parts))
    form = form_of(office.collect()["files"][0], "ket-qua")
    assert form["readings"]["pa-no"]["status"] == "held"
    assert "summary-edited" in codes(form)


def test_a_workbook_without_data_keeps_every_word(folder: Path, ea_kar: Office) -> None:
    office = province(folder)
    without_data(office.receive(ea_kar.summary_file("xlsx"), "EK tong hop.xlsx"))
    form = form_of(office.collect()["files"][0], "ket-qua")
    assert form["readings"]["kho-khan"]["value"] == {"text": "UBND xã Ea Tu: Kinh phí còn hạn chế."}


def test_an_entry_typed_into_the_annex_holds_the_list(folder: Path, ea_kar: Office) -> None:
    def edit(document: WordDocument) -> None:
        table = table_with(document, "Thời lượng (phút)")
        source = table.rows[row_of(table, "80 năm vẻ vang")]
        source._tr.addnext(deepcopy(source._tr))

    form = form_of(collected_after(folder, ea_kar, edit), "tin-bai")
    assert form["readings"]["tin-bai"]["status"] == "held"
    assert codes(form) == ["summary-entry-added"]


def test_a_form_whose_table_was_deleted_is_reported_by_name(folder: Path, ea_kar: Office) -> None:
    def edit(document: WordDocument) -> None:
        drop(next(table for table in document.tables if table.cell(1, 1).text.startswith("Tin, bài"))._tbl)

    file = collected_after(folder, ea_kar, edit)
    assert codes(file) == ["summary-form-not-shown"]
    assert "Số liệu tin, bài" in file["findings"][0]["message"]
    assert [each["form"] for each in file["returns"]] == ["ket-qua"]


def test_without_data_and_annex_a_list_is_held(folder: Path, ea_kar: Office) -> None:
    form = without_data_after(folder, ea_kar, lambda document: drop(table_with(document, "Thời lượng (phút)")._tbl))
    assert (form["readings"]["tin-bai"]["status"], form["readings"]["tin-bai"]["value"]) == ("held", None)
    assert codes(form)[0] == "summary-annex-needed"


def test_without_data_an_entry_that_cannot_be_read_holds_the_list(folder: Path, ea_kar: Office) -> None:
    def edit(document: WordDocument) -> None:
        table = table_with(document, "Thời lượng (phút)")
        table.cell(row_of(table, "80 năm vẻ vang"), 3).text = "hơn 3 phút"

    form = without_data_after(folder, ea_kar, edit)
    assert form["readings"]["tin-bai"]["status"] == "held"
    assert "“hơn 3 phút”" in next(f["message"] for f in form["findings"] if f["code"] == "summary-entry-unreadable")
