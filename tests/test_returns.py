"""From a filled form to readings: every cell is read, and all that was typed is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao_cli.documents.model import Cell, Paragraph, Place, Table
from baocao_cli.findings import Finding, Severity, highest
from baocao_cli.forms.declaration import AnyMeasure, CountMeasure, ItemsMeasure, PartsMeasure, TextMeasure
from baocao_cli.month import Month
from baocao_cli.reading.model import Context, Period, Reading, Status
from baocao_cli.recognition.model import ExtraRow, FilledCell, FilledForm, FilledList, FilledRow, FilledSection
from baocao_cli.returns import read_return
from baocao_cli.values import Entries
from tests.support.built_returns import KET_QUA, TIN_BAI, shipped_form

CONTEXT = Context(Month(2020, 9))


def cell(text: str, row: int = 1, column: int = 2) -> Cell:
    return Cell(row, column, Place(table=2, row=row + 1, column=column + 1), text)


def quantity(measure: AnyMeasure) -> CountMeasure | PartsMeasure | ItemsMeasure:
    assert isinstance(measure, CountMeasure | PartsMeasure | ItemsMeasure)
    return measure


def read_cells(
    values: Mapping[str, str | Cell | None],
    periods: Mapping[str, str | Cell] | None = None,
    extra: tuple[ExtraRow, ...] = (),
    findings: Mapping[str, tuple[Finding, ...]] | None = None,
    difficulties: tuple[str, ...] = (),
) -> dict[str, Reading]:
    """The readings of the first form, filled in so."""
    declared = KET_QUA
    filled = []
    for number, measure in enumerate(declared.grids[0].measures, start=1):
        value = values.get(measure.id, "")
        period = (periods or {}).get(measure.id)
        filled.append(
            FilledCell(
                quantity(measure),
                cell(value, number) if isinstance(value, str) else value,
                period=cell(period, number, 3) if isinstance(period, str) else period,
                extra=extra if measure.id == "khac" else (),
                place=Place(table=2),
                findings=(findings or {}).get(measure.id, ()),
            )
        )
    section = declared.sections[0].measure
    paragraphs = tuple(Paragraph(text, Place(paragraph=at)) for at, text in enumerate(difficulties, start=20))
    sections = (FilledSection(section, paragraphs, place=Place(paragraph=19)),)
    readings = read_return(FilledForm(declared, tuple(filled), sections=sections), CONTEXT)
    return {reading.measure: reading for reading in readings}


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def test_every_measure_has_one_reading_in_the_forms_order() -> None:
    for form_id in ("ket-qua", "tin-bai"):
        readings = read_return(FilledForm(shipped_form(form_id)), CONTEXT)
        assert [reading.measure for reading in readings] == [measure.id for measure in shipped_form(form_id).measures]
        assert {reading.status for reading in readings} == {Status.MISSING}
        assert all(finding.reading == reading.measure for reading in readings for finding in reading.findings)


def test_optional_measures_that_are_empty_warn_of_nothing() -> None:
    for form_id in ("ket-qua", "tin-bai"):
        for reading in read_return(FilledForm(shipped_form(form_id)), CONTEXT):
            optional = shipped_form(form_id).measure(reading.measure).optional
            assert (highest(reading.findings) is Severity.WARNING) == (not optional)


def test_a_reading_has_its_value_raw_text_and_place() -> None:
    reading = read_cells({"pa-no": "10 pa nô + 5 áp phích"}, {"pa-no": "tháng 9 năm 2020"})["pa-no"]
    assert reading.status is Status.REPORTED
    assert reading.value is not None
    assert reading.value.to_json()["total"] == 15
    assert (reading.raw, reading.place) == ("10 pa nô + 5 áp phích", Place(table=2, row=2, column=3))
    assert reading.period == Period(date(2020, 9, 1), date(2020, 9, 30))
    assert reading.findings == ()


def test_findings_name_reading_place_and_raw_text() -> None:
    reading = read_cells({"phat-thanh": "15 phút/ngày"})["phat-thanh"]
    finding = next(finding for finding in reading.findings if finding.severity is Severity.ERROR)
    assert (finding.reading, finding.where, finding.raw) == ("phat-thanh", "bảng 2, hàng 4, cột 3", "15 phút/ngày")


@pytest.mark.parametrize("period", ["tháng 8 năm 2020", "31/9/2020", "quý III/2020"])
def test_a_held_period_holds_its_measure_alone(period: str) -> None:
    readings = read_cells({"pa-no": "12", "phat-thanh": "45 phút"}, {"pa-no": period, "phat-thanh": "tháng 9/2020"})
    held = readings["pa-no"]
    assert (held.status, held.value, held.period) == (Status.HELD, None, None)
    assert held.proposal is not None
    assert held.proposal.to_json()["total"] == 12
    told = next(finding for finding in held.findings if finding.severity is Severity.ERROR)
    assert (told.reading, told.where, told.raw) == ("pa-no", "bảng 2, hàng 2, cột 4", period)
    assert readings["phat-thanh"].status is Status.REPORTED


def test_a_held_period_has_a_proposal() -> None:
    reading = read_cells({"pa-no": "12"}, {"pa-no": "9/5/2020"})["pa-no"]
    assert reading.period_proposal == Period(date(2020, 9, 5), date(2020, 9, 5))


def test_figures_of_a_time_that_is_planned_are_no_proposal() -> None:
    reading = read_cells({"pa-no": "12"}, {"pa-no": "dự kiến tháng 9/2020"})["pa-no"]
    assert (reading.status, reading.proposal, reading.period_proposal) == (Status.HELD, None, None)


def test_printed_dots_leave_the_period_open() -> None:
    reading = read_cells({"pa-no": "12"}, {"pa-no": "tháng... năm...."})["pa-no"]
    assert (reading.status, reading.period) == (Status.REPORTED, None)
    assert highest(reading.findings) in (None, Severity.INFO)


def extra_row(label: str, text: str, period: Cell | None = None) -> ExtraRow:
    return ExtraRow(label, cell(text, 5), period)


def items(reading: Reading) -> list[tuple[str | None, str | None, int]]:
    assert reading.value is not None
    return [(item["label"], item["unit"], item["quantity"]) for item in reading.value.to_json()["items"]]


def test_an_added_row_goes_to_the_measure_for_everything_else() -> None:
    reading = read_cells({"khac": "Xe loa: 03 lượt"}, extra=(extra_row("05 Zalo, Facebook", "10 bài"),))["khac"]
    assert reading.status is Status.REPORTED
    assert items(reading) == [("Xe loa", "lượt", 3), ("Zalo, Facebook", "bài", 10)]
    assert "Zalo, Facebook: 10 bài" in reading.raw


@pytest.mark.parametrize(
    ("own", "added", "status", "expected"),
    [
        ("", "10 bài", Status.REPORTED, [("Zalo", "bài", 10)]),
        ("Không", "10 bài", Status.REPORTED, [("Zalo", "bài", 10)]),
        ("Không", "Không", Status.ZERO, []),
        ("Không", "", Status.ZERO, []),
        ("", "Không", Status.ZERO, []),
        ("02 lượt xe loa", "", Status.REPORTED, [("xe loa", "lượt", 2)]),
    ],
)
def test_own_cell_and_added_row_together(
    own: str, added: str, status: Status, expected: list[tuple[str | None, str | None, int]]
) -> None:
    reading = read_cells({"khac": own}, extra=(extra_row("Zalo", added),))["khac"]
    assert reading.status is status, reading
    assert items(reading) == expected


def test_an_uncertain_added_row_holds_the_measure_and_keeps_the_rest_as_proposal() -> None:
    reading = read_cells({"khac": "02 lượt xe loa"}, extra=(extra_row("Zalo", "đăng thường xuyên"),))["khac"]
    assert (reading.status, reading.value) == (Status.HELD, None)
    assert reading.proposal is not None
    assert len(reading.proposal.to_json()["items"]) == 1
    assert any(finding.where == "bảng 2, hàng 6, cột 3" for finding in reading.findings)


def test_a_figure_in_an_added_rows_label_is_not_lost() -> None:
    reading = read_cells({"khac": ""}, extra=(extra_row("Zalo: 10 bài", ""),))["khac"]
    assert (reading.status, "extra-figure-in-label" in codes(reading)) == (Status.HELD, True)


def test_only_a_struck_figure_is_missing_with_a_warning() -> None:
    struck = replace(cell(""), struck="12")
    reading = read_cells({"pa-no": struck})["pa-no"]
    assert (reading.status, "text-struck" in codes(reading)) == (Status.MISSING, True)
    beside = read_cells({"pa-no": replace(cell("15"), struck="12", hidden="7", legacy=True)})["pa-no"]
    assert beside.value is not None
    assert beside.value.to_json()["total"] == 15
    assert {"text-struck", "text-hidden", "text-legacy-font"} <= set(codes(beside))


def test_a_table_within_the_cell_is_read() -> None:
    inner = Table(
        Place(table=1), 1, 2, (Cell(0, 0, Place(table=1), "05 pa nô"), Cell(0, 1, Place(table=1), "03 áp phích"))
    )
    reading = read_cells({"pa-no": replace(cell(""), tables=(inner,))})["pa-no"]
    assert reading.value is not None
    assert reading.value.to_json()["total"] == 8


def test_an_error_of_the_place_holds_the_measure() -> None:
    error = Finding.of("two-value-cells", reading="pa-no", where="bảng 2, hàng 2, cột 3", raw="5 · 7")
    reading = read_cells({"pa-no": "5"}, findings={"pa-no": (error,)})["pa-no"]
    assert (reading.status, reading.value) == (Status.HELD, None)
    assert reading.proposal is not None
    assert error in reading.findings


def test_the_unit_of_the_column_is_heeded() -> None:
    measure = KET_QUA.measure("phat-thanh")
    filled = FilledCell(quantity(measure), cell("1,5"), column_unit="giờ")
    readings = read_return(FilledForm(KET_QUA, (filled,)), CONTEXT)
    assert {reading.measure: reading.value.to_json() for reading in readings if reading.value} == {
        "phat-thanh": {"minutes": 90}
    }


def test_sections_are_kept_paragraph_by_paragraph() -> None:
    reading = read_cells({}, difficulties=("Kinh phí còn hạn chế.", "Thiếu loa."))["kho-khan"]
    assert reading.value is not None
    assert reading.value.to_json() == {"text": "Kinh phí còn hạn chế.\nThiếu loa."}
    assert (reading.raw, reading.place) == ("Kinh phí còn hạn chế.\nThiếu loa.", Place(paragraph=20))
    none = read_cells({}, difficulties=("Không",))["kho-khan"]
    assert (none.status, none.raw) == (Status.ZERO, "Không")


def test_struck_paragraphs_are_reported() -> None:
    section = KET_QUA.sections[0].measure
    assert isinstance(section, TextMeasure)
    paragraph = Paragraph("Không", Place(paragraph=3), struck="Thiếu loa.")
    readings = read_return(FilledForm(KET_QUA, sections=(FilledSection(section, (paragraph,)),)), CONTEXT)
    assert "text-struck" in codes(readings[-1])


def read_list(
    *rows: tuple[str, str], total: tuple[Cell, ...] = (), findings: tuple[Finding, ...] = ()
) -> dict[str, Reading]:
    declared = TIN_BAI.lists[0]
    filled = FilledList(
        declared.measure,
        declared.total,
        tuple(
            FilledRow({"tit": cell(title, at, 1), "thoi-gian": cell(time, at, 2)}, Place(table=2, row=at + 1))
            for at, (title, time) in enumerate(rows, start=1)
        ),
        total,
        {"thoi-gian": "phút"},
        Place(table=2),
        findings,
    )
    readings = read_return(FilledForm(TIN_BAI, lists=(filled,)), CONTEXT)
    return {reading.measure: reading for reading in readings}


def test_a_lists_own_raw_is_empty_and_its_place_the_tables() -> None:
    readings = read_list(("Tin: Đại hội", "3 phút"), ("Bài: Hội nghị", "05/9/2020"), total=(cell("2", 6, 1),))
    reading = readings["tin-bai"]
    assert (reading.status, reading.raw, reading.place) == (Status.REPORTED, "", Place(table=2))
    total = readings["tong-cong"]
    assert total.value is not None
    assert (total.status, total.value.to_json(), total.raw) == (Status.REPORTED, {"items": 2, "minutes": None}, "2")
    assert highest(total.findings) in (None, Severity.INFO)


def test_a_total_that_differs_is_a_warning_at_its_place() -> None:
    readings = read_list(("Tin: Đại hội", "3 phút"), total=(cell("5", 6, 1), cell("9 phút", 6, 2)))
    told = [finding for finding in readings["tong-cong"].findings if finding.code == "total-differs"]
    assert [finding.where for finding in told] == ["bảng 2, hàng 7, cột 2"] * 2
    assert readings["tin-bai"].status is Status.REPORTED


def test_an_error_of_the_table_holds_the_list() -> None:
    error = Finding.of("value-column-unknown", where="bảng 2")
    reading = read_list(("Tin: Đại hội", ""), findings=(error,))["tin-bai"]
    assert (reading.status, reading.value) == (Status.HELD, None)
    assert reading.proposal is not None


def test_an_added_rows_period_widens_the_measures() -> None:
    extra = (extra_row("Zalo", "10 bài", cell("20/9/2020", 5, 3)),)
    reading = read_cells({"khac": "02 lượt xe loa"}, {"khac": "05/9/2020"}, extra)["khac"]
    assert reading.period == Period(date(2020, 9, 5), date(2020, 9, 20))


def test_a_held_period_of_an_added_row_holds_the_measure() -> None:
    reading = read_cells({"khac": ""}, extra=(extra_row("Zalo", "10 bài", cell("tháng 8/2020", 5, 3)),))["khac"]
    assert (reading.status, reading.value) == (Status.HELD, None)


_TYPED = st.text(alphabet="0123456789/.,-:;'\"+x()?… \nkhôngcótinbàiphútgờmáhạuọđ", max_size=24)


def assert_sound(reading: Reading) -> None:
    """What holds of every reading: a value only where it is certain, a reason where it is held, a place for all."""
    certain = reading.status in (Status.REPORTED, Status.ZERO)
    assert certain == (reading.value is not None) or isinstance(reading.value, Entries), reading
    assert reading.status is not Status.HELD or highest(reading.findings) is Severity.ERROR, reading
    assert all(finding.reading == reading.measure and finding.where for finding in reading.findings), reading


@settings(max_examples=60)
@given(st.lists(_TYPED, min_size=9, max_size=9))
def test_whatever_is_typed_every_reading_is_sound(texts: list[str]) -> None:
    ids = [measure.id for measure in KET_QUA.grids[0].measures]
    extra = (extra_row("Zalo", texts[8]),)
    readings = read_cells(
        dict(zip(ids, texts, strict=False)), dict(zip(ids, texts[4:], strict=False)), extra, None, ("Không",)
    )
    rows = list(zip(texts[:4], texts[4:8], strict=True))
    for reading in (*readings.values(), *read_list(*rows, total=(cell(texts[8], 9, 1),)).values()):
        if reading.place is not None:
            assert_sound(reading)
